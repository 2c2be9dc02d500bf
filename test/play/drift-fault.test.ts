import { describe, expect, test } from "vitest";
import { DRIFTS, drift } from "../../scripts/play/drift-fault.js";
import { interpreted } from "../../src/check/index.js";

const event = interpreted("ended", {
  type: "object",
  properties: {
    type: { const: "ended" },
    note: { type: ["string", "null"] },
    call: {
      type: "object",
      properties: { id: { type: "string" }, mode: { enum: ["web", "phone"] } },
      required: ["id"],
    },
  },
  required: ["type"],
});
const payload = () => ({ type: "ended", note: "a", call: { id: "1", mode: "web" } });
const isStill = (value: unknown) => (value as { type?: unknown }).type === "ended";
const changed = (kind: (typeof DRIFTS)[number], value: object = payload()) => {
  drift(value, kind, event, isStill);
  return value;
};

describe("drift", () => {
  test("changes one place, and the event stays what it is", () => {
    expect(changed("new-field")).toEqual({ ...payload(), not_known_yet: "not_known_yet" });
    expect(changed("new-word")).toEqual({ ...payload(), call: { id: "1", mode: "not_known_yet" } });
    // null is allowed in note
    expect(changed("null")).toEqual({ ...payload(), call: null });
    expect(changed("type")).toEqual({ ...payload(), note: { text: "not_known_yet" } });
  });
  test("makes one finding more than there were", () => {
    for (const kind of DRIFTS) {
      const value = { ...payload(), odd: 1 };
      changed(kind, value);
      expect(event.check(value).total).toBe(2);
    }
  });
  test("says that there is no place, and leaves the payload as it was", () => {
    const value = { type: "ended" };
    expect(() => changed("new-word", value)).toThrow("--drift new-word: the payload of ended has no place");
    expect(value).toEqual({ type: "ended" });
  });
});
