// Checks the `x-afterword` block of a folder.

import { type EventRule, tagPlaces } from "../../src/vendor.js";
import { constraintsAt } from "../documents/constraints.js";
import type { Entry } from "../documents/events.js";
import type { Folder, Loaded } from "../documents/load.js";
import type { Problem } from "../documents/problems.js";
import { skippedIn } from "../documents/vendor-file.js";
import { pointerOf } from "../json/pointer.js";
import { dig, isObject } from "../json/value.js";
import { isLike } from "../mapping/words.js";
import { lintConversation, type Note } from "./conversation.js";
import { misusesOf } from "./vocabulary.js";

/** A place where `vendor.yaml` skips a rule, so that a keyword asserts nothing, or a tag or a pointer is unchecked. */
export type Skipped = Pick<Problem, "file" | "line" | "rule"> & { readonly pointer: string };

/** What the check of a block adds to. */
interface Findings {
  readonly problems: Problem[];
  readonly places: Skipped[];
  readonly notes: Note[];
}

/** Checks the `x-afterword` block: its members, and that its pointers, tags and mapping fit the events. */
export const lintBlock = (
  loaded: Loaded,
  folder: Folder,
  entries: readonly Entry[],
  { problems, places, notes }: Findings,
): void => {
  lintSpelling(folder, problems);
  const source = folder.openapi?.strict ? folder.openapi : folder.vendorFile;
  const value = source?.data["x-afterword"];
  if (!source || value === undefined) return;
  const skipped = skippedIn(folder);
  const report: Report = (path, rule, message, remedy) => {
    const place = path[0] === ".." ? path.slice(1) : ["x-afterword", ...path];
    const found = { file: source.shown, line: source.line(place), rule };
    if (source.strict || !skipped.has(rule)) problems.push({ ...found, message, remedy });
    else places.push({ ...found, pointer: `${pointerOf(place)}: ${message}` });
  };
  const misuses = misusesOf(value);
  for (const { path, message, remedy } of misuses) report(path, "vocabulary", message, remedy);
  if (!isObject(value)) return;
  lintRouting(loaded, folder, value, entries, report);
  lintChanges(value.changes, entries, report);
  // a mapping of the wrong shape cannot be read
  if (!misuses.some(({ path }) => path[0] === "conversation"))
    notes.push(...lintConversation(loaded, folder, value, entries, report));
};

/** What people write for `x-afterword`. */
const MISSPELT = /^(x[-_]?)?after[-_]?words?$/i;

/** Checks that a document does not have the block under another name: nothing would read it. */
const lintSpelling = ({ openapi }: Folder, problems: Problem[]): void => {
  for (const name of Object.keys(openapi?.data ?? {}))
    if (openapi && name !== "x-afterword" && MISSPELT.test(name))
      problems.push({
        ...{ file: openapi.shown, line: openapi.line([name]), rule: "vocabulary" },
        ...{ message: `${name}: nothing reads this member.`, remedy: "Write x-afterword." },
      });
};

/** Reports a fault at a path below `x-afterword`, or beside it (`..`). */
type Report = (path: readonly string[], rule: string, message: string, remedy: string) => void;

/** Checks that every payload can belong to only one event, and that pointers lead to something. */
const lintRouting = (
  loaded: Loaded,
  folder: Folder,
  value: Record<string, unknown>,
  entries: readonly Entry[],
  report: Report,
): void => {
  const { event: rule, aliases, conversationId } = value;
  const places = tagPlaces(rule as EventRule | undefined);
  if (places.length > 0) {
    for (const { tag, site } of entries)
      if (constraintsAt(loaded, folder, site, "/member").words?.size === 0)
        report(
          ["event"],
          "no-object",
          `The payload of ${tag} is not an object, and nothing else can be received.`,
          "Leave the event out, or leave x-afterword out and use the validators alone.",
        );
    // in the profile, the next check asks for more; of several places, each must be one of some event
    if (places.length > 1 || !entries.some(({ site }) => site.source.strict))
      lintPlaces(loaded, folder, isObject(rule) ? ["event", "at"] : ["event"], places, entries, report);
    lintTags(folder, places, isObject(aliases) ? aliases : {}, entries, report);
  }
  if (isObject(rule) && "required" in rule) lintMembers(loaded, folder, rule.required, entries, report);
  lintAliases(aliases, entries, report);
  if (isObject(conversationId)) {
    for (const [tag, pointers] of Object.entries(conversationId))
      lintByTag(loaded, folder, ["conversationId", tag], pointers, entries, report);
  } else lintPlaces(loaded, folder, ["conversationId"], conversationId, entries, report);
  lintDelivery(loaded, folder, value.delivery, entries, report);
};

