import { expect, test } from "vitest";
import { linkOf } from "../../../scripts/page/panels/links.js";

test("addresses of the web are links, with their host", () => {
  expect(linkOf("https://api.phonic.co/audio/7?sig=x")).toEqual({
    href: "https://api.phonic.co/audio/7?sig=x",
    host: "api.phonic.co",
  });
  expect(linkOf("http://localhost:3000/a")?.host).toBe("localhost:3000");
});

test.each([
  "javascript:alert(1)",
  " javascript:alert(1)",
  "java\nscript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "file:///etc/passwd",
  "blob:https://a/b",
  "vbscript:x",
  "//host/path",
  "/path",
  "...",
  "",
])("%j is no link", (address) => {
  expect(linkOf(address)).toBeNull();
});
