// Prints `llms.txt`, an index for coding assistants.

import { join } from "node:path";
import type { Bundle } from "../../bundle/bundle.js";
import { isVendor } from "../../bundle/description.js";
import { headline } from "../code.js";
import { GUIDES, type OwnPackage, readIfThere } from "../project.js";
import { cell } from "./markdown.js";
import { nameOf } from "./page.js";
import { signatureWords } from "./words.js";

/** The heading of a section in a README, and what the section is about. */
type Guide = readonly [heading: string, summary: string];

const RECEIVE: readonly Guide[] = [
  [
    "Receive a delivery",
    "verify, check and normalise a delivery in Hono, Next, Workers, Deno, Bun, `node:http`, Express, Fastify or AWS Lambda",
  ],
  ["Handlers", "functions for events, what is answered, secrets, time limit, duplicates, stores"],
  ["Frameworks", "a recipe for each, and what frameworks get wrong"],
  ["Receipts", "the result of receiving a delivery: `receipt.ok` and the typed payload"],
  ["Inbox: keep first, answer, then work", "`afterword/inbox`: SQLite or PostgreSQL, workers, operators"],
  ["OpenTelemetry", "`afterword/opentelemetry`: a span for every delivery, and metrics"],
  ["Validators", "type guards, findings and JSON Schema of one event, without a dependency"],
  ["Vendors of your own", "mappings of your own vendors, as data or in code: `defineVendor`"],
  ["Error codes", "cause and remedy of each code"],
];

const VALIDATE: readonly Guide[] = [
  ["Your project", "`afterword.json`: where schemas, captures and secrets of a project are"],
  ["Validate", "`afterword validate` for files of captured payloads; verdicts and exit codes"],
  ["Drift", "`afterword drift`: where captures differ from the schema, and the patch for it"],
  ["Redact", "`afterword redact`: the same captures without personal data and secrets"],
];

const GENERATE: readonly Guide[] = [
  ["Generate", "`afterword generate`: types, validators and pages from a folder of schemas"],
  [
    "Other people's schemas",
    "OpenAPI 3.0 to 3.2 and JSON Schema draft-04 to 2020-12 as they are, with `vendor.yaml`",
  ],
  ["Eject", "`afterword eject`: the schemas of a built-in vendor as files of your project"],
  ["Diff", "`afterword diff`: what breaks between two versions of the schemas"],
  ["Conversation", "`conversation` in `x-afterword`: how payloads become conversations, as data"],
  ["The schema profile", "what schemas in this repository may say"],
  ["Adding a vendor", "the steps from a vendor's documentation to `afterword/<vendor>`"],
];

const SUMMARIES: Readonly<Record<string, string>> = {
  "README.md": "what Afterword is, and how to begin",
  "src/README.md": "the library: receiving, verifying and normalising deliveries",
  "scripts/README.md": "the command line",
  "schemas/README.md": "how schemas are written",
};

/**
 * Prints `llms.txt` (https://llmstxt.org): links to the vendors' pages and to the sections of the documentation about
 * receiving, validating and generating. Links are relative and lead to files of the package.
 */
export const llms = (own: OwnPackage, bundles: readonly Bundle[]): Map<string, string> => {
  const readmes = new Map(
    GUIDES.flatMap((name) => {
      const text = readIfThere(join(own.folder, name))?.toString();
      return text === undefined ? [] : [[name, text] as const];
    }),
  );
  const sections = {
    Vendors: bundles.filter(isVendor).map(vendorLine),
    Receive: guideLines(RECEIVE, readmes),
    Validate: guideLines(VALIDATE, readmes),
    Generate: guideLines(GENERATE, readmes),
    Documents: [
      ...[...readmes.keys()].map((name) => link(name, `../${name}`, SUMMARIES[name] ?? "")),
      ...bundles.filter((bundle) => !isVendor(bundle)).map(recordLine),
    ],
  };
  const body = Object.entries(sections)
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => `## ${title}\n\n${lines.join("\n")}\n`);
  return new Map([
    [
      "llms.txt",
      `<!-- ${headline("schemas")} -->\n\n# Afterword\n\n> ${own.description}\n\n${body.join("\n")}`,
    ],
  ]);
};

const link = (title: string, address: string, summary: string): string =>
  `- [${title}](${address}): ${summary}`;

const vendorLine = (bundle: Bundle): string => {
  const tags = bundle.events.map(({ tag }) => `\`${tag}\``).join(", ");
  const signature = signatureWords(bundle.block?.signature);
  const { changes } = bundle.block ?? {};
  const more =
    Array.isArray(changes) && changes.length > 0 ? `; [changes](${bundle.slug}/README.md#changes)` : "";
  return link(
    cell(nameOf(bundle)),
    `${bundle.slug}/README.md`,
    `\`afterword/${bundle.slug}\`; events ${tags}; signature: ${signature}${more}`,
  );
};

const recordLine = ({ slug, events }: Bundle): string =>
  link(
    events.map(({ typeName }) => typeName).join(", "),
    `${slug}/README.md`,
    "what the payloads of all vendors become",
  );

/** A line for each section that is in one of the READMEs. */
const guideLines = (guides: readonly Guide[], readmes: ReadonlyMap<string, string>): string[] =>
  guides.flatMap(([heading, summary]) => {
    const [name] = [...readmes].find(([, text]) => hasHeading(text, heading)) ?? [];
    return name === undefined ? [] : [link(heading, `../${name}#${anchorOf(heading)}`, summary)];
  });

const hasHeading = (text: string, heading: string): boolean =>
  text.split("\n").some((line) => line.replace(/^#+ /, "") === heading && line.startsWith("#"));

/** The anchor that GitHub and npm give a heading: `Other people's schemas` → `other-peoples-schemas`. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");
