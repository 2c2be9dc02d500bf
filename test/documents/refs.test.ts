import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { vendorsOf } from "../../scripts/bundle/vendors.js";
import type { SchemaError } from "../../scripts/generate/index.js";
import { folder } from "../support/files.js";

const probe = ($ref: string) => JSON.stringify({ type: "object", properties: { p: { $ref } } });

/** What is wrong with the reference of a schema in these files. */
const told = ($ref: string, files: Record<string, string>, prepare = (_dir: string): void => {}): string => {
  const dir = folder({ "v/probe.schema.json": probe($ref), ...files });
  prepare(dir);
  try {
    vendorsOf(dir);
    return "";
  } catch (error) {
    return (error as SchemaError).problems.map(({ rule, message }) => `${rule}: ${message}`).join();
  }
};

const TEXT = '{ "definitions": { "X": { "type": "string" } } }';

describe("a reference to a file is followed", () => {
  test.each([
    ["with an encoded blank", "my%20types.json#/definitions/X", "v/my types.json"],
    ["with a blank", "my types.json#/definitions/X", "v/my types.json"],
    ["with letters of other languages", "caf%C3%A9.json#/definitions/X", "v/café.json"],
    ["with a percent sign of its own", "a%20b.json#/definitions/X", "v/a%20b.json"],
    ["with a percent sign that encodes nothing", "100%.json#/definitions/X", "v/100%.json"],
    ["with encoded slashes", "a%2Fb.json#/definitions/X", "v/a/b.json"],
    ["with an encoded part of the pointer", "a.json#/definitions/%58", "v/a.json"],
    ["three folders deep", "a/b/c/d.json#/definitions/X", "v/a/b/c/d.json"],
    ["eight folders deep", "1/2/3/4/5/6/7/8/d.json#/definitions/X", "v/1/2/3/4/5/6/7/8/d.json"],
  ])("%s", (_, ref, name) => {
    expect(told(ref, { [name]: TEXT })).toBe("");
  });
});

describe("a reference that leads nowhere says why", () => {
  test.each([
    ["a/b.json", "", "leads nowhere."],
    ["a.json#/definitions/Y", "v/a.json", "leads nowhere: v/a.json has nothing at /definitions/Y."],
    ["a.txt", "v/a.txt", "leads nowhere: its name does not end in .json, .yaml or .yml."],
    [".a/b.json", "v/.a/b.json", "leads nowhere: a name on the way begins with a dot."],
    ["a.json", "v/a.json/b", "leads nowhere: it is not a file."],
    [
      "1/2/3/4/5/6/7/8/9/d.json",
      "v/1/2/3/4/5/6/7/8/9/d.json",
      "leads nowhere: it is more than 8 folders deep in the folder of its vendor.",
    ],
  ])("%s", (ref, name, why) => {
    expect(told(ref, name === "" ? {} : { [name]: TEXT })).toBe(`unresolved-ref: $ref "${ref}" ${why}`);
  });

  test("a link is on the way", () => {
    const link = (dir: string): void => {
      writeFileSync(join(dir, "real.json"), TEXT);
      symlinkSync(join(dir, "real.json"), join(dir, "v/link.json"));
    };
    expect(told("link.json", {}, link)).toContain(
      "a symbolic link is on the way, and links are not followed",
    );
  });

  test.each(["%2e%2e/%2e%2e/secret.json", "..%2F..%2Fsecret.json", "%2Fetc%2Fa.json"])(
    "%s leads outside the folder",
    (ref) => {
      expect(told(ref, {})).toContain("ref-outside");
    },
  );
});
