// Generated from schemas/speaknode/openapi.yaml by afterword generate. Do not edit.
export * from "../../generated/speaknode/vendor.js";
