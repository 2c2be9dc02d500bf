import { type Conversation, toMarkdown } from "afterword";
import fc from "fast-check";
import { marked } from "marked";
import { describe, expect, test } from "vitest";
import { conversationOf } from "../src/mapping/record.js";
import { changed, clone, isObject, type Keys } from "./support/json.js";
import { nearby, RUNS } from "./support/random/instances.js";
import { events, folders } from "./support/vendors.js";

const samples = folders.flatMap(({ slug, vendor, examples, cases }) =>
  [...examples, ...cases].map(({ title, event, payload }) => ({
    name: `${slug}/${title
      .replace(/\.json$/, "")
      .toLowerCase()
      .replace(/[^a-z\d.]+/g, "-")}`,
    record: clone(conversationOf(vendor, event, payload)) as Conversation,
  })),
);

test.each(samples)("$name", async ({ name, record }) => {
  await expect(toMarkdown(record)).toMatchFileSnapshot(`markdown/${name}.md`);
});

const base = samples.find(({ name }) => name.includes("inbound-call-with-tools"))?.record as Conversation;

/** What opens a block or an element; code cannot hold any, so it does not count. */
const structure = (markdown: string) => {
  const bare = markdown
    .split("\n")
    .filter((line) => !line.startsWith("    "))
    .join("\n")
    // what is escaped, and spans of code
    .replace(/\\[!-/:-@[-`{-~]|(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, "x");
  return {
    headings: bare.match(/^ {0,3}#.*$/gm)?.map((line) => line.replace(/ .*/, "")),
    lists: bare.match(/^ {0,3}(?:[-+*]|\d+[.)])(?: |$)/gm)?.length,
    rules: bare.match(/^ {0,3}(?:[-=_*] *){2,}$/gm),
    fences: bare.match(/^ {0,3}(?:```|~~~)/gm),
    quotes: bare.match(/^ {0,3}>/gm),
    html: bare.match(/<(?!https?:\/\/[^\s<>]*>)[a-z/!?]/gi),
    entities: bare.replace(/<.*?>/g, "").match(/&#?\w+;/g),
    links: bare.match(/\[/g),
    tables: bare.match(/\|/g),
    emphasis: bare.match(/\*/g)?.length,
  };
};

const hostile = [
  "x\n# heading\n\n## another",
  "- item\n+ item\n* item\n1. one\n2) two",
  "para\n===\npara\n---\n***\n___",
  "```\nfence\n```\n~~~\nfence",
  "> quote\n\n    indented\n\ttab",
  "<script>alert(1)</script> <img src=x onerror=alert(1)> <!-- --> &lt;b&gt;",
  "[a](javascript:alert(1)) ![i](https://evil.example) [ref]: https://evil.example <https://evil.example>",
  "| a | b |\n|---|---|\n| 1 | 2 |",
  "**bold** *em* __b__ ~~s~~ `code` ``co`de`` $math$ \\",
  "line\r# heading\u2028# heading\u2029- item\u0085# x\u000b# y",
  "\u001b[31mred\u202Eesrever\u2066",
  "\\\n\\# x\\\n",
  "Name\n:-",
  "Name\n:--:\nDana\n:-\n:- | -:",
  "write to dana@example.com, or mailto:dana+1@example.co.uk. (x@a-b.example)",
  "是dana@example.com。xmpp:a@b.cd/x a@b@c.de",
  "www. www.example.com! https://example.com/a_b_c?d=(e). HTTP://EXAMPLE.COM ftp://example.com",
];

/** How often each element occurs where a reader of GitHub's Markdown shows the text. */
const elementsIn = (markdown: string): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const [, name = ""] of (marked(markdown) as string).matchAll(/<([a-z!/][a-z\d]*)/g))
    if (!/^(?:\/|p$|br$|code$|pre$)/.test(name)) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};

/** The elements that occur more often than usually. */
const moreThan = (usual: Readonly<Record<string, number>>, markdown: string): string[] =>
  Object.entries(elementsIn(markdown))
    .filter(([name, count]) => count > (usual[name] ?? 0))
    .map(([name]) => name);

