// Checks the `x-afterword` block against its schema. What a finding means and what to do about it are taken from the schema
// and its descriptions: so every member of the block is explained, and a new one needs no words here.

import { type Event, type Finding, type JsonSchema, pathOf } from "../../src/check/index.js";
import { vocabulary, vocabularySchema } from "../documents/vocabulary.js";
import { dig, isObject } from "../json/value.js";
import { nearest } from "../text/nearest.js";
import { type Place, placeIn } from "./place.js";

/** One thing in a block that its schema does not allow. */
export interface Misuse {
  /** The names and indexes from the block down to the value, or to the member that is missing. */
  readonly path: readonly string[];
  /** A sentence that begins with the place. */
  readonly message: string;
  /** What to do, in whole sentences. */
  readonly remedy: string;
}

/** The value that a finding is about, and its place in the schema. */
interface Spot {
  readonly finding: Finding;
  readonly keys: readonly (string | number)[];
  readonly path: readonly string[];
  /** The value; undefined if it is missing. */
  readonly value: unknown;
  readonly place: Place;
  /** The object or list around it. */
  readonly around: Place;
}

let blocks: { readonly event: Event; readonly schema: JsonSchema } | undefined;

/** What is wrong with a block, the worst first. Empty if its schema allows it. */
export const misusesOf = (block: unknown): Misuse[] => {
  blocks ??= { event: vocabulary("x-afterword"), schema: vocabularySchema("x-afterword") };
  const { event, schema } = blocks;
  const spots = event.check(block).map((finding): Spot => {
    const { keys = [] } = pathOf(finding) ?? {};
    const path = keys.map(String);
    const placeOf = (end?: number) => placeIn(schema, keys.slice(0, end));
    return { finding, keys, path, value: dig(block, path), place: placeOf(), around: placeOf(-1) };
  });
  const misspelt = spots.filter((spot) => meantBy(spot) !== undefined);
  const misuses = spots
    .filter((spot) => !misspelt.some((other) => other !== spot && explains(other, spot)))
    .map((spot) => explained(spot));
  return misuses.filter((misuse, index) => misuses.findIndex((other) => isSame(other, misuse)) === index);
};

/** Whether two misuses are one: the same sentence, or the same thing to do with the same object. */
const isSame = (one: Misuse, other: Misuse): boolean =>
  one.message === other.message ||
  (one.remedy === other.remedy && one.path.join("\n") === other.path.join("\n"));

/** The member that was probably meant by one that is not in the schema. */
const meantBy = ({ finding, path, around }: Spot): string | undefined =>
  finding.kind === "unknown-field" ? nearest(path.at(-1) ?? "", around.members) : undefined;

/** Whether one finding explains another: beside a misspelt member, others seem to be missing or not to fit together. */
const explains = (misspelt: Spot, { finding, path }: Spot): boolean => {
  const inside = misspelt.path.length - 1;
  const isOfObject = finding.kind === "value" && path.length === inside;
  const isMember = finding.kind === "missing" && path.length === inside + 1;
  return (isOfObject || isMember) && path.slice(0, inside).every((key, at) => key === misspelt.path[at]);
};

const explained = (spot: Spot): Misuse => {
  const { finding, path, value, place, around } = spot;
  const at = (message: string, remedy: string, where = path): Misuse => ({
    path: where,
    message: `${shown(where)}: ${message}.`,
    remedy: remedy || SEE,
  });
  switch (finding.kind) {
    case "unknown-field": {
      const meant = meantBy(spot);
      return at(
        finding.message,
        meant === undefined ? `Here may stand: ${around.members.join(", ")}.` : `Write ${meant}.`,
      );
    }
    case "missing": {
      const name = path.at(-1) ?? "";
      const choice = around.choiceOf(name);
      return choice
        ? at(`one of ${choice.ways.join(", ")} is missing`, choice.description, path.slice(0, -1))
        : at(finding.message, `Add ${name}. ${place.description}`.trim());
    }
    case "unknown-value": {
      // a word that may stand here elsewhere does not fit what is beside it
      const isKnown = place.words.includes(value as string);
      const meant = typeof value === "string" && !isKnown ? nearest(value, place.words) : undefined;
      return at(finding.message, meant === undefined ? place.description : `Write ${meant}.`);
    }
    case "limit":
      return place.pattern === undefined || typeof value !== "string"
        ? at(finding.message, place.description)
        : at("the text is not of the right form", place.pattern);
    default: {
      const fault = isObject(value) ? place.faultOf(Object.keys(value)) : undefined;
      return fault ? at(fault.says.join("; "), fault.description) : at(finding.message, place.description);
    }
  }
};

const SEE =
  "The schema afterword/schemas/_vocabulary/x-afterword.schema.json lists what may stand here, and how.";

/** A path with dots; names that are more than a word stand in quotes. */
const shown = (path: readonly string[]): string =>
  path.length === 0
    ? "x-afterword"
    : path.map((name) => (/^[\w-]+$/.test(name) ? name : JSON.stringify(name))).join(".");
