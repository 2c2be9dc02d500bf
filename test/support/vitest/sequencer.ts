import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The files that take longest, on an idle machine 8 s and more. */
const LONGEST = [
  ...["suites/hostile", "suites/untrusted", "suites/captures", "commands/drift", "suites/package"],
  ...["suites/contract", "suites/docs", "commands/generate", "captures/unpack/decompression"],
];

/**
 * Starts the longest files first. vitest goes by what it measured before, but a fresh clone has measured nothing, and then
 * one long file may run alone at the end.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const found = LONGEST.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
      return found < 0 ? LONGEST.length : found;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
