import { inspect } from "node:util";
import { type Event, type Finding, formats, interpreted, type JsonSchema } from "afterword/check";
import { Ajv2020 } from "ajv/dist/2020.js";
import { verdictOf } from "../../src/verdict.js";
import { changed, isObject, type Keys } from "./json.js";
import { CANARY, CANARY_NUMBER } from "./random/instances.js";

/** The schema as ajv has to read it: an object that lists its members and says nothing of others has no others. */
const closed = (schema: JsonSchema): JsonSchema => {
  const all = (of: { [name: string]: JsonSchema }) =>
    Object.fromEntries(Object.entries(of).map(([name, each]) => [name, closed(each)]));
  const { properties, additionalProperties: rest, items, anyOf, oneOf, $defs } = schema;
  const types = [schema.type ?? []].flat();
  return {
    ...schema,
    ...(types.includes("integer") && !types.includes("number") && { finite: true }),
    ...(properties && { properties: all(properties), additionalProperties: false }),
    ...(rest !== undefined && { additionalProperties: typeof rest === "object" ? closed(rest) : rest }),
    ...(typeof items === "object" && { items: closed(items) }),
    ...(anyOf && { anyOf: anyOf.map(closed) }),
    ...(oneOf && { oneOf: oneOf.map(closed) }),
    ...($defs && { $defs: all($defs) }),
  };
};

const CLOSED = /^(?:additional|unevaluated)Properties$/;

/** The schema with closed objects opened: what remains is what JSON Schema refuses a value for. */
export const opened = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(opened);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, of]) => [name, of === false && CLOSED.test(name) ? true : opened(of)]),
  );
};

/** A checker that owes nothing to ours but the formats. */
export const independent = (schema: JsonSchema): ((value: unknown) => boolean) =>
  withDecimals(new Ajv2020({ strict: false, ownProperties: true, logger: false, formats })).compile(
    closed(schema),
  );

/** A number in 15 digits, which a double always has, as a whole number and how often that is divided by ten. */
const decimal = (number: number): readonly [whole: bigint, places: number] => {
  const [digits = "", exponent = "0"] = number.toExponential(14).split("e");
  return [BigInt(digits.replace(".", "")), 14 - Number(exponent)];
};

const isDecimalMultiple = (step: number, number: number): boolean => {
  if (!Number.isFinite(number)) return true;
  const [[whole, places], [of, ofPlaces]] = [decimal(number), decimal(step)];
  const most = Math.max(places, ofPlaces);
  return (whole * 10n ** BigInt(most - places)) % (of * 10n ** BigInt(most - ofPlaces)) === 0n;
};

/**
 * Two things that ajv gets wrong: it divides binary numbers, so that 19.99 is no multiple of 0.01, and Infinity, which
 * is what JSON.parse makes of 1e999, is an integer to it.
 */
export const withDecimals = (ajv: Ajv2020): Ajv2020 =>
  ajv
    .removeKeyword("multipleOf")
    .addKeyword({ keyword: "multipleOf", type: "number", validate: isDecimalMultiple })
    .addKeyword({
      keyword: "finite",
      type: "number",
      validate: (_: true, of: number) => Number.isFinite(of),
    });

export const brief = ({ kind, grade, pointer }: Finding): string =>
  `${kind} (${grade}) at ${pointer || "the root"}`;

const insist = (holds: boolean, what: string, found?: unknown): void => {
  if (!holds) throw new Error(`${what} ${inspect(found)}`);
};

const LEVELS = 64;

/** The value with more levels than are read, at each of its first places in turn: lists, and objects in objects. */
function* deepened(value: unknown): Generator<unknown> {
  const ways: Keys[] = [[]];
  for (let at = 0; at < ways.length && ways.length < 12; at++) {
    const keys = ways[at] as Keys;
    const here = keys.reduce<unknown>((of, key) => (of as Record<string, unknown>)[key], value);
    if (Array.isArray(here)) ways.push(...here.map((_, index) => [...keys, index]));
    else if (isObject(here)) ways.push(...Object.keys(here).map((name) => [...keys, name]));
  }
  for (const keys of ways) {
    const name = keys.findLast((key) => typeof key === "string") ?? "a";
    let [list, chain]: unknown[] = [
      [],
      keys.reduce((of, key) => (of as Record<string, unknown>)[key], value),
    ];
    for (let level = 0; level <= LEVELS; level++) {
      list = [list];
      chain = { ...(isObject(chain) && chain), [name]: chain };
    }
    yield changed(value, keys, list);
    yield changed(value, keys, chain);
  }
}

/** What passes is never nested beyond what is read: the printed function looks at what the schema leaves free. */
export const insistBounds = (passes: (value: unknown) => boolean, value: unknown): void => {
  for (const deep of deepened(value))
    if (passes(deep)) throw new Error(`Passes, and is nested too deep: ${JSON.stringify(deep)}`);
};

/**
 * Asks everybody who can answer whether a value is as a schema says, and throws when they are not of one mind. Gives the
 * verdict.
 *
 * @param passes what ajv printed for the event
 * @param schema what the event was made from, if not its own schema
 */
export const minds = (event: Event, passes: (value: unknown) => boolean, schema = event.schema) => {
  const alone = interpreted(event.tag, event.schema);
  const other = independent(schema);
  return (value: unknown): "ok" | "drifted" | "invalid" => {
    const found = event.check(value);
    const own = alone.check(value);
    const answers = {
      printed: passes(value),
      check: found.length === 0,
      interpreter: own.length === 0,
      ajv: other(value),
    };
    insist(new Set(Object.values(answers)).size === 1, "Not of one mind:", answers);
    insistBounds(passes, value);

    const grades = found.map(({ grade }) => grade);
    const isInvalid = grades.includes("invalid");
    insist(found.map(brief).join() === own.map(brief).join(), "Other findings than the interpreter's:", own);
    insist(found.total === own.total, "Counts otherwise than the interpreter:", [found.total, own.total]);
    insist(found.length === Math.min(found.total, 100), "Lists too many or too few:", found.length);
    insist(!/drift,invalid/.test(grades.join()), "Drift before what is invalid:", grades);
    insist(event.is(value) === !isInvalid, "is says otherwise than check:", found);
    const { issues } = event["~standard"].validate(value);
    insist((issues === undefined) === !isInvalid, "Standard Schema says otherwise than check:", issues);

    const told = `${JSON.stringify(found)}${inspect(found, { showHidden: true })}`;
    insist(!told.includes(CANARY) && !told.includes(String(CANARY_NUMBER)), "Repeats the payload:", told);
    return verdictOf(found);
  };
};

const prototypes = [Object, Array, Function, String, Number, Boolean].map(({ prototype }) => prototype);

/** What every object inherits: the same before and after, or a payload has reached it. */
export const inherited = (): string =>
  JSON.stringify(prototypes.map((each) => Reflect.ownKeys(each).map(String)));
