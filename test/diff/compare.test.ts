import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { interpreted, type JsonSchema, pathOf } from "afterword/check";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Explained } from "../../dist/scripts/diff/changes.js";
import { comparer } from "../../dist/scripts/diff/comparison/comparer.js";
import { diff } from "../../dist/scripts/diff/index.js";
import { shapeReader } from "../../dist/scripts/diff/meaning/reader.js";
import { version } from "../../dist/scripts/diff/versions.js";
import { slim } from "../../dist/scripts/schema/slim-schema.js";
import { CLI, filesOf, folder, openapi, root } from "../support/generating.js";
import { fits, pairs, rarities, samples, type Version, whole } from "../support/versions.js";

/** How many pairs of schemas are compared: `AFTERWORD_RUNS` raises it. */
const RUNS = Number(process.env.AFTERWORD_RUNS ?? 150);

const differences = (old: Version, now: Version) => {
  const [before, after] = [old, now].map(({ payload, defs }) =>
    shapeReader(new Map(Object.entries(defs)))(payload),
  );
  return comparer()(before as never, after as never);
};

type Differences = ReturnType<typeof differences>;

/** `/a/*` and `/a/0/b` lie on one way. */
const onOneWay = (pattern: readonly string[], keys: readonly (string | number)[]): boolean =>
  pattern.every((key, at) => at >= keys.length || key === "*" || key === String(keys[at]));

/** Which branch of a union reports is its own choice; what holds itself is told once, where it is first met. */
const isPlain = ({ $defs: _, ...schema }: JsonSchema): boolean =>
  !/"(?:anyOf|oneOf|allOf|then|else|\$ref)"/.test(JSON.stringify(schema));

describe("by property, for pairs of schemas", () => {
  type Checked = readonly [old: Side, now: Side];
  interface Side {
    /** What types are made of, and what decides about instances. */
    readonly schema: JsonSchema;
    readonly checker: ReturnType<typeof interpreted>;
  }
  const asItIs = (version: Version): Side => ({
    schema: whole(version),
    checker: interpreted("", whole(version)),
  });
  const closed = (version: Version): Side => ({
    schema: whole(version),
    checker: interpreted("", slim(version.payload, new Map(Object.entries(version.defs))).schema),
  });
  const sampled = (old: Version, now: Version, seed: number): unknown[] => [
    ...samples(whole(old), seed, 25),
    ...samples(whole(now), seed + 1, 25),
  ];

  /** Throws where an announcement has no instance to show it. */
  const areShown = (found: Differences, [old, now]: Checked, isFoundOut = true): void => {
    const [was, is] = [old.checker, now.checker];
    const [a, b] = [old.schema, now.schema];
    for (const change of found) {
      const { refused, unexpected, unlisted } = change;
      const insist = (holds: boolean, what: string): void => {
        if (!holds) throw new Error(`${what}: ${JSON.stringify(change)}`);
      };
      insist(!isFoundOut || ![refused, unexpected, unlisted].includes("unknown"), "Was not found out");
      if (typeof refused === "object")
        insist(was.is(refused.value) && !is.is(refused.value), "Takes it, or never took it");
      if (typeof unexpected === "object")
        insist(fits(b, unexpected.value) && !fits(a, unexpected.value), "Fitted, or does not fit");
      if (typeof unlisted === "object")
        insist(
          fits(a, unlisted.value, "described") && !fits(b, unlisted.value, "listed"),
          "Is listed, or never was",
        );
    }
  };

  /** Throws where an instance shows what nothing announces. */
  const areAnnounced = (found: Differences, [old, now]: Checked, values: readonly unknown[]): void => {
    const [was, is] = [old.checker, now.checker];
    const [a, b] = [old.schema, now.schema];
    const less = found.filter(({ acceptsLess }) => acceptsLess);
    const typesChange = found.some((change) => change.typesChange);
    const precise = isPlain(a) && isPlain(b);
    for (const value of values) {
      const missed = (what: string): never => {
        throw new Error(`${what}: ${JSON.stringify(value)} by ${JSON.stringify(found)}`);
      };
      if (was.is(value) && !is.is(value)) {
        if (less.length === 0) missed("Not announced that less is accepted");
        const places = is
          .check(value)
          .filter(({ grade }) => grade === "invalid")
          .map((each) => pathOf(each)?.keys ?? []);
        if (precise && !places.every((keys) => less.some((change) => onOneWay(change.keys, keys))))
          missed("Announced elsewhere");
      }
      if (typesChange) continue;
      if (fits(b, value) && !fits(a, value)) missed("Not announced that types change");
      if (fits(a, value, "described") && fits(b, value) && !fits(b, value, "listed"))
        missed("Not announced that a member is listed no more");
    }
  };

  test("what is announced has an instance, and what instances show is announced", {
    timeout: 600_000,
  }, () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(pairs, fc.nat(), ([old, now], seed) => {
        const found = differences(old, now);
        const both: Checked = [asItIs(old), asItIs(now)];
        for (const { kind } of found) seen.add(kind);
        areShown(found, both);
        areAnnounced(found, both, sampled(old, now, seed));
      }),
      { numRuns: RUNS, seed: 20_261_120 },
    );
    // the generator has not gone blind
    if (RUNS >= 1_000) expect(seen.size).toBeGreaterThan(15);
  });

  test("of rarer assertions too, beside each other, unions and parts", { timeout: 600_000 }, () => {
    let told = 0;
    fc.assert(
      fc.property(rarities, fc.nat(), ([old, now], seed) => {
        const found = differences(old, now);
        const both: Checked = [closed(old), closed(now)];
        told += found.filter(
          ({ kind, refused }) => kind === "assertion" && typeof refused === "object",
        ).length;
        // these can take more steps than are allowed
        const isLong = /"(?:\$ref|unevaluated\w+)":/.test(JSON.stringify([old, now]));
        areShown(found, both, !isLong);
        areAnnounced(found, both, sampled(old, now, seed));
      }),
      { numRuns: RUNS, seed: 20_261_121 },
    );
    expect(told).toBeGreaterThan(RUNS / 20);
  });

  test("nothing differs from itself, and back is as far as there", { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(pairs, ([old, now]) => {
        expect(differences(old, structuredClone(old))).toEqual([]);
        // shapes that no longer exclude each other are told only where that refuses something
        const told = (found: Differences) => found.some(({ kind }) => kind !== "shapes-overlap");
        expect(told(differences(now, old))).toBe(told(differences(old, now)));
      }),
      { numRuns: Math.ceil(RUNS / 5), seed: 7 },
    );
  });
});

