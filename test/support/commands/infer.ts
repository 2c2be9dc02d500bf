import { existsSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import * as command from "../../../scripts/commands/infer.js";
import * as validation from "../../../scripts/commands/validate.js";
import { AfterwordError } from "../../../src/errors.js";
import type { Document } from "../../bench/genuine/document.mjs";
import { filesOf, folder } from "../files.js";
import { called, type Outcome, type Surroundings } from "./call.js";

/** Runs `afterword infer` in this process. */
export const infer = (
  args: readonly string[],
  cwd: string,
  surroundings: Partial<Surroundings> = {},
): Promise<Outcome> => called(command, args, { cwd, ...surroundings });

/** The same; an error of ours is an outcome, with its code and its message. */
export const inferOrError = async (
  ...call: Parameters<typeof infer>
): Promise<Outcome & { readonly error?: AfterwordError }> => {
  try {
    return await infer(...call);
  } catch (error) {
    if (!(error instanceof AfterwordError)) throw error;
    return { code: 2, stdout: "", stderr: `${error.message} ${error.hint ?? ""}`, error };
  }
};

/** What a run left behind. */
export interface Inferred extends Outcome {
  readonly cwd: string;
  /** The files of the vendor's folder, by their path in it. */
  readonly written: Readonly<Record<string, string>>;
}

/** Infers the vendor `acme` from files, in a new folder. */
export const inferred = async (
  captures: Readonly<Record<string, string | Uint8Array>>,
  args: readonly string[] = [],
): Promise<Inferred> => {
  const cwd = folder(
    Object.fromEntries(Object.entries(captures).map(([name, content]) => [join("captures", name), content])),
  );
  const outcome = await infer(["captures", "--vendor", "acme", "-o", "schemas", ...args], cwd);
  return { ...outcome, cwd, written: writtenIn(cwd) };
};

/** The files of a vendor in the schemas of a folder. */
export const writtenIn = (cwd: string, vendor = "acme"): Record<string, string> => {
  const dir = join(cwd, "schemas", vendor);
  return existsSync(dir) ? filesOf(dir) : {};
};

export const documentOf = ({ written }: Pick<Inferred, "written">): Document =>
  parse(written["openapi.yaml"] ?? "null");

/** How often `validate` comes to each verdict about files of the folder, under what was inferred there. */
export const verdicts = async (
  cwd: string,
  files: readonly string[],
  args: readonly string[] = [],
): Promise<Record<string, number>> => {
  const { stdout } = await called(
    validation,
    [...files, "--schemas", "schemas", "--vendor", "acme", "--format", "json", ...args],
    { cwd },
  );
  const { byVerdict } = JSON.parse(stdout).summary;
  return Object.fromEntries(Object.entries<number>(byVerdict).filter(([, count]) => count > 0));
};
