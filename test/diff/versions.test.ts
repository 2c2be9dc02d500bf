import { execFileSync, spawnSync } from "node:child_process";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { NEW, OLD, run } from "../support/commands/diff.js";
import { folder } from "../support/files.js";

const hasGit = spawnSync("git", ["--version"]).status === 0;

describe.runIf(hasGit)("versions in git", () => {
  const repository = (files: Record<string, string>) => {
    const dir = folder(files);
    const git = (...args: string[]) =>
      execFileSync(
        "git",
        ["-c", "user.name=x", "-c", "user.email=x@example.com", "-c", "init.defaultBranch=main", ...args],
        {
          cwd: dir,
          stdio: ["ignore", "pipe", "ignore"],
        },
      );
    git("init");
    git("add", "-A");
    git("commit", "-m", "one");
    return { dir, git };
  };

  const files = {
    "docs/v/a.txt": "",
    "schemas/v/openapi.json": OLD,
    "other/v/openapi.json": NEW,
    "schemas/v/examples/call-ended.json": "{}",
  };

  test("a revision, another folder of it, and the folder as it is", async () => {
    const { dir, git } = repository(files);
    git("tag", "v1");
    expect(await run(["git:v1", "schemas"], dir)).toMatchObject({ status: 0, stderr: "" });
    expect((await run(["git:v1", "git:HEAD:other"], dir)).stdout).toContain(
      "git:v1 → git:HEAD:other: 1 breaking",
    );
    expect((await run(["git:v1", "../other"], join(dir, "schemas"))).stderr).toContain(
      "there is no folder schemas at v1",
    );
    expect((await run(["git:v1:/schemas", "../other"], join(dir, "schemas"))).stdout).toContain("1 breaking");
  });

  test("what is not there is said", async () => {
    const { dir } = repository(files);
    expect(await run(["git:v9", "schemas"], dir)).toMatchObject({
      status: 2,
      stderr:
        "afterword: git knows no revision v9 (ERR_GIT_REF)\n  Nothing is fetched: fetch it first, or mend the name.\n",
    });
    expect((await run(["git:HEAD:none", "schemas"], dir)).stderr).toContain(
      "there is no folder none at HEAD",
    );
    expect((await run(["git:HEAD:docs", "schemas"], dir)).stderr).toContain(
      "there are no schemas in git:HEAD:docs (ERR_NO_SCHEMAS)\n",
    );
    expect((await run(["git:HEAD", "schemas"], dir, { PATH: join(dir, "none") })).stderr).toContain(
      "git, which is not installed",
    );
  });

  test("problems are told under the name that was asked for; links are not followed", async () => {
    const { dir, git } = repository({ "schemas/v/openapi.json": "{ broken" });
    const { status, stderr } = await run(["git:HEAD", "schemas"], dir);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^git:HEAD\/v\/openapi\.json:1 {2}broken-/m);
    symlinkSync("/etc", join(dir, "schemas/w"));
    git("add", "-A");
    git("commit", "-m", "two");
    expect((await run(["git:HEAD", "schemas"], dir)).status).toBe(2);
  });
});