describe("text of the payload stays text", () => {
  const places: Keys[] = [];
  const walk = (value: unknown, keys: Keys): void => {
    if (Array.isArray(value))
      value.forEach((item, at) => {
        walk(item, [...keys, at]);
      });
    else if (isObject(value)) for (const name of Object.keys(value)) walk(value[name], [...keys, name]);
    else if (typeof value === "string" && !ours.has(String(keys.at(-1)))) places.push(keys);
  };
  // words of the schema's own lists
  const ours = new Set(["kind", "role", "channel", "phase", "availability", "source"]);
  walk(base, []);

  test.each(hostile)("%j", (text) => {
    const attached: Conversation = {
      ...base,
      transcript: { ...base.transcript, availability: "by-reference", reference: "x" },
      attachments: [{ kind: "image", url: "x", filename: "y" }],
    };
    const usual = structure(toMarkdown(attached));
    const usually = elementsIn(toMarkdown(attached));
    for (const keys of [...places, ...more]) {
      const markdown = toMarkdown(changed(attached, keys, text) as Conversation);
      expect(structure(markdown), keys.join("/")).toEqual(usual);
      expect(moreThan(usually, markdown), keys.join("/")).toEqual([]);
      expect(markdown).not.toMatch(/(?!\n)\p{Cc}|[\u2028\u2029\u202e\u2066]/u);
    }
  });

  test("whatever is put together from the marks of Markdown", () => {
    const piece = fc.constantFrom(
      ..."\n|\n\n| |\t|:-|---|===|`|```|~~|*|**|_|__|<b>|<!--|&amp;|# |- |1. ".split("|"),
    );
    const word = fc.constantFrom(
      ..."[x](y) ![ ]( [^1]: |www.|https://a.b/c|a@b.c|mailto:|x|名|.|)|:|@|\\\\".split("|"),
      "|",
    );
    const usual = elementsIn(toMarkdown(base));
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc
          .array(fc.oneof(piece, word), { minLength: 1, maxLength: 12 })
          .map((pieces) => `a${pieces.join("")}`),
        (keys, text) => {
          expect(moreThan(usual, toMarkdown(changed(base, keys, text) as Conversation))).toEqual([]);
        },
      ),
      { numRuns: RUNS },
    );
  });

  const more: Keys[] = [
    ["transcript", "reference"],
    ["attachments", 0, "kind"],
    ["attachments", 0, "url"],
    ["attachments", 0, "filename"],
  ];
});

/** The Markdown of a record whose transcript is to be fetched. */
const referred = (...reference: [] | [string]) =>
  toMarkdown({
    ...base,
    transcript: {
      availability: "by-reference",
      items: [],
      text: null,
      ...(reference.length > 0 && { reference: reference[0] }),
    },
  } as Conversation);

test("only web addresses become links", () => {
  const recorded = (url: string) => toMarkdown({ ...base, recording: { url, expiresAt: null } });
  expect(recorded("https://example.com/a?b=1&c=_2_")).toContain("<https://example.com/a?b=1&c=_2_>");
  for (const url of ["javascript:alert(1)", "data:text/html,x", "https://a b", "https://a>b", "..."]) {
    expect(recorded(url)).toContain(`recording: \`${url}\``);
    expect(referred(url)).toContain(`vendor's API*: \`${url}\`\n`);
  }
});

test("a transcript by reference is to be fetched, from its address if that is known", () => {
  const transcriptIn = (markdown: string) => markdown.split("\n\n")[3];
  expect(transcriptIn(referred("https://api.example.com/calls/a%2Fb_c"))).toBe(
    "*To be fetched from the vendor's API*: <https://api.example.com/calls/a%2Fb_c>",
  );
  expect(transcriptIn(referred())).toBe("*To be fetched from the vendor's API*");
  const none: Conversation = { ...base, transcript: { availability: "none", items: [], text: null } };
  expect(transcriptIn(toMarkdown(none))).toBe("*The payload carries none.*");
});

