// Generated from schemas/ada/openapi.yaml by afterword generate. Do not edit.
export * from "../../generated/ada/vendor.js";
