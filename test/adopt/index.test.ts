import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { adoptIn, sourcesOf, svixProject } from "../support/adopt/project.js";
import { deliver, loaded, SAMPLES } from "../support/adopt/samples.js";
import { declarations } from "../support/declarations.js";
import { root } from "../support/files.js";

const folder = join(root, "test/adopt/samples");
const names = readdirSync(folder).sort();

/** One sample has the ends of lines of Windows, which git would not keep. */
const asWritten = (name: string, text: string): string =>
  name === "remix" ? text.replaceAll("\n", "\r\n") : text;

const before = Object.fromEntries(
  names.flatMap((name) =>
    readdirSync(join(folder, name, "before")).map((file): [string, string] => [
      `${name}/${file}`,
      asWritten(name, readFileSync(join(folder, name, "before", file), "utf8")),
    ]),
  ),
);

const project = (): string =>
  svixProject(
    { ...before, "commonjs/package.json": '{ "type": "commonjs" }' },
    // next has no exports
    { module: "ESNext", moduleResolution: "Bundler" },
  );

/** What TypeScript says of a project. */
const diagnosed = (cwd: string): string[] => {
  const { options, fileNames } = ts.getParsedCommandLineOfConfigFile(
    join(cwd, "tsconfig.json"),
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} },
  ) as ts.ParsedCommandLine;
  const program = ts.createProgram(fileNames, options);
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
    );
};

describe("samples of different styles", () => {
  let cwd = "";
  let adoption: Awaited<ReturnType<typeof adoptIn>>;
  beforeAll(async () => {
    declarations();
    cwd = project();
    expect(diagnosed(cwd)).toEqual([]);
    adoption = await adoptIn(cwd);
  }, 180_000);

  test("are all adopted, whose deliveries they are is recognised", () => {
    expect(adoption.stdout).not.toContain("left:");
    expect(adoption.code).toBe(0);
    for (const name of names) expect(adoption.stdout).toMatch(new RegExp(`^${name}/\\S+  adopted:`, "m"));
    expect(names.length).toBeGreaterThan(10);
  });

  test.each(Object.keys(before))("%s is written as its author would", async (path) => {
    const [name = "", file = ""] = path.split("/");
    const after = adoption.files[path]?.replaceAll("\r\n", "\n") ?? "";
    expect(adoption.files[path]).toBe(asWritten(name, after));
    await expect(after).toMatchFileSnapshot(join(folder, name, "after", file));
  });

  test("compile before and after", () => {
    expect(diagnosed(cwd)).toEqual([]);
  });

  test("are not changed by a second run", async () => {
    const again = await adoptIn(cwd);
    expect(again).toMatchObject({ code: 0, stdout: "", files: sourcesOf(cwd) });
    expect(again.stderr).toBe("afterword: nothing is left to adopt\n");
  });

  test.each(names)("%s answers genuine and forged deliveries as before", async (name) => {
    const sample = SAMPLES[name];
    if (!sample) throw new Error(`${name} has no way to deliver`);
    const [old, now] = [await loaded(project(), name), await loaded(cwd, name)];
    // samples log what arrives
    vi.spyOn(console, "log").mockImplementation(() => {});
    vi.spyOn(console, "error").mockImplementation(() => {});
    for (const kind of ["genuine", "forged", "late"] as const) {
      const answers = [await deliver(sample, old, kind), await deliver(sample, now, kind)];
      expect(answers[1], kind).toEqual(answers[0]);
      expect(Number(answers[0]?.status) < 300, kind).toBe(kind === "genuine");
    }
  });
});