test("addresses that were said become code, which no reader makes a link of", () => {
  const saying = (text: string) =>
    toMarkdown({ ...base, transcript: { availability: "inline", items: [], text } }).split("\n\n")[3];
  expect(saying("write to dana_k@example.com, or see https://example.com/a_b.")).toBe(
    "write to `dana_k@example.com`, or see `https://example.com/a_b`.",
  );
  expect(saying("mailto:a@b.example, a@b, 5 @ 3, @dana")).toBe("mailto:`a@b.example`, a@b, 5 @ 3, @dana");
});

describe("the length of the Markdown follows that of the record", () => {
  const item = base.transcript.items.find(({ tool }) => tool) as Conversation["transcript"]["items"][number];
  const with_ = (tool: object) =>
    ({
      ...base,
      transcript: { ...base.transcript, items: [{ ...item, tool: { ...item.tool, ...tool } }] },
    }) as Conversation;

  test.each([1e3, 1e4, 4e5])("an id and a text with %d runs of backticks", (count) => {
    const text = "`a".repeat(count);
    for (const keys of [["id"], ["transcript", "items", 0, "text"]])
      expect(toMarkdown(changed(base, keys, text) as Conversation).length).toBeLessThan(
        4 * text.length + 5000,
      );
    expect(toMarkdown({ ...base, id: "`".repeat(count) }).length).toBeLessThan(4 * count + 5000);
  });

  test.each([
    ["deep lists", (levels: number) => JSON.parse("[".repeat(levels) + "]".repeat(levels))],
    ["deep objects", (levels: number) => JSON.parse(`${'{"":'.repeat(levels)}0${"}".repeat(levels)}`)],
    ["many deep lists", (levels: number) => Array(levels).fill(JSON.parse("[".repeat(60) + "]".repeat(60)))],
    ["a wide list", (levels: number) => Array(levels).fill(0)],
    ["an empty line each", (levels: number) => "\n.".repeat(levels)],
  ])("%s", (_name, make) => {
    for (const levels of [1, 10, 60, 1000]) {
      const output = make(levels);
      const room = 12 * JSON.stringify(output).length + toMarkdown(with_({ output: "x" })).length;
      expect(toMarkdown(with_({ output })).length, String(levels)).toBeLessThan(room);
    }
  });

  test("JSON of many levels stands on one line, and other JSON on several", () => {
    const nested = (levels: number) => JSON.parse("[".repeat(levels) + "]".repeat(levels));
    expect(toMarkdown(with_({ arguments: nested(8), output: null }))).toContain("    [\n      [\n");
    expect(toMarkdown(with_({ arguments: nested(9), output: null }))).toContain("\n    [[[[[[[[[]]]]]]]]]\n");
  });
});

test("offsets read as on a clock", () => {
  const at = (startMs: number) =>
    toMarkdown({
      ...base,
      transcript: {
        ...base.transcript,
        items: [{ ...(base.transcript.items[0] as never as object), startMs }] as never,
      },
    }).match(/\*\*Customer\*\* \((.*?)\)/)?.[1];
  expect([0, 999, 61_000.5, 3_600_000, 36_061_000, -500, -61_000].map(at)).toEqual([
    "00:00",
    "00:00",
    "01:01",
    "1:00:00",
    "10:01:01",
    "00:00",
    "-01:01",
  ]);
});

test("any record becomes Markdown", () => {
  fc.assert(
    fc.property(
      fc
        .constantFrom(...events)
        .chain(({ folder, event }) =>
          nearby(event.schema).map(
            (payload) => conversationOf(folder.vendor, event.tag, payload) as Conversation,
          ),
        ),
      (record) => {
        const { headings, html, fences, links, tables } = structure(toMarkdown(record));
        expect(headings?.[0]).toBe("#");
        expect([html, fences, links, tables]).toEqual([null, null, null, null]);
      },
    ),
    { numRuns: RUNS },
  );
});
