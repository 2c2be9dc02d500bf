// The page of `afterword listen`, in a real Chromium.
import { expect, test } from "vitest";
import { pageOf } from "../../scripts/html/document.js";
import { inChromium, painted } from "../support/browser/chromium.js";
import { axeOf, contrastOf, overflowOf } from "../support/browser/looks.js";
import { servedHtml } from "../support/browser/served.js";

const SETTINGS = {
  url: "http://localhost:4900",
  forward: null,
  save: null,
  allowUnsigned: false,
  vendors: [],
};

/** What looks wrong, or is it. */
const WRONG = `
  <p style="color: #999">weak</p>
  <p style="color: #767676; background: rgba(0, 0, 0, .1)">weak on grey</p>
  <div style="width: 90px; overflow: hidden; white-space: nowrap">text that is cut</div>
  <div style="width: 2500px">text in what is too wide</div>
  <button style="position: fixed; right: -20px">outside</button>
  <button></button>
  <img src="http://127.0.0.1:9/" onerror="alert(1); undefined.member">`;

inChromium("what the tests look with", (open) => {
  test("finds weak contrast, what is cut, what sticks out, a name that is missing, and what runs", async () => {
    const { url, close } = await servedHtml("<!doctype html><title>Wrong</title><main></main>");
    const { page, complaints, requests } = await open(url, { width: 900 });
    await page.evaluate((html) => {
      document.querySelector("main")?.insertAdjacentHTML("beforeend", html);
    }, WRONG);
    await painted(page);
    expect(await contrastOf(page)).toEqual([
      expect.stringMatching(/^contrast 2\.85 of p\.: weak$/),
      expect.stringMatching(/^contrast 3\.6\d of p\.: weak on grey$/),
    ]);
    expect(await overflowOf(page)).toEqual([
      expect.stringMatching(/^the page is \d+ px too wide$/),
      expect.stringMatching(/^cut at its side: div\. text that is cut$/),
      expect.stringMatching(/^sticks out: div\. text in what is too wide$/),
      expect.stringMatching(/^sticks out: button\. outside$/),
    ]);
    const rules = (await axeOf(page)).map((fault) => fault.split(" ")[0]);
    expect(rules).toEqual(expect.arrayContaining(["button-name", "color-contrast", "image-alt"]));
    await expect.poll(() => complaints).toContain("dialog: 1");
    expect(complaints.join("\n")).toMatch(/exception: .*undefined/);
    expect(requests).toContain("http://127.0.0.1:9/");
    await close();
  });
});

inChromium("the page", (open) => {
  test("says nothing in the console, and asks for nothing but itself and its stream", async () => {
    const { html, policy } = pageOf("afterword listen", { kind: "live", token: "t", settings: SETTINGS });
    const { url, close } = await servedHtml(html, policy);
    const { page, complaints, requests } = await open(url);
    expect(await page.locator("main").count()).toBe(1);
    await expect.poll(() => requests).toEqual([url, `${url}api/stream`]);
    // the server of this test has no stream
    expect(complaints.filter((each) => !each.startsWith("error: EventSource"))).toEqual([]);
    await close();
  });
});
