// Random blocks `x-afterword.conversation` in all forms, and payloads near what they read. The same seeds make the same.
import { objectOf, pointerOf } from "../json.js";
import { randomFrom } from "./numbers.js";

type Random = ReturnType<typeof randomFrom>;
type Json = Record<string, unknown>;

/** What stands at a place of most payloads. */
type Shape =
  | { readonly is: "object"; readonly members: ReadonlyMap<string, Shape> }
  | { readonly is: "list"; readonly entry: Shape }
  | { readonly is: "texts" | Leaf };
type Leaf = "text" | "word" | "role" | "number" | "boolean" | "instant" | "json" | "lines";

/** A word of blocks. As the name of a member it would look like a promise's. */
const THEN = "then";

/** Names that mean something where they could end up. Short ones come often, so that names meet. */
const ODD = [
  ...["__proto__", "constructor", "toString", "hasOwnProperty", "length", "", "a/b", "a~b", "~1", "a b"],
  ...[
    '"',
    "'",
    "\\",
    "`",
    `\${x}`,
    "*/",
    "//",
    "</script>",
    "<!--",
    "\n",
    "\u2028",
    "\ud83d\ude00",
    "\ud800",
  ],
  ...[
    "0",
    "1",
    "00",
    "-1",
    "class",
    "kind",
    "record",
    "payload",
    "entry",
    "inner",
    "value",
    "key",
    "out",
    "source",
  ],
  ...[
    "prefix",
    "text0",
    "when0",
    "record0",
    "mappings",
    "text",
    "start",
    "items",
    "object",
    "await",
    "arguments",
  ],
  ...[
    "when0(entry)",
    "kind0(payload)",
    " && ",
    " || ",
    " ? ",
    "export const mappings",
    "index",
    "at",
    "word",
  ],
  ...["let", "undefined", "innermost", "inner4", "x".repeat(99), "a-b", "aB", "a_b", "é", "then"],
];
const PLAIN = ["a", "b", "c", "id", "role"];

const TEXTS = [
  "",
  "x",
  "a",
  "42",
  "two\nlines",
  "\ud83d\ude00",
  "__proto__",
  '{"a":[1]}',
  "null",
  "[]",
  "1e999",
  "tru",
];
const WORDS = [
  ...[
    "phone",
    "ended",
    "message",
    "tool_call",
    "inbound",
    "outbound",
    "in",
    "INBOUND",
    "toString",
    "__proto__",
  ],
  ...["", "*", "a*b", '"', `\`\${x}\``, "*/", "</script>", "\u2028", "\\", "constructor", "in in", "abab"],
];
const ROLES = [
  "user",
  "assistant",
  "Assistant",
  "AI_AGENT",
  "tool",
  "bot",
  "developer",
  "constructor",
  "human_agent",
];
const INSTANTS = [
  ...["2026-02-23T09:30:00Z", "2026-02-23T09:30:01.25+01:00", "2026-02-23T09:29:59.123456Z", "yesterday", ""],
  ...[1_771_839_000, 1_771_839_000_123, 0, 1.5, -1, "1771839000", "-5", 1e15],
];
const NUMBERS = [0, 1, 42, 400, 1.5, -7, 2 ** 53, 3.25, Number.POSITIVE_INFINITY];
const LABELS = ["A: ", "B:", "__proto__: ", `\`\${x}\``, "*/", "constructor", '"', "\\", "\u2028", "😀: "];

const LEAVES: readonly Leaf[] = ["text", "word", "role", "number", "boolean", "instant", "json", "lines"];

// ---- payloads ---------------------------------------------------------------------------------------------------

const shapeOf = (random: Random, names: readonly string[], depth: number): Shape => {
  if (depth === 0 || (depth < 4 && random.chance(0.3)))
    return { is: random.chance(0.1) ? "texts" : random.pick(LEAVES) };
  if (depth < 4 && random.chance(0.45)) return { is: "list", entry: objectShape(random, names, depth - 1) };
  return objectShape(random, names, depth - 1);
};

const objectShape = (random: Random, names: readonly string[], depth: number): Shape => ({
  is: "object",
  members: new Map(
    Array.from(
      { length: random.int(2, 5) },
      () => [random.pick(names), shapeOf(random, names, depth)] as const,
    ),
  ),
});

