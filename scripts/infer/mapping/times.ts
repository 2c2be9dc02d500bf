// Proposes when a conversation began and ended, how long it was, and when its event happened.
import { partsOf, plainName, setOf } from "./names.js";
import { isNumber, isText, type Place, pointerTo } from "./place.js";
import type { Scene } from "./scene.js";
import { type Found, findIn, firstOf } from "./sources.js";

/** A unit of time, as mappings write it. */
export type TimeUnit = "s" | "ms" | "ns" | "min";

const UNITS: ReadonlyMap<string, TimeUnit> = new Map(
  (
    [
      ["ms", "ms msec msecs millis milli millisecond milliseconds"],
      ["s", "s sec secs second seconds"],
      ["ns", "ns nanos nano nanosecond nanoseconds"],
      ["min", "min mins minute minutes"],
    ] as const
  ).flatMap(([unit, words]) => words.split(" ").map((word) => [word, unit] as const)),
);

/** The unit that a name says at its end: `ms` for `duration_ms`, `s` for `start_time_unix_secs`. */
const unitOf = (name: string): TimeUnit | undefined => UNITS.get(partsOf(name).at(-1) ?? "");

/** What may stand behind the word for a time, apart from its unit. */
const TIME_WORDS = setOf("at on time timestamp ts date datetime utc iso unix epoch");

/** Whether a name is one of some words, with nothing behind it but what times and units have. */
const isTimeNamed = (name: string, words: ReadonlySet<string>): boolean => {
  const parts = partsOf(plainName(name));
  return (
    words.has(parts[0] as string) && parts.slice(1).every((part) => TIME_WORDS.has(part) || UNITS.has(part))
  );
};

/** The first and the last number that a time in this unit can be, if it is of the years 2001 to 2096. */
const INSTANTS: readonly (readonly [unit: TimeUnit, least: number, most: number])[] = [
  ["s", 1e9, 4e9],
  ["ms", 1e12, 4e12],
  ["ns", 1e18, 4e18],
];

/** The source of an instant; undefined if this is none, or its unit is not clear. */
export const instantSource = (
  name: string,
  place: Place,
  numbersAt: Scene["numbersAt"],
  from = pointerTo(place),
): unknown => {
  if (isText(place)) return place.format === "date-time" ? from : undefined;
  if (place.types.size === 0 || [...place.types].some((type) => type !== "string" && type !== "number"))
    return undefined;
  const range = numbersAt(place);
  const said = unitOf(name);
  const unit = range
    ? INSTANTS.find(([, least, most]) => least <= range[0] && range[1] < most)?.[0]
    : said === "min"
      ? undefined
      : said;
  return unit === undefined || (said !== undefined && said !== unit) ? undefined : { from, unit };
};

/** The source of a duration; undefined if this is none, or its unit is not clear. */
export const durationSource = (name: string, place: Place, from = pointerTo(place)): unknown => {
  const unit = unitOf(name);
  if (!isNumber(place) || unit === undefined || unit === "ns") return undefined;
  return unit === "ms" ? from : { from, unit };
};

const STARTED = setOf("start started begin began begun");
const ENDED = setOf("end ended finish finished");
const HAPPENED = setOf("occurred occured happened emitted sent fired");

/** The members of the record that are times. */
export const timesIn = (scene: Scene): Record<string, unknown> => ({
  startedAt: instantIn(scene, "startedAt", STARTED),
  endedAt: instantIn(scene, "endedAt", ENDED),
  occurredAt: occurredAt(scene),
  durationMs: duration(scene),
});

const instantIn = (scene: Scene, member: string, words: ReadonlySet<string>): unknown => {
  const found = findIn(scene.homes, (name) => isTimeNamed(name, words));
  return firstInstant(found, member, scene);
};

