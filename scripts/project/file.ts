// Reads `afterword.json`: what the command line should know of a project.

import { readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { pathOf } from "../../src/check/index.js";
import { AfterwordError } from "../../src/errors.js";
import { type Io, quoted } from "../command.js";
import { parseJson } from "../documents/text/json-document.js";
import { vocabulary, vocabularySchema } from "../documents/vocabulary.js";
import { dig } from "../json/value.js";
import { nearest } from "../text/nearest.js";
import { type FoundProject, findProject, PROJECT_FILE } from "./find.js";

/** What `afterword.json` says. Paths are absolute. */
export interface Project {
  /** The folder of the file. */
  readonly folder: string;
  /** The folder of the project's own vendors. If the file names none, it is `schemas`, and need not exist. */
  readonly schemas: string;
  /** Whether the file names it. */
  readonly namesSchemas: boolean;
  /** The folder that `generate` writes to. */
  readonly out: string;
  /** The slugs of the vendors that are received. Undefined if all are known. */
  readonly vendors?: readonly string[] | undefined;
  /** Files, folders and patterns, as they were written. */
  readonly captures?: readonly string[] | undefined;
  /** The path of a file, or names of environment variables by slug. */
  readonly secrets?: string | Readonly<Record<string, readonly string[]>> | undefined;
  /** The inbox: the absolute path of a file, maybe with its table, or the name of an environment variable. */
  readonly inbox?: { readonly path: string } | { readonly variable: string } | undefined;
  /** The error for something that is wrong at a path of member names. */
  error(path: readonly string[], message: string, hint: string): AfterwordError;
}

const known = new WeakMap<object, Project | undefined>();

/**
 * The project that a command runs in: `afterword.json` in its folder or in one above it, up to the root of the repository.
 * Without a repository, only the folder itself is looked at. The file is read once in a run.
 *
 * @throws AfterwordError ERR_PROJECT_FILE if the file cannot be read, or has something in it that it cannot have
 */
export const projectOf = (io: Pick<Io, "cwd">): Project | undefined => {
  if (!known.has(io)) {
    const found = findProject(io.cwd);
    known.set(io, found && readProject(found, io.cwd));
  }
  return known.get(io);
};

/** A larger file is no `afterword.json`. */
const MAX_BYTES = 2 ** 20;

const readProject = ({ folder, root }: FoundProject, cwd: string): Project => {
  const shown = relative(cwd, join(folder, PROJECT_FILE)).replaceAll("\\", "/");
  const text = textOf(join(folder, PROJECT_FILE), shown);
  const parsed = parseJson(text, (line, _rule, message, remedy) => {
    throw faulty(`${shown}:${line ?? 1}  ${message}`, remedy);
  });
  const { data, line } = parsed as NonNullable<typeof parsed>;
  const error: Project["error"] = (path, message, hint) =>
    faulty(`${shown}:${line(path) ?? 1}  ${message}`, hint);
  checkMembers(data, error);
  const { schemas, out, vendors, captures, secrets, inbox } = data as Written;
  const own = (member: "schemas" | "out", path: string): string =>
    pathInside(folder, root, path, (message) => error([member], `${member} ${message}`, OWN_PATH_HINT));
  return {
    folder,
    schemas: own("schemas", schemas ?? "schemas"),
    namesSchemas: schemas !== undefined,
    out: own("out", out ?? "generated"),
    vendors,
    captures: captures === undefined ? undefined : [captures].flat(),
    secrets:
      typeof secrets === "string"
        ? resolve(folder, secrets)
        : secrets &&
          Object.fromEntries(Object.entries(secrets).map(([slug, names]) => [slug, [names].flat()])),
    ...(inbox !== undefined && {
      inbox: VARIABLE.test(inbox) ? { variable: inbox } : { path: resolve(folder, inbox) },
    }),
    error,
  };
};

/** What is in the file, after it was checked. */
interface Written {
  readonly schemas?: string;
  readonly out?: string;
  readonly vendors?: readonly string[];
  readonly captures?: string | readonly string[];
  readonly secrets?: string | Readonly<Record<string, string | readonly string[]>>;
  readonly inbox?: string;
}

/** The name of an environment variable. A file that is called so is written ./NAME. */
const VARIABLE = /^[A-Z][A-Z0-9_]*$/;

const faulty = (message: string, hint: string): AfterwordError =>
  new AfterwordError("ERR_PROJECT_FILE", message, { hint });

const textOf = (path: string, shown: string): string => {
  try {
    const stats = statSync(path);
    if (!stats.isFile()) throw faulty(`${shown} is not a file`, "Rename it, or put the file in its place.");
    if (stats.size > MAX_BYTES)
      throw faulty(`${shown} is larger than 1 MiB`, "It has a few settings and no data: see afterword help.");
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
  } catch (cause) {
    if (cause instanceof AfterwordError) throw cause;
    const { code = "" } = cause as NodeJS.ErrnoException;
    if (cause instanceof TypeError) throw faulty(`${shown} is not UTF-8`, "Save it as UTF-8.");
    throw faulty(
      `${shown} cannot be read (${code})`,
      code === "ENOENT" || code === "ELOOP"
        ? "It is a link that leads to nothing."
        : "Check its permissions.",
    );
  }
};

/** Checks the file against its schema, which also has the words of hints. */
const checkMembers = (data: unknown, error: Project["error"]): void => {
  const [found] = vocabulary("afterword").check(data);
  if (!found) return;
  const path = (pathOf(found)?.keys ?? []).map(String);
  const [member] = path;
  if (member === undefined)
    throw error([], "The file is not a JSON object.", 'Write an object, such as { "schemas": "schemas" }.');
  const { properties = {} } = vocabularySchema("afterword");
  const members = Object.keys(properties);
  if (!members.includes(member))
    throw error([member], `There is no member ${shownName(member)}.`, suggestion(member, members));
  if (member === "secrets") throw secretsError(path, error);
  if (member === "inbox")
    throw error(
      path,
      "inbox is neither the path of a file nor the name of an environment variable.",
      'Write "data/inbox.db", or a name such as "AFTERWORD_INBOX" for a URL. If a password stood there, replace it: others may have read it.',
    );
  const place = path.join(".");
  const message =
    found.kind === "limit" ? `${place} is not of the right form.` : `${place}: ${found.message}.`;
  throw error(path, message, String(dig(properties, [member, "description"])));
};

/** The name of a member, unless it is so long that it may be a secret. */
const shownName = (name: string): string => (name.length > 24 ? "with such a long name" : quoted(name));

/** Whether the name of a vendor may be shown: what is longer or has other letters may be a secret in the wrong place. */
export const isPlainSlug = (slug: string): boolean => /^[a-z][a-z-]{0,23}$/.test(slug);

/** The error for what stands in `secrets`. It may be a secret, so it is never quoted. */
const secretsError = (path: readonly string[], error: Project["error"]): AfterwordError => {
  const [, slug] = path;
  const place = slug === undefined || !isPlainSlug(slug) ? "secrets" : `secrets.${slug}`;
  return error(
    path,
    slug === undefined
      ? `${place} is neither the path of a .json file nor a list of environment variables by vendor.`
      : `${place} is not the name of an environment variable.`,
    'Write names, as in { "phonic": "PHONIC_WEBHOOK_SECRET" }. If a secret stood there, replace it: others may have read it.',
  );
};

const suggestion = (typed: string, words: readonly string[]): string => {
  const closest = nearest(
    typed,
    words.filter((word) => word !== "$schema" || typed.startsWith("$")),
  );
  return closest === undefined ? `It may have: ${words.join(", ")}.` : `Did you mean ${closest}?`;
};

const OWN_PATH_HINT = "Write a path in the repository, relative to the folder of this file.";

/**
 * A path that the file names, as an absolute one. It has to lie in the repository, also when links are followed: what is in
 * a repository that somebody cloned must not write elsewhere.
 */
const pathInside = (
  folder: string,
  root: string,
  path: string,
  refusal: (message: string) => AfterwordError,
): string => {
  if (isAbsolute(path) || /^[A-Za-z]:/.test(path)) throw refusal("is an absolute path.");
  const whole = resolve(folder, path);
  if (!isInside(root, whole) || !isInside(realpathSync(root), realPathOf(whole)))
    throw refusal("leads out of the repository.");
  return whole;
};

const isInside = (root: string, path: string): boolean =>
  `${path}${sep}`.startsWith(root.endsWith(sep) ? root : `${root}${sep}`);

/** The real path of what exists of a path, with the rest as it is. */
export const realPathOf = (path: string): string => {
  try {
    return realpathSync(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(realPathOf(above), path.slice(above.length));
  }
};

/** A path as messages show it: absolute if it was given so, otherwise from the current folder of the process. */
export const shownPath = (cwd: string, path: string): string =>
  isAbsolute(path) ? path : relative(process.cwd(), resolve(cwd, path)) || ".";
