// Generated from schemas/ultravox/openapi.yaml by afterword generate. Do not edit.
export * from "../../generated/ultravox/vendor.js";
