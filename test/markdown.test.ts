import { readFileSync } from "node:fs";
import { type Conversation, toMarkdown } from "afterword";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { conversationOf } from "../src/conversation/record.js";
import { root } from "./support/files.js";
import { changed, clone, isObject, type Keys } from "./support/json.js";
import { nearby, RUNS } from "./support/random/instances.js";
import { events, folders, type Sample } from "./support/vendors.js";

const read = (path: string) => JSON.parse(readFileSync(`${root}${path}`, "utf8"));
const cases = (slug: string): Sample[] => {
  try {
    return read(`test/payloads/edge-cases/${slug}.json`);
  } catch {
    return [];
  }
};

const samples = folders.flatMap(({ slug, vendor, examples }) =>
  [...examples, ...cases(slug)].map(({ title, event, payload }) => ({
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
];

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
    const attached: Conversation = { ...base, attachments: [{ kind: "image", url: "x", filename: "y" }] };
    const usual = structure(toMarkdown(attached));
    for (const keys of [...places, ...files]) {
      const markdown = toMarkdown(changed(attached, keys, text) as Conversation);
      expect(structure(markdown), keys.join("/")).toEqual(usual);
      expect(markdown).not.toMatch(/(?!\n)\p{Cc}|[\u2028\u2029\u202e\u2066]/u);
    }
  });

  const files: Keys[] = [
    ["attachments", 0, "kind"],
    ["attachments", 0, "url"],
    ["attachments", 0, "filename"],
  ];
});

test("only web addresses become links", () => {
  const recorded = (url: string) => toMarkdown({ ...base, recording: { url, expiresAt: null } });
  expect(recorded("https://example.com/a?b=1&c=_2_")).toContain("<https://example.com/a?b=1&c=_2_>");
  for (const url of ["javascript:alert(1)", "data:text/html,x", "https://a b", "https://a>b", "..."]) {
    expect(recorded(url)).toContain(`recording: \`${url}\``);
  }
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