const jsonOf = (random: Random, depth: number): unknown => {
  if (depth > 0 && random.chance(0.25))
    return Array.from({ length: random.int(0, 2) }, () => jsonOf(random, depth - 1));
  if (depth > 0 && random.chance(0.35))
    return objectOf(
      Array.from({ length: random.int(0, 2) }, () => [
        random.pick([...ODD, ...PLAIN]),
        jsonOf(random, depth - 1),
      ]),
    );
  return random.pick([...TEXTS, ...NUMBERS, true, false, null]);
};

const instanceOf = (random: Random, shape: Shape): unknown => {
  if (random.chance(0.08))
    return random.pick([null, null, {}, [], "", 0, false, jsonOf(random, 2), [null, 7, {}]]);
  switch (shape.is) {
    case "object":
      return objectOf(
        [...shape.members]
          .filter(() => random.chance(0.88))
          .map(([name, member]) => [name, instanceOf(random, member)] as const),
      );
    case "list":
      return Array.from({ length: random.int(0, 3) }, () => instanceOf(random, shape.entry));
    case "texts":
      return Array.from({ length: random.int(0, 3) }, () => random.pick([...TEXTS, 7, null]));
    case "lines":
      return Array.from({ length: random.int(0, 4) }, () =>
        random.chance(0.7) ? `${random.pick(LABELS)}${random.pick(TEXTS)}` : random.pick(TEXTS),
      ).join("\n");
    case "text":
      return random.pick(TEXTS);
    case "word":
      return random.pick(WORDS);
    case "role":
      return random.pick(ROLES);
    case "number":
      return random.pick(NUMBERS);
    case "boolean":
      return random.chance(0.5);
    case "instant":
      return random.pick(INSTANTS);
    default:
      return jsonOf(random, 2);
  }
};

// ---- blocks -----------------------------------------------------------------------------------------------------

/** Where pointers begin, in the shape and as it is written. */
interface Scope {
  readonly shape: Shape | undefined;
  readonly around: Scope | undefined;
  /** Whether an item that is made has a kind here. */
  readonly hasKind?: boolean;
}

interface Making {
  readonly random: Random;
  readonly names: readonly string[];
}

const wanted = (type: string): readonly Shape["is"][] => {
  switch (type) {
    case "object":
    case "variables":
    case "metadata":
      return ["object"];
    case "list":
      return ["list"];
    case "texts":
      return ["texts"];
    case "duration":
      return ["number"];
    case "unit":
      return ["number", "instant", "text"];
    case "instant":
    case "boolean":
    case "role":
    case "lines":
      return [type];
    case "word":
    case "phase":
    case "channel":
    case "kind":
      return ["word"];
    case "read":
      return ["word", "role", "text"];
    case "text":
      return ["text", "word", "lines", "instant"];
    case "id":
      return ["text", "number", "word"];
    default:
      return ["json", "object", "list", "number", "boolean", "text", "texts"];
  }
};

/** The ways down to places of a shape. */
const waysTo = (shape: Shape | undefined, kinds: readonly string[], depth = 4): string[][] => {
  if (!shape || depth < 0) return [];
  const here = kinds.includes(shape.is) ? [[]] : [];
  if (shape.is === "object")
    return [
      ...here,
      ...[...shape.members].flatMap(([name, member]) =>
        waysTo(member, kinds, depth - 1).map((way) => [name, ...way]),
      ),
    ];
  if (shape.is !== "list") return here;
  return [
    ...here,
    ...waysTo(shape.entry, kinds, depth - 1).flatMap((way) => [
      ["0", ...way],
      ["1", ...way],
    ]),
  ];
};

const shapeAt = (shape: Shape | undefined, keys: readonly string[]): Shape | undefined =>
  keys.reduce<Shape | undefined>(
    (at, key) => (at?.is === "object" ? at.members.get(key) : at?.is === "list" ? at.entry : undefined),
    shape,
  );

