// Generated from schemas/intercom/openapi.yaml by afterword generate. Do not edit.
export * from "../../generated/intercom/vendor.js";
