import { inspect, isDeepStrictEqual } from "node:util";
import { transform } from "esbuild";
import ts from "typescript";
import { expect, test } from "vitest";
import { conversation } from "../../../generated/_conversation/conversation.js";
import type { Conversation } from "../../../generated/_conversation/types.js";
import { misusesOf } from "../../../scripts/lint/vocabulary.js";
import { loadMappings } from "../../../scripts/mapping/load.js";
import { type Printed, printMappings } from "../../../scripts/mapping/print/module.js";
import { readMappings } from "../../../scripts/mapping/read.js";
import { type Mapping, mapped } from "../../../src/mapping/index.js";
import type { Vendor } from "../../../src/vendor.js";
import { clone, isObject, pointerOf } from "../../support/json.js";
import { evaluate } from "../../support/mapping/evaluator.js";
import { RUNS } from "../../support/random/instances.js";
import { randomMapping, TAG } from "../../support/random/mappings.js";
import { smallest } from "../../support/random/smallest.js";

type Json = Readonly<Record<string, unknown>>;

const printed = (block: Json): Printed =>
  printMappings({ slug: "acme", tagAt: [], namesAt: () => [] }, readMappings(block, [TAG]));

type Normalize = (payload: unknown) => Json & { readonly unmapped: readonly string[] };

/** What the printed code of a block makes of payloads. Nothing that it throws is caught. */
const normalizer = (block: Json): Normalize => {
  const mappings = loadMappings(printed(block));
  const { normalize } = mapped({ slug: "acme", events: {} } as Partial<Vendor> as Vendor, mappings);
  return (payload) => {
    (mappings[TAG] as Mapping)[0](isObject(payload) ? payload : {}, TAG, null);
    return normalize(TAG, payload) as never;
  };
};

const isAllowed = (block: Json): boolean =>
  !misusesOf({ conversation: block }).some(({ path }) => path[0] === "conversation");

// ---- what must hold of a record and its payload ------------------------------------------------------------------

