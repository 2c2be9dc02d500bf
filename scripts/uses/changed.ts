// From changes to what is looked for in a program.

import type { Change } from "../diff/changes.js";
import { tokenName } from "../json/pointer.js";
import type { ts } from "../program/ts-morph.js";
import { AimCollector, type Aims } from "./aims.js";
import { CONVERSATION } from "./generated.js";
import type { Checking } from "./types.js";

/** What is looked for in a program, for all changes. */
export const aimsOf = (
  checking: Checking,
  changes: readonly Change[],
  typeFiles: ReadonlyMap<string, readonly ts.SourceFile[]>,
): Aims => {
  const collector = new AimCollector(checking);
  const conversations = (typeFiles.get(CONVERSATION) ?? []).flatMap((file) =>
    interfaceIn(checking, file, (name) => name === "Conversation"),
  );
  const oldTags = oldTagsOf(changes);
  for (const change of changes) {
    if (!HAS_MEMBER.test(change.kind)) continue;
    for (const file of typeFiles.get(change.vendor) ?? [])
      for (const events of interfaceIn(checking, file, (name) => name.endsWith("Events")).slice(-1))
        for (const { event, pointer, when } of placesOf(change)) {
          const tag = oldTags.get(`${change.vendor} ${event}`) ?? event;
          const payload = checking.checker.getPropertyOfType(events, tag);
          if (payload)
            collector.add(
              { change, through: null },
              checking.checker.getTypeOfSymbol(payload),
              keysOf(pointer),
              when,
            );
        }
    for (const feed of change.feeds) {
      const through = throughOf(feed);
      for (const conversation of conversations)
        collector.add({ change, through }, conversation, keysOfMember(through));
    }
  }
  return collector;
};

/** Changes of how events are delivered or signed are about no member. */
const HAS_MEMBER = /^(?!event-|signature$|delivery$|routing$|conversation-id$|tag-changed$)/;

const oldTagsOf = (changes: readonly Change[]): Map<string, string> =>
  new Map(
    changes.flatMap(({ kind, vendor, event, before, pointer }) =>
      kind === "tag-changed" && pointer === "" && before !== undefined
        ? [[`${vendor} ${event}`, JSON.parse(before) as string] as const]
        : [],
    ),
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

const keysOfMember = (through: string): string[] => through.split(".");

const interfaceIn = (
  { compiler, checker }: Checking,
  file: ts.SourceFile,
  isWanted: (name: string) => boolean,
): ts.Type[] =>
  file.statements
    .filter(compiler.isInterfaceDeclaration)
    .filter(({ name }) => isWanted(name.text))
    .map((declaration) => checker.getTypeAtLocation(declaration));
