import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import * as zlib from "node:zlib";
import { describe, expect, test } from "vitest";
import { validate } from "../../support/commands/call.js";
import { ada, bytesOf, type Found, found, small } from "../../support/commands/captures.js";
import { afterword } from "../../support/commands/process.js";
import { CLI, folder } from "../../support/files.js";

describe("compressed files", () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      ada({ metadata: { at, id: createHash("sha256").update(`${at}`).digest("base64") } }),
    );
  const verdicts = (results: Found) => results.map(({ at, verdict }) => `${at.line} ${verdict}`);
  type Pack = (bytes: Uint8Array) => Buffer;
  const { zstdCompressSync } = zlib as unknown as { zstdCompressSync?: Pack };
  // Node has zstd from 22.15 on: `npm run test:services` runs this file on such a Node
  const packings: [string, Pack][] = [
    ["gzip", zlib.gzipSync],
    ...(zstdCompressSync ? [["zstd", zstdCompressSync] as [string, Pack]] : []),
  ];

  for (const [name, pack] of packings) {
    describe(name, () => {
      const packed = (text: readonly string[]) => pack(bytesOf(text));

      test("members that follow each other are one text", async () => {
        const content = Buffer.concat(lines(300).map((line) => packed([line])));
        expect(new Set((await found(content)).map(({ verdict }) => verdict))).toEqual(new Set(["ok"]));
        expect(await found(content)).toHaveLength(300);
      });

      test("a member that was cut off costs its end, and is told with its line", async () => {
        for (const missing of [1, 9, 100, 1500]) {
          const torn = packed(lines(60));
          const content = Buffer.concat([packed(lines(3)), torn.subarray(0, -missing), packed(lines(4))]);
          const results = await found(content);
          const bad = results.findIndex(({ verdict }) => verdict === "malformed");
          expect(results[bad]?.reason).toMatch(/^a \w+ member is damaged here, the rest of it is lost$/);
          expect(results.slice(bad + 1).map(({ verdict }) => verdict)).toEqual(Array(4).fill("ok"));
          expect(results.slice(0, bad).every(({ verdict }) => verdict === "ok")).toBe(true);
          expect(results.map(({ at }) => at.line)).toEqual(results.map((_, at) => at + 1));
        }
      });

      test("a member with wrong bytes costs itself", async () => {
        const bad = packed(lines(50));
        bad.fill(0xff, bad.length >> 1, (bad.length >> 1) + 40);
        const results = await found(Buffer.concat([packed(lines(2)), bad, packed(lines(2))]));
        expect(results.filter(({ verdict }) => verdict === "malformed").length).toBeGreaterThan(0);
        expect(verdicts(results).slice(0, 2)).toEqual(["1 ok", "2 ok"]);
        expect(results.slice(-2).map(({ verdict }) => verdict)).toEqual(["ok", "ok"]);
      });

      test("cut at every byte, something is told and nothing thrown", async () => {
        const whole = packed(lines(2));
        for (let end = 16; end < whole.length; end += 3) {
          const results = await found(whole.subarray(0, end));
          expect(results.at(-1)?.verdict).toBe("malformed");
        }
      });

      test("what was compressed before is read, also where it is stored as it is", async () => {
        const parts = [packed(lines(1)), packed(lines(30)), packed(lines(2))];
        const whole = bytesOf([...lines(1), ...lines(30), ...lines(2)]);
        const want = await found(whole);
        const stored = zlib.gzipSync(Buffer.concat(parts), { level: 0 });
        for (const content of [
          pack(Buffer.concat(parts)),
          stored,
          Buffer.concat(parts.map((part) => pack(part))),
          pack(pack(pack(Buffer.concat(parts)))),
        ]) {
          expect(await found(content)).toEqual(want);
          const chunks = Array.from({ length: Math.ceil(content.length / 5) }, (_, at) =>
            content.subarray(at * 5, at * 5 + 5),
          );
          const { stdout } = await validate(["-", "--format", "json"], {}, chunks);
          expect(JSON.parse(stdout).summary).toMatchObject({ payloads: 33, byVerdict: { ok: 33 } });
        }
        // torn within what is stored: the member that follows may be taken for the rest of it, not the one behind that
        const behind = [packed(lines(1)), packed(lines(4))].map((part) => zlib.gzipSync(part));
        const torn = Buffer.concat([stored.subarray(0, -20), ...behind]);
        const verdicts = (await found(torn)).map(({ verdict }) => verdict);
        expect(verdicts).toContain("malformed");
        expect(verdicts.slice(-4)).toEqual(Array(4).fill("ok"));
        const often = [1, 2, 3].reduce(pack, pack(pack(whole)));
        await expect(found(often)).rejects.toMatchObject({ code: "ERR_INPUT_PACKED" });
      });

      test("an array, from stdin in small chunks", async () => {
        const bytes = pack(Buffer.from(`[${lines(5).join(",")}]`));
        const chunks = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, at) =>
          bytes.subarray(at * 7, at * 7 + 7),
        );
        const { code, stdout } = await validate(["-", "--format", "json"], {}, chunks);
        expect(JSON.parse(stdout).summary.payloads).toBe(5);
        expect(code).toBe(0);
      });
    });
  }

  test("zeros behind a gzip member are padding", async () => {
    const member = zlib.gzipSync(`${lines(1)}\n`);
    const text = zlib.gzipSync(Buffer.from(lines(3).join("\n")));
    const zeros = (count: number) => Buffer.alloc(count);
    for (const padding of [1, 7, 8, 9, 600, 70_000]) {
      const content = Buffer.concat([member, zeros(padding), text, zeros(padding)]);
      expect(verdicts(await found(content)), `${padding}`).toEqual(["1 ok", "2 ok", "3 ok", "4 ok"]);
      const chunks = Array.from({ length: Math.ceil(content.length / 50) }, (_, at) =>
        content.subarray(at * 50, at * 50 + 50),
      );
      const { stdout } = await validate(["-", "--format", "json"], {}, chunks);
      expect(JSON.parse(stdout).summary).toMatchObject({ payloads: 4, byVerdict: { ok: 4 } });
    }
    // zeros in the place of what was not written are none
    const torn = Buffer.concat([text.subarray(0, -9), zeros(600)]);
    expect((await found(torn)).at(-1)?.verdict).toBe("malformed");
  });

  describe("what a file may become", () => {
    const twice = (text: string, size: number) => zlib.gzipSync(zlib.gzipSync(Buffer.alloc(size, text)));
    const expansion = twice(`{"a":"${"b".repeat(2000)}"}\n`, 30e6);

    test("is 1,100 times its size: then it is not read further, and that is said", async () => {
      const { code, stdout, stderr } = await validate(["a.gz"], { "a.gz": expansion });
      expect(code).toBe(3);
      expect(stdout).toMatch(/^unknown-event {2}× [\d,]+, first seen in a.gz:1:1/);
      expect(stderr).toBe(
        'afterword: "a.gz" becomes larger than 1,100 times its size when it is decompressed, the rest is not read (ERR_INPUT_EXPANDS)\n' +
          "  If that is right, give --max-unpacked with the size that it may have, such as 100GiB.\n",
      );
    });
    test("is what --max-unpacked says, in every command", async () => {
      const small = twice("\n", 8e6);
      const read = await validate(["a.gz", "--max-unpacked", "10MB"], { "a.gz": small });
      expect(read).toMatchObject({ code: 3, stderr: expect.stringContaining("holds no payload") });
      for (const size of ["1M", "1MiB", "1024kb", "1048576"]) {
        const { code, stderr } = await validate(["a.gz", "--max-unpacked", size], { "a.gz": small });
        expect({ code, stderr }).toMatchObject({
          code: 3,
          stderr: expect.stringContaining("larger than 1 MiB"),
        });
      }
      const { status, stderr } = await afterword(["normalize", "--max-unpacked", "1KB"], { input: small });
      expect({ status, stderr }).toMatchObject({
        status: 3,
        stderr: expect.stringContaining("larger than 1 KiB"),
      });
      for (const wrong of ["0", "1.5GB", "lots", "1PB"])
        await expect(validate(["a.gz", "--max-unpacked", wrong], { "a.gz": "" })).rejects.toMatchObject({
          code: "ERR_USAGE",
        });
    });
    test("has a code", async () => {
      await expect(found(expansion)).rejects.toMatchObject({ code: "ERR_INPUT_EXPANDS" });
    });
  });

  test("a file of 1 KB takes at most 200 MB", async () => {
    const files: Record<string, Buffer> = {};
    for (const [name, head, text] of [
      ["brackets", "", "["],
      ["lists", "[", "[[],"],
      ["objects", '[{"a":', '{"a":'],
      ["text", '{"a":"', "a"],
      ["lines", "", "[]\n"],
      ["members", "", zlib.gzipSync("{}\n")],
    ] as const) {
      const content = Buffer.concat([Buffer.from(head), Buffer.alloc(50e6, text)]);
      files[name] = zlib.gzipSync(zlib.gzipSync(content, { level: 9 }), { level: 9 });
      expect(files[name].length, name).toBeLessThan(1100);
    }
    const cwd = folder(files);
    const report = "process.on('exit',()=>process.stderr.write('PEAK'+process.resourceUsage().maxRSS+'\\n'))";
    for (const name of Object.keys(files)) {
      // a shell in between: the peak of a process begins with that of the one that starts it
      const { stderr } = spawnSync(
        "sh",
        ["-c", `"${process.execPath}" "${CLI}" validate ${name} --workers 1; true`],
        {
          cwd,
          encoding: "utf8",
          env: { PATH: process.env.PATH, NODE_OPTIONS: `--import=data:text/javascript,${report}` },
        },
      );
      expect(Number(/PEAK(\d+)/.exec(stderr)?.[1]) / 1024, name).toBeLessThan(200);
    }
  }, 120_000);

  test("what expands a thousandfold is read in little memory", async () => {
    const cwd = folder({
      "a.gz": zlib.gzipSync(Buffer.alloc(100e6, " ")),
      "b.gz": zlib.gzipSync(Buffer.alloc(0.9e6, "{}\n")),
    });
    const { status, stdout } = await small(["validate", "a.gz", "b.gz"], cwd);
    expect(status).toBe(1);
    expect(stdout).toContain("× 300,000");
    expect(stdout).toContain("longer than 64 MiB");
  });
});
