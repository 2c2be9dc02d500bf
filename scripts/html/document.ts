// Makes one HTML document of data and of the components that the build bundled. It asks for nothing else: it opens from a
// disk, and its policy allows no request to anybody.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { packageFile } from "../package.js";
import { jsonText } from "../text/json.js";
import { printable } from "../text/printable.js";
import type { DocumentData } from "./model.js";

/** The policy of a document: nothing but its own script and style. They are named by their hashes. */
export interface Page {
  readonly html: string;
  /** The value of `content-security-policy`; the document has it, too. */
  readonly policy: string;
}

/**
 * A document that shows the data.
 *
 * @example io.stdout(pageOf("afterword validate", data).html)
 */
export const pageOf = (title: string, data: DocumentData): Page => {
  const { script, style } = assets();
  const connects = data.kind === "live" ? " connect-src 'self';" : "";
  const policy = `default-src 'none'; script-src '${hashOf(script)}'; style-src '${hashOf(style)}'; img-src data:;${connects} base-uri 'none'; form-action 'none'`;
  const html = [
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="content-security-policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="robots" content="noindex">',
    '<meta name="color-scheme" content="light dark">',
    '<link rel="icon" href="data:,">',
    `<title>${escaped(title)}</title>`,
    `<style>${style}</style>`,
    "</head>",
    "<body>",
    '<div id="app"></div>',
    "<noscript>This page needs JavaScript.</noscript>",
    `<script type="application/json" id="data">${inScript(data)}</script>`,
    `<script type="module">${script}</script>`,
    "</body>",
    "</html>",
    "",
  ].join("\n");
  return { html, policy };
};

interface Assets {
  readonly script: string;
  readonly style: string;
}

let read: Assets | undefined;

/** What the build made of scripts/page. */
const assets = (): Assets => {
  const file = (name: string): string => readFileSync(packageFile(`dist/scripts/page/${name}`), "utf8");
  return (read ??= { script: file("main.js"), style: file("main.css") });
};

const hashOf = (text: string): string => `sha256-${createHash("sha256").update(text).digest("base64")}`;

/** JSON that ends no script element, whatever its texts are. */
const inScript = (data: DocumentData): string => jsonText(data).replaceAll("<", "\\u003c");

const escaped = (text: string): string =>
  printable(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
