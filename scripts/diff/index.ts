import { isDeepStrictEqual } from "node:util";
import type { Bundle, EventModel } from "../bundle/bundle.js";
import { compare } from "../documents/problems.js";
import { isObject } from "../json/value.js";
import { comparer } from "./comparison/comparer.js";
import type { Difference, Kind as PayloadKind } from "./comparison/context.js";
import { shapeReader } from "./meaning/reader.js";

/**
 * How bad a change is for a receiver. `breaking`: code written for the old types may stop compiling or be wrong, or
 * events arrive no more as they did. `drift`: other payloads than before have drift findings. `safe`: neither.
 */
export type Grade = "breaking" | "drift" | "safe";
export const grades: readonly Grade[] = ["breaking", "drift", "safe"];

export type Kind =
  | PayloadKind
  | "event-added"
  | "event-removed"
  | "routing"
  | "signature"
  | "delivery"
  | "conversation-id";

/** One thing that changed between two versions of a vendor's schemas, as a receiver sees it. */
export interface Change {
  readonly vendor: string;
  /** The event's tag; null for what is said of all of them. */
  readonly event: string | null;
  /** JSON Pointer into the payload; `*` is any item of a list or any member of a map. */
  readonly pointer: string;
  /** Which of several shapes on the way: `type is "tool_call"`. */
  readonly when: readonly string[];
  readonly kind: Kind;
  readonly grade: Grade;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** There are deliveries that the old validator took and the new one refuses. */
  readonly acceptsLess: boolean;
  /** Code written for the old types may stop compiling or be wrong. */
  readonly typesChange: boolean;
  /** Where the same schemas say the same. */
  readonly also?: readonly Pick<Change, "event" | "pointer">[];
}

/** What changed, and how it was found out: for tests. */
export type Explained = Change & Partial<Pick<Difference, "refused" | "unexpected" | "unlisted" | "origin">>;

/** The changes of one vendor; `old` or `new` is undefined where it has come or gone. */
const changesOf = (old: Bundle | undefined, now: Bundle | undefined): Explained[] => {
  const { slug: vendor } = (now ?? old) as Bundle;
  const changes: Explained[] = [];
  const add = (change: Pick<Explained, "event" | "kind"> & Partial<Explained>): void => {
    const { kind, acceptsLess = false, typesChange = false } = change;
    changes.push({
      vendor,
      pointer: "",
      when: [],
      before: undefined,
      after: undefined,
      ...change,
      acceptsLess,
      typesChange,
      grade: typesChange || BREAKING.has(kind) ? "breaking" : DRIFT.has(kind) ? "drift" : "safe",
    });
  };
  for (const [word, kind] of BLOCK) {
    const [before, after] = [old?.block?.[word], now?.block?.[word]];
    if (!old?.block || !now?.block || isDeepStrictEqual(before, after)) continue;
    // who was known, or signed, the old way is not the new way
    const acceptsLess = BREAKING.has(kind);
    add({ event: null, kind, before: json(before), after: json(after), acceptsLess });
  }
  const { pairs, gone, come } = matched(old?.events ?? [], now?.events ?? []);
  for (const { tag } of gone)
    add({ event: tag, kind: "event-removed", acceptsLess: true, typesChange: true });
  for (const { tag } of come) add({ event: tag, kind: "event-added" });
  if (!old || !now) return sorted(changes);
  const [before, after] = [shapeReader(old.defs), shapeReader(now.defs)];
  const differences = comparer();
  for (const [was, is] of pairs) {
    const { tag: event } = is;
    if (was.tag !== event)
      add({
        event,
        kind: "tag-changed",
        before: JSON.stringify(was.tag),
        after: JSON.stringify(event),
        acceptsLess: true,
        typesChange: true,
      });
    const words = ({ summary, description }: EventModel) =>
      [summary, description].filter((each) => each !== undefined).join("\n") || undefined;
    if (words(was) !== words(is)) add({ event, kind: "description", before: words(was), after: words(is) });
    for (const { keys, ...difference } of differences(before(was.payload), after(is.payload)))
      add({ ...difference, event, pointer: pointerOf(keys) });
  }
  return sorted(changes);
};

