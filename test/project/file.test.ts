import { mkdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { projectOf } from "../../scripts/project/file.js";
import type { AfterwordError } from "../../src/errors.js";
import { projectFolder } from "../support/commands/project.js";
import { folder, root } from "../support/files.js";

const SECRET = "whsec_YWZ0ZXJ3b3JkIGlzIGEgdG9vbA";

/** What is wrong with a file: its code, and its message with the hint. */
const refusal = (cwd: string): { code: string; says: string } => {
  try {
    projectOf({ cwd });
  } catch (error) {
    const { code, message, hint } = error as AfterwordError;
    return { code, says: `${message}\n${hint}` };
  }
  return expect.fail("nothing is refused");
};

describe("where the file is looked for", () => {
  const files = { "afterword.json": '{"out":"made"}', "a/b/x": "" };

  test("in the folder and above it, up to the root of the repository", () => {
    const cwd = folder(files);
    mkdirSync(join(cwd, ".git"));
    expect(projectOf({ cwd: join(cwd, "a/b") })).toMatchObject({ folder: cwd, out: join(cwd, "made") });
  });

  test("never beyond the repository, whose .git may also be a file", () => {
    const cwd = folder({ ...files, "a/.git": "gitdir: elsewhere" });
    expect(projectOf({ cwd: join(cwd, "a/b") })).toBeUndefined();
  });

  test("without a repository, only in the folder itself", () => {
    const cwd = folder(files);
    expect(projectOf({ cwd })).toMatchObject({ folder: cwd });
    expect(projectOf({ cwd: join(cwd, "a") })).toBeUndefined();
  });

  test("the nearest one counts", () => {
    const cwd = folder({ ...files, "a/afterword.json": '{"out":"other"}' });
    mkdirSync(join(cwd, ".git"));
    expect(projectOf({ cwd: join(cwd, "a/b") })).toMatchObject({ out: join(cwd, "a/other") });
  });
});

test("paths are relative to the file, and what it leaves out has a default", () => {
  const cwd = projectFolder({
    schemas: "facts",
    captures: "calls/*.json",
    secrets: { phonic: "PHONIC_NEW", ada: ["ADA_NEW", "ADA_OLD"] },
    vendors: ["phonic", "ada"],
  });
  expect(projectOf({ cwd })).toMatchObject({
    schemas: join(cwd, "facts"),
    out: join(cwd, "generated"),
    captures: ["calls/*.json"],
    secrets: { phonic: ["PHONIC_NEW"], ada: ["ADA_NEW", "ADA_OLD"] },
    vendors: ["phonic", "ada"],
  });
  const other = projectFolder({ secrets: "../private/secrets.json" });
  expect(projectOf({ cwd: other })).toMatchObject({
    schemas: join(other, "schemas"),
    namesSchemas: false,
    secrets: join(other, "../private/secrets.json"),
  });
});

test("a byte order mark is passed over, and a link to a file is followed", () => {
  expect(projectOf({ cwd: projectFolder('\uFEFF{"vendors":["ada"]}') })).toMatchObject({ vendors: ["ada"] });
  const cwd = projectFolder(undefined, { "settings/a.json": '{"out":"made"}' });
  symlinkSync("settings/a.json", join(cwd, "afterword.json"));
  expect(projectOf({ cwd })).toMatchObject({ out: join(cwd, "made") });
});

describe("a bad file is refused with its place and a remedy", () => {
  test.each<[what: string, text: string, says: RegExp]>([
    ["an array", "[]", /^afterword\.json:1 {2}The file is not a JSON object\.\nWrite an object/],
    ["null", "null", /:1 {2}The file is not a JSON object/],
    ["nothing", "", /:1 {2}The document is not JSON: the text ends/],
    ["broken JSON", '{\n"out": ,}', /:2 {2}The document is not JSON: unexpected character, at column 8/],
    ["a comment", '{ // "out"\n}', /:1 {2}The document is not JSON/],
    ["a member twice", '{\n"out":"a",\n"out":"b"}', /:3 {2}A member of that name.*\nDrop one/],
    ["an unknown member", '{\n"schema":"a"}', /:2 {2}There is no member "schema"\.\nDid you mean schemas\?/],
    [
      "one like no other",
      '{"x":1}',
      /There is no member "x"\.\nIt may have: \$schema, schemas, out, vendors/,
    ],
    ["an inherited name", '{"__proto__":{}}', /There is no member "__proto__"/],
    [
      "another type",
      '{\n\n"schemas":5}',
      /:3 {2}schemas: expected string, found integer\.\nThe folder of your own/,
    ],
    ["an empty path", '{"out":""}', /out is not of the right form\.\nThe folder that generate writes to/],
    [
      "a control character",
      '{"captures":["a\\u0000"]}',
      /captures\.0 is not of the right form\.\nThe captures/,
    ],
    ["no vendor", '{"vendors":[]}', /vendors is not of the right form/],
    ["a path as a vendor", '{"vendors":["../a"]}', /vendors\.0 is not of the right form/],
    ["an absolute path", '{"out":"/etc"}', /out is an absolute path\.\nWrite a path in the repository/],
    ["a drive", '{"out":"C:\\\\temp"}', /out is an absolute path/],
    ["a path that leads out", '{\n"schemas":"a/../../b"}', /:2 {2}schemas leads out of the repository/],
  ])("%s", (_, text, says) => {
    const { code, says: said } = refusal(projectFolder(text));
    expect(code).toBe("ERR_PROJECT_FILE");
    expect(said).toMatch(says);
  });

  test("a folder, a link to nothing and a link to itself", () => {
    const cwd = projectFolder(undefined, { "afterword.json/a": "" });
    expect(refusal(cwd).says).toMatch(/^afterword\.json is not a file/);
    for (const target of ["nowhere", "afterword.json"]) {
      const linked = projectFolder(undefined);
      symlinkSync(target, join(linked, "afterword.json"));
      expect(refusal(linked).says).toMatch(/cannot be read .*\nIt is a link that leads to nothing/);
    }
  });

  test("ten megabytes, and text that is not UTF-8", () => {
    const cwd = projectFolder(`{"captures":"${"a".repeat(10_000_000)}"}`);
    expect(refusal(cwd).says).toMatch(/^afterword\.json is larger than 1 MiB/);
    writeFileSync(join(cwd, "afterword.json"), Buffer.from([0xff, 0xfe, 0x7b, 0]));
    expect(refusal(cwd).says).toMatch(/^afterword\.json is not UTF-8\nSave it as UTF-8/);
  });

  test("a link that leads out of the repository, also where the rest does not exist yet", () => {
    const outside = folder({ "schemas/a": "" });
    const cwd = projectFolder({ schemas: "link/schemas" });
    symlinkSync(outside, join(cwd, "link"));
    expect(refusal(cwd).says).toMatch(/schemas leads out/);
    const later = projectFolder({ out: "link/made/new" });
    symlinkSync(outside, join(later, "link"));
    expect(refusal(later).says).toMatch(/out leads out/);
    const inside = projectFolder({ out: "link/made" }, { "there/a": "" });
    symlinkSync("there", join(inside, "link"));
    expect(projectOf({ cwd: realpathSync(inside) })?.out).toMatch(/link\/made$/);
  });

  test("the place is shown from the folder of the command", () => {
    const cwd = projectFolder("[]", { "a/b/x": "" });
    expect(refusal(join(cwd, "a/b")).says).toMatch(/^\.\.\/\.\.\/afterword\.json:1 /);
  });
});

describe("secrets are refused by name, and not quoted", () => {
  test.each<[what: string, secrets: unknown, says: string]>([
    ["a secret in the place of a variable", { phonic: SECRET }, "secrets.phonic is not the name of an"],
    ["among variables", { phonic: ["PHONIC_OLD", SECRET] }, "secrets.phonic is not the name of an"],
    [
      "capital letters and digits",
      { phonic: "AKIAIOSFODNN7EXAMPLE" },
      "secrets.phonic is not the name of an",
    ],
    ["hexadecimal digits", { phonic: "0123456789ABCDEF0123456789ABCDEF" }, "secrets.phonic is not"],
    ["base64", { phonic: "c2VjcmV0/c2VjcmV0+w==" }, "secrets.phonic is not the name of an"],
    ["in the place of the file", SECRET, "secrets is neither the path of a .json file nor"],
    ["no text", { phonic: 5 }, "secrets.phonic is not the name of an"],
    ["a list", ["PHONIC"], "secrets is neither the path"],
  ])("%s", (_, secrets, says) => {
    const { code, says: said } = refusal(projectFolder({ secrets }));
    expect(code).toBe("ERR_PROJECT_FILE");
    expect(said).toContain(`afterword.json:`);
    expect(said).toContain(says);
    expect(said).toContain("If a secret stood there, replace it");
    for (const text of [SECRET, "AKIA", "01234", "c2Vj"]) expect(said).not.toContain(text);
  });

  test("nor as the name of a member", () => {
    expect(refusal(projectFolder({ [SECRET]: "phonic" })).says).not.toContain(SECRET);
  });

  test("names with digits or without underscores are names", () => {
    const secrets = { phonic: "HOOK2", ada: "PHONICWEBHOOKSECRET", autocalls: "A1_KEY_0123456789ABCDEF" };
    expect(projectOf({ cwd: projectFolder({ secrets }) })?.secrets).toMatchObject({ phonic: ["HOOK2"] });
  });
});

describe("the published schema", () => {
  const text = readFileSync(join(root, "schemas/_vocabulary/afterword.schema.json"), "utf8");
  const schema = JSON.parse(text);
  const isValid = new Ajv2020().compile(schema);

  test("says of every member what it means", () => {
    for (const [name, member] of Object.entries(schema.properties))
      expect(member, name).toMatchObject({ description: expect.stringMatching(/\w.*\.$/) });
    for (const [name, member] of Object.entries(schema.$defs))
      expect(member, name).toMatchObject({ description: expect.stringMatching(/\w.*\.$/) });
  });

  test.each<[project: object, valid: boolean]>([
    [
      { $schema: "a", schemas: "a", out: "b", vendors: ["ada"], captures: ["c"], secrets: { ada: "A_B" } },
      true,
    ],
    [{}, true],
    [{ captures: "c", secrets: "a.json" }, true],
    [{ other: 1 }, false],
    [{ secrets: { ada: SECRET } }, false],
    [{ secrets: { ada: ["AKIAIOSFODNN7EXAMPLE"] } }, false],
    [{ vendors: [] }, false],
    [{ schemas: "" }, false],
  ])("another validator says the same: %j is %s", (project, valid) => {
    expect(isValid(project)).toBe(valid);
    const read = () => projectOf({ cwd: projectFolder(project) });
    if (valid) expect(read()).toBeDefined();
    else expect(read).toThrow();
  });
});

describe("the inbox", () => {
  test.each([
    ["data/inbox.db", (cwd: string) => ({ path: join(cwd, "data/inbox.db") })],
    ["./INBOX?table=calls", (cwd: string) => ({ path: join(cwd, "INBOX?table=calls") })],
    ["DATABASE_URL", () => ({ variable: "DATABASE_URL" })],
  ])("%s is a path from the file, or the name of a variable", (inbox, expected) => {
    const cwd = projectFolder({ inbox });
    expect(projectOf({ cwd })?.inbox).toEqual(expected(cwd));
  });

  test.each(["postgres://me:s3cret@host/db", "POSTGRESQL://me:s3cret@host/db", "me:s3cret@host", ""])(
    "a URL is refused and not shown: %s",
    (inbox) => {
      const { code, says } = refusal(projectFolder({ inbox }));
      expect(code).toBe("ERR_PROJECT_FILE");
      expect(says).toContain("inbox is neither the path of a file");
      expect(says).not.toContain("s3cret");
    },
  );
});
