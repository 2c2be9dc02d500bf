import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { vendors } from "afterword/vendors";
import { describe, expect, test } from "vitest";
import * as command from "../../scripts/commands/init.js";
import { called } from "../support/commands/call.js";
import { acmeYaml } from "../support/commands/project.js";
import { filesOf, folder } from "../support/files.js";
import { diagnose } from "../support/typescript.js";

const init = (cwd: string, ...args: string[]) => called(command, args, { cwd });
const manifest = (members: object = {}): string =>
  `${JSON.stringify({ type: "module", dependencies: { afterword: "0", express: "5" }, ...members }, null, 2)}\n`;
const APP = `import express from "express";\n\nconst app = express();\napp.listen(3000);\n`;
/** A project with an app of Express, in a repository. */
const project = (files: Record<string, string> = {}): string => {
  const cwd = folder({ "package.json": manifest(), "app.js": APP, ...files });
  mkdirSync(join(cwd, ".git"));
  return cwd;
};
const read = (cwd: string, name: string): string => readFileSync(join(cwd, name), "utf8");

describe("which vendors", () => {
  test("without names and afterword.json, all are listed", async () => {
    const cwd = project();
    const before = filesOf(cwd);
    await expect(init(cwd)).rejects.toMatchObject({
      code: "ERR_USAGE",
      hint: expect.stringContaining(vendors.map(({ slug }) => slug).join(", ")),
    });
    expect(filesOf(cwd)).toEqual(before);
  });

  test("those of afterword.json, if none is named; a misspelt one is suggested", async () => {
    const cwd = project({ "afterword.json": '{ "vendors": ["ada", "vapi"] }\n' });
    await init(cwd);
    expect(Object.keys(filesOf(cwd))).toEqual(
      expect.arrayContaining(["webhooks/ada.js", "webhooks/vapi.js"]),
    );
    await expect(init(cwd, "phonik")).rejects.toMatchObject({
      code: "ERR_USAGE",
      hint: "Did you mean phonic?",
    });
  });

  test("another vendor is added to what is there", async () => {
    const cwd = project();
    await init(cwd, "phonic");
    await init(cwd, "ada");
    const app = read(cwd, "app.js");
    expect(app).toMatch(/app\.all\("\/webhooks\/ada", adaWebhook\);/);
    expect(app).toMatch(/app\.all\("\/webhooks\/phonic", phonicWebhook\);/);
    expect(app.match(/stays above/g)).toHaveLength(1);
    expect(JSON.parse(read(cwd, "afterword.json"))).toMatchObject({
      vendors: ["phonic", "ada"],
      secrets: { phonic: "PHONIC_WEBHOOK_SECRET", ada: "ADA_WEBHOOK_SECRET" },
    });
  });

  test("handlers of all of them compile", async () => {
    const cwd = folder({
      "package.json": manifest({ dependencies: { hono: "4" } }),
      "tsconfig.json": "{}",
      "app.ts": 'import { Hono } from "hono";\n\nexport const app = new Hono();\n',
    });
    await init(cwd, ...vendors.map(({ slug }) => slug));
    const made = Object.entries(filesOf(cwd)).filter(([name]) => name.startsWith("webhooks/"));
    expect(made).toHaveLength(vendors.length);
    const modules = Object.fromEntries(made.map(([name, text]) => [`made/${name}`, text]));
    expect(
      diagnose(modules, {
        types: ["node"],
        noUnusedParameters: true,
        noUnusedLocals: true,
        skipLibCheck: true,
      }),
    ).toEqual([]);
  });

  test("one that needs more than a secret has it in its handler, and what is not documented is said", async () => {
    const cwd = project({ ".env.example": "# PHONIC_WEBHOOK_SECRET=\n" });
    const { stdout } = await init(cwd, "livekit", "speaknode", "telnyx", "autocalls", "phonic");
    expect(read(cwd, "webhooks/livekit.js")).toContain("issuer: String(process.env.LIVEKIT_WEBHOOK_ISSUER)");
    expect(read(cwd, "webhooks/speaknode.js")).toContain('header: "x-speaknode-signature"');
    expect(stdout).toContain("SpeakNode does not document the header of its signature");
    expect(stdout).toContain("https://YOUR-HOST/webhooks/autocalls?token=…");
    expect(read(cwd, ".env.example")).toBe(
      [
        "# PHONIC_WEBHOOK_SECRET=",
        "LIVEKIT_WEBHOOK_SECRET=",
        "LIVEKIT_WEBHOOK_ISSUER=",
        "SPEAKNODE_WEBHOOK_SECRET=",
        "TELNYX_PUBLIC_KEY=",
        "AUTOCALLS_WEBHOOK_SECRET=",
        "",
      ].join("\n"),
    );
  });

  test("one of the project's own is imported from where it is generated, which scripts do and check", async () => {
    const cwd = project({
      "afterword.json": '{\n\t"out": "src/made"\n}\n',
      "schemas/acme/openapi.yaml": acmeYaml(),
      ".github/workflows/a.yml": "jobs:\n  a:\n    steps:\n      - run: npm test",
    });
    const { stdout } = await init(cwd, "acme");
    expect(read(cwd, "webhooks/acme.js")).toContain('import { acme } from "../src/made/acme/vendor.js";');
    expect(read(cwd, "afterword.json")).toBe(
      '{\n\t"out": "src/made",\n\t"schemas": "schemas",\n\t"captures": ["captures"],\n\t"secrets": {\n\t\t"acme": "ACME_WEBHOOK_SECRET"\n\t}\n}\n',
    );
    expect(JSON.parse(read(cwd, "package.json")).scripts).toEqual({
      "afterword:validate": "afterword validate",
      "afterword:generate": "afterword generate",
      "afterword:check": "afterword generate --check",
    });
    expect(read(cwd, ".github/workflows/a.yml")).toContain("      - run: npm test\n      - name: Generated");
    expect(stdout).toContain("npm run afterword:generate");
  });
});

