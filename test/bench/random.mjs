// Random JSON, random instances of a schema and their mutations, from a seed. Faster than a library that could shrink
// them, and there to be run by the hundred thousand.
import { dice } from "./payloads.mjs";

/** Member names that go wrong where an object is taken for a dictionary, and some that must be escaped. */
const NAMES = [
  ...["__proto__", "constructor", "prototype", "toString", "valueOf", "hasOwnProperty", "length", "then"],
  ...["", "0", "-1", "a/b", "m~n", "~1", "naïve", "tab\there", "\u202e", "polluted"],
];
const TEXTS = [
  "",
  "0",
  "null",
  "true",
  "[]",
  "{",
  "𝒳\u0000\u2028",
  "\ud800",
  "AI: a\nCustomer: b",
  "é".repeat(300),
];
const NUMBERS = [0, -0, 1, -1, 0.5, 2 ** 53, -(2 ** 53) - 2, 1e300, 5e-324, 7_316_155_311];
const FORMATTED = {
  "date-time": ["2026-02-23T09:30:00+01:00", "2025-07-14T11:36:33.768Z", "2024-02-29t23:59:60z"],
  date: ["2024-02-29"],
  uuid: ["a1b2c3d4-e5f6-7890-abcd-ef1234567890"],
  uri: ["https://example.com/a?b=%20#c", "urn:x"],
  email: ["jo@example.com"],
};

/** Sets a member of one's own, whatever its name. */
const put = (on, name, value) =>
  Object.defineProperty(on, name, { value, writable: true, enumerable: true, configurable: true });

export const random = (seed) => {
  const { next, below, one } = dice(seed);
  const text = () =>
    next() < 0.6
      ? one(TEXTS)
      : String.fromCharCode(...Array.from({ length: below(7) }, () => below(0x10000)));
  const number = () =>
    next() < 0.5 ? one(NUMBERS) : next() < 0.5 ? below(2 ** 32) - 2 ** 31 : (next() - 0.5) * 10 ** below(40);
  const name = () => (next() < 0.8 ? one(NAMES) : text());
  const scalar = () => one([null, true, false, text(), text(), number()]);
  const list = (make, most = 3) => Array.from({ length: below(most + 1) }, make);
  const objectOf = (make, most) => {
    const out = {};
    for (const key of list(name, most)) put(out, key, make());
    return out;
  };

  const json = (depth = 0) =>
    depth > 3 || next() < 0.4
      ? scalar()
      : next() < 0.5
        ? list(() => json(depth + 1))
        : objectOf(() => json(depth + 1));

  /** Values that have the shape of a schema: as it says, or with seldom faults. */
  const instance = (root, clean) => {
    const odd = () => !clean && next() < 0.05;
    const string = ({ enum: words, format, minLength = 0, maxLength }) => {
      if (words && !odd()) return one(words.filter((word) => typeof word === "string"));
      if (FORMATTED[format] && !odd()) return one(FORMATTED[format]);
      if (maxLength === undefined && minLength === 0) return text();
      // two UTF-16 units each: lengths are counted in code points
      return "𝒳".repeat(
        odd() ? (maxLength ?? minLength) + 1 : minLength + below((maxLength ?? minLength + 5) - minLength),
      );
    };
    const numeric = ({ minimum, maximum }, integer) => {
      if ((minimum === undefined && maximum === undefined) || odd())
        return integer ? Math.trunc(number()) : number();
      const least = minimum ?? maximum - 100;
      const value = least + next() * ((maximum ?? least + 1e6) - least);
      return integer ? Math.ceil(value) : value;
    };
    const object = ({ properties = {}, required = [], additionalProperties }, depth) => {
      const out = {};
      for (const [key, member] of Object.entries(properties)) {
        if (required.includes(key) ? !odd() : next() < 0.7) put(out, key, of(member, depth + 1));
      }
      const isMap = additionalProperties !== undefined && additionalProperties !== false;
      if (isMap || odd()) {
        for (const key of list(name)) {
          if (Object.hasOwn(properties, key)) continue;
          put(
            out,
            key,
            typeof additionalProperties === "object" ? of(additionalProperties, depth + 1) : json(1),
          );
        }
      }
      return out;
    };
    const of = (schema, depth) => {
      // a recursive definition ends where it is deep
      if (depth > 12) return null;
      if (schema.$ref !== undefined)
        return of(root.$defs?.[schema.$ref.slice("#/$defs/".length)] ?? {}, depth);
      const branches = schema.anyOf ?? schema.oneOf;
      if (branches) return of(one(branches), depth);
      if (schema.const !== undefined) return odd() ? scalar() : schema.const;
      if (schema.type === undefined && schema.properties === undefined) return json(1);
      switch (one([schema.type ?? "object"].flat())) {
        case "null":
          return null;
        case "boolean":
          return next() < 0.5;
        case "string":
          return string(schema);
        case "array":
          return list(
            () => (typeof schema.items === "object" ? of(schema.items, depth + 1) : json(1)),
            Math.min(schema.maxItems ?? 3, depth > 5 ? 1 : 3),
          );
        case "object":
          return object(schema, depth);
        case "integer":
          return numeric(schema, true);
        default:
          return numeric(schema, false);
      }
    };
    return of(root, 0);
  };

  const isHolder = (value) => typeof value === "object" && value !== null;
  const places = (parent, found) => {
    for (const key of Object.keys(parent)) {
      found.push([parent, key]);
      if (isHolder(parent[key])) places(parent[key], found);
    }
    return found;
  };

  /** Changes a value at one place: replaces, removes, adds, wraps or repeats. */
  const mutate = (value) => {
    const [parent, key] = one(places([value], []));
    const here = parent[key];
    // what JSON.parse makes of 1e999 is a number too
    const other = next() < 0.05 ? Number.POSITIVE_INFINITY : json(1);
    const how = below(5);
    if (how === 0 && parent.length !== 1) {
      if (Array.isArray(parent)) parent.splice(+key, 1);
      else delete parent[key];
    } else if (how === 1 && isHolder(here)) {
      if (Array.isArray(here)) here.push(other);
      else put(here, name(), other);
    } else if (how === 2 && Array.isArray(here)) here.push(...structuredClone(here));
    else if (how === 3) put(parent, key, [here]);
    else put(parent, key, other);
  };

  return {
    below,
    one,
    json,
    instance,
    mutated: (root) => {
      const holder = [instance(root, next() < 0.6)];
      for (let times = 1 + below(3); times > 0; times--) {
        if (holder.length === 1 && isHolder(holder[0])) mutate(holder[0]);
      }
      return next() < 0.02 ? json() : holder[0];
    },
    /** The bytes of an instance, some of them changed. */
    damaged: (root) => {
      const bytes = Buffer.from(JSON.stringify(instance(root, true)));
      for (let times = 1 + below(2); times > 0; times--) {
        bytes[below(bytes.length)] =
          next() < 0.8 ? one([...Buffer.from('"{}[]:,\\/0-+e.nut \n')]) : below(256);
      }
      return next() < 0.1 ? bytes.subarray(0, below(bytes.length)) : bytes;
    },
  };
};
