// Generated from schemas/intellixent/openapi.yaml by afterword generate. Do not edit.
export * from "../../generated/intellixent/vendor.js";