const firstInstant = (found: readonly Found[], member: string, { numbersAt, note }: Scene): unknown => {
  const times = found.flatMap(({ name, place, home }) => {
    const source = instantSource(name, place, numbersAt);
    return source === undefined ? [] : [{ name, home, source }];
  });
  const [first] = times;
  if (!first)
    for (const { place } of found)
      if (mayBeTime(place)) note(member, `${pointerTo(place)} may be ${member}: say its unit, s, ms or ns`);
  const words = new Set(times.flatMap(({ name, home }) => (home === first?.home ? wordOf(name) : [])));
  if (words.size > 1 && member !== "occurredAt") {
    note(member, `${member} may be any of ${times.map(({ name }) => name).join(", ")}`);
    return undefined;
  }
  return firstOf(times.flatMap(({ name, source }) => (name === first?.name ? [source] : [])));
};

/** The word for what happened in the name of a time: `ended` and `end` are one, `finished` is another. */
const wordOf = (name: string): string => (partsOf(plainName(name))[0] as string).slice(0, 3);

const mayBeTime = ({ types }: Place): boolean => types.has("string") || types.has("number");

/** The event's own time stands beside its tag, and not beside the conversation's other members. */
const occurredAt = (scene: Scene): unknown => {
  const { envelope, homes, note } = scene;
  if (!envelope) return undefined;
  const isOwn = homes[0] !== envelope && scene.ids.length > 0;
  const [created, times] = [setOf("created"), setOf("timestamp time date datetime")];
  const found = findIn([envelope], (name) => {
    const parts = partsOf(name);
    const rest = parts[0] === "event" || parts[0] === "webhook" ? parts.slice(1).join("_") : name;
    return isTimeNamed(rest, HAPPENED) || isTimeNamed(rest, times) || (isOwn && isTimeNamed(rest, created));
  });
  if (!isOwn)
    for (const { place } of findIn([envelope], (name) => isTimeNamed(name, created)))
      if (mayBeTime(place))
        note(
          "startedAt",
          `${pointerTo(place)} may be when the conversation began, or when the event happened`,
        );
  return firstInstant(found, "occurredAt", scene);
};

const duration = ({ homes, note }: Scene): unknown => {
  const found = findIn(homes, (name) => {
    const parts = partsOf(plainName(name));
    return (
      (parts[0] === "duration" || parts[0] === "length") &&
      parts.slice(1).every((part) => UNITS.has(part) || part === "in")
    );
  });
  const sources = found.flatMap(({ name, place }) => durationSource(name, place) ?? []);
  const [exact = sources[0]] = sources.filter((source) => typeof source === "string");
  if (exact === undefined)
    for (const { name, place } of found)
      note(
        "durationMs",
        `${pointerTo(place)} may be the length${unitOf(name) ? "" : ": say its unit, s, ms or min"}`,
      );
  return exact;
};

/** Names that say how far from the start of the conversation something is, without their unit. */
const FROM_START = setOf(
  "from_start since_start in_call in_conversation in_chat time_in_call start_offset offset elapsed",
);
/** The same, if the numbers are too small for times since 1970. */
const MAYBE_FROM_START = setOf("start start_time started begin time");
/** No conversation is longer than this: eleven days in milliseconds. */
const LONGEST = 1e9;

/** The source of how far from the start of the conversation something is: of `secondsFromStart`, `time_in_call_secs`. */
export const fromStartSource = (
  name: string,
  place: Place,
  numbersAt: Scene["numbersAt"],
  from: string,
): unknown => {
  if (!isNumber(place)) return undefined;
  const parts = partsOf(name);
  const units = parts.filter((part) => UNITS.has(part));
  const unit = units.length === 1 ? UNITS.get(units[0] as string) : undefined;
  const plain = parts.filter((part) => !UNITS.has(part)).join("_");
  const range = numbersAt(place);
  const isSure = FROM_START.has(plain) || (MAYBE_FROM_START.has(plain) && range && range[1] < LONGEST);
  if (!isSure || unit === undefined || unit === "ns") return undefined;
  return unit === "ms" ? from : { from, unit };
};
