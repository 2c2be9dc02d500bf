import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { ended } from "../vendors.mjs";

export const name = "bundle";

const root = fileURLToPath(new URL("../../..", import.meta.url));

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
      vendor === "phonic" ? [6, 4.5] : [4, 3.2],
    ]),
    [
      "all five: the ended events",
      vendors
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
