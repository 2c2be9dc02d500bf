// Captures that nobody sends, wrong use, and interruptions: a named error or a whole result, in bounded memory.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { payloadsOf } from "../bench/genuine/index.mjs";
import { small } from "../support/commands/captures.js";
import { inferOrError, inferred, verdicts, writtenIn } from "../support/commands/infer.js";
import { afterword } from "../support/commands/process.js";
import { CLI, filesOf, folder } from "../support/files.js";

const lines = (all: readonly unknown[]): string => all.map((each) => `${JSON.stringify(each)}\n`).join("");

const GOOD = Array.from({ length: 30 }, (_, at) => ({
  event: at % 3 === 0 ? "call.started" : "call.ended",
  call_id: `call-${at}`,
  ...(at % 3 === 0 ? {} : { seconds: at }),
}));

/** Runs it in a folder with files, and says what is there afterwards. */
const tried = async (
  files: Record<string, string | Uint8Array>,
  args: readonly string[] = ["a.ndjson", "--vendor", "acme", "-o", "schemas"],
) => {
  const cwd = folder(files);
  return { ...(await inferOrError(args, cwd)), cwd, files: Object.keys(filesOf(cwd)) };
};

describe("wrong use", () => {
  test.each([
    "../up",
    "con",
    "",
    "Acme",
    "a/b",
    "a b",
    ".",
    "..",
    "_acme",
    "-acme",
    "nul",
    "acme\n",
    "__proto__",
    "é",
  ])("a slug that is none: %j", async (slug) => {
    const { code, error, files } = await tried({ "a.ndjson": lines(GOOD) }, [
      "a.ndjson",
      `--vendor=${slug}`,
      "-o",
      "schemas",
    ]);
    expect(code).toBe(2);
    expect(error?.code).toBe("ERR_USAGE");
    expect(files).toEqual(["a.ndjson"]);
  });

  test("no slug", async () => {
    const { code, error } = await tried({ "a.ndjson": lines(GOOD) }, ["a.ndjson", "-o", "schemas"]);
    expect(code).toBe(2);
    expect(error?.code).toBe("ERR_USAGE");
  });

  test("a file that is not there is named, and nothing is written", async () => {
    const { code, stderr, files } = await tried({ "a.ndjson": lines(GOOD) }, [
      ...["a.ndjson", "absent.ndjson", "--vendor", "acme", "-o", "schemas"],
    ]);
    expect(code).not.toBe(0);
    expect(stderr).toContain("absent.ndjson");
    expect(files).toEqual(["a.ndjson"]);
  });

  // its name may be the secret itself, in the wrong place
  test("of a secret file that is not there, the option is named", async () => {
    const { code, stderr, files } = await tried({ "a.ndjson": lines(GOOD) }, [
      ...["a.ndjson", "--vendor", "acme", "-o", "schemas", "--secret-file", "absent.key"],
    ]);
    expect(code).not.toBe(0);
    expect(stderr).toContain("the file given with --secret-file cannot be read: there is no such file");
    expect(stderr).not.toContain("absent.key");
    expect(files).toEqual(["a.ndjson"]);
  });

  test("a folder that is there is not touched", async () => {
    for (const there of [
      "schemas/acme/openapi.yaml",
      "schemas/acme/notes.txt",
      "schemas/acme/examples/x.json",
    ]) {
      const { code, stderr, cwd, files } = await tried({ "a.ndjson": lines(GOOD), [there]: "mine" });
      expect(code).toBe(2);
      expect(stderr).toContain("schemas/acme");
      expect(files).toEqual(["a.ndjson", there]);
      expect(readFileSync(join(cwd, there), "utf8")).toBe("mine");
    }
  });

  test("a file where the folder would be is not touched", async () => {
    const { code, cwd } = await tried({ "a.ndjson": lines(GOOD), "schemas/acme": "mine" });
    expect(code).toBe(2);
    expect(readFileSync(join(cwd, "schemas/acme"), "utf8")).toBe("mine");
  });

  test("other vendors beside it stay", async () => {
    const { code, files } = await tried({ "a.ndjson": lines(GOOD), "schemas/other/notes.txt": "mine" });
    expect(code).toBe(0);
    expect(files).toContain("schemas/other/notes.txt");
    expect(files).toContain("schemas/acme/openapi.yaml");
  });
});

