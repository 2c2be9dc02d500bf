import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Finding, interpreted, type JsonSchema } from "afterword/check";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, describe, expect, test } from "vitest";
import { readBundles } from "../../scripts/bundle/read-bundles.js";
import { loadFile } from "../../scripts/documents/load.js";
import { SchemaError } from "../../scripts/documents/problems.js";
import { validators } from "../../scripts/generate/validators/index.js";

import { opened } from "../support/agree.js";
import { type Evaluated, evaluated } from "../support/evaluated.js";
import { root } from "../support/files.js";

// The required part of the official suite, https://github.com/json-schema-org/JSON-Schema-Test-Suite at 9ad349be933f
// (see json-schema/LICENSE). Each schema goes from a file through loading, linting, bundling and printing to a module, and
// through the interpreter.

type Schema = boolean | Record<string, unknown>;

interface Group {
  readonly description: string;
  readonly schema: Schema;
  readonly tests: readonly {
    readonly description: string;
    readonly data: unknown;
    readonly valid: boolean;
  }[];
}

/** Why a group or a case is not as the suite has it: by keyword file, then group, then case or "*". */
type Left = Record<string, Record<string, Record<string, string>>>;

const DRAFTS = {
  draft7: "http://json-schema.org/draft-07/schema#",
  "draft2020-12": "https://json-schema.org/draft/2020-12/schema",
};

const left: Record<string, Left> = JSON.parse(
  readFileSync(`${root}test/suites/json-schema/left.json`, "utf8"),
);
const folder = mkdtempSync(join(tmpdir(), "afterword-suite-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;

/** What the pipeline makes of a schema; and of the opposite of its opposite, where only yes and no count. */
const made = async (
  schema: Schema,
  dialect: string,
): Promise<readonly [plain: Evaluated, literal: Evaluated]> => {
  const home = join(folder, `g${count++}`);
  mkdirSync(home);
  const file = join(home, "probe.schema.json");
  // a document is an object
  const document = typeof schema === "boolean" ? { allOf: [schema] } : schema;
  writeFileSync(file, JSON.stringify({ $schema: dialect, ...document }));
  const [bundle] = readBundles((problems) => loadFile(file, problems)).bundles;
  const [model] = bundle?.events ?? [];
  if (!bundle || !model) throw new Error("nothing was bundled");
  const printed = (payload: JsonSchema): Evaluated =>
    evaluated(validators({ ...bundle, events: [{ ...model, payload }] }).get("file/payload.js") as string);
  return [printed(model.payload), printed({ not: { not: model.payload } })];
};

const isSoft = ({ kind }: Finding): boolean => kind === "unknown-field" || kind === "format";

/** Whether ajv takes a value when nothing is closed. */
const takesOpened = (schema: Schema, draft: string, value: unknown): boolean => {
  const make = draft === "draft7" ? Ajv : Ajv2020;
  return new make({ strict: false, logger: false, validateFormats: false, ownProperties: true }).compile(
    opened(schema) as JsonSchema,
  )(value) as boolean;
};

describe.each(Object.entries(DRAFTS))("%s", (draft, dialect) => {
  const suite: Record<string, Group[]> = JSON.parse(
    readFileSync(`${root}test/suites/json-schema/${draft}.json`, "utf8"),
  );
  const reasons = left[draft] ?? {};
  const unused = new Set(
    Object.entries(reasons).flatMap(([file, groups]) =>
      Object.entries(groups).flatMap(([group, cases]) =>
        Object.keys(cases).map((each) => `${file}: ${group}: ${each}`),
      ),
    ),
  );

  test.each(Object.keys(suite))("%s", async (file) => {
    const wrong: string[] = [];
    for (const { description: group, schema, tests } of suite[file] as Group[]) {
      const cases = reasons[file]?.[group] ?? {};
      let found: readonly [Evaluated, Evaluated];
      try {
        found = await made(schema, dialect);
      } catch (error) {
        if (!(error instanceof SchemaError)) throw error;
        const [problem] = error.problems;
        if (cases["*"] === undefined || !cases["*"].startsWith(`${problem?.rule}: `))
          wrong.push(`${file}: ${group}: ${problem?.rule}: ${error.message}`);
        unused.delete(`${file}: ${group}: *`);
        continue;
      }
      for (const { description, data, valid } of tests) {
        const name = `${file}: ${group}: ${description}`;
        const [{ event, passes }, literal] = found;
        const findings = interpreted("", event.schema).check(data);
        if (passes(data) !== (findings.length === 0))
          wrong.push(`${name}: printed ${passes(data)}, interpreted ${JSON.stringify(findings)}`);
        const accepts = findings.every(isSoft);
        const agrees =
          accepts === valid ||
          (accepts &&
            findings.some(({ kind }) => kind === "unknown-field") &&
            takesOpened(schema, draft, data));
        if (!agrees && cases[description] === undefined)
          wrong.push(`${name}: the suite says ${valid}, we ${JSON.stringify(findings)}`);
        if (!agrees) unused.delete(name);
        // to the letter: closed is closed, and nothing else is
        const answers = [
          literal.passes(data),
          interpreted("", literal.event.schema).check(data).length === 0,
        ];
        if (answers.some((answer) => answer !== valid)) wrong.push(`${name}: to the letter ${answers}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test("what is left is left for a reason that holds", () => expect([...unused]).toEqual([]));
});
