import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Event, interpreted, type JsonSchema } from "afterword/check";
import { build } from "esbuild";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { readBundles } from "../../../scripts/bundle/read-bundles.js";
import { vendorsOf } from "../../../scripts/bundle/vendors.js";
import { load } from "../../../scripts/documents/load.js";
import { SchemaError } from "../../../scripts/documents/problems.js";
import { validators } from "../../../scripts/generate/validators/index.js";
import { folder, root } from "../../support/files.js";
import { openapi, vendorOf } from "../../support/generating.js";
import { foreign, values } from "../../support/random/schemas.js";

type Schema = Record<string, unknown>;
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** So much that repeating it does not pay. */
const LARGE: Schema = {
  type: "object",
  properties: Object.fromEntries(
    [...Array(500).keys()].map((at) => [`member_number_${at}`, { type: ["string", "null"] }]),
  ),
};

const project = mkdtempSync(join(tmpdir(), "afterword-share-"));
mkdirSync(join(project, "node_modules"));
symlinkSync(root, join(project, "node_modules/afterword"));
afterAll(() => rmSync(project, { recursive: true, force: true }));
let count = 0;

/** Puts printed modules where Node finds what they import; gives the folder. */
const placed = (files: Iterable<readonly [name: string, text: string]>): string => {
  const home = join(project, `v${count++}`);
  mkdirSync(home);
  writeFileSync(join(home, "package.json"), '{ "type": "module" }');
  for (const [name, text] of files) {
    if (name.startsWith("v/") && name.endsWith(".js")) writeFileSync(join(home, name.slice(2)), text);
  }
  return home;
};

const eventIn = async (home: string, file: string): Promise<Event> =>
  Object.values(await import(/* @vite-ignore */ pathToFileURL(join(home, file)).href))[0] as Event;

const user: Schema = {
  type: "object",
  required: ["login"],
  properties: {
    login: { type: "string", maxLength: 39 },
    site: { type: "string", format: "uri" },
    kind: { type: "string", enum: ["User", "Bot", "Team", "App", "Guest", "Ghost", "Mannequin"] },
    sha: { type: "string", pattern: "^[0-9a-f]{4}$" },
  },
};

const SCHEMAS: Record<string, Schema> = {
  large: LARGE,
  user,
  repo: {
    type: "object",
    required: ["owner"],
    properties: {
      owner: ref("user"),
      fork_of: { anyOf: [ref("repo"), { type: "null" }] },
      people: { type: "array", items: ref("user") },
      created: { type: "string", format: "date-time" },
    },
  },
};

/** Written out, not named. */
const comment = {
  type: "object",
  required: ["body"],
  properties: {
    body: { type: "string" },
    author: user,
    reactions: { type: "object", additionalProperties: { type: "integer", minimum: 0 } },
  },
};

const payload = (properties: Schema): Schema => ({
  type: "object",
  required: ["repo"],
  properties: { large: ref("large"), repo: ref("repo"), ...properties },
});

const PAYLOADS: Record<string, Schema> = {
  "issue.opened": payload({
    comment,
    only_opened: { type: "object", properties: { a: { type: "integer" } } },
  }),
  "issue.closed": payload({ comment, comments: { type: "array", items: comment } }),
  push: payload({ size: { type: "integer" } }),
};

const names = (files: Record<string, string>): string[] =>
  Object.keys(files).filter((name) => name.endsWith(".js"));