/** Checks that what is said of an event is about one that is there, and that its pointers lead to something. */
const lintByTag = (
  loaded: Loaded,
  folder: Folder,
  path: readonly string[],
  pointers: unknown,
  entries: readonly Entry[],
  report: Report,
): void => {
  const tag = path.at(-1) as string;
  const named = entries.filter((entry) => entry.tag === tag);
  if (named.length === 0) report(path, ...noSuchEvent(tag, entries));
  else lintPlaces(loaded, folder, path, pointers, named, report);
};

/** Checks the pointers to what identifies a delivery. */
const lintDelivery = (
  loaded: Loaded,
  folder: Folder,
  delivery: unknown,
  entries: readonly Entry[],
  report: Report,
): void => {
  const path = ["delivery", "dedupe"];
  const dedupe = dig(delivery, ["dedupe"]);
  lintPlaces(loaded, folder, ["delivery", "id", "at"], dig(delivery, ["id", "at"]), entries, report);
  if (!isObject(dedupe)) lintPlaces(loaded, folder, path, dedupe, entries, report);
  for (const [key, places] of Object.entries(isObject(dedupe) ? dedupe : {})) {
    const named = entries.filter(({ tag }) => isLike(tag, key));
    if (named.length === 0) report([...path, key], ...noSuchEvent(key, entries));
    else lintPlaces(loaded, folder, [...path, key], places, named, report);
  }
};

/** Checks that other spellings of tags are no tags themselves, and stand for tags. */
const lintAliases = (aliases: unknown, entries: readonly Entry[], report: Report): void => {
  for (const [alias, tag] of Object.entries(isObject(aliases) ? aliases : {})) {
    const isTag = (name: unknown): boolean => entries.some((entry) => entry.tag === name);
    if (isTag(alias))
      report(
        ["aliases", alias],
        "same-tag",
        `${alias} is the tag of an event itself.`,
        "Leave it out: a tag means its own event.",
      );
    if (!isTag(tag)) report(["aliases", alias], ...noSuchEvent(String(tag), entries));
  }
};

/** Checks that the changes of a vendor name events that are there. */
const lintChanges = (changes: unknown, entries: readonly Entry[], report: Report): void => {
  for (const [index, change] of (Array.isArray(changes) ? changes : []).entries()) {
    const events = dig(change, ["events"]);
    for (const [at, tag] of (Array.isArray(events) ? events : []).entries())
      if (!entries.some((entry) => entry.tag === tag))
        report(["changes", String(index), "events", String(at)], ...noSuchEvent(String(tag), entries));
  }
};

const noSuchEvent = (tag: string, entries: readonly Entry[]) =>
  [
    "no-such-event",
    `There is no event ${tag}.`,
    `Write the tag of an event: ${listed(entries.map((entry) => entry.tag))}.`,
  ] as const;

/** Checks that each of one or several pointers leads to something in a payload. */
const lintPlaces = (
  loaded: Loaded,
  folder: Folder,
  path: readonly string[],
  places: unknown,
  entries: readonly Entry[],
  report: Report,
): void => {
  for (const [index, place] of (Array.isArray(places) ? places : [places]).entries())
    if (typeof place === "string" && place.startsWith("/"))
      lintPointer(
        loaded,
        folder,
        Array.isArray(places) ? [...path, String(index)] : path,
        place,
        entries,
        report,
      );
};

/** Checks that a pointer leads to something in a payload. It is wrong if every payload lists its members without it. */
const lintPointer = (
  loaded: Loaded,
  folder: Folder,
  path: readonly string[],
  pointer: string,
  entries: readonly Entry[],
  report: Report,
): void => {
  const [first] = entries;
  if (!first || !entries.every(({ site }) => constraintsAt(loaded, folder, site, pointer).closed)) return;
  report(
    path,
    "undescribed-pointer",
    `${entries.length === 1 ? `The payload of ${first.tag}` : "No payload"} has ${entries.length === 1 ? "nothing" : "anything"} at ${pointer}.`,
    first.site.source.strict
      ? "Mend the pointer, or describe the member."
      : "Mend the pointer, or add skip: [undescribed-pointer] to vendor.yaml if payloads have it all the same.",
  );
};

