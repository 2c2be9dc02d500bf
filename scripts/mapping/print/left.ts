// Prints the functions that list what of a payload its record does not hold.
//
// An object that a payload has once has a table of claims by name, and so has an object within an entry of a list of which
// nothing depends on the entry. Any other entry has a function, which is faster. It goes through the members that the entry
// has, in their order:
//
//   const left1 = (object, prefix, out, record, entry) => {
//     let isEmpty = true;
//     for (const key in object) {
//       isEmpty = false;
//       const value = object[key];
//       switch (key) {
//         case "id":
//           if (value === null || typeof value === "string") continue;
//           break;
//         default:
//           all(value, prefix + escaped(key), out);
//           continue;
//       }
//       all(value, prefix + key, out);
//     }
//     if (isEmpty) out.push(prefix.slice(0, -1));
//     return true;
//   };
import { quotedKey, templatePart, text } from "../../text/literals.js";
import type { NamesAt } from "../names.js";
import type { Claim, Test } from "./claim-places.js";
import { declared, helper, isIndex, type Module, PAYLOAD, type Scope } from "./code.js";

/** The objects that have names in a function, the innermost first, and where they are. */
type Known = readonly (readonly [name: string, place: readonly string[]])[];

const ROOT: Known = [[PAYLOAD.name, []]];

/** With one more object, which hides another of the same name. */
const knowing = (known: Known, { name }: Scope, keys: readonly string[]): Known => [
  [name, keys],
  ...known.filter(([other]) => other !== name),
];

const namesOf = (known: Known): string[] => known.map(([name]) => name);

/** The names of entries, in code without its texts. */
const ENTRY = /\b(?:entry|inner(?:most|\d+)?)\b/g;

/** Whether an object is at a place. Functions for one entry of a list serve a place of any entry, too. */
const isAt = (place: readonly string[] | undefined, other: readonly string[] | undefined): boolean =>
  place !== undefined &&
  place.length === other?.length &&
  place.every((key, index) => key === other[index] || (key === "*" && isIndex(other[index] as string)));

/** The conditions whose objects are known under their names, without those that say no more than another. */
const usable = (tests: readonly Test[], known: Known): Test[] => {
  const isKnown = ({ guard = "", code, places }: Test): boolean => {
    const plain = `${guard} ${code}`.replace(/"(?:[^"\\]|\\.)*"/g, '""');
    return [...plain.matchAll(ENTRY)].every(
      ([name]) =>
        plain.includes(`(${name}) =>`) ||
        isAt(known.find(([other]) => other === name)?.[1], places.get(name)),
    );
  };
  return different(tests.filter(isKnown));
};

const different = (tests: readonly Test[]): Test[] =>
  tests.filter(
    (test, index) => !tests.some((other, at) => says(other, test) && (at < index || !says(test, other))),
  );

/** Whether a condition holds wherever another does. */
const says = (one: Test, other: Test): boolean =>
  (one.guard === undefined || one.guard === other.guard) &&
  (one.code === other.code || one.code === other.type);

/** The code of conditions. Those that differ only in what else must hold are one. */
const codesOf = (tests: readonly Test[]): string[] => {
  const guards = new Map<string, (string | undefined)[]>();
  for (const { guard, code } of tests) guards.set(code, [...(guards.get(code) ?? []), guard]);
  return [...guards].map(([code, [first, ...others]]) => {
    if (others.length > 0) return `${code} && (${anyOf([first as string, ...(others as string[])])})`;
    return first === undefined ? code : `${first} && ${code}`;
  });
};

/** The code of a condition that holds if one of these does. */
const anyOf = (codes: readonly string[]): string =>
  codes.length === 1
    ? (codes[0] as string)
    : codes.map((code) => (code.includes(" && ") ? `(${code})` : code)).join(" || ");

/** The name of the table with the claims on a payload. */
export const claimsTable = (module: Module, claim: Claim, namesAt: NamesAt): string =>
  table(module, claim, namesAt, []);

/** Claims of one type, which need no function of their own. */
const TYPED: ReadonlyMap<string, string> = new Map([
  ['typeof value === "string"', "isText"],
  ["number(value) !== null", "isNumber"],
  ['typeof value === "boolean"', "isBoolean"],
  ["idText(value) !== null", "isIdText"],
  ["isObject(value)", "isObject"],
]);

/** The name of a table. It is shorter than a function. */
const table = (module: Module, claim: Claim, namesAt: NamesAt, keys: readonly string[]): string => {
  const rows = [...claim.members].map(
    ([name, member]) => `${quotedKey(name)}: ${claimCode(module, name, member, namesAt, keys)}`,
  );
  return declared(module, "claims", `{\n  __proto__: null,\n${rows.map((row) => `  ${row},\n`).join("")}}`);
};

