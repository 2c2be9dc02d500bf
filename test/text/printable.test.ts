import { expect, test } from "vitest";
import { oneLine, printable, printableLines } from "../../scripts/text/printable.js";

test("what a terminal would obey becomes an escape, and only line breaks of several lines stay", () => {
  expect(printable("a\u001b]0;x\u0007\n\u202e")).toBe("a\\u001b]0;x\\u0007\\u000a\\u202e");
  expect(printableLines("a\u001b\nb")).toBe("a\\u001b\nb");
});

test("words in one line stay apart, and joiners stay", () => {
  expect(oneLine("0\tok\r\n1\u2028failed\u0085\v!")).toBe("0 ok 1 failed !");
  expect(oneLine("\u{1f469}\u200d\u{1f4bb} می\u200cخواهم a\u0007b\u202ec\u00ad")).toBe(
    "\u{1f469}\u200d\u{1f4bb} می\u200cخواهم abc",
  );
});