/** A pointer, mostly to a place where a value of the type stands, and what is there. */
const pointerTo = (
  { random, names }: Making,
  scope: Scope,
  type: string,
): readonly [string, Shape | undefined] => {
  const isUp = scope.around !== undefined && random.chance(0.15);
  const shape = (isUp ? scope.around : scope)?.shape;
  const ways = waysTo(shape, wanted(type)).filter((way) => way.length > 0);
  const keys =
    ways.length > 0 && random.chance(0.9)
      ? random.pick(ways)
      : Array.from({ length: random.int(1, 3) }, () => random.pick([...names, "0"]));
  return [`${isUp ? "^" : ""}${pointerOf(keys)}`, shapeAt(shape, keys)];
};

const KIND_WORDS = ["message", "tool_call", "tool_result", "handoff", "event"];
const ENDER_WORDS = ["customer", "agent", "human_agent", "system", "unknown"];
const MEANINGS: Readonly<Record<string, readonly unknown[]>> = {
  phase: ["started", "message", "transferred", "ended", "analysed"],
  channel: ["phone", "web-voice", "web-chat", "whatsapp", "messenger", "other", "unknown"],
  kind: KIND_WORDS,
  role: [...ENDER_WORDS, "tool"],
  ender: ENDER_WORDS,
  boolean: [true, false],
  duration: [0, 1.5],
  instant: ["2026-02-23T09:30:00Z"],
};
const meaning = ({ random }: Making, type: string): unknown => random.pick(MEANINGS[type] ?? WORDS);

const patternOf = (random: Random): string => {
  const word = random.pick(WORDS);
  const at = random.int(0, word.length);
  return random.pick([
    word,
    "*",
    `${word}*`,
    `*${word}`,
    `*${word}*`,
    `${word.slice(0, at)}*${word.slice(at)}`,
    "a*b*",
    "**",
  ]);
};

const conditionOf = (making: Making, scope: Scope, depth = 2): Json => {
  const { random } = making;
  const several = () => Array.from({ length: random.int(1, 2) }, () => conditionOf(making, scope, depth - 1));
  if (depth > 0 && random.chance(0.12)) return { any: several() };
  if (depth > 0 && random.chance(0.12)) return { all: several() };
  if (depth > 0 && random.chance(0.12)) return { not: conditionOf(making, scope, depth - 1) };
  if (scope.hasKind && random.chance(0.3))
    return {
      kind: random.chance(0.5) ? random.pick(KIND_WORDS) : [random.pick(KIND_WORDS), random.pick(KIND_WORDS)],
    };
  const at = (type: string) => pointerTo(making, scope, type)[0];
  switch (random.int(0, 3)) {
    case 0: {
      const value = () => random.pick([...WORDS, 0, 42, 1.5, true, false]);
      return {
        at: at(random.pick(["word", "boolean", "number"])),
        equals: random.chance(0.6) ? value() : [value(), value()],
      };
    }
    case 1:
      return {
        at: at("word"),
        like: random.chance(0.6) ? patternOf(random) : [patternOf(random), patternOf(random)],
      };
    case 2:
      return { at: at("number"), atLeast: random.pick([0, 1, 400, 1.5, -3]) };
    default: {
      const is = random.pick(["string", "number", "boolean", "object", "list", "filled", "given", "absent"]);
      return { at: at(random.pick(["json", "text", "object", "number"])), is };
    }
  }
};

const scopeAt = (shape: Shape | undefined, around: Scope): Scope => ({
  shape,
  around,
  ...(around.hasKind && { hasKind: true }),
});

const findOf = (making: Making, scope: Scope): readonly [Json, Scope] => {
  const [pointer, list] = pointerTo(making, scope, "list");
  const entry = scopeAt(list?.is === "list" ? list.entry : undefined, scope);
  return [
    {
      find: pointer,
      ...(making.random.chance(0.7) && { where: conditionOf(making, entry) }),
      ...(making.random.chance(0.3) && { last: true }),
    },
    entry,
  ];
};

