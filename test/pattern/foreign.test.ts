import { describe, expect, test } from "vitest";
import { foreignPart } from "../../scripts/pattern/foreign.js";

describe("what other languages write is named, with what to write instead", () => {
  test.each([
    ["^[[:alpha:]]+$", "[:alpha:]", "A-Za-z"],
    ["[[:^digit:]_]", "[:^digit:]", "0-9"],
    ["[a[=e=]]", "[=e=", "the characters themselves"],
    ["[a-z&&[^b]]", "&&[", "a lookahead, such as (?=[a-z])[^b]"],
    ["a{,3}", "{,3}", "{0,3}"],
    ["\\Aabc", "\\A", "^"],
    ["abc\\Z", "\\Z", "$"],
    ["abc\\z", "\\z", "$"],
    ["\\h+", "\\h", "[ \\t]"],
    ["\\R", "\\R", "(?:\\r\\n|[\\n\\r])"],
    ["\\Qa.b\\E", "\\Q", "an escape before each character"],
    ["\\x{41}", "\\x{41}", "\\u{41}"],
    ["\\pL+", "\\pL", "\\p{L}"],
    ["a++", "++", "the repetition without the + after it"],
    ["a{2,3}+", "{2,3}+", "the repetition without the + after it"],
    ["(?>a|b)", "(?>", "(?: …)"],
    ["(?P<year>\\d+)", "(?P<year>", "(?<year>"],
    ["(?P=year)", "(?P=year)", "\\k<year>"],
    ["(?'year'\\d+)", "(?'year'", "(?<year>"],
    ["(?i)abc", "(?i)", "both letters, as in [Aa], and no flags"],
    ["a(?#remark)b", "(?#remark)", "no remark"],
    ["(?|a|b)", "(?|", "the alternatives themselves"],
    ["/^abc$/", "/^", "the pattern without the slashes around it"],
    ["/abc$/i", "/i", "the pattern without the slashes around it"],
  ])("%s", (pattern, part, instead) => {
    expect(foreignPart(pattern)).toEqual({ part, instead });
  });
});

describe("what ECMAScript has too is not", () => {
  test.each([
    "^[a-z]+$",
    "[:alpha:]",
    "^[^:]+:[=.]$",
    "[[.]",
    "\\\\A[\\\\Z]",
    "\\{,3\\}[{,3}]",
    "a\\++[+]+",
    "(?:a)+?(?<n>b){2,3}?\\k<n>",
    "(?=a)(?!b)(?<=c)(?<!d)",
    "\\p{L}\\x41\\u{1F600}",
    "^/path/$",
    "\\/^",
    "a&&[b]",
    "\\(?P<a>",
  ])("%s", (pattern) => {
    expect(foreignPart(pattern)).toBeUndefined();
  });
});
