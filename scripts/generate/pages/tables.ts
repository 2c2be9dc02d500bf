// Prints the tables of fields on a page.

import type { JsonSchema } from "../../../src/check/index.js";
import type { Bundle } from "../../bundle/bundle.js";
import type { Feeds } from "../../mapping/event-feeds.js";
import { fingerprints } from "../../schema/fingerprint.js";
import { each } from "../../schema/map.js";
import type { Cache } from "../../schema/memo.js";
import { type Field, fieldsOf } from "./fields.js";
import { feedsFor, goesTo, NO_FEEDS, namedFeeds } from "./goes-to.js";
import { cell, code } from "./markdown.js";

/** The tables of fields on a page. */
export interface Tables {
  /** One table for each event, in the order of events. */
  readonly events: readonly string[];
  /** The tables of named schemas, by name; undefined if every event has all its fields in one table. */
  readonly named: ReadonlyMap<string, string> | undefined;
}

/** With more rows than this, named schemas get tables of their own. */
const MAX_ROWS = 1000;

/** Every event gets one table with all its fields. If these grow too long, named schemas get tables of their own. */
export const tablesOf = (bundle: Bundle, cache: Cache): Tables =>
  wholeTables(bundle) ?? linkedTables(bundle, cache);

const wholeTables = (bundle: Bundle): Tables | undefined => {
  const { events, defs } = bundle;
  const feeds = feedsFor(bundle);
  const whole: string[] = [];
  let rows = 0;
  for (const { tag, payload } of events) {
    const fields = fieldsOf(payload, defs, new Set());
    rows += fields.length;
    if (rows > MAX_ROWS) return undefined;
    whole.push(tableText(fields, feeds && (feeds.get(tag) ?? NO_FEEDS)));
  }
  return { events: whole, named: undefined };
};

interface Table {
  readonly text: string;
  /** Names of the schemas in it that have their own table. */
  readonly names: readonly string[];
}

const linkedTables = (bundle: Bundle, cache: Cache): Tables => {
  const { events, defs } = bundle;
  const named = new Set([...defs].filter(([, schema]) => holdsMembers(schema)).map(([name]) => name));
  const closureOf = fingerprints("#/$defs/", (name) => defs.get(name));
  const ofEvents = feedsFor(bundle);
  const ofNamed = ofEvents && namedFeeds(bundle, named, ofEvents);
  const tableOf = (schema: JsonSchema, feeds: Feeds | undefined): Table => {
    const make = () => {
      const fields = fieldsOf(schema, defs, named);
      return JSON.stringify({ text: tableText(fields, feeds), names: fields.flatMap(({ names }) => names) });
    };
    const closure = closureOf(schema);
    const input = feeds ? `table ${closure} ${JSON.stringify([...feeds])}` : `table ${closure}`;
    return JSON.parse(closure === undefined ? make() : cache.text(input, make)) as Table;
  };
  const tables = events.map(({ tag, payload }) =>
    tableOf(payload, ofEvents && (ofEvents.get(tag) ?? NO_FEEDS)),
  );
  // in the order in which tables lead to them
  const reached = new Map<string, string>();
  const reach = ({ names }: Table): void => {
    for (const name of names) {
      if (reached.has(name)) continue;
      const own = tableOf(defs.get(name) as JsonSchema, ofNamed && (ofNamed.get(name) ?? NO_FEEDS));
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

/** @param feeds what the fields feed. Without it there is no column for that. */
const tableText = (fields: readonly Field[], feeds: Feeds | undefined): string => {
  const memberOf = feeds && goesTo(feeds);
  const rows = fields.map(({ path, pointer, type, always, source, description }) =>
    row([
      code(path),
      cell(type),
      always ? "always" : "optional",
      ...(memberOf ? [memberOf(pointer)] : []),
      cell(source),
      cell(description),
    ]),
  );
  const heading = ["field", "type", "presence", ...(feeds ? ["goes to"] : []), "source"];
  return `| ${heading.join(" | ")} | |\n|${"---|".repeat(heading.length + 1)}\n${rows.join("\n")}`;
};

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