const claimCode = (
  module: Module,
  name: string,
  claim: Claim,
  namesAt: NamesAt,
  keys: readonly string[],
): string => {
  const use = (helperName: string) => helper({ module }, helperName);
  const tests = codesOf(usable(claim.tests, ROOT));
  // of an object that is held as a whole, nothing within is left
  const isWhole = tests.includes(`${use("isObject")}(value)`) && !claim.each;
  const inner = isWhole ? undefined : innerClaim(module, claim, namesAt, [...keys, name]);
  const [only] = tests;
  const typed = only === undefined ? undefined : TYPED.get(only);
  if (tests.length === 0) return inner?.made() ?? "() => false";
  if (tests.length === 1 && typed && !inner) return use(typed);
  return arrow(anyOf([...tests, ...(inner ? [inner.called()] : [])]));
};

/** The code of a claim. */
const arrow = (code: string): string =>
  `(${needed(["value", "record", "payload", "prefix", "key", "out"], code).join(", ")}) => ${code}`;

/** Parameters without the last ones that the code does not name. */
const needed = (parameters: readonly string[], code: string): readonly string[] =>
  parameters.slice(0, parameters.findLastIndex((name) => new RegExp(`\\b${name}\\b`).test(code)) + 1);

/** What a claim says of what is within a value: code that makes the claim, and code that asks it. */
interface Inner {
  readonly made: () => string;
  readonly called: () => string;
}

const innerClaim = (
  module: Module,
  claim: Claim,
  namesAt: NamesAt,
  keys: readonly string[],
): Inner | undefined => {
  const use = (helperName: string) => helper({ module }, helperName);
  const ask = (code: string) => `${code}(value, record, payload, prefix, key, out)`;
  const named = (kind: string, made: string): Inner => ({
    made: () => made,
    called: () => ask(declared(module, kind, made)),
  });
  const { each, members, quiet, scope } = claim;
  const flat = codesOf(usable(claim.flat, ROOT));
  const path = `\`\${prefix}\${${isEscaped(keys.at(-1) ?? "") ? `${use("escaped")}(key)` : "key"}}/\``;
  if (each && (members.size > 0 || flat.length > 0)) {
    const some = quiet === "true" ? "" : ` && (value.length > 0${quiet === undefined ? "" : ` || ${quiet}`})`;
    const [list, object] = [listFunction, objectFunction].map((print) =>
      print(module, claim, ROOT, namesAt, keys).call("value", path, "out", "record", "payload"),
    );
    const called = () => `(Array.isArray(value)${some} ? ${list} : ${use("isObject")}(value) && ${object})`;
    return { made: () => arrow(called()), called };
  }
  if (each) {
    const inner = [...keys, "*"];
    const known = knowing(ROOT, each.scope as Scope, inner);
    const made = isAlone(claim)
      ? `${use("eachInside")}(${table(module, each, namesAt, inner)}`
      : `${use("entries")}(${objectFunction(module, each, known, namesAt, inner).name}`;
    const list = (isListed: string) => `/* @__PURE__ */ ${made}${isListed})`;
    if (quiet === "true" || quiet === undefined) return named("list", list(quiet ? "" : ", true"));
    // an empty list says nothing only under a condition
    const called = () =>
      ask(`(${quiet} ? ${declared(module, "list", list(""))} : ${declared(module, "list", list(", true"))})`);
    return { made: () => arrow(called()), called };
  }
  if (flat.length === 1 && members.size === 0 && flat[0] === "isScalar(value)")
    return { made: () => use("scalars"), called: () => ask(use("scalars")) };
  if (flat.length > 0 || scope) {
    const run = objectFunction(module, claim, scope ? knowing(ROOT, scope, keys) : ROOT, namesAt, keys);
    const scopes = scope ? ["value", "payload"] : ["payload"];
    const called = () =>
      `(${use("isObject")}(value) && ${run.call("value", path, "out", "record", ...scopes)})`;
    return { made: () => arrow(called()), called };
  }
  if (members.size === 0) return undefined;
  // a pointer may lead through a list by an index
  const make = use([...members.keys()].some(isIndex) ? "within" : "inside");
  return named("object", `/* @__PURE__ */ ${make}(${table(module, claim, namesAt, keys)})`);
};

