import { mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Command } from "../../../scripts/command.js";
import * as merge from "../../../scripts/commands/merge.js";
import { example } from "../files.js";
import { called, type Outcome } from "./call.js";
import { ADA, ada, bytesOf, envelope, json, LINES, PHONIC } from "./captures.js";
import { projectFolder } from "./project.js";

type Ran = Pick<Command, "options" | "run">;

/** Payloads with names that no schema lists: more than reports tell apart, and other ones in each file. */
const manyNames = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, index) => `${ada({ [`novel_${from + index}`]: index })}\n`).join("");

/** A file of several batches, with findings in all of them, of which the earliest is not the first. */
const large = (): Buffer => {
  const dated = Array.from({ length: 1800 }, (_, index) =>
    json({
      ...PHONIC,
      created_at: new Date(Date.UTC(2026, 5, 30) - index * 9_600_000).toISOString(),
      data: { ...PHONIC.data, ...(index % 5 === 0 && { sentiment: index, [`tone_${index % 11}`]: "calm" }) },
    }),
  );
  return bytesOf([...LINES, ...dated, ...LINES]);
};

/**
 * A folder of captures of every form, some of which cannot be read, with schemas of its own beside it.
 *
 * @param isFull whether there are more findings than reports tell apart
 */
export const captured = (isFull = false): string => {
  const cwd = projectFolder(
    { schemas: "schemas" },
    {
      // a vendor that replaces the built-in one, which a message says
      "schemas/phonic/openapi.yaml": example("phonic/openapi.yaml"),
      "secrets.json": json({ phonic: `whsec_${Buffer.from("a secret of somebody").toString("base64")}` }),
      "captures/a.ndjson": bytesOf(LINES),
      "captures/ada/list.json": json([ADA, { ...ADA, data: { ...ADA.data, channel_id: 7 } }, 3, PHONIC]),
      "captures/b.ndjson.gz": gzipSync(bytesOf(LINES.toReversed())),
      "captures/broken.json": '{"type": "v1.conversation.ended",\n "data": {"é": nope}}',
      "captures/cut.ndjson.gz": gzipSync(bytesOf(LINES)).subarray(0, 900),
      "captures/documents.json": `${json(ADA)}\n${JSON.stringify(PHONIC, null, 2)}\n{"cut": `,
      "captures/empty.ndjson": "\n \n",
      "captures/envelopes.ndjson": [
        envelope(json(PHONIC), { vendor: "phonic", verdict: "ok" }),
        envelope(ada({ novel: 1 }), { vendor: "ada", verdict: "unverified" }),
        envelope(json(PHONIC), { vendor: "phonic", receivedAt: "2026-01-01T00:00:00Z" }),
      ].join("\n"),
      "captures/large.ndjson": large(),
      ...(isFull && {
        "captures/names/1.ndjson": manyNames(0, 2400),
        "captures/names/2.ndjson": manyNames(1400, 3800),
        "captures/names/3.ndjson": manyNames(3000, 5600),
      }),
      "captures/picture.json": new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
      "captures/stream.ndjson": `event: call\ndata: ${json(ADA)}\n\ndata: ${ada({ again: 2 })}\n\n`,
      "captures/z.json": json({ ...PHONIC, data: { ...PHONIC.data, sentiment: 0.7 } }),
    },
  );
  symlinkSync("loop.json", join(cwd, "captures/loop.json"));
  return cwd;
};

/** What is given to all shards: in an order that is not that of sorted paths, with names of nothing. */
export const ARGUMENTS = ["captures/z.json", "captures", "nowhere.json", "none/*.json"] as const;

/** Runs all shards of a command, and gives the folder with their parts. */
export const parted = async (
  command: Ran,
  count: number,
  args: readonly string[],
  cwd: string,
): Promise<string> => {
  const parts = mkdtempSync(join(cwd, "parts-"));
  for (let index = 1; index <= count; index++) {
    const options = ["--shard", `${index}/${count}`, "--format", "part"];
    const { code, stdout } = await called(command, [...args, ...options], { cwd });
    if (code !== 0) throw new Error(`shard ${index} of ${count} ended with ${code}`);
    writeFileSync(join(parts, `${index}.ndjson`), stdout);
  }
  return parts;
};

/** Merges parts. */
export const merged = (parts: string, args: readonly string[], cwd: string): Promise<Outcome> =>
  called(merge, [parts, ...args], { cwd });

/** An outcome without the time at which a report in HTML was made. */
export const timeless = (outcome: Outcome): Outcome => ({
  ...outcome,
  stdout: outcome.stdout.replace(/,"at":"[^"]*Z",/, ","),
});
