// Secrets and API keys: from the environment or a file.

import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { AfterwordError } from "../../src/errors.js";
import type { Vendor } from "../../src/vendor.js";
import { inputErrorOf } from "../captures/input/inputs.js";
import { type Io, usageError, type Values } from "../command.js";
import { projectOf } from "../project/file.js";
import { PROJECT_FILE } from "../project/find.js";

// Secrets and keys come from the environment or a file, never from the command line: other users see it, and shells
// remember it. No message repeats what was read, nor the name of a file, which may be a secret in the wrong place.

/** The name of an environment variable: `phonic` and `WEBHOOK_SECRET` give `PHONIC_WEBHOOK_SECRET`. */
export const variable = (
  slug: string,
  what: "WEBHOOK_SECRET" | "WEBHOOK_ISSUER" | "PRIVATE_KEY" | "API_KEY",
): string => `${slug.toUpperCase().replace(/[^A-Z\d]/g, "_")}_${what}`;

/** Looks up the secrets of a vendor. Throws if there are none. */
export interface SecretsFor {
  (vendor: Vendor): readonly string[];
  /** The place of a vendor's secrets, in words. */
  place(slug: string): string;
  /** Whether they are in a file that was named for them, and not in the environment. */
  readonly isFile: boolean;
}

/**
 * Makes the function that looks up the secrets of a vendor: in the file of `--secrets`, otherwise where `afterword.json`
 * says, otherwise in the environment. There each line is a secret, because some secrets have commas but none has a line
 * break.
 */
export const secretsOf = (values: Values, io: Io): SecretsFor => {
  const given = values.secrets as string | undefined;
  if (given !== undefined) return secretsInFile(given, GIVEN_FILE, io);
  const named = projectOf(io)?.secrets;
  if (typeof named === "string")
    return secretsInFile(named, `the file that ${PROJECT_FILE} names in secrets`, io);
  const variables = (slug: string): readonly string[] => variablesOf(named, slug);
  const place = (slug: string): string => variables(slug).join(" or ");
  const secretsFor = ({ slug, name, signature }: Vendor): readonly string[] => {
    const secrets = variables(slug).flatMap((each) => secretsIn(io, each));
    if (secrets.length > 0) return secrets;
    const what = signature?.scheme === "ed25519" ? "public key" : "secret";
    throw new AfterwordError("ERR_NO_SECRET", `there is no ${what} for ${name}`, {
      hint: `Set ${place(slug)} (several one a line), or give --secrets FILE with {"${slug}": "…"}.`,
    });
  };
  return Object.assign(secretsFor, { place, isFile: false });
};

/** The environment variables of a vendor's secrets: those that `afterword.json` names, otherwise the usual one. */
const variablesOf = (
  named: Readonly<Record<string, readonly string[]>> | undefined,
  slug: string,
): readonly string[] =>
  named && Object.hasOwn(named, slug)
    ? (named[slug] as readonly string[])
    : [variable(slug, "WEBHOOK_SECRET")];

/** The first environment variable in which the secret of a vendor is looked for. */
export const secretVariable = (io: Io, slug: string): string => {
  const named = projectOf(io)?.secrets;
  return variablesOf(typeof named === "string" ? undefined : named, slug)[0] as string;
};

const GIVEN_FILE = "the file given with --secrets";

/**
 * Makes the function that looks up the secrets of a vendor in a file.
 *
 * @param file what it is in messages: not its name, which may be a secret in the wrong place
 */
export const secretsInFile = (path: string, file: string, io: Io): SecretsFor => {
  const bySlug = parsed(readPrivate(path, file, io), file);
  const secretsFor = ({ slug }: Vendor): readonly string[] => {
    const secrets = Object.hasOwn(bySlug, slug) ? (bySlug[slug] as readonly string[]) : [];
    if (secrets.length > 0) return secrets;
    throw new AfterwordError("ERR_NO_SECRET", `${file} has none for ${slug}`, {
      hint: `Add "${slug}": "…" to it.`,
    });
  };
  return Object.assign(secretsFor, { place: (slug: string) => `"${slug}" in ${file}`, isFile: true });
};

