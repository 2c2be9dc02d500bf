// Generated from schemas/autocalls/openapi.yaml by afterword generate. Do not edit.
export * from "../../generated/autocalls/vendor.js";
