import { describe, expect, it } from "vitest";
import { builtInBundle } from "../../../../scripts/bundle/built-in.js";
import { payloadsOf } from "../../../../scripts/play/instances/index.js";
import { storyOf } from "../../../../scripts/play/instances/story/story.js";
import type { Conversation, Vendor } from "../../../../src/index.js";
import { conversationOf } from "../../../../src/mapping/record.js";
import { vendors } from "../../../../src/vendors/index.js";

/** Events that carry all turns and the calls of tools. */
const WITH_TOOLS = [
  ["autocalls", "conversation-ended"],
  ["elevenlabs", "post_call_transcription"],
  ["intellixent", "conversation-ended"],
  ["phonic", "conversation.ended"],
  ["retell", "call_ended"],
  ["retell", "call_analyzed"],
  ["retell", "chat_ended"],
  ["retell", "chat_analyzed"],
  ["speaknode", "ConversationComplete"],
  ["vapi", "end-of-call-report"],
] as const;

/** Events that carry all turns. */
const WHOLE = [
  ...WITH_TOOLS,
  ["autocalls", "post-call"],
  ["intellixent", "post-call"],
  ["intercom", "conversation.admin.closed"],
] as const;

const SEED = 21;

/** How many payloads of each event are looked at: `AFTERWORD_RUNS` raises it. */
const COUNT = Math.ceil(Number(process.env.AFTERWORD_RUNS ?? 100) / 5);

const vendorOf = (slug: string): Vendor => vendors.find((vendor) => vendor.slug === slug) as Vendor;

const conversations = (slug: string, tag: string): Conversation[] =>
  [...payloadsOf(builtInBundle(slug), tag, { seed: SEED, count: COUNT })].map(
    (payload) => conversationOf(vendorOf(slug), tag, payload) as Conversation,
  );

type Item = Conversation["transcript"]["items"][number];

const isSaid = ({ kind, role }: Item): boolean =>
  kind === "message" && (role === "agent" || role === "customer" || role === "human_agent");

const falls = (times: readonly number[]): boolean =>
  times.some((time, at) => at > 0 && time < (times[at - 1] as number));

describe.each(WHOLE)("%s %s", (slug, tag) => {
  const all = conversations(slug, tag);

  it("tells one dialogue, in order, and its turns alternate", () => {
    for (const [number, { transcript }] of all.entries()) {
      const told = transcript.items.filter(isSaid).map(({ text }) => text);
      const lines = storyOf(`${slug} ${SEED}`, number).steps.flatMap((step) =>
        step.kind === "message" ? [step.text] : [],
      );
      expect(told.length).toBeGreaterThanOrEqual(2);
      expect(told).toEqual(lines.slice(0, told.length));
      const roles = new Set(transcript.items.filter(isSaid).map(({ role }) => role));
      expect(roles.size).toBeGreaterThanOrEqual(2);
    }
  });

  it("has times that do not fall, between the start and the end", () => {
    for (const { transcript, startedAt, endedAt, durationMs } of all) {
      const items = transcript.items.filter((item) => isSaid(item) || item.tool);
      const instants = items.flatMap(({ at }) => (at === null ? [] : Date.parse(at)));
      expect(falls(instants)).toBe(false);
      expect(falls(items.flatMap(({ startMs }) => startMs ?? []))).toBe(false);
      if (endedAt !== null) expect(Math.max(0, ...instants)).toBeLessThanOrEqual(Date.parse(endedAt) + 1000);
      if (startedAt !== null && endedAt !== null) {
        const length = Date.parse(endedAt) - Date.parse(startedAt);
        expect(length).toBeGreaterThan(0);
        if (durationMs !== null) expect(Math.abs(length - durationMs)).toBeLessThanOrEqual(1000);
      }
    }
  });

  it("has a text in each message, a name in each call of a tool, and the result of a tool after its call", () => {
    for (const { transcript } of all)
      for (const [at, { kind, tool }] of transcript.items.entries()) {
        if (kind === "message") expect(transcript.items[at]?.text).not.toBeNull();
        if (kind === "tool_call") expect(tool?.name).not.toBeNull();
        if (kind !== "tool_result" || tool?.id == null) continue;
        const call = transcript.items.findIndex(
          (item) => item.kind === "tool_call" && item.tool?.id === tool.id,
        );
        expect(call).toBeGreaterThanOrEqual(0);
        expect(call).toBeLessThan(at);
      }
  });
});

it("tools are called where the vendor tells of tools", () => {
  for (const [slug, tag] of WITH_TOOLS) {
    const kinds = new Set(
      conversations(slug, tag).flatMap(({ transcript }) => transcript.items.map(({ kind }) => kind)),
    );
    expect([slug, [...kinds].sort()]).toEqual([slug, expect.arrayContaining(["message", "tool_call"])]);
  }
});

it("nobody's numbers, addresses and secrets are in payloads", () => {
  for (const { slug, events } of vendors)
    for (const tag of Object.keys(events).slice(0, 6))
      for (const payload of payloadsOf(builtInBundle(slug), tag, { seed: 5, count: 4 })) {
        const text = JSON.stringify(payload);
        for (const [number] of text.matchAll(/\+\d{9,}/g))
          expect([slug, tag, number]).toEqual([slug, tag, expect.stringMatching(/^\+1555/)]);
        for (const [, host] of text.matchAll(/[\w.]+@([\w.-]+\.[a-z]{2,})/g))
          expect([slug, tag, host]).toEqual([slug, tag, "example.com"]);
        expect(text).not.toMatch(
          /\b(?:sk|pk|whsec|xox[bp])[-_](?:live|test)?[\w]{8,}|eyJ[\w-]{10,}|Bearer \w{8,}/,
        );
      }
});
