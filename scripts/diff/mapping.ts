// Compares the mappings of an event into the record: which members come from somewhere else than before.

import type { Bundle, EventModel } from "../bundle/bundle.js";
import { compare } from "../documents/problems.js";
import { isObject } from "../json/value.js";
import { mappingsOf } from "../mapping/index.js";
import type { EventMapping, Group } from "../mapping/model.js";
import { writtenFor } from "../mapping/read.js";
import { plural } from "../text/count.js";
import type { Change } from "./changes.js";

/** What a member of the record is made of. */
interface Part {
  /** Equal for two parts that mean the same. */
  readonly meaning: string;
  readonly written: unknown;
}

/** The parts of one version of a mapping, by member of the record. */
type Parts = ReadonlyMap<string, Part>;

/** A change of a mapping: what a member was made of, as it was written, and what it is made of now. */
export type MappingChange = Pick<Change, "kind" | "before" | "after" | "feeds" | "also"> & {
  readonly event: string;
};

/** The members of the record that come from somewhere else than before. What changed in several events is told once. */
export const mappingChanges = (
  old: Bundle,
  now: Bundle,
  pairs: readonly (readonly [was: EventModel, is: EventModel])[],
): MappingChange[] => {
  const [before, after] = [versionsOf(old), versionsOf(now)];
  const found = new Map<string, MappingChange>();
  for (const [was, is] of pairs)
    for (const change of eventChanges(before(was.tag), after(is.tag))) {
      const key = JSON.stringify([change.feeds, change.before, change.after]);
      const known = found.get(key);
      const place = { event: is.tag, pointer: "" };
      const also = known ? [...known.also, place] : [];
      found.set(key, { event: is.tag, kind: "mapping", ...change, ...known, also });
    }
  return [...found.values()];
};

/** One version of the mapping of an event: as it is read, and as it was written. */
interface Version {
  readonly mapping: EventMapping;
  readonly written: ReadonlyMap<string, unknown>;
}

const NOTHING: Version = {
  mapping: {
    values: new Map(),
    groups: new Map(),
    references: [],
    text: undefined,
    reference: undefined,
    items: [],
    attachments: [],
  },
  written: new Map(),
};

const versionsOf = (bundle: Bundle): ((tag: string) => Version) => {
  const mappings = mappingsOf(bundle);
  const written = isObject(bundle.block?.conversation) ? bundle.block.conversation : {};
  return (tag) => {
    const mapping = mappings.get(tag);
    if (!mapping) return NOTHING;
    const members = [...(writtenFor(written, tag) ?? [])];
    return { mapping, written: new Map(members.map(([name, [value]]) => [name, value])) };
  };
};

const eventChanges = (old: Version, now: Version): Pick<MappingChange, "before" | "after" | "feeds">[] => {
  // the members of a group have places of their own only where there is one way to make it
  const isWhole = (name: string): boolean =>
    [old, now].some(({ mapping }) => (mapping.groups.get(name)?.length ?? 0) > 1);
  const [before, after] = [partsOf(old, isWhole), partsOf(now, isWhole)];
  if (old === NOTHING || now === NOTHING) return wholeChange(before, after);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
    const [was, is] = [before.get(name), after.get(name)];
    if (was?.meaning === is?.meaning) return [];
    return [{ before: textOf(was), after: textOf(is), feeds: [name] }];
  });
};

/** A mapping that is new, or gone, is one change. */
const wholeChange = (before: Parts, after: Parts): ReturnType<typeof eventChanges> => {
  const counted = ({ size }: Parts) => (size === 0 ? undefined : plural(size, "member"));
  const feeds = [...before.keys(), ...after.keys()];
  return feeds.length === 0 ? [] : [{ before: counted(before), after: counted(after), feeds }];
};

/** Pointers as they are; other sources as JSON. */
const textOf = (part: Part | undefined): string | undefined => {
  if (!part) return undefined;
  const sources = [part.written].flat();
  const isPlain = sources.every((each) => typeof each === "string");
  return isPlain ? sources.join(", ") : JSON.stringify(part.written);
};

/** A member of the record with its part of the model, and how that was written. */
type Entry = readonly [name: string, model: unknown, written: unknown];

const partsOf = (version: Version, isWhole: (name: string) => boolean): Parts => {
  const isThere = ([, model]: Entry) => model !== undefined && !(Array.isArray(model) && model.length === 0);
  return new Map(
    entriesOf(version, isWhole)
      .filter(isThere)
      .map(([name, model, written]) => [name, { meaning: meaningOf(model), written }]),
  );
};

const entriesOf = ({ mapping, written }: Version, isWhole: (name: string) => boolean): Entry[] => {
  const references = jsonOf(written.get("references"));
  const transcript = jsonOf(written.get("transcript"));
  return [
    ...[...mapping.values].map(([name, member]): Entry => [name, member, written.get(name)]),
    ...mapping.references.map((each): Entry => [`references[${each.name}]`, each, references[each.name]]),
    ...[...mapping.groups].flatMap(([name, groups]) =>
      isWhole(name)
        ? [[name, groups, written.get(name)] as const]
        : groups.flatMap((group) => groupEntries(name, group, jsonOf([written.get(name)].flat()[0]))),
    ),
    ["transcript.text", mapping.text, transcript.text],
    ["transcript.reference", mapping.reference, transcript.reference],
    ["transcript.items", mapping.items, transcript.items],
    ["attachments", mapping.attachments, written.get("attachments")],
  ];
};

const groupEntries = (
  name: string,
  { when, of, members }: Group,
  written: Record<string, unknown>,
): Entry[] => [
  ...(when || of ? [[name, { when, of }, { when: written.when, of: written.of }] as const] : []),
  ...[...members].map(([each, member]): Entry => [`${name}.${each}`, member, written[each]]),
];

const jsonOf = (value: unknown): Record<string, unknown> => (isObject(value) ? value : {});

/** A part of the model as text, without where it was written. The order of members does not matter. */
const meaningOf = (model: unknown): string =>
  JSON.stringify(model, (key, value: unknown) => {
    if (key === "path") return undefined;
    return value instanceof Map ? [...value].sort(([a], [b]) => compare(String(a), String(b))) : value;
  });
