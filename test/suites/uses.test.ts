import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { generate } from "../../scripts/generate/index.js";
import { run } from "../support/commands/diff.js";
import { declarations } from "../support/declarations.js";
import { folder } from "../support/files.js";
import { type Judgement, judge, type Told } from "../support/uses/judge.js";
import { type Marked, markedLines } from "../support/uses/markers.js";
import { COMPILERS, type Compiler, errorLines, projectOf, SAMPLES } from "../support/uses/projects.js";
import { ADA, edited, PHONIC, RETELL, SWITCHBOARD } from "../support/uses/versions.js";

// Three projects of different style, in test/uses/sample. Each line says by a comment which changed members it uses.

interface Case {
  /** The versions, and how the project is brought to either's types. */
  readonly old: string;
  readonly next: () => string;
  readonly project: (schemas: string | undefined) => Promise<string>;
  readonly mode: "-p" | "-b";
  /** How many uses are marked at least. */
  readonly least: number;
  /** The marked uses that are known not to be found. */
  readonly missed?: readonly string[];
}

const made = async (schemas: string, out: string): Promise<string> => {
  await generate({ schemas, out });
  return out;
};

const CASES: Readonly<Record<"desk" | "bridge" | "rooms", Case>> = {
  // one package with handlers, reports, React and JavaScript, on the types of this package
  desk: {
    old: "built-in",
    next: () => edited(folder({}), { phonic: PHONIC, ada: ADA }),
    project: async (schemas) => projectOf("desk", schemas && (await made(schemas, join(folder({}), "out")))),
    mode: "-p",
    least: 240,
    // a mapped type gives the member another name: phonic_duration_ms
    missed: ["src/reports/columns.ts:24 duration_ms remapped"],
  },
  // one with a bundler and strict options, on types that many events share, and that have other names in it
  bridge: {
    old: "built-in",
    next: () => edited(folder({}), { retell: RETELL }),
    project: async (schemas) =>
      projectOf("bridge", schemas && (await made(schemas, join(folder({}), "out")))),
    mode: "-p",
    least: 64,
  },
  // a workspace whose packages refer to each other, on types generated from its own schemas
  rooms: {
    old: join(SAMPLES, "rooms/schemas"),
    next: () => edited(folder({}), { switchboard: SWITCHBOARD }, join(SAMPLES, "rooms/schemas")),
    project: async (schemas) => {
      const project = projectOf("rooms");
      await made(schemas ?? join(project, "schemas"), join(project, "generated"));
      return project;
    },
    mode: "-b",
    least: 49,
  },
};

/** TypeScript 7 takes a fifth of the time, and says the same. */
const compilers: readonly Compiler[] =
  process.env.AFTERWORD_TEST === "services" ? (Object.keys(COMPILERS) as Compiler[]) : ["TypeScript 7"];

beforeAll(declarations, 120_000);

describe.each(Object.entries(CASES))(
  "the lines of %s",
  (name, { old, next, project: projectFor, mode, least, missed = [] }) => {
    let marked: Marked[] = [];
    let project = "";
    let told: Told;
    let status: number | null = null;
    let judged: Judgement;
    /** The lines that do not compile under the new types, by compiler. */
    const broken = new Map<Compiler, ReadonlyMap<string, string>>();

    beforeAll(async () => {
      const versions = next();
      marked = markedLines(join(SAMPLES, name));
      project = await projectFor(undefined);
      const after = await projectFor(versions);
      for (const compiler of compilers) broken.set(compiler, errorLines(after, compiler, mode));
      const ended = await run([old, versions, "--uses", "tsconfig.json", "--format", "json"], project);
      if (!ended.stdout.startsWith("{")) throw new Error(`${ended.status} ${ended.stderr}`);
      status = ended.status;
      told = JSON.parse(ended.stdout);
      judged = judge(told, marked, broken.get("TypeScript 7") ?? new Map());
    }, 240_000);

    test.each(compilers)(
      "compile under the old types, and under the new ones all but those that are marked: %s",
      (compiler) => {
        expect([...errorLines(project, compiler, mode)]).toEqual([]);
        const stops = marked.filter(({ compiles }) => !compiles).map(({ file, line }) => `${file}:${line}`);
        expect([...(broken.get(compiler)?.keys() ?? [])].sort()).toEqual(stops.sort());
      },
      120_000,
    );

    test("are found, however they use a member", () => {
      expect(judged.all).toBeGreaterThanOrEqual(least);
      expect(judged.missed).toEqual(missed);
      expect(judged.found / judged.all).toBeGreaterThanOrEqual(0.95);
    });

    test("are not found where they look alike", () => {
      expect(judged.wrong).toEqual([]);
    });

    test("are found through the conversation", () => {
      expect(judged.through).toEqual([]);
    });

    test.each(compilers)("say whether they still compile, as %s does", (compiler) => {
      expect(judge(told, marked, broken.get(compiler) ?? new Map()).compiles).toEqual([]);
    });

    test("are counted where nobody can follow", () => {
      expect({ notCounted: judged.notCounted, wrong: judged.countedWrongly }).toEqual({
        notCounted: [],
        wrong: [],
      });
    });

    test("are in JSON of one shape, and the exit code is 1", () => {
      expect(status).toBe(1);
      const lines = new Map<string, string[]>();
      const textAt = (file: string, line: number): string => {
        const text = lines.get(file) ?? readFileSync(join(project, file), "utf8").split("\n");
        lines.set(file, text);
        return text[line - 1] ?? "";
      };
      for (const { uses } of told.changes) {
        expect(uses).toBeInstanceOf(Array);
        for (const use of uses) {
          expect(Object.keys(use).sort()).toEqual(["column", "compiles", "file", "how", "line", "through"]);
          expect(use.how).toMatch(/^[a-z]+(?: [a-z]+)*$/);
          const text = textAt(use.file, use.line);
          expect(use.column).toBeGreaterThanOrEqual(1);
          expect(text.slice(use.column - 1), `${use.file}:${use.line}:${use.column}`).toMatch(/^["'`\w[]/);
        }
        const places = uses.map(({ file, line, column }) => `${file}:${line}:${column}`);
        expect(new Set(places).size).toBe(places.length);
      }
      for (const each of told.cannotFollow) {
        expect(Object.keys(each).sort()).toEqual(["file", "line", "why"]);
        expect(each.why).not.toBe("");
      }
    });
  },
);
