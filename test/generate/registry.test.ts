import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Generated, generate } from "../../scripts/generate/index.js";
import { isFresh, remember, stampOf } from "../../scripts/generate/stamp.js";
import { afterword } from "../support/commands/process.js";
import { filesOf, folder, root } from "../support/files.js";
import { openapi } from "../support/generating.js";

const PAYLOAD = {
  type: "object",
  required: ["type"],
  properties: { type: { const: "call.ended" }, id: { type: "string" } },
};
const V = openapi({ "call.ended": PAYLOAD }, {}, { name: "V", event: "/type", conversationId: "/id" });

const entry = (path: string) => ({ types: `./dist/src/${path}.d.ts`, default: `./dist/src/${path}.js` });

/** A `package.json` as ours is written, with some vendors. */
const manifest = (vendors: readonly string[] = [], name = "afterword"): string =>
  `${JSON.stringify(
    {
      name,
      keywords: ["a", "b"],
      exports: {
        ".": entry("index"),
        "./vendors": entry("vendors/index"),
        ...Object.fromEntries(vendors.map((slug) => [`./${slug}`, entry(`vendors/${slug}`)])),
        "./node": entry("adapters/node"),
        "./schemas/*": "./schemas/*",
      },
      devDependencies: { exports: "1.0.0" },
    },
    undefined,
    2,
  )}\n`;

/** A copy of our own package with one vendor, which has not been generated. */
const own = (more: Record<string, string> = {}): string =>
  folder({ "package.json": manifest(), "schemas/v/openapi.json": V, ...more });

const generateIn = (cwd: string, out = "generated"): Promise<Generated> =>
  generate({ schemas: join(cwd, "schemas"), out: join(cwd, out) });

const textOf = (cwd: string, path: string): string => readFileSync(join(cwd, path), "utf8");

const addVendor = (cwd: string, slug: string): void => {
  mkdirSync(join(cwd, "schemas", slug));
  writeFileSync(join(cwd, "schemas", slug, "openapi.json"), V);
};

describe("a vendor's folder", () => {
  test("is enough: its subpath, its line in the registry and its module follow", async () => {
    const cwd = own();
    await generateIn(cwd);
    addVendor(cwd, "big-vendor");
    expect(await generateIn(cwd)).toMatchObject({
      stale: ["../package.json", "../src/vendors/index.ts", "llms.txt"],
      missing: expect.arrayContaining(["../src/vendors/big-vendor.ts", "big-vendor/vendor.js"]),
    });
    expect(textOf(cwd, "package.json")).toBe(manifest(["big-vendor", "v"]));
    expect(
      textOf(cwd, "src/vendors/index.ts"),
    ).toBe(`// Generated from schemas by afterword generate. Do not edit.
import type { Vendor } from "../vendor.js";
import { bigVendor } from "./big-vendor.js";
import { v } from "./v.js";

export { bigVendor, v };

/**
 * Every vendor that this version knows.
 *
 * @example
 * for (const { name, slug } of vendors) console.log(name, slug);
 */
export const vendors: readonly Vendor[] = [bigVendor, v];
`);
    expect(textOf(cwd, "generated/big-vendor/README.md")).toContain("Events, from `afterword/big-vendor`:");
    expect(await generateIn(cwd)).toMatchObject({ stale: [], missing: [], leftOver: [] });
  });

  test("taken away takes all of it along, and every byte is as before", async () => {
    const cwd = own();
    await generateIn(cwd);
    const before = filesOf(cwd);
    addVendor(cwd, "w");
    await generateIn(cwd);
    rmSync(join(cwd, "schemas/w"), { recursive: true });
    expect((await generateIn(cwd)).leftOver).toContain("../src/vendors/w.ts");
    expect(filesOf(cwd)).toEqual(before);
  });

  test("leaves a module that somebody wrote", async () => {
    const cwd = own({
      "src/vendors/v.ts": "export const v = {};\n",
      "src/vendors/_shared.ts": "export {};\n",
    });
    await generateIn(cwd);
    expect(textOf(cwd, "src/vendors/v.ts")).toBe("export const v = {};\n");
    addVendor(cwd, "w");
    await generateIn(cwd);
    // without its first line a module is written by hand
    const mine = textOf(cwd, "src/vendors/w.ts").split("\n").slice(1).join("\n");
    writeFileSync(join(cwd, "src/vendors/w.ts"), mine);
    expect(await generateIn(cwd)).toMatchObject({ stale: [], leftOver: [] });
    expect((await generateIn(cwd)).withoutVendor).toEqual([]);
    rmSync(join(cwd, "schemas/w"), { recursive: true });
    // nothing removes it, so it is named
    expect((await generateIn(cwd)).withoutVendor).toEqual(["../src/vendors/w.ts"]);
    expect(textOf(cwd, "src/vendors/w.ts")).toBe(mine);
    expect(textOf(cwd, "src/vendors/_shared.ts")).toBe("export {};\n");
    expect(textOf(cwd, "src/vendors/index.ts")).not.toContain("./w.js");
  });

  test.each([
    ["node", "node would name both this vendor and another part of the package."],
    ["index", "index would name both this vendor and another part of the package."],
    ["V", "v would name both this vendor and V."],
  ])("that is called %s is refused, and nothing is written", async (slug, message) => {
    const cwd = own();
    addVendor(cwd, slug);
    const before = filesOf(cwd);
    await expect(generateIn(cwd)).rejects.toMatchObject({ problems: [{ rule: "name-clash", message }] });
    expect(filesOf(cwd)).toEqual(before);
  });
});

