// Checks a document before it is written: it is read, linted and bundled as any other, and everything that was counted must be
// allowed by it.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AfterwordError } from "../../src/errors.js";
import { atTheEnd } from "../at-the-end.js";
import type { Bundle } from "../bundle/bundle.js";
import { readBundles } from "../bundle/read-bundles.js";
import { load } from "../documents/load.js";
import { sumOfNodes } from "../drift/count/forest.js";
import { modelsOf } from "../drift/count/models.js";
import { OBJECT } from "../drift/count/slots.js";
import { spotOf } from "../drift/count/spots.js";
import { differences, differs } from "../drift/differences.js";
import { membersNamed } from "../drift/maps.js";
import type { Seen } from "./count/seen.js";
import type { Inferred } from "./index.js";
import type { VendorFiles } from "./write.js";

/**
 * Reads, lints and bundles the files of a vendor.
 *
 * @throws SchemaError if there is a problem
 */
export const bundleOf = (slug: string, files: VendorFiles): Bundle => {
  const folder = mkdtempSync(join(tmpdir(), "afterword-infer-"));
  const discard = (): void => rmSync(folder, { recursive: true, force: true });
  const forget = atTheEnd(discard);
  try {
    for (const [name, text] of files) {
      mkdirSync(join(folder, slug, name, ".."), { recursive: true });
      writeFileSync(join(folder, slug, name), text);
    }
    return readBundles((problems) => load(folder, problems)).bundles.find(
      (each) => each.slug === slug,
    ) as Bundle;
  } finally {
    discard();
    forget();
  }
};

/**
 * Checks that the schemas allow everything that was counted.
 *
 * @throws AfterwordError ERR_INFER
 */
export const check = (
  { groups: { forest } }: Seen,
  { events, required, schemas }: Inferred,
  bundle: Bundle,
): void => {
  const models = modelsOf(bundle);
  for (const { tag, group } of events.events) {
    const model = models.find((each) => each.tag === tag);
    if (!model) throw fault("an event is missing");
    const found = differences(forest, group.root, spotOf(model.payload, model.defs), () => false);
    const wrong = found.find(
      (each) => differs(each) && !(each.kind === "const" && events.tag?.place === each.pointer),
    );
    if (wrong) throw fault(wrong.kind);
  }
  for (const [node, names] of required)
    for (const name of names)
      if (
        sumOfNodes(forest, membersNamed([node], name)).count < sumOfNodes(forest, [node], 1 << OBJECT).count
      )
        throw fault("a required member is not in all payloads");
  if (schemas.events.length === 0) throw fault("there are no events");
};

const fault = (what: string): AfterwordError =>
  new AfterwordError(
    "ERR_INFER",
    `the schemas that were inferred do not allow what was seen (${what}); nothing was written`,
    {
      hint: "This is a fault of afterword. Please report it, without the captures.",
    },
  );
