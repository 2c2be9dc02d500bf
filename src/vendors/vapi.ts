// Generated from schemas/vapi/openapi.yaml by afterword generate. Do not edit.
export * from "../../generated/vapi/vendor.js";
