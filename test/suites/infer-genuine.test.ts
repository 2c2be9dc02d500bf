// What is inferred from a few payloads of an event holds for later ones, and is what a person would find in them.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Document, eventFor, hasNoTag, idIn, resolved, schemaIn } from "../bench/genuine/document.mjs";
import { capturesOf, factsAbout, type Genuine, genuine, idsOf, payloadsOf } from "../bench/genuine/index.mjs";
import { judged, saidBy } from "../bench/genuine/judge.mjs";
import { documentOf, type Inferred, inferred, verdicts } from "../support/commands/infer.js";

const SEEN = 30;
const LATER = 60;

const runs = new Map<string, Promise<Inferred>>();
/** What is inferred of a vendor; the same for all tests. */
const run = (vendor: string): Promise<Inferred> => {
  const made = runs.get(vendor) ?? inferred({ "seen.ndjson": capturesOf(vendor, SEEN, 1).join("\n") });
  runs.set(vendor, made);
  return made;
};

const names = Object.keys(genuine);
const tagsOf = (vendor: string): string[] => Object.keys((genuine[vendor] as Genuine).events);

/** The event of a document for one of the vendor's. */
const ownEvent = (document: Document, vendor: string, tag: string): string | undefined =>
  eventFor(document, tag, payloadsOf(vendor, tag, 1, 1)[0] as object);

/**
 * Objects that a person would not call maps, and that 30 captures do not show to be none: what agents were told to extract, and
 * the bodies of two carriers, of which one may have any names.
 */
const TAKEN_FOR_MAPS: Readonly<Record<string, readonly string[]>> = {
  autocalls: ["map /extracted_variables"],
  elevenlabs: ["map /data/metadata/body"],
};

describe.each(names)("%s", (vendor) => {
  test("takes every payload that it was inferred from", async () => {
    const { code, cwd } = await run(vendor);
    expect(code).toBe(0);
    expect(await verdicts(cwd, ["captures"])).toEqual({ ok: SEEN * tagsOf(vendor).length });
  });

  test("recognises events by their tag, or by their members where none is sent", async () => {
    const document = documentOf(await run(vendor));
    const { tag } = genuine[vendor] as Genuine;
    if (tag === null) expect(hasNoTag(document)).toBe(true);
    else {
      expect(document["x-afterword"].event).toEqual(tag);
      expect(Object.keys(document.webhooks).sort()).toEqual(tagsOf(vendor).sort());
    }
  });

  test("finds no words in free text and in names, and no maps where members have names", async () => {
    const outcome = await run(vendor);
    const document = documentOf(outcome);
    const wrong = tagsOf(vendor).flatMap((tag) => {
      const event = ownEvent(document, vendor, tag);
      if (event === undefined) return [`no event for ${tag}`];
      const said = saidBy(schemaIn(document, event), (ref) => resolved(document, ref));
      return judged(factsAbout(vendor, tag), said, payloadsOf(vendor, tag, SEEN, 1)).wrong;
    });
    expect(wrong).toEqual(TAKEN_FOR_MAPS[vendor] ?? []);
  });
});

test("of later payloads, at most 2 of 100 are invalid", async () => {
  const counts = { invalid: 0, all: 0, ok: 0, drifted: 0 };
  for (const vendor of names) {
    const { cwd } = await run(vendor);
    const later = capturesOf(vendor, LATER, 2);
    writeFileSync(join(cwd, "later.ndjson"), later.join("\n"));
    const { invalid = 0, ok = 0, drifted = 0 } = await verdicts(cwd, ["later.ndjson"]);
    counts.invalid += invalid;
    counts.ok += ok;
    counts.drifted += drifted;
    counts.all += later.length;
  }
  expect(counts.ok + counts.drifted + counts.invalid).toBe(counts.all);
  expect(counts.invalid / counts.all).toBeLessThanOrEqual(0.02);
});

test("the conversation's id is right for 9 of 10 events", async () => {
  const found: string[] = [];
  const lost: string[] = [];
  for (const vendor of names) {
    const document = documentOf(await run(vendor));
    for (const tag of tagsOf(vendor)) {
      const event = ownEvent(document, vendor, tag);
      const id = event === undefined ? undefined : idIn(document, event);
      (idsOf(vendor, tag).includes(id as string | null) ? found : lost).push(`${vendor} ${tag} ${id}`);
    }
  }
  expect(found.length / (found.length + lost.length), lost.join("\n")).toBeGreaterThanOrEqual(0.9);
});

test("most maps, words, formats and unions are found", async () => {
  const sum: Record<string, [number, number]> = {};
  const missing: string[] = [];
  for (const vendor of names) {
    const document = documentOf(await run(vendor));
    for (const tag of tagsOf(vendor)) {
      const event = ownEvent(document, vendor, tag);
      if (event === undefined) continue;
      const said = saidBy(schemaIn(document, event), (ref) => resolved(document, ref));
      const judgement = judged(factsAbout(vendor, tag), said, payloadsOf(vendor, tag, SEEN, 1));
      for (const [kind, [found, of]] of Object.entries(judgement.counts)) {
        const [before, all] = sum[kind] ?? [0, 0];
        sum[kind] = [before + found, all + of];
      }
      missing.push(...judgement.missing.map((each) => `${vendor} ${tag} ${each}`));
    }
  }
  const shares = Object.fromEntries(Object.entries(sum).map(([kind, [found, of]]) => [kind, found / of]));
  for (const [kind, least] of Object.entries({ maps: 0.95, words: 0.7, formats: 0.95, unions: 0.7 }))
    expect(
      shares[kind],
      missing.filter((each) => each.includes(` ${kind} `)).join("\n"),
    ).toBeGreaterThanOrEqual(least);
});