describe("where it writes", () => {
  test("nowhere with --dry-run", async () => {
    const { code, files } = await tried({ "a.ndjson": lines(GOOD) }, [
      ...["a.ndjson", "--vendor", "acme", "-o", "schemas", "--dry-run"],
    ]);
    expect(code).toBe(0);
    expect(files).toEqual(["a.ndjson"]);
  });

  test("the schemas folder of the project, without -o", async () => {
    const { code, files } = await tried(
      { "a.ndjson": lines(GOOD), "afterword.json": '{ "schemas": "contracts" }' },
      ["a.ndjson", "--vendor", "acme"],
    );
    expect(code).toBe(0);
    expect(files).toContain("contracts/acme/openapi.yaml");
    const plain = await tried({ "a.ndjson": lines(GOOD) }, ["a.ndjson", "--vendor", "acme"]);
    expect(plain.files).toContain("schemas/acme/openapi.yaml");
  });

  test("what comes on stdin is read as from a file", async () => {
    const fromFile = await tried({ "a.ndjson": lines(GOOD) });
    const cwd = folder({});
    const outcome = await inferOrError(["-", "--vendor", "acme", "-o", "schemas"], cwd, {
      stdin: [lines(GOOD)],
    });
    expect(outcome.code).toBe(0);
    expect(writtenIn(cwd)).toEqual(writtenIn(fromFile.cwd));
  });
});

describe("few payloads", () => {
  test("one gives types only: a member less or another word later is not invalid", async () => {
    const [payload] = payloadsOf("kestrel", "session.closed", 1, 9) as [object];
    const { cwd, code } = await inferred({ "a.json": JSON.stringify(payload) });
    expect(code).toBe(0);
    const { data, ...rest } = payload as { data: { object: Record<string, unknown> } };
    const less = Object.keys(data.object)
      .filter((name) => name !== "sessionId")
      .map((name) => {
        const { [name]: _, ...others } = data.object;
        return { ...rest, data: { ...data, object: others } };
      });
    const other = {
      ...rest,
      data: { ...data, object: { ...data.object, channelType: "fax", closeReason: "fire" } },
    };
    writeFileSync(join(cwd, "later.ndjson"), lines([...less, other]));
    const { ok = 0, drifted = 0, ...bad } = await verdicts(cwd, ["later.ndjson"]);
    expect(bad).toEqual({});
    expect(ok + drifted).toBe(less.length + 1);
    expect(writtenIn(cwd)["openapi.yaml"]).not.toMatch(/\benum:/);
  });

  test("none is an error, and nothing is written", async () => {
    for (const content of ["", "\n\n", "[]", "not JSON\n", "42\n", "\0\0\0", '"text"']) {
      const { code, cwd } = await tried({ "a.ndjson": content });
      expect(code, content).not.toBe(0);
      expect(existsSync(join(cwd, "schemas")), content).toBe(false);
    }
  });
});

