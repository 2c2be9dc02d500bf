// Makes JavaScript identifiers from names of schemas and events.

import * as check from "../../src/check/index.js";

/** Words that cannot be names in a module, and globals that a type with the same name would hide. */
const LANGUAGE =
  "arguments await break case catch class const continue debugger default delete do else enum eval export extends " +
  "false finally for function if implements import in instanceof interface let new null package private protected " +
  "public return static super switch this throw true try typeof undefined var void while with yield " +
  "any bigint boolean never number object string symbol unknown Array Event NewTag Object Record";

/** Names that the module of a validator or of a vendor may already use for its imports and constants. */
const RESERVED = new Set([
  ...LANGUAGE.split(" "),
  ...Object.keys(check),
  ...["schema", "passes", "mapped", "mappings"],
]);
/** Names that a validator's module gives to its own functions and constants: `words0`. */
const NUMBERED = /^(?:words|pattern|shared|part|item|rare)\d+$/;

const words = (text: string): string[] =>
  text
    .normalize("NFC")
    .split(/[\P{ID_Continue}\p{Pc}]+/u)
    .filter((word) => word !== "");

const capital = (word: string): string => {
  const first = String.fromCodePoint(word.codePointAt(0) as number);
  return first.toUpperCase() + word.slice(first.length);
};

const safe = (name: string): string => {
  const identifier = /^[\p{ID_Start}]/u.test(name) ? name : `_${name}`;
  return RESERVED.has(identifier) || NUMBERED.test(identifier) ? `${identifier}_` : identifier;
};

/** `check-run.created` → `CheckRunCreated`. A type name is not changed. It is never the same as the name of an export. */
export const typeName = (text: string): string => {
  const name = words(text).map(capital).join("");
  return safe(/^[\p{Lu}\p{Lt}]/u.test(name) ? name : `T${name}`);
};

/** `conversation-ended` → `conversationEnded`. */
export const exportName = (text: string): string => {
  const name = words(text).map(capital).join("");
  const first = name === "" ? "" : String.fromCodePoint(name.codePointAt(0) as number);
  return safe(first.toLowerCase() + name.slice(first.length));
};
