// The page of `afterword listen --inbox`, in a real Chromium, on a real PostgreSQL that is stopped and started.
import { createHandler } from "afterword";
import { createInbox, type Inbox } from "afterword/inbox";
import { type PostgresPool, postgres } from "afterword/inbox/postgres";
import { phonic } from "afterword/phonic";
import type { Pool } from "pg";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { inChromium, painted } from "../support/browser/chromium.js";
import { HOSTILE, ranIn } from "../support/browser/hostile.js";
import { asked, type Listening, listening } from "../support/browser/listening.js";
import { faultsOf } from "../support/browser/looks.js";
import { SECRET, svix } from "../support/deliveries.js";
import { poolOf } from "../support/inbox/databases.js";
import { endedOf, receiving } from "../support/inbox/receiving.js";
import { type Server, startPostgres } from "../support/stores/servers.js";

/** A loaded machine takes its time. */
const SOON = { timeout: 20_000 };
/** It needs none, and is shown nowhere. */
const PASSWORD = "sup3r%20secret";

let server: Server;
let pool: Pool;
let inbox: Inbox;
let listen: Listening | undefined;
let tables = 0;
let table = "";

beforeAll(async () => {
  server = await startPostgres();
  pool = poolOf(server.port);
});
beforeEach(async () => {
  await listen?.kill();
  await inbox?.close();
  table = `inbox_${++tables}`;
  inbox = await createInbox({ store: postgres(pool as PostgresPool, { table }), retries: [] });
});
afterAll(async () => {
  await listen?.kill();
  await inbox?.close();
  await pool?.end();
  await server?.end();
});

const started = async (): Promise<Listening> => {
  const url = `postgres://postgres:${PASSWORD}@127.0.0.1:${server.port}/postgres?table=${table}`;
  listen = await listening({ args: ["--inbox", url] });
  return listen;
};

/** Works on all that waits. What is called `fail` fails. */
const worked = async (): Promise<void> => {
  const worker = inbox.work({
    vendors: [phonic],
    onError: () => {},
    onConversation: ({ id }) => {
      if (id?.startsWith("fail")) throw new Error("no");
    },
  });
  await expect.poll(() => inbox.list({ state: ["new", "leased"] }), SOON).toEqual([]);
  await worker.stop();
};

const ready = async (page: Page): Promise<void> => {
  await page.locator("[role=treeitem]").first().waitFor(SOON);
  await page.getByText("loading …").waitFor({ state: "detached" });
  await painted(page);
};

const stateOf = (page: Page, n: number) => page.locator(`#delivery-${n} .badge`).textContent(SOON);

