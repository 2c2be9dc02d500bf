// What `afterword listen` holds: who may ask for the page, targets that take deliveries or are down, loads and restarts.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { phonic } from "afterword/phonic";
import type { Page } from "playwright-core";
import { Webhook } from "svix";
import { afterEach, describe, expect, test } from "vitest";
import type { Detail } from "../../scripts/html/model.js";
import { inChromium, painted, pictured } from "../support/browser/chromium.js";
import {
  asked,
  type Listening,
  listening,
  type Start,
  sent,
  sentInOrder,
  targetServer,
} from "../support/browser/listening.js";
import { clickTime, memoryOf, sizeOf } from "../support/browser/measures.js";
import { SECRET } from "../support/deliveries.js";
import { example } from "../support/files.js";

const ENDED = example("phonic/examples/conversation-ended.json");

/** A loaded machine takes its time. */
const SOON = { timeout: 20_000 };

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});
const started = async (start?: Start): Promise<Listening> => {
  const made = await listening(start);
  closers.push(made.kill);
  return made;
};

/** The captures in a folder, in their order. */
const keptIn = (cwd: string): { readonly body: string; readonly headers: [string, string][] }[] =>
  readdirSync(join(cwd, "captures"))
    .filter((name) => name.endsWith(".ndjson"))
    .sort()
    .flatMap((name) =>
      readFileSync(join(cwd, "captures", name), "utf8")
        .split("\n")
        .filter(Boolean),
    )
    .map((line) => JSON.parse(line));

const target = async (status?: number) => {
  const made = await targetServer(status);
  closers.push(made.close);
  return made;
};

const detailOf = async (listen: Listening, n: number): Promise<Detail> =>
  JSON.parse((await asked(listen, { path: `/api/deliveries/${n}`, headers: local(listen) })).text);

const local = ({ port }: Listening) => ({ host: `localhost:${port}` });

describe("who may ask", () => {
  const GETS = ["/", "/api/stream", "/api/drift", "/api/deliveries/1"];
  const POSTS = ["/api/deliveries/1/replay", "/api/patch"];

  test("is who is here and has the page: no other host, origin or site, nobody without its token", async () => {
    const { url } = await target();
    const listen = await started({ args: ["--forward", url] });
    expect(await sent(listen, phonic, ENDED)).toBe(200);
    const { text } = await asked(listen, { headers: local(listen) });
    const token = /"token":"([^"]+)"/.exec(text)?.[1] as string;
    const own = {
      ...local(listen),
      origin: `http://localhost:${listen.port}`,
      "content-type": "application/json",
      "x-afterword-token": token,
    };
    const statuses = async (changes: Record<string, string | undefined>) => {
      const headers = Object.fromEntries(
        Object.entries({ ...own, ...changes }).filter(([, value]) => value !== undefined),
      ) as Record<string, string>;
      const get = GETS.map((path) => asked(listen, { path, headers }));
      const post = POSTS.map((path) => asked(listen, { path, headers, method: "POST" }, "{}"));
      return (await Promise.all([...get, ...post])).map(({ status }) => status);
    };
    const taken = [200, 200, 200, 200, 200, 200];
    const refused = [403, 403, 403, 403, 403, 403];
    expect(await statuses({})).toEqual(taken);
    expect(
      await statuses({ host: `127.0.0.1:${listen.port}`, origin: `http://127.0.0.1:${listen.port}` }),
    ).toEqual(taken);
    const foreign: Record<string, string>[] = [
      ...[
        "evil.example",
        `evil.example:${listen.port}`,
        "localhost",
        "localhost.evil.example",
        "169.254.1.1",
      ].map((host) => ({ host })),
      ...[
        "http://evil.example",
        "null",
        "http://localhost",
        "http://localhost:1",
        `https://localhost:${listen.port}`,
      ].map((origin) => ({ origin })),
      ...["x-forwarded-for", "x-forwarded-host", "forwarded", "cf-connecting-ip", "via"].map((name) => ({
        [name]: "203.0.113.9",
      })),
      { "sec-fetch-site": "cross-site" },
    ];
    for (const change of foreign) expect(await statuses(change), JSON.stringify(change)).toEqual(refused);
    const posts = async (change: Record<string, string | undefined>) =>
      (await statuses(change)).slice(GETS.length);
    expect(await posts({ "x-afterword-token": undefined })).toEqual([403, 403]);
    expect(await posts({ "x-afterword-token": `${token}x` })).toEqual([403, 403]);
    expect(await posts({ origin: undefined })).toEqual([403, 403]);
    expect(await posts({ "content-type": "text/plain" })).toEqual([415, 415]);
    const headers = { ...own, origin: "http://evil.example" };
    const options = await asked(listen, { path: POSTS[0] as string, headers, method: "OPTIONS" });
    expect(options.status).not.toBe(200);
    expect(await asked(listen, { path: "/phonic", headers, method: "POST" }, ENDED)).toMatchObject({
      status: 403,
    });
  });
});