describe("package.json", () => {
  test("changes in its exports only, in its own indentation", async () => {
    const text = `{
\t"name": "afterword", "files": [ "dist" ],
\t"config": { "exports": { "./vendors": 1 } },
\t"exports": {
\t\t"./vendors": "./v.js",
\t\t"./gone": {
\t\t\t"types": "./dist/src/vendors/gone.d.ts",
\t\t\t"default": "./dist/src/vendors/gone.js"
\t\t},
\t\t"./own": "./own.js"
\t},
\t"exportsOf": {"exports":{}}
}`;
    const cwd = own({ "package.json": text });
    await generateIn(cwd);
    expect(textOf(cwd, "package.json")).toBe(text.replaceAll("gone", "v"));
  });

  test.each<[string, Record<string, string>, string?]>([
    ["another package's", { "package.json": manifest([], "afterwords") }],
    ["one without a registry", { "package.json": manifest().replace('"./vendors"', '"./all"') }],
    ["no JSON", { "package.json": `${manifest()},` }],
    ["one without exports", { "package.json": '{ "name": "afterword" }' }],
    ["of output under another name", { "package.json": manifest() }, "made"],
  ])("stays as it is where it is %s", async (_, files, out = "generated") => {
    const cwd = own(files);
    await generateIn(cwd, out);
    expect(textOf(cwd, "package.json")).toBe(files["package.json"]);
    expect(
      Object.keys(filesOf(cwd)).filter((name) => !/^(?:schemas|made|generated\/v)\//.test(name)),
    ).toEqual(["package.json"]);
    expect(existsSync(join(cwd, out, "llms.txt"))).toBe(false);
  });

  test("stays as it is where the package is installed", async () => {
    const cwd = folder({
      "node_modules/afterword/package.json": manifest(),
      "node_modules/afterword/schemas/v/openapi.json": V,
    });
    await generateIn(join(cwd, "node_modules/afterword"));
    expect(textOf(cwd, "node_modules/afterword/package.json")).toBe(manifest());
    expect(existsSync(join(cwd, "node_modules/afterword/src"))).toBe(false);
  });
});

describe("what is remembered", () => {
  test("--check names what is stale or missing beside the output, and writes nothing", async () => {
    const cwd = own({ "node_modules/.keep": "" });
    expect(await afterword(["generate"], { cwd })).toMatchObject({ status: 0 });
    rmSync(join(cwd, "src/vendors/v.ts"));
    writeFileSync(join(cwd, "package.json"), manifest(["gone"]));
    writeFileSync(join(cwd, "src/vendors/index.ts"), "");
    const before = filesOf(cwd);
    expect(await afterword(["generate", "--check"], { cwd })).toEqual({
      status: 1,
      stdout: [
        "package.json is stale: run afterword generate",
        "src/vendors/index.ts is stale: run afterword generate",
        "src/vendors/v.ts is missing: run afterword generate",
        "",
      ].join("\n"),
      stderr: "",
    });
    expect(filesOf(cwd)).toEqual(before);
    expect((await afterword(["generate"], { cwd })).stderr).toBe(
      "generated: 2 changed (package.json, src/vendors/index.ts), 1 new (src/vendors/v.ts)\n",
    );
  });

  test("does not count when the exports, the vendors' modules or a README have changed", async () => {
    const cwd = own({ "node_modules/.keep": "" });
    await generateIn(cwd);
    const [schemas, out] = [join(cwd, "schemas"), join(cwd, "generated")];
    const stamp = () => stampOf(schemas, out, "");
    const changes: [path: string, text: string][] = [
      ["package.json", manifest(["v", "w"])],
      ["src/vendors/index.ts", ""],
      ["src/vendors/w.ts", ""],
      ["README.md", "# Afterword\n"],
      ["src/README.md", "# Receiving\n"],
    ];
    for (const [path, text] of changes) {
      remember(stamp());
      expect(isFresh(stamp())).toBe(true);
      writeFileSync(join(cwd, path), text);
      expect(isFresh(stamp()), path).toBe(false);
    }
  });
});

describe("what is written for a vendor", () => {
  const SLUGS = [..."abcdefghijkl"].map((letter) => `vendor-with-${letter}`);

  test.each([1, 12])("is formatted as the rest of src: %i vendors", async (count) => {
    const cwd = own();
    for (const slug of SLUGS.slice(0, count)) addVendor(cwd, slug);
    await generateIn(cwd);
    for (const name of ["index", "v"]) {
      const input = textOf(cwd, `src/vendors/${name}.ts`);
      const formatted = execFileSync(
        process.execPath,
        [
          join(root, "node_modules/@biomejs/biome/bin/biome"),
          ...["check", "--write", `--stdin-file-path=src/vendors/${name}.ts`],
        ],
        { cwd: root, input, encoding: "utf8", stdio: ["pipe", "pipe", "ignore"] },
      );
      expect(formatted).toBe(input);
    }
  });

  test("exports what is generated for it, and nothing else", async () => {
    const cwd = own();
    await generateIn(cwd);
    const [, ...lines] = textOf(cwd, "src/vendors/v.ts").trimEnd().split("\n");
    expect(lines).toEqual(['export * from "../../generated/v/vendor.js";']);
    const vendor = await import(/* @vite-ignore */ join(cwd, "generated/v/vendor.js"));
    expect(Object.keys(vendor)).toEqual(["callEnded", "v"]);
  });
});

test("package.json and the registry of this package are those of its folders", async () => {
  const cwd = folder({});
  for (const name of ["package.json", "schemas", "scripts/README.md", "src", "README.md"])
    cpSync(join(root, name), join(cwd, name), { recursive: true });
  await generateIn(cwd);
  for (const name of ["package.json", "src/vendors/index.ts", "generated/llms.txt"])
    expect(textOf(cwd, name), name).toBe(textOf(root, name));
});