/** The changes of every vendor of two schemas folders, in a stable order. */
export const diff = (old: readonly Bundle[], now: readonly Bundle[]): Explained[] => {
  const slugs = [...new Set([...old, ...now].map(({ slug }) => slug))].sort(compare);
  const of = (bundles: readonly Bundle[], slug: string) => bundles.find((each) => each.slug === slug);
  return slugs.flatMap((slug) => changesOf(of(old, slug), of(now, slug)));
};

/** The same changes, those of schemas that several events or members share said once. */
export const once = (changes: readonly Explained[]): Change[] => {
  const first = new Map<string, Change & { also: Pick<Change, "event" | "pointer">[] }>();
  return changes.flatMap((change): Change[] => {
    const { vendor, kind, before, after, acceptsLess, typesChange, origin = "", event, pointer } = change;
    const said =
      origin === ""
        ? undefined
        : JSON.stringify([origin, vendor, kind, before, after, acceptsLess, typesChange]);
    const same = said === undefined ? undefined : first.get(said);
    if (same) {
      same.also.push({ event, pointer });
      return [];
    }
    const kept = { ...change, also: [] };
    if (said !== undefined) first.set(said, kept);
    return [kept];
  });
};

const BREAKING = new Set<Kind>(["event-removed", "routing", "signature"]);
const DRIFT = new Set<Kind>(["format", "limit", "pattern"]);

/** Members of `x-afterword` that decide about deliveries. */
const BLOCK: readonly (readonly [word: string, kind: Kind])[] = [
  ["event", "routing"],
  ["signature", "signature"],
  ["conversationId", "conversation-id"],
  ["delivery", "delivery"],
];

/** Events by their tag; of those left, one that differs in nothing but its tag is the same under another. */
const matched = (
  olds: readonly EventModel[],
  news: readonly EventModel[],
): { pairs: [EventModel, EventModel][]; gone: EventModel[]; come: EventModel[] } => {
  const pairs: [EventModel, EventModel][] = [];
  const left = new Set(news);
  const gone: EventModel[] = [];
  const take = (old: EventModel, is: (each: EventModel) => boolean): void => {
    const fitting = [...left].filter(is);
    const [now] = fitting;
    if (!now || fitting.length > 1) return void gone.push(old);
    left.delete(now);
    pairs.push([old, now]);
  };
  const unmatched: EventModel[] = [];
  for (const old of olds) {
    if (news.some(({ tag }) => tag === old.tag)) take(old, ({ tag }) => tag === old.tag);
    else unmatched.push(old);
  }
  for (const old of unmatched) {
    const name = old.payload.$ref;
    take(
      old,
      ({ payload, tag }) =>
        name !== undefined && payload.$ref === name && !olds.some((each) => each.tag === tag),
    );
  }
  return { pairs, gone, come: [...left] };
};

const sorted = (changes: Explained[]): Explained[] =>
  changes.sort(
    (a, b) =>
      compare(a.event ?? "", b.event ?? "") ||
      compare(a.pointer, b.pointer) ||
      compare(a.kind, b.kind) ||
      compare(a.when.join("\n"), b.when.join("\n")),
  );

const pointerOf = (keys: readonly string[]): string =>
  keys.map((key) => `/${key.replace(/~/g, "~0").replace(/\//g, "~1")}`).join("");

const json = (value: unknown): string | undefined =>
  value === undefined ? undefined : JSON.stringify(ordered(value));

/** The same with members in order of their names. */
const ordered = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(ordered)
    : isObject(value)
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => compare(a, b))
            .map(([name, each]) => [name, ordered(each)]),
        )
      : value;
