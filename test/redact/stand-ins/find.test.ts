import { describe, expect, test } from "vitest";
import { find } from "../../../scripts/redact/stand-ins/find.js";
import { knownNamesOf } from "../../../scripts/redact/stand-ins/known-names.js";

const told = (text: string) => find(text).map(({ start, end, what }) => [what, text.slice(start, end)]);

describe("what is found in a text", () => {
  test.each([
    ..."_ , . - / \t \n \u00a0 \u2007 \u202f \u3000 \u200b \u2060 \ufeff \u00ad \u2010 \u2011 \u2013 \u2014 \u2212 \u30fb ·"
      .split(" ")
      .map((between) => ["415", "555", "0142"].join(between)),
    "+1 (415) 555-0142",
    "４１５５５５０１４２",
    "٤١٥ ٥٥٥ ٠١٤٢",
    "④①⑤⑤⑤⑤⓪①④②",
    "𝟜𝟙𝟝𝟝𝟝𝟝𝟘𝟙𝟜𝟚",
  ])("a telephone number: %j", (number) => {
    expect(told(number)).toEqual([["phone", number]]);
    expect(told(`Ｃａｌｌ\u200b ${number}!`)).toEqual([["phone", number]]);
    expect(told(`龙${number}龙`)).toEqual([["phone", number]]);
  });

  test.each([
    ["email", "dana@whitfield.net"],
    ["email", "dana＠whitfield．net"],
    ["email", "da\u00adna@whit\u200bfield.net"],
    ["email", "dana@bücher.example"],
    ["email", "用户@例え。jp"],
    ["email", "dana@उदाहरण.परीक्षा"],
    ["card", "4242 4242 4242 4242"],
    ["card", "4242_4242_4242_4242"],
    ["card", "４２４２４２４２４２４２４２４２"],
    ["iban", "DE89 3704 0044 0532 0130 00"],
    ["iban", "GB82WEST12345698765432"],
    ["address", "2001:db8:85a3::8a2e:370:7334"],
    ["address", "203.0.113.77"],
    ["address", "::ffff:10.0.0.1"],
    ["address", "02:42:ac:11:00:02"],
    ["uuid", "a1b2c3d4-e5f6-7890-abcd-ef1234567890"],
    ["token", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln"],
    ["url", "https://example.com/dana"],
  ])("%s: %s", (what, text) => {
    expect(told(text)).toEqual([[what, text]]);
    expect(told(`It is ${text}, right?`)[0]).toEqual([what, what === "url" ? `${text},` : text]);
  });

  test.each([
    "2026-07-14",
    "2026-07-14 03:33",
    "at 10:30:00",
    "Chrome/120.0.0.0",
    "version 1.2.3",
    "12 of 34, 56",
    "ratio 3:2",
    "::",
    "a@ b",
    "",
  ])("nothing in %j", (text) => expect(told(text)).toEqual([]));

  test("several numbers in a row are parted", () => {
    const [one, other, card] = ["415 555 0142", "+44 1632 960961", "4242 4242 4242 4242"];
    expect(told(`${one}, ${other}`)).toEqual([
      ["phone", one],
      ["phone", other],
    ]);
    expect(told(`${one}\n${card}`)).toEqual([
      ["phone", one],
      ["card", card],
    ]);
    expect(told("2026-07-14 4155550142")).toEqual([["phone", "4155550142"]]);
  });

  test("places are those of the text as it is written, after characters that are spelled with several", () => {
    const text = "㍿ ﷺ Dana\u00ad: ㉑㉒㉓㉔\u200b";
    expect(told(text)).toEqual([["phone", "㉑㉒㉓㉔"]]);
  });

  test("names are found as words, also composed in another way, and inside texts without spaces", () => {
    const { anyCase, asWritten } = knownNamesOf(new Set(["Zoë", "Whitfield", "小龙", "王芳"]));
    const names = (text: string, among = anyCase) =>
      find(text, among).map(({ start, end }) => text.slice(start, end));
    expect(names("zoë, ZOE\u0308 and Zoe\u0308!")).toEqual(["zoë", "ZOE\u0308", "Zoe\u0308"]);
    expect(names("Whit\u00adfield's WHITFIELD, whitfields")).toEqual(["Whit\u00adfield", "WHITFIELD"]);
    expect(names("whitfield Whitfield", asWritten)).toEqual(["Whitfield"]);
    expect(names("我叫李小龙，你是王芳吗")).toEqual(["小龙", "王芳"]);
  });
});
