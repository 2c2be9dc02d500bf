// Prints sources: the code of the value that a member of the record gets.
import { text } from "../../text/literals.js";
import { type MemberType, WORDS } from "../members.js";
import type { Condition, Find, Pointer, Row, Source, Words } from "../model.js";
import {
  type Body,
  called,
  chain,
  constant,
  declared,
  emptyBody,
  helper,
  lambda,
  type Scope,
  valueAt,
  within,
} from "./code.js";
import { conditionCode, loneCondition, matchCode, scalarCode } from "./conditions.js";

/** The function of afterword/mapping that reads a value for a member of this type. */
const READERS: Readonly<Record<Exclude<MemberType, keyof typeof WORDS>, string>> = {
  text: "text",
  id: "idText",
  number: "number",
  duration: "number",
  boolean: "boolean",
  json: "json",
  instant: "text",
  variables: "variables",
  metadata: "flat",
  role: "text",
};

/** The code that reads a value for a member of this type: null if it does not fit. */
const readCode = (body: Body, type: MemberType, value: string): string => {
  if (!isWordType(type)) return `${helper(body, READERS[type])}(${value})`;
  const words = declared(body.module, "words", `[${WORDS[type].map(text).join(", ")}]`);
  return `${helper(body, "oneOf")}(${value}, ${words})`;
};

/** The name of the function that says whether a member stays where those with some names are left out. */
export const keptFunction = (body: Pick<Body, "module">, names: readonly string[]): string => {
  const tests = names.map((name) => matchCode(body, "key", name)).join(" || ");
  const isCall = /^[\w.]+\([^()]*\)$/.test(tests);
  return declared(body.module, "kept", `(key) => !${isCall ? tests : `(${tests})`}`);
};

/** Whether a member takes words of an enum only. */
export const isWordType = (type: MemberType): type is keyof typeof WORDS => type in WORDS;

/** The code that a form of text gives: of words of an enum, only these. */
const textCode = (body: Body, type: MemberType, code: string): string =>
  isWordType(type) ? readCode(body, type, code) : code;

/** The code of a source's value; null where it gives nothing. */
export const sourceCode = (body: Body, scope: Scope, type: MemberType, source: Source): string => {
  switch (source.form) {
    case "at":
      return readCode(body, type, valueAt(body, scope, source.at));
    case "without": {
      const kept = `${helper(body, "without")}(${valueAt(body, scope, source.at)}, ${keptFunction(body, source.names)})`;
      return readCode(body, type, kept);
    }
    case "value":
      return scalarCode(source.value);
    case "first":
      return firstCode(body, scope, type, source.sources);
    case "when":
      return `(${loneCondition(body, scope, source.condition)} ? ${sourceCode(body, scope, type, source.source)} : null)`;
    case "filled":
      return `${helper(body, "filled")}(${sourceCode(body, scope, type, source.source)})`;
    case "words":
      return `${wordsFunction(body, source.words)}(${sourceCode(body, scope, "text", source.source)})`;
    case "unit":
      return eachRead(body, scope, source.source, (value) => unitCode(body, type, value, source.unit));
    case "join":
      return `${helper(body, "joined")}(${valueAt(body, scope, source.at)})`;
    case "parse":
      return eachRead(body, scope, source.source, (value, depth) => {
        const parsed = `${helper(body, "parsed")}(${value}, ${depth})`;
        return type === "json" ? parsed : readCode(body, type, parsed);
      });
    case "nameOf":
      return textCode(body, type, `${helper(body, "nameOf")}(${valueAt(body, scope, source.at)})`);
    case "find":
      return foundCode(body, scope, source.find, (found, inner) =>
        sourceCode(found, inner, type, source.take),
      );
  }
};

/** The code of the first of these that gives something. */
const firstCode = (body: Body, scope: Scope, type: MemberType, sources: readonly Source[]): string => {
  const [first, ...others] = sources;
  if (!first) return "null";
  const rest = (): string => firstCode(body, scope, type, others);
  if (first.form === "value" && first.value !== null) return scalarCode(first.value);
  if (first.form === "when" && first.source.form === "value" && first.source.value !== null) {
    // neighbours that give the same are one condition
    const same = sources.findIndex(
      (each) =>
        !(each.form === "when" && each.source.form === "value" && each.source.value === fixedValue(first)),
    );
    const count = same < 0 ? sources.length : same;
    const conditions = sources
      .slice(0, count)
      .map((each) => conditionCode(body, scope, (each as { condition: Condition }).condition));
    return `(${conditions.join(" || ")} ? ${scalarCode(first.source.value)} : ${firstCode(body, scope, type, sources.slice(count))})`;
  }
  const code = inChain(sourceCode(body, scope, type, first));
  return others.length === 0 ? code : `${code} ?? ${inChain(rest())}`;
};

const fixedValue = (source: Source): unknown =>
  source.form === "when" && source.source.form === "value" ? source.source.value : undefined;

