import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmodSync, linkSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { toCapture } from "afterword";
import { describe, expect, test } from "vitest";
import { AUTOCALLS, json, PHONIC, redact } from "../support/commands/redact.js";
import { CLI, example, folder } from "../support/files.js";

describe("the file", () => {
  /** A process that has begun to redact and waits for more. */
  const redacting = (cwd: string) => {
    const child = spawn(process.execPath, [CLI, "redact", "a.ndjson", "-", "-o", "out.ndjson"], { cwd });
    child.stdin.write(`${json(PHONIC)}\n`);
    return child;
  };
  const unfinished = (cwd: string) => readdirSync(cwd).filter((name) => name.endsWith(".unfinished"));
  const ended = (child: ChildProcess) =>
    new Promise((resolve) => child.on("exit", (status, signal) => resolve({ status, signal })));
  const files = { "a.ndjson": `${json(AUTOCALLS)}\n${json(PHONIC)}\n` };

  test("can be read by its owner alone, whatever the umask, and nothing lies beside it", async () => {
    const cwd = folder(files);
    const before = process.umask(0);
    try {
      const { code, stdout, lines } = await redact(["a.ndjson"], cwd);
      expect({ code, stdout, count: lines.length }).toEqual({ code: 0, stdout: "", count: 2 });
    } finally {
      process.umask(before);
    }
    expect(statSync(join(cwd, "out.ndjson")).mode & 0o777).toBe(0o600);
    expect(readdirSync(cwd).sort()).toEqual(["a.ndjson", "out.ndjson"]);
  });

  test("one that is there is replaced only by --force, and is private then", async () => {
    const cwd = folder({ ...files, "out.ndjson": "mine\n" });
    chmodSync(join(cwd, "out.ndjson"), 0o644);
    await expect(redact(["a.ndjson"], cwd)).rejects.toMatchObject({ code: "ERR_USAGE" });
    expect(readFileSync(join(cwd, "out.ndjson"), "utf8")).toBe("mine\n");
    expect((await redact(["a.ndjson", "--force"], cwd)).lines).toHaveLength(2);
    expect(statSync(join(cwd, "out.ndjson")).mode & 0o777).toBe(0o600);
  });

  test("one that is read never is, by whatever name", async () => {
    const cwd = folder({ "out.ndjson": files["a.ndjson"] });
    symlinkSync("out.ndjson", join(cwd, "link.ndjson"));
    linkSync(join(cwd, "out.ndjson"), join(cwd, "hard.ndjson"));
    mkdirSync(join(cwd, "d"));
    symlinkSync("..", join(cwd, "d/up"));
    for (const input of ["out.ndjson", "link.ndjson", "hard.ndjson", "./d/up/out.ndjson", ".", "*.ndjson"]) {
      await expect(redact([input, "--force"], cwd), input).rejects.toMatchObject({ code: "ERR_USAGE" });
      expect(readFileSync(join(cwd, "out.ndjson"), "utf8")).toBe(files["a.ndjson"]);
    }
    expect(readdirSync(cwd).filter((name) => name.startsWith("."))).toEqual([]);
  });

  test("as a link to an input it is refused too", async () => {
    const cwd = folder(files);
    symlinkSync("a.ndjson", join(cwd, "out.ndjson"));
    await expect(redact(["a.ndjson", "--force"], cwd)).rejects.toMatchObject({ code: "ERR_USAGE" });
    expect(readFileSync(join(cwd, "a.ndjson"), "utf8")).toBe(files["a.ndjson"]);
  });

  test("what is malformed is left out and counted, and never copied", async () => {
    const cwd = folder({
      "a.ndjson": `${json(AUTOCALLS)}\nZebulon {\n[1]\n{"a":"Zebulon\n${json(PHONIC)}\n`,
    });
    const { code, stderr, lines, text } = await redact(["a.ndjson"], cwd);
    expect({ code, count: lines.length }).toEqual({ code: 1, count: 2 });
    expect(stderr).toBe("2 captures redacted\nafterword: 3 payloads left out that could not be read\n");
    expect(text).not.toContain("Zebulon");
  });

  test("gzip, arrays, stdin and mixed inputs; envelopes stay envelopes", async () => {
    const envelope = toCapture(
      { headers: {}, url: "/" },
      Buffer.from(example("phonic/examples/conversation-ended.json")),
    );
    const cwd = folder({ "a.json.gz": gzipSync(JSON.stringify([AUTOCALLS, envelope], undefined, 2)) });
    const { code, lines } = await redact(["a.json.gz", "-"], cwd, {}, json(PHONIC));
    expect(code).toBe(0);
    expect(lines.map((line) => Object.keys(line)[0])).toEqual(["id", "v", "event_type"]);
    expect(String(lines[1]?.body)).toContain("\n");
  });

  test("nothing to write leaves no file", async () => {
    const cwd = folder({ "a.ndjson": "nope\nnope\n" });
    expect(await redact(["a.ndjson"], cwd)).toMatchObject({ code: 1, text: "" });
    expect(readdirSync(cwd)).toEqual(["a.ndjson"]);
    expect((await redact(["none.json"], cwd)).code).toBe(3);
  });

  test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("%s in the middle leaves nothing", async (signal) => {
    const cwd = folder(files);
    const child = redacting(cwd);
    await expect.poll(() => unfinished(cwd), { timeout: 20_000, interval: 20 }).toHaveLength(1);
    child.kill(signal);
    expect(await ended(child)).toEqual({ status: null, signal });
    expect(readdirSync(cwd)).toEqual(["a.ndjson"]);
  });

  test("what remains of a process that was killed can be seen, and has not the name of the file", async () => {
    const cwd = folder(files);
    const child = redacting(cwd);
    await expect.poll(() => unfinished(cwd), { timeout: 20_000, interval: 20 }).toHaveLength(1);
    child.kill("SIGKILL");
    await ended(child);
    expect(readdirSync(cwd)).toEqual([
      "a.ndjson",
      expect.stringMatching(/^out\.ndjson\.[\da-f]+\.unfinished$/),
    ]);
  });

  test.skipIf(process.platform === "win32")("a full disk leaves nothing", () => {
    const lines = Array.from({ length: 400 }, () => json(AUTOCALLS)).join("\n");
    const cwd = folder({ "a.ndjson": lines });
    const command = `ulimit -f 64; trap "" XFSZ; exec "$0" "$@"`;
    const { status, stderr } = spawnSync(
      "sh",
      ["-c", command, process.execPath, CLI, "redact", "a.ndjson", "-o", "out.ndjson"],
      { cwd, encoding: "utf8" },
    );
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringMatching(/^afterword: "out\.ndjson" cannot be written \(EFBIG\) \(ERR_WRITE\)\n/),
    });
    expect(readdirSync(cwd)).toEqual(["a.ndjson"]);
  });

  test("two runs differ, and do not with a key", async () => {
    const cwd = folder({ ...files, key: "0123456789abcdef0123456789abcdef\n", short: "x" });
    chmodSync(join(cwd, "key"), 0o600);
    const texts = [];
    for (const args of [[], [], ["--key-file", "key"], ["--key-file", "key"]])
      texts.push((await redact(["a.ndjson", "--force", ...args], cwd)).text);
    expect(texts[0]).not.toBe(texts[1]);
    expect(texts[1]).not.toBe(texts[2]);
    expect(texts[2]).toBe(texts[3]);
    await expect(redact(["a.ndjson", "--force", "--key-file", "short"], cwd)).rejects.toMatchObject({
      code: "ERR_USAGE",
    });
  });

  test("any number of threads writes the same", async () => {
    const lines = Array.from({ length: 400 }, (_, at) =>
      json({ ...PHONIC, data: { ...PHONIC.data, note: `Zoë ${at % 7}, +1 415 555 01${10 + (at % 50)}` } }),
    );
    const cwd = folder({ "a.ndjson": lines.join("\n"), key: "0123456789abcdef0123456789abcdef\n" });
    chmodSync(join(cwd, "key"), 0o600);
    const texts = new Set<string>();
    for (const workers of ["1", "2", "8"]) {
      const args = ["a.ndjson", "--force", "--key-file", "key", "--workers", workers];
      texts.add((await redact(args, cwd)).text);
    }
    expect(texts.size).toBe(1);
  });

  test("schemas of one's own say what is personal", async () => {
    const schema = (extra: string) => `openapi: 3.1.0
info: { title: A, version: "1" }
x-afterword: { name: Acme, docs: [], event: /kind, conversationId: /id }
webhooks:
  call.done:
    post:
      summary: A call is done
      requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/CallDone" } } } }
      responses: { "2XX": { description: Received. } }
components:
  schemas:
    CallDone:
      type: object
      description: A call.
      required: [kind, id]
      properties:
        kind: { const: call.done, type: string, description: The tag. }
        id: { type: string, description: The call. }
        agent: { type: string, ${extra}description: Who spoke. }
`;
    const given = json({ kind: "call.done", id: "c1", agent: "Zebulon" });
    for (const [extra, kept] of [
      ["", true],
      ["x-pii: name, ", false],
    ] as const) {
      const cwd = folder({ "schemas/acme/openapi.yaml": schema(extra), "a.json": given });
      const { code, lines, stderr } = await redact(["a.json", "--schemas", "schemas"], cwd);
      expect({ code, stderr }).toEqual({ code: 0, stderr: "1 capture redacted\n" });
      expect(lines[0]).toMatchObject({ kind: "call.done", id: "c1" });
      expect(lines[0]?.agent === "Zebulon").toBe(kept);
    }
  });

  test("the command is found, and says what is wrong without a file", () => {
    const run = (...args: string[]) => spawnSync(process.execPath, [CLI, ...args], { encoding: "utf8" });
    expect(run("--help").stdout).toContain("  redact ");
    expect(run("redact", "a.json")).toMatchObject({
      status: 2,
      stderr: "afterword: redact needs a file to write to (ERR_USAGE)\n  Name one with -o FILE.\n",
    });
  });
});