describe("--forward", () => {
  test("sends what svix verifies: the same bytes and headers", async () => {
    const { got, url } = await target(202);
    const listen = await started({ args: ["--forward", url] });
    const odd = `${ENDED.trimEnd()} \r\n\t`;
    expect(await sent(listen, phonic, odd, { headers: { "x-own": "äö".slice(0, 1) } })).toBe(202);
    expect(got).toHaveLength(1);
    const [{ headers, body }] = got as [(typeof got)[0]];
    expect(body).toBe(odd);
    expect(new Webhook(SECRET).verify(body, headers as Record<string, string>)).toEqual(JSON.parse(ENDED));
    expect(() => new Webhook(SECRET).verify(`${body} `, headers as Record<string, string>)).toThrow();
    expect((await detailOf(listen, 1)).forwarded).toMatchObject({
      status: 202,
      error: null,
      answer: "taken",
    });
  });

  test("to a target that is down: shown, answered as asked, and kept", async () => {
    const { url, close } = await target();
    await close();
    const listen = await started({ args: ["--forward", url, "--save", "captures"] });
    const answered = [await sent(listen, phonic, ENDED), await sent(listen, phonic, ENDED)];
    expect(answered).toEqual([502, 502]);
    const { forwarded, answered: status } = await detailOf(listen, 2);
    expect([forwarded, status]).toEqual([
      expect.objectContaining({ status: null, error: "ECONNREFUSED" }),
      502,
    ]);
    expect(keptIn(listen.cwd).map(({ body }) => body)).toEqual([ENDED, ENDED]);
    await listen.kill();
    await listen.again();
    expect((await detailOf(listen, 2)).body).toBe(ENDED);
    await listen.stop();

    const asks = await started({ args: ["--forward", url, "--save", "captures", "--answer", "204"] });
    expect(await sent(asks, phonic, ENDED)).toBe(204);
    await expect.poll(async () => (await detailOf(asks, 1)).forwarded?.error, SOON).toBe("ECONNREFUSED");
    expect(keptIn(asks.cwd)).toHaveLength(1);
  });
});

/** Payloads that differ in the conversation's id, and now and then in shape. */
const payloads = (count: number, from = 1): string[] =>
  Array.from({ length: count }, (_, index) => {
    const payload = JSON.parse(ENDED);
    const { conversation } = payload.data;
    conversation.id = `conv_${String(from + index).padStart(5, "0")}`;
    if (index % 10 === 3) conversation.mood = "good";
    if (index % 50 === 7) conversation.duration_ms = "long";
    return JSON.stringify(payload);
  });

const idIn = (body: string): string => JSON.parse(body).data.conversation.id;

