import { interpreted } from "../../src/check/index.js";
import type { Bundle } from "../bundle/bundle.js";
import type { Loaded } from "../documents/load.js";
import type { Problem } from "../documents/problems.js";
import { slim } from "../schema/slim-schema.js";

/** Holds every documented payload against the schema of its event: the vendor's own example must be `ok`. */
export const examples = (loaded: Loaded, bundles: readonly Bundle[], problems: Problem[]): void => {
  for (const { slug, events, defs, examples: files } of bundles) {
    const folder = loaded.folders.find((each) => each.slug === slug);
    const document = folder?.openapi ?? folder?.bare[0];
    for (const { tag, payload, examples: names } of events) {
      if (names.length === 0) continue;
      const checked = interpreted(tag, slim(payload, defs).schema);
      for (const name of names) {
        const file = document?.shown.replace(/[^/\\]+$/, `examples/${name}`) ?? name;
        const report = (message: string, remedy: string) =>
          problems.push({ file, line: undefined, rule: "example", message, remedy });
        const payloadOf = parsed(files.get(name) as string);
        if (payloadOf === undefined) {
          report("The example is not JSON.", "Copy it again from the vendor's page.");
          continue;
        }
        for (const found of checked.check(payloadOf).slice(0, 5)) {
          report(
            `${found.pointer || "/"}: ${found.message} (${found.kind}).`,
            "The example is the vendor's word: mend the schema, not the example.",
          );
        }
      }
    }
  }
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