describe("what several events hold", () => {
  test("stands in one module for those whose names begin alike, or in one for all", async () => {
    const files = await vendorOf(PAYLOADS, SCHEMAS);
    expect(names(files)).toEqual([
      "v/_shared-issue.js",
      "v/_shared.js",
      "v/issue-closed.js",
      "v/issue-opened.js",
      "v/push.js",
      "v/vendor.js",
    ]);
    const holding = (text: string) => names(files).filter((name) => files[name]?.includes(text));
    expect(holding("member_number_7:")).toEqual(["v/_shared.js"]);
    expect(holding("fork_of:")).toEqual(["v/_shared.js"]);
    expect(holding("reactions:")).toEqual(["v/_shared-issue.js"]);
    expect(holding("only_opened:")).toEqual(["v/issue-opened.js"]);
    // the common words first, so that no module imports one that imports it
    expect(files["v/_shared.js"]).not.toMatch(/^import .* from "\.\//m);
    expect(files["v/_shared-issue.js"]).toMatch(/^import \{ .* \} from "\.\/_shared\.js";$/m);
  });

  test("is said as if it stood in each", async () => {
    const files = await vendorOf(PAYLOADS, SCHEMAS);
    const home = placed(Object.entries(files));
    const schemas = folder({ "v/openapi.json": openapi(PAYLOADS, SCHEMAS) });
    const [vendor] = vendorsOf(schemas);
    const good = { owner: { login: "ada" } };
    const wrong = { login: 1, site: "no uri ", kind: "Else", sha: "xyz", more: 1 };
    const rows: [file: string, tag: string, value: unknown, ...findings: string[]][] = [
      ["push.js", "push", { repo: { ...good, fork_of: { ...good, fork_of: null } }, large: {}, size: 1 }],
      ["push.js", "push", {}, "missing /repo"],
      [
        "push.js",
        "push",
        { repo: { ...good, fork_of: { owner: wrong, created: "now" } }, large: { member_number_7: 1, x: 1 } },
        "type /repo/fork_of/owner/login",
        "type /large/member_number_7",
        "format /repo/fork_of/owner/site",
        "unknown-value /repo/fork_of/owner/kind",
        "limit /repo/fork_of/owner/sha",
        "unknown-field /repo/fork_of/owner/more",
        "format /repo/fork_of/created",
        "unknown-field /large/x",
      ],
      [
        "issue-closed.js",
        "issue.closed",
        {
          repo: { ...good, people: [good.owner, {}] },
          comments: [{ body: "" }, { body: "", author: wrong }],
        },
        "missing /repo/people/1/login",
        "type /comments/1/author/login",
        "format /comments/1/author/site",
        "unknown-value /comments/1/author/kind",
        "limit /comments/1/author/sha",
        "unknown-field /comments/1/author/more",
      ],
      [
        "issue-opened.js",
        "issue.opened",
        { repo: good, comment: { body: "", reactions: { up: -1 } }, only_opened: { a: "" } },
        "type /only_opened/a",
        "limit /comment/reactions/up",
      ],
    ];
    for (const [file, tag, value, ...findings] of rows) {
      const event = await eventIn(home, file);
      const found = event.check(value);
      expect(found.map(({ kind, pointer }) => `${kind} ${pointer}`).sort()).toEqual(findings.sort());
      expect([...found]).toEqual([...(vendor?.events[tag]?.check(value) ?? [])]);
      // what is exported is JSON, and complete
      const alone = interpreted(tag, JSON.parse(JSON.stringify(event.schema)) as JsonSchema);
      expect([...alone.check(value)]).toEqual([...found]);
    }
  });

  test("and what an event does not reach is not bundled with it", async () => {
    const files = await vendorOf(
      { ...PAYLOADS, "issue.pinned": payload({ pin: { ...LARGE, required: ["pinned_only"] } }) },
      { ...SCHEMAS, other: { type: "object", properties: { pinned: LARGE } } },
    );
    const home = placed(Object.entries(files));
    const bundle = async (event: string): Promise<string> => {
      const { outputFiles } = await build({
        stdin: { contents: `export * from "./${event}.js";`, resolveDir: home },
        bundle: true,
        format: "esm",
        write: false,
      });
      return outputFiles?.[0]?.text ?? "";
    };
    const push = await bundle("push");
    expect(push).toContain("fork_of");
    expect(push).not.toMatch(/reactions|pinned_only|only_opened/);
    const closed = await bundle("issue-closed");
    expect(closed).toContain("reactions");
    expect(closed).not.toMatch(/pinned_only|only_opened/);
    // nothing is left of a module of which nothing is used
    expect((await bundle("_shared")).length).toBeGreaterThan(1000);
    const nothing = await build({
      stdin: { contents: 'import "./_shared.js";', resolveDir: home },
      bundle: true,
      format: "esm",
      write: false,
    });
    expect(nothing.outputFiles?.[0]?.text.replace(/^\/\/.*$/gm, "").trim()).toBe("");
  });

  test("a change of one event leaves the names of all that is shared", async () => {
    const before = await vendorOf(PAYLOADS, SCHEMAS);
    const after = await vendorOf({ ...PAYLOADS, push: payload({ size: { type: "string" } }) }, SCHEMAS);
    // the first line names the folder
    const bodyOf = (text: string | undefined) => text?.slice(text.indexOf("\n"));
    const changed = Object.keys(before).filter((name) => bodyOf(before[name]) !== bodyOf(after[name]));
    expect(changed.sort()).toEqual(["v/README.md", "v/push.js", "v/types.d.ts"]);
  });

  test("little is repeated: then each module stands by itself", async () => {
    const pair = { type: "object", properties: { first: { type: "string" }, second: { type: "string" } } };
    const payloads = Object.fromEntries(
      Object.keys(PAYLOADS).map((tag) => [tag, { type: "object", properties: { pair } }]),
    );
    expect(names(await vendorOf(payloads, {})).filter((name) => name.includes("_shared"))).toEqual([]);
  });

  test("an event may be called as the files of what is shared would be", async () => {
    const files = await vendorOf({ ...PAYLOADS, shared: payload({}), "shared.issue": payload({}) }, SCHEMAS);
    for (const name of ["v/_shared.js", "v/shared.js", "v/shared-issue.js", "v/_shared-issue.js"])
      expect(names(files)).toContain(name);
  });
});

test("whatever events hold, together they say what each says alone", { timeout: 120_000 }, async () => {
  const $schema = "https://json-schema.org/draft/2020-12/schema";
  const $defs = {
    One: {
      type: "object",
      properties: { a: { anyOf: [{ $ref: "#/$defs/One" }, { type: "null" }] }, b: { $ref: "#/$defs/Two" } },
    },
    Two: {
      $anchor: "two",
      type: ["object", "string"],
      required: ["a"],
      properties: { a: { enum: ["a", "b"] } },
    },
  };
  const whole = (schema: JsonSchema, other: JsonSchema, index: number) => ({
    type: "object",
    properties: {
      large: LARGE,
      one: schema,
      same: [schema, other][index % 2],
      ...(index > 2 && { two: other }),
    },
  });
  await fc.assert(
    fc.asyncProperty(
      foreign,
      foreign,
      fc.array(values, { minLength: 10, maxLength: 10 }),
      async (one, other, all) => {
        const files = Object.fromEntries(
          [...Array(6).keys()].map((at) => [
            `v/${at % 2 ? "odd" : "even"}-${at}.schema.json`,
            JSON.stringify({ $schema, ...whole(one, other, at), $defs }),
          ]),
        );
        let bundles: ReturnType<typeof readBundles>["bundles"];
        try {
          const dir = folder(files);
          bundles = readBundles((problems) => load(dir, problems)).bundles;
        } catch (error) {
          if (!(error instanceof SchemaError)) throw error;
          return;
        }
        const [bundle] = bundles;
        const home = placed(validators(bundle as never));
        for (const { slug } of bundle?.events ?? []) {
          const event = await eventIn(home, `${slug}.js`);
          const alone = interpreted("", JSON.parse(JSON.stringify(event.schema)) as JsonSchema);
          for (const value of all.flatMap((each) => [{ one: each }, { same: each, two: each, large: {} }])) {
            expect(JSON.stringify(event.check(value))).toBe(JSON.stringify(alone.check(value)));
            expect(event.is(value)).toBe(alone.is(value));
          }
        }
      },
    ),
    { numRuns: 25 },
  );
});
