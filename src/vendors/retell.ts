// Generated from schemas/retell/openapi.yaml by afterword generate. Do not edit.
export * from "../../generated/retell/vendor.js";