/** The secrets in an environment variable. */
export const secretsIn = ({ env }: Io, name: string): string[] => linesIn(env[name]);

/** The lines of a text that are not empty. */
export const linesIn = (text = ""): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

const parsed = (text: string, file: string): Secrets => {
  const secrets = parseSecrets(text);
  if (secrets) return secrets;
  throw new AfterwordError("ERR_SECRETS_FILE", `${file} does not have the form of a file of secrets`, {
    hint: 'Write JSON: {"phonic": "whsec_…"}; while a secret is being replaced, {"phonic": ["new", "old"]}.',
  });
};

/** The secrets of each vendor, by slug. */
export type Secrets = Readonly<Record<string, readonly string[]>>;

/** The secrets in the text of a file; undefined if it does not have the form of a file of secrets. */
export const parseSecrets = (text: string): Secrets | undefined => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // the message of JSON.parse quotes the text
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const isText = (each: unknown) => typeof each === "string" && each !== "";
  const isSecrets = (each: unknown) => isText(each) || (Array.isArray(each) && each.every(isText));
  if (!Object.values(value).every(isSecrets)) return undefined;
  return Object.fromEntries(Object.entries(value).map(([slug, secrets]) => [slug, [secrets].flat()]));
};

/** Checks secrets one by one. The error for one that cannot be used says which it is, without quoting it. */
export const checkSecrets = (
  secretsFor: SecretsFor,
  { slug }: Vendor,
  secrets: readonly string[],
  check: (secret: string) => unknown,
): void => {
  for (const [index, secret] of secrets.entries()) {
    try {
      check(secret);
    } catch (error) {
      if (!(error instanceof AfterwordError) || error.code !== "ERR_SECRET_UNUSABLE") throw error;
      throw new AfterwordError(
        error.code,
        `${error.message} It is number ${index + 1} of ${secretsFor.place(slug)}.`,
        {
          hint: error.hint,
        },
      );
    }
  }
};

/** The API key of a vendor: from the file that `--key-file` names, otherwise from the environment. */
export const apiKeyOf = (values: Values, io: Io, { slug, name }: Vendor): string => {
  const file = values["key-file"] as string | undefined;
  const key = (
    file === undefined
      ? (io.env[variable(slug, "API_KEY")] ?? "")
      : readPrivate(file, "the file given with --key-file", io)
  ).trim();
  if (key !== "") return key;
  throw new AfterwordError(
    "ERR_NO_KEY",
    file === undefined ? `there is no API key for ${name}` : "the file given with --key-file is empty",
    { hint: `Set ${variable(slug, "API_KEY")}, or give --key-file FILE.` },
  );
};

/**
 * Reads a private file. Gives a warning if other users may read it too.
 *
 * @param what what it is in messages: not its name, which may be a secret in the wrong place
 */
export const readPrivate = (file: string, what: string, io: Io): string => {
  const path = resolve(io.cwd, file);
  try {
    const stats = statSync(path);
    if (stats.isFile() && process.platform !== "win32" && (stats.mode & 0o077) !== 0) {
      io.stderr(`afterword: other users can read ${what}\n  Run chmod 600 on it.\n`);
    }
    return readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    throw inputErrorOf(error, file, what);
  }
};

/**
 * The URL with a secret in its query, for vendors that do not sign. A URL that already has the parameter is refused, because
 * a secret must not be on the command line.
 *
 * @param secret undefined to only check the URL
 * @example withSecret("https://example.com/hook", "token", "s3") // https://example.com/hook?token=s3
 */
export const withSecret = (url: string, parameter: string, secret: string | undefined): string => {
  const [before = "", fragment] = url.split("#", 2);
  const query = before.includes("?") ? before.slice(before.indexOf("?") + 1) : "";
  if (new URLSearchParams(query).has(parameter)) {
    throw usageError(
      `the query of --url has ${parameter}, and no secret belongs on a command line`,
      "Leave it out: it is added from the environment or a file.",
    );
  }
  if (secret === undefined) return url;
  const separator = !before.includes("?") ? "?" : /[?&]$/.test(before) ? "" : "&";
  return `${before}${separator}${parameter}=${encodeURIComponent(secret)}${fragment === undefined ? "" : `#${fragment}`}`;
};
