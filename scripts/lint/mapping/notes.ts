// Notes: what is allowed in a mapping, and probably not meant.
import { idPlaces, type Vendor } from "../../../src/vendor.js";
import type { Folder } from "../../documents/load.js";
import { locator } from "../../documents/locate.js";
import type { BlockPath, Source } from "../../mapping/model.js";
import { byPlace, type Checks, type MappedEvent } from "./checks.js";
import { shortList } from "./holds.js";
import { shownPlace } from "./places.js";
import { idleRows, isTreated } from "./untreated.js";
import type { Table } from "./uses.js";

/** Something in a mapping that is allowed, and probably not meant. */
export interface Note {
  readonly file: string;
  readonly line: number | undefined;
  /** A sentence without its full stop. It begins with the event. */
  readonly message: string;
}

/** Notes on words that a mapping does not treat, and on rows for words that no payload has. */
export const wordNotes = (checks: Checks): Note[] => {
  const places = byPlace<Table>(
    checks.events,
    ({ tables }) => tables,
    ({ path }) => path,
  );
  return [...places.values()].flatMap((each) => [
    ...untreatedNotes(each, checks),
    ...idleNotes(each, checks),
  ]);
};

/** A note, and the events for which it is true. */
interface Untreated {
  readonly tags: string[];
  readonly at: string;
  readonly rest: string;
}

const untreatedNotes = (
  tables: readonly (readonly [MappedEvent, Table])[],
  { loaded, folder }: Checks,
): Note[] => {
  const found = new Map<string, Untreated>();
  for (const [event, table] of tables)
    for (const { at, words } of table.isLast ? textsOf(event, table) : []) {
      const untreated = [...(words ?? [])].filter((word) => !isTreated(table, word));
      if (untreated.length === 0) continue;
      const why = table.words
        ? `for which the words of ${table.name} have no row`
        : `which ${table.name} does not know`;
      const rest = `${at} has the ${plural(untreated, "word")} ${untreated.join(", ")}, ${why}`;
      const known = found.get(rest);
      if (known) known.tags.push(event.entry.tag);
      else found.set(rest, { tags: [event.entry.tag], at, rest });
    }
  const locate = locator(loaded);
  return [...found.values()].map(({ tags, at, rest }) => ({
    ...{ file: "", line: undefined, ...locate(folder.slug, tags[0] as string, at) },
    message: `${shortList(tags)}: ${rest}`,
  }));
};

const plural = ({ length }: readonly unknown[], word: string): string => (length === 1 ? word : `${word}s`);

/** The words that may stand at the places from which a table has its texts; undefined words if any may. */
const textsOf = ({ read }: MappedEvent, { texts }: Table) =>
  texts.flatMap((use) => {
    const reading = read(use);
    if (!reading || reading.says.closed) return [];
    const { words } = reading.says;
    return [{ at: shownPlace(reading.places[0] ?? []), words: words?.size ? words : undefined }];
  });

/** Notes on rows that no word of any event fits, beside words without a row. Nothing is said where a schema leaves the words open. */
const idleNotes = (tables: readonly (readonly [MappedEvent, Table])[], { folder }: Checks): Note[] => {
  const [first] = tables;
  const texts = tables.flatMap(([event, table]) => textsOf(event, table));
  if (!first || texts.length === 0 || texts.some(({ words }) => words === undefined)) return [];
  const [event, table] = first;
  // where every word is treated, more rows are for words that others have seen
  if (texts.every(({ words }) => [...(words ?? [])].every((word) => isTreated(table, word)))) return [];
  const rows = idleRows(
    table,
    texts.flatMap(({ words }) => [...(words ?? [])]),
  );
  const [row] = rows;
  if (row === undefined) return [];
  const places = [...new Set(texts.map(({ at }) => at))];
  return [
    {
      ...placeInBlock(folder, [...table.path, "words", row]),
      message: `${event.entry.tag}: ${table.name} has the ${plural(rows, "row")} ${rows.join(", ")}, which the schema of ${places.join(" and ")} does not list`,
    },
  ];
};

const placeInBlock = ({ openapi, vendorFile }: Folder, path: BlockPath): Pick<Note, "file" | "line"> => {
  const source = openapi?.strict ? openapi : vendorFile;
  return { file: source?.shown ?? "", line: source?.line(["x-afterword", "conversation", ...path]) };
};

/** Notes on events whose id in the record is not that of `conversationId`. */
export const idNotes = (conversationId: unknown, { events, folder }: Checks): Note[] =>
  events.flatMap(({ entry, mapping }) => {
    const said = idPlaces(conversationId as Vendor["conversationId"], entry.tag);
    const source = mapping.values.get("id")?.source;
    if (!source || said.length === 0) return [];
    const pointers = pointersOf(source);
    if (pointers.length === 0 || pointers.some((each) => said.includes(each))) return [];
    return [
      {
        ...placeInBlock(folder, source.path),
        message: `${entry.tag}: conversationId leads to ${shortList(said)}, and id of the mapping to ${shortList(pointers)}`,
      },
    ];
  });

/** The pointers that give the values of a source. */
const pointersOf = (source: Source): string[] => {
  switch (source.form) {
    case "at":
      return [source.at.text];
    case "first":
      return source.sources.flatMap(pointersOf);
    case "when":
    case "filled":
      return pointersOf(source.source);
    default:
      return [];
  }
};