/** The function of a list of which some entries have claims of their own. */
const listFunction = (
  module: Module,
  { each, members }: Claim,
  known: Known,
  namesAt: NamesAt,
  keys: readonly string[],
): Printed => {
  const every: Claim = { ...(each as Claim), isNamed: false, tests: [], quiet: undefined };
  const own = [...members].filter(([name]) => isIndex(name));
  const list: Claim = {
    ...every,
    members: new Map(own.map(([name, member]) => [name, both(every, member)])),
    flat: [],
    scope: undefined,
    each: undefined,
    quiet: "true",
  };
  return objectFunction(module, list, known, namesAt, keys, every);
};

/** The claims of two on one value. */
const both = (one: Claim, other: Claim): Claim => {
  const members = new Map(one.members);
  for (const [name, member] of other.members) {
    const first = members.get(name);
    members.set(name, first ? both(first, member) : member);
  }
  return {
    tests: [...one.tests, ...other.tests],
    flat: [...one.flat, ...other.flat],
    members,
    each: one.each && other.each ? both(one.each, other.each) : (one.each ?? other.each),
    isNamed: one.isNamed || other.isNamed,
    scope: one.scope ?? other.scope,
    quiet: one.quiet ?? other.quiet,
  };
};

const objectFunction = (
  module: Module,
  claim: Claim,
  scopes: Known,
  namesAt: NamesAt,
  keys: readonly string[],
  every?: Claim,
): Printed => {
  const use = (name: string) => helper({ module }, name);
  const known = namesAt(keys);
  // in a list the same members come again and again: names of the schema need no escaping
  const others = keys.includes("*") ? known.filter((name) => !claim.members.has(name)) : [];
  const rank = (name: string) => known.indexOf(name) + 1 || known.length + 1;
  const written = [...claim.members]
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(
      ([name, member]) =>
        [
          name,
          memberLines(module, name, member, scopes, namesAt, every ? [...keys, "*"] : [...keys, name]),
        ] as const,
    );
  const cases = grouped([...written, ...others.map((name) => [name, []] as const)]);
  const isQuiet = claim.quiet !== undefined;
  const flat = codesOf(usable(claim.flat, scopes));
  const rest = every ? memberLines(module, "", every, scopes, namesAt, [...keys, "*"]) : [];
  const body = [
    ...(flat.length > 0 ? [`if (${anyOf(flat)}) continue;`] : []),
    ...(cases.length > 0 ? ["switch (key) {", ...indented(cases), "  default:"] : []),
    ...indented(
      [...rest, `${use("all")}(value, prefix + ${use("escaped")}(key), out);`],
      cases.length > 0 ? 2 : 0,
    ),
    ...(cases.length > 0
      ? [
          "    continue;",
          "}",
          `${use("all")}(value, prefix + ${[...claim.members.keys(), ...others].some(isEscaped) ? `${use("escaped")}(key)` : "key"}, out);`,
        ]
      : []),
  ];
  const lines = hoisted([
    ...(isQuiet ? [] : ["let isEmpty = true;"]),
    "for (const key in object) {",
    ...(isQuiet ? [] : ["  isEmpty = false;"]),
    "  const value = object[key];",
    ...indented(body),
    "}",
    ...(isQuiet ? [] : ["if (isEmpty) out.push(prefix.slice(0, -1));"]),
    "return true;",
  ]);
  const parameters = needed(["object", "prefix", "out", "record", ...namesOf(scopes)], lines.join("\n"));
  const name = declared(module, "left", `(${parameters.join(", ")}) => {\n${indented(lines).join("\n")}\n}`);
  return { name, call: (...values) => `${name}(${values.slice(0, parameters.length).join(", ")})` };
};

/** Whether nothing that is claimed within a value depends on an entry. Then tables are enough. */
const isAlone = ({ flat, members, each, scope }: Claim): boolean =>
  flat.length === 0 &&
  scope === undefined &&
  (each === undefined
    ? members.size > 0 && [...members].every(([name, member]) => !isIndex(name) && isFree(member))
    : members.size === 0 && isAlone({ ...each, scope: undefined }));

/** As `isAlone`, with what is claimed of the value itself. */
const isFree = (claim: Claim): boolean =>
  claim.tests.every(({ guard, code }) => `${guard} ${code}`.search(ENTRY) < 0) &&
  ((claim.members.size === 0 && claim.flat.length === 0 && claim.each === undefined) || isAlone(claim));

/** A printed function. */
interface Printed {
  readonly name: string;
  /** The code that calls it with these values, as far as it takes them. */
  readonly call: (...values: readonly string[]) => string;
}

const indented = (lines: readonly string[], levels = 1): string[] =>
  lines.map((line) => "  ".repeat(levels) + line);

