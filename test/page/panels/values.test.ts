import { expect, test } from "vitest";
import { valueText } from "../../../scripts/page/panels/values.js";

test("JSON is shown in lines, also where a text holds it", () => {
  expect(valueText({ day: "friday" })).toBe('{\n  "day": "friday"\n}');
  expect(valueText(' {"slots":[1]}')).toBe('{\n  "slots": [\n    1\n  ]\n}');
  expect(valueText(12)).toBe("12");
  expect(valueText(false)).toBe("false");
});

test("texts that are no JSON stay as they are, and so do scalars in texts", () => {
  expect(valueText("It is sunny.")).toBe("It is sunny.");
  expect(valueText("{broken")).toBe("{broken");
  expect(valueText("007")).toBe("007");
});

test("what is nested more deeply than can be followed is said, not thrown", () => {
  const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
  let value: unknown = 0;
  for (let depth = 0; depth < 200_000; depth++) value = [value];
  expect(valueText(value)).toBe("nested too deeply to be shown here");
  expect(typeof valueText(deep)).toBe("string");
});
