// The command line on both databases: what operators do, and commands that read an inbox as they read files.
import { existsSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createHandler } from "afterword";
import { autocalls } from "afterword/autocalls";
import { phonic } from "afterword/phonic";
import { expect, test } from "vitest";
import * as drift from "../../../scripts/commands/drift.js";
import { parts } from "../../../scripts/commands/inbox.js";
import * as redact from "../../../scripts/commands/redact.js";
import * as validate from "../../../scripts/commands/validate.js";
import { called } from "../../support/commands/call.js";
import { SECRET } from "../../support/deliveries.js";
import { example, folder } from "../../support/files.js";
import { describeEach, type Engine, SQLITE } from "../../support/inbox/databases.js";
import { ENDED, endedOf, idle, opened, receiving, stopping } from "../../support/inbox/receiving.js";

const CANARY = "canary-of-the-caller";
const TOKEN = "canary-of-the-token-0123456789";

/** An inbox with a row of each kind: 1 done, 2 drifted and dead, 3 refused, 4 of another vendor that nobody takes. */
const filled = async (engine: Engine) => {
  const { inbox, database } = await opened(engine, { retries: [] });
  const { send } = receiving(inbox, { captureRefused: true });
  expect(await send("msg_1")).toBe(200);
  expect(await send("msg_2", endedOf("conv_poison", { [CANARY]: CANARY }))).toBe(200);
  const worker = stopping(
    inbox.work({
      vendors: [phonic],
      onConversation: ({ id }) => {
        if (id === "conv_poison") throw new Error(CANARY);
      },
      onError: () => {},
    }),
  );
  await idle(inbox);
  await worker.stop();
  expect(await send("msg_3", ENDED, { headers: { "svix-signature": "v1,AAAA" } })).toBe(401);
  const handle = createHandler(autocalls, { secret: TOKEN, inbox });
  const body = example("autocalls/examples/post-call.json");
  const url = `https://example.com/webhooks/autocalls?token=${TOKEN}`;
  expect((await handle(new Request(url, { method: "POST", body }))).status).toBe(200);
  const ids = (await inbox.list()).map(({ id }) => id).reverse();
  const [done, dead, refused, waiting] = ids.map(String) as [string, string, string, string];
  const cwd = folder({});
  const run = (part: keyof typeof parts, ...args: string[]) =>
    called(parts[part], ["--inbox", database.where, ...args], { cwd });
  return { inbox, database, cwd, run, done, dead, refused, waiting };
};

const linesOf = (text: string): Record<string, unknown>[] =>
  text
    .trimEnd()
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