describe("what is there stays", () => {
  test("afterword.json keeps its form, and the variable that it names is used", async () => {
    const text =
      '{ "vendors": ["phonic"], "captures": "logs",\n    "secrets": { "phonic": ["NEW_ONE", "OLD_ONE"] } }';
    const cwd = project({ "afterword.json": text });
    await init(cwd);
    expect(read(cwd, "afterword.json")).toBe(text);
    expect(read(cwd, "webhooks/phonic.js")).toContain("process.env.NEW_ONE");
    expect(Object.keys(filesOf(cwd))).not.toContain(".gitignore");
  });

  test("a handler anywhere is found, and only its route is added", async () => {
    const own = `import { createExpressHandler } from "afterword/express";\nimport { phonic } from "afterword/phonic";\n\nexport const take = createExpressHandler(phonic, { secret: "", onUnhandled() {} });\n`;
    const cwd = project({ "lib/take.js": own });
    await init(cwd, "phonic");
    expect(read(cwd, "lib/take.js")).toBe(own);
    expect(read(cwd, "app.js")).toContain('import { take } from "./lib/take.js";');
    expect(read(cwd, "app.js")).toContain('app.all("/webhooks/phonic", take);');
    expect(Object.keys(filesOf(cwd))).not.toContain("webhooks/phonic.js");
  });

  test("a file in the place of the handler is not touched, and what belongs there is printed", async () => {
    const cwd = project({ "webhooks/phonic.js": "export const a = 1;\n" });
    const { stdout } = await init(cwd, "phonic");
    expect(read(cwd, "webhooks/phonic.js")).toBe("export const a = 1;\n");
    expect(stdout).toMatch(/To be placed by you: webhooks\/phonic\.js is there already/);
    expect(read(cwd, "app.js")).toBe(APP);
  });
});

