// Writes a secret that a vendor made into a file, as `--secret-file` names it.

import { randomBytes } from "node:crypto";
import {
  accessSync,
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, resolve } from "node:path";
import { AfterwordError } from "../../src/errors.js";
import { uninterrupted } from "../at-the-end.js";
import type { Io } from "../command.js";
import { parseSecrets, type Secrets } from "./secrets.js";

/** A file of secrets, in the form that `--secrets` reads. Only its owner can read it. */
export interface SecretFile {
  /** Puts a secret before the vendor's others: receivers accept all of them. The file is replaced as a whole. */
  add(slug: string, secret: string): void;
}

const THE_FILE = "the file given with --secret-file";

/**
 * Makes sure that a file of secrets can be written: before a vendor is asked for one, because it may show a secret only once.
 * No message has the name of the file: it may be a secret in the wrong place.
 *
 * @throws AfterwordError ERR_LINK for a symbolic link, ERR_FOREIGN for what is no file of this user's secrets, ERR_WRITE
 */
export const secretFile = (file: string, { cwd }: Io): SecretFile => {
  const path = resolve(cwd, file);
  secretsAt(path);
  attempt(() => {
    if (!statSync(dirname(path)).isDirectory()) throw Object.assign(new Error(), { code: "ENOTDIR" });
    accessSync(dirname(path), constants.W_OK | constants.X_OK);
  });
  return {
    add: (slug, secret) => {
      const secrets = secretsAt(path);
      const others = Object.hasOwn(secrets, slug) ? (secrets[slug] as readonly string[]) : [];
      const all = [...new Set([secret, ...others])];
      const written = Object.entries({ ...secrets, [slug]: all }).map(([each, texts]) => [
        each,
        texts.length === 1 ? texts[0] : texts,
      ]);
      replace(path, `${JSON.stringify(Object.fromEntries(written), null, 2)}\n`);
    },
  };
};

/** The secrets in a file; none if there is no file. Throws if something else has the name. */
const secretsAt = (path: string): Secrets => {
  const refuse = (code: "ERR_LINK" | "ERR_FOREIGN", is: string): never => {
    throw new AfterwordError(code, `${THE_FILE} ${is}`, { hint: "Name a new file, or a file of secrets." });
  };
  const there = attempt(() => lstatSync(path, { throwIfNoEntry: false }));
  if (!there) return {};
  if (there.isSymbolicLink()) return refuse("ERR_LINK", "is a symbolic link");
  if (!there.isFile()) return refuse("ERR_FOREIGN", "is not a file");
  if (process.getuid !== undefined && there.uid !== process.getuid())
    return refuse("ERR_FOREIGN", "belongs to another user");
  const secrets = parseSecrets(attempt(() => textOf(path)).replace(/^\uFEFF/, ""));
  return secrets ?? refuse("ERR_FOREIGN", "is there already, and is not a file of secrets");
};

const textOf = (path: string): string => {
  // Windows has no such flag
  const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    return fstatSync(file).isFile() ? readFileSync(file, "utf8") : "";
  } finally {
    closeSync(file);
  }
};

/** Writes beside the file, then gives the text its name: it is never half written, and a link is never followed. */
const replace = (path: string, text: string): void => {
  const temporary = `${path}.${randomBytes(6).toString("hex")}.new`;
  uninterrupted(
    () =>
      attempt(() => {
        writeFileSync(temporary, text, { flag: "wx", mode: 0o600 });
        renameSync(temporary, path);
      }),
    () => rmSync(temporary, { force: true }),
  );
};

const attempt = <Result>(act: () => Result): Result => {
  try {
    return act();
  } catch (error) {
    const { code = "unknown" } = error as NodeJS.ErrnoException;
    const isMissing = code === "ENOENT" || code === "ENOTDIR";
    throw new AfterwordError("ERR_WRITE", `${THE_FILE} cannot be written (${code})`, {
      hint: isMissing
        ? "Its folder is missing: make it first."
        : "Check who may write to its folder, and the space left.",
    });
  }
};
