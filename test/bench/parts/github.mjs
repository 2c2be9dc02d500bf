// A description of 261 events and 433 named schemas, 4.8 MB: GitHub's own.
import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { build } from "esbuild";
import { median, ratio, ratios, timed } from "../measure.mjs";

export const name = "github";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const afterword = join(root, "dist/scripts/cli.js");
const openapiTypescript = join(root, "node_modules/openapi-typescript/bin/cli.js");
const tsc = join(root, "node_modules/typescript/bin/tsc");
const { resolve } = createRequire(import.meta.url);
const description = join(
  dirname(resolve("@octokit/openapi-webhooks/package.json")),
  "generated/api.github.com.json",
);

const node = (cwd, ...args) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: "utf8" });
  if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${status}\n${stdout}${stderr}`);
};

/** What stands on the disk, in megabytes. */
const megabytes = (dir, isCounted) =>
  readdirSync(dir)
    .filter(isCounted)
    .reduce((sum, file) => sum + statSync(join(dir, file)).size, 0) / 1e6;

/** Each event bundled by itself and minified, in kilobytes, smallest first. */
const bundles = async (dir) => {
  const sizes = [];
  const isEvent = (file) => file.endsWith(".js") && !file.startsWith("_") && file !== "vendor.js";
  for (const file of readdirSync(dir).filter(isEvent)) {
    const { outputFiles } = await build({
      stdin: { contents: `export * from "./${file}";`, resolveDir: dir },
      bundle: true,
      platform: "neutral",
      format: "esm",
      minify: true,
      write: false,
    });
    sizes.push(outputFiles[0].contents.length / 1024);
  }
  return sizes.sort((a, b) => a - b);
};

const CLOSED = /^(?:additional|unevaluated)Properties$/;
const opened = (value) => {
  if (Array.isArray(value)) return value.map(opened);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, of]) => [key, of === false && CLOSED.test(key) ? true : opened(of)]),
  );
};

/** The recorded payloads, each with the tag of its event. */
const payloads = (tags) =>
  JSON.parse(readFileSync(resolve("@octokit/webhooks-examples"), "utf8")).flatMap(({ name, examples }) =>
    examples.map((payload) => {
      const event = name.replaceAll("_", "-");
      const action = `${event}-${String(payload.action).replaceAll("_", "-")}`;
      // whoever dispatches one chooses the action
      const dispatched = name === "repository_dispatch" && tags.find((tag) => tag.startsWith(event));
      return { payload, tag: dispatched || [action, event].find((tag) => tags.includes(tag)) };
    }),
  );

/** How many payloads plain ajv takes otherwise than the generated modules, and how many it takes. */
const disagreements = async (dir, document) => {
  const ajv = new Ajv2020({ strict: false, logger: false });
  formats.default(ajv);
  ajv.addSchema(opened(document), "github");
  const { github } = await import(pathToFileURL(join(dir, "vendor.js")).href);
  let differ = 0;
  let taken = 0;
  const all = payloads(Object.keys(github.events));
  for (const { payload, tag } of all) {
    const plain = ajv.getSchema(`github#/webhooks/${tag}/post/requestBody/content/application~1json/schema`)(
      payload,
    );
    const findings = github.events[tag].check(payload).filter(({ kind }) => kind !== "unknown-field");
    if (plain !== (findings.length === 0)) differ++;
    if (plain) taken++;
  }
  return { differ, taken, count: all.length };
};

