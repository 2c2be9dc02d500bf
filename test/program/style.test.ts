import fc from "fast-check";
import { ts } from "ts-morph";
import { describe, expect, test } from "vitest";
import { edited, indentOf, newlineOf, OWN_STYLE, restyled, styleOf } from "../../scripts/program/style.js";

const read = (text: string) => styleOf(ts, ts.createSourceFile("a.ts", text, ts.ScriptTarget.Latest, true));

test.each<[string, string, object]>([
  ["nothing", "", OWN_STYLE],
  ["double quotes, semicolons", 'import a from "a";\nif (a) {\n  a();\n}\n', OWN_STYLE],
  [
    "single quotes, no semicolons, tabs",
    "import a from 'a'\nif (a) {\n\ta()\n}\n",
    { quote: "'", semicolons: false, indent: "\t" },
  ],
  ["four spaces, CRLF", "if (a) {\r\n    a();\r\n    b();\r\n}\r\n", { indent: "    ", newline: "\r\n" }],
  ["lines of comments", "/**\n * a\n */\nif (a) {\n    a();\n}\n", { indent: "    " }],
])("the style of a file with %s", (_comment, text, style) => {
  expect(read(text)).toMatchObject(style);
});

test("indentation and line ends of texts that show none", () => {
  expect([indentOf("a\nb"), newlineOf("a")]).toEqual([undefined, undefined]);
});

describe("code of our own", () => {
  const CODE =
    'import { a } from "a";\n\nexport const b = a({\n  c: () => "it\'s",\n});\n(b as never)();\nexport { a };\n';
  const compact = (text: string): string => {
    const printer = ts.createPrinter({ removeComments: true });
    return printer
      .printFile(ts.createSourceFile("a.ts", text, ts.ScriptTarget.Latest, true))
      .replaceAll("'", '"');
  };

  test("is the same code in every style, and has that style", () => {
    const style = fc.record({
      quote: fc.constantFrom('"' as const, "'" as const),
      semicolons: fc.boolean(),
      indent: fc.constantFrom("\t", "  ", "    "),
      newline: fc.constantFrom("\n" as const, "\r\n" as const),
    });
    fc.assert(
      fc.property(style, (wanted) => {
        const text = restyled(ts, CODE, wanted);
        expect(compact(text)).toBe(compact(CODE));
        expect(newlineOf(text)).toBe(wanted.newline);
        expect(text).toContain(`${wanted.newline}${wanted.indent}c:`);
        expect(text).toContain(`${wanted.quote}a${wanted.quote}`);
        // before a line that begins with a parenthesis the semicolon is needed
        expect(text).toContain("});");
        expect(text.includes("export { a };")).toBe(wanted.semicolons);
      }),
    );
  });
});

test("edits at one place keep their order", () => {
  const insert = (text: string) => ({ from: 1, to: 1, text });
  expect(edited("ab", [{ from: 1, to: 2, text: "z" }, insert("1"), insert("2")].slice(1))).toBe("a12b");
  expect(edited("abc", [{ from: 2, to: 3, text: "" }, insert("1")])).toBe("a1b");
});