/** Checks that the schema of every payload allows the tag of its event, and that tags differ. */
const lintTags = (
  { vendorFile }: Folder,
  places: readonly string[],
  aliases: Readonly<Record<string, unknown>>,
  entries: readonly Entry[],
  report: Report,
): void => {
  const rule = places.join(" or ");
  const tags = new Map<string, Entry>();
  for (const entry of entries) {
    const { tag, key, words, isNamed, site } = entry;
    const place = isNamed && vendorFile ? ["..", "events", tag] : ["event"];
    const spellings = [tag, ...Object.keys(aliases).filter((alias) => aliases[alias] === tag)];
    const isWrong = site.source.strict
      ? words?.size !== spellings.length || !spellings.every((each) => words.has(each))
      : words && !words.has(tag);
    if (isWrong)
      report(
        place,
        "tag-mismatch",
        site.source.strict
          ? `The payload of ${tag} does not say ${spellings.length === 1 ? `const: ${JSON.stringify(tag)}` : `enum: ${JSON.stringify(spellings)}`} at ${rule}.`
          : words?.size
            ? `No payload of ${key} says ${JSON.stringify(tag)} at ${rule}.`
            : `No payload of ${key} has a text at ${rule}.`,
        site.source.strict
          ? `Make the webhook's key, the ${spellings.length === 1 ? "const" : "enum, aliases"} and its pointer agree.`
          : words?.size
            ? remedyOf(key, [...words])
            : "Let event lead to the member that tells events apart, or write event: { header: … } or event: { required: … }.",
      );
    const twin = tags.get(tag);
    if (twin)
      report(
        place,
        "same-tag",
        `${twin.key} and ${key} have the same tag, ${tag}.`,
        site.source.strict
          ? "Events must differ in their tag."
          : `Say in vendor.yaml which of them is meant: events: { ${JSON.stringify(tag)}: ${JSON.stringify(key)} }.`,
      );
    tags.set(tag, entry);
  }
};

/** What to do if a schema lists other words than the tag of its event. With several, only the vendor's pages say which it is. */
const remedyOf = (key: string, words: readonly string[]): string =>
  words.length === 1
    ? `Name it in vendor.yaml as its schema says, events: { ${JSON.stringify(words[0])}: ${JSON.stringify(key)} }, or add skip: [tag-mismatch] if this is sent all the same.`
    : `Add skip: [tag-mismatch] to vendor.yaml if this is sent all the same, or name it there as its schema says, events: { TAG: ${JSON.stringify(key)} }. The schema says ${listed(words)}.`;

/** The first words of a list, for a message. */
const listed = (words: readonly string[]): string =>
  `${words.slice(0, 5).join(", ")}${words.length > 5 ? ", …" : ""}`;

/** Checks that the members by which events are recognised differ. */
const lintMembers = (
  loaded: Loaded,
  folder: Folder,
  members: unknown,
  entries: readonly Entry[],
  report: Report,
): void => {
  const required = Array.isArray(members)
    ? Object.fromEntries(entries.map(({ tag }) => [tag, members]))
    : members;
  const sets = new Map<string, string>();
  for (const { tag, site } of entries) {
    const names = dig(required, [tag]);
    if (!Array.isArray(names) || names.length === 0) {
      report(
        ["event", "required"],
        "no-members",
        `${tag} names no members.`,
        "List members that only this event has.",
      );
      continue;
    }
    const wrong = names.find((name) => constraintsAt(loaded, folder, site, pointerOf([String(name)])).closed);
    if (wrong !== undefined)
      report(
        ["event", "required"],
        "undescribed-pointer",
        `The payload of ${tag} has no member ${wrong}.`,
        "Write the names of members at the top of the payload, without a slash.",
      );
    const set = JSON.stringify([...names].sort());
    const twin = sets.get(set);
    if (twin !== undefined) {
      report(
        ["event", "required"],
        "same-tag",
        `${twin} and ${tag} cannot be told apart: both are known by ${names.join(", ")}.`,
        "Name a member that only one of them has.",
      );
    }
    sets.set(set, tag);
  }
};
