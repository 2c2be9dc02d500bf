import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { AfterwordError } from "../../src/errors.js";
import type { Bundle } from "../bundle/bundle.js";
import { readBundles } from "../bundle/read-bundles.js";
import { load } from "../documents/load.js";
import { type Locate, locator } from "../documents/locate.js";
import { compare, SchemaError } from "../documents/problems.js";
import { printable } from "../text/printable.js";

/** One version of a schemas folder, as far as comparing needs it. */
export interface Version {
  /** As it was asked for: `schemas`, `git:v1.2.0`. */
  readonly name: string;
  readonly bundles: readonly Bundle[];
  /** Where something stands; undefined where the version is no folder that anybody could open. */
  readonly locate: Locate | undefined;
}

/** Reads a schemas folder, or one as it was at a git revision: `git:REF` or `git:REF:path/of/schemas`. */
export const version = (name: string, cwd: string): Version => {
  if (!name.startsWith("git:")) {
    const { loaded, bundles } = read(name, name);
    return { name, bundles, locate: locator(loaded) };
  }
  const [, ref = "", path = "schemas"] = /^git:([^:]*)(?::(.*))?$/s.exec(name) ?? [];
  const folder = mkdtempSync(join(tmpdir(), "afterword-diff-"));
  try {
    checkOut(ref, path.replace(/\/+$/, ""), cwd, folder);
    return { name, bundles: read(folder, name).bundles, locate: undefined };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Problems are told under the name that was asked for. */
const read = (folder: string, name: string): ReturnType<typeof readBundles> => {
  try {
    return readBundles((problems) => load(folder, problems));
  } catch (error) {
    if (error instanceof AfterwordError && error.code === "ERR_NO_SCHEMAS")
      throw new AfterwordError(
        error.code,
        error.message.replace(folder, () => name),
        { hint: error.hint },
      );
    if (!(error instanceof SchemaError)) throw error;
    throw new SchemaError(
      error.problems.map((each) => ({ ...each, file: each.file.replace(folder, () => name) })),
    );
  }
};

// ---- git -------------------------------------------------------------------------------------------------------

/** Writes the schemas at a revision below a folder. Links, submodules and examples stay behind. */
const checkOut = (ref: string, path: string, cwd: string, folder: string): void => {
  const shown = printable(ref);
  if (ref === "" || ref.startsWith("-"))
    throw new AfterwordError("ERR_GIT_REF", `"git:${shown}" names no revision`, {
      hint: "Write git:REF or git:REF:path.",
    });
  git(cwd, ["rev-parse", "--git-dir"], () => ({
    code: "ERR_GIT",
    message: `git:${shown} needs a git repository, and there is none here`,
  }));
  git(cwd, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{tree}`], () => ({
    code: "ERR_GIT_REF",
    message: `git knows no revision ${shown}`,
    hint: "Nothing is fetched: fetch it first, or mend the name.",
  }));
  // git counts a path that begins with a dot from the working directory, and any other from the top
  const below = path.startsWith("/") ? path.slice(1) : /^\.\.?(?:\/|$)/.test(path) ? path : `./${path}`;
  const tree = git(cwd, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}:${below}`], () => ({
    code: "ERR_NO_SCHEMAS",
    message: `there is no folder ${printable(path)} at ${shown}`,
    hint: "Name another with git:REF:path.",
  }));
  const listing = git(cwd, ["ls-tree", "-r", "-z", "--full-tree", tree.toString().trim()], unreadable);
  const files = listing
    .toString("utf8")
    .split("\0")
    .flatMap((entry): [name: string, blob: string][] => {
      const [, mode, blob, name] = /^(\d+) blob ([0-9a-f]+)\t(.*)$/s.exec(entry) ?? [];
      const wanted = name !== undefined && /\.(?:ya?ml|json)$/.test(name) && !/\/examples\//.test(name);
      return wanted && blob !== undefined && /^100/.test(mode as string) && isPlain(name)
        ? [[name, blob]]
        : [];
    })
    .sort(([a], [b]) => compare(a, b));
  const contents = blobs(
    cwd,
    files.map(([, blob]) => blob),
  );
  for (const [index, [name]] of files.entries()) {
    const to = join(folder, name);
    mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
    writeFileSync(to, contents[index] as Buffer, { mode: 0o600, flag: "wx" });
  }
};

/** Whether every part of a name is one of a file below: no way up, no drive, nothing of git's own. */
const isPlain = (name: string): boolean =>
  !/[\\:\0]/.test(name) && name.split("/").every((part) => !/^(?:|\.|\.\.|\.git)$/i.test(part));

const unreadable = () =>
  ({ code: "ERR_GIT", message: "git cannot read the schemas of this revision" }) as const;

/** The contents of blobs, in one go. */
const blobs = (cwd: string, names: readonly string[]): Buffer[] => {
  if (names.length === 0) return [];
  const out = git(cwd, ["cat-file", "--batch"], unreadable, `${names.join("\n")}\n`);
  let from = 0;
  return names.map(() => {
    const end = out.indexOf("\n", from);
    const size = Number(/ blob (\d+)$/.exec(out.subarray(from, end).toString())?.[1] ?? Number.NaN);
    if (end < 0 || !Number.isSafeInteger(size)) throw new AfterwordError("ERR_GIT", unreadable().message);
    from = end + 1 + size + 1;
    return out.subarray(end + 1, end + 1 + size);
  });
};

interface Failure {
  readonly code: "ERR_GIT" | "ERR_GIT_REF" | "ERR_NO_SCHEMAS";
  readonly message: string;
  readonly hint?: string;
}

const MOST = 1 << 30;

const git = (cwd: string, args: readonly string[], failure: () => Failure, input?: string): Buffer => {
  const { error, status, stdout } = spawnSync("git", ["--no-pager", ...args], {
    cwd,
    input: input ?? "",
    maxBuffer: MOST,
    stdio: ["pipe", "pipe", "ignore"],
    // a partial clone would fetch what it lacks: reading never opens a connection
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
    const { code, message, hint } = failure();
    throw new AfterwordError(code, message, hint === undefined ? {} : { hint });
  }
  return stdout;
};
