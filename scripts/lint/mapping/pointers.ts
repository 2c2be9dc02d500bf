// Checks that the pointers of a mapping lead to something that can be taken, and that its conditions can hold.
import { ENTRY, type Step } from "../../documents/constraints.js";
import { pointerOf } from "../../json/pointer.js";
import { byPlace, type Checks, type MappedEvent } from "./checks.js";
import { whyNever } from "./holds.js";
import { nearestKeys } from "./nearest-place.js";
import { type Fault, faultOf, type Reading, shownPlace } from "./places.js";
import { remedyFor, TAKES, typeWords } from "./takes.js";
import type { Test, Use } from "./uses.js";

/** A pointer in the payload of an event, and what is wrong with it. */
interface Faulty {
  readonly event: MappedEvent;
  readonly use: Use;
  readonly reading: Reading;
  readonly fault: Fault | undefined;
}

/** Checks that pointers lead to something that can be taken. */
export const lintPointers = (checks: Checks): void => {
  const places = byPlace(
    checks.events,
    ({ uses }) => uses,
    ({ pointer, taking }) => [pointer.path, pointer.text, taking],
  );
  for (const each of places.values()) {
    const read = each.flatMap(([event, use]): Faulty[] => {
      const reading = event.read(use);
      return reading ? [{ event, use, reading, fault: faultOf(use, reading) }] : [];
    });
    if (read.some(({ fault }) => fault === undefined)) continue;
    // where some events have it and others do not, those that have it say more
    const [wrong = read[0]] = read.filter(({ fault }) => fault !== "missing");
    if (!wrong) continue;
    if (wrong.fault === "missing") reportMissing(wrong, read, checks);
    else reportMisfit(wrong, checks);
  }
};

const reportMissing = ({ event, use, reading }: Faulty, all: readonly Faulty[], checks: Checks): void => {
  const { pointer, scope } = use;
  const { tag } = event.entry;
  const [place] = reading.places;
  const [who, what] = all.length === 1 ? [`The payload of ${tag}`, "nothing"] : ["No payload", "anything"];
  const [meant] = all.flatMap((each) => meantBy(each.event, each.use, checks) ?? []);
  const describe = checks.strict
    ? "describe the member"
    : "add skip: [undescribed-pointer] to vendor.yaml if payloads have it all the same";
  checks.report(
    ["conversation", ...pointer.path],
    "undescribed-pointer",
    place === undefined
      ? `${pointer.text} begins around the payload, where nothing is.`
      : `${who} has ${what} at ${shownPlace(place)}.`,
    place === undefined && scope === undefined
      ? `Write ${pointer.text.slice(1)}.`
      : meant === undefined
        ? `Mend the pointer, or ${describe}.`
        : `Write ${meant}, or ${describe}.`,
  );
};

/** The pointer that was probably meant by one that leads to nothing. */
const meantBy = ({ entry, read }: MappedEvent, use: Use, { loaded }: Checks): string | undefined => {
  const { pointer, scope } = use;
  const turned = { ...use, pointer: { ...pointer, up: !pointer.up } };
  const other = scope === undefined ? undefined : read(turned);
  if (other?.says.described) return pointer.up ? pointer.text.slice(1) : `^${pointer.text}`;
  const [place] = read(use)?.places ?? [];
  if (place === undefined) return undefined;
  const from: readonly Step[] = place.slice(0, place.length - pointer.keys.length);
  const inner = keysBelow(from, pointer.keys);
  const isThere = (keys: readonly string[]) =>
    read({ ...use, pointer: { ...pointer, keys } })?.says.described;
  const keys =
    [inner, withoutStar(pointer.keys)].find((keys) => keys && isThere(keys)) ??
    nearestKeys(loaded, entry.site, from, pointer.keys);
  return keys && `${pointer.up ? "^" : ""}${pointerOf(keys)}`;
};

/** The keys of a list, where `*` was written for its entries. */
const withoutStar = (keys: readonly string[]): readonly string[] | undefined =>
  keys.length > 1 && keys.at(-1) === "*" ? keys.slice(0, -1) : undefined;

/** The keys below a place, of a pointer that begins at the payload and leads through that place. */
const keysBelow = (place: readonly Step[], keys: readonly string[]): readonly string[] | undefined => {
  let at = 0;
  for (const step of place) {
    if (step === ENTRY ? /^(\*|\d+)$/.test(keys[at] ?? "") : keys[at] === step) at++;
    else if (step !== ENTRY) return undefined;
  }
  return at > 0 && at < keys.length ? keys.slice(at) : undefined;
};

const reportMisfit = ({ use, reading, fault }: Faulty, { strict, report }: Checks): void => {
  const { pointer, taking, name } = use;
  const { entries, says, places } = reading;
  const place = shownPlace(places[0] ?? []);
  const types = (fault === "entries" ? entries : says).types ?? new Set();
  const remedy =
    fault === "entries"
      ? `Lead ${name} to ${TAKES[taking].words}, or leave it out.`
      : name.startsWith("references[") && entries.types?.has("object")
        ? `For a reference of each object write { each: ${pointer.text}, take: POINTER }.`
        : remedyFor(taking, types, pointer.text, name);
  report(
    ["conversation", ...pointer.path],
    "type-mismatch",
    `${name} takes ${TAKES[taking].words}, and ${place}${fault === "entries" ? "/*" : ""} is ${typeWords(types)}.`,
    strict ? remedy : orSkip(remedy, "type-mismatch"),
  );
};

/** A remedy, and what else can be done with the schemas of other people. */
const orSkip = (remedy: string, rule: string): string =>
  remedy.replace(
    /\.$/,
    () => `, or add skip: [${rule}] to vendor.yaml if payloads differ from their schema.`,
  );

/** Checks that conditions can hold. */
export const lintConditions = ({ events, strict, report }: Checks): void => {
  const places = byPlace<Test>(
    events,
    ({ tests }) => tests,
    ({ use }) => use.pointer.path,
  );
  for (const each of places.values()) {
    const read = each.flatMap(([event, test]) => {
      const reading = event.read(test.use);
      // what leads to nothing is reported by itself
      return reading && !reading.says.closed ? [{ reading, test, why: whyNever(test, reading.says) }] : [];
    });
    const [first] = read;
    if (!first?.why || read.some(({ why }) => why === undefined)) continue;
    const { message, because, remedy } = first.why;
    report(
      ["conversation", ...first.test.use.pointer.path],
      "never-holds",
      `${shownPlace(first.reading.places[0] ?? [])} ${message}: ${because}.`,
      strict ? remedy : orSkip(remedy, "never-holds"),
    );
  }
};
