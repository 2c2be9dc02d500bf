export * from "../../generated/intellixent/vendor.js";