/** The pointers of all values that have no others in them, in the order of the payload. */
const leavesOf = (value: unknown, keys: readonly (string | number)[] = []): [string, unknown][] => {
  const inner: (readonly [string | number, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : isObject(value)
      ? Object.entries(value)
      : [];
  return inner.length === 0
    ? [[pointerOf(keys), value]]
    : inner.flatMap(([key, each]) => leavesOf(each, [...keys, key]));
};

/** All pointers that a block names. */
const pointersIn = (block: unknown): string[] =>
  typeof block === "string"
    ? [block]
    : typeof block === "object" && block !== null
      ? Object.values(block).flatMap(pointersIn)
      : [];

/** The pointers at which the pointers of rules, groups and finds begin. */
const beginningsIn = (block: unknown): string[] =>
  typeof block === "object" && block !== null
    ? Object.entries(block).flatMap(([name, value]) =>
        ["each", "of", "find"].includes(name) && typeof value !== "object"
          ? [value as string]
          : name === "each"
            ? (value as string[])
            : beginningsIn(value),
      )
    : [];

/**
 * Whether an object may be reached in two ways by which it has two names. Then a value that stands in the record may be
 * listed all the same. None is lost.
 */
const hasTwoNames = (block: unknown): boolean =>
  beginningsIn(block).some((pointer) => /^\^|\/\d+(?=\/|$)/.test(pointer));

const isEmpty = (value: unknown): boolean => typeof value === "object" && value !== null;

/** What is wrong with a record of a payload. */
const faultOf = (block: Json, normalize: Normalize, payload: unknown): unknown => {
  const before = clone(payload);
  const { unmapped, ...record } = normalize(payload);
  if (!isDeepStrictEqual(payload, before)) return "the payload is changed";
  const { record: expected, held } = evaluate(block, "acme", TAG, payload);
  for (const name of new Set([...Object.keys(expected), ...Object.keys(record)]))
    if (!isDeepStrictEqual(record[name], expected[name]))
      return { name, is: record[name], not: expected[name] };
  const findings = conversation.check({ ...record, unmapped });
  if (findings.length > 0) return findings;
  return faultOfUnmapped(block, payload, { ...record, unmapped }, held);
};

const faultOfUnmapped = (
  block: Json,
  payload: unknown,
  { unmapped, ...record }: ReturnType<Normalize>,
  held: ReadonlySet<string>,
): unknown => {
  const leaves = leavesOf(payload);
  const order = leaves.map(([pointer]) => pointer).filter((pointer) => unmapped.includes(pointer));
  if (!isDeepStrictEqual(order, [...unmapped])) return { unmapped, order };
  const isHeld = (pointer: string) => [...held].some((each) => `${pointer}/`.startsWith(`${each}/`));
  const values = new Set(leavesOf(record).map(([, value]) => value));
  const named = new Set(pointersIn(block));
  for (const [pointer, value] of leaves) {
    const isListed = unmapped.includes(pointer);
    if (!hasTwoNames(block) && isListed && isHeld(pointer) && value !== Number.POSITIVE_INFINITY)
      return `${pointer} is held and listed`;
    const isThere = values.has(value) || (Number.isSafeInteger(value) && values.has(`${value}`));
    const isNothing = value === null || (isEmpty(value) && (named.has(pointer) || pointer.includes("/")));
    if (!isListed && !isHeld(pointer) && !isThere && !isNothing)
      return `${pointer} is neither held nor listed`;
  }
  return undefined;
};

const insist = (block: Json, payloads: readonly unknown[]): void => {
  const normalize = normalizer(block);
  for (const payload of payloads) {
    if (told(block, () => normalize, payload) === undefined) continue;
    const small = smallest(block, (less) => isAllowed(less) && told(less, normalizer, payload) !== undefined);
    const part = smallest(payload, (less) => told(small, normalizer, less) !== undefined);
    const least = smallest(small, (less) => isAllowed(less) && told(less, normalizer, part) !== undefined);
    throw new Error(
      `${JSON.stringify(least)}\n${inspect(part, { depth: 20 })}\n${inspect(told(least, normalizer, part), { depth: 20 })}`,
    );
  }
};

const told = (block: Json, made: (block: Json) => Normalize, payload: unknown): unknown => {
  try {
    return faultOf(block, made(block), payload);
  } catch (error) {
    return error;
  }
};

// ---- random mappings ---------------------------------------------------------------------------------------------

const BLOCKS = Math.ceil(RUNS / 5);

test("printed code makes the record that the words of the block say, and loses nothing", {
  timeout: 60_000 + RUNS * 60,
}, () => {
  const from = Number(process.env.AFTERWORD_SEED ?? 0);
  const seen = { items: 0, attachments: 0, references: 0 };
  for (let seed = from; seed < from + BLOCKS; seed++) {
    const { block, payload } = randomMapping(seed, [0.1, 0.3, 0.6][seed % 3] as number);
    if (seed % 10 === 0) expect(isAllowed(block)).toBe(true);
    insist(block, [0, 1, 2, 3].map(payload));
    const record = evaluate(block, "acme", TAG, payload(0)).record as unknown as Conversation;
    seen.items += record.transcript.items.length;
    seen.attachments += record.attachments.length;
    seen.references += record.references.length;
  }
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(BLOCKS / 25);
});

/** A word of blocks. As the name of a member it would look like a promise's. */
const THEN = "then";

/** What random mappings found, made small. */
const FOUND: readonly (readonly [what: string, members: Json, payload: unknown])[] = [
  ["a word that is none of the channels", { channel: "/via" }, { via: "fax" }],
  ["a word that is no phase", { phase: "/status" }, { status: "gone" }],
  ["a name that is no channel", { channel: { nameOf: "/medium" } }, { medium: { fax: {} } }],
  ["JSON that is not the type of its member", { metadata: { parse: "/a" } }, { a: 7 }],
  [
    "a customer whose condition fails",
    { customer: { when: { at: "/a", is: "given" }, id: "/b" } },
    { b: "x" },
  ],
  ["a value where the payload gives nothing", { agent: { id: ["/a", { value: "x" }] } }, {}],
  ["the same where it does", { agent: { id: ["/a", { value: "x" }] } }, { a: "y" }],
  ["sources in a list in a list", { agent: { id: [["/a", { value: "x" }]] } }, { a: "" }],
  ["a recording of a value", { recording: { url: { value: "https://a.example" } } }, {}],
  [
    "a later table of words",
    { channel: [{ from: "/a", words: { b: "phone" } }, "/c"] },
    { a: "x", c: "other" },
  ],
  [
    "else without a text",
    { endedBy: { role: { from: "/by", words: { bot: "agent" }, else: "system" } } },
    {},
  ],
  [
    "a table of words for what is found",
    { endedBy: { role: { find: "/who", take: { from: "/is", words: { bot: "agent" } } } } },
    { who: [{ is: "bot" }] },
  ],
  [
    "an index on the way to one of several lists",
    { transcript: { items: [{ each: ["/a/1/b", "/a/0/b"], kind: "event", text: "/t" }] } },
    { a: [{ b: [{ t: "x" }] }] },
  ],
  [
    "rules below split",
    { transcript: { items: [{ split: "/t", roles: { "A: ": "agent" }, [THEN]: [{ kind: "event" }] }] } },
    { t: "A: hello" },
  ],
  [
    "a list around the entry",
    { transcript: { items: [{ each: "/a", [THEN]: [{ each: "^/b", kind: "event", text: "/t" }] }] } },
    { a: [{}], b: [{ t: "x" }] },
  ],
  [
    "several rules with or in one function",
    {
      transcript: {
        items: [
          {
            each: "/a",
            [THEN]: [
              { kind: "/k", or: [{ kind: "/l", or: [{ kind: "event" }] }] },
              { kind: "/m", or: [{ kind: "handoff" }] },
            ],
          },
        ],
      },
    },
    { a: [{}] },
  ],
  [
    "an entry of another list than that with entries first",
    { attachments: [{ each: ["/a", "/b"], [THEN]: [{ each: "/c", url: "/u" }] }] },
    { a: [{}], b: [{ c: [{ u: "x" }] }] },
  ],
  [
    "a rule without a kind",
    { transcript: { items: [{ each: "/a", kind: null, text: "/t" }] } },
    { a: [{ t: "x" }] },
  ],
  ["what is around the object of a group that is missing", { line: { of: "/a", to: "^/b" } }, { b: "x" }],
  [
    "a list that is gone through, and of which one entry is taken",
    { id: "/a/0/id", tenant: "/a/1/name", attachments: [{ each: "/a", url: "/u" }] },
    {
      a: [
        { id: "x", u: "y" },
        { u: "z", name: "n", id: "i" },
      ],
    },
  ],
  [
    "an item's kind in what is found",
    {
      transcript: {
        items: [
          { each: "/a", kind: "/k", tool: { name: { find: "/b", where: { kind: "message" }, take: "/n" } } },
        ],
      },
    },
    {
      a: [
        { k: "message", b: [{ n: "x" }] },
        { k: "event", b: [{ n: "y" }] },
      ],
    },
  ],
  [
    "names that look like code",
    { id: "/when0(entry)", tenant: "/export const mappings", agent: { name: "/at" } },
    { "when0(entry)": "x", "export const mappings": "y", at: "z" },
  ],
];

test.each(FOUND)("%s", (_, members, payload) => {
  const block = { "*": members };
  expect(isAllowed(block)).toBe(true);
  insist(block, [payload, {}, null]);
});

test("an empty object is unmapped if it is not the metadata", () => {
  const several = normalizer({ "*": { metadata: ["/a", "/b"] } });
  expect(several({ a: { c: 1 }, b: {} })).toMatchObject({ metadata: { c: 1 }, unmapped: ["/b"] });
  expect(several({ a: {}, b: { c: 1 } })).toMatchObject({ metadata: {}, unmapped: ["/b/c"] });
  expect(several({ b: {} })).toMatchObject({ metadata: {}, unmapped: [] });
  expect(several({ a: 7, b: {} })).toMatchObject({ metadata: {}, unmapped: ["/a"] });
  const found = normalizer({
    "*": { metadata: { find: "/a", where: { at: "/b", is: "given" }, take: "/c" } },
  });
  expect(found({ a: [{ c: {} }, { b: 1, c: {} }] })).toMatchObject({
    metadata: {},
    unmapped: ["/a/0/c", "/a/1/b"],
  });
  const notEmpty = normalizer({ "*": { metadata: { filled: "/a" } } });
  expect(notEmpty({ a: {} })).toMatchObject({ metadata: null, unmapped: ["/a"] });
});

test("members whose names fit are left out of an object, and only they are unmapped", () => {
  const kept = { from: "/a", without: ["secret__*", "token", "*_key"] };
  const sent = {
    a: { secret__x: "1", token: { b: [2] }, api_key: null, plain: "3", deep: { secret__y: 4 } },
  };
  const left = ["/a/secret__x", "/a/token/b/0", "/a/api_key"];
  expect(normalizer({ "*": { variables: { input: kept } } })(sent)).toMatchObject({
    variables: { input: { plain: "3", deep: { secret__y: 4 } } },
    unmapped: left,
  });
  expect(normalizer({ "*": { metadata: kept } })(sent)).toMatchObject({
    metadata: { plain: "3" },
    unmapped: [...left, "/a/deep/secret__y"],
  });
  expect(normalizer({ "*": { outcome: { raw: kept } } })(sent)).toMatchObject({
    outcome: { raw: { plain: "3", deep: { secret__y: 4 } } },
    unmapped: left,
  });
  expect(normalizer({ "*": { outcome: { raw: kept } } })({ a: ["x"] })).toMatchObject({
    outcome: { raw: ["x"] },
    unmapped: [],
  });
  const second = normalizer({
    "*": { variables: { input: ["/b", { ...kept, when: { at: "/c", is: "given" } }] } },
  });
  expect(second({ ...sent, b: {} })).toMatchObject({ variables: { input: {} } });
  expect(second({ ...sent, c: 1 })).toMatchObject({
    variables: { input: { plain: "3", deep: { secret__y: 4 } } },
    unmapped: [...left, "/c"],
  });
  expect(second({ a: { plain: 1 }, b: { plain: 2 }, c: 1 })).toMatchObject({ unmapped: ["/a/plain", "/c"] });
});

test("a rule that has only then makes nothing of its own, and prints nothing", () => {
  const rule = { each: "/turns", [THEN]: [{ each: "/files", url: "/url" }] };
  const { code } = printed({ "*": { attachments: [rule] } });
  expect(code.match(/const made = /g)).toHaveLength(1);
  insist({ "*": { attachments: [{ ...rule, or: [{ url: "/file" }] }] } }, [
    { turns: [{ files: [{ url: "a" }] }] },
    { turns: [{}], file: "b" },
    { turns: [{ files: [] }] },
  ]);
});

/** The whole module that `generate` would write. */
const moduleOf = ({ helpers, code }: Printed): string =>
  `import { ${helpers.join(", ")} } from "afterword/mapping";\n${code}`;

/** The names in a module that are no texts: of variables, parameters and members. */
const namesIn = (code: string): Set<string> => {
  const file = ts.createSourceFile("normalize.js", code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  expect((file as unknown as { parseDiagnostics: readonly unknown[] }).parseDiagnostics).toEqual([]);
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
};

test("names and words of a block stand in the code as texts, or as plain names", { timeout: 60_000 }, () => {
  for (let seed = 0; seed < 15; seed++) {
    const { block } = randomMapping(seed, 0.6);
    const code = moduleOf(printed(block));
    expect(moduleOf(printed(block))).toBe(code);
    for (const name of namesIn(code)) expect(name).toMatch(/^[A-Za-z_$][\w$]*$/);
    expect(code).not.toMatch(/<\/script|<!--|[\u2028\u2029\p{Surrogate}]/u);
  }
});

test("minified code makes the same", { timeout: 60_000 }, async () => {
  for (let seed = 0; seed < 8; seed++) {
    const { block, payload } = randomMapping(seed, 0.6);
    const { helpers, code } = printed(block);
    const plain = loadMappings({ helpers, code });
    // what it declares at the top keeps its name: `mappings` is looked for
    const { code: short } = await transform(code, {
      minifySyntax: true,
      minifyWhitespace: true,
      charset: "utf8",
    });
    const minified = loadMappings({
      helpers,
      code: short
        .replace(/export\{.*\};?\s*$/, "")
        .replace(/export const mappings/, "\nexport const mappings"),
    });
    for (const index of [0, 1, 2]) {
      const json = payload(index);
      const object = isObject(json) ? json : {};
      expect(minified[TAG]?.[0](object, TAG, null)).toEqual(plain[TAG]?.[0](object, TAG, null));
    }
  }
});

test("any JSON has a record, however deep or large", () => {
  let deep: unknown = "x";
  for (let level = 0; level < 20_000; level++) deep = level % 2 ? [deep] : { a: deep };
  const large = Array.from({ length: 20_000 }, (_, id) => ({ id, role: "user" }));
  for (let seed = 0; seed < 3; seed++) {
    const { normalize } = mapped(
      { slug: "acme", events: {} } as Partial<Vendor> as Vendor,
      loadMappings(printed(randomMapping(seed, 0.6).block)),
    );
    for (const payload of [deep, { a: deep, b: large }, { a: large }, large, null, 7, "", [], {}]) {
      const { unmapped, ...record } = normalize(TAG, payload);
      expect(conversation.check({ ...record, unmapped })).toEqual([]);
      expect(unmapped.length).toBeGreaterThan(0);
    }
  }
});

test("each entry of a long list is looked at a few times only, however many objects are found in it", () => {
  const normalize = normalizer({
    "*": {
      agent: { of: { find: "/list", where: { at: "/type", equals: "bot" } }, id: "/id" },
      customer: { of: { find: "/list", where: { at: "/type", equals: "person" }, last: true }, id: "/id" },
      tenant: { find: "/list", where: { at: "/type", equals: "none" }, take: "/id" },
    },
  });
  let looks = 0;
  const type = () => {
    looks++;
    return "other";
  };
  const list = Array.from({ length: 2_000 }, () => Object.defineProperty({ id: "1" }, "type", { get: type }));
  const { unmapped } = normalize({ list });
  expect(unmapped).toHaveLength(list.length);
  expect(looks).toBeLessThan(20 * list.length);
});

test("as many references as a payload has entries", () => {
  const normalize = normalizer({ "*": { references: { tag: { each: "/tags", take: ["/id", "/name"] } } } });
  const tags = Array.from({ length: 200_000 }, (_, id) => ({ id }));
  const { references, unmapped } = normalize({ tags });
  expect(references).toHaveLength(tags.length);
  expect(unmapped).toEqual([]);
});

test.each([[199], [200], [20_000]])("a table of %i words", (count) => {
  const words = Object.fromEntries(Array.from({ length: count }, (_, index) => [`w${index}`, `v${index}`]));
  const roles = Object.fromEntries(Object.keys(words).map((word) => [word, "human_agent"]));
  const normalize = normalizer({
    "*": {
      tenant: { from: "/word", words: { ...words, "x*": null }, else: "none" },
      endedBy: { role: { from: "/word", words: roles } },
    },
  });
  const made = (word: unknown) => {
    const { tenant, endedBy } = normalize({ word });
    return [tenant, isObject(endedBy) ? endedBy.role : endedBy];
  };
  expect(made("w0")).toEqual(["v0", "human_agent"]);
  expect(made(`w${count - 1}`)).toEqual([`v${count - 1}`, "human_agent"]);
  expect(made("x")).toEqual([null, "unknown"]);
  expect(made("user")).toEqual(["none", "customer"]);
  expect(made(7)).toEqual(["none", null]);
});

// ---- what users read -----------------------------------------------------------------------------------------------

test("nothing is declared or imported that is not used", () => {
  for (let seed = 0; seed < 30; seed++) {
    const { helpers, code } = printed(randomMapping(seed, 0.6).block);
    const names = [...code.matchAll(/^const ([\w$]+) =/gm)].map(([, name]) => name as string);
    const words = [...code.matchAll(/[\w$]+/g)].map(([word]) => word);
    expect(names.filter((name) => words.indexOf(name) === words.lastIndexOf(name))).toEqual([]);
    expect(helpers.filter((name) => !words.includes(name))).toEqual([]);
  }
});

test("a condition that another implies is not printed", () => {
  const { code } = printed({
    "*": {
      channel: "/medium",
      channelRaw: "/medium",
      references: { from: "/from" },
      line: { from: "/from", to: "/to" },
    },
  });
  expect(code).toContain('"medium": isText,');
  expect(code).toContain('"from": isIdText,');
});

test("a tag is held under the name that its pointer stands for", () => {
  const { helpers, code } = printMappings(
    { slug: "acme", tagAt: ["/a~1b~0c"], namesAt: () => [] },
    readMappings({ "*": { id: "/id" } }, [TAG]),
  );
  const vendor = mapped(
    { slug: "acme", events: {} } as Partial<Vendor> as Vendor,
    loadMappings({ helpers, code }),
  );
  expect(vendor.normalize(TAG, { "a/b~c": TAG, id: "1" })).toMatchObject({ id: "1", unmapped: [] });
});
