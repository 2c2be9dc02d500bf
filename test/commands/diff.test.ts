import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import type { JsonSchema } from "afterword/check";
import { describe, expect, test } from "vitest";
import type { Explained } from "../../scripts/diff/changes.js";
import { document, event, NEW, OLD, run } from "../support/commands/diff.js";
import { CLI, filesOf, folder } from "../support/files.js";
import { openapi } from "../support/generating.js";

describe("afterword diff", () => {
  const two = (old = OLD, now = NEW) => folder({ "old/v/openapi.json": old, "new/v/openapi.json": now });

  test("groups by vendor and event, the worst first, and exits 1 on what is breaking", async () => {
    const { status, stdout } = await run(["old", "new"], two());
    expect(stdout).toBe(
      [
        "v call.ended",
        "",
        "  breaking  /id  null added: string → string or null",
        "            types change",
        "  drift     /n  limit: (none) → maximum 9",
        "  safe      /  description: One. → Two.",
        "",
        "old → new: 1 breaking, 1 drift, 1 safe",
        "",
      ].join("\n"),
    );
    expect(status).toBe(1);
    expect((await run(["old", "new", "--allow"], two())).status).toBe(0);
    expect(await run(["old", "old"], two())).toEqual({
      status: 0,
      stdout: "old → old: nothing changed\n",
      stderr: "",
    });
  });

  test("names what changes feed in the conversation, and what changed in the mapping", async () => {
    const version = (property: JsonSchema, conversation: object): string =>
      openapi(
        { "call.ended": event({ type: { const: "call.ended" }, id: property }) },
        {},
        {
          name: "V",
          event: "/type",
          conversationId: "/id",
          conversation,
        },
      );
    const dir = two(
      version({ type: "string" }, { "*": { id: "/id" } }),
      version({ type: ["string", "null"] }, { "*": { id: "/id", tenant: { filled: "/id" } } }),
    );
    expect((await run(["old", "new"], dir)).stdout.split("\n")).toEqual([
      "v call.ended",
      "",
      "  breaking  /id  null added: string → string or null",
      "            types change",
      "            feeds id, tenant",
      '  safe      /  mapping: (none) → {"filled":"/id"}',
      "            feeds tenant",
      "",
      "old → new: 1 breaking, 1 safe",
      "",
    ]);
  });

  test("as JSON: always the same members in the same order", async () => {
    const { status, stdout } = await run(["old", "new", "--format", "json"], two());
    expect(status).toBe(1);
    const told = JSON.parse(stdout);
    expect(told.summary).toEqual({
      changes: 3,
      breaking: 1,
      drift: 1,
      safe: 1,
      acceptsLess: 0,
      typesChange: 1,
    });
    expect(told.changes[1]).toEqual({
      vendor: "v",
      event: "call.ended",
      pointer: "/id",
      when: [],
      kind: "null-added",
      grade: "breaking",
      acceptsLess: false,
      typesChange: true,
      before: "string",
      after: "string or null",
      feeds: [],
      also: [],
    });
    for (const change of told.changes) expect(Object.keys(change)).toEqual(Object.keys(told.changes[0]));
    expect(stdout.split("\n")).toHaveLength(6);
  });

  test("events that come, go and are renamed; vendors that come and go", async () => {
    const dir = folder({
      "old/v/openapi.json": document({}, ["a.gone", "b.stays"]),
      "new/v/openapi.json": document({}, ["b.stays", "c.new"]),
      "old/w/openapi.json": document({}),
      "new/x/openapi.json": document({}),
    });
    const { changes } = JSON.parse((await run(["old", "new", "--format", "json"], dir)).stdout);
    expect(
      changes.map(({ vendor, event, kind, grade }: Explained) => `${vendor} ${event} ${kind} ${grade}`),
    ).toEqual([
      "v a.gone event-removed breaking",
      "v c.new event-added safe",
      "w call.ended event-removed breaking",
      "x call.ended event-added safe",
    ]);
  });

  test("for GitHub: ten of each at most, and nothing of a schema becomes a command", async () => {
    const members = (type: "string" | "integer"): Record<string, JsonSchema> =>
      Object.fromEntries(Array.from({ length: 25 }, (_, at) => [`m${at}\n::error::x,y:%`, { type }]));
    const { stdout } = await run(
      ["old", "new", "--format", "github"],
      two(document(members("string")), document(members("integer"))),
    );
    const lines = stdout.trimEnd().split("\n");
    expect(
      lines.filter((line) => line.startsWith("::error file=new/v/openapi.json,line=1,title=")),
    ).toHaveLength(10);
    expect(lines).toHaveLength(11);
    expect(lines.at(-1)).toContain("25 breaking; 15 more are not shown");
    for (const line of lines)
      expect(line).toMatch(/^::(?:error|warning|notice) (?:file=[^,:]*,line=\d+,)?title=[^,:]*::/);
  });

  const shared = (status: JsonSchema, caller: JsonSchema): string => {
    const schemas = "#/components/schemas/";
    const made = JSON.parse(
      document({ who: { $ref: `${schemas}Caller` } }, ["call.ended", "call.held", "call.rung"]),
    );
    made.webhooks["call.ended"].post.requestBody.content["application/json"].schema.properties.by = {
      anyOf: [{ $ref: `${schemas}Caller` }, { type: "null" }],
    };
    made.components.schemas = {
      Caller: { type: "object", properties: { ...caller, status: { $ref: `${schemas}Status` } } },
      Status: status,
    };
    return JSON.stringify(made, undefined, 1);
  };

  test("what schemas say that several places share is said once, with the other places", async () => {
    const dir = two(
      shared({ type: "string", enum: ["a"] }, { name: { type: "string" } }),
      shared({ type: "string", enum: ["a", "b"] }, { name: { type: ["string", "null"] } }),
    );
    const { stdout, status } = await run(["old", "new"], dir);
    expect({ stdout, status }).toEqual({
      status: 1,
      stdout: [
        "v call.ended",
        "",
        "  breaking  /by/name  null added: string → string or null",
        "            types change",
        "            also at /who/name, in call.held, call.rung",
        '  breaking  /by/status  enum added: "b"',
        "            types change",
        "            also at /who/status, in call.held, call.rung",
        "",
        "old → new: 2 breaking",
        "",
      ].join("\n"),
    });
    expect((await run(["old", "new", "--format", "markdown"], dir)).stdout).toContain(
      "(types change); also at `/who/name`, in `call.held`, `call.rung`",
    );
    const { changes } = JSON.parse((await run(["old", "new", "--format", "json"], dir)).stdout);
    expect(changes[1].also).toEqual([
      { event: "call.ended", pointer: "/who/status" },
      { event: "call.held", pointer: "/who/status" },
      { event: "call.rung", pointer: "/who/status" },
    ]);
  });

  test("for GitHub, a change stands where the newer schema says it, through references and branches", async () => {
    const given = shared({ type: "string", enum: ["a", "b"] }, { name: { type: ["string", "null"] } });
    const dir = two(shared({ type: "string", enum: ["a"] }, { name: { type: "string" } }), given);
    const lineOf = (text: string, from: string) =>
      given.slice(0, given.indexOf(text, given.indexOf(from))).split("\n").length;
    const { stdout } = await run(["old", "new", "--format", "github"], dir);
    expect(stdout).toContain(
      `::error file=new/v/openapi.json,line=${lineOf('"name"', '"Caller"')},title=v call.ended%3A null added::`,
    );
    expect(stdout).toContain(`line=${lineOf('"status"', '"Caller"')},title=v call.ended%3A enum added::`);
    // in another version nobody has a file to look at, and what is gone has none
    const gone = await run(
      ["old", "new", "--format", "github"],
      two(document({}, ["a.gone"]), document({}, ["b.new"])),
    );
    expect(gone.stdout).toContain("::error title=v a.gone%3A event removed::");
  });

  test("texts of schemas are masked, in every format", async () => {
    const nasty = "\u001b[31m\u202e`<script>`\n# head";
    const dir = two(
      document({ [nasty]: { enum: [nasty] } }),
      document({ [nasty]: { enum: [nasty, `${nasty}2`], description: nasty } }),
    );
    for (const format of ["text", "json", "markdown", "github", "html"]) {
      const { stdout } = await run(["old", "new", "--format", format], dir);
      expect(stdout, format).not.toMatch(/(?!\n)\p{Cc}|\u202e|^# head/mu);
      if (format === "json") expect(JSON.parse(stdout).changes.length).toBeGreaterThan(1);
    }
  });

  test("a description that an event has from its payload is said once; descriptions can be left out", async () => {
    const listed = (description: string) => ({
      "v/openapi.json": JSON.stringify({
        openapi: "3.0.3",
        info: { title: "t", version: "1" },
        paths: {},
        components: {
          schemas: { Done: { type: "object", description, properties: { id: { type: "string" } } } },
        },
      }),
      "v/vendor.yaml": "events: [Done]",
    });
    const named = (dir: string, files: Record<string, string>) =>
      Object.fromEntries(Object.entries(files).map(([name, text]) => [`${dir}/${name}`, text]));
    const dir = folder({ ...named("old", listed("One.")), ...named("new", listed("Two.")) });
    expect((await run(["old", "new"], dir)).stdout).toBe(
      "v Done\n\n  safe      /  description: One. → Two.\n\nold → new: 1 safe\n",
    );
    const without = async (format: string) =>
      (await run(["old", "new", "--no-descriptions", "--format", format], dir)).stdout;
    const says = "nothing else changed; 1 change of descriptions left out";
    expect(await without("text")).toBe(`old → new: ${says}\n`);
    expect(await without("markdown")).toBe(`\`old\` → \`new\`: ${says}\n`);
    expect(await without("github")).toContain(says);
    expect(JSON.parse(await without("json")).summary).toMatchObject({ changes: 0, descriptionsLeftOut: 1 });
    // a text that only wraps in another way is the same text
    const wrapped = { ...named("old", listed("One two.")), ...named("new", listed("One\n two.")) };
    expect((await run(["old", "new"], folder(wrapped))).stdout).toBe("old → new: nothing changed\n");
  });

  test("many members of one object, and many events, are one line; the worst come first", async () => {
    const members = (count: number): Record<string, JsonSchema> =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`m${at}`, { type: "string" }]));
    const dir = two(
      document({ data: { type: "object", properties: members(300) } }, ["b.event"]),
      document({ data: { type: "object", properties: {} } }, [
        "b.event",
        ...Array.from({ length: 8 }, (_, at) => `a.event${at}`),
      ]),
    );
    const { stdout } = await run(["old", "new"], dir);
    const lines = stdout.split("\n");
    expect(lines.length).toBeLessThan(20);
    expect(stdout).toMatch(/^ {2}breaking {2}\/data {2}300 members removed: m0, m1, .* and 280 more$/m);
    expect(stdout).toMatch(/^ {2}safe {6}8 events added: a\.event0, .*a\.event7$/m);
    expect(stdout.indexOf("breaking")).toBeLessThan(stdout.indexOf("safe"));
    expect(lines.at(-2)).toBe("old → new: 300 breaking, 8 safe");
    const { changes } = JSON.parse((await run(["old", "new", "--format", "json"], dir)).stdout);
    expect(changes).toHaveLength(308);
    expect((await run(["old", "new", "--format", "github"], dir)).stdout.match(/^::error/gm)).toHaveLength(1);
  });

  test("all events of a version are new if the other has none; with none in both, there is nothing to compare", async () => {
    const none = JSON.stringify({ openapi: "3.1.0", info: { title: "t", version: "1" }, paths: {} });
    expect((await run(["old", "new"], two(none))).stdout).toContain("event added");
    expect(await run(["new", "old"], two(none))).toMatchObject({ status: 1 });
    expect(await run(["old", "new"], two(none, none))).toMatchObject({ status: 2 });
  });

  test("texts that differ far behind are shown from there", async () => {
    const long = (end: string) =>
      document({ id: { type: "string", description: `${"word ".repeat(60)}${end}` } });
    expect((await run(["old", "new"], two(long("one"), long("two")))).stdout).toMatch(
      /: ….* one → ….* two$/m,
    );
  });

  test("a change log: the newest first, once for the same versions, and generate leaves it alone", async () => {
    const dir = two();
    expect((await run(["old", "new", "--allow"], dir)).stderr).toBe("");
    expect(existsSync(join(dir, "generated"))).toBe(false);
    const log = () => readFileSync(join(dir, "generated/v/CHANGELOG.md"), "utf8");
    expect(await run(["old", "new", "--changelog"], dir)).toMatchObject({ status: 1 });
    const once = log();
    expect(once).toMatch(/^# Changes of v\n/);
    expect(once).toMatch(/^## \d{4}-\d\d-\d\d: `old` → `new`$/m);
    expect(once).toContain("- `call.ended` `/id`: null added, `string` → `string or null` (types change)");
    await run(["old", "./new", "--changelog"], dir);
    expect(log()).toBe(once);
    await run(["new", "old", "--changelog"], dir);
    expect([...log().matchAll(/^## .*: (.*)$/gm)].map(([, pair]) => pair)).toEqual([
      "`new` → `old`",
      "`old` → `new`",
    ]);
    const generate = () => spawnSync(process.execPath, [CLI, "generate", "--schemas", "new"], { cwd: dir });
    expect(generate().status).toBe(0);
    expect(log().startsWith("# Changes of v")).toBe(true);
    expect(existsSync(join(dir, "generated/v/vendor.js"))).toBe(true);
  });

  test("a change log is not written through a link", async () => {
    const dir = two();
    mkdirSync(join(dir, "elsewhere"));
    mkdirSync(join(dir, "generated"));
    symlinkSync(join(dir, "elsewhere"), join(dir, "generated/v"));
    expect(await run(["old", "new", "--changelog"], dir)).toMatchObject({ status: 2 });
    expect(filesOf(join(dir, "elsewhere"))).toEqual({});
  });

  test.each([
    [["old"], "diff takes two versions"],
    [["old", "new", "more"], "diff takes two versions"],
    [["old", "none"], "there is no folder none"],
    [["old/v", "new/v"], "old/v/openapi.json  stray-document"],
    [["old", "."], "there are no schemas in ."],
    [["old", "new", "--format", "yaml"], '--format does not know "yaml"'],
    [["old", "git:"], "names no revision"],
    [["old", "git:--output=x"], "names no revision"],
    [["old", "git:HEAD"], "needs a git repository"],
  ])("%j is wrong use", async (args, says) => {
    const { status, stdout, stderr } = await run(args, two(), { GIT_CEILING_DIRECTORIES: "/" });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr.replace(/ \(ERR_\w+\)$/m, "")).toContain(says);
  });
});
