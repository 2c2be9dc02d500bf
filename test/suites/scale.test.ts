import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../support/files.js";

test("the simulation of many deliveries gives the table of src/README.md", async () => {
  const { table }: { table(): string[] } = await import("../bench/parts/scale.mjs" as string);
  const rows = table();
  expect(rows.length).toBeGreaterThan(5);
  expect(readFileSync(join(root, "src/README.md"), "utf8")).toContain(`|\n${rows.join("\n")}\n`);
});
