import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { openCache } from "../../scripts/generate/cache.js";
import { generate } from "../../scripts/generate/index.js";
import type { Job } from "../../scripts/generate/types/declarations.js";
import { declareApart, declareHere } from "../../scripts/generate/types/worker.js";
import { digest } from "../../scripts/schema/digest.js";
import { type Cache, cacheOf } from "../../scripts/schema/memo.js";
import { afterword } from "../support/commands/process.js";
import { filesOf, folder, root } from "../support/files.js";
import { openapi } from "../support/generating.js";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const schema = (type: string, more: object = {}) => ({
  type: "object",
  properties: { a: { type }, ...more },
});

/** Two vendors; the first has two events that hold enough in common to share it. */
const document = (type = "string") => {
  const large = Object.fromEntries(
    [...Array(450).keys()].map((at) => [`member_number_${at}`, { type: "string" }]),
  );
  return openapi(
    { one: schema(type, { c: ref("common") }), two: schema("string", { c: ref("common") }) },
    { common: { type: "object", properties: large }, unused: schema("null") },
  );
};
const FILES = () => ({
  "schemas/v/openapi.json": document(),
  "schemas/w/openapi.json": openapi({ other: schema("null") }),
});

const project = (files: Record<string, string> = {}): string =>
  folder({ "node_modules/.keep": "", ...FILES(), ...files });

/** The events whose schemas the last run looked at. */
const looked: string[] = [];

/** Generates in a folder; gives what was made, not remembered. */
const generateIn = async (cwd: string, cache: Cache): Promise<{ types: string[]; texts: number }> => {
  const types: string[] = [];
  let texts = 0;
  looked.length = 0;
  const counting: Cache = {
    ...cache,
    text: (of, make) =>
      cache.text(of, () => {
        if (of.startsWith("lint ")) looked.push(of);
        else texts++;
        return make();
      }),
  };
  await generate({
    schemas: join(cwd, "schemas"),
    out: join(cwd, "generated"),
    cache: counting,
    declare: (jobs) => {
      types.push(...jobs.map((job) => (job.is === "schema" ? job.name : job.is)));
      return declareHere(jobs);
    },
  });
  return { types: types.sort(), texts };
};

const cacheIn = (cwd: string, generator?: string) =>
  openCache(join(cwd, "schemas"), join(cwd, "generated"), generator);
const home = (cwd: string) => join(cwd, "node_modules/.cache/afterword");
const packIn = (cwd: string): string =>
  join(home(cwd), readdirSync(home(cwd)).find((name) => name.endsWith(".texts")) as string);

const fresh = async (cwd: string): Promise<Record<string, string>> => {
  const out = join(folder({}), "generated");
  await generate({ schemas: join(cwd, "schemas"), out });
  return filesOf(out);
};

