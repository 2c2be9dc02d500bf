// Reads schemas at a git revision.

import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { AfterwordError } from "../../src/errors.js";
import { compare } from "../documents/problems.js";
import { printable } from "../text/printable.js";

/** Writes the schemas of a revision into a folder, without links, submodules and examples. */
export const checkOut = (ref: string, path: string, cwd: string, folder: string): void => {
  const files = schemaFiles(cwd, treeOf(ref, path, cwd));
  const contents = blobs(
    cwd,
    files.map(({ blob }) => blob),
  );
  for (const [index, { name }] of files.entries()) {
    const to = join(folder, name);
    mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
    writeFileSync(to, contents[index] as Buffer, { mode: 0o600, flag: "wx" });
  }
};

/** The id of a folder at a revision. */
const treeOf = (ref: string, path: string, cwd: string): string => {
  const shown = printable(ref);
  if (ref === "" || ref.startsWith("-"))
    throw new AfterwordError("ERR_GIT_REF", `"git:${shown}" names no revision`, {
      hint: "Write git:REF or git:REF:path.",
    });
  git(cwd, ["rev-parse", "--git-dir"], {
    code: "ERR_GIT",
    message: `git:${shown} needs a git repository, and there is none here`,
    hint: "Run it inside the repository, or name a folder.",
  });
  git(cwd, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{tree}`], {
    code: "ERR_GIT_REF",
    message: `git knows no revision ${shown}`,
    hint: "Nothing is fetched: fetch it first, or mend the name.",
  });
  // git takes a path that begins with a dot from the working directory, and any other from the top
  const below = path.startsWith("/") ? path.slice(1) : /^\.\.?(?:\/|$)/.test(path) ? path : `./${path}`;
  return git(cwd, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}:${below}`], {
    code: "ERR_NO_SCHEMAS",
    message: `there is no folder ${printable(path)} at ${shown}`,
    hint: "Name another with git:REF:path.",
  })
    .toString()
    .trim();
};

interface TreeFile {
  readonly name: string;
  readonly blob: string;
}

/** The YAML and JSON files of a folder, without examples. */
const schemaFiles = (cwd: string, tree: string): TreeFile[] =>
  git(cwd, ["ls-tree", "-r", "-z", "--full-tree", tree], UNREADABLE)
    .toString("utf8")
    .split("\0")
    .flatMap((entry): TreeFile[] => {
      const [, mode, blob, name] = /^(\d+) blob ([0-9a-f]+)\t(.*)$/s.exec(entry) ?? [];
      if (name === undefined || blob === undefined) return [];
      const isWanted = /\.(?:ya?ml|json)$/.test(name) && !/\/examples\//.test(name);
      return isWanted && /^100/.test(mode as string) && isPlain(name) ? [{ name, blob }] : [];
    })
    .sort((a, b) => compare(a.name, b.name));

/** Whether a path stays inside the folder: no `..`, no drive letter, and no `.git`. */
const isPlain = (name: string): boolean =>
  !/[\\:\0]/.test(name) && name.split("/").every((part) => !/^(?:|\.|\.\.|\.git)$/i.test(part));

/** The contents of blobs, read by one process. */
const blobs = (cwd: string, ids: readonly string[]): Buffer[] => {
  if (ids.length === 0) return [];
  const output = git(cwd, ["cat-file", "--batch"], UNREADABLE, `${ids.join("\n")}\n`);
  let start = 0;
  return ids.map(() => {
    const end = output.indexOf("\n", start);
    const size = Number(/ blob (\d+)$/.exec(output.subarray(start, end).toString())?.[1] ?? Number.NaN);
    if (end < 0 || !Number.isSafeInteger(size)) throw new AfterwordError("ERR_GIT", UNREADABLE.message);
    start = end + 1 + size + 1;
    return output.subarray(end + 1, end + 1 + size);
  });
};

/** The error to throw if a git command fails. */
interface Failure {
  readonly code: "ERR_GIT" | "ERR_GIT_REF" | "ERR_NO_SCHEMAS";
  readonly message: string;
  readonly hint?: string;
}

const UNREADABLE: Failure = { code: "ERR_GIT", message: "git cannot read the schemas of this revision" };

const MAX_OUTPUT_BYTES = 1 << 30;

/** Runs a git command and returns its output. */
const git = (cwd: string, args: readonly string[], failure: Failure, input = ""): Buffer => {
  const { error, status, stdout } = spawnSync("git", ["--no-pager", ...args], {
    cwd,
    input,
    maxBuffer: MAX_OUTPUT_BYTES,
    stdio: ["pipe", "pipe", "ignore"],
    // a partial clone would fetch missing objects, but reading must not open a connection
    env: {
      ...process.env,
      GIT_NO_LAZY_FETCH: "1",
      GIT_ALLOW_PROTOCOL: "none",
      GIT_TERMINAL_PROMPT: "0",
      GIT_OPTIONAL_LOCKS: "0",
      LC_ALL: "C",
    },
  });
  if ((error as NodeJS.ErrnoException | undefined)?.code === "ENOENT")
    throw new AfterwordError("ERR_GIT", "git:REF needs git, which is not installed or not on the PATH", {
      hint: "Install it, or name a folder.",
    });
  if (error || status !== 0) {
    const { code, message, hint } = failure;
    throw new AfterwordError(code, message, hint === undefined ? {} : { hint });
  }
  return stdout;
};
