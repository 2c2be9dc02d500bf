import { expect } from "vitest";
import { evaluated } from "./evaluated.js";
import { generated } from "./generating.js";
import { diagnose } from "./typescript.js";

export type Schema = Record<string, unknown>;

export const to = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

/** all members are required unless it is said which are. */
export const object = (properties: Schema, required = Object.keys(properties)): Schema => ({
  type: "object",
  required,
  properties,
});

export const text = { type: "string" };

export const word = (...words: unknown[]): Schema => ({ type: "string", enum: words });

/** What files of the vendor `v` make of their event `probe`. */
export const probeOf = async (files: Record<string, string>) => {
  const out = await generated(files);
  const { event, passes } = evaluated(out["v/probe.js"] as string);
  const types = out["v/types.d.ts"] as string;
  return {
    types,
    /** The findings of a payload. All that checks it is of one mind. */
    told: (value: unknown): string[] => {
      const findings = event.check(value);
      expect(passes(value)).toBe(findings.length === 0);
      expect(event.is(value)).toBe(findings.every(({ grade }) => grade === "drift"));
      return findings.map(({ kind, pointer }) => `${kind} ${pointer}`).sort();
    },
    /** What TypeScript says to code that uses the types. */
    faults: (code: string) =>
      diagnose({ "v.d.ts": types, "use.ts": `import type * as v from "./v.js";\n${code}` }),
  };
};
