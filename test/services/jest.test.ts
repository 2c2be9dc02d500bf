// README's advice for users of Jest, tried with Jest itself. It is fetched from npm, once.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { advice, jestConfig } from "../suites/package/advice.js";
import { declarations } from "../support/declarations.js";
import { folder, root } from "../support/files.js";

const shell = process.platform === "win32";
const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** A folder with this version of Jest, the compilers that README names, and the package as it is packed. */
const homeOf = (version: string): string => {
  const home = join(root, "node_modules/.cache/jest", version);
  if (!existsSync(join(home, "node_modules"))) {
    mkdirSync(home, { recursive: true });
    const needed = Object.entries(dependencies).map(([name, range]) => `${name}@${range}`);
    const args = ["install", "--prefix", home, "--no-save", "--ignore-scripts", "--no-audit", "--no-fund"];
    const jest = [`jest@${version}`, "@babel/preset-env@7.29.14", "ts-jest@29.4.15"];
    execFileSync("npm", [...args, ...jest, ...needed], { stdio: "ignore", shell });
  }
  declarations();
  const pack = ["pack", "--ignore-scripts", "--json", "--pack-destination", home];
  const [{ filename }] = JSON.parse(execFileSync("npm", pack, { cwd: root, encoding: "utf8", shell }));
  const own = join(home, "node_modules/afterword");
  rmSync(own, { recursive: true, force: true });
  mkdirSync(own);
  execFileSync("tar", ["-xzf", filename, "-C", own, "--strip-components=1"], { cwd: home });
  return home;
};

/** A test of a user, who imports every module that depends on another package, and what Jest says of it. */
const jest = (home: string, files: Record<string, string>) => {
  const project = folder({
    "package.json": "{}",
    "handler.test.ts": `
import { expect, test } from "@jest/globals";
import { phonic } from "afterword/phonic";
import { jwt } from "afterword/jwt";
import { createManager } from "afterword/manage";
test("all are there", () => {
  expect([phonic.slug, typeof jwt, typeof createManager]).toEqual(["phonic", "function", "function"]);
});
`,
    ...files,
  });
  symlinkSync(join(home, "node_modules"), join(project, "node_modules"), "junction");
  const { status, stderr } = spawnSync(process.execPath, ["node_modules/jest/bin/jest.js", "--ci"], {
    cwd: project,
    encoding: "utf8",
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  return { status, stderr };
};

const BABEL = `module.exports = { presets: [["@babel/preset-env", { targets: { node: "current" } }]] };`;
const TS_JEST = `const own = require("./own.cjs");
module.exports = { ...own, preset: "ts-jest/presets/js-with-ts" };`;
const SETTINGS = JSON.stringify({
  compilerOptions: {
    module: "CommonJS",
    moduleResolution: "Bundler",
    allowJs: true,
    esModuleInterop: true,
    skipLibCheck: true,
  },
});

test.each(["29.7.0", "30.5.2"])("Jest %s", { timeout: 600_000 }, (version) => {
  const home = homeOf(version);
  const message = advice[`Jest ${version.slice(0, 2)}`] as string;
  expect(message).toMatch(/\w/);
  const without = jest(home, { "babel.config.cjs": BABEL });
  expect(without).toEqual({ status: 1, stderr: expect.stringContaining(message) });
  for (const files of [
    { "babel.config.cjs": BABEL, "jest.config.cjs": jestConfig },
    { "own.cjs": jestConfig, "jest.config.cjs": TS_JEST, "tsconfig.json": SETTINGS },
  ]) {
    const { status, stderr } = jest(home, files);
    expect(stderr).toContain("1 passed, 1 total");
    expect(status).toBe(0);
  }
});
