// Prints the tables of fields on a page.

import type { JsonSchema } from "../../../src/check/index.js";
import type { Bundle } from "../../bundle/bundle.js";
import { fingerprints } from "../../schema/fingerprint.js";
import { each } from "../../schema/map.js";
import type { Cache } from "../../schema/memo.js";
import { type Field, fieldsOf } from "./fields.js";
import { cell, code } from "./markdown.js";

/** The tables of fields on a page. */
export interface Tables {
  /** One table for each event, in the order of events. */
  readonly events: readonly string[];
  /** The tables of named schemas, by name; undefined if every event has all its fields in one table. */
  readonly named: ReadonlyMap<string, string> | undefined;
}

/** With more rows than this, named schemas get tables of their own. */
const MAX_ROWS = 3000;

/** Every event gets one table with all its fields. If these grow too long, named schemas get tables of their own. */
export const tablesOf = (bundle: Bundle, cache: Cache): Tables =>
  wholeTables(bundle) ?? linkedTables(bundle, cache);

const wholeTables = ({ events, defs }: Bundle): Tables | undefined => {
  const whole: string[] = [];
  let rows = 0;
  for (const { payload } of events) {
    const fields = fieldsOf(payload, defs, new Set());
    rows += fields.length;
    if (rows > MAX_ROWS) return undefined;
    whole.push(tableText(fields));
  }
  return { events: whole, named: undefined };
};

interface Table {
  readonly text: string;
  /** Names of the schemas in it that have their own table. */
  readonly names: readonly string[];
}

const linkedTables = ({ events, defs }: Bundle, cache: Cache): Tables => {
  const named = new Set([...defs].filter(([, schema]) => holdsMembers(schema)).map(([name]) => name));
  const closureOf = fingerprints("#/$defs/", (name) => defs.get(name));
  const tableOf = (schema: JsonSchema): Table => {
    const make = () => {
      const fields = fieldsOf(schema, defs, named);
      return JSON.stringify({ text: tableText(fields), names: fields.flatMap(({ names }) => names) });
    };
    const closure = closureOf(schema);
    return JSON.parse(closure === undefined ? make() : cache.text(`table ${closure}`, make)) as Table;
  };
  const tables = events.map(({ payload }) => tableOf(payload));
  // in the order in which tables lead to them
  const reached = new Map<string, string>();
  const reach = ({ names }: Table): void => {
    for (const name of names) {
      if (reached.has(name)) continue;
      const own = tableOf(defs.get(name) as JsonSchema);
      reached.set(name, own.text);
      reach(own);
    }
  };
  tables.forEach(reach);
  return { events: tables.map(({ text }) => text), named: reached };
};

const holdsMembers = (schema: JsonSchema): boolean => {
  let found = schema.properties !== undefined;
  each(schema, (child) => {
    found ||= holdsMembers(child);
  });
  return found;
};

const tableText = (fields: readonly Field[]): string => {
  const rows = fields.map(
    ({ path, type, always, source, description }) =>
      `| ${code(path)} | ${cell(type)} | ${always ? "always" : "optional"} | ${cell(source)} | ${cell(description)} |`,
  );
  return `| field | type | presence | source | |\n|---|---|---|---|---|\n${rows.join("\n")}`;
};
