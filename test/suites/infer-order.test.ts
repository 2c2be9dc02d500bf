// The same captures give the same bytes, in whatever order, files, format and number of threads they come.
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { payloadsOf } from "../bench/genuine/index.mjs";
import { inferred } from "../support/commands/infer.js";

const payloads = ["session.opened", "session.closed", "session.rated"].flatMap((tag) =>
  payloadsOf("kestrel", tag, 6, 3),
);

const envelopes = payloads.map((payload, at) => ({
  v: 1,
  vendor: "acme",
  verdict: "ok",
  receivedAt: `2026-07-${String(10 + at).padStart(2, "0")}T00:00:00.000Z`,
  method: "POST",
  url: "/",
  headers: [["x-kestrel-id", `d-${at}`]],
  body: JSON.stringify(payload),
}));

const FORMATS: Readonly<Record<string, (all: readonly object[]) => string | Uint8Array>> = {
  ndjson: (all) => all.map((each) => `${JSON.stringify(each)}\n`).join(""),
  array: (all) => JSON.stringify(all),
  "indented array": (all) => JSON.stringify(all, null, 2),
  "gzip of ndjson": (all) => gzipSync(all.map((each) => JSON.stringify(each)).join("\n")),
  "json sequence": (all) => all.map((each) => `\x1e${JSON.stringify(each)}\n`).join(""),
};

/** How captures may lie in files: an order, the file of each, and the format of each file. */
const layout = (count: number) =>
  fc.record({
    order: fc.shuffledSubarray(
      Array.from({ length: count }, (_, at) => at),
      { minLength: count },
    ),
    files: fc.array(fc.nat(3), { minLength: count, maxLength: count }),
    formats: fc.array(fc.constantFrom(...Object.keys(FORMATS)), { minLength: 4, maxLength: 4 }),
    workers: fc.integer({ min: 1, max: 4 }),
  });

test.each([
  ["payloads", payloads],
  ["envelopes", envelopes],
])(
  "%s",
  async (_, all) => {
    const plain = await inferred({ "a.ndjson": (FORMATS.ndjson as (all: readonly object[]) => string)(all) });
    expect(plain.code).toBe(0);
    expect(Object.keys(plain.written)).toContain("openapi.yaml");
    await fc.assert(
      fc.asyncProperty(layout(all.length), async ({ order, files, formats, workers }) => {
        const contents = formats.flatMap((format, file) => {
          const here = order.filter((at) => files[at] === file).map((at) => all[at] as object);
          const write = FORMATS[format] as (all: readonly object[]) => string | Uint8Array;
          return here.length === 0 ? [] : [[`${file}.json`, write(here)] as const];
        });
        const other = await inferred(Object.fromEntries(contents), ["--workers", String(workers)]);
        expect(other.written).toEqual(plain.written);
        expect(other.code).toBe(0);
      }),
      { numRuns: 6 },
    );
  },
  60_000,
);

test("a folder of folders, and files that are named one by one", async () => {
  const each = payloads.map((payload, at) => [`f${at % 4}/${at}.json`, JSON.stringify(payload)] as const);
  const plain = await inferred({ "a.ndjson": payloads.map((payload) => JSON.stringify(payload)).join("\n") });
  const other = await inferred(Object.fromEntries(each));
  expect(other.written).toEqual(plain.written);
});
