// Checks that the optional libraries are installed.

import { readFileSync } from "node:fs";
import { AfterwordError } from "../../src/errors.js";

/** The libraries that `generate` needs. */
const GENERATE_LIBRARIES = ["ajv", "json-schema-to-typescript", "openapi-typescript", "typescript", "yaml"];

/**
 * Throws an error if libraries that a command needs are missing. They are optional peer dependencies, because a server does
 * not need them.
 *
 * @example requireLibraries("drift", ["yaml"])
 */
export const requireLibraries = (
  command = "generate",
  needed: readonly string[] = GENERATE_LIBRARIES,
): void => {
  const missing = needed.filter((name) => !isInstalled(name));
  if (missing.length === 0) return;
  const install = missing.map((name) => (name === "typescript" ? "typescript@5.9" : name)).join(" ");
  throw new AfterwordError("ERR_MISSING_LIBRARY", `${command} needs ${missing.join(", ")}`, {
    hint: `Run npm install --save-dev ${install}`,
  });
};

const isInstalled = (name: string): boolean => {
  try {
    if (name !== "typescript") return import.meta.resolve(name) !== "";
    // TypeScript 7 has no compiler API, which is needed to print types
    const manifest = readFileSync(new URL(import.meta.resolve("typescript/package.json")), "utf8");
    return Number.parseInt(JSON.parse(manifest).version, 10) < 7;
  } catch {
    return false;
  }
};
