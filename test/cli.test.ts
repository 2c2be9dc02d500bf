import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { quiet } from "./support/commands/secrets.js";
import { CLI, folder, root } from "./support/files.js";

const afterword = (args: readonly string[], input = "") => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: root,
    input,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
};

describe("help", () => {
  test("lists every command", () => {
    const { status, stdout } = afterword(["--help"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^ {2}validate .+\n {2}generate .+$/m);
  });
  test("of a command, asked for in either way", () => {
    const help = afterword(["help", "validate"]);
    expect(help).toEqual(afterword(["validate", "--help"]));
    expect(help.stdout).toMatch(/^Usage: afterword validate/);
  });
  test("goes to stderr when nothing was asked for", () => {
    expect(afterword([])).toMatchObject({ status: 2, stdout: "" });
  });
  test("fits a terminal of 110 columns", () => {
    for (const args of [["--help"], ["help", "validate"]]) {
      expect(
        Math.max(
          ...afterword(args)
            .stdout.split("\n")
            .map((row) => row.length),
        ),
      ).toBeLessThan(111);
    }
  });
  test("--version", () => expect(afterword(["--version"]).stdout).toMatch(/^\d+\.\d+\.\d+\n$/));
});

test("help fits 110 columns and is listed", async () => {
  const source = readFileSync(join(root, "scripts/cli.ts"), "utf8");
  const names = [...source.matchAll(/import\("\.\/commands\/(\w+)\.js"\)/g)].map(([, name]) => name ?? "");
  expect(names).toEqual(expect.arrayContaining(["verify", "sign", "normalize", "vendors", "subscribe"]));
  const { stdout: listed } = await quiet(["--help"]);
  for (const name of names) {
    const { status, stdout } = await quiet(["help", name]);
    expect(status).toBe(0);
    expect(stdout).toMatch(new RegExp(`^Usage: afterword ${name} `));
    expect(Math.max(...stdout.split("\n").map((line) => line.length)), name).toBeLessThan(111);
    expect(listed).toMatch(new RegExp(`^  ${name} `, "m"));
  }
});

test("parts of a command have a help of their own", async () => {
  const { stdout: whole } = await quiet(["help", "inbox"]);
  for (const [, part = ""] of whole.matchAll(/^ {2}(\w+) {2,}/gm)) {
    const { status, stdout } = await quiet(["help", "inbox", part]);
    expect(status).toBe(0);
    expect(stdout).toMatch(new RegExp(`^Usage: afterword inbox ${part} `));
    expect(Math.max(...stdout.split("\n").map((line) => line.length)), part).toBeLessThan(111);
    expect((await quiet(["inbox", part, "--help"])).stdout).toBe(stdout);
  }
});

describe("wrong use exits 2 and says what is meant", () => {
  test.each([
    [["vlidate"], 'there is no command "vlidate"\n  Did you mean validate?'],
    [["frobnicate"], 'there is no command "frobnicate"\n  See afterword --help.'],
    [["help", "generat"], 'there is no command "generat"\n  Did you mean generate?'],
    [["--hlep"], 'there is no option "--hlep" before a command\n  Did you mean --help?'],
    [["constructor"], 'there is no command "constructor"'],
    [["validate", "a", "--vendr", "x"], 'validate has no option "--vendr"\n  Did you mean --vendor?'],
    [["inbox"], "inbox needs to know what to do"],
    [["inbox", "lst"], 'inbox does not know "lst"\n  Did you mean list?'],
    [["inbox", "list", "--lmit", "1"], 'inbox list has no option "--lmit"\n  Did you mean --limit?'],
    [["inbox", "list"], "inbox list needs an inbox\n  Give --inbox WHERE"],
    [["validate", "a", "--toString"], 'validate has no option "--toString"'],
    [["validate", "a", "--format"], "--format lacks its value"],
    [["validate", "a", "--format", "--all"], "--format lacks its value"],
    [["validate", "a", "--format="], "--format lacks its value"],
    [["validate", "a", "--all=yes"], "--all takes no value"],
    [["validate", "a", "--format", "jsn"], '--format does not know "jsn"\n  Did you mean json?'],
    [
      ["validate", "a", "--format", "xml"],
      '--format does not know "xml"\n  It takes one of: text, json, ndjson, github, sarif, html, part.',
    ],
    [["validate", "a", "--fail-on", "all"], "--fail-on does not know"],
    [["validate", "a", "--vendor", "phonik"], '--vendor does not know "phonik"\n  Did you mean phonic?'],
    [["validate", "a", "--event", "conversation-endet"], "--event does not know"],
    [
      ["validate", "a", "--vendor", "ada", "--event", "v1.conversation.end"],
      "Did you mean v1.conversation.ended?",
    ],
    [["validate", "[z-a].json"], 'the pattern "[z-a].json" has a range that runs backwards'],
    [["validate"], "validate needs files to read"],
    [["\x1b[2J"], 'there is no command "\\u001b[2J"'],
  ])("%j", (args, says) => {
    const { status, stdout, stderr } = afterword(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(`afterword: `);
    expect(stderr.replace(/ \(ERR_\w+\)$/m, "")).toContain(says);
  });
});

describe("validate, as a process", () => {
  test("the documented examples are all ok", () => {
    const { status, stdout, stderr } = afterword(["validate", "schemas/*/examples/*.json"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).not.toContain("\x1b");
  });
  test("reads stdin", () => {
    expect(afterword(["validate", "-", "--format", "ndjson"], "{}\nnope")).toMatchObject({
      status: 1,
      stderr: "",
    });
  });
  test("a missing file exits 3, with data on stdout and the message on stderr", () => {
    const { status, stdout, stderr } = afterword(["validate", "gone.json", "--format", "json"]);
    expect({ status, stderr }).toEqual({
      status: 3,
      stderr:
        'afterword: there is no file "gone.json" (ERR_INPUT_NO_FILE)\n  Check the path, and from which folder the command runs.\n',
    });
    expect(JSON.parse(stdout).summary.payloads).toBe(0);
  });
  test.each(["text", "ndjson", "json"])(
    "a reader may stop early, and findings stay findings: %s",
    async (format) => {
      const cwd = folder({ "a.ndjson": '{"x":1}\n'.repeat(50_000) });
      const child = spawn(process.execPath, [CLI, "validate", "a.ndjson", "--format", format], { cwd });
      let stderr = "";
      child.stderr.on("data", (chunk) => (stderr += chunk));
      child.stdout.once("data", () => child.stdout.destroy());
      const code = await new Promise((done) => child.once("close", done));
      expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    },
  );
});
