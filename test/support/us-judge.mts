import { markedLines } from "./uses/markers.ts";
import { judge } from "./uses/judge.ts";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
const projects = JSON.parse(readFileSync("/tmp/us-projects.json", "utf8"));
for (const [name, [dir, old, now]] of Object.entries<any>(projects)) {
  if (process.argv[2] && process.argv[2] !== name) continue;
  const marked = markedLines("test/uses/sample/" + name);
  const start = performance.now();
  const { stdout, stderr, status } = spawnSync("node", ["dist/scripts/cli.js", "diff", old, now, "--uses", dir + "/tsconfig.json", "--format", "json"], { encoding: "utf8", maxBuffer: 1e9 });
  if (!stdout.startsWith("{")) { console.log(status, stderr); continue; }
  const broken = new Map(marked.filter((m) => !m.compiles).map((m) => [`${m.file}:${m.line}`, ""]));
  const j = judge(JSON.parse(stdout), marked, broken);
  console.log("==", name, j.found, "of", j.all, "wrong", j.wrong.length, "compiles", j.compiles.length, "through", j.through.length, "notCounted", j.notCounted.length, "countedWrongly", j.countedWrongly.length, Math.round(performance.now() - start), "ms");
  console.log(Object.entries(j.ways).filter(([, [a, b]]) => a < b).map(([w, [a, b]]) => `${w} ${a}/${b}`).join(", "));
  for (const k of ["missed", "wrong", "compiles", "through", "notCounted", "countedWrongly"] as const) for (const x of j[k]) console.log(k, x);
}
