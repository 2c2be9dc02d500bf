import { existsSync, readFileSync } from "node:fs";
import type { Conversation } from "afterword";
import { describe, expect, test } from "vitest";
import { conversationOf } from "../../src/mapping/record.js";
import { root } from "../support/files.js";
import { folders } from "../support/vendors.js";

/** What a person read in an example and in the vendor's pages, before any program made a record of it. */
interface Facts
  extends Pick<Conversation, "id" | "phase" | "startedAt" | "endedAt" | "occurredAt" | "durationMs"> {
  /** The file in the vendor's `examples`. */
  readonly example: string;
  readonly endedBy: { readonly role: string; readonly raw: string | null } | null;
  /** The first item of the transcript. */
  readonly first: { readonly kind: string; readonly role: string; readonly text: string | null } | null;
}

const factsOf = (slug: string): readonly Facts[] | undefined => {
  const path = `${root}test/payloads/facts/${slug}.json`;
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
};

const known = folders.flatMap((folder) => {
  const facts = factsOf(folder.slug);
  return facts ? [{ ...folder, facts }] : [];
});

describe.each(known)("$slug", ({ vendor, examples, facts }) => {
  test("there are facts of every example", () => {
    expect(facts.map(({ example }) => example).sort()).toEqual(examples.map(({ title }) => title).sort());
  });

  test.each(facts)("$example", ({ example, endedBy, first, ...members }) => {
    const sample = examples.find(({ title }) => title === example);
    const record = conversationOf(vendor, sample?.event ?? null, sample?.payload);
    expect(record).toMatchObject(members);
    expect(record?.endedBy && { role: record.endedBy.role, raw: record.endedBy.raw }).toEqual(endedBy);
    const item = record?.transcript.items[0];
    expect(item ? { kind: item.kind, role: item.role, text: item.text } : null).toEqual(first);
  });

  test("a conversation has at most one event of the phase ended", () => {
    const phases = examples.map(({ event, payload }) => [
      event,
      conversationOf(vendor, event, payload)?.phase,
    ]);
    expect(
      new Set(phases.filter(([, phase]) => phase === "ended").map(([event]) => event)).size,
    ).toBeLessThanOrEqual(
      // a call that never began has an event of its own; a chat is another conversation than a call
      ["elevenlabs", "retell"].includes(vendor.slug) ? 2 : 1,
    );
  });
});
