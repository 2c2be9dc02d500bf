// Generated from schemas/livekit/openapi.yaml by afterword generate. Do not edit.
export * from "../../generated/livekit/vendor.js";
