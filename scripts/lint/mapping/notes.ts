// Notes: what is allowed in a mapping, and probably not meant.
import type { Folder } from "../../documents/load.js";
import { locator } from "../../documents/locate.js";
import { dig } from "../../json/value.js";
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

const untreatedNotes = (
  tables: readonly (readonly [MappedEvent, Table])[],
  { loaded, folder }: Checks,
): Note[] => {
  const notes = new Map<string, { tags: string[]; event: MappedEvent; at: string; rest: string }>();
  for (const [event, table] of tables)
    for (const { at, words } of table.isLast ? textsOf(event, table) : []) {
      const untreated = [...(words ?? [])].filter((word) => !isTreated(table, word));
      if (untreated.length === 0) continue;
      const rest = `${at} has the ${untreated.length === 1 ? "word" : "words"} ${untreated.join(", ")}, which ${
        table.words ? "words" : table.name
      } ${table.words ? "do" : "does"} not treat`;
      const known = notes.get(rest);
      if (known) known.tags.push(event.entry.tag);
      else notes.set(rest, { tags: [event.entry.tag], event, at, rest });
    }
  const locate = locator(loaded);
  return [...notes.values()].map(({ tags, event, at, rest }) => {
    const { file, line } = locate(folder.slug, event.entry.tag, at) ?? { file: "", line: undefined };
    return { file, line, message: `${shortList(tags)}: ${rest}` };
  });
};

/** The words that may stand at the places from which a table has its texts; undefined words if any may. */
const textsOf = ({ read }: MappedEvent, { texts }: Table) =>
  texts.flatMap((use) => {
    const reading = read(use);
    if (!reading || reading.says.closed) return [];
    const { words } = reading.says;
    return [{ at: shownPlace(reading.places[0] ?? []), words: words?.size ? words : undefined }];
  });

/** Notes on rows that no word of any event fits. Nothing is said where a schema leaves the words open. */
const idleNotes = (tables: readonly (readonly [MappedEvent, Table])[], { folder }: Checks): Note[] => {
  const [first] = tables;
  const texts = tables.flatMap(([event, table]) => textsOf(event, table));
  if (!first || texts.length === 0 || texts.some(({ words }) => words === undefined)) return [];
  const [event, table] = first;
  const rows = idleRows(
    table,
    texts.flatMap(({ words }) => [...(words ?? [])]),
  );
  return rows.map((row) => ({
    ...placeInBlock(folder, [...table.path, "words", row]),
    message: `${event.entry.tag}: words of ${table.name} has a row for ${row}, which ${texts[0]?.at} does not list`,
  }));
};

const placeInBlock = ({ openapi, vendorFile }: Folder, path: BlockPath): Pick<Note, "file" | "line"> => {
  const source = openapi?.strict ? openapi : vendorFile;
  return { file: source?.shown ?? "", line: source?.line(["x-afterword", "conversation", ...path]) };
};

/** Notes on events whose id in the record is not that of `conversationId`. */
export const idNotes = (conversationId: unknown, { events, folder }: Checks): Note[] =>
  events.flatMap(({ entry, mapping }) => {
    const said = typeof conversationId === "string" ? conversationId : dig(conversationId, [entry.tag]);
    const source = mapping.values.get("id")?.source;
    if (!source || typeof said !== "string") return [];
    const pointers = pointersOf(source);
    if (pointers.length === 0 || pointers.includes(said)) return [];
    return [
      {
        ...placeInBlock(folder, source.path),
        message: `${entry.tag}: conversationId leads to ${said}, and id of the mapping to ${shortList(pointers)}`,
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