/** An operand of `??`. */
export const inChain = (code: string): string =>
  /^[\w$.]+\(.*\)$|^\(|^null$|^"/s.test(code) ? code : `(${code})`;

/** The conversion of a value that was read as it is. */
export const unitCode = (body: Pick<Body, "module">, type: MemberType, value: string, unit: string): string =>
  `${helper(body, type === "duration" ? "durationMs" : "instantText")}(${value}, "${unit}")`;

/** Applies a function to what a source reads, at each of its pointers. */
const eachRead = (
  body: Body,
  scope: Scope,
  source: Source,
  apply: (value: string, depth: number) => string,
): string => {
  switch (source.form) {
    case "at":
      return apply(valueAt(body, scope, source.at), depthOf(scope, source.at));
    case "first":
      return source.sources.map((each) => inChain(eachRead(body, scope, each, apply))).join(" ?? ");
    case "when":
      return `(${loneCondition(body, scope, source.condition)} ? ${eachRead(body, scope, source.source, apply)} : null)`;
    case "find":
      return foundCode(body, scope, source.find, (found, inner) =>
        eachRead(found, inner, source.take, apply),
      );
    default:
      return apply(sourceCode(body, scope, "json", source), 1);
  }
};

/** How many objects and lists are around the value at a pointer. */
const depthOf = (scope: Scope, { up, keys }: Pointer): number => {
  // each scope below the payload is an entry of a list, or of an object: at least two levels deeper
  const scopes = chain(up ? (scope.around ?? scope) : scope).length - 1;
  return keys.length + scopes * 3;
};

/** The name of the function that looks a text up in a table of words. */
const wordsFunction = ({ module }: Pick<Body, "module">, { rows, fold, otherwise }: Words): string => {
  const none = scalarCode(otherwise);
  const choices = choicesOf({ module }, rows, fold, scalarCode);
  const body = emptyBody(module);
  if (fold) body.lines.push("const folded = word === null ? null : word.toLowerCase();");
  const code = choiceCode(
    body,
    isNullSafe(rows, fold) ? choices : [["word === null", none], ...choices],
    none,
  );
  return declared(module, "word", lambda(["word"], body, code));
};

/** A condition, and what is given where it holds. */
type Choice = readonly [test: string, given: string];

/** Engines refuse expressions that nest by the thousand. */
const MAX_NESTED = 200;

/** What the rows of a table give, by the tests of their words. Neighbours that mean the same are one choice. */
const choicesOf = (
  body: Pick<Body, "module">,
  rows: readonly Row[],
  fold: boolean,
  meant: (meaning: Row[1]) => string,
): Choice[] => {
  const choices: { readonly tests: string[]; readonly given: string }[] = [];
  for (const [pattern, meaning] of rows) {
    const test = fold ? matchCode(body, "folded", pattern.toLowerCase()) : matchCode(body, "word", pattern);
    const given = meant(meaning);
    const last = choices.at(-1);
    if (last?.given === given && last.tests.length < MAX_NESTED) last.tests.push(test);
    else choices.push({ tests: [test], given });
  }
  return choices.map(({ tests, given }) => [tests.includes("true") ? "true" : tests.join(" || "), given]);
};

/** The code of what the first condition that holds gives. Very many of them are lines of the body. */
const choiceCode = (body: Body, choices: readonly Choice[], otherwise: string): string => {
  const always = choices.findIndex(([test]) => test === "true");
  const last = choices[always]?.[1] ?? otherwise;
  const counting = always < 0 ? choices : choices.slice(0, always);
  if (counting.length <= MAX_NESTED)
    return counting.reduceRight((rest, [test, given]) => `${test} ? ${given} : ${rest}`, last);
  body.lines.push(...counting.map(([test, given]) => `if (${test}) return ${given};`));
  return last;
};

/** Whether no row of a table fits null, and none fails on it: texts are only compared. */
const isNullSafe = (rows: readonly Row[], fold: boolean): boolean =>
  !fold && rows.every(([pattern]) => !pattern.includes("*"));

/** The code that takes something from the first or last object of a list that fits; null if there is none. */
export const foundCode = (
  body: Body,
  scope: Scope,
  find: Find,
  take: (body: Body, scope: Scope) => string,
): string => {
  const inner = within(scope);
  return called(body, "taken", scope, (made) => {
    const object = foundObject(made, scope, find);
    // the object is a constant of the function, under the name of its scope
    made.lines.push(`const ${inner.name} = ${object};`, `if (${inner.name} === null) return null;`);
    return take(made, inner);
  });
};

/**
 * The code of the object that is found; null if there is none.
 *
 * @param kind - The code of the item's kind.
 */
export const foundObject = (body: Body, scope: Scope, { list, where, last }: Find, kind?: string): string => {
  const inner = within(scope);
  const print = (made: Body): string => {
    const value = valueAt(made, scope, list);
    const test = where === undefined ? "" : `, (${inner.name}) => ${fitsCode(made, inner, where)}`;
    return `${helper(made, last ? "findLast" : "find")}(${value}${test})`;
  };
  return called(body, "found", scope, print, kind);
};

/** The code of a condition as a function's whole body. */
const fitsCode = (around: Body, scope: Scope, where: Condition): string => {
  const body = emptyBody(around.module);
  const code = loneCondition(body, scope, where);
  for (const name of body.used) around.used.add(name);
  return lambda([], body, code).replace(/^\(\) => /, "");
};

/** The code of the text that a role was made of, and of the role. */
export interface RoleCode {
  readonly role: string;
  readonly raw: string;
}

/** Roles that most vendors call by the same words: the function that knows them. */
const COMMON = "roleOf";

/**
 * The code of a role. The first source that gives a text decides. Words that its table does not have are looked up among
 * those that most vendors share.
 */
export const roleCode = (body: Body, scope: Scope, source: Source, isEnder: boolean): RoleCode => {
  const common = isEnder ? "enderOf" : COMMON;
  const steps = roleSteps(body, scope, source, common);
  const [only] = steps;
  if (steps.length === 1 && only && only.raw === undefined)
    return {
      role: only.condition ? `(${only.condition} ? ${only.role} : "unknown")` : only.role,
      raw: "null",
    };
  let role = '"unknown"';
  let raw = "null";
  for (const step of steps.toReversed()) {
    if (step.raw === undefined) {
      role = step.condition ? `${step.condition} ? ${step.role} : ${role}` : step.role;
      raw = step.condition && raw !== "null" ? `${step.condition} ? null : ${raw}` : "null";
    } else {
      const text = constant(body, "word", step.raw);
      role =
        role === '"unknown"' && steps.at(-1) === step
          ? `${step.role}(${text})`
          : `${text} !== null ? ${step.role}(${text}) : ${role}`;
      raw = raw === "null" ? text : `${text} ?? (${raw})`;
    }
  }
  return { role, raw };
};

/** One way to a role: a fixed role, or a text and the function of its role. */
interface RoleStep {
  readonly condition: string | undefined;
  readonly raw: string | undefined;
  readonly role: string;
}

const roleSteps = (body: Body, scope: Scope, source: Source, common: string): RoleStep[] => {
  switch (source.form) {
    case "first":
      return source.sources.flatMap((each) => roleSteps(body, scope, each, common));
    case "value":
      return [{ condition: undefined, raw: undefined, role: scalarCode(source.value) }];
    case "when": {
      const condition = conditionCode(body, scope, source.condition);
      return roleSteps(body, scope, source.source, common).map((step) =>
        step.raw === undefined
          ? { ...step, condition: step.condition ? `${condition} && ${step.condition}` : condition }
          : { ...step, raw: `(${condition} ? ${step.raw} : null)` },
      );
    }
    case "words":
      return [
        {
          condition: undefined,
          raw: sourceCode(body, scope, "text", source.source),
          role: roleFunction(body, source.words, common),
        },
        ...(source.words.otherwise === null
          ? []
          : [{ condition: undefined, raw: undefined, role: scalarCode(source.words.otherwise) }]),
      ];
    case "filled":
      return roleSteps(body, scope, source.source, common).map((step) =>
        step.raw === undefined ? step : { ...step, raw: `${helper(body, "filled")}(${step.raw})` },
      );
    case "find":
      return foundSteps(body, scope, source, common);
    default:
      return [
        { condition: undefined, raw: sourceCode(body, scope, "text", source), role: helper(body, common) },
      ];
  }
};

/** The steps of what is found in a list. */
const foundSteps = (
  body: Body,
  scope: Scope,
  { find, take }: Extract<Source, { form: "find" }>,
  common: string,
): RoleStep[] => {
  const steps = (made: Body, inner: Scope) => roleSteps(made, inner, take, common);
  return steps(emptyBody(body.module), within(scope)).map(({ raw, role }, index) => {
    const code = foundCode(body, scope, find, (made, inner) => {
      const step = steps(made, inner)[index];
      return step?.raw ?? step?.condition ?? "true";
    });
    return raw === undefined
      ? { condition: `${code} === true`, raw, role }
      : { condition: undefined, raw: code, role };
  });
};

/** The name of the function that gives the role of a word: first by the table, then by the shared words. */
const roleFunction = ({ module }: Body, { rows, fold, otherwise }: Words, common: string): string => {
  const known = otherwise === null ? `${helper({ module }, common)}(word)` : scalarCode(otherwise);
  const choices = choicesOf({ module }, rows, fold, (meaning) => scalarCode(meaning ?? "unknown"));
  const body = emptyBody(module);
  if (fold) body.lines.push('const folded = word === null ? "" : word.toLowerCase();');
  // the shared words have none for null
  const isSafe = otherwise === null && isNullSafe(rows, fold);
  const code = choiceCode(body, isSafe ? choices : [["word === null", '"unknown"'], ...choices], known);
  return declared(module, "role", lambda(["word"], body, code));
};
