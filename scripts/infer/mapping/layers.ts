// Lays the mappings of events over one another: what is the same for all stands under `*`, the rest under the event's tag.
import { isObject } from "../../json/value.js";

/** The members of the record and their sources. */
export type Members = Readonly<Record<string, unknown>>;

/** The mapping of an event. */
export interface EventMembers {
  readonly tag: string;
  readonly members: Members;
  /** Whether a pointer leads to something in the event's payload. */
  readonly has: (pointer: string) => boolean;
}

/** Groups whose members come from places of their own, so that those of several events can stand together. */
const GROUPS: ReadonlySet<string> = new Set([
  "references",
  "agent",
  "customer",
  "line",
  "outcome",
  "variables",
]);

/** The block `conversation`. */
export const layered = (events: readonly EventMembers[]): Record<string, Record<string, unknown>> => {
  const shared: Record<string, unknown> = {};
  const names = [...new Set(events.flatMap(({ members }) => Object.keys(members)))].toSorted(
    (one, other) => ORDER.indexOf(one) - ORDER.indexOf(other),
  );
  for (const name of names) {
    const [source] = candidates(name, events).filter((each) => fitsAll(name, each, events));
    if (source !== undefined) shared[name] = source;
  }
  const own = events.flatMap(({ tag, members }) => {
    const rest = names.filter(
      (name) => members[name] !== undefined && !isShared(name, members[name], shared[name]),
    );
    return rest.length === 0
      ? []
      : [[tag, Object.fromEntries(rest.map((name) => [name, members[name]]))] as const];
  });
  return {
    ...(Object.keys(shared).length > 0 && { "*": shared }),
    ...Object.fromEntries(own),
  };
};

/** The order of the record. */
const ORDER: readonly string[] = [
  ..."phase id references tenant agent channel channelRaw customer line startedAt endedAt occurredAt durationMs".split(
    " ",
  ),
  ..."endedBy transcript recording attachments variables outcome metadata".split(" "),
];

const textOf = (value: unknown): string => JSON.stringify(value);

/** Sources that may stand for all events: of groups all members together, and what most events have. */
const candidates = (name: string, events: readonly EventMembers[]): unknown[] => {
  const sources = events.flatMap(({ members }) => (members[name] === undefined ? [] : [members[name]]));
  const counts = new Map<string, { source: unknown; count: number }>();
  for (const source of sources) {
    const known = counts.get(textOf(source));
    if (known) known.count++;
    else counts.set(textOf(source), { source, count: 1 });
  }
  const common = [...counts.values()]
    .toSorted((one, other) => other.count - one.count)
    .map(({ source }) => source);
  const all = GROUPS.has(name) ? together(sources) : undefined;
  return all === undefined ? common : [all, ...common];
};

/** The members of groups in one group; undefined if two events have another source for one of them. */
const together = (groups: readonly unknown[]): Members | undefined => {
  const all = new Map<string, unknown>();
  for (const group of groups)
    for (const [name, source] of Object.entries(group as Members)) {
      if (all.has(name) && textOf(all.get(name)) !== textOf(source)) return undefined;
      all.set(name, source);
    }
  return Object.fromEntries(all);
};

/** Whether a source says the same for every event, or stands under another event's own. What reads nothing is an event's own. */
const fitsAll = (name: string, source: unknown, events: readonly EventMembers[]): boolean =>
  pointersIn(source).length > 0 &&
  events.every(({ members, has }) => {
    const own = members[name];
    if (own === undefined) return !pointersIn(source).some(has);
    if (!GROUPS.has(name) || textOf(own) === textOf(source)) return true;
    const more = Object.entries(source as Members).filter(([each]) => (own as Members)[each] === undefined);
    return isPart(own, source) ? !more.flatMap(([, each]) => pointersIn(each)).some(has) : true;
  });

const isShared = (name: string, own: unknown, shared: unknown): boolean =>
  shared !== undefined && (textOf(own) === textOf(shared) || (GROUPS.has(name) && isPart(own, shared)));

const isPart = (own: unknown, all: unknown): boolean =>
  Object.entries(own as Members).every(([name, source]) => textOf((all as Members)[name]) === textOf(source));

/** The pointers of a source that begin at the payload. */
export const pointersIn = (source: unknown): string[] => {
  if (typeof source === "string") return source.startsWith("/") ? [source] : [];
  if (Array.isArray(source)) return source.flatMap(pointersIn);
  if (!isObject(source)) return [];
  // in a rule, pointers begin at the entry
  if (source.each !== undefined) return pointersIn(source.each);
  return Object.entries(source).flatMap(([name, value]) => (name === "words" ? [] : pointersIn(value)));
};
