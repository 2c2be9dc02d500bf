import { expect, test } from "vitest";
import { eventFeeds } from "../../scripts/mapping/event-feeds.js";

const events = ["call.ended", "call.started", "chat.ended"].map((tag) => ({ tag })) as never;

const fed = (block: Record<string, unknown> | undefined) =>
  Object.fromEntries(
    [...eventFeeds({ block, events })].map(([tag, feeds]) => [tag, Object.fromEntries(feeds)]),
  );

test("the events that a mapping is for, and the tag of each", () => {
  const conversation = { "call.*": { id: "/id" }, "call.ended": { channelRaw: "/type" } };
  expect(fed({ event: "/type", conversation })).toEqual({
    "call.ended": { "/id": ["id"], "/type": ["event", "channelRaw"] },
    "call.started": { "/id": ["id"], "/type": ["event"] },
  });
});

test("a tag that is in a header has no place", () => {
  expect(fed({ event: { header: "x-event" }, conversation: { "chat.ended": { id: "/id" } } })).toEqual({
    "chat.ended": { "/id": ["id"] },
  });
});

test("a vendor without a mapping", () => {
  expect(fed({ event: "/type" })).toEqual({});
  expect(fed(undefined)).toEqual({});
});
