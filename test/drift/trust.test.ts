import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sign } from "afterword";
import { phonic } from "afterword/phonic";
import { describe, expect, test } from "vitest";
import { envelope, json, PHONIC } from "../support/commands/captures.js";
import { drift, ended, shop } from "../support/commands/drift.js";
import { folder } from "../support/files.js";

const SECRET = `whsec_${Buffer.alloc(24, 7).toString("base64")}`;
const OTHER = `whsec_${Buffer.alloc(24, 8).toString("base64")}`;
const RECEIVED = "2026-06-01T00:00:00Z";
const FORGED = json({ ...PHONIC, data: { ...PHONIC.data, injected: 1 } });

const delivery = (rest: object = {}): string =>
  envelope(FORGED, { vendor: "phonic", receivedAt: RECEIVED, ...rest });
const signed = async (rest: object = {}): Promise<string> => {
  const headers = await sign(phonic, FORGED, { secret: SECRET, timestamp: Date.parse(RECEIVED) / 1000 });
  return delivery({ headers: Object.entries(headers), ...rest });
};

/** Whether drift counts a capture. */
const isCounted = async (capture: string, args: readonly string[] = [], env = {}): Promise<boolean> => {
  const cwd = folder({
    "c.json": capture,
    "own.json": json({ phonic: SECRET }),
    "other.json": json({ phonic: OTHER }),
  });
  const { code, stdout } = await drift(["c.json", "--format", "json", ...args], cwd, env);
  const { summary, events } = JSON.parse(stdout);
  expect(summary.payloads).toBe(1);
  expect(code).toBe(events.length > 0 ? 1 : 3);
  expect(summary.unverified).toBe(1 - events.length);
  return events.length > 0;
};

describe("a delivery is counted if somebody verified it", () => {
  const ENV = { PHONIC_WEBHOOK_SECRET: SECRET };

  test.each(["ok", "drifted", "invalid", "unknown-event"])("when it was received: %s", async (verdict) => {
    expect(await isCounted(delivery({ verdict }))).toBe(true);
  });
  test.each(["unverified", "malformed", undefined, null, true, "OK", "constructor", ["ok"]])(
    "and not otherwise: %j",
    async (verdict) => {
      expect(await isCounted(delivery({ verdict }))).toBe(false);
      expect(await isCounted(delivery({ verdict }), [], ENV)).toBe(false);
      expect(await isCounted(delivery({ verdict }), ["--unverified"])).toBe(true);
    },
  );
  test("or its signature holds, with a secret of a file or of the environment", async () => {
    for (const verdict of [undefined, "unverified", "ok"]) {
      expect(await isCounted(await signed({ verdict }), ["--secrets", "own.json"])).toBe(true);
      expect(await isCounted(await signed({ verdict }), [], ENV)).toBe(true);
    }
    expect(await isCounted(await signed(), ["--secrets", "other.json"])).toBe(false);
  });
  test("a secret that was given for it counts more than the verdict, one of the environment less", async () => {
    const capture = await signed({ verdict: "ok" });
    expect(await isCounted(capture, ["--secrets", "other.json"])).toBe(false);
    expect(await isCounted(capture, [], { PHONIC_WEBHOOK_SECRET: OTHER })).toBe(true);
  });
  test("a payload without an envelope is the user's own", async () => {
    expect(await isCounted(FORGED)).toBe(true);
    expect(await isCounted(FORGED, ["--secrets", "own.json"])).toBe(true);
  });
});

describe("what is counted only because a capture says that it was verified is told", () => {
  const noted = async (capture: string, args: readonly string[], env = {}): Promise<string> => {
    const cwd = folder({ "c.json": capture, "own.json": json({ phonic: SECRET }) });
    return (await drift(["c.json", ...args], cwd, env)).stdout;
  };
  const notes = (capture: string, ...args: string[]): Promise<string> => noted(capture, args);
  const NOTE = "\n1 delivery counted as verified because the captures say so: --secrets FILE verifies them\n";

  test("a verdict, which can be forged", async () => {
    expect(await notes(delivery({ verdict: "ok" }))).toContain(NOTE);
    const found = JSON.parse(await notes(delivery({ verdict: "ok" }), "--format", "json"));
    expect(found.summary.believed).toBe(1);
  });
  test("not a signature that holds, an own payload, or what --unverified takes", async () => {
    expect(await notes(await signed({ verdict: "ok" }), "--secrets", "own.json")).not.toContain(
      "as the captures say",
    );
    expect(await notes(FORGED)).not.toContain("as the captures say");
    expect(await notes(delivery({ verdict: "ok" }), "--unverified")).not.toContain("as the captures say");
  });
  test("not a signature that holds with a secret of the environment, but one that does not", async () => {
    const capture = await signed({ verdict: "ok" });
    expect(await noted(capture, [], { PHONIC_WEBHOOK_SECRET: SECRET })).not.toContain("as the captures say");
    expect(await noted(capture, [], { PHONIC_WEBHOOK_SECRET: OTHER })).toContain(NOTE);
  });
  test("by --patch too", async () => {
    const { verdict: _, ...unsaid } = JSON.parse(envelope('{"type":"ended","id":"1","injected":1}'));
    const cwd = shop([{ ...unsaid, verdict: "drifted" }]);
    const { stderr } = await drift(["captures.ndjson", "--patch"], cwd);
    expect(stderr).toContain(`afterword: ${NOTE.trim()}\n`);
  });
});

test("what nobody verified changes no schema, and is told", async () => {
  const cwd = shop([JSON.parse(envelope('{"type":"ended","id":"1","injected":1}')), ended('"own":1')]);
  const text = await drift(["captures.ndjson"], cwd);
  expect(text.stdout).toContain("\n1 delivery left out that nobody verified");
  const { code, stdout, stderr } = await drift(["captures.ndjson", "--patch", "--write"], cwd);
  expect(code).toBe(0);
  expect(stdout).toContain("own");
  const document = readFileSync(join(cwd, "schemas/shop/openapi.json"), "utf8");
  expect(stdout + stderr + document).not.toContain("injected");
  expect(stderr).toContain(
    "afterword: 1 delivery left out that nobody verified: give --secrets FILE, or --unverified\n",
  );
});
