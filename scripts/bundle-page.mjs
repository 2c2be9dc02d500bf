// Bundles what runs in a browser: one file each of script and style, which documents have in them.
import { buildSync } from "esbuild";

/**
 * Bundles scripts/page into a folder. The script has no end tag in it, and nothing else that ends a script element. All of it
 * is ASCII: no character of its texts reaches a terminal.
 */
export const bundlePage = (outdir) => {
  buildSync({
    entryPoints: ["scripts/page/main.tsx"],
    outdir,
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    legalComments: "none",
  });
};