describe("what cannot be placed is printed, with the place", () => {
  test.each<[string, Record<string, string>, RegExp]>([
    ["no app", { "app.js": "" }, /no app of Express was found/],
    [
      "a route of that path",
      { "app.js": `${APP}app.post("/webhooks/phonic", () => {});\n` },
      /app\.js:5 has a route for \/webhooks\/phonic already/,
    ],
    [
      "an app without a name",
      { "app.js": 'import express from "express";\nstart(express());\n' },
      /app\.js:2: The app has no name there/,
    ],
    [
      "several apps",
      { "app.js": APP, "main.js": APP },
      /several apps were found, so give --app FILE: app\.js:3, main\.js:3/,
    ],
  ])("%s", async (_comment, files, words) => {
    const cwd = project(files);
    const { code, stdout } = await init(cwd, "phonic");
    expect(code).toBe(0);
    expect(stdout).toMatch(words);
    expect(stdout).toMatch(/import \{ phonicWebhook \} from "\.\/webhooks\/phonic\.js";\n.*app\.all\(/s);
    expect(read(cwd, "app.js")).toBe(files["app.js"]);
    // a person has placed it: the second run has nothing to say of it
    expect((await init(cwd, "phonic")).stdout).toMatch(words);
  });

  test("--app says which of several apps is meant", async () => {
    const cwd = project({ "main.js": APP });
    await init(cwd, "phonic", "--app", "main.js");
    expect(read(cwd, "main.js")).toContain("phonicWebhook");
    expect(read(cwd, "app.js")).toBe(APP);
    await expect(init(cwd, "phonic", "--app", "none.js")).rejects.toMatchObject({ code: "ERR_USAGE" });
  });

  test("jobs of GitLab, and workflows without tests", async () => {
    const cwd = project({ ".gitlab-ci.yml": "test: {}\n", ".github/workflows/a.yml": "jobs: {}\n" });
    const { stdout } = await init(cwd, "phonic");
    expect(stdout).toMatch(/To be placed by you: \.github\/workflows[\s\S]*run: npm run afterword:validate/);
    expect(stdout).toMatch(/To be placed by you: \.gitlab-ci\.yml[\s\S]*- npm run afterword:validate/);
    expect(read(cwd, ".gitlab-ci.yml")).toBe("test: {}\n");
  });
});

describe("all or nothing", () => {
  test.each<[string, Record<string, string>, object]>([
    [
      "a broken package.json",
      { "package.json": '{\n  "name": "x",\n}\n' },
      { code: "ERR_PROJECT_FILE", message: expect.stringMatching(/^package\.json:3 /) },
    ],
    [
      "a broken tsconfig.json",
      { "tsconfig.json": '{\n  "files": [\n' },
      { code: "ERR_TSCONFIG", message: expect.stringMatching(/^tsconfig\.json:3 /) },
    ],
    ["a broken afterword.json", { "afterword.json": "{" }, { code: "ERR_PROJECT_FILE" }],
    [
      "a file where a folder belongs",
      { webhooks: "" },
      { code: "ERR_WRITE", message: expect.stringMatching(/webhooks.*nothing was written/) },
    ],
  ])("%s: nothing is written", async (_comment, files, error) => {
    const cwd = project(files);
    const before = filesOf(cwd);
    await expect(init(cwd, "phonic")).rejects.toMatchObject(error);
    expect(filesOf(cwd)).toEqual(before);
  });

  test("nothing is written through a link that leads out of the project", async () => {
    const outside = folder({ "app.js": APP, "package.json": manifest() });
    const cwd = project();
    writeFileSync(join(cwd, "server.js"), "");
    symlinkSync(outside, join(cwd, "webhooks"));
    await expect(init(cwd, "phonic")).rejects.toMatchObject({
      code: "ERR_WRITE",
      message: expect.stringContaining("leads out of the project"),
    });
    expect(Object.keys(filesOf(outside))).toEqual(["app.js", "package.json"]);
    expect(read(cwd, "app.js")).toBe(APP);
  });

  test("the root of a workspace says where to run it", async () => {
    const cwd = folder({
      "package.json": '{ "workspaces": ["packages/*"] }',
      "packages/a/package.json": "{}",
      "packages/b/package.json": manifest(),
    });
    await expect(init(cwd, "phonic")).rejects.toMatchObject({
      code: "ERR_USAGE",
      hint: "Run it in the package that receives: packages/b (Express).",
    });
  });

  test("a folder without package.json", async () => {
    await expect(init(folder({ a: "" }), "phonic")).rejects.toMatchObject({ code: "ERR_USAGE" });
  });
});

test("it says what was found, what was written and what to do next", async () => {
  const cwd = project({ "package.json": manifest({ dependencies: { express: "5" } }) });
  const { stdout } = await init(cwd, "phonic");
  expect(stdout).toBe(`Express in app.js:3, JavaScript, npm
  new      webhooks/phonic.js
  changed  app.js
  new      afterword.json
  changed  package.json
  new      .gitignore

Next:
  1. npm install afterword
  2. Set PHONIC_WEBHOOK_SECRET: what Phonic gives you
  3. Start it, and send a delivery: npx afterword sign node_modules/afterword/schemas/phonic/examples/conversation-ended.json --vendor phonic --curl | sh
  4. Give Phonic the URL https://YOUR-HOST/webhooks/phonic
`);
});
