import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ratios } from "../measure.mjs";
import { ended } from "../vendors.mjs";

export const name = "generate";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const afterword = join(root, "dist/scripts/cli.js");
const openapiTypescript = join(root, "node_modules/openapi-typescript/bin/cli.js");

const node = (cwd, ...args) => {
  const { status, stderr } = spawnSync(process.execPath, args, { cwd, encoding: "utf8" });
  if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${status}\n${stderr}`);
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
    return [
      {
        figure: "generate, all five, cold / openapi-typescript's CLI",
        measured: cold.afterword,
        reach: 2,
        goal: 1.5,
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
    ];
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
};
