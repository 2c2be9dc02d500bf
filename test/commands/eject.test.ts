import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { vendors } from "afterword/vendors";
import { describe, expect, test } from "vitest";
import * as command from "../../scripts/commands/eject.js";
import * as validate from "../../scripts/commands/validate.js";
import { generate } from "../../scripts/generate/index.js";
import { called } from "../support/commands/call.js";
import { afterword } from "../support/commands/process.js";
import { acmeYaml, projectFolder } from "../support/commands/project.js";
import { example, filesOf, folder } from "../support/files.js";

const eject = (args: readonly string[], cwd: string) => called(command, args, { cwd });
const slugs = vendors.map(({ slug }) => slug);

describe("a built-in vendor's folder is copied", () => {
  test("with its examples and a file of the project, which are named on stdout", async () => {
    const cwd = folder({});
    const { status, stdout, stderr } = await afterword(["eject", "phonic"], { cwd });
    expect(status).toBe(0);
    const written = Object.keys(filesOf(cwd));
    expect(stdout.trimEnd().split("\n").sort()).toEqual(written);
    expect(written).toContain("schemas/phonic/examples/conversation-ended.json");
    expect(readFileSync(join(cwd, "schemas/phonic/openapi.yaml"), "utf8")).toBe(
      example("phonic/openapi.yaml"),
    );
    expect(JSON.parse(readFileSync(join(cwd, "afterword.json"), "utf8"))).toEqual({
      $schema: "./node_modules/afterword/schemas/_vocabulary/afterword.schema.json",
      schemas: "schemas",
    });
    expect(stderr).toBe(
      "afterword: from now on phonic is read from schemas\n  Next: npx afterword generate\n",
    );
    // hidden files included
    expect(readdirSync(join(cwd, "schemas"))).toEqual(["phonic"]);
  });

  test.each(slugs)("%s passes generate as it is, and is used from then on", async (slug) => {
    const cwd = folder({ "a.json": "{}" });
    await eject([slug], cwd);
    const { missing } = await generate({ schemas: join(cwd, "schemas"), out: join(cwd, "generated") });
    expect(missing).toContain(`${slug}/vendor.js`);
    const { stderr } = await called(validate, ["a.json"], { cwd });
    expect(stderr).toContain(slug);
    expect(stderr).toContain("not the built-in one");
  });

  test("with the platform that its schemas refer to, unless that is there", async () => {
    const cwd = folder({});
    expect((await eject(["intellixent"], cwd)).stderr).toContain("intellixent and autocalls are read from");
    expect(readdirSync(join(cwd, "schemas")).sort()).toEqual(["autocalls", "intellixent"]);
    const other = projectFolder({}, { "schemas/autocalls/openapi.yaml": example("autocalls/openapi.yaml") });
    const { stdout } = await eject(["intellixent"], other);
    expect(stdout).not.toContain("autocalls");
  });

  test("into the folder that the file names, or that -o names", async () => {
    const cwd = projectFolder({ schemas: "facts" }, { "deep/a": "" });
    const said = await eject(["ada"], join(cwd, "deep"));
    expect(said.stderr).toContain("from now on ada is read from");
    expect(existsSync(join(cwd, "facts/ada/openapi.yaml"))).toBe(true);
    const { stderr } = await eject(["phonic", "-o", "other"], cwd);
    expect(existsSync(join(cwd, "other/phonic/openapi.yaml"))).toBe(true);
    expect(stderr).toMatch(/afterword\.json names another folder: give commands --schemas \S*other\n/);
  });

  test("outside the project no file of the project is written", async () => {
    const cwd = folder({ "in/a": "" });
    const { stdout, stderr } = await eject(["ada", "-o", "../out"], join(cwd, "in"));
    expect(stdout).not.toContain("afterword.json");
    expect(stderr).toContain("give commands --schemas");
    expect(Object.keys(filesOf(join(cwd, "in")))).toEqual(["a"]);
  });

  test("where vendors of the file does not list it, that is said", async () => {
    const { stderr } = await eject(["ada"], projectFolder({ vendors: ["phonic"] }));
    expect(stderr).toContain("vendors in afterword.json does not list ada");
  });

  test("and removed again, the built-in one is used", async () => {
    const cwd = folder({ "a.json": example("phonic/examples/conversation-ended.json") });
    await eject(["phonic"], cwd);
    rmSync(join(cwd, "schemas/phonic"), { recursive: true });
    writeFileSync(join(cwd, "schemas/.gitkeep"), "");
    mkdirSync(join(cwd, "schemas/acme"));
    writeFileSync(join(cwd, "schemas/acme/openapi.yaml"), acmeYaml());
    const { code, stderr } = await called(validate, ["a.json"], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });
});

describe("nothing is overwritten, and nothing is written in part", () => {
  test("a folder of that name is left as it is", async () => {
    const cwd = folder({ "schemas/phonic/mine": "1" });
    await expect(eject(["phonic"], cwd)).rejects.toMatchObject({
      code: "ERR_USAGE",
      message: expect.stringMatching(/schemas\/phonic is there already/),
      hint: expect.stringContaining("remove that folder"),
    });
    expect(filesOf(cwd)).toEqual({ "schemas/phonic/mine": "1" });
  });

  test("a file in the place of the folder", async () => {
    const cwd = folder({ schemas: "" });
    await expect(eject(["phonic"], cwd)).rejects.toMatchObject({ code: "ERR_WRITE" });
    expect(filesOf(cwd)).toEqual({ schemas: "" });
  });

  test("if the file of the project cannot be written, the schemas are taken back", async () => {
    const cwd = folder({ "a.json": "" });
    const { eject: write } = await import("../../scripts/project/eject.js");
    const attempt = () =>
      write({
        slug: "phonic",
        schemas: join(cwd, "new/schemas"),
        projectFile: { path: join(cwd, "nowhere/afterword.json"), text: "{}" },
        shown: (path) => path,
      });
    expect(attempt).toThrow(/cannot be written \(ENOENT\); nothing was written/);
    expect(readdirSync(cwd)).toEqual(["a.json"]);
  });
});

test.each([
  [[], "eject takes one vendor", "ada, autocalls"],
  [["ada", "phonic"], "eject takes one vendor", "ada, autocalls"],
  [["phonik"], 'eject does not know "phonik"', "Did you mean phonic?"],
  [["../x"], 'eject does not know "../x"', "It takes one of"],
])("wrong use: %j", async (args, message, hint) => {
  const cwd = folder({});
  await expect(eject(args, cwd)).rejects.toMatchObject({
    code: "ERR_USAGE",
    message,
    hint: expect.stringContaining(hint),
  });
  expect(readdirSync(cwd)).toEqual([]);
});