describe("hostile captures", () => {
  const nested = (levels: number): string => `${'{"a":'.repeat(levels)}1${"}".repeat(levels)}`;

  test.each([
    ["as deep as is read", `${lines(GOOD)}{"event":"call.ended","call_id":"x","d":${nested(62)}}\n`],
    ["binary", Buffer.from(Array.from({ length: 65536 }, (_, at) => (at * 7919) % 256))],
    ["half of a line", lines(GOOD).slice(0, -20)],
    ["gzip that ends early", gzipSync(lines(GOOD)).subarray(0, 60)],
    [
      "lists in lists",
      `${lines(GOOD)}{"event":"call.ended","call_id":"x","d":${"[".repeat(60)}${"]".repeat(60)}}\n`,
    ],
    ["a payload that is no object", `${lines(GOOD)}[1,2]\n7\nnull\n`],
    ["a member twice", `${lines(GOOD)}{"event":"call.ended","event":"call.started","call_id":"y"}\n`],
    [
      "numbers beyond all bounds",
      `${lines(GOOD)}{"event":"call.ended","call_id":"y","n":1e999,"m":-1e999}\n`,
    ],
    ["a byte order mark", `\ufeff${lines(GOOD)}`],
  ])("%s", async (_, content) => {
    const { code, error, cwd } = await tried({ "a.ndjson": content });
    const written = writtenIn(cwd);
    if (code === 0) {
      const { ok = 0, ...others } = await verdicts(cwd, ["a.ndjson"]);
      expect(ok).toBeGreaterThan(0);
      expect(others).not.toHaveProperty("invalid");
      expect(others).not.toHaveProperty("drifted");
      expect(others).not.toHaveProperty("unknown-event");
    } else {
      expect(written).toEqual({});
      if (error) expect(error.code).toMatch(/^ERR_/);
    }
  });

  test("a thousand payloads, each with a thousand names of its own, in little memory", async () => {
    const payloads = Array.from({ length: 1000 }, (_, at) => ({
      event: at % 3 === 0 ? "call.started" : "call.ended",
      call_id: `call-${at}`,
      data: Object.fromEntries(Array.from({ length: 1000 }, (_, name) => [`name${at * 1000 + name}`, name])),
    }));
    const cwd = folder({ "a.ndjson": lines(payloads) });
    const { status, stderr } = await small(
      ["infer", "a.ndjson", "--vendor", "acme", "-o", "schemas", "--workers", "1"],
      cwd,
      96,
    );
    ended(status, stderr, cwd);
  });

  test("names of their own at the top, in little memory", async () => {
    const payloads = Array.from({ length: 300 }, (_, at) =>
      Object.fromEntries(Array.from({ length: 1000 }, (_, name) => [`name${at * 1000 + name}`, name])),
    );
    const cwd = folder({ "a.ndjson": lines(payloads) });
    const { status, stderr } = await small(
      ["infer", "a.ndjson", "--vendor", "acme", "-o", "schemas", "--workers", "1"],
      cwd,
      96,
    );
    ended(status, stderr, cwd);
  });

  test("ten thousand tags", async () => {
    const payloads = Array.from({ length: 10_000 }, (_, at) => ({
      type: `event-${at}`,
      id: `c${at}`,
      n: at,
    }));
    const cwd = folder({ "a.ndjson": lines(payloads) });
    const { status, stderr } = await small(
      ["infer", "a.ndjson", "--vendor", "acme", "-o", "schemas", "--workers", "1"],
      cwd,
      96,
    );
    ended(status, stderr, cwd);
  });

  test("one payload of 8 MB", async () => {
    const payload = {
      type: "call.ended",
      id: "c1",
      items: Array.from({ length: 100_000 }, (_, at) => ({
        at,
        role: "user",
        text: `text ${at} of many that are said`,
      })),
    };
    const cwd = folder({ "a.json": JSON.stringify(payload) });
    const { status, stderr } = await afterword(["infer", "a.json", "--vendor", "acme", "-o", "schemas"], {
      cwd,
    });
    ended(status, stderr, cwd);
    expect(status).toBe(0);
  });
});

/** Either it worked and all is there, or it says which error it was and nothing is there. */
const ended = (status: number | null, stderr: string, cwd: string): void => {
  expect([0, 2, 3], stderr).toContain(status);
  expect(stderr).not.toMatch(/heap out of memory|RangeError|\n {4}at /);
  if (status === 0) expect(Object.keys(writtenIn(cwd))).toContain("openapi.yaml");
  else {
    expect(stderr).toMatch(/ERR_[A-Z_]+/);
    expect(existsSync(join(cwd, "schemas/acme"))).toBe(false);
  }
};

test("whoever ends it in the middle finds no half of a folder", async () => {
  const captures = lines(
    ["session.opened", "session.closed", "session.rated"].flatMap((tag) =>
      payloadsOf("kestrel", tag, 200, 4),
    ),
  );
  const whole = folder({ "a.ndjson": captures });
  const start = Date.now();
  await afterword(["infer", "a.ndjson", "--vendor", "acme", "-o", "schemas"], { cwd: whole });
  const takes = Date.now() - start;
  const complete = Object.keys(writtenIn(whole));
  expect(complete).toContain("openapi.yaml");
  for (let step = 1; step <= 12; step++) {
    const cwd = folder({ "a.ndjson": captures });
    mkdirSync(join(cwd, "schemas"));
    const child = spawn(process.execPath, [CLI, "infer", "a.ndjson", "--vendor", "acme", "-o", "schemas"], {
      cwd,
      stdio: "ignore",
    });
    const closed = new Promise((done) => child.once("close", done));
    await sleep((takes * (6 + step)) / 16);
    child.kill("SIGKILL");
    await closed;
    const there = Object.keys(writtenIn(cwd));
    expect(there.length === 0 ? complete : there).toEqual(complete);
    // what is left of the attempt is no vendor, and does not stand in the way of the next
    expect(
      readdirSync(join(cwd, "schemas")).filter((name) => name !== "acme" && !/^[._]/.test(name)),
    ).toEqual([]);
    if (there.length === 0) {
      const again = await afterword(["infer", "a.ndjson", "--vendor", "acme", "-o", "schemas"], { cwd });
      expect(again.status, again.stderr).toBe(0);
    }
  }
}, 120_000);