/** The forms that a member of a type may have, beside pointers and lists. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  text: ["value", "from", "words", "join", "nameOf", "filled", "find"],
  id: ["value", "from", "words", "join", "nameOf", "filled", "find"],
  json: ["value", "from", "without", "words", "parse", "filled", "find"],
  variables: ["parse", "without", "filled", "find", "from"],
  metadata: ["parse", "without", "filled", "find", "from"],
  boolean: ["value", "from", "words", "find"],
  duration: ["value", "unit", "unit", "find"],
  instant: ["value", "unit", "unit", "filled", "find"],
  read: ["join", "nameOf", "filled", "find"],
  word: ["value", "from", "words", "nameOf", "filled", "find"],
};

const sourceOf = (making: Making, scope: Scope, type: string, depth = 3): unknown => {
  const { random } = making;
  const chance = random.int(0, 99);
  if (depth === 0 || chance < 40) return pointerTo(making, scope, type === "ender" ? "role" : type)[0];
  if (chance < 55)
    return Array.from({ length: random.int(1, 3) }, () => sourceOf(making, scope, type, depth - 1));
  const isWord = ["phase", "channel", "kind", "role", "ender"].includes(type);
  if (isWord && chance < 60) return meaning(making, type);
  const form = random.pick(FORMS[isWord ? "word" : type] as readonly string[]);
  return {
    ...(random.chance(0.35) && { when: conditionOf(making, scope) }),
    ...formOf(making, scope, type, form, depth - 1),
  };
};

const formOf = (making: Making, scope: Scope, type: string, form: string, depth: number): Json => {
  const { random } = making;
  switch (form) {
    case "value":
      return { value: meaning(making, type) };
    case "from":
      // without words or a unit, the source is one of any value
      return { from: sourceOf(making, scope, type === "ender" || MEANINGS[type] ? "text" : type, 0) };
    case "words":
      return {
        from: sourceOf(making, scope, "read", Math.min(depth, 2)),
        words: objectOf(
          Array.from({ length: random.int(1, 4) }, () => [
            patternOf(random),
            random.chance(0.15) ? null : meaning(making, type),
          ]),
        ),
        ...(random.chance(0.3) && { else: random.chance(0.15) ? null : meaning(making, type) }),
        ...(random.chance(0.3) && { fold: true }),
      };
    case "unit":
      return {
        from: sourceOf(making, scope, "id", 0),
        unit: random.pick(type === "instant" ? ["s", "ms", "ns"] : ["s", "ms", "min"]),
      };
    case "join":
      return { join: pointerTo(making, scope, "texts")[0] };
    case "without": {
      const [from, shape] = pointerTo(making, scope, "object");
      const names = shape?.is === "object" ? [...shape.members.keys()].filter((name) => name !== "") : [];
      const name = () => {
        const found = random.pick(names.length > 0 ? names : PLAIN);
        return random.pick([found, `${found.slice(0, 1)}*`, `*${found.slice(1)}`, `*${found}*`]);
      };
      return { from, without: random.chance(0.5) ? name() : [name(), name()] };
    }
    case "nameOf":
      return { nameOf: pointerTo(making, scope, "object")[0] };
    case "parse":
      return { parse: sourceOf(making, scope, "text", 0) };
    case "filled":
      return { filled: sourceOf(making, scope, type, MEANINGS[type] ? 0 : depth) };
    default: {
      const [found, entry] = findOf(making, scope);
      return { ...found, take: sourceOf(making, entry, type, depth) };
    }
  }
};

type Types = Readonly<Record<string, string>>;

/** Some members: a source, or null. */
const membersOf = (making: Making, scope: Scope, types: Types, part = 0.6): Json => {
  const { random } = making;
  return Object.fromEntries(
    Object.entries(types).flatMap(([name, type]) =>
      random.chance(part) ? [[name, random.chance(0.07) ? null : sourceOf(making, scope, type)]] : [],
    ),
  );
};

const beginningOf = (making: Making, scope: Scope): readonly [of: unknown, scope: Scope] => {
  if (making.random.chance(0.4)) return findOf(making, scope);
  const [pointer, shape] = pointerTo(making, scope, "object");
  return [pointer, scopeAt(shape, scope)];
};

