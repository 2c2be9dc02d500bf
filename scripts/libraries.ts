// Checks that the optional libraries are installed.

import { readFileSync } from "node:fs";
import { AfterwordError } from "../src/errors.js";

/** A library that commands need, and that servers need seldom: an optional peer dependency. */
interface Library {
  /** What it is needed for. */
  readonly why: string;
  /** The major versions that work, as in the range of the peer dependency: from the first to below the second. */
  readonly majors: readonly [from: number, below: number];
  /** The version that is installed with npm. */
  readonly install: string;
}

/** The libraries by name. */
const LIBRARIES = {
  ajv: { why: "makes the validators", majors: [8, 9], install: "8" },
  "json-schema-to-typescript": { why: "makes the types", majors: [15, 17], install: "16" },
  "openapi-typescript": { why: "makes the types", majors: [7, 8], install: "7" },
  pg: { why: "connects to PostgreSQL", majors: [8, 9], install: "8" },
  // it brings a compiler of its own: the project's may be any version
  "ts-morph": { why: "reads and edits your TypeScript", majors: [28, 29], install: "28" },
  // TypeScript 7 has no compiler API
  typescript: { why: "prints the types", majors: [5, 7], install: "5.9" },
  yaml: { why: "reads the schemas", majors: [2, 3], install: "2" },
} as const satisfies Readonly<Record<string, Library>>;

/** The name of a library. */
type LibraryName = keyof typeof LIBRARIES;

/** What `generate` needs. */
const GENERATE: readonly LibraryName[] = [
  "ajv",
  "json-schema-to-typescript",
  "openapi-typescript",
  "typescript",
  "yaml",
];

/**
 * Throws an error if libraries that a command needs are missing, or are installed in a version that does not work. It names
 * all of them, and what each is for. Call it before the command does anything.
 *
 * @example requireLibraries("drift", ["yaml"])
 */
export const requireLibraries = (command = "generate", needed: readonly LibraryName[] = GENERATE): void => {
  const missing = needed.flatMap((name) => {
    const { why, majors, install } = LIBRARIES[name];
    const version = versionOf(name);
    const major = Number.parseInt(version ?? "", 10);
    if (major >= majors[0] && major < majors[1]) return [];
    const instead = version === undefined ? "" : ` (${version} is installed, which does not work)`;
    return [{ name, wanted: `${name}@${install}`, why: `${name} ${why}${instead}` }];
  });
  if (missing.length === 0) return;
  const all = missing.map(({ wanted }) => wanted).join(" ");
  throw new AfterwordError(
    "ERR_MISSING_LIBRARY",
    `${command} needs ${missing.map(({ name }) => name).join(", ")}`,
    {
      hint: [
        ...(needed.includes("pg")
          ? [`Run npm install ${all}`]
          : [
              `Run npm install --save-dev ${all}`,
              "With pnpm, yarn or bun: add -D and the same names. A server needs none of them.",
            ]),
        ...missing.map(({ why }) => why),
      ].join("\n  "),
    },
  );
};

/** The version of a library that can be loaded; undefined if there is none. */
const versionOf = (name: string): string | undefined => {
  try {
    // not every package exports its package.json
    for (let folder = new URL(".", import.meta.resolve(name)); ; folder = new URL("..", folder)) {
      const manifest = manifestIn(folder);
      if (manifest?.name === name) return String(manifest.version);
      if (folder.pathname === "/") return undefined;
    }
  } catch {
    return undefined;
  }
};

const manifestIn = (folder: URL): { name?: unknown; version?: unknown } | undefined => {
  try {
    return JSON.parse(readFileSync(new URL("package.json", folder), "utf8"));
  } catch {
    return undefined;
  }
};