describe("what a change reaches", () => {
  test("is made again, the rest is remembered from process to process", async () => {
    const cwd = project();
    const first = await generateIn(cwd, cacheIn(cwd));
    expect(first.types).toEqual(["Common", "One", "Other", "Two"]);
    expect(await generateIn(cwd, cacheIn(cwd))).toEqual({ types: [], texts: 0 });

    writeFileSync(join(cwd, "schemas/v/openapi.json"), document("integer"));
    // its type and its module
    expect(await generateIn(cwd, cacheIn(cwd))).toEqual({ types: ["One"], texts: 1 });
    expect(looked).toHaveLength(1);
    expect(filesOf(join(cwd, "generated"))).toEqual(await fresh(cwd));

    // what nothing uses any more is not kept
    writeFileSync(join(cwd, "schemas/v/openapi.json"), document());
    expect(await generateIn(cwd, cacheIn(cwd))).toEqual({ types: ["One"], texts: 1 });
  });

  test("within one process both states are remembered", async () => {
    const cwd = project();
    const cache = cacheIn(cwd);
    for (const type of ["string", "integer"]) {
      writeFileSync(join(cwd, "schemas/v/openapi.json"), document(type));
      await generateIn(cwd, cache);
    }
    writeFileSync(join(cwd, "schemas/v/openapi.json"), document());
    expect(await generateIn(cwd, cache)).toEqual({ types: [], texts: 0 });
    expect(filesOf(join(cwd, "generated"))).toEqual(await fresh(cwd));
  });

  test("nothing but a description: the types that say it", async () => {
    const cwd = project();
    await generateIn(cwd, cacheIn(cwd));
    const described = JSON.parse(document());
    described.components.schemas.common.description = "What both hold.";
    writeFileSync(join(cwd, "schemas/v/openapi.json"), JSON.stringify(described));
    expect(await generateIn(cwd, cacheIn(cwd))).toEqual({ types: ["Common"], texts: 0 });
  });

  test("schemas that are wrong are refused as often as they are given", async () => {
    const cwd = project();
    const cache = cacheIn(cwd);
    const wrong = JSON.parse(document());
    wrong.components.schemas.common.type = "text";
    writeFileSync(join(cwd, "schemas/v/openapi.json"), JSON.stringify(wrong));
    for (let time = 0; time < 3; time++) await expect(generateIn(cwd, cache)).rejects.toThrow("unknown-type");
    writeFileSync(join(cwd, "schemas/v/openapi.json"), document());
    await generateIn(cwd, cache);
    writeFileSync(join(cwd, "schemas/v/openapi.json"), JSON.stringify(wrong));
    await expect(generateIn(cwd, cache)).rejects.toThrow("unknown-type");
  });

  test("schemas that are wrong leave what is remembered", async () => {
    const cwd = project();
    await generateIn(cwd, cacheIn(cwd));
    writeFileSync(join(cwd, "schemas/v/openapi.json"), document("text"));
    await expect(generateIn(cwd, cacheIn(cwd))).rejects.toThrow("unknown-type");
    writeFileSync(join(cwd, "schemas/v/openapi.json"), document());
    expect(await generateIn(cwd, cacheIn(cwd))).toEqual({ types: [], texts: 0 });
  });
});

