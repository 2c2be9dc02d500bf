// Checks the documented example payloads of vendors.

import { type Event, interpreted } from "../../src/check/index.js";
import type { Bundle } from "../bundle/bundle.js";
import type { Loaded } from "../documents/load.js";
import type { Problem } from "../documents/problems.js";
import { slim } from "../schema/slim-schema.js";

/** Checks every documented payload against the schema of its event: it must have no findings. */
export const checkExamples = (loaded: Loaded, bundles: readonly Bundle[], problems: Problem[]): void => {
  for (const { slug, events, defs, examples } of bundles) {
    const folder = loaded.folders.find((each) => each.slug === slug);
    const document = folder?.openapi ?? folder?.bare[0];
    for (const { tag, payload, examples: names } of events) {
      if (names.length === 0) continue;
      const event = interpreted(tag, slim(payload, defs).schema);
      for (const name of names) {
        const file = document?.shown.replace(/[^/\\]+$/, `examples/${name}`) ?? name;
        for (const [message, remedy] of faultsIn(event, examples.get(name) as string))
          problems.push({ file, line: undefined, rule: "example", message, remedy });
      }
    }
  }
};

/** How many findings of one example are listed. */
const MAX_FINDINGS = 5;

const faultsIn = (event: Event, text: string): (readonly [message: string, remedy: string])[] => {
  const payload = parsed(text);
  if (payload === undefined) return [["The example is not JSON.", "Copy it again from the vendor's page."]];
  return event
    .check(payload)
    .slice(0, MAX_FINDINGS)
    .map(({ pointer, message, kind }) => [
      `${pointer || "/"}: ${message} (${kind}).`,
      "The example is the vendor's word: mend the schema, not the example.",
    ]);
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
