import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { median, ratios } from "../measure.mjs";
import { ended } from "../vendors.mjs";

export const name = "generate";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const afterword = join(root, "dist/scripts/cli.js");
const openapiTypescript = join(root, "node_modules/openapi-typescript/bin/cli.js");

const node = (cwd, ...args) => {
  const { status, stderr } = spawnSync(process.execPath, args, { cwd, encoding: "utf8" });
  if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${status}\n${stderr}`);
};

/** Milliseconds from a save to the answer of a process that watches, save by save. */
const watched = async (project, saves) => {
  const child = spawn(process.execPath, [afterword, "generate", "--watch"], {
    cwd: project,
    stdio: ["ignore", "ignore", "pipe"],
  });
  child.stderr.setEncoding("utf8");
  const says = async (words) => {
    for (let said = ""; !words.test(said); ) said += (await once(child.stderr, "data"))[0];
  };
  await says(/watching/);
  const document = join(project, "schemas/phonic/openapi.yaml");
  const text = readFileSync(document, "utf8");
  const times = [];
  for (let save = 0; save < saves; save++) {
    const member = `transcripts: { $ref: "#/components/schemas/RetentionWindow" }`;
    if (!text.includes(member)) throw new Error("the member to change is not there");
    writeFileSync(document, text.replace(member, `${member}\n        probe_${save}: { type: string }`));
    const start = performance.now();
    await says(/phonic.*\n/);
    times.push(performance.now() - start);
  }
  child.kill("SIGINT");
  await once(child, "close");
  return times;
};

export const rows = async () => {
  const project = mkdtempSync(join(tmpdir(), "afterword-bench-"));
  try {
    cpSync(join(root, "schemas"), join(project, "schemas"), { recursive: true });
    // where a project's cache lies
    mkdirSync(join(project, "node_modules"));
    const apis = Object.keys(ended).map(
      (vendor) => `  ${vendor}:
    root: schemas/${vendor}/openapi.yaml
    x-openapi-ts:
      output: types/${vendor}.d.ts
`,
    );
    writeFileSync(join(project, "redocly.yaml"), `apis:\n${apis.join("")}`);
    const cold = await ratios(
      {
        "openapi-typescript": () => {
          rmSync(join(project, "types"), { recursive: true, force: true });
          node(project, openapiTypescript);
        },
        afterword: () => {
          rmSync(join(project, "node_modules/.cache"), { recursive: true, force: true });
          rmSync(join(project, "generated"), { recursive: true, force: true });
          node(project, afterword, "generate");
        },
      },
      { rounds: 9, warmup: 1 },
    );
    const fresh = await ratios(
      {
        "node -e 0": () => node(project, "-e", "0"),
        afterword: () => node(project, afterword, "generate"),
      },
      { rounds: 40, warmup: 2 },
    );
    const answers = (await watched(project, 12)).slice(2);
    return [
      {
        figure: "generate, all thirteen, cold / openapi-typescript's CLI",
        measured: cold.afterword,
        reach: 2.5,
        goal: 2,
        better: "less",
        note: "types only there; types, validators, vendors and pages here",
      },
      {
        figure: "generate, nothing changed / an empty Node process",
        measured: fresh.afterword,
        reach: 1.6,
        goal: 1.3,
        better: "less",
      },
      {
        figure: "generate --watch, all thirteen, from a save to the answer, ms",
        measured: median(answers),
        reach: 300,
        goal: 200,
        better: "less",
        note: `at most ${Math.max(...answers).toFixed(0)} ms; 40 of them wait for the end of a burst`,
      },
    ];
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
};
