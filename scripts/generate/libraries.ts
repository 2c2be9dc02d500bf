import { AfterwordError } from "../../src/errors.js";

const NEEDED = ["ajv", "json-schema-to-typescript", "openapi-typescript", "ts-morph", "typescript", "yaml"];

/** Says which of the generator's libraries a project lacks; they are optional peers, for a server needs none. */
export const libraries = async (): Promise<void> => {
  const missing = NEEDED.filter((name) => {
    try {
      import.meta.resolve(name);
      return false;
    } catch {
      return true;
    }
  });
  if (missing.length === 0) return;
  const install = missing.map((name) => (name === "typescript" ? "typescript@5.9" : name)).join(" ");
  throw new AfterwordError("ERR_MISSING_LIBRARY", `generate needs ${missing.join(", ")}`, {
    hint: `Run npm install --save-dev ${install}`,
  });
};
