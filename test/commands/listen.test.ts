import { type ChildProcess, spawn } from "node:child_process";
import { appendFileSync, chmodSync, readFileSync, statSync, utimesSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { afterword, collect } from "../support/commands/process.js";
import { SECRET } from "../support/deliveries.js";
import { CLI, filesOf, folder } from "../support/files.js";
import { detail, send, sendPlain } from "../support/listen.js";

const ENV = { PHONIC_WEBHOOK_SECRET: SECRET };

interface Running {
  readonly url: string;
  readonly output: { stdout: string; stderr: string };
  /** Ends it, and returns its exit code. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** Starts the command as a process, at a port that is free. */
const running = async (args: readonly string[], cwd: string, env = ENV): Promise<Running> => {
  const child: ChildProcess = spawn(process.execPath, [CLI, "listen", "--port", "0", ...args], {
    cwd,
    env: { PATH: process.env.PATH, ...env },
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const output = collect(child);
  const closed = new Promise<number | null>((resolve) => child.once("close", resolve));
  await expect.poll(() => output.stderr, { timeout: 50_000 }).toMatch(/^ {2}tunnel .*\n/m);
  const url = /listening on (\S+),/.exec(output.stderr)?.[1] ?? "";
  const end = (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal);
    return closed;
  };
  return { url, output, end };
};

const today = (): string => new Date().toISOString().slice(0, 10);

describe("listen", () => {
  test("says where vendors are to be pointed, shows each delivery, and the totals at the end", async () => {
    const cwd = folder({});
    const run = await running([], cwd);
    expect(run.output.stderr).toContain(`  phonic     ${run.url}/phonic\n`);
    expect(run.output.stderr).toContain("Set ADA_WEBHOOK_SECRET");
    expect(run.output.stderr).toContain(`npx afterword send phonic --to ${run.url}/phonic`);
    await send(`${run.url}/phonic`, { body: '{"event_type":"conversation.ended","secret":"canary"}' });
    await sendPlain(`${run.url}/phonic`, "canary");
    await expect.poll(() => run.output.stdout.match(/\n/g)?.length ?? 0).toBeGreaterThan(2);
    expect(await run.end("SIGINT")).toBe(0);
    const { stdout, stderr } = run.output;
    expect(stdout).toMatch(
      /^\d\d:\d\d:\d\d {2}invalid {2}phonic conversation\.ended {2}\d findings {2}answered 200\n/,
    );
    expect(stdout).toMatch(/^ {2}drift unknown-field {2}\/secret {2}member is not in the schema$/m);
    expect(stdout).toMatch(/unverified {2}phonic {2}ERR_SIGNATURE_MISSING {2}answered 401\n/);
    expect(stdout + stderr).not.toContain("canary");
    expect(stderr).toMatch(/^2 deliveries: 1 invalid, 1 unverified\n$/m);
    expect(filesOf(cwd)).toEqual({});
  });

  test("loses nothing when it is killed, and shows the same again", async () => {
    const cwd = folder({});
    const run = await running(["--save", "captures"], cwd);
    const sent = Array.from({ length: 20 }, (_, index) => send(`${run.url}/phonic`, { id: `msg_${index}` }));
    // those that were answered are kept, whatever becomes of the others
    await Promise.all(sent);
    const before = await detail(run, 1);
    await run.end("SIGKILL");
    const captures = join(cwd, "captures");
    const file = join(captures, `${today()}.ndjson`);
    expect(statSync(captures).mode & 0o777).toBe(0o700);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    // as if it had been killed while it wrote
    appendFileSync(file, '{"v":1,"vendor":"phonic","rec');
    const again = await running(["--save", "captures"], cwd);
    expect(again.output.stderr).toContain("the last line of 1 file was cut off");
    expect(await detail(again, 1)).toMatchObject({ ...before, answered: expect.anything() });
    await send(`${again.url}/phonic`);
    await again.end("SIGTERM");
    const lines = readFileSync(file, "utf8").trimEnd().split("\n");
    expect(lines).toHaveLength(22);
    expect(JSON.parse(lines[21] ?? "")).toMatchObject({ vendor: "phonic", verdict: "ok" });
    const { status, stdout } = await afterword(["validate", "captures", "--format", "json"], {
      cwd,
      env: ENV,
    });
    expect([status, JSON.parse(stdout).summary.payloads]).toEqual([1, 22]);
  });

  test("--keep deletes the files of older days, and no others", async () => {
    const names = [
      "2020-01-01.ndjson",
      "2020-01-01.answers",
      "2020-01-01.json",
      "2020-13-01.ndjson",
      "old.ndjson",
    ];
    const cwd = folder(Object.fromEntries([...names, `${today()}.ndjson`].map((name) => [`c/${name}`, ""])));
    utimesSync(join(cwd, "c/old.ndjson"), 0, 0);
    const run = await running(["--save", "c", "--keep", "30d"], cwd);
    expect(run.output.stderr).toContain("deleted 2020-01-01.answers, 2020-01-01.ndjson: older than 30 days");
    expect(await run.end("SIGINT")).toBe(0);
    expect(Object.keys(filesOf(join(cwd, "c")))).toEqual([
      ...["2020-01-01.json", "2020-13-01.ndjson", `${today()}.ndjson`, "old.ndjson"],
    ]);
  });

  test("--allow-unsigned keeps what infer makes schemas of; --format ndjson prints a row for each", async () => {
    const cwd = folder({});
    const run = await running(["--save", "c", "--allow-unsigned", "--format", "ndjson"], cwd);
    for (let index = 0; index < 12; index++)
      await sendPlain(
        `${run.url}/acme`,
        `{"type":"call.ended","call_id":"call_${index}","seconds":${index}}`,
      );
    expect(await run.end("SIGINT")).toBe(0);
    const rows = run.output.stdout.trimEnd().split("\n");
    expect(rows.map((line) => JSON.parse(line).n)).toEqual(rows.map((_, index) => index + 1));
    expect(rows).toHaveLength(12);
    const { status, stderr } = await afterword(["infer", "c", "--vendor", "acme", "--dry-run"], { cwd });
    expect([status, stderr]).toEqual([0, expect.stringContaining("inferred from 12 payloads")]);
  });

  test("proposes a patch for what it has kept", async () => {
    const cwd = folder({});
    expect((await afterword(["eject", "phonic"], { cwd })).status).toBe(0);
    const run = await running(["--save", "c"], cwd);
    const payload = '{"event_type":"conversation.ended","data":{"conversation":{"id":"c","mood":"good"}}}';
    await send(`${run.url}/phonic`, { body: payload });
    const token = /"token":"([\w-]+)"/.exec(await (await fetch(run.url)).text())?.[1] ?? "";
    const headers = { origin: run.url, "content-type": "application/json", "x-afterword-token": token };
    const response = await fetch(`${run.url}/api/patch`, { method: "POST", body: "{}", headers });
    expect(((await response.json()) as { diff: string }).diff).toMatch(/^\+ +mood:/m);
    await run.end("SIGINT");
  });
});

describe("wrong use", () => {
  test.each([
    [["--port", "x"], "--port takes a number from 0 to 65535"],
    [["--port", "65536"], "--port takes a number from 0 to 65535"],
    [["--answer", "99"], '--answer does not take "99"'],
    [["--answer", "timeout:x"], "--answer takes a time with its unit"],
    [["--answer", "timeout:2h"], '--answer does not take "timeout:2h"'],
    [["--forward", "localhost:3000"], "--forward takes a whole URL"],
    [["--forward", "http://LOCALHOST:4900/phonic"], "--forward leads to this command itself"],
    [["--keep", "30d"], "--keep needs --save"],
    [["--keep", "1h", "--save", "c"], "--keep takes at least one day"],
    [["--vendors", "phonik"], '--vendors does not know "phonik"'],
    [["--format", "json"], "--format does not know"],
    [["--open", "--no-page"], "--open and --no-page exclude each other"],
    [["--inbox", "x.db", "--open", "--no-page"], "--open and --no-page exclude each other"],
    [["--inbox", "x.db", "--save", "captures"], "--inbox and --save exclude each other"],
    [["--inbox", "x.db", "--forward", "http://localhost:1/"], "--inbox and --forward exclude each other"],
    [["--inbox", "x.db", "--allow-unsigned"], "--inbox and --allow-unsigned exclude each other"],
    [["--inbox", "mysql://x"], "this does not name an inbox"],
    [["captures"], "listen takes no file"],
  ])("%j", async (args, message) => {
    const { status, stderr } = await afterword(["listen", ...args], { cwd: folder({}) });
    expect([status, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  test("a port that is taken, and a folder that is a file", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as { port: number };
    const cwd = folder({ file: "" });
    chmodSync(join(cwd, "file"), 0o600);
    const taken = await afterword(["listen", "--port", String(port)], { cwd });
    expect([taken.status, taken.stderr]).toEqual([
      2,
      expect.stringContaining("something listens there already"),
    ]);
    const file = await afterword(["listen", "--port", "0", "--save", "file"], { cwd });
    expect([file.status, file.stderr]).toEqual([2, expect.stringContaining("there is a file of this name")]);
  });
});
