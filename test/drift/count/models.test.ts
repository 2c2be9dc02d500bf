import { expect, test } from "vitest";
import { modelsAmong } from "../../../scripts/drift/count/models.js";
import { vendors } from "../../../src/vendors/index.js";

const own = [
  { vendor: "acme", tag: "call.ended", payload: {}, defs: {} },
  { vendor: "acme", tag: "call.started", payload: {}, defs: {} },
  { vendor: "zenith", tag: "done", payload: {}, defs: {} },
];

test("own vendors stand first; a built-in one is read when it is asked for, and once", () => {
  const models = modelsAmong(own, ["ada", "phonic"]);
  expect(models.vendors).toEqual(["acme", "zenith", "ada", "phonic"]);
  expect(models.of("acme")).toEqual(own.slice(0, 2));
  const phonic = models.of("phonic");
  expect(phonic.map(({ tag }) => tag)).toEqual(
    Object.keys(vendors.find(({ slug }) => slug === "phonic")?.events ?? {}),
  );
  expect(models.of("phonic")).toBe(phonic);
});

test("a vendor that is none of them has no events, also if it is built in", () => {
  const models = modelsAmong(own, ["ada"]);
  expect(models.of("phonic")).toEqual([]);
  expect(models.of("toString")).toEqual([]);
});

test("a reseller's events are read without its platform's folder", () => {
  const tags = (slug: string) =>
    modelsAmong([], [slug])
      .of(slug)
      .map(({ tag }) => tag);
  expect(tags("intellixent")).toEqual(tags("autocalls"));
});