// ---- cases -----------------------------------------------------------------------------------------------------

interface Case {
  readonly title: string;
  readonly old: JsonSchema;
  readonly new: JsonSchema;
  readonly required?: Record<"old" | "new", string[]>;
  readonly defs?: Record<"old" | "new", Record<string, JsonSchema>>;
  readonly changes: readonly string[];
}

const cases: readonly Case[] = JSON.parse(readFileSync(join(root, "test/diff/cases.json"), "utf8"));

const brief = ({
  grade,
  kind,
  pointer,
  when,
  before,
  after,
  acceptsLess,
  typesChange,
}: Explained): string => {
  const says =
    before === undefined && after === undefined
      ? ""
      : ` ${before ?? ""} → ${after ?? ""}`.replace(/ +/g, " ").trimEnd();
  const also = [acceptsLess ? "accepts less" : "", typesChange ? "types change" : ""].filter(
    (each) => each !== "",
  );
  const branch = when.length > 0 ? ` (${when.join(", ")})` : "";
  const tail = also.length > 0 ? `: ${also.join(", ")}` : "";
  return `${grade} ${kind} ${pointer}${branch}${says || (tail && " ")}${tail}`;
};

/** A folder with one event that has the schema at `/m`. */
const bundleOf = (given: Case, side: "old" | "new") => {
  const required = given.required?.[side] ?? [];
  const payload = {
    type: "object",
    properties: { m: given[side] },
    ...(required.length > 0 && { required }),
  };
  return [
    {
      slug: "v",
      exportName: "v",
      from: "schemas/v/openapi.json",
      openapi: true,
      block: undefined,
      events: [
        {
          tag: "e",
          slug: "e",
          exportName: "e",
          typeName: "E",
          summary: undefined,
          description: undefined,
          payload,
          examples: [],
        },
      ],
      defs: new Map(Object.entries(given.defs?.[side] ?? {})),
      examples: new Map(),
      calls: undefined,
    },
  ];
};

describe("cases", () => {
  test.each(cases.map((each) => [each.title, each] as const))("%s", (_, given) => {
    const found = diff(bundleOf(given, "old") as never, bundleOf(given, "new") as never);
    expect(found.map(brief)).toEqual(given.changes);
  });
});

// ---- the command -----------------------------------------------------------------------------------------------

