import { build } from "esbuild";
import { root } from "./files.js";

type Library = typeof import("afterword") & typeof import("afterword/token");

/** Bundles code as for a Worker: no Node, WebCrypto in place of node:crypto. */
export const bundled = async (code: string, options: { minify?: boolean; external?: string[] } = {}) => {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: root },
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "browser",
    conditions: ["workerd", "worker", "browser"],
    target: "es2022",
    logLevel: "silent",
    ...options,
  });
  const [file] = outputFiles;
  if (!file) throw new Error("esbuild wrote nothing");
  return { text: file.text, contents: file.contents, inputs: Object.keys(metafile.inputs) };
};

const { text } = await bundled('export * from "afterword"; export * from "afterword/token"');

/** The library as Node loads it, and as it is where there is no node:crypto. */
export const platforms: readonly (readonly [name: string, library: Library])[] = [
  ["node:crypto", { ...(await import("afterword")), ...(await import("afterword/token")) }],
  ["WebCrypto", await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(text)}`)],
];
