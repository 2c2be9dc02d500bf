// Generated from schemas/phonic/openapi.yaml by afterword generate. Do not edit.
export * from "../../generated/phonic/vendor.js";
