import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { ended, made } from "../vendors.mjs";

export const name = "bundle";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Their payloads have few members, or very many: several versions, and settings of everything that took part. */
const LIMITS = {
  ada: [4, 3.2],
  autocalls: [4, 3.2],
  intellixent: [4, 3.2],
  speaknode: [4, 3.2],
  elevenlabs: [10, 8],
  vapi: [10, 8],
};

/** What a handler pays for an import: bundled for no platform in particular, minified, gzip. */
const kilobytes = async (source) => {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: root },
    bundle: true,
    platform: "neutral",
    format: "esm",
    minify: true,
    write: false,
  });
  const { contents } = outputFiles[0];
  return { bytes: contents.length, measured: gzipSync(contents, { level: 9 }).length / 1024 };
};

export const rows = async () => {
  const vendors = Object.entries(ended);
  const sources = [
    ...vendors.map(([vendor, event]) => [
      `${vendor}: the ended event`,
      `export { ${event} } from "afterword/${vendor}";`,
      LIMITS[vendor] ?? [6, 4.5],
    ]),
    [
      "the first five: the ended events",
      made
        .map((vendor) => [vendor, ended[vendor]])
        .map(([vendor, event]) => `export { ${event} as ${vendor} } from "afterword/${vendor}";`)
        .join("\n"),
      [10, 8],
    ],
    ["nothing but check: the interpreter", `export { event } from "afterword/check";`, []],
  ];
  return Promise.all(
    sources.map(async ([figure, source, [reach, goal]]) => {
      const { bytes, measured } = await kilobytes(source);
      return {
        figure: `${figure}, KB gzip`,
        measured,
        reach,
        goal,
        better: "less",
        note: `${(bytes / 1024).toFixed(1)} KB minified`,
      };
    }),
  );
};
