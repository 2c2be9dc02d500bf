import { readFileSync } from "node:fs";
import { AfterwordError } from "../../src/errors.js";

const NEEDED = ["ajv", "json-schema-to-typescript", "openapi-typescript", "typescript", "yaml"];

/** Says which of the libraries that a command needs a project lacks; they are optional peers, for a server needs none. */
export const requireLibraries = (command = "generate", needed: readonly string[] = NEEDED): void => {
  const missing = needed.filter((name) => !isThere(name));
  if (missing.length === 0) return;
  const install = missing.map((name) => (name === "typescript" ? "typescript@5.9" : name)).join(" ");
  throw new AfterwordError("ERR_MISSING_LIBRARY", `${command} needs ${missing.join(", ")}`, {
    hint: `Run npm install --save-dev ${install}`,
  });
};

const isThere = (name: string): boolean => {
  try {
    if (name !== "typescript") return import.meta.resolve(name) !== "";
    // TypeScript 7 has no compiler API to print types with.
    const manifest = readFileSync(new URL(import.meta.resolve("typescript/package.json")), "utf8");
    return Number.parseInt(JSON.parse(manifest).version, 10) < 7;
  } catch {
    return false;
  }
};
