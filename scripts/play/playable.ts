// What `afterword send` sends: an example of a vendor, random conversations, or a file.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { eventOf, slugOf, type Vendor } from "../../src/vendor.js";
import type { Bundle } from "../bundle/bundle.js";
import { envelopeHeader } from "../captures/payload/envelope.js";
import { type Io, quoted, unknownWord, usageError } from "../command.js";
import { requireLibraries } from "../libraries.js";
import { bodyIn } from "../options/body.js";
import type { KnownVendors } from "../options/known-vendors.js";
import { packageFile } from "../package.js";

/** A payload that can be sent. */
export interface Playable {
  /** The tag of its event; null if it is that of a file, and nobody has said it. */
  readonly tag: string | null;
  readonly bytes: Uint8Array;
}

/** What is wanted. */
export interface Wanted {
  /** The event as it was named: by tag or short name. */
  readonly event: string | undefined;
  readonly file: string | undefined;
  readonly example: string | undefined;
  /** How many random conversations. */
  readonly random: number | undefined;
  readonly seed: number;
  /** Whether all events of a conversation are wanted, if none is named. */
  readonly all: boolean;
}

/**
 * The payloads that are wanted, in the order of their events.
 *
 * @throws AfterwordError ERR_USAGE, ERR_INPUT_… for a file, ERR_MISSING_LIBRARY for random conversations without `yaml`
 */
export const playables = async (
  vendor: Vendor,
  known: KnownVendors,
  wanted: Wanted,
  io: Io,
): Promise<readonly Playable[]> => {
  const tags = Object.keys(vendor.events);
  const tag = wanted.event === undefined ? undefined : tagOf(vendor, wanted.event);
  if (wanted.file !== undefined) return [await fromFile(vendor, wanted.file, tag, io)];
  if (wanted.example !== undefined) return [fromExample(vendor, known, wanted.example, tag)];
  if (wanted.all && tag === undefined) {
    const inOrder = [...tags].sort((one, other) => rankOf(one) - rankOf(other));
    const lists = await Promise.all(inOrder.map((each) => random(vendor, known, each, wanted)));
    return lists.flat();
  }
  const only = tag ?? (tags[0] as string);
  if (wanted.random !== undefined) return random(vendor, known, only, wanted);
  const example = [...examplesOf(vendor, known)].find(([name]) => isOf(name, only));
  return example ? [{ tag: only, bytes: example[1] }] : random(vendor, known, only, wanted);
};

const tagOf = (vendor: Vendor, name: string): string => {
  const event = eventOf(vendor, name);
  if (event) return event.tag;
  throw unknownWord(vendor.name, name, Object.keys(vendor.events));
};

const fromFile = async (vendor: Vendor, file: string, tag: string | undefined, io: Io): Promise<Playable> => {
  const { event: rule } = vendor;
  const header = typeof rule === "object" && "header" in rule ? rule.header : undefined;
  if (tag !== undefined && header === undefined) {
    throw usageError(`EVENT is not for --file: the payload says which event it is`);
  }
  const { bytes, envelope } = await bodyIn(file, io);
  const sent = header !== undefined && envelope ? envelopeHeader(envelope)(header) : undefined;
  return { tag: tag ?? sent ?? null, bytes };
};

const fromExample = (
  vendor: Vendor,
  known: KnownVendors,
  example: string,
  tag: string | undefined,
): Playable => {
  const examples = examplesOf(vendor, known);
  const name = [example, `${example}.json`].find((each) => examples.has(each));
  if (name === undefined) {
    const names = [...examples.keys()].map((each) => each.replace(/\.json$/, ""));
    if (names.length === 0)
      throw usageError(`there are no examples of ${vendor.name}`, "--random makes payloads.");
    throw unknownWord("--example", example, names);
  }
  const own = Object.keys(vendor.events).find((each) => isOf(name, each)) ?? null;
  if (tag !== undefined && tag !== own) {
    throw usageError(`the example ${quoted(example)} is of ${own ?? "no event"}, not of ${tag}`);
  }
  return { tag: own, bytes: examples.get(name) as Uint8Array };
};

/** Whether an example is named after an event. */
const isOf = (file: string, tag: string): boolean => file.split(".")[0] === slugOf(tag);

/** The examples of a vendor, by file name. */
const examplesOf = ({ slug }: Vendor, { own }: KnownVendors): ReadonlyMap<string, Uint8Array> => {
  const bundle = own.find((each) => each.slug === slug);
  if (bundle) return new Map([...bundle.examples].map(([name, text]) => [name, Buffer.from(text)]));
  const folder = fileURLToPath(packageFile(`schemas/${slug}/examples`));
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name))]));
};

/** Random conversations, as one event of a vendor tells them. */
const random = async (
  { slug }: Vendor,
  { own }: KnownVendors,
  tag: string,
  { random: count = 1, seed }: Wanted,
): Promise<Playable[]> => {
  requireLibraries("send --random", ["yaml"]);
  // loaded only now, because these modules need the package yaml
  const { builtInBundle } = await import("../bundle/built-in.js");
  const { payloadsOf } = await import("./instances/index.js");
  const bundle: Bundle = own.find((each) => each.slug === slug) ?? builtInBundle(slug);
  return [...payloadsOf(bundle, tag, { seed, count })].map((payload) => ({
    tag,
    bytes: Buffer.from(JSON.stringify(payload)),
  }));
};

/** Words in tags, in the order in which the events of a conversation happen. */
const STAGES = [
  /request|predial/,
  /creat|start|initiat|join|open/,
  /end|finish|complet|clos|left|hang|fail/i,
  /analy|insight|bill|rat(?:ed|ing)|artifact|redact|delet/,
];

/** When an event happens in a conversation: what has none of the words is between its beginning and its end. */
const rankOf = (tag: string): number => {
  const stage = STAGES.findLastIndex((words) => words.test(slugOf(tag)));
  return stage === -1 ? 1.5 : stage;
};
