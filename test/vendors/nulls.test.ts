import { describe, expect, test } from "vitest";
import { valueAt } from "../../src/pointer.js";
import { tagPlaces } from "../../src/vendor.js";
import { isObject } from "../support/json.js";
import { folders } from "../support/vendors.js";

/** Vendors of which no page says which members may be null, or whose pages were wrong about it. */
const VENDORS = ["hume", "intercom", "telnyx", "ultravox"];

/** The pointers of all members of objects in a value. */
const members = (value: unknown, above = ""): string[] => {
  if (typeof value !== "object" || value === null) return [];
  const isMember = !Array.isArray(value);
  return Object.entries(value).flatMap(([name, inner]) => {
    const pointer = `${above}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    return [...(isMember ? [pointer] : []), ...members(inner, pointer)];
  });
};

/** A copy with null at a pointer. */
const nulled = (payload: unknown, pointer: string): unknown => {
  const copy = structuredClone(payload);
  const cut = pointer.lastIndexOf("/");
  const name = pointer
    .slice(cut + 1)
    .replaceAll("~1", "/")
    .replaceAll("~0", "~");
  const holder = cut === 0 ? copy : valueAt(copy, pointer.slice(0, cut));
  (holder as Record<string, unknown>)[name] = null;
  return copy;
};

describe.each(folders.filter(({ slug }) => VENDORS.includes(slug)))("$slug", (folder) => {
  const { vendor, examples, cases, drift } = folder;

  /** Where the tag and the conversation's id of an event are. */
  const needed = (tag: string): string[] => {
    const { conversationId } = vendor;
    const isMap = isObject(conversationId) && !Array.isArray(conversationId);
    const ids = isMap ? (conversationId as Record<string, unknown>)[tag] : conversationId;
    return [...tagPlaces(vendor.event), ...[ids ?? []].flat()] as string[];
  };

  test.each([...examples, ...cases, ...drift])(
    "any other member may be null: $title",
    ({ event, payload }) => {
      const known = vendor.events[event];
      const wrong = members(payload)
        .filter((pointer) => !needed(event).some((place) => `${place}/`.startsWith(`${pointer}/`)))
        .filter((pointer) => !known?.is(nulled(payload, pointer)));
      expect(wrong).toEqual([]);
    },
  );
});