describeEach((engine: Engine) => {
  test("list has the rows, the last one first; filters choose, and conversations are masked", async () => {
    const { run, done, dead, refused, waiting } = await filled(engine);
    const ids = async (...args: string[]) =>
      linesOf((await run("list", "--format", "ndjson", ...args)).stdout).map(({ id }) => String(id));
    expect(await ids()).toEqual([waiting, refused, dead, done]);
    expect(await ids("--state", "dead")).toEqual([refused, dead]);
    expect(await ids("--state", "dead,new", "--vendor", "phonic,autocalls")).toEqual([waiting, dead]);
    expect(await ids("--verdict", "unverified")).toEqual([refused]);
    expect(await ids("--code", "ERR_FUNCTION")).toEqual([dead]);
    expect(await ids("--conversation", "conv_poison")).toEqual([dead]);
    expect(await ids("--event", "conversation.ended", "--limit", "1")).toEqual([dead]);
    expect(await ids("--before", dead)).toEqual([done]);
    expect(await ids("--older", "1h")).toEqual([]);
    expect(await ids("--until", "2020-01-01")).toEqual([]);
    expect(await ids(done, waiting)).toEqual([waiting, done]);
    const { stdout, stderr, code } = await run("list", "--limit", "3");
    expect(code).toBe(0);
    expect(stdout.split("\n")).toHaveLength(5);
    expect(stdout).not.toContain("conv_");
    expect(stderr).toContain(`--before ${dead}`);
    expect((await run("list", "--show-values")).stdout).toContain("conv_poison");
  });

  test("show has all of a row; values only if they are asked for, and never a secret", async () => {
    const { run, dead, refused, waiting } = await filled(engine);
    const masked = await run("show", dead);
    expect(masked).toMatchObject({ code: 0, stderr: "" });
    expect(masked.stdout).toMatch(/^code +ERR_FUNCTION$/m);
    expect(masked.stdout).toContain("drift unknown-field");
    expect(masked.stdout).not.toMatch(/conv_poison|\+1\d{10}/);
    const whole = await run("show", dead, "--show-values");
    expect(whole.stdout).toContain("# Conversation `conv_poison`");
    expect((await run("show", refused)).stdout).toContain("Nobody verified it");
    expect((await run("show", waiting, "--show-values")).stdout).not.toContain(TOKEN);
    expect(await run("show", "999999")).toMatchObject({ code: 1, stdout: "" });
  });

  test("retry brings back what is dead, and says what it leaves", async () => {
    const { run, inbox, done, dead, refused, waiting } = await filled(engine);
    await expect(run("retry")).rejects.toMatchObject({ code: "ERR_USAGE" });
    expect((await run("retry", "--state", "dead", "--dry-run")).stdout).toContain("1 delivery would");
    expect((await inbox.list({ state: "dead" })).map(({ id }) => String(id))).toEqual([refused, dead]);
    const { code, stdout, stderr } = await run("retry", "--state", "dead");
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringContaining("1 delivery to be worked on"),
    });
    expect(stderr).toContain("1 delivery, refused");
    const named = await run("retry", done, dead, refused, "999999");
    expect(named.code).toBe(1);
    expect(named.stderr).toMatch(/already waiting|waiting already/);
    expect(named.stderr).toContain("1 delivery not there");
    expect((await inbox.list({ state: "new" })).map(({ id }) => String(id))).toEqual([waiting, dead, done]);
  });

  test("export writes captures that validate reads, whole and for its owner only", async () => {
    const { run, inbox, cwd, done, dead } = await filled(engine);
    await inbox.erase({ ids: [Number(done)] });
    const { stdout, stderr } = await run("export", "--vendor", "phonic");
    expect(linesOf(stdout)).toEqual([
      expect.objectContaining({ v: 1, vendor: "phonic", verdict: "drifted" }),
    ]);
    expect(stderr).toContain("1 delivery left out");
    expect((await run("export", dead, "-o", "calls.ndjson")).code).toBe(0);
    expect(statSync(join(cwd, "calls.ndjson")).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(cwd, "calls.ndjson"), "utf8")).toBe(stdout);
    await expect(run("export", "-o", "calls.ndjson")).rejects.toMatchObject({ code: "ERR_USAGE" });
  });

  test("delete erases a conversation; what still waits only with --yes", async () => {
    const { run, inbox, database, waiting } = await filled(engine);
    expect((await run("delete", "--conversation", "conv_poison", "--dry-run")).stdout).toContain("would be");
    expect(await database.contents()).toContain(CANARY);
    expect(await run("delete", "--conversation", "conv_poison")).toMatchObject({ code: 0 });
    expect(await database.contents()).not.toContain(CANARY);
    expect(await run("delete", "--conversation", "conv_poison")).toMatchObject({ code: 1 });
    await expect(run("delete", waiting)).rejects.toMatchObject({ code: "ERR_USAGE" });
    expect((await inbox.list({ ids: [Number(waiting)] }))[0]?.state).toBe("new");
    expect(await run("delete", waiting, "--yes")).toMatchObject({ code: 0 });
    await expect(run("delete")).rejects.toMatchObject({ code: "ERR_USAGE" });
  });

  test("delete of a conversation leaves that of another vendor with the same id, if a vendor is named", async () => {
    const { run, inbox, database } = await filled(engine);
    await database.sql(`update ${database.table} set conversation = '17' where conversation is not null`);
    const vendors = async () => (await inbox.list({ conversation: "17" })).map(({ vendor }) => vendor).sort();
    expect(await vendors()).toEqual(["autocalls", "phonic", "phonic"]);
    expect(await run("delete", "--conversation", "17", "--vendor", "phonic")).toMatchObject({ code: 0 });
    expect(await vendors()).toEqual(["autocalls"]);
    await expect(run("delete", "--vendor", "autocalls", "--yes")).rejects.toMatchObject({
      code: "ERR_USAGE",
    });
    expect(await vendors()).toEqual(["autocalls"]);
  });

  test("prune deletes only the kinds that are named", async () => {
    const { run, inbox, done, dead, refused, waiting } = await filled(engine);
    await expect(run("prune")).rejects.toMatchObject({ code: "ERR_USAGE" });
    expect((await run("prune", "--done", "1ms", "--dry-run")).stdout).toBe("1 row would be deleted\n");
    expect((await run("prune", "--done", "1h")).stdout).toBe("0 rows deleted\n");
    expect((await run("prune", "--done", "1ms")).stdout).toBe("1 row deleted\n");
    const left = async () => (await inbox.list()).map(({ id }) => String(id));
    expect(await left()).toEqual([waiting, refused, dead]);
    expect((await run("prune", "--refused", "1ms")).stdout).toBe("1 row deleted\n");
    expect(await left()).not.toContain(done);
    expect(await left()).toEqual([waiting, dead]);
  });

  test("stats says what needs a person, with the exit code 1", async () => {
    const { run, inbox, dead, waiting } = await filled(engine);
    const { code, stderr } = await run("stats", "--late", "1ms");
    expect(code).toBe(1);
    expect(stderr).toContain("1 delivery of phonic is dead");
    expect(stderr).toContain("no worker takes the deliveries of autocalls");
    const { stdout } = await run("stats", "--format", "json");
    expect(JSON.parse(stdout)).toMatchObject({ dead: [{ vendor: "phonic", count: 1 }], late: [] });
    await inbox.erase({ ids: [Number(dead), Number(waiting)] });
    expect(await run("stats", "--late", "1ms")).toMatchObject({ code: 0, stderr: "" });
  });

  test("commands read an inbox as they read files: a place names the row, and what is erased is not there", async () => {
    const { inbox, database, cwd, done, dead } = await filled(engine);
    const env = { PHONIC_WEBHOOK_SECRET: SECRET, AUTOCALLS_WEBHOOK_SECRET: TOKEN };
    await inbox.erase({ ids: [Number(done)] });
    const name = database.where.replace("postgres:s3cret@", "");
    const given = [database.where, "--format", "ndjson"];
    const { stdout } = await called(validate, given, { cwd, env });
    const [first, ...more] = linesOf(stdout);
    expect(first).toMatchObject({ line: Number(dead), verdict: "drifted" });
    expect(`${cwd}/${(first as { file: string }).file}`).toContain(name.replace(/^\/.*\//, ""));
    // the token was struck when it was verified: it is not taken for a wrong one
    expect(more.at(-1)).toMatchObject({
      summary: { payloads: 3, byVerdict: { ok: 1, drifted: 1, unverified: 1 } },
    });
    expect(stdout).not.toMatch(/s3cret/);
    const counted = await called(drift, [database.where], { cwd, env });
    expect(`${counted.stdout}${counted.stderr}`).not.toMatch(/s3cret/);
    expect(counted.stdout).toContain("unknown member");
    expect((await called(redact, [database.where, "-o", "red.ndjson"], { cwd })).code).toBe(0);
    expect(linesOf(readFileSync(join(cwd, "red.ndjson"), "utf8"))).toHaveLength(3);
  });

  test("a table that is not there is said, and not made", async () => {
    const { database } = await filled(engine);
    const cwd = folder({});
    const where = `${database.where}_not`;
    for (const [part, args] of [
      ["stats", []],
      ["retry", ["--state", "dead"]],
    ] as const)
      await expect(called(parts[part], ["--inbox", where, ...args], { cwd })).rejects.toMatchObject({
        code: "ERR_INBOX_OPEN",
        message: expect.not.stringContaining("s3cret"),
      });
    const { stderr, code } = await called(validate, [where], { cwd });
    expect(code).toBe(3);
    expect(stderr).toContain("ERR_INBOX_OPEN");
    expect(stderr).not.toContain("s3cret");
    await expect(database.sql(`select * from ${database.table}_not`)).rejects.toThrow();
    expect(existsSync(join(cwd, "inbox.db"))).toBe(false);
  });
});

test.each(["", "-wal", "-shm", "-journal"])(
  "a file that is written never takes the place of a database, or of its %s",
  async (end) => {
    const { inbox, database, cwd, run } = await filled(SQLITE);
    const [file = ""] = database.where.split("?");
    writeFileSync(join(cwd, "calls.ndjson"), `${ENDED}\n`);
    symlinkSync(file, join(cwd, "link.db"));
    const before = await inbox.list();
    if (!existsSync(file + end)) writeFileSync(file + end, "");
    const refused = { code: "ERR_USAGE" };
    for (const output of [file + end, ...(end === "" ? ["link.db"] : [])]) {
      await expect(run("export", "-o", output, "--force"), output).rejects.toMatchObject(refused);
      for (const input of ["calls.ndjson", database.where])
        await expect(
          called(redact, [input, "-o", output, "--force"], { cwd }),
          `${input} ${output}`,
        ).rejects.toMatchObject(refused);
    }
    expect(await inbox.list()).toEqual(before);
  },
);
