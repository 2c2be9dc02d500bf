// The option `--set POINTER=JSON`: changes a payload at a place.

import { quoted, usageError, type Values } from "../command.js";
import { tokenName } from "../json/pointer.js";

/** A change of a payload. */
export interface Change {
  /** The names from the payload down to the member. */
  readonly path: readonly string[];
  /** What is put there: JSON, to be parsed for each payload. */
  readonly json: string;
}

/** The changes that `--set` asks for, in their order. */
export const changesOf = (values: Values): readonly Change[] =>
  [values.set ?? []].flat().map((given) => changeOf(String(given)));

const changeOf = (given: string): Change => {
  if (!given.startsWith("/")) {
    throw usageError(
      `--set takes a JSON Pointer, =, and JSON: ${quoted(given)} does not begin with /`,
      `As in --set '/data/conversation/id="conv_1"'.`,
    );
  }
  // names may have = in them, and JSON too: the first one that JSON follows is meant
  for (let at = given.indexOf("="); at !== -1; at = given.indexOf("=", at + 1)) {
    const json = given.slice(at + 1);
    if (!isJson(json)) continue;
    return { path: given.slice(1, at).split("/").map(tokenName), json };
  }
  throw usageError(
    given.includes("=")
      ? `--set: no JSON follows the = in ${quoted(given)}`
      : `--set: ${quoted(given)} has no =`,
    `Texts need their quotes: --set '/data/conversation/id="conv_1"'.`,
  );
};

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/**
 * Changes a payload, which is changed itself. A member of an object may be new; an item of a list must be there, or be the
 * next one (`-` or its index).
 *
 * @throws AfterwordError ERR_USAGE if the place is not there
 */
export const applyChange = (payload: unknown, { path, json }: Change): void => {
  let parent: unknown = payload;
  for (const [depth, name] of path.slice(0, -1).entries()) {
    const next = memberOf(parent, name);
    if (typeof next !== "object" || next === null) throw notThere(path.slice(0, depth + 1));
    parent = next;
  }
  const name = path.at(-1) as string;
  const value: unknown = JSON.parse(json);
  if (Array.isArray(parent)) {
    const index = name === "-" ? parent.length : /^(?:0|[1-9]\d{0,8})$/.test(name) ? Number(name) : -1;
    if (index < 0 || index > parent.length) throw notThere(path);
    parent[index] = value;
    return;
  }
  if (typeof parent !== "object" || parent === null) throw notThere(path);
  // defined, because a member may be called __proto__
  Object.defineProperty(parent, name, { value, enumerable: true, configurable: true, writable: true });
};

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;

const notThere = (path: readonly string[]) =>
  usageError(
    `--set: the payload has no place ${quoted(`/${path.join("/")}`)}`,
    "Objects take new members; what stands around them must be there.",
  );