inChromium("the page", (open) => {
  /** The entries that are in the document, by their place in the list. */
  const entriesOf = (page: Page): Promise<[place: number, n: number][]> =>
    page.evaluate(() =>
      [...document.querySelectorAll("[role=treeitem]")].map((entry): [number, number] => [
        Number(entry.getAttribute("aria-posinset")),
        Number(entry.id.replace("delivery-", "")),
      ]),
    );
  const total = (page: Page, count: number) =>
    expect
      .poll(() => page.locator(".list-foot").textContent(), { timeout: 20_000 })
      .toMatch(new RegExp(`^${count.toLocaleString("en")} in all`));

  test("takes 1,000 deliveries at 100 a second: in order, below 200 MB, a click within 100 ms; a restart loses none", {
    timeout: 120_000,
  }, async () => {
    const { got, url } = await target();
    const listen = await started({ args: ["--save", "captures", "--forward", url] });
    const { page, complaints, requests } = await open(listen.url);
    const sending = sentInOrder(listen, phonic, payloads(1000), 100);
    const times: number[] = [];
    const memory: number[] = [];
    await page.locator("[role=treeitem]").first().waitFor();
    for (let at = 0; at < 12; at++) {
      times.push((await clickTime(page, at % 5)) ?? Number.POSITIVE_INFINITY);
      memory.push((await memoryOf(page)).process);
      await sleep(700);
    }
    expect(new Set(await sending)).toEqual(new Set([200]));
    await total(page, 1000);
    memory.push((await memoryOf(page)).process);
    expect(Math.max(...memory)).toBeLessThan(200);
    expect(times).not.toContain(Number.POSITIVE_INFINITY);
    // the machine may have had other things to do, now and then
    expect(times.sort((a, b) => a - b)[3]).toBeLessThan(100);
    expect((await sizeOf(page)).nodes).toBeLessThan(2000);

    // everywhere in the list the newest comes first, and they are what was sent, in its order
    const scroller = page.locator(".entries");
    const height = await scroller.evaluate((element) => element.scrollHeight);
    const seen = new Set<number>();
    for (let part = 0; part <= 20; part++) {
      await scroller.evaluate((element, top) => element.scrollTo(0, top), (height * part) / 20);
      await painted(page);
      const entries = await entriesOf(page);
      expect(entries.map(([place, n]) => place + n)).toEqual(entries.map(() => 1001));
      for (const [, n] of entries) seen.add(n);
    }
    expect([Math.min(...seen), Math.max(...seen)]).toEqual([1, 1000]);
    expect(keptIn(listen.cwd).map(({ body }) => idIn(body))).toEqual(payloads(1000).map(idIn));
    expect(got.map(({ body }) => idIn(body)).sort()).toEqual(payloads(1000).map(idIn));
    expect(complaints).toEqual([]);

    // a kill in the middle of a burst
    const burst = sentInOrder(listen, phonic, payloads(300, 1001), 2000);
    await expect
      .poll(() => keptIn(listen.cwd).length, { interval: 20, timeout: 20_000 })
      .toBeGreaterThan(1050);
    await listen.kill();
    const statuses = await burst;
    const acknowledged = payloads(300, 1001)
      .filter((_, index) => statuses[index] === 200)
      .map(idIn);
    expect(acknowledged.length).toBeGreaterThan(20);
    expect(acknowledged.length).toBeLessThan(300);
    await expect.poll(() => page.locator(".top [role=status]").textContent(), SOON).toMatch(/lost/);
    await listen.again();
    const kept = keptIn(listen.cwd).map(({ body }) => idIn(body));
    expect(kept).toEqual(expect.arrayContaining(acknowledged));
    expect(new Set(kept).size).toBe(kept.length);
    await expect.poll(() => page.locator(".top [role=status]").textContent(), SOON).toMatch(/^listening/);
    await total(page, kept.length);
    // and it goes on: what comes is shown, and the token is that of the new run
    await sent(listen, phonic, payloads(1, 5000)[0] as string);
    await total(page, kept.length + 1);
    const before = got.length;
    await page.keyboard.press("End");
    await expect
      .poll(() => page.locator(".delivery-facts").textContent(), SOON)
      .toContain(`#${kept.length + 1} `);
    await page.getByRole("button", { name: "Replay", exact: true }).click();
    await expect.poll(() => got.length, SOON).toBe(before + 1);
    expect(idIn(got.at(-1)?.body ?? "")).toBe("conv_05000");
    expect(new Set(requests.map((each) => new URL(each).origin))).toEqual(
      new Set([new URL(listen.url).origin]),
    );
  });

  test("shows 5 MB with 5,000 findings: only what is seen is in the document, and the last one is found", {
    timeout: 120_000,
  }, async () => {
    const listen = await started();
    const payload = JSON.parse(ENDED);
    const { items } = payload.data.conversation;
    const filler = "lorem ipsum ".repeat(70);
    payload.data.conversation.items = Array.from({ length: 5000 }, (_, index) => ({
      ...items[0],
      live_transcript: filler,
      [`extra_${index}`]: index,
    }));
    const body = JSON.stringify(payload);
    expect(body.length).toBeGreaterThan(5_000_000);
    expect(await sent(listen, phonic, body)).toBe(200);
    const { page, complaints } = await open(listen.url);
    await page.locator(".json-row").nth(5).waitFor();
    const sizes = [await sizeOf(page)];
    await page.keyboard.press("p");
    const last = page.locator(".json-target");
    await expect.poll(() => last.textContent(), SOON).toContain("extra_4999");
    const box = await last.boundingBox();
    const view = await page
      .locator(".json-row")
      .locator("xpath=ancestor::*[contains(@class, 'virtual ')]")
      .last()
      .boundingBox();
    expect(box && view && box.y >= view.y && box.y + box.height <= view.y + view.height).toBe(true);
    sizes.push(await sizeOf(page));
    await pictured(page, "5-megabytes");
    await page.getByRole("tab", { name: "Raw" }).click();
    await painted(page);
    sizes.push(await sizeOf(page));
    const { process } = await memoryOf(page);
    for (const { nodes, characters } of sizes) {
      // the panels beside the payload draw their first items, however many there are
      expect(nodes).toBeLessThan(4000);
      expect(characters).toBeLessThan(50_000);
    }
    // of the payload itself only what is seen is there
    expect(await page.locator(".delivery *").count()).toBeLessThan(1000);
    expect(process).toBeLessThan(200);
    expect(complaints).toEqual([]);
  });
});
