// Every server that `afterword init` was run on compiles as before, and receives deliveries.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { root } from "../support/files.js";
import { isReceiving, SERVERS } from "../support/init/receiving.js";
import {
  init,
  initialised,
  installPackages,
  packageOf,
  removeSamples,
  sampleFolder,
  samples,
  started,
} from "../support/init/samples.js";

afterAll(removeSamples);

test.each(SERVERS)("%s answers 200 to a genuine delivery, and 401 to a forged one", async (name, entry) => {
  const project = await initialised(name);
  await started(project, entry, isReceiving);
});

/** Samples of TypeScript whose own packages are here. */
const typed = samples.filter(
  (name) => name !== "bun" && existsSync(join(root, "test/init/samples", name, "tsconfig.json")),
);

describe("what compiled before compiles afterwards", () => {
  const compile = (project: string, compiler: string) => {
    const tsc = join(root, "node_modules", compiler, "bin/tsc");
    const { status, stdout } = spawnSync(process.execPath, [tsc, "--noEmit", "-p", packageOf(project)], {
      encoding: "utf8",
    });
    return { status, stdout };
  };

  test.each(typed)(
    "%s",
    async (name) => {
      const project = sampleFolder(name);
      installPackages(project);
      expect(compile(project, "typescript")).toEqual({ status: 0, stdout: "" });
      await init(project, "phonic", "livekit", "speaknode");
      expect(compile(project, "typescript")).toEqual({ status: 0, stdout: "" });
      // two runs of the compiler, and the one of `init`
    },
    180_000,
  );
});