const groupOf = (making: Making, scope: Scope, types: Types, required?: string): Json => {
  const { random } = making;
  const [of, start] = random.chance(0.3) ? beginningOf(making, scope) : [undefined, scope];
  const members = membersOf(making, start, types);
  const [first = ""] = Object.keys(types);
  const needed = required ?? (Object.keys(members).length === 0 ? first : undefined);
  return {
    ...(of !== undefined && { of }),
    ...(random.chance(0.25) && { when: conditionOf(making, start) }),
    ...members,
    ...(needed !== undefined && { [needed]: sourceOf(making, start, types[needed] as string) }),
  };
};

const groupsOf = (making: Making, scope: Scope, types: Types, required?: string): unknown =>
  making.random.chance(0.25)
    ? Array.from({ length: making.random.int(1, 2) }, () => groupOf(making, scope, types, required))
    : groupOf(making, scope, types, required);

const ITEM: Types = {
  role: "role",
  roleRaw: "text",
  text: "text",
  at: "instant",
  startMs: "duration",
  durationMs: "duration",
  interrupted: "boolean",
};
const TOOL: Types = { id: "id", name: "text", arguments: "json", output: "json", isError: "boolean" };
const ATTACHMENT: Types = { kind: "text", url: "text", filename: "text" };

/** Where a rule applies: to the entries of a list, to an object, or to the entry around it. */
const placeOf = (making: Making, scope: Scope): readonly [written: Json, entry: Scope] => {
  const { random } = making;
  const chance = random.int(0, 9);
  if (chance < 6) {
    const [pointer, list] = pointerTo(making, scope, "list");
    const entry: Scope = { shape: list?.is === "list" ? list.entry : undefined, around: scope };
    return [{ each: random.chance(0.3) ? [pointerTo(making, scope, "list")[0], pointer] : pointer }, entry];
  }
  if (chance < 8) {
    const [of, entry] = beginningOf(making, scope);
    return [{ of }, entry];
  }
  return [{}, scope];
};

const ruleOf = (making: Making, around: Scope, depth: number, isItem: boolean): Json => {
  const { random } = making;
  if (isItem && random.chance(0.12)) return splitOf(making, around, depth);
  const [place, entry] = placeOf(making, around);
  const rules = (scope: Scope) =>
    Array.from({ length: random.int(1, 2) }, () => ruleOf(making, scope, depth - 1, isItem));
  const inner: Scope = { ...entry, hasKind: true };
  return {
    ...place,
    ...(random.chance(0.25) && { when: conditionOf(making, entry) }),
    ...(isItem
      ? {
          kind: random.chance(0.07) ? null : sourceOf(making, entry, "kind", random.int(1, 3)),
          ...membersOf(making, inner, ITEM, 0.5),
          ...(random.chance(0.4) && { tool: groupsOf(making, inner, TOOL) }),
          ...(random.chance(0.15) && { source: pointerTo(making, entry, "any")[0] }),
        }
      : { ...membersOf(making, entry, ATTACHMENT), kind: sourceOf(making, entry, "text") }),
    ...(depth > 0 && random.chance(0.6) && { [THEN]: rules(entry) }),
    ...(depth > 0 && random.chance(0.3) && { or: rules(around) }),
  };
};

const splitOf = (making: Making, scope: Scope, depth: number): Json => {
  const { random } = making;
  const pointer = () => pointerTo(making, scope, "lines")[0];
  return {
    split: random.chance(0.6) ? pointer() : [pointer(), pointer()],
    roles: objectOf(
      Array.from({ length: random.int(1, 3) }, () => [random.pick(LABELS), meaning(making, "role")]),
    ),
    ...(random.chance(0.2) && { when: conditionOf(making, scope) }),
    ...(depth > 0 && random.chance(0.2) && { [THEN]: [ruleOf(making, scope, depth - 1, true)] }),
    ...(depth > 0 && random.chance(0.3) && { or: [ruleOf(making, scope, depth - 1, true)] }),
  };
};

const referencesOf = (making: Making, scope: Scope): Json => {
  const { random } = making;
  return objectOf(
    Array.from({ length: random.int(1, 3) }, () => {
      const name = random.pick([...ODD, ...PLAIN]);
      if (random.chance(0.7)) return [name, sourceOf(making, scope, "id")];
      if (random.chance(0.2)) return [name, { each: pointerTo(making, scope, "list")[0] }];
      const [each, list] = pointerTo(making, scope, "list");
      const entry = scopeAt(list?.is === "list" ? list.entry : undefined, scope);
      return [name, { each, take: sourceOf(making, entry, "id") }];
    }),
  );
};

