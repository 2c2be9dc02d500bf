// Generated from schemas/hume/openapi.yaml by afterword generate. Do not edit.
export * from "../../generated/hume/vendor.js";