/** The cases of a switch. Members with the same lines share them. */
const grouped = (members: readonly (readonly [name: string, lines: readonly string[]])[]): string[] => {
  const groups = new Map<string, string[]>();
  for (const [name, lines] of members) {
    const code = [...lines, ...(lines.at(-1) === "continue;" ? [] : ["break;"])].join("\n");
    groups.set(code, [...(groups.get(code) ?? []), name]);
  }
  return [...groups].flatMap(([code, names]) => [
    ...names.map((name) => `case ${text(name)}:`),
    ...indented(code.split("\n")),
  ]);
};

/** What depends on the entry alone and is asked more than once is worked out once. */
const hoisted = (lines: readonly string[]): string[] => {
  const code = lines.join("\n");
  // texts of the schema stay as they are, and so does what is about other entries than the function's own
  const CALL = /"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`|\b(?:kind|when)\d+\(([a-z\d, ]+)\)/g;
  const isHere = (names: string) => names.split(", ").every((name) => !code.includes(`(${name}) =>`));
  const calls = [...code.matchAll(CALL)].flatMap(([call, names]) =>
    names !== undefined && isHere(names) ? [call] : [],
  );
  const repeated = [...new Set(calls.filter((call, index) => calls.indexOf(call) < index))];
  const names = new Map(
    repeated.map((call, index) => [
      call,
      call.startsWith("kind") ? (index === 0 ? "kind" : `kind$${index}`) : `is${index}`,
    ]),
  );
  const result = code.replace(CALL, (call) => names.get(call) ?? call);
  return [...[...names].map(([call, name]) => `const ${name} = ${call};`), ...result.split("\n")];
};

const isEscaped = (name: string): boolean => /[~/]/.test(name);

const escaped = (name: string): string => name.replaceAll("~", "~0").replaceAll("/", "~1");

/** The lines of a member: `continue` where nothing of it is left. */
const memberLines = (
  module: Module,
  name: string,
  claim: Claim,
  known: Known,
  namesAt: NamesAt,
  below: readonly string[],
): string[] => {
  const use = (helperName: string) => helper({ module }, helperName);
  const tests = [...(claim.isNamed ? ["value === null"] : []), ...codesOf(usable(claim.tests, known))];
  const inner = isAlone(claim) ? innerClaim(module, claim, namesAt, below) : undefined;
  if (inner) return [`if (${anyOf([...tests, inner.called()])}) continue;`];
  const lines: string[] = [];
  if (tests.length > 0) lines.push(`if (${anyOf(tests)}) continue;`);
  // the same lines serve several members: the name is in `key`
  const path = `\${prefix}${isEscaped(name) ? templatePart(escaped(name)) : `\${key}`}`;
  const isMixed = claim.each !== undefined && claim.members.size + claim.flat.length > 0;
  const isListed = claim.quiet === undefined ? "" : ` && !(${claim.quiet})`;
  if (claim.each && claim.quiet !== "true")
    lines.push(`if (Array.isArray(value) && value.length === 0${isListed}) break;`);
  if (isMixed)
    lines.push(
      "if (Array.isArray(value)) {",
      `  ${listFunction(module, claim, known, namesAt, below).call("value", `\`${path}/\``, "out", "record", ...namesOf(known))};`,
      "  continue;",
      "}",
    );
  else if (claim.each) {
    const entry = claim.each.scope as Scope;
    const inner = [...below, "*"];
    const names = knowing(known, entry, inner);
    const run = objectFunction(module, claim.each, names, namesAt, inner);
    lines.push(
      "if (Array.isArray(value)) {",
      `  ${use("entriesLeft")}(value, \`${path}\`, out, (${entry.name}, path) => ${run.call(entry.name, "path", "out", "record", ...namesOf(names))});`,
      "  continue;",
      "}",
    );
  }
  if (claim.members.size > 0 || claim.flat.length > 0) {
    const inner = claim.scope ? knowing(known, claim.scope, below) : known;
    const run = objectFunction(module, claim, inner, namesAt, below);
    // a pointer may lead through a list by an index
    const isThere =
      !isMixed && [...claim.members.keys()].some(isIndex)
        ? 'typeof value === "object" && value !== null'
        : `${use("isObject")}(value)`;
    const scopes = namesOf(inner).map((each) => (each === claim.scope?.name ? "value" : each));
    lines.push(
      `if (${isThere}) {`,
      `  ${run.call("value", `\`${path}/\``, "out", "record", ...scopes)};`,
      "  continue;",
      "}",
    );
  }
  return lines;
};
