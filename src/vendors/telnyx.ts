// Generated from schemas/telnyx/openapi.yaml by afterword generate. Do not edit.
export * from "../../generated/telnyx/vendor.js";
