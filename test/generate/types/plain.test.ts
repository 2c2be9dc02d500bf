import fc from "fast-check";
import { ts } from "ts-morph";
import { describe, expect, test } from "vitest";
import { readBundles } from "../../../scripts/bundle/read-bundles.js";
import { load } from "../../../scripts/documents/load.js";
import { types } from "../../../scripts/generate/types/index.js";
import { declarePlain } from "../../../scripts/generate/types/plain.js";
import { shapeOf } from "../../../scripts/generate/types/shapes.js";
import { declareHere } from "../../../scripts/generate/types/worker.js";
import { cacheOf } from "../../../scripts/schema/memo.js";
import { declaresTheSame } from "../../../scripts/uses/same-types.js";
import { root } from "../../support/files.js";
import { foreign } from "../../support/random/schemas.js";

const { bundles } = readBundles((problems) => load(`${root}schemas`, problems));
const vendors = bundles.filter(({ slug }) => !slug.startsWith("_")).map(({ calls: _, ...bundle }) => bundle);

describe("the types without comments are those of generate", () => {
  test("for the built-in vendors", async () => {
    const printed = await types(vendors, cacheOf(), declareHere);
    const plain = await types(vendors, cacheOf(), declarePlain);
    expect([...plain.keys()]).toEqual([...printed.keys()]);
    for (const [name, text] of printed)
      expect({ name, same: declaresTheSame(ts, text, plain.get(name) as string) }).toEqual({
        name,
        same: true,
      });
  });

  test("for any schema", async () => {
    await fc.assert(
      fc.asyncProperty(foreign, fc.boolean(), async (schema, strict) => {
        // references of these schemas lead to the root, which has no name
        const bare = shapeOf({ strict, hasWords: () => false }, schema);
        const shape = JSON.parse(JSON.stringify(bare).replaceAll('"name":""', '"name":"A"'));
        const jobs = [{ is: "schema", name: "A", shape }] as const;
        const [[one], [other]] = [await declareHere(jobs), await declarePlain(jobs)];
        if (!declaresTheSame(ts, one as string, other as string))
          throw new Error(`${one}\n${other}\n${JSON.stringify(shape)}`);
      }),
      { numRuns: 500 },
    );
  });
});
