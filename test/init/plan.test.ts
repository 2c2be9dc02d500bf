// What `afterword init phonic` plans in projects of every framework, in several styles.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { filesOf, root } from "../support/files.js";
import { init, removeSamples, sampleFolder, samples, textsOf } from "../support/init/samples.js";

afterAll(removeSamples);

const withLineEnds = (project: string): void => {
  for (const [name, text] of Object.entries(textsOf(project)))
    writeFileSync(join(project, name), text.replaceAll("\n", "\r\n"));
};

describe.each(samples)("%s", (name) => {
  test("what is written is what the dry run shows; a second run changes nothing", async () => {
    const project = sampleFolder(name);
    const before = textsOf(project);
    const { stdout: diff, stderr } = await init(project, "phonic", "--dry-run");
    expect(textsOf(project)).toEqual(before);
    await expect(diff + stderr).toMatchFileSnapshot(join(root, `test/init/expected/${name}.txt`));

    const { code, stdout } = await init(project, "phonic");
    expect(code).toBe(0);
    expect(stdout).toContain(stderr);
    const written = textsOf(project);

    const other = sampleFolder(name);
    execFileSync("git", ["apply", "--whitespace=nowarn", "-"], {
      cwd: other,
      input: diff,
      // the folder of another repository must not count
      env: { ...process.env, GIT_DIR: join(other, ".git"), GIT_CEILING_DIRECTORIES: other },
    });
    expect(textsOf(other)).toEqual(written);

    const again = await init(project, "phonic");
    expect(again.stdout).toContain("Nothing to change.");
    expect(textsOf(project)).toEqual(written);
  });

  test("lines end as they do in each file", async () => {
    const project = sampleFolder(name);
    await init(project, "phonic");
    const other = sampleFolder(name);
    const old = Object.keys(textsOf(other));
    withLineEnds(other);
    await init(other, "phonic");
    const written = textsOf(other);
    for (const [path, text] of Object.entries(textsOf(project))) {
      expect(written[path]?.replaceAll("\r\n", "\n"), path).toBe(text);
      if (old.includes(path)) expect(written[path]?.split(/(?<!\r)\n/), path).toHaveLength(1);
    }
  });
});

test("every sample is looked at", () => {
  expect(Object.keys(filesOf(join(root, "test/init/expected"))).sort()).toEqual(
    samples.map((name) => `${name}.txt`).sort(),
  );
});
