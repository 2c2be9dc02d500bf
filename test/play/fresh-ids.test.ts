import { describe, expect, test } from "vitest";
import { freshIds } from "../../scripts/play/fresh-ids.js";
import { slugOf } from "../../src/vendor.js";
import { folders } from "../support/vendors.js";

describe("each delivery has identifiers of its own", () => {
  const samples = folders.flatMap(({ vendor, slug, examples }) =>
    examples.map(({ title, event, payload }) => ({ name: `${slug} ${title}`, vendor, event, payload })),
  );
  test.each(samples)("$name", ({ vendor, event, payload }) => {
    const bytes = Buffer.from(JSON.stringify(payload));
    const make = freshIds(vendor, { tag: event, bytes });
    const made = ["a", "b"].map((delivery) => Buffer.from(make(delivery)).toString());
    expect(Buffer.from(make("a")).toString()).toBe(made[0]);
    for (const text of made) {
      expect(text.length).toBe(bytes.toString().length);
      const { check } = vendor.events[event] as (typeof vendor.events)[string];
      expect(check(JSON.parse(text)).length).toBe(check(payload).length);
    }
  });
  test("but for those that are no texts, or too short to be told from others", () => {
    const same = samples.filter(({ vendor, event, payload }) => {
      const bytes = Buffer.from(JSON.stringify(payload));
      return Buffer.from(freshIds(vendor, { tag: event, bytes })("a")).equals(bytes);
    });
    expect(same.length).toBeLessThan(samples.length / 4);
    expect(same.map(({ vendor, event }) => `${vendor.slug} ${slugOf(event)}`)).not.toContain(
      "phonic conversation-ended",
    );
  });
  test("and all else stays, also what is no JSON", () => {
    const [phonic] = folders.filter(({ slug }) => slug === "phonic");
    const text =
      '{ "data": {"conversation" :{"id":"conv_0123456789abcdef"}}, "url":"https://x/conv_0123456789abcdef" }';
    const make = (bytes: string) =>
      Buffer.from(
        freshIds(phonic?.vendor as never, { tag: "conversation.ended", bytes: Buffer.from(bytes) })("a"),
      ).toString();
    const made = make(text);
    const id = /conv_0123\w{12}/.exec(made)?.[0] ?? expect.fail(made);
    expect(id).not.toBe("conv_0123456789abcdef");
    expect(made).toBe(text.replaceAll("conv_0123456789abcdef", id));
    expect(make("no JSON")).toBe("no JSON");
  });
});
