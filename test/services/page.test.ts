// The page of `afterword listen`, in a real Chromium.
import { ada } from "afterword/ada";
import { phonic } from "afterword/phonic";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inChromium, painted } from "../support/browser/chromium.js";
import { ENDED, ended, manyCaptures, STATES } from "../support/browser/deliveries.js";
import { HOSTILE, HOSTILE_NAME, HOSTILE_TAG, hostileProject, ranIn } from "../support/browser/hostile.js";
import {
  asked,
  ENV,
  type Listening,
  listening,
  type Start,
  sent,
  targetServer,
} from "../support/browser/listening.js";
import { axeOf, contrastOf, faultsOf, overflowOf } from "../support/browser/looks.js";
import { sizeOf } from "../support/browser/measures.js";
import { servedHtml } from "../support/browser/served.js";
import { acmeYaml, CALL, projectFolder } from "../support/commands/project.js";
import { hmac, TEXT } from "../support/deliveries.js";
import { example } from "../support/files.js";
import { folders } from "../support/vendors.js";

/** What looks wrong, or is it. */
const WRONG = `
  <p style="color: #999">weak</p>
  <p style="color: #767676; background: rgba(0, 0, 0, .1)">weak on grey</p>
  <div style="width: 40px; overflow: hidden; white-space: nowrap">text that is cut</div>
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

/** A loaded machine takes its time. */
const SOON = { timeout: 20_000 };

const closing: (() => unknown)[] = [];
afterAll(async () => {
  await Promise.all(closing.map((close) => close()));
});
const started = async (start?: Start): Promise<Listening> => {
  const made = await listening(start);
  closing.push(made.kill);
  return made;
};

const target = async () => {
  const made = await targetServer();
  closing.push(made.close);
  return made;
};

/** What is on the page when it is opened: everything is there that it asks for. */
const ready = async (page: Page): Promise<void> => {
  await expect.poll(() => page.locator(".top [role=status]").textContent(), SOON).toMatch(/^listening/);
  await page.waitForLoadState("networkidle", { timeout: 500 }).catch(() => {});
  await page.getByText("loading …").waitFor({ state: "detached" });
  await painted(page);
};

inChromium("the page", (open) => {
  /** Opens the page at a delivery, in an own place of the history. */
  const at = async (listen: Listening, n?: number) => {
    const opened = await open(`${listen.url}${n === undefined ? "" : `#${n}`}`);
    await ready(opened.page);
    return opened;
  };

  describe("looks right at any width, in light and dark:", { timeout: 120_000 }, () => {
    const names = Object.keys(STATES);
    let listen: Listening;
    beforeAll(async () => {
      listen = await started({
        args: ["--allow-unsigned", "--save", "captures", "--forward", "http://127.0.0.1:9/"],
      });
      for (const send of Object.values(STATES)) await send(listen);
      for (let attempt = 0; attempt < 3; attempt++)
        await sent(listen, ada, example("ada/examples/conversation-ended.json"), { id: "msg_same" });
    });

    test.each([
      ["without secrets", {}],
      ["with secrets", ENV],
    ])("empty, %s: it says how to send something and where to point a vendor", async (name, env) => {
      const empty = await started({ env });
      const { page, complaints, requests } = await at(empty);
      const text = await page.locator("main").textContent();
      if (env === ENV)
        expect(text).toContain(`npx afterword send phonic --to ${empty.url.slice(0, -1)}/phonic`);
      expect(text).toContain("PHONIC_WEBHOOK_SECRET");
      expect(text).toContain("/phonic");
      expect(await faultsOf(page, `empty-${name.replace(" ", "-")}`)).toEqual([]);
      expect(complaints).toEqual([]);
      expect(requests.filter((each) => !each.startsWith(empty.url))).toEqual([]);
    });

    test.each(names.map((name, index) => [name, index + 1] as const))("a delivery: %s", async (name, n) => {
      const { page, complaints } = await at(listen, n);
      expect(await faultsOf(page, name.replace(/\W+/g, "-"))).toEqual([]);
      expect(complaints).toEqual([]);
    });

    test.each(["Raw", "Headers", "Answer"])("the view %s", async (view) => {
      const { page } = await at(listen, names.length - 4);
      await page.getByRole("tab", { name: view }).click();
      expect(await faultsOf(page, `view-${view}`)).toEqual([]);
    });

    test("one delivery and no more", async () => {
      const one = await started();
      await sent(one, phonic, ENDED);
      const { page } = await at(one);
      expect(await faultsOf(page, "one")).toEqual([]);
    });

    test("retries in one group, which opens", async () => {
      const { page } = await at(listen);
      const group = page.locator("[role=treeitem][aria-expanded]").first();
      expect(await group.textContent()).toContain("3×");
      await group.locator(".entry-attempts").click();
      expect(await page.locator("[role=treeitem][aria-level='2']").count()).toBe(2);
      expect(await faultsOf(page, "retries")).toEqual([]);
    });

    test("the patch, in a dialog", async () => {
      const cwd = projectFolder(
        { schemas: "schemas", out: "generated" },
        { "schemas/acme/openapi.yaml": acmeYaml() },
      );
      const own = await started({
        cwd,
        env: { ACME_WEBHOOK_SECRET: TEXT },
        args: ["--vendors", "acme", "--save", "captures"],
      });
      const body = CALL.replace("{", '{"sentiment":"glad",');
      await asked(own, { path: "/acme", method: "POST", headers: { "x-acme": hmac(TEXT, [body]) } }, body);
      const { page, complaints } = await at(own);
      await page.getByRole("button", { name: "Propose patch" }).click();
      const dialog = page.getByRole("dialog");
      await expect.poll(() => dialog.textContent(), SOON).toMatch(/\+.*sentiment/s);
      expect(await faultsOf(page, "patch")).toEqual([]);
      expect(complaints).toEqual([]);
    });

    test("thousands of deliveries, and drift over days", async () => {
      const many = await started({ args: ["--save", "captures"], cwd: await manyCaptures(3000) });
      const { page, complaints } = await at(many);
      await expect.poll(() => page.locator(".list-foot").textContent(), SOON).toMatch(/3,?000 in all/);
      await page.locator(".drift-strip").first().waitFor();
      expect((await sizeOf(page)).nodes).toBeLessThan(2000);
      expect(await faultsOf(page, "thousands")).toEqual([]);
      await page.getByRole("button", { name: /drifted/ }).click();
      await expect.poll(() => page.locator(".list-foot").textContent()).toMatch(/300 of 3,?000/);
      expect(complaints).toEqual([]);
    });

    test("5 MB in one payload", async () => {
      const body = ended((conversation) => {
        conversation.notes = Array.from({ length: 20_000 }, (_, index) => ({
          index,
          text: "lorem ipsum ".repeat(20),
        }));
      });
      expect(body.length).toBeGreaterThan(5_000_000);
      const large = await started();
      await sent(large, phonic, body);
      const { page } = await at(large);
      await page.locator(".json-row").nth(3).waitFor();
      expect(await faultsOf(page, "large")).toEqual([]);
    });
  });

  test("shows an example of every event of every vendor, and nothing is cut", {
    timeout: 120_000,
  }, async () => {
    const listen = await started({ args: ["--allow-unsigned"] });
    for (const { vendor, examples } of folders)
      for (const { payload } of examples) await sent(listen, vendor, JSON.stringify(payload));
    const { page, complaints } = await at(listen);
    const total = folders.reduce((sum, { examples }) => sum + examples.length, 0);
    await expect
      .poll(() => page.locator(".list-foot").textContent(), SOON)
      .toMatch(new RegExp(`^${total} in all`));
    const faults: string[] = [];
    await page.keyboard.press("Home");
    for (let n = 1; n <= total; n++) {
      await expect
        .poll(() => page.locator(".delivery-facts").textContent(), SOON)
        .toMatch(new RegExp(`^#${n} `));
      await page.getByText("loading …").waitFor({ state: "detached" });
      const title = await page.locator("#delivery-title").textContent();
      faults.push(
        ...[...(await overflowOf(page)), ...(await contrastOf(page))].map((fault) => `${title}: ${fault}`),
      );
      await page.keyboard.press("ArrowRight");
    }
    expect(faults).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test("is used by keyboard: walk, open views, replay, open and close the patch", async () => {
    const { got, url } = await target();
    const listen = await started({ args: ["--forward", url] });
    for (const send of Object.values(STATES)) await send(listen);
    const { page, complaints } = await at(listen);
    const facts = page.locator(".delivery-facts");
    const shows = (n: number) => expect.poll(() => facts.textContent(), SOON).toMatch(new RegExp(`^#${n} `));
    const last = Number(/#(\d+)/.exec((await facts.textContent()) ?? "")?.[1]);
    await page.keyboard.press("ArrowLeft");
    await shows(last - 1);
    await page.keyboard.press("ArrowRight");
    await shows(last);
    await page.keyboard.press("Home");
    await shows(1);
    /** Goes on with Tab until something has the focus. */
    const reach = async (selector: string): Promise<void> => {
      for (let steps = 0; steps < 80; steps++) {
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector))
          return;
        await page.keyboard.press("Tab");
      }
      throw new Error(`Tab does not reach ${selector}`);
    };
    /** What has the focus is marked, so that it is seen. */
    const marked = () =>
      page.evaluate(() => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(document.activeElement as Element);
        return (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== "none";
      });
    await reach("[role=tree]");
    expect(await marked()).toBe(true);
    await page.keyboard.press("ArrowUp");
    await shows(2);
    await reach(".panel-actions button");
    expect(await marked()).toBe(true);
    const before = got.length;
    await page.keyboard.press("Enter");
    await expect.poll(() => got.length, SOON).toBe(before + 1);
    await reach("[role=tab][aria-selected=true]");
    expect(await marked()).toBe(true);
    const views: (string | null)[] = [];
    for (let step = 0; step < 4; step++) {
      await page.keyboard.press("ArrowRight");
      views.push(await page.locator("[role=tab][aria-selected=true]").textContent());
    }
    expect(new Set(views).size).toBe(4);
    await reach(".drift button:not([aria-disabled=true])");
    await page.keyboard.press("Enter");
    await page.locator("dialog[open]").waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator("dialog[open]").count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Propose patch");
    expect(complaints).toEqual([]);
  });

  describe("takes text for text:", { timeout: 120_000 }, () => {
    test.each([
      ["with its policy", false],
      ["without it", true],
    ])("30 hostile texts, %s", async (_, withoutPolicy) => {
      expect(HOSTILE).toHaveLength(30);
      const listen = await started({
        args: ["--allow-unsigned", "--vendors", "phonic,evil"],
        cwd: hostileProject(),
      });
      for (const text of HOSTILE) {
        const member = Object.fromEntries([[text, text]]);
        const url = `?${encodeURIComponent(text)}=${encodeURIComponent(text)}`;
        const headers = { "x-own": Buffer.from(text.replace(/[\u2028\u2029]/g, "")).toString("latin1") };
        const body = ended((conversation) => {
          Object.assign(conversation, member, {
            ...{
              ended_by: text,
              extra: [text, member],
              welcome_message: text,
              agent: { id: text, name: text, is_deleted: false },
            },
            items: (conversation.items as object[]).map((item) => ({
              ...item,
              live_transcript: text,
              ...member,
            })),
          });
        });
        expect(await sent(listen, phonic, body, { path: `/phonic${url}`, headers })).toBe(200);
        await asked(
          listen,
          { path: `/evil${url}`, method: "POST", headers },
          JSON.stringify({ kind: HOSTILE_TAG, id: text, ...member }),
        );
        await asked(
          listen,
          { path: `/evil${url}`, method: "POST", headers },
          JSON.stringify({ kind: text, id: text }),
        );
      }
      const { page, complaints, requests } = await open(listen.url, { withoutPolicy });
      await ready(page);
      const total = HOSTILE.length * 3;
      await page.keyboard.press("Home");
      const texts: string[] = [];
      for (let n = 1; n <= total; n++) {
        await expect
          .poll(() => page.locator(".delivery-facts").textContent(), SOON)
          .toMatch(new RegExp(`^#${n} `));
        await page.getByText("loading …").waitFor({ state: "detached" });
        for (const view of n <= 3 || n > total - 3 ? ["Raw", "Headers", "Answer", "Payload"] : []) {
          await page.getByRole("tab", { name: view }).click();
          texts.push((await page.locator("body").textContent()) ?? "");
        }
        texts.push((await page.locator("body").textContent()) ?? "");
        // on a tab, the arrows are for the tabs
        await page.keyboard.press("k");
      }
      // what was sent is really there to be seen
      const seen = texts.join("\n");
      for (const text of [...HOSTILE.slice(0, 12), HOSTILE_NAME, HOSTILE_TAG]) expect(seen).toContain(text);
      expect(await ranIn(page)).toEqual([]);
      expect([complaints, requests.filter((each) => !each.startsWith(listen.url))]).toEqual([[], []]);
    });
  });
});
