import { expect, test } from "vitest";
import { applyChange, changesOf } from "../../scripts/play/set-member.js";

const changed = (payload: string, ...set: string[]): string => {
  const value: unknown = JSON.parse(payload);
  for (const change of changesOf({ set })) applyChange(value, change);
  return JSON.stringify(value);
};

test.each([
  ['{"a":1}', ["/a=2"], '{"a":2}'],
  ['{"a":1}', ["/b=[1,2]", "/b/-=3", "/b/3=4", "/b/0=null"], '{"a":1,"b":[null,2,3,4]}'],
  ['{"a":{"b":"c"}}', ['/a/b="x=y"'], '{"a":{"b":"x=y"}}'],
  ['{"a=b":1}', ["/a=b=2"], '{"a=b":2}'],
  ['{"a/b":{"~":1}}', ["/a~1b/~0=2"], '{"a/b":{"~":2}}'],
  ['{"":1}', ["/=2"], '{"":2}'],
  ["{}", ['/a= {"b": 1}', "/a/c=2"], '{"a":{"b":1,"c":2}}'],
  ["{}", ['/__proto__={"x":1}'], '{"__proto__":{"x":1}}'],
])("%s with %j", (payload, set, expected) => {
  expect(changed(payload, ...set)).toBe(expected);
  expect({}).not.toHaveProperty("x");
});
test.each([
  ["a=1", "does not begin with /"],
  ["/a", "has no ="],
  ["/a=b", "no JSON follows the ="],
  ["/a=", "no JSON follows the ="],
  ["/x/y=1", 'no place "/x"'],
  ["/a/b=1", 'no place "/a"'],
  ["/l/2=1", 'no place "/l/2"'],
  ["/l/01=1", 'no place "/l/01"'],
  ["/l/x=1", 'no place "/l/x"'],
  ["/toString/a=1", 'no place "/toString"'],
])("%s is refused", (set, message) => {
  expect(() => changed('{"a":1,"l":[0]}', set)).toThrow(message);
});
