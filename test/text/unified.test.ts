import { expect, test } from "vitest";
import { unified } from "../../scripts/text/unified.js";

test("a unified diff names lines as patch reads them", () => {
  const lines = (text: string) =>
    text
      .split("")
      .map((line) => `${line}\n`)
      .join("");
  expect(unified("", "", "a")).toBe("");
  expect(unified(lines("abcdefghijklmnop"), lines("abXdefghijklmnoYp"), "f")).toBe(
    `--- a/f\n+++ b/f\n@@ -1,6 +1,6 @@\n a\n b\n-c\n+X\n d\n e\n f\n@@ -13,4 +13,5 @@\n m\n n\n o\n+Y\n p\n`,
  );
  expect(unified("", "a\n", "f")).toBe("--- a/f\n+++ b/f\n@@ -0,0 +1 @@\n+a\n");
  expect(unified("a", "a\n", "f")).toBe(
    "--- a/f\n+++ b/f\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n",
  );
});
