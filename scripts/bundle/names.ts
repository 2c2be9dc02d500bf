// Finds names for schemas.

import type { Site } from "../documents/sites.js";
import type { Source } from "../documents/source.js";
import { dig, isObject } from "../json/value.js";
import { typeName } from "../schema/identifiers.js";
import { DEFINITIONS } from "../schema/keywords.js";

/** The name that the author of a document gave a schema: `Call` for `#/components/schemas/Call`. */
export const writtenName = ({ path }: Site): string | undefined =>
  /^(?:\$defs|definitions|schemas)$/.test(path.at(-2) ?? "") ? path.at(-1) : undefined;

/** A type name from the place of a schema: the last meaningful part of its path, or the name of its file. */
export const nameFromPath = ({ path, source }: Site): string => {
  const last = [...path].reverse().find((part) => !/^(?:\d+|properties|items|schema)$/.test(part));
  return typeName(last ?? (source.name.split("/").pop() as string).replace(/\..*$/, ""));
};

/** The type names of a document's named schemas. */
export const typeNamesIn = ({ data }: Source): string[] =>
  [["components", "schemas"], ...DEFINITIONS.map((container) => [container])].flatMap((path) => {
    const named = dig(data, path);
    return isObject(named) ? Object.keys(named).map(typeName) : [];
  });

/** The name of a schema in messages: its written name, otherwise the event's tag, otherwise its file and path. */
export const titleOf = (site: Site): string =>
  writtenName(site) ??
  (/webhooks$/.test(site.path[0] ?? "") ? site.path[1] : undefined) ??
  [site.source.name, ...site.path].join("/");

/**
 * A longer name that is not taken. It uses as many parts of the schema's path as needed, otherwise a number: `Address`
 * below `CallEnded` → `CallEndedAddress`.
 */
export const qualifiedName = (
  { source, path }: Site,
  wanted: string,
  taken: ReadonlyMap<string, unknown>,
): string => {
  const file = (source.name.split("/").pop() as string).replace(/\.(?:schema\.)?(?:json|ya?ml)$/, "");
  const parts = [file, ...path].filter((part) => !/^(?:\$defs|definitions|components|schemas?)$/.test(part));
  for (let count = 2; count <= parts.length; count++) {
    const name = typeName(parts.slice(-count).join(" "));
    if (!taken.has(name)) return name;
  }
  return unusedName(wanted, taken);
};

/** The name itself, or the first of `Call2`, `Call3`, … that is not taken. */
export const unusedName = (name: string, taken: ReadonlyMap<string, unknown>): string => {
  let free = name;
  for (let number = 2; taken.has(free); number++) free = name + number;
  return free;
};