inChromium("the page of an inbox", (open) => {
  describe("looks right at any width, in light and dark:", { timeout: 120_000 }, () => {
    test("empty", async () => {
      const { url } = await started();
      const { page, complaints } = await open(url);
      await page.getByText("The inbox is empty").waitFor(SOON);
      expect(await faultsOf(page, "inbox-empty")).toEqual([]);
      expect(complaints).toEqual([]);
    });

    test("with rows in each state, the history of one, and the question before many are retried", async () => {
      const { send } = receiving(inbox, { captureRefused: true });
      await send("msg_1", endedOf("conv_1"));
      await send("msg_1", endedOf("conv_1"));
      await send("msg_2", endedOf("fail"));
      await send("msg_3", endedOf("conv_1", { more: true }));
      await worked();
      await createHandler(phonic, { secret: SECRET, inbox, captureRefused: true, onError: () => {} })(
        new Request("https://example.com/", { method: "POST", body: "{}" }),
      );
      await send("msg_4", endedOf("conv_4"));
      const run = await started();
      const { page, complaints, requests } = await open(run.url);
      await ready(page);
      await page
        .getByText(/1 dead/)
        .first()
        .waitFor(SOON);
      expect(await faultsOf(page, "inbox")).toEqual([]);
      await page.locator("#delivery-3").click();
      await page.getByRole("tab", { name: "History" }).click();
      await page.locator(".history").waitFor();
      expect(await faultsOf(page, "inbox-history")).toEqual([]);
      await page.getByRole("button", { name: "Retry all dead (1)" }).click();
      const question = page.getByRole("dialog");
      expect(await question.textContent()).toContain("1 delivery");
      expect(await faultsOf(page, "inbox-question")).toEqual([]);
      await page.keyboard.press("Escape");
      await expect.poll(() => page.locator("dialog").count()).toBe(0);
      expect((await inbox.list({ state: "dead" })).length).toBe(2);
      expect(complaints).toEqual([]);
      expect(requests.filter((each) => !each.startsWith(run.url))).toEqual([]);
      // the password is nowhere
      const shown = `${await page.content()}${run.output.stderr}${run.output.stdout}`;
      expect(shown).not.toMatch(/sup3r|secret@/);
    });
  });

  test("shows what comes and changes, and the button has a dead delivery worked on", async () => {
    const { send } = receiving(inbox);
    await send("msg_1", endedOf("fail_once"));
    await worked();
    const { url } = await started();
    const { page, complaints } = await open(`${url}#1`);
    await ready(page);
    expect(await stateOf(page, 1)).toBe("dead");
    await send("msg_2", endedOf("conv_2"));
    await page.locator("#delivery-2").waitFor(SOON);
    expect(await stateOf(page, 2)).toBe("new");
    await page.getByRole("button", { name: "Retry", exact: true }).click();
    await page.getByText("1 delivery is worked on again.").waitFor(SOON);
    await expect.poll(() => stateOf(page, 1), SOON).toBe("new");
    const done: string[] = [];
    const worker = inbox.work({ vendors: [phonic], onConversation: ({ id }) => void done.push(id ?? "") });
    await expect.poll(() => done.sort(), SOON).toEqual(["conv_2", "fail_once"]);
    await expect.poll(() => stateOf(page, 1), SOON).toBe("done");
    await worker.stop();
    await inbox.erase({ ids: [1] });
    await page.getByText("It was erased.").first().waitFor({ timeout: 40_000 });
    await pool.query(`delete from ${table} where id = 2`);
    await page.locator("#delivery-2").waitFor({ state: "detached", timeout: 40_000 });
    expect(complaints).toEqual([]);
  }, 120_000);

  test("is filtered by state, and retries what it shows after a question, by keyboard", async () => {
    const { send } = receiving(inbox);
    for (const id of ["fail_1", "fail_2", "conv_3"]) await send(`msg_${id}`, endedOf(id));
    await worked();
    const { url } = await started();
    const { page } = await open(url);
    await ready(page);
    await page.getByRole("button", { name: "1 done" }).click();
    await expect.poll(() => page.locator("[role=treeitem]").count(), SOON).toBe(1);
    await page.getByRole("button", { name: "1 done" }).click();
    await page.getByRole("button", { name: "2 dead" }).click();
    const many = page.getByRole("button", { name: "Retry dead shown (2)" });
    await many.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await inbox.list({ state: "new" })).length, SOON).toBe(2);
  });

  test("says that the database is away, keeps what it has, and goes on by itself", async () => {
    const { send } = receiving(inbox);
    await send("msg_1", endedOf("fail"));
    await worked();
    const { url } = await started();
    const { page } = await open(`${url}#1`);
    await ready(page);
    await server.stop();
    const problem = page.locator(".inbox-problem");
    await problem.waitFor(SOON);
    expect(await problem.textContent()).toMatch(/ERR_INBOX.*Check that its database can be reached/);
    expect(await page.locator("[role=treeitem]").count()).toBe(1);
    await page.getByRole("button", { name: "Retry", exact: true }).click();
    await expect.poll(() => page.locator(".retry-said").textContent(), SOON).toMatch(/^ERR_INBOX: /);
    await server.start();
    await problem.waitFor({ state: "detached", ...SOON });
    await page.getByRole("button", { name: "Retry", exact: true }).click();
    await expect.poll(async () => (await inbox.list({ state: "new" })).length, SOON).toBe(1);
  }, 120_000);

  test("takes text for text in all that comes from the database", async () => {
    const { send } = receiving(inbox);
    await send("msg_1", endedOf("conv_1"));
    for (const [index, text] of HOSTILE.entries())
      await pool.query(
        `insert into ${table} (key, vendor, event, verdict, conversation, delivery, received, envelope, bytes, copies,
           state, attempts, due, code, ended)
         select $1, $2, $2, 'ok', $2, $2, received,
           jsonb_set(jsonb_set(envelope::jsonb, '{url}', to_jsonb($2::text)), '{headers}', jsonb_build_array(jsonb_build_array($2::text, $2::text)))::text,
           bytes, copies, 'dead', 1, due, $2, received from ${table} where key not like 'k%' limit 1`,
        [`k${index}`, text],
      );
    const { url } = await started();
    const { page, complaints, requests } = await open(url, { withoutPolicy: true });
    await ready(page);
    const seen: string[] = [];
    for (let n = 2; n <= HOSTILE.length + 1; n++) {
      await page.evaluate((id) => history.replaceState(null, "", `#${id}`), n);
      await page.reload();
      await ready(page);
      for (const view of ["Headers", "History", "Payload"]) {
        await page.getByRole("tab", { name: view }).click();
        seen.push((await page.locator("body").textContent()) ?? "");
      }
    }
    for (const text of HOSTILE.slice(0, 12)) expect(seen.join("\n")).toContain(text);
    expect(await ranIn(page)).toEqual([]);
    expect([complaints, requests.filter((each) => !each.startsWith(url))]).toEqual([[], []]);
  }, 120_000);

  test("is nobody else's, and receives nothing", async () => {
    await receiving(inbox).send("msg_1", endedOf("conv_1"));
    const run = await started();
    const host = `evil.example:${run.port}`;
    for (const path of ["/", "/api/stream", "/api/deliveries/1"])
      expect((await asked(run, { path, headers: { host } })).status, path).toBe(403);
    const headers = { host: `localhost:${run.port}`, "content-type": "application/json" };
    expect((await asked(run, { path: "/api/retry", method: "POST", headers }, '{"all":true}')).status).toBe(
      403,
    );
    const { headers: signed, body } = svix({ id: "msg_2", body: endedOf("conv_2"), time: "1" });
    expect(
      (await asked(run, { path: "/phonic", method: "POST", headers: signed as never }, body)).status,
    ).toBe(404);
  });
});
