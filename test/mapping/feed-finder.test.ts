import { describe, expect, test } from "vitest";
import { feedFinder } from "../../scripts/mapping/feed-finder.js";

const finder = feedFinder(
  new Map([
    ["/id", ["id"]],
    ["/call/from", ["line.from"]],
    ["/call/direction", ["line (decides)", "channel (decides)"]],
    ["/items/*/role", ["transcript.items[].roleRaw"]],
    ["/legs/0/sid", ["line.callId"]],
    ["/meta", ["metadata"]],
    ["/meta/**", ["metadata"]],
    ["/meta/user", ["customer.name"]],
    ["/medium/*", ["channel (decides)"]],
    ["/a~1b", ["tenant"]],
  ]),
);

describe("what a place feeds", () => {
  test.each<[string, string[]]>([
    ["/id", ["id"]],
    ["/id/below", []],
    ["/call", []],
    ["", []],
    ["/items/*/role", ["transcript.items[].roleRaw"]],
    ["/items/0/role", ["transcript.items[].roleRaw"]],
    ["/items/*", []],
    ["/legs/*/sid", ["line.callId"]],
    ["/legs/1/sid", []],
    ["/meta", ["metadata"]],
    ["/meta/any/thing", ["metadata"]],
    ["/meta/user", ["metadata", "customer.name"]],
    ["/medium/sms", ["channel (decides)"]],
    ["/medium/sms/number", []],
    ["/a~1b", ["tenant"]],
    // members of the payload that have no schema
    ["/*", []],
  ])("%s", (pointer, names) => expect(finder.at(pointer)).toEqual(names));
});

describe("what a place feeds, or a place below it", () => {
  test.each<[string, string[]]>([
    ["/call", ["line.from", "channel (decides)"]],
    ["/id", ["id"]],
    ["/items", ["transcript.items[].roleRaw"]],
    ["/meta", ["metadata", "customer.name"]],
    ["/metadata", []],
    ["/meta/any", ["metadata"]],
  ])("%s", (pointer, names) => expect(finder.within(pointer)).toEqual(names));
});
