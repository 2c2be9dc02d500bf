export * from "../../generated/ada/vendor.js";
