// Generated from schemas/elevenlabs/openapi.yaml by afterword generate. Do not edit.
export * from "../../generated/elevenlabs/vendor.js";
