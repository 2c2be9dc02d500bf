export * from "../../generated/phonic/vendor.js";
