import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseDocument } from "yaml";
import { median } from "../measure.mjs";

export const name = "uses";

const ROUNDS = 5;
/** The sample has about 25 files. */
const COPIES = 12;
const root = fileURLToPath(new URL("../../..", import.meta.url));
const CLI = join(root, "dist/scripts/cli.js");
const TSC = join(root, "node_modules/typescript/bin/tsc");

/** The sample many times over, with this package installed. */
const largeProject = (folder) => {
  const sample = join(root, "test/uses/sample/desk");
  const project = join(folder, "project");
  mkdirSync(project);
  for (const file of ["tsconfig.json", "package.json"]) cpSync(join(sample, file), join(project, file));
  for (let copy = 0; copy < COPIES; copy++)
    cpSync(join(sample, "src"), join(project, "src", `desk-${copy}`), { recursive: true });
  const modules = join(project, "node_modules");
  const own = join(modules, "afterword");
  mkdirSync(own, { recursive: true });
  cpSync(join(root, "package.json"), join(own, "package.json"));
  for (const part of ["src", "generated"])
    cpSync(join(root, "dist", part), join(own, "dist", part), { recursive: true });
  for (const other of ["@types", "react"])
    symlinkSync(join(root, "node_modules", other), join(modules, other), "junction");
  return project;
};

/** A copy of vendors' schemas in which members may be booleans, too. */
const widened = (folder, members) => {
  for (const slug of new Set(members.map(([slug]) => slug))) {
    const path = join(folder, slug, "openapi.yaml");
    mkdirSync(dirname(path), { recursive: true });
    const document = parseDocument(readFileSync(join(root, "schemas", slug, "openapi.yaml"), "utf8"));
    for (const [, type, member] of members.filter((each) => each[0] === slug)) {
      const at = ["components", "schemas", type, "properties", member];
      const types = [document.toJS().components.schemas[type].properties[member].type].flat();
      document.setIn([...at, "type"], document.createNode([...types, "boolean"]));
    }
    writeFileSync(path, String(document));
  }
  return folder;
};

/** Members whose names the project's code has on every page. */
const COMMON = [
  ["phonic", "Conversation", "id"],
  ["phonic", "Conversation", "duration_ms"],
  ["phonic", "Conversation", "workspace"],
  ["phonic", "ConversationItem", "id"],
  ["phonic", "ConversationItem", "text"],
  ["phonic", "ToolCall", "id"],
];

/** Members whose names stand in no or next to no file. */
const RARE = [["phonic", "Conversation", "websocket_timeout_sec"]];

/** Members of Phonic's payloads that have plain types; together they make sixty changes. */
const sixty = () => {
  const { schemas } = parseDocument(readFileSync(join(root, "schemas/phonic/openapi.yaml"), "utf8")).toJS()
    .components;
  return Object.entries(schemas)
    .flatMap(([type, { properties = {} }]) =>
      Object.entries(properties)
        .filter(([, { type: is, enum: words }]) => is !== undefined && words === undefined)
        .filter(
          ([, { type: is }]) => !["array", "object", "boolean"].some((each) => [is].flat().includes(each)),
        )
        .map(([member]) => ["phonic", type, member]),
    )
    .slice(0, 63);
};

/** The user CPU of a program of this Node, in milliseconds, and what it printed. */
const cpu = (cwd, script, ...args) => {
  const { status, stdout, stderr, output } = spawnSync(
    process.execPath,
    ["--import", fileURLToPath(new URL("../cpu.mjs", import.meta.url)), script, ...args],
    { cwd, encoding: "utf8", maxBuffer: 1 << 30, stdio: ["ignore", "pipe", "pipe", "pipe"] },
  );
  if (status === null || status > 1)
    throw new Error(`${script} ended with ${status}: ${stderr.slice(0, 500)}`);
  return { ms: Number(output[3]), stdout, status };
};

export const rows = async () => {
  const folder = mkdtempSync(join(tmpdir(), "afterword-bench-"));
  try {
    const project = largeProject(folder);
    const files = readdirSync(join(project, "src"), { recursive: true }).filter((file) =>
      /\.[jt]sx?$/.test(file),
    );
    const versions = {
      common: widened(join(folder, "common"), COMMON),
      rare: widened(join(folder, "rare"), RARE),
      one: widened(join(folder, "one"), [["phonic", "Conversation", "duration_ms"]]),
      sixty: widened(join(folder, "sixty"), sixty()),
    };
    const uses = (version) => {
      const ended = cpu(
        project,
        CLI,
        "diff",
        "built-in",
        version,
        "--uses",
        "tsconfig.json",
        "--format",
        "json",
      );
      const { changes } = JSON.parse(ended.stdout);
      return { ...ended, changes: changes.length, found: changes.flatMap((change) => change.uses).length };
    };
    const all = { tsc: [], common: [], rare: [], one: [], sixty: [] };
    const last = {};
    for (let round = 0; round < ROUNDS; round++) {
      const compiled = cpu(project, TSC, "--noEmit", "-p", ".");
      if (compiled.status !== 0)
        throw new Error(`the project does not compile: ${compiled.stdout.slice(0, 500)}`);
      all.tsc.push(compiled.ms);
      for (const [version, path] of Object.entries(versions)) {
        last[version] = uses(path);
        all[version].push(last[version].ms);
      }
    }
    // what is measured is what is meant
    if (last.common.found < COPIES * 50 || last.sixty.changes < 60 || last.one.changes !== 1)
      throw new Error(`${last.common.found} uses, ${last.sixty.changes} and ${last.one.changes} changes`);
    const ratio = (a, b) => median(all[a].map((ms, round) => ms / all[b][round]));
    const note = (version) => `${(median(all[version]) / 1000).toFixed(1)} s, ${last[version].found} uses`;
    return [
      {
        figure: "diff --uses / tsc --noEmit, common names",
        measured: ratio("common", "tsc"),
        reach: 1.1,
        better: "less",
        note: `${files.length} files, tsc ${(median(all.tsc) / 1000).toFixed(1)} s, diff ${note("common")}`,
      },
      {
        figure: "diff --uses / tsc --noEmit, rare names",
        measured: ratio("rare", "tsc"),
        reach: 0.4,
        better: "less",
        note: note("rare"),
      },
      {
        figure: "diff --uses, 60 changes / 1 change",
        measured: ratio("sixty", "one"),
        reach: 1.3,
        better: "less",
        note: note("sixty"),
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
