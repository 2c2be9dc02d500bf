// npm run bench [-- part…]: measures the parts named, or all, and prints one table. A part is a file in parts/ that
// exports `name` and `rows()`, which gives { figure, measured, reach?, goal?, better: "less" | "more", note? } per row;
// one that exports `apart` is left out unless it is named.
import { readdir } from "node:fs/promises";
import { availableParallelism, cpus } from "node:os";

const files = (await readdir(new URL("parts/", import.meta.url))).filter((file) => file.endsWith(".mjs"));
const parts = await Promise.all(
  files.sort().map((file) => import(new URL(`parts/${file}`, import.meta.url))),
);
const named = process.argv.slice(2);
const unknown = named.filter((name) => !parts.some((part) => part.name === name));
if (unknown.length) {
  console.error(
    `bench: there is no part ${unknown.join(", ")}; there are ${parts.map(({ name }) => name).join(", ")}`,
  );
  process.exit(2);
}

const holds = ({ measured, better }, limit) => (better === "more" ? measured >= limit : measured <= limit);
const mark = (row) =>
  row.reach === undefined ? "" : !holds(row, row.reach) ? "✗" : holds(row, row.goal) ? "✓ goal" : "✓";
const limit = (row, value) => (value === undefined ? "" : `${row.better === "more" ? "≥" : "≤"} ${value}`);

const lines = [["figure", "measured", "reach", "goal", "", "beside it"]];
for (const part of parts.filter(({ name, apart }) => (named.length ? named.includes(name) : !apart))) {
  console.error(`measuring ${part.name} …`);
  for (const row of await part.rows()) {
    lines.push([
      row.figure,
      // a whole number is a count
      Number.isInteger(row.measured) ? String(row.measured) : row.measured.toFixed(2),
      limit(row, row.reach),
      limit(row, row.goal),
      mark(row),
      row.note ?? "",
    ]);
  }
}
const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
const print = (line) => console.log(`| ${line.map((cell, at) => cell.padEnd(widths[at])).join(" | ")} |`);
print(lines[0]);
print(widths.map((width) => "-".repeat(width)));
lines.slice(1).forEach(print);
console.log(`\nNode ${process.version}, ${availableParallelism()} CPUs (${cpus()[0]?.model ?? "unknown"})`);
console.log("Medians of interleaved rounds. KB = 1,024 bytes, gzip level 9.");
