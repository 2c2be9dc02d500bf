import type { Site } from "../documents/sites.js";
import type { Source } from "../documents/source.js";
import { dig, isObject } from "../json/value.js";
import { typeName } from "../schema/identifiers.js";
import { DEFINITIONS } from "../schema/keywords.js";

/** The name that the author of a document gave a schema: `Call` for `#/components/schemas/Call`. */
export const writtenName = ({ path }: Site): string | undefined =>
  /^(?:\$defs|definitions|schemas)$/.test(path.at(-2) ?? "") ? path.at(-1) : undefined;

/** A type name from where a schema stands: the last part of its path that says something, or the name of its file. */
export const nameFromPath = ({ path, source }: Site): string => {
  const last = [...path].reverse().find((part) => !/^(?:\d+|properties|items|schema)$/.test(part));
  return typeName(last ?? (source.name.split("/").pop() as string).replace(/\..*$/, ""));
};

/** What the types of a document's named schemas are called. */
export const typeNamesIn = ({ data }: Source): string[] =>
  [["components", "schemas"], ...DEFINITIONS.map((container) => [container])].flatMap((path) => {
    const named = dig(data, path);
    return isObject(named) ? Object.keys(named).map(typeName) : [];
  });

/** How messages call a schema: by its name, else by the tag or the file whose payload it is. */
export const titleOf = (site: Site): string =>
  writtenName(site) ??
  (/webhooks$/.test(site.path[0] ?? "") ? site.path[1] : undefined) ??
  [site.source.name, ...site.path].join("/");

/**
 * A name that is not taken, from as much of a schema's path as it needs, and then from a number: `Address` below
 * `CallEnded` → `CallEndedAddress`.
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
