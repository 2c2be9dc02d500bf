// From changes to what is looked for in a program.

import type { EventModel } from "../bundle/bundle.js";
import type { Change } from "../diff/changes.js";
import { tokenName } from "../json/pointer.js";
import type { ts } from "../program/ts-morph.js";
import { AimCollector, type Aims } from "./aims.js";
import { textIn } from "./code/syntax.js";
import type { Checking as Types } from "./code/types.js";
import { CONVERSATION } from "./generated.js";

/** A program's types, and the generated files beside one of them. */
interface Checking extends Types {
  readonly siblings: (file: ts.SourceFile, names: readonly string[]) => ts.SourceFile[];
}

/** What is looked for in a program, for all changes. */
export const aimsOf = (
  checking: Checking,
  changes: readonly Change[],
  typeFiles: ReadonlyMap<string, readonly ts.SourceFile[]>,
  events: EventsOf,
): Aims => {
  const collector = new AimCollector(checking);
  const conversations = (typeFiles.get(CONVERSATION) ?? []).flatMap((file) =>
    interfaceIn(checking, file, (name) => name === "Conversation"),
  );
  const oldTags = oldTagsOf(changes);
  for (const change of changes) {
    for (const file of typeFiles.get(change.vendor) ?? []) {
      const [tags] = interfaceIn(checking, file, (name) => name.endsWith("Events")).slice(-1);
      if (tags) addOfVendor(checking, collector, { change, tags, file, oldTags, events });
    }
    if (!HAS_MEMBER.test(change.kind)) continue;
    for (const feed of change.feeds) {
      const through = throughOf(feed);
      for (const conversation of conversations)
        collector.add({ change, through }, conversation, through.split("."));
    }
  }
  return collector;
};

/** The events of a vendor: of the older version, and the names that the newer one exports. */
export type EventsOf = (vendor: string) => {
  readonly old: readonly EventModel[];
  readonly exported: ReadonlySet<string>;
};

interface OfVendor {
  readonly change: Change;
  /** The interface that has the payloads by tag. */
  readonly tags: ts.Type;
  readonly file: ts.SourceFile;
  readonly oldTags: ReadonlyMap<string, string>;
  readonly events: EventsOf;
}

const addOfVendor = (checking: Checking, collector: AimCollector, given: OfVendor): void => {
  const { change, tags, oldTags } = given;
  if (change.kind === "event-removed" || isTagChange(change)) addTag(checking, collector, given);
  if (!HAS_MEMBER.test(change.kind) || isTagChange(change)) return;
  for (const { event, pointer, when } of placesOf(change)) {
    const payload = checking.checker.getPropertyOfType(
      tags,
      oldTags.get(`${change.vendor} ${event}`) ?? event,
    );
    if (!payload) continue;
    const type = checking.checker.getTypeOfSymbol(payload);
    const phrase = change.kind === "shape-removed" ? change.before : undefined;
    collector.add({ change, through: null }, type, keysOf(pointer), { when, phrase });
  }
};

/** Adds an event that is gone, or has another tag: the places that list it by its tag, and what it exports. */
const addTag = (
  checking: Checking,
  collector: AimCollector,
  { change, tags, file, events }: OfVendor,
): void => {
  const { checker } = checking;
  const tag =
    change.kind === "event-removed" ? change.event : (JSON.parse(change.before ?? "null") as string | null);
  const member = tag === null ? undefined : checker.getPropertyOfType(tags, tag);
  if (tag === null || !member) return;
  const aim = { change, through: null };
  const { old, exported } = events(change.vendor);
  const payload = checker.getTypeOfSymbol(member).symbol?.declarations ?? [];
  collector.tags.push({
    ...aim,
    tag,
    vendor: change.vendor,
    tags: new Set(old.map((each) => each.tag)),
    payload,
  });
  collector.aimAt(aim, [member]);
  const model = old.find((each) => each.tag === tag);
  if (!model || change.kind !== "event-removed") return;
  const modules = checking.siblings(file, [`${model.slug}.d.ts`, "vendor.d.ts"]);
  for (const each of [file, ...modules])
    for (const declaration of namedIn(checking, each))
      for (const name of [model.typeName, model.exportName])
        if (declaration.name?.getText() === name && !exported.has(name))
          collector.aimAtExport(aim, declaration);
  for (const each of modules)
    for (const listed of membersNamed(checking, each, tag)) collector.aimAt(aim, [listed]);
};

/** What a file declares at its top. */
const namedIn = ({ compiler }: Checking, file: ts.SourceFile): ts.NamedDeclaration[] =>
  file.statements.flatMap((each): ts.NamedDeclaration[] =>
    compiler.isVariableStatement(each)
      ? [...each.declarationList.declarations]
      : compiler.isInterfaceDeclaration(each) || compiler.isTypeAliasDeclaration(each)
        ? [each]
        : [],
  );

/** The members with a name, at whatever depth of a file. */
const membersNamed = ({ compiler, checker }: Checking, file: ts.SourceFile, name: string): ts.Symbol[] => {
  const found: ts.Symbol[] = [];
  const visit = (node: ts.Node): void => {
    if (compiler.isPropertySignature(node) && textIn(compiler, node.name) === name) {
      const symbol = checker.getSymbolAtLocation(node.name);
      if (symbol) found.push(symbol);
    }
    compiler.forEachChild(node, visit);
  };
  visit(file);
  return found;
};

/** Changes of how events are delivered or signed are about no member. */
const HAS_MEMBER = /^(?!event-|signature$|delivery$|routing$|conversation-id$)/;

/** Whether the tag of the event changed, and not that of a branch in its payload. */
const isTagChange = ({ kind, pointer }: Change): boolean => kind === "tag-changed" && pointer === "";

const oldTagsOf = (changes: readonly Change[]): Map<string, string> =>
  new Map(
    changes
      .filter(isTagChange)
      .map(({ vendor, event, before = "null" }) => [`${vendor} ${event}`, JSON.parse(before) as string]),
  );

const placesOf = ({ event, pointer, when, also }: Change) =>
  [{ event, pointer, when }, ...also.map((each) => ({ ...each, when: [] }))].flatMap((place) =>
    place.event === null ? [] : [{ ...place, event: place.event }],
  );

const keysOf = (pointer: string): string[] => pointer.split("/").slice(1).map(tokenName);

/** `references[project.id]` → `references`, `transcript.items[].role (decides)` → `transcript.items.*.role` */
const throughOf = (feed: string): string =>
  feed
    .replace(/ \(decides\)$/, "")
    .replaceAll("[]", ".*")
    .replace(/\[.*\]$/s, "");

const interfaceIn = (
  { compiler, checker }: Checking,
  file: ts.SourceFile,
  isWanted: (name: string) => boolean,
): ts.Type[] =>
  file.statements
    .filter(compiler.isInterfaceDeclaration)
    .filter(({ name }) => isWanted(name.text))
    .map((declaration) => checker.getTypeAtLocation(declaration));