export const rows = async () => {
  const project = mkdtempSync(join(tmpdir(), "afterword-bench-"));
  try {
    const schema = join(project, "schemas/github/openapi.json");
    const out = join(project, "generated/github");
    mkdirSync(dirname(schema), { recursive: true });
    mkdirSync(join(project, "node_modules"));
    symlinkSync(root, join(project, "node_modules/afterword"));
    writeFileSync(join(project, "package.json"), '{ "type": "module" }');
    cpSync(description, schema);
    const document = JSON.parse(readFileSync(schema, "utf8"));

    const cold = await timed(
      {
        "openapi-typescript": () => node(project, openapiTypescript, schema, "-o", "openapi.d.ts"),
        afterword: () => {
          rmSync(join(project, "node_modules/.cache"), { recursive: true, force: true });
          rmSync(join(project, "generated"), { recursive: true, force: true });
          node(project, afterword, "generate");
        },
      },
      { rounds: 5, warmup: 1 },
    );
    const sizes = await bundles(out);
    const { differ, taken, count } = await disagreements(out, document);

    const fresh = await ratios(
      { "node -e 0": () => node(project, "-e", "0"), afterword: () => node(project, afterword, "generate") },
      { rounds: 20, warmup: 2 },
    );
    const event = document.components.schemas["webhook-star-created"];
    let changes = 0;
    const changed = await timed(
      {
        afterword: () => {
          event.properties[`probe_${changes++}`] = { type: "string" };
          writeFileSync(schema, JSON.stringify(document));
          node(project, afterword, "generate");
        },
        "node -e 0": () => node(project, "-e", "0"),
      },
      { rounds: 7, warmup: 1 },
    );

    writeFileSync(
      join(project, "ours.ts"),
      'import type { GithubEvent } from "./generated/github/types.js";\nexport const ours = (event: GithubEvent): unknown => "action" in event && event.action;\n',
    );
    writeFileSync(
      join(project, "theirs.ts"),
      `import type { webhooks } from "./openapi.js";
type Body<W> = W extends { post: { requestBody?: { content: infer C } } } ? C[keyof C] : never;
type Any = { [Tag in keyof webhooks]: Body<webhooks[Tag]> }[keyof webhooks];
export const theirs = (event: Any): unknown => "action" in event && event.action;
`,
    );
    const check = (file) =>
      node(project, tsc, "--noEmit", "--strict", "--module", "nodenext", "--target", "es2022", file);
    const checked = await ratios(
      { "openapi-typescript": () => check("theirs.ts"), afterword: () => check("ours.ts") },
      { rounds: 5, warmup: 1 },
    );

    return [
      {
        figure: "cold / openapi-typescript's CLI",
        measured: ratio(cold.afterword, cold["openapi-typescript"]),
        reach: 1.5,
        goal: 1.5,
        better: "less",
        note: `${(median(cold.afterword) / 1000).toFixed(1)} s; types only there`,
      },
      {
        figure: "validators, MB on disk",
        measured: megabytes(out, (file) => file.endsWith(".js")),
        reach: 8,
        goal: 5,
        better: "less",
      },
      {
        figure: "types.d.ts, MB on disk",
        measured: megabytes(out, (file) => file === "types.d.ts"),
        reach: 3.5,
        goal: 3,
        better: "less",
      },
      {
        figure: "one event bundled, KB minified, median",
        measured: median(sizes),
        reach: 60,
        goal: 60,
        better: "less",
        note: `${sizes[0].toFixed(0)} to ${sizes.at(-1).toFixed(0)} KB`,
      },
      {
        figure: "tsc on the union of all events / on openapi-typescript's",
        measured: checked.afterword,
        reach: 1.5,
        goal: 1,
        better: "less",
      },
      {
        figure: "nothing changed / an empty Node process",
        measured: fresh.afterword,
        reach: 2,
        goal: 2,
        better: "less",
      },
      {
        figure: "one event of 261 changed, s",
        measured: median(changed.afterword) / 1000,
        reach: 1,
        goal: 1,
        better: "less",
        note: `an empty Node process: ${median(changed["node -e 0"]).toFixed(0)} ms`,
      },
      {
        figure: "payloads that plain ajv takes otherwise",
        measured: differ,
        reach: 0,
        goal: 0,
        better: "less",
        note: `of ${count}, ${taken} without a finding but unknown-field`,
      },
    ];
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
};
