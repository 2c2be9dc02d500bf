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

/** Members that are no sources of which the first counts. */
const WHOLE: ReadonlySet<string> = new Set(["phase", "transcript", "attachments"]);

/** The block `conversation`. */
export const layered = (events: readonly EventMembers[]): Record<string, Record<string, unknown>> => {
  const shared: Record<string, unknown> = {};
  const names = [...new Set(events.flatMap(({ members }) => Object.keys(members)))].toSorted(
    (one, other) => ORDER.indexOf(one) - ORDER.indexOf(other),
  );
  for (const name of names) {
    const source = sharedSource(name, events);
    if (source !== undefined) shared[name] = source;
  }
  const own = events.flatMap((event) => {
    const { tag, members } = event;
    const rest = names.filter((name) => members[name] !== undefined && !isShared(name, event, shared[name]));
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

/** What stands for all events, apart from those that have it otherwise. */
const sharedSource = (name: string, events: readonly EventMembers[]): unknown => {
  for (const source of candidates(name, events)) {
    if (!fitsAll(name, source, events)) continue;
    const sharing = events.filter(
      (event) => event.members[name] !== undefined && isShared(name, event, source),
    );
    // what only the others have is left out again
    if (sharing.length > 0) return candidates(name, sharing)[0];
  }
  return undefined;
};

/** Sources that may stand for all events: of groups all members together, of lists all sources, and what most events have. */
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
  const all = GROUPS.has(name) ? together(sources) : WHOLE.has(name) ? undefined : joined(sources);
  return all === undefined ? common : [all, ...common];
};

/** The members of groups in one group, each with all its sources. */
const together = (groups: readonly unknown[]): Members => {
  const names = [...new Set(groups.flatMap((group) => Object.keys(group as Members)))];
  return Object.fromEntries(
    names.map((name) => [
      name,
      joined(groups.flatMap((group) => (group as Members)[name] ?? [])) ??
        groups.map((group) => (group as Members)[name]).find((source) => source !== undefined),
    ]),
  );
};

/** Several sources as one list, the longest first; undefined if two of them have another order. */
const joined = (sources: readonly unknown[]): unknown => {
  const lists = [...sources].map(listOf).toSorted((one, other) => other.length - one.length);
  const all = new Map(lists.flat().map((source) => [textOf(source), source]));
  const order = [...all.keys()];
  const isKept = lists.every((list) => isAscending(list.map((source) => order.indexOf(textOf(source)))));
  return isKept && all.size > 0 ? (all.size === 1 ? [...all.values()][0] : [...all.values()]) : undefined;
};

const listOf = (source: unknown): readonly unknown[] => (Array.isArray(source) ? source : [source]);

const isAscending = (numbers: readonly number[]): boolean =>
  numbers.every((number, index) => index === 0 || (numbers[index - 1] as number) < number);

/** Whether a source may stand for all events: each has it, or a part of it and nothing where the rest leads. */
const fitsAll = (name: string, source: unknown, events: readonly EventMembers[]): boolean =>
  pointersIn(source).length > 0 &&
  events.every((event) => {
    const own = event.members[name];
    return own === undefined ? !pointersIn(source).some(event.has) : true;
  });

/** Whether what stands for all events says the same of one as its own source. */
const isShared = (name: string, { members, has }: EventMembers, shared: unknown): boolean => {
  const own = members[name];
  if (shared === undefined) return false;
  if (!GROUPS.has(name)) return isSame(own, shared, has);
  const [mine, all] = [own as Members, shared as Members];
  return (
    Object.keys(mine).every((each) => each in all) &&
    Object.entries(all).every(([each, source]) =>
      mine[each] === undefined ? !pointersIn(source).some(has) : isSame(mine[each], source, has),
    )
  );
};

/** Whether a list of sources has no more than one's own in an event, apart from what leads to nothing there. */
const isSame = (own: unknown, shared: unknown, has: EventMembers["has"]): boolean => {
  const mine = new Set(listOf(own).map(textOf));
  const rest = listOf(shared).filter((source) => !mine.has(textOf(source)));
  return (
    listOf(shared).length - rest.length === mine.size &&
    rest.every((source) => pointersIn(source).length > 0 && !pointersIn(source).some(has))
  );
};

/** The pointers of a source that begin at the payload. */
export const pointersIn = (source: unknown): string[] => {
  if (typeof source === "string") return source.startsWith("/") ? [source] : [];
  if (Array.isArray(source)) return source.flatMap(pointersIn);
  if (!isObject(source)) return [];
  // in a rule, pointers begin at the entry
  if (source.each !== undefined) return pointersIn(source.each);
  return Object.entries(source).flatMap(([name, value]) => (name === "words" ? [] : pointersIn(value)));
};
