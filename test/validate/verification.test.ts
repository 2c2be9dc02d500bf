import { describe, expect, test } from "vitest";
import { FORMATS } from "../../scripts/report/validate.js";
import { sign } from "../../src/index.js";
import { phonic } from "../../src/vendors/index.js";
import { validate } from "../support/commands/call.js";
import { ADA, envelope, json, PHONIC } from "../support/commands/captures.js";
import { afterword } from "../support/commands/process.js";
import { folder } from "../support/files.js";

describe("deliveries are verified where a secret is given", () => {
  const SECRET = `whsec_${Buffer.from("a secret of 24 bytes....").toString("base64")}`;
  const body = json({ ...PHONIC, data: { ...PHONIC.data, note: "Zoë" } });
  const received = Date.parse("2026-06-12T12:00:00Z") / 1000;
  const signed = async (rest: object = {}, timestamp = received) => {
    const headers = await sign(phonic, body, { secret: SECRET, timestamp });
    return envelope(body, {
      vendor: "phonic",
      receivedAt: "2026-06-12T12:00:00Z",
      headers: Object.entries(headers),
      ...rest,
    });
  };
  const verdicts = async (lines: readonly string[], ...args: string[]) => {
    const files = { a: lines.join("\n"), "secrets.json": json({ phonic: [SECRET] }) };
    const { stdout } = await validate(["a", "--all", "--format", "ndjson", ...args], files);
    return stdout
      .trimEnd()
      .split("\n")
      .slice(0, -1)
      .map((line) => JSON.parse(line));
  };

  test("genuine, changed, late, undated, unsigned, of another vendor, and bare", async () => {
    const lines = [
      await signed(),
      await signed({ vendor: undefined }),
      await signed({ body: body.replace("Zoë", "Zoe") }),
      await signed({}, received - 3600),
      await signed({ receivedAt: "soon" }),
      await signed({ headers: [] }),
      await signed({ body: "nope" }),
      envelope(json(ADA)),
      body,
    ];
    const results = await verdicts(lines, "--secrets", "secrets.json");
    expect(results.map(({ verdict }) => verdict)).toEqual([
      "drifted",
      "drifted",
      "unverified",
      "unverified",
      "unverified",
      "unverified",
      "unverified",
      "ok",
      "drifted",
    ]);
    expect(results[2]).toMatchObject({
      vendor: "phonic",
      event: "conversation.ended",
      findings: [],
      message: expect.stringContaining("does not match"),
    });
    expect(results[3].message).toContain("too far in the past");
    expect(results[4].message).toContain("when it was received");
    expect(await verdicts(lines, "--secrets", "secrets.json", "--workers", "2")).toEqual(results);
  });

  test("without a secret nothing is verified", async () => {
    expect((await verdicts([await signed({ headers: [] })])).map(({ verdict }) => verdict)).toEqual([
      "drifted",
    ]);
  });

  test("secrets of the environment count, and no report repeats one", async () => {
    const cwd = folder({ a: await signed({ headers: [] }) });
    for (const format of Object.keys(FORMATS)) {
      const { status, stdout, stderr } = await afterword(["validate", "a", "--format", format], {
        cwd,
        env: { PHONIC_WEBHOOK_SECRET: SECRET },
      });
      expect(status).toBe(1);
      expect(stdout).toContain("unverified");
      expect(stdout + stderr).not.toContain(SECRET.slice(6));
    }
    const unusable = await afterword(["validate", "a"], { cwd, env: { PHONIC_WEBHOOK_SECRET: "short" } });
    expect(unusable.stderr).toContain("cannot be used");
  });
});