const addressOf = (making: Making, scope: Scope): unknown => {
  const { random } = making;
  const ways = waysTo(scope.shape, ["text", "word", "number"]).filter((way) =>
    way.every((key) => !/[{}]/.test(key)),
  );
  const id = () => `{${pointerOf(ways.length > 0 ? random.pick(ways) : ["id"])}}`;
  const url = `https://api.example.com/calls/${id()}${random.pick(["", "/transcript", `/${id()}?x=1&y=$1`])}`;
  if (random.chance(0.5)) return url;
  return { when: conditionOf(making, scope), ...(random.chance(0.6) && { url }) };
};

const GROUPS: Readonly<Record<string, readonly [Types, required?: string]>> = {
  agent: [{ id: "id", name: "text" }],
  customer: [{ id: "id", name: "text", phone: "id", email: "text" }],
  line: [{ from: "id", to: "id", provider: "text", callId: "id" }],
  endedBy: [{ role: "ender", id: "id", raw: "text" }],
  recording: [{ url: "text", expiresAt: "instant" }, "url"],
  outcome: [{ success: "boolean", summary: "text", raw: "json" }],
};

const VALUES: Types = {
  phase: "phase",
  id: "id",
  tenant: "text",
  channel: "channel",
  channelRaw: "text",
  startedAt: "instant",
  endedAt: "instant",
  occurredAt: "instant",
  durationMs: "duration",
  metadata: "metadata",
};

const mappingOf = (making: Making, scope: Scope, part: number): Json => {
  const { random } = making;
  const groups = Object.entries(GROUPS).flatMap(([name, [types, required]]) =>
    random.chance(part)
      ? [[name, random.chance(0.05) ? null : groupsOf(making, scope, types, required)] as const]
      : [],
  );
  const rules = (isItem: boolean) =>
    Array.from({ length: random.int(1, 3) }, () => ruleOf(making, scope, 2, isItem));
  return {
    ...membersOf(making, scope, VALUES, part),
    ...Object.fromEntries(groups),
    ...(random.chance(part) && { references: referencesOf(making, scope) }),
    ...(random.chance(part) && {
      transcript: {
        ...(random.chance(0.3) && { text: sourceOf(making, scope, "text") }),
        ...(random.chance(0.8) && { items: rules(true) }),
        reference: random.chance(0.4) ? addressOf(making, scope) : null,
      },
    }),
    ...(random.chance(part) && { attachments: rules(false) }),
    ...(random.chance(part) && {
      variables: {
        input: sourceOf(making, scope, "variables"),
        extracted: sourceOf(making, scope, "variables"),
      },
    }),
  };
};

/** A block, and what payloads of its events are like. */
export interface RandomMapping {
  /** The value of `x-afterword.conversation`. Its schema allows it. */
  readonly block: Json;
  /** A payload near what the block reads. */
  readonly payload: (seed: number) => unknown;
}

/** The tag of the event that a random block maps. */
export const TAG = "call.ended";

/** A random block. `part` of the members of the record are mapped. */
export const randomMapping = (seed: number, part: number): RandomMapping => {
  const random = randomFrom(seed);
  const names = [
    ...PLAIN.slice(0, random.int(1, 5)),
    ...Array.from({ length: random.int(1, 5) }, () => random.pick(ODD)),
  ];
  const shape: Shape = objectShape(random, names, 5);
  const making: Making = { random, names };
  const scope: Scope = { shape, around: undefined };
  const block: Json = { "*": mappingOf(making, scope, part) };
  if (random.chance(0.3)) block[random.pick([TAG, "call.*", "*ended"])] = mappingOf(making, scope, part / 2);
  return {
    block,
    payload: (at) => {
      const own = randomFrom(Math.imul(at + 1, 0x9e3779b1) + seed);
      return own.chance(0.02) ? jsonOf(own, 2) : instanceOf(own, shape);
    },
  };
};
