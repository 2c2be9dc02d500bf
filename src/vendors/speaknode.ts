export * from "../../generated/speaknode/vendor.js";
