import { interpreted } from "afterword/check";
import { describe, expect, test } from "vitest";
import { quickRecogniser } from "../scripts/captures/payload/quick-recognition.js";
import { recognisedEvent } from "../scripts/captures/payload/recognition.js";
import { recognise } from "../src/recognise.js";
import type { EventRule, Vendor } from "../src/vendor.js";
import { vendors as builtIn } from "../src/vendors/index.js";

const vendor = (slug: string, event: EventRule, more: Partial<Vendor> = {}): Vendor => ({
  slug,
  name: slug,
  docs: [],
  event,
  events: Object.fromEntries(
    ["call.ended", "call.rated"].map((tag) => [tag, interpreted(tag, { type: "object" })]),
  ),
  tagForm: "^[a-z]+(?:[.][a-z]+)+$",
  ...more,
});

const acme = vendor("acme", ["/data/event", "/event"], { aliases: { "call-ended": "call.ended" } });
const byMembers = { "call.ended": ["id", "ended_at"], "call.rated": ["id", "rating", "scale"] };
const globex = vendor("globex", { at: "/name", required: byMembers });
const initech = vendor("initech", { at: ["/kind", "/meta/kind"], required: byMembers });

describe("the tag of an event", () => {
  test.each([
    ["at the first place", acme, { data: { event: "call.ended" }, event: "call.rated" }, "call.ended", true],
    ["at the second", acme, { data: {}, event: "call.rated" }, "call.rated", true],
    [
      "at the second, null at the first",
      acme,
      { data: { event: null }, event: "call.rated" },
      "call.rated",
      true,
    ],
    ["unknown at the first", acme, { data: { event: "call.held" }, event: "call.rated" }, "call.held", false],
    ["in another spelling", acme, { event: "call-ended" }, "call.ended", true],
    ["beside members", globex, { name: "call.rated", id: 1, ended_at: 2 }, "call.rated", true],
    ["unknown, beside members", globex, { name: "call.held", id: 1, ended_at: 2 }, "call.held", false],
    ["missing: members tell", globex, { id: 1, ended_at: 2 }, null, "call.ended"],
    ["null: members tell", globex, { name: null, id: 1, ended_at: 2 }, null, "call.ended"],
    [
      "missing: of several, the one with the most members",
      globex,
      { id: 1, ended_at: 2, rating: 3, scale: 4 },
      null,
      "call.rated",
    ],
    [
      "at the second place, beside members",
      initech,
      { meta: { kind: "call.rated" }, id: 1, ended_at: 2 },
      "call.rated",
      true,
    ],
    ["missing at both places", initech, { meta: {}, id: 1, ended_at: 2 }, null, "call.ended"],
  ] as const)("%s", (_, of, payload, tag, event) => {
    const found = recognise([of], payload);
    expect(found?.tag).toBe(tag);
    expect(found?.event?.tag ?? false).toBe(event === true ? tag : event);
  });

  test("what every object has is no tag, no alias and no event", () => {
    for (const tag of ["constructor", "__proto__", "toString"])
      expect(recognise([{ ...acme, tagForm: undefined } as never], { event: tag })).toBeNull();
  });
});

test("commands recognise payloads quickly as they do slowly", () => {
  const vendors = [acme, globex, initech, vendor("hooli", "/event")];
  const values = [undefined, null, 1, "call.ended", "call.rated", "call-ended", "call.held"];
  const events = recogniser({ vendors });
  const seen = new Set<string>();
  for (const event of values)
    for (const inner of values)
      for (const name of values)
        for (const kind of values)
          for (const members of [{}, { id: 1, ended_at: 2 }, { id: 1, rating: 2, scale: 3 }]) {
            const payload = { event, data: { event: inner }, name, meta: { kind }, ...members };
            const [quick, slow] = events(payload);
            if (quick) expect(quick, JSON.stringify(payload)).toBe(slow);
            seen.add(`${quick} ${slow}`);
          }
  // each vendor is found quickly, and some are left to the slow way
  expect([...seen].filter((each) => each.startsWith("acme ")).length).toBeGreaterThan(0);
  expect([...seen].filter((each) => each.startsWith("globex ")).length).toBeGreaterThan(0);
  expect([...seen].filter((each) => each.startsWith("undefined ")).length).toBeGreaterThan(0);
});

describe("a vendor of the project beside built-in ones", () => {
  const ended = { event: "call.ended", call: { callId: "c" } };
  const mine = vendor("mine", "/event");
  const reseller = vendor("reseller", "/event", { platform: "ultravox" });
  const membered = vendor("membered", { required: { "call.ended": ["event", "call"] } });

  test.each([
    ["counts before them, wherever it stands", [...builtIn, mine], "mine call.ended"],
    ["counts as a reseller of one of them, too", [reseller, ...builtIn], "reseller call.ended"],
    ["is not known by members where a tag is known", [membered, ...builtIn], "ultravox call.ended"],
    ["is not chosen where another fits as well", [mine, vendor("other", "/event"), ...builtIn], undefined],
  ] as const)("%s", (_, vendors, expected) => {
    const [quick, slow] = recogniser({ vendors })(ended);
    expect(slow).toBe(expected);
    expect(quick).toBe(expected);
  });
});

/** What both ways say of a payload. */
const recogniser = (options: { readonly vendors: readonly Vendor[] }) => {
  const quickly = quickRecogniser(options, undefined);
  return (payload: object): readonly [string | undefined, string | undefined] => {
    const quick = quickly(payload, undefined);
    const slow = recognisedEvent(payload, undefined, undefined, options);
    return [
      quick && `${quick.vendor?.slug} ${quick.event.tag}`,
      slow.event ? `${slow.vendor?.slug} ${slow.event.tag}` : undefined,
    ];
  };
};
