import { chmodSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { adoptIn, sourcesOf, svixProject } from "../support/adopt/project.js";
import { declarations } from "../support/declarations.js";
import { folder, root } from "../support/files.js";

const HANDLER = `import { Webhook } from "svix";

export const POST = async (request: Request) => {
  const body = await request.text();
  const event = new Webhook(process.env.SECRET!).verify(body, Object.fromEntries(request.headers));
  return Response.json(event);
};
`;

beforeAll(declarations, 180_000);

test("a dry run prints a diff and writes nothing; the page shows that of Phonic's own handler", async () => {
  const code = readFileSync(join(root, "test/adopt/samples/hono/before/server.ts"), "utf8");
  const cwd = svixProject({ "server.ts": code });
  const { code: status, stdout, stderr, files } = await adoptIn(cwd, "phonic", "--dry-run");
  expect(status).toBe(0);
  expect(files).toEqual({ "server.ts": code });
  expect(readFileSync(join(root, "scripts/README.md"), "utf8")).toContain(`\`\`\`diff\n${stdout}\`\`\``);
  expect(stderr).toBe(
    "server.ts:20  would be adopted: receiveOrThrow(phonic, …)\n\n1 verification: 1 adopted, 0 left\nafterword: nothing imports svix any more: remove it from package.json, if nothing else needs it\n",
  );
});

describe("package.json", () => {
  test("that lacks afterword, or has it for development only, is named", async () => {
    for (const manifest of [{}, { devDependencies: { afterword: "*" } }]) {
      const cwd = svixProject({
        "package.json": JSON.stringify({ type: "module", ...manifest }),
        "pnpm-lock.yaml": "",
        "a.ts": HANDLER,
      });
      const { code, stderr } = await adoptIn(cwd, "phonic");
      expect(code).toBe(0);
      expect(stderr).toBe(
        "afterword: package.json does not have afterword in dependencies, and the server needs it: pnpm add afterword\n",
      );
    }
  });
});

describe("JavaScript without a tsconfig.json", () => {
  test("is adopted where its files are named", async () => {
    const code = `const { Webhook } = require("svix");\n\nmodule.exports.handler = async ({ body, headers }) => new Webhook(process.env.SECRET).verify(body, headers);\n`;
    const cwd = svixProject({ "package.json": '{ "dependencies": { "afterword": "1" } }', "a.js": code });
    rmSync(join(cwd, "tsconfig.json"));
    const { code: status, files } = await adoptIn(cwd, "phonic", "a.js");
    expect(status).toBe(0);
    expect(files["a.js"]).toMatch(
      /^const \{ receiveOrThrow \} = require\("afterword"\);\nconst \{ phonic \} = require\("afterword\/phonic"\);\n\n/,
    );
  });
});

test("only verifications of the files that are named are adopted", async () => {
  const cwd = svixProject({ "a.ts": HANDLER, "b.ts": HANDLER });
  const { code, files } = await adoptIn(cwd, "phonic", "b.ts");
  expect(code).toBe(0);
  expect(files["a.ts"]).toBe(HANDLER);
  expect(files["b.ts"]).toContain("receiveOrThrow");
});

test("a project that did not compile before is adopted, and has the same errors", async () => {
  const wrong = `${HANDLER}export const wrong: number = "text";\n`;
  const { code, files } = await adoptIn(svixProject({ "a.ts": wrong }), "phonic");
  expect(code).toBe(0);
  expect(files["a.ts"]).toContain('export const wrong: number = "text";');
});

describe("where nothing was adopted", () => {
  test("without a verification the exit code is 3, and the message says what to look at", async () => {
    const { code, stderr } = await adoptIn(svixProject({ "a.ts": "export {};\n" }), "phonic");
    expect(code).toBe(3);
    expect(stderr).toMatch(
      /nothing to adopt: no file of the project calls verify.*\n {2}Is it another tsconfig/,
    );
  });

  test("with another sender's alone, too", async () => {
    const code = HANDLER.replace("SECRET", "RESEND_WEBHOOK_SECRET");
    const said = await adoptIn(svixProject({ "a.ts": code }), "phonic");
    expect(said).toMatchObject({ code: 3, files: { "a.ts": code } });
    expect(said.stderr).toContain("nothing to adopt: 1 verification of other senders' deliveries");
  });

  test("without a vendor, what says nothing is left", async () => {
    const said = await adoptIn(svixProject({ "a.ts": HANDLER }));
    expect(said).toMatchObject({ code: 1, files: { "a.ts": HANDLER } });
    expect(said.stdout).toMatch(/left: nothing says whose deliveries they are\n {2}Name the vendor/);
  });
});

test("if a file cannot be written, none is", async () => {
  const cwd = svixProject({ "a.ts": HANDLER, "b/b.ts": HANDLER });
  const before = sourcesOf(cwd);
  chmodSync(join(cwd, "b"), 0o555);
  try {
    // whoever may write everything can not be refused
    if (process.getuid?.() === 0) return;
    await expect(adoptIn(cwd, "phonic")).rejects.toMatchObject({ code: "ERR_WRITE" });
    expect(sourcesOf(cwd)).toEqual(before);
  } finally {
    chmodSync(join(cwd, "b"), 0o755);
  }
});

describe("wrong use", () => {
  test.each([
    [["phonik"], 'adopt does not know "phonik"', /Did you mean phonic\?/],
    [
      ["retell"],
      "retell does not sign its deliveries as svix and standardwebhooks verify them",
      /ada, phonic/,
    ],
    [["phonic", "gone.ts"], 'there is no file "gone.ts"', /relative to this folder/],
    [["gone/a.ts"], 'there is no file "gone/a.ts"', /relative to this folder/],
    [["phonic"], "there is no tsconfig.json in this folder", /--project.*adopt VENDOR FILE/],
    [["phonic", "--project", "nowhere"], "nowhere is no file", /Name the tsconfig\.json/],
  ])("%j", async (args, message, hint) => {
    await expect(adoptIn(folder({}), ...args)).rejects.toMatchObject({
      code: expect.stringMatching(/ERR_USAGE|ERR_TSCONFIG/),
      message: expect.stringContaining(message),
      hint: expect.stringMatching(hint),
    });
  });

  test("a tsconfig.json that only refers to others names them", async () => {
    const cwd = folder({
      "tsconfig.json": '{ "files": [], "references": [{ "path": "./api" }] }',
      "api/tsconfig.json": '{ "compilerOptions": { "composite": true } }',
      "api/a.ts": "",
    });
    await expect(adoptIn(cwd, "phonic")).rejects.toMatchObject({
      code: "ERR_USAGE",
      message: "tsconfig.json has no files of its own",
      hint: "Name one that it refers to with --project: api.",
    });
  });
});
