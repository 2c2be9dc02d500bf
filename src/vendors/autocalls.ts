export * from "../../generated/autocalls/vendor.js";
