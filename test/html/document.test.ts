import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { pageOf } from "../../scripts/html/document.js";
import type { DiffData, LiveData } from "../../scripts/html/model.js";
import { dataIn } from "../support/browser/document.js";
import { root } from "../support/files.js";

const LIVE: LiveData = {
  kind: "live",
  token: "t",
  settings: {
    ...{ url: "http://localhost:4900", forward: null, save: null, inbox: null },
    ...{ allowUnsigned: false, vendors: [] },
  },
};

/** A report whose only text is this one. */
const saying = (text: string): DiffData => ({
  kind: "diff",
  summary: { command: text, at: text, version: text, result: text, notes: [text] },
  from: text,
  to: text,
  groups: [{ vendor: text, event: text, changes: [] }],
});

/** The beginnings of the elements in a document, and their attributes. */
const tagsIn = (html: string): string[] => html.match(/<\/?[a-z!][^>]*>/gi) ?? [];

const HOSTILE = [
  "</script><script>alert(1)</script>",
  "</SCRIPT\n><img src=x onerror=alert(1)>",
  "<!--<script>",
  "-->",
  "]]>",
  '"><svg onload=alert(1)>',
  "' onfocus=alert(1) '",
  "javascript:alert(1)",
  "</title><base href=//evil.example>",
  "&lt;script&gt;",
  "`+alert(1)+`",
  "\u2028alert(1)\u2029",
  "\u202egnp.exe",
  "\ud800",
  "\0\u0008\u001b[31m",
  "__proto__",
];

describe("texts in a document", () => {
  const plain = tagsIn(pageOf("x", saying("x")).html);

  test.each(HOSTILE)("%j are no markup, and stay what they are", (text) => {
    const { html } = pageOf(text, saying(text));
    expect(tagsIn(html)).toEqual(plain);
    expect(dataIn(html, "diff")).toEqual(saying(text));
    expect(html.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\u202e]/u);
  });

  test("the title is one line of text", () => {
    const { html } = pageOf(`<b>&"'`, LIVE);
    expect(html).toContain("<title>&#60;b&#62;&#38;&#34;&#39;</title>");
  });
});

describe("a document", () => {
  const { html, policy } = pageOf("title", LIVE);
  const [style, script] = [/<style>(.*?)<\/style>/s, /<script type="module">(.*?)<\/script>/s].map(
    (pattern) => pattern.exec(html)?.[1] ?? "",
  ) as [string, string];

  test("names its script and style by their hashes, and allows nothing else", () => {
    const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
    expect(script.length).toBeGreaterThan(1000);
    expect(style.length).toBeGreaterThan(100);
    expect(policy.split("; ")).toEqual([
      "default-src 'none'",
      `script-src ${hash(script)}`,
      `style-src ${hash(style)}`,
      "img-src data:",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(policy).not.toContain("unsafe");
    expect(html).toContain(`<meta http-equiv="content-security-policy" content="${policy}">`);
    // the policy comes before what it is about
    expect(html.indexOf(policy)).toBeLessThan(html.indexOf("<style>"));
  });

  test("of a report connects to nobody, not even to where it comes from", () =>
    expect(pageOf("title", saying("x")).policy).not.toContain("connect-src"));

  test("holds its script and style as they were built, and nothing in them ends their elements", () => {
    const built = (name: string) => readFileSync(join(root, "dist/scripts/page", name), "utf8");
    expect(script).toBe(built("main.js"));
    expect(style).toBe(built("main.css"));
    expect(script).not.toMatch(/<\/script|<!--|\r/i);
    expect(style).not.toMatch(/<\/style|\r|@import|url\((?!["']?data:)/i);
  });

  test("has no address of another host, and no attribute that is run", () => {
    const outside = html.replace(script, "").replace(style, "");
    expect(outside).not.toMatch(/(?:src|href|action)=["'](?!data:)/);
    expect(outside).not.toMatch(/ on\w+=/);
    expect(style).not.toMatch(/https?:/);
    // names of namespaces are no addresses
    const addresses = script.match(/https?:\/\/[\w.-]+/g) ?? [];
    expect(addresses.filter((each) => each !== "http://www.w3.org")).toEqual([]);
  });
});
