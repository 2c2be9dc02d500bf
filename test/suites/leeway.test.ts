import { describe, expect, test } from "vitest";
import { folders, type Sample } from "../support/vendors.js";

// Vendors describe more as required than they send. A delivery that is refused for a member that nobody needs is a conversation lost.
// LiveKit is not among these: its JSON is made of protocol buffers, which leave members out and never send null.
const slugs = ["elevenlabs", "hume", "intercom", "retell", "telnyx", "ultravox", "vapi"];

type Key = string | number;

/** Every place below a value. */
function* places(value: unknown, path: readonly Key[] = []): Generator<readonly Key[]> {
  if (value === null || typeof value !== "object") return;
  for (const [name, member] of Object.entries(value)) {
    const at = [...path, Array.isArray(value) ? Number(name) : name];
    yield at;
    yield* places(member, at);
  }
}

/** A copy of the payload that has another value at this place, or nothing. */
const changed = (payload: unknown, path: readonly Key[], ...to: [] | [unknown]): unknown => {
  const copy = structuredClone(payload);
  const parent = path.slice(0, -1).reduce((value, key) => (value as Record<Key, unknown>)[key], copy);
  const key = path.at(-1) as Key;
  if (to.length === 1) (parent as Record<Key, unknown>)[key] = to[0];
  else delete (parent as Record<Key, unknown>)[key];
  return copy;
};

const pointerOf = (path: readonly Key[]): string => path.map((key) => `/${key}`).join("");

/** The same kind of place in every list. */
const kindOf = (path: readonly Key[]): string =>
  path.map((key) => (typeof key === "number" ? "/*" : `/${key}`)).join("");

describe.each(folders.filter(({ slug }) => slugs.includes(slug)))("$slug", ({ vendor, ...folder }) => {
  const samples: Sample[] = [...folder.examples, ...folder.cases, ...folder.drift].filter(
    ({ event, payload }) => vendor.events[event]?.is(payload),
  );

  /** Whether an event is known by this member, or a conversation or an item by it. */
  const isKnownBy = (event: string, path: readonly Key[]): boolean => {
    const pointer = pointerOf(path);
    const rule = vendor.conversationId;
    const id = typeof rule === "string" ? rule : (rule as Record<string, unknown>)[event];
    const { event: tag } = vendor;
    const needed = [id, typeof tag === "string" || Array.isArray(tag) ? tag : (tag as { at?: string }).at]
      .flat()
      .filter((each) => typeof each === "string");
    return (
      path.at(-1) === "role" || needed.some((each) => each === pointer || each.startsWith(`${pointer}/`))
    );
  };

  /** What is invalid after a change of members that nothing is known by. */
  const lost = (change: (payload: unknown, path: readonly Key[]) => unknown): string[] => {
    const seen = new Set<string>();
    const found = new Set<string>();
    for (const { event, payload } of samples)
      for (const path of places(payload)) {
        const kind = `${event} ${kindOf(path)}`;
        // An entry of a list is no member.
        if (seen.has(kind) || typeof path.at(-1) === "number" || isKnownBy(event, path)) continue;
        seen.add(kind);
        const findings = vendor.events[event]?.check(change(payload, path)) ?? [];
        if (findings.some(({ grade }) => grade === "invalid")) found.add(kind);
      }
    expect(seen.size).toBeGreaterThan(20);
    return [...found];
  };

  test("any member may be missing, but what an event, a conversation or a turn is known by", () => {
    expect(lost((payload, path) => changed(payload, path))).toEqual([]);
  });

  test("and any may be null", () => {
    expect(lost((payload, path) => changed(payload, path, null))).toEqual([]);
  });
});