describe("the file that remembers", () => {
  const spoilt: [name: string, spoil: (text: string) => string][] = [
    ["is cut short", (text) => text.slice(0, text.length / 2)],
    ["is empty", () => ""],
    ["is no text", () => "\0\u0001\ufffd"],
    ["has one character changed", (text) => text.replace("export interface One", "export interface 0ne")],
    ["is another generator's", (text) => text.replace(/^./, (digit) => (digit === "0" ? "1" : "0"))],
    ["holds other JSON", (text) => text.replace(/ \{.*/, " [1]")],
    ["lacks a line", (text) => text.replace(/\n.*$/, "")],
    [
      "was written by somebody else, with digests that fit",
      (text) =>
        text
          .split("\n")
          .map((line, at) => {
            const body = line.slice(line.indexOf(" ") + 1).replaceAll("One", "Two");
            return at === 0 ? line : `${digest(body)} ${body}`;
          })
          .join("\n"),
    ],
  ];
  test.each(spoilt)("counts for nothing when it %s", async (_, spoil) => {
    const cwd = project();
    await generateIn(cwd, cacheIn(cwd));
    const before = filesOf(join(cwd, "generated"));
    writeFileSync(packIn(cwd), spoil(readFileSync(packIn(cwd), "utf8")));
    const { types, texts } = await generateIn(cwd, cacheIn(cwd));
    expect(types).toEqual(["Common", "One", "Other", "Two"]);
    expect(texts).toBeGreaterThan(0);
    expect(filesOf(join(cwd, "generated"))).toEqual(before);
    expect(await generateIn(cwd, cacheIn(cwd))).toEqual({ types: [], texts: 0 });
  });

  test("counts for nothing when another version of the generator wrote it, whatever its first line says", async () => {
    const cwd = project();
    await generateIn(cwd, cacheIn(cwd, "older"));
    writeFileSync(packIn(cwd), readFileSync(packIn(cwd), "utf8").replace(/^older/, "newer"));
    expect((await generateIn(cwd, cacheIn(cwd, "newer"))).types).toHaveLength(4);
  });

  test("may be deleted at any time, or be no file, or have no place", async () => {
    const cwd = project();
    const cache = cacheIn(cwd);
    await generateIn(cwd, cache);
    rmSync(join(cwd, "node_modules/.cache"), { recursive: true });
    expect(await generateIn(cwd, cache)).toEqual({ types: [], texts: 0 });
    rmSync(join(cwd, "node_modules/.cache"), { recursive: true, force: true });
    writeFileSync(join(cwd, "node_modules/.cache"), "");
    expect((await generateIn(cwd, cacheIn(cwd))).types).toHaveLength(4);
    expect((await generateIn(cwd, cacheIn(cwd))).types).toHaveLength(4);

    const bare = folder(FILES());
    expect(existsSync(join(bare, "node_modules"))).toBe(false);
    expect((await generateIn(bare, cacheOf())).types).toHaveLength(4);
  });

  test("is whole at every moment, though many processes write it", async () => {
    const cwd = project();
    const documents = ["string", "integer", "boolean", "number"];
    const ended = await Promise.all(
      documents.map(async (type) => {
        // the same cache for other schemas each: they stand elsewhere but lead to one file
        const own = project({ "schemas/v/openapi.json": document(type) });
        mkdirSync(home(cwd), { recursive: true });
        const cache = cacheIn(cwd);
        await generate({ schemas: join(own, "schemas"), out: join(own, "generated"), cache });
        return readFileSync(packIn(cwd), "utf8").split("\n").length;
      }),
    );
    expect(ended).toEqual([65, 65, 65, 65]);
    expect(readdirSync(home(cwd)).filter((name) => !name.endsWith(".texts"))).toEqual([]);
    await generateIn(cwd, cacheIn(cwd));
    expect(filesOf(join(cwd, "generated"))).toEqual(await fresh(cwd));
  });

  test("two processes at once over one project leave it as one would", async () => {
    const cwd = project();
    const both = await Promise.all([1, 2].map(() => afterword(["generate"], { cwd })));
    for (const { status, stdout } of both) expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
    expect(filesOf(join(cwd, "generated"))).toEqual(await fresh(cwd));
    expect(await afterword(["generate", "--check"], { cwd })).toMatchObject({ status: 0 });
    // they ran from `dist`, and remember for the generator there
    const stamp = await import(
      /* @vite-ignore */ pathToFileURL(join(root, "dist/scripts/generate/stamp.js")).href
    );
    expect(await generateIn(cwd, cacheIn(cwd, stamp.generatorDigest()))).toEqual({ types: [], texts: 0 });
  });
});

describe("types on a thread of their own", () => {
  const shape = (type: string) => ({ type: "object", properties: { a: { type } }, required: ["a"] });
  const jobs = ["string", "integer", "null"].map(
    (type): Job => ({ is: "schema", name: `Of${type}`, shape: shape(type) as never }),
  );
  const broken: Job = { is: "calls", calls: { paths: { "/a": { get: { parameters: 1 } } }, schemas: {} } };

  test.each([1, 2])("are those of this one, with %s cores", async (cores) => {
    const { declare, end } = declareApart(cores);
    try {
      const texts = await declare(jobs);
      expect(texts).toEqual(await declareHere(jobs));
      expect(texts[1]).toBe("export interface Ofinteger {\n  a: number;\n}");
      // it can be asked again, and after a job that fails
      await expect(declare([...jobs, broken])).rejects.toMatchObject({ job: broken });
      expect(await declare(jobs.slice(1))).toEqual(texts.slice(1));
    } finally {
      end();
    }
  });
});
