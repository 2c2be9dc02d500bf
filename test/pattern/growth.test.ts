import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { growths } from "../../scripts/pattern/growth.js";
import { type Node, readPattern } from "../../scripts/pattern/parse.js";

/** What recheck 4.5, which proves it, says of these; of those marked `own`, it says nothing. */
describe("patterns that people write", () => {
  test.each([
    ["a slug", "^[a-z]+(-[a-z]+)*$", "linear"],
    ["a decimal number", "^\\d+(\\.\\d+)?$", "linear"],
    ["an address of the internet", "^([0-9]{1,3}\\.){3}[0-9]{1,3}$", "linear"],
    ["hex in pairs", "^(?:[0-9a-f]{2}:){5}[0-9a-f]{2}$", "linear"],
    ["base64", "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "linear"],
    ["names", "^\\p{Lu}\\p{L}*(?:[ -]\\p{L}+)*$", "linear"],
    ["a host name", "^([a-z0-9]+(-[a-z0-9]+)*\\.)+[a-z]{2,}$", "linear"],
    ["a host name with lengths (own)", "^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}$", "linear"],
    ["an address of mail", "^[\\w.%+-]+@[\\w.-]+\\.[A-Za-z]{2,}$", "linear"],
    [
      "a semantic version",
      "^v?(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(?:-((?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\\.(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?(?:\\+([0-9a-zA-Z-]+(?:\\.[0-9a-zA-Z-]+)*))?$",
      "linear",
    ],
    ["a duration (own)", "^P(?!$)(\\d+Y)?(\\d+M)?(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+S)?)?$", "linear"],
    ["a password (own)", "^(?=.*[a-z])(?=.*\\d).+$", "linear"],
    ["quotes that match (own)", "^([\"'])[^\"']*\\1$", "linear"],
    ["quotes by name (own)", "^(?<quote>[\"'])[^\"']*\\k<quote>$", "linear"],
    ["fixed lengths", "^(\\d{8}){10}$", "linear"],
    ["counted", "^(a|b){200}$", "linear"],
    ["counted far", "^.{1,5000}$", "linear"],
    ["one that matches anything", "(a|a)*", "linear"],
    ["escapes", "^(?:\\u{61}|\\x62|\\u0063|\\ud83d\\ude00|[\\]a\\\\])+x$", "exponential"],
    ["escapes apart", "^(?:\\u{61}|\\x62|\\u0063|\\ud83d\\ude00|[\\]d\\\\])+x$", "linear"],
    ["two repetitions", "^a*a*$", "polynomial"],
    ["mail by what it is not", "^[^@]+@[^@]+\\.[^@]+$", "polynomial"],
    ["words between anything", "^.*foo.*bar.*$", "polynomial"],
    ["sought at each character", "\\d+$", "polynomial"],
    ["looked for at each character (own)", "^(?:(?=.*b)a)*$", "polynomial"],
    ["what was read, again (own)", "^(.+)(\\1)$", "polynomial"],
    ["a repetition in another", "^(a+)+$", "exponential"],
    ["and beside others", "^(([a-z])+.)+[A-Z]([a-z])+$", "exponential"],
    ["not from the start on", "(x+x+)+y", "exponential"],
    ["words with or without a space", "^(\\w+\\s?)*$", "exponential"],
    ["the same twice", "^(a|a)*$", "exponential"],
    ["the same in two ways", "^(a|b|ab)*c$", "exponential"],
    ["letters and capital letters", "^(\\p{Lu}|\\p{L})*$", "exponential"],
    [
      "a mail address of many blogs",
      "^([a-zA-Z0-9])(([\\-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+[.]{1}[a-z]{2,3}$",
      "exponential",
    ],
    ["counted in counted (own: it has an end)", "^(?:a{0,20}){0,20}$", "exponential"],
    ["written out (own: it has an end)", `^${"a?".repeat(30)}${"a".repeat(30)}$`, "exponential"],
    ["choices written out (own: it has an end)", `^${"(a|a)".repeat(30)}$`, "exponential"],
    ["in what looks ahead (own)", "^(?!(a+)+$)b", "exponential"],
  ])("%s", (_, pattern, growth) => {
    expect(growths()(pattern)).toBe(growth);
  });
});

test.each([
  ["groups in groups", `${"(".repeat(2000)}a${")".repeat(2000)}`],
  [
    "doubled by each reference",
    `(a)${[...Array(30).keys()].map((at) => `(\\${at + 1}\\${at + 1})`).join("")}`,
  ],
  ["counted in counted in counted", "^((((a{60}){60}){60}){60})$"],
  ["choices after choices", "(?:ab|cd)?".repeat(1000)],
])("what is too involved is told, not tried: %s", (_, pattern) => {
  expect(growths()(pattern)).toBe("exponential");
});

test("all patterns of a run together have an end", () => {
  const growthOf = growths();
  const involved = (at: number) =>
    `^(?:${[...Array(200).keys()].map((each) => `w${at}x${each}`).join("|")})+$`;
  const all = [...Array(30).keys()].map((at) => growthOf(involved(at)));
  expect(all[0]).toBe("linear");
  expect(all.at(-1)).toBe("exponential");
});

// ---- counting ----------------------------------------------------------------------------------------------------

/** Matches by backtracking as ECMAScript describes it, and counts the characters that were looked at. */
const matched = (pattern: string, text: string, most: number): { found: boolean; looks: number } => {
  const { root } = readPattern(pattern) as { root: Node };
  let looks = 0;
  type Then = (at: number) => boolean;
  const run = (node: Node, at: number, then: Then): boolean => {
    switch (node.is) {
      case "character":
        if (++looks > most) throw new RangeError("too many");
        return (
          at < text.length && new RegExp(`^${node.source}$`, "u").test(text[at] as string) && then(at + 1)
        );
      case "assertion":
        return (node.start ? at === 0 : at === text.length) && then(at);
      case "either":
        return node.of.some((each) => run(each, at, then));
      case "sequence":
        return node.of.reduceRight<Then>((after, each) => (from) => run(each, from, after), then)(at);
      case "repeat":
        return again(node, 0, at, then);
      default:
        throw new Error("references are not generated");
    }
  };
  const again = (node: Node & { is: "repeat" }, rounds: number, at: number, then: Then): boolean => {
    const one = () =>
      run(node.of, at, (to) => (to > at || rounds < node.least) && again(node, rounds + 1, to, then));
    return (rounds < node.most && one()) || (rounds >= node.least && then(at));
  };
  const found = [...text, ""].some((_, at) => run(root, at, () => true));
  return { found, looks };
};

const patterns = fc
  .letrec<{ any: string }>((tie) => ({
    any: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.constantFrom("a", "b", "[ab]", "[^a]", "."),
      fc.tuple(tie("any"), tie("any")).map((both) => both.join("")),
      fc.tuple(tie("any"), tie("any")).map((both) => `(?:${both.join("|")})`),
      fc
        .tuple(tie("any"), fc.constantFrom("*", "+", "?", "{2}", "{0,2}", "{2,}", "*?"))
        .map(([each, times]) => `(?:${each})${times}`),
    ),
  }))
  .any.filter((pattern) => pattern.length <= 60);
const anchored = fc
  .tuple(fc.constantFrom("^", "^", ""), patterns, fc.constantFrom("$", "$", ""))
  .map((parts) => parts.join(""));
const words = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 3 });

describe("by property", () => {
  test("patterns are read as V8 reads them", () => {
    fc.assert(
      fc.property(anchored, fc.array(words, { maxLength: 3 }), (pattern, parts) => {
        const text = parts.join("");
        expect(matched(pattern, text, 1e6).found).toBe(new RegExp(pattern, "u").test(text));
      }),
      { numRuns: 1000 },
    );
  });

  test("what is called linear looks at twice as many characters of twice the text, and no polynomial explodes", () => {
    const growthOf = growths();
    fc.assert(
      fc.property(anchored, words, words, words, (pattern, before, again, after) => {
        const growth = growthOf(pattern);
        if (growth === "exponential") return;
        const looks = (times: number) => matched(pattern, before + again.repeat(times) + after, 1e6).looks;
        const [few, more] = [looks(12), looks(24)];
        const factor = growth === "linear" ? 2 : 2 ** 5;
        expect(more).toBeLessThanOrEqual(factor * few + 40);
      }),
      { numRuns: 3000 },
    );
  });
});