const run = (args: readonly string[], cwd: string, env: Record<string, string> = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, "diff", ...args], {
    cwd,
    encoding: "utf8",
    env: { ...process.env, ...env },
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
};

const event = (properties: Record<string, JsonSchema>, required: string[] = []) => ({
  type: "object",
  properties,
  required: ["type", ...required],
});

const document = (properties: Record<string, JsonSchema>, tags = ["call.ended"], description = "One.") =>
  openapi(
    Object.fromEntries(
      tags.map((tag) => [tag, { ...event({ type: { const: tag }, ...properties }), description }]),
    ),
  );

const OLD = document({ id: { type: "string" }, n: { type: "integer" } });
const NEW = document(
  { id: { type: ["string", "null"] }, n: { type: "integer", maximum: 9 } },
  ["call.ended"],
  "Two.",
);

describe("afterword diff", () => {
  const two = (old = OLD, now = NEW) => folder({ "old/v/openapi.json": old, "new/v/openapi.json": now });

  test("groups by vendor and event, the worst first, and exits 1 on what is breaking", () => {
    const { status, stdout } = run(["old", "new"], two());
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
    expect(run(["old", "new", "--allow"], two()).status).toBe(0);
    expect(run(["old", "old"], two())).toEqual({
      status: 0,
      stdout: "old → old: nothing changed\n",
      stderr: "",
    });
  });

  test("as JSON: always the same members in the same order", () => {
    const { status, stdout } = run(["old", "new", "--format", "json"], two());
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
      also: [],
    });
    for (const change of told.changes) expect(Object.keys(change)).toEqual(Object.keys(told.changes[0]));
    expect(stdout.split("\n")).toHaveLength(6);
  });

  test("events that come, go and are renamed; vendors that come and go", () => {
    const dir = folder({
      "old/v/openapi.json": document({}, ["a.gone", "b.stays"]),
      "new/v/openapi.json": document({}, ["b.stays", "c.new"]),
      "old/w/openapi.json": document({}),
      "new/x/openapi.json": document({}),
    });
    const { changes } = JSON.parse(run(["old", "new", "--format", "json"], dir).stdout);
    expect(
      changes.map(({ vendor, event, kind, grade }: Explained) => `${vendor} ${event} ${kind} ${grade}`),
    ).toEqual([
      "v a.gone event-removed breaking",
      "v c.new event-added safe",
      "w call.ended event-removed breaking",
      "x call.ended event-added safe",
    ]);
  });

  test("for GitHub: ten of each at most, and nothing of a schema becomes a command", () => {
    const members = (type: "string" | "integer"): Record<string, JsonSchema> =>
      Object.fromEntries(Array.from({ length: 25 }, (_, at) => [`m${at}\n::error::x,y:%`, { type }]));
    const { stdout } = run(
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

  test("what schemas say that several places share is said once, with the other places", () => {
    const dir = two(
      shared({ type: "string", enum: ["a"] }, { name: { type: "string" } }),
      shared({ type: "string", enum: ["a", "b"] }, { name: { type: ["string", "null"] } }),
    );
    const { stdout, status } = run(["old", "new"], dir);
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
    expect(run(["old", "new", "--format", "markdown"], dir).stdout).toContain(
      "(types change); also at `/who/name`, in `call.held`, `call.rung`",
    );
    const { changes } = JSON.parse(run(["old", "new", "--format", "json"], dir).stdout);
    expect(changes[1].also).toEqual([
      { event: "call.ended", pointer: "/who/status" },
      { event: "call.held", pointer: "/who/status" },
      { event: "call.rung", pointer: "/who/status" },
    ]);
  });

  test("for GitHub, a change stands where the newer schema says it, through references and branches", () => {
    const given = shared({ type: "string", enum: ["a", "b"] }, { name: { type: ["string", "null"] } });
    const dir = two(shared({ type: "string", enum: ["a"] }, { name: { type: "string" } }), given);
    const lineOf = (text: string, from: string) =>
      given.slice(0, given.indexOf(text, given.indexOf(from))).split("\n").length;
    const { stdout } = run(["old", "new", "--format", "github"], dir);
    expect(stdout).toContain(
      `::error file=new/v/openapi.json,line=${lineOf('"name"', '"Caller"')},title=v call.ended%3A null added::`,
    );
    expect(stdout).toContain(`line=${lineOf('"status"', '"Caller"')},title=v call.ended%3A enum added::`);
    // in another version nobody has a file to look at, and what is gone has none
    const gone = run(
      ["old", "new", "--format", "github"],
      two(document({}, ["a.gone"]), document({}, ["b.new"])),
    );
    expect(gone.stdout).toContain("::error title=v a.gone%3A event removed::");
  });

  test("texts of schemas are masked, in every format", () => {
    const nasty = "\u001b[31m\u202e`<script>`\n# head";
    const dir = two(
      document({ [nasty]: { enum: [nasty] } }),
      document({ [nasty]: { enum: [nasty, `${nasty}2`], description: nasty } }),
    );
    for (const format of ["text", "json", "markdown", "github"]) {
      const { stdout } = run(["old", "new", "--format", format], dir);
      expect(stdout, format).not.toMatch(/(?!\n)\p{Cc}|\u202e|^# head/mu);
      if (format === "json") expect(JSON.parse(stdout).changes.length).toBeGreaterThan(1);
    }
  });

  test("a change log: the newest first, once for the same versions, and generate leaves it alone", () => {
    const dir = two();
    expect(run(["old", "new", "--allow"], dir).stderr).toBe("");
    expect(existsSync(join(dir, "generated"))).toBe(false);
    const log = () => readFileSync(join(dir, "generated/v/CHANGELOG.md"), "utf8");
    expect(run(["old", "new", "--changelog"], dir)).toMatchObject({ status: 1 });
    const once = log();
    expect(once).toMatch(/^# Changes of v\n/);
    expect(once).toMatch(/^## \d{4}-\d\d-\d\d: `old` → `new`$/m);
    expect(once).toContain("- `call.ended` `/id`: null added, `string` → `string or null` (types change)");
    run(["old", "./new", "--changelog"], dir);
    expect(log()).toBe(once);
    run(["new", "old", "--changelog"], dir);
    expect([...log().matchAll(/^## .*: (.*)$/gm)].map(([, pair]) => pair)).toEqual([
      "`new` → `old`",
      "`old` → `new`",
    ]);
    const generate = () => spawnSync(process.execPath, [CLI, "generate", "--schemas", "new"], { cwd: dir });
    expect(generate().status).toBe(0);
    expect(log().startsWith("# Changes of v")).toBe(true);
    expect(existsSync(join(dir, "generated/v/vendor.js"))).toBe(true);
  });

  test("a change log is not written through a link", () => {
    const dir = two();
    mkdirSync(join(dir, "elsewhere"));
    mkdirSync(join(dir, "generated"));
    symlinkSync(join(dir, "elsewhere"), join(dir, "generated/v"));
    expect(run(["old", "new", "--changelog"], dir)).toMatchObject({ status: 2 });
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
  ])("%j is wrong use", (args, says) => {
    const { status, stdout, stderr } = run(args, two(), { GIT_CEILING_DIRECTORIES: "/" });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(says);
  });
});

// ---- git -------------------------------------------------------------------------------------------------------

const hasGit = spawnSync("git", ["--version"]).status === 0;

describe.runIf(hasGit)("versions in git", () => {
  const repository = (files: Record<string, string>) => {
    const dir = folder(files);
    const git = (...args: string[]) =>
      execFileSync(
        "git",
        ["-c", "user.name=x", "-c", "user.email=x@example.com", "-c", "init.defaultBranch=main", ...args],
        {
          cwd: dir,
          stdio: ["ignore", "pipe", "ignore"],
        },
      );
    git("init");
    git("add", "-A");
    git("commit", "-m", "one");
    return { dir, git };
  };

  const files = {
    "docs/v/a.txt": "",
    "schemas/v/openapi.json": OLD,
    "other/v/openapi.json": NEW,
    "schemas/v/examples/call-ended.json": "{}",
  };

  test("a revision, another folder of it, and the folder as it is", () => {
    const { dir, git } = repository(files);
    git("tag", "v1");
    expect(run(["git:v1", "schemas"], dir)).toMatchObject({ status: 0, stderr: "" });
    expect(run(["git:v1", "git:HEAD:other"], dir).stdout).toContain("git:v1 → git:HEAD:other: 1 breaking");
    expect(run(["git:v1", "../other"], join(dir, "schemas")).stderr).toContain(
      "there is no folder schemas at v1",
    );
    expect(run(["git:v1:/schemas", "../other"], join(dir, "schemas")).stdout).toContain("1 breaking");
  });

  test("what is not there is said", () => {
    const { dir } = repository(files);
    expect(run(["git:v9", "schemas"], dir)).toMatchObject({
      status: 2,
      stderr:
        "afterword: git knows no revision v9\n  Nothing is fetched: fetch it first, or mend the name.\n",
    });
    expect(run(["git:HEAD:none", "schemas"], dir).stderr).toContain("there is no folder none at HEAD");
    expect(run(["git:HEAD:docs", "schemas"], dir).stderr).toContain(
      "there are no schemas in git:HEAD:docs\n",
    );
    expect(run(["git:HEAD", "schemas"], dir, { PATH: join(dir, "none") }).stderr).toContain(
      "git, which is not installed",
    );
  });

  test("problems are told under the name that was asked for; links are not followed", () => {
    const { dir, git } = repository({ "schemas/v/openapi.json": "{ broken" });
    const { status, stderr } = run(["git:HEAD", "schemas"], dir);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^git:HEAD\/v\/openapi\.json:1 {2}broken-/m);
    symlinkSync("/etc", join(dir, "schemas/w"));
    git("add", "-A");
    git("commit", "-m", "two");
    expect(run(["git:HEAD", "schemas"], dir).status).toBe(2);
  });
});

// ---- GitHub ----------------------------------------------------------------------------------------------------

const published = (): string | undefined => {
  try {
    const from = createRequire(join(root, "test/bench/package.json"));
    return join(from.resolve("@octokit/openapi-webhooks/package.json"), "../generated");
  } catch {
    return undefined;
  }
};

const GITHUB = published();
if (!GITHUB) console.warn("GitHub's descriptions are not installed: npm ci --prefix test/bench");

describe.runIf(GITHUB)("six published versions of GitHub's Enterprise Server", () => {
  const RELEASES = ["3.14", "3.15", "3.16", "3.17", "3.18", "3.19"];
  const bundles = new Map<string, ReturnType<typeof version>["bundles"]>();
  const read = (release: string) => {
    let known = bundles.get(release);
    if (!known) {
      // a schema and an event would have the same name
      const text = readFileSync(join(GITHUB as string, `ghes-${release}.json`), "utf8").replaceAll(
        '"#/components/schemas/security-and-analysis"',
        '"#/components/schemas/security-settings"',
      );
      const { components, ...rest } = JSON.parse(text);
      const { "security-and-analysis": settings, ...schemas } = components.schemas;
      const written = {
        ...rest,
        components: { ...components, schemas: { ...schemas, "security-settings": settings } },
      };
      const dir = folder({ "github/openapi.json": JSON.stringify(written) });
      bundles.set(release, (known = version(dir, root).bundles));
    }
    return known;
  };

  test.each(RELEASES.slice(1).map((release, at) => [RELEASES[at] as string, release] as const))(
    "from %s to %s: it ends, says the same twice, and instances bear it out",
    { timeout: 300_000 },
    (from, to) => {
      const [old, now] = [read(from), read(to)];
      const changes = diff(old, now);
      const plain = (all: Explained[]) =>
        all.map(({ refused: _, unexpected: __, unlisted: ___, ...change }) => change);
      expect(plain(diff(old, now))).toEqual(plain(changes));
      expect(changes.length).toBeGreaterThan(100);
      const checkers = new Map<string, ReturnType<typeof interpreted>>();
      const checker = (side: typeof old, tag: string) => {
        const key = `${side === old} ${tag}`;
        const bundle = side[0] as (typeof side)[number];
        const model = bundle.events.find((each) => each.tag === tag);
        const made =
          checkers.get(key) ?? interpreted(tag, slim(model?.payload as never, bundle.defs).schema as never);
        checkers.set(key, made);
        return made;
      };
      const told = changes.filter(({ kind, event }) => event !== null && !kind.startsWith("event-"));
      let looked = 0;
      for (const { event, refused, unexpected, ...change } of told) {
        expect([refused, unexpected, change.unlisted], JSON.stringify(change)).not.toContain("unknown");
        if (typeof refused === "object" && looked++ < 150) {
          expect(checker(old, event as string).is(refused.value), JSON.stringify(change)).toBe(true);
          expect(checker(now, event as string).is(refused.value), JSON.stringify(change)).toBe(false);
        }
        if (typeof unexpected === "object")
          expect(checker(now, event as string).is(unexpected.value)).toBe(true);
      }
    },
  );

  test("what is known to have changed is found", { timeout: 300_000 }, () => {
    const found = diff(read("3.15"), read("3.16")).map(brief);
    expect(found).toContain(
      'breaking enum-added /repository_ruleset/bypass_actors/*/actor_type → "EnterpriseOwner": types change',
    );
  });
});
