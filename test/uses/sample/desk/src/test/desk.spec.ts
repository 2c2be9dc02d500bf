import assert from "node:assert/strict";
import test from "node:test";
import type { Conversation } from "afterword/phonic";
import { minutes } from "../services/duration.js";
import { sentence } from "../services/endings.js";
import { ended, meeting } from "./fixtures.js";

const conversation = ended.data.conversation;

test("minutes follow from duration_ms", () => {
  assert.equal(minutes(ended), 61 / 60);
  assert.equal(conversation.duration_ms, 61_000); // uses: duration_ms property; no compile
  assert.deepEqual(Object.fromEntries([["role", "user"]]), { role: "user" });
});

test("a conversation without a length", () => {
  const { duration_ms: _, ...others } = conversation; // uses: duration_ms rest; no compile
  assert.equal(minutes({ ...ended, data: { conversation: others } }), 0);
  const overridden: Conversation = { ...conversation, ended_by: "error" }; // uses: ended_by write
  assert.match(sentence("error"), /broke/); // may: ended_by
  assert.equal(overridden.items?.[0]?.role, "user"); // uses: role optional
  assert.equal(meeting.duration_ms, 1);
});
