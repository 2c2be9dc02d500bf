// Prints the docstrings of `.d.ts` files.

import type { Bundle, EventModel } from "../bundle/bundle.js";
import { isObject } from "../json/value.js";
import { printable } from "../text/printable.js";
import { remarked } from "./code.js";
import { secretDocs } from "./secret-docs.js";

/** Everything that TypeScript, an editor or a terminal shows as the end of a line. */
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/** The docstring of an event in its `.d.ts`: what it is, and the description in the vendor's document. */
export const eventDocs = (bundle: Bundle, event: EventModel): string => {
  const { tag, exportName, summary, description } = event;
  const name = `\`${oneLine(tag)}\``;
  // a folder that begins with _ has a record of our own, which no vendor sends
  const subject = bundle.slug.startsWith("_")
    ? `The record ${name}: \`is\`, \`check\` and its \`schema\`.`
    : `The event ${name} of ${oneLine(vendorName(bundle))}: \`is\`, \`check\` and \`schema\` of its payload.`;
  return docstring(
    [subject, ...[summary, description].filter((text) => text !== undefined)],
    `if (${exportName}.is(payload)) console.log(payload);`,
  );
};

/**
 * The docstring of a vendor in `vendor.d.ts`: what it is for, what its users have to know of its signature, and where the
 * vendor documents its webhooks.
 *
 * @param isMapped whether it has a mapping to conversations
 */
export const vendorDocs = (bundle: Bundle, isMapped: boolean): string => {
  const urls = docsUrls(bundle).map((url) => `- ${oneLine(url)}`);
  const { note, options } = secretDocs(bundle.block?.signature);
  const tasks = isMapped ? "verify, check and normalise" : "verify and check";
  return docstring(
    [
      `${oneLine(vendorName(bundle))}: what afterword needs to ${tasks} its deliveries.`,
      ...(note === undefined ? [] : [oneLine(note)]),
      ...(urls.length > 0 ? [["Documentation:", ...urls].join("\n")] : []),
    ],
    `const receipt = await receive(${bundle.exportName}, request, ${options});`,
  );
};

const vendorName = ({ block, slug }: Bundle): string => (typeof block?.name === "string" ? block.name : slug);

const docsUrls = ({ block }: Bundle): string[] => {
  const docs = Array.isArray(block?.docs) ? block.docs : [];
  return docs.flatMap((page) => (isObject(page) && typeof page.url === "string" ? [page.url] : []));
};

/** The text in one line: ends of lines become spaces. */
const oneLine = (text: string): string => text.split(LINE_END).join(" ");

/** A block comment of these paragraphs, with a line of code as an example. */
const docstring = (paragraphs: readonly string[], example: string): string => {
  const texts = paragraphs.map(linesOf).filter((lines) => lines.length > 0);
  const lines = [...texts.flatMap((text) => [...text, ""]), "@example", example];
  return `/**\n${lines.map((line) => (line === "" ? " *\n" : ` * ${line}\n`)).join("")} */`;
};

const linesOf = (text: string): string[] =>
  text
    .split(LINE_END)
    .map((line) => plain(line).trim())
    .filter((line) => line !== "");

/** Text that cannot end a comment, and has no directive for a compiler and no tag for an editor. */
const plain = (text: string): string =>
  remarked(printable(text.replaceAll("\t", " "))).replace(/(?<![\w.])@(?=[a-z])/gi, "@ ");
