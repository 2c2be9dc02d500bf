// The patch that `drift --patch` proposes for a captures folder: run as a process of its own, so that deliveries do not wait for it.

import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { PatchView } from "../html/model.js";
import { packageFile } from "../package.js";

/** How much is read of what it prints, in bytes. */
const MAX_OUTPUT = 16 << 20;
/** How long it may take, in milliseconds. */
const MAX_MS = 300_000;

/**
 * Makes the patch.
 *
 * @param args the folder, and options of `drift`
 */
export const patchOf = (
  args: readonly string[],
  { cwd, env }: { readonly cwd: string; readonly env: Readonly<Record<string, string | undefined>> },
): Promise<PatchView> => {
  const cli = fileURLToPath(packageFile("dist/scripts/cli.js"));
  const options = { cwd, env: { ...env }, maxBuffer: MAX_OUTPUT, timeout: MAX_MS };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [cli, "drift", "--patch", ...args], options, (_, diff, said) =>
      resolve({
        diff,
        notes: said
          .replaceAll(/^afterword: /gm, "")
          .split("\n")
          .filter(Boolean),
      }),
    );
    child.stdin?.end();
  });
};
