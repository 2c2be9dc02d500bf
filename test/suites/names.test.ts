import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { runInNewContext } from "node:vm";
import * as check from "afterword/check";
import * as mapping from "afterword/mapping";
import { expect, test } from "vitest";
import { generate } from "../../scripts/generate/index.js";
import { slugOf } from "../../src/vendor.js";
import { filesOf, folder, root } from "../support/files.js";
import { openapi } from "../support/generating.js";
import { diagnose } from "../support/typescript.js";

/** Words of JavaScript and TypeScript, with those that are reserved only in strict mode or in some places. */
const WORDS =
  "arguments await async break case catch class const continue debugger default delete do else enum eval export extends " +
  "false finally for function get if implements import in instanceof interface let new null of package private " +
  "protected public return set static super switch this throw true try typeof undefined var void while with yield " +
  "abstract any as asserts bigint boolean declare global infer is keyof module namespace never number object out " +
  "override readonly require satisfies string symbol type unique unknown exports";

/** Types that TypeScript brings, which a declaration could mean. */
const TYPES =
  "Partial Required Readonly Record Pick Omit Exclude Extract NonNullable Parameters ReturnType Awaited Iterable Iterator " +
  "PropertyKey ReadonlyArray ArrayLike PromiseLike Uppercase Lowercase Capitalize NoInfer";

/** What the generated modules export, import and declare. */
const OWN = [
  ...Object.keys(check),
  ...Object.keys(mapping),
  ...["mappings", "Mapping"],
  ...["schema", "passes", "record0", "left0"],
  "words0",
  "pattern0",
  "shared0",
  "part0",
  "item0",
  "rare0",
];

const tags = (): string[] => {
  // those of the language, without those of Node
  const globals: string[] = runInNewContext("Object.getOwnPropertyNames(globalThis)");
  const bySlug = new Map<string, string>();
  for (const name of [...OWN, ...WORDS.split(" "), ...TYPES.split(" "), ...globals])
    if (slugOf(name) !== "" && !bySlug.has(slugOf(name))) bySlug.set(slugOf(name), name);
  return [...bySlug.values()];
};

test("an event may have any name of the language, of the generated modules and of what they import", async () => {
  const names = tags();
  // a map, a long enum, a pattern and a recursive schema bring helpers and constants into each module
  const words = [..."abcdefghij"].map((letter) => letter.repeat(3));
  const payload = (tag: string) => ({
    type: "object",
    required: ["type"],
    properties: {
      type: { const: tag },
      map: { type: "object", additionalProperties: { enum: words } },
      code: { type: "string", pattern: "^[a-z]+$" },
      list: { type: "array", uniqueItems: true, items: { $ref: "#/components/schemas/Node" } },
    },
  });
  const node = {
    type: "object",
    properties: { below: { $ref: "#/components/schemas/Node" }, words: { enum: words } },
  };
  const dir = folder({ "package.json": '{"type":"module"}' });
  const schemas = folder({
    "acme/openapi.json": openapi(Object.fromEntries(names.map((tag) => [tag, payload(tag)])), { Node: node }),
    "acme/vendor.yaml":
      "x-afterword: { name: Acme, event: /type, conversationId: /code, conversation: { '*': { id: /code, tenant: /type } } }\n",
  });
  const out = join(dir, "generated");
  await generate({ schemas, out });
  mkdirSync(join(dir, "node_modules"));
  symlinkSync(root, join(dir, "node_modules/afterword"));
  const { acme } = await import(/* @vite-ignore */ pathToFileURL(join(out, "acme/vendor.js")).href);
  for (const tag of names) {
    const event = acme.events[tag];
    expect([tag, event?.tag, event?.is({ type: tag, code: "a" }), event?.is({})]).toEqual([
      tag,
      tag,
      true,
      false,
    ]);
    expect(acme.normalize(tag, { type: tag, code: "a" })).toMatchObject({
      id: "a",
      tenant: tag,
      unmapped: [],
    });
  }
  const types = Object.entries(filesOf(join(out, "acme"))).filter(([name]) => name.endsWith(".d.ts"));
  expect(diagnose(Object.fromEntries(types))).toEqual([]);
}, 120_000);
