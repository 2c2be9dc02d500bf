import { describe, expect, it } from "vitest";
import { builtInBundle } from "../../../scripts/bundle/built-in.js";
import { payloadsOf } from "../../../scripts/play/instances/index.js";
import { storyOf } from "../../../scripts/play/instances/story/story.js";
import { conversationOf } from "../../../src/mapping/record.js";
import { recognise } from "../../../src/recognise.js";
import { vendors } from "../../../src/vendors/index.js";

const bundleOf = builtInBundle;
const all = vendors.flatMap((vendor) =>
  Object.keys(vendor.events).map((tag) => ({ vendor, tag, name: `${vendor.slug} ${tag}` })),
);

/** How many payloads of each event are looked at. */
const COUNT = 20;

describe("random payloads of every vendor's events", () => {
  it.each(all)("$name: fit the schema and are recognised", ({ vendor, tag }) => {
    for (const payload of payloadsOf(bundleOf(vendor.slug), tag, { seed: 11, count: COUNT })) {
      expect(vendor.events[tag]?.check(payload)).toEqual([]);
      const found = recognise([vendor], payload);
      expect(found?.event).toBe(vendor.events[tag]);
      expect(JSON.stringify(payload).length).toBeLessThan(200_000);
      // what is a value in JavaScript only is none in JSON
      expect(JSON.parse(JSON.stringify(payload))).toEqual(payload);
    }
  });
});

describe("the same seed", () => {
  const bytes = (seed: number, startedAt?: number): string[] =>
    [
      ...payloadsOf(bundleOf("phonic"), "conversation.ended", {
        seed,
        count: 3,
        ...(startedAt !== undefined && { startedAt }),
      }),
    ].map((payload) => JSON.stringify(payload));
  it("gives the same bytes", () => expect(bytes(7)).toEqual(bytes(7)));
  it("and another seed others", () => {
    const many = Array.from({ length: 20 }, (_, seed) => bytes(seed)).flat();
    expect(new Set(many).size).toBe(many.length);
  });
  it("begins when it is told to", () => {
    const [first] = bytes(7, Date.UTC(2031, 4, 6)) as [string];
    expect(JSON.parse(first).data.conversation.started_at ?? JSON.parse(first).created_at).toMatch(
      /^2031-05-06T/,
    );
  });
  it("gives the same conversation in all events of a vendor", () => {
    const idsOf = (tag: string): (string | null | undefined)[] =>
      [...payloadsOf(bundleOf("retell"), tag, { seed: 3, count: 4 })].map(
        (payload) => conversationOf(vendors.find(({ slug }) => slug === "retell") as never, tag, payload)?.id,
      );
    const [started, ended] = [idsOf("call_started"), idsOf("call_ended")];
    expect(started).toEqual(ended);
    expect(new Set(started).size).toBe(4);
    expect(started[0]).toMatch(/^\w{32}$/);
  });
  it("does not hang on the clock", () => {
    expect(storyOf("phonic 1", 0).startedAt).toBe(storyOf("phonic 1", 0).startedAt);
    expect(new Date(storyOf("phonic 1", 0).startedAt).toISOString()).toMatch(/^2026-01-05T09:/);
  });
});

it("names the event that a vendor does not have", () => {
  expect(() => [...payloadsOf(bundleOf("phonic"), "nothing", { seed: 1, count: 1 })]).toThrow(
    /has no event nothing/,
  );
});
