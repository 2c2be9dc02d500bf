// `afterword normalize`: turns captured payloads into conversations.

import { join } from "node:path";
import { conversationOf } from "../../src/mapping/record.js";
import type { Vendor } from "../../src/vendor.js";
import { vendors as builtIn } from "../../src/vendors/index.js";
import { reasonText } from "../captures/input/reason.js";
import { eachText } from "../captures/input/texts.js";
import { textChecker } from "../captures/payload/checked-payload.js";
import { type Call, choice, exit, tellUnread } from "../command.js";
import { knownVendors, schemasOption, schemasUsage } from "../options/known-vendors.js";
import { emptyExit, inputOptions, inputsOf, inputUsage } from "../options/reading.js";
import { recognitionOptions } from "../options/vendor.js";
import { grouped, plural } from "../text/count.js";
import { printable } from "../text/printable.js";

/** How many payloads that cannot be brought into the form are told one by one: a small file may hold very many. */
const MAX_TOLD = 1000;

/** How many different reasons why payloads are of no known event are told: each may quote a tag. */
const MAX_REASONS = 5;

/** The help text. */
export const usage = `Usage: afterword normalize [options] [FILE|GLOB|FOLDER|-...]

Brings captured payloads of every vendor into one form: a conversation for each, one JSON object a line, or
transcripts that people can read. Files are read as validate reads them; without any, stdin is. In a terminal,
where nobody writes to stdin, the captures of afterword.json are read.

Options:
  --to FORM          conversation (default), markdown
  --vendor VENDOR    take every payload for this vendor's; otherwise it is recognised
  --event EVENT      take every payload for this event, its tag or short name
${schemasUsage}${inputUsage}  -h, --help

The output has what is in the payloads: names, numbers and what was said.

A payload that no vendor's event fits becomes a conversation in which everything is unmapped. Payloads of a
vendor whose schemas have no mapping (conversation in x-afterword) are left out and counted. A payload that
cannot be brought into the form is reported with its place, and the run goes on; after ${grouped(MAX_TOLD)} of them the
rest is only counted.

Exit codes: 0 all were brought into the form, 1 one could not be or fits no event, 2 wrong use, 3 input that
could not be read, or nothing that fits an event.
`;

/** The options of the command line. */
export const options = {
  to: { type: "string" },
  vendor: { type: "string" },
  event: { type: "string" },
  ...schemasOption,
  ...inputOptions,
} as const;

/** Runs `afterword normalize`. */
export const run = async (call: Call): Promise<number> => {
  const { values, positionals, io } = call;
  const to = choice(values, "to", ["conversation", "markdown"]) ?? "conversation";
  const { vendors, schemas } = await knownVendors("normalize", call);
  const { toMarkdown } = await import("../../src/markdown.js");
  const check = textChecker(recognitionOptions(values, vendors), io.cwd);
  const isPiped = positionals.length === 0 && io.stdinIsTTY !== true;
  const { inputs, problems } = inputsOf("normalize", isPiped ? { ...call, positionals: ["-"] } : call);
  for (const problem of problems) tellUnread(problem, io);

  /** Why payloads are of no known event: how many, by what is said of them. */
  const reasons = new Map<string, number>();
  const counts = { written: 0, unknown: 0, failed: 0, told: 0 };
  /** How many payloads of vendors without a mapping there are, by the name of the vendor. */
  const unmapped = new Map<Vendor, number>();
  const fail = (name: string, line: number, why: string): void => {
    counts.failed++;
    counts.told++;
    io.known?.(exit.findings);
    if (counts.told > MAX_TOLD) return;
    io.stderr(`afterword: ${printable(`${name}:${line}  ${why}`)}\n`);
  };
  const { whole } = await eachText(inputs, io, ({ name }, text) => {
    const { line } = text.at;
    try {
      const { payload, vendor, tag, reason } = check(name, text);
      const conversation = payload ? conversationOf(vendor, tag, payload) : null;
      if (!conversation) {
        if (reason || !vendor)
          fail(name, line, reason ? reasonText(reason) : "no conversation could be made of it");
        else {
          unmapped.set(vendor, (unmapped.get(vendor) ?? 0) + 1);
          counts.failed++;
          io.known?.(exit.findings);
        }
        return;
      }
      const isFirst = counts.written === 0;
      const shown =
        to === "conversation"
          ? printable(JSON.stringify(conversation))
          : `${isFirst ? "" : "\n---\n\n"}${forTerminal(toMarkdown(conversation).trimEnd(), io.isTTY)}`;
      io.stdout(`${shown}\n`);
      counts.written++;
      if (reason) {
        counts.unknown++;
        const why =
          reason.hint === undefined ? `${reasonText(reason)}.` : `${reasonText(reason)}. ${reason.hint}`;
        if (reasons.size < MAX_REASONS || reasons.has(why)) reasons.set(why, (reasons.get(why) ?? 0) + 1);
      }
    } catch (error) {
      // one payload never ends a run; the message of an error may quote the payload
      fail(
        name,
        line,
        `no conversation could be made of it: ${(error as Error)?.name ?? "unexpected error"}`,
      );
    }
    return io.drained?.();
  });
  if (counts.told > MAX_TOLD)
    io.stderr(
      `afterword: ${plural(counts.told - MAX_TOLD, "more payload")} could not be brought into the form\n`,
    );
  for (const [vendor, count] of unmapped) io.stderr(`afterword: ${withoutMapping(vendor, count, schemas)}`);
  if (counts.unknown > 0) io.stderr(`afterword: ${plural(counts.unknown, "payload")} of no known event\n`);
  for (const [why, count] of reasons) io.stderr(`${printable(`  ${plural(count, "payload")}: ${why}`)}\n`);
  if (problems.length > 0 || !whole) return exit.unread;
  const known = counts.written - counts.unknown;
  const empty = emptyExit(known + counts.failed, "no payload was of a known event", values, io);
  if (empty !== undefined) return empty;
  return counts.failed + counts.unknown > 0 ? exit.findings : exit.clean;
};

/** What is said of the payloads of a vendor without a mapping: every built-in one has one, so it is the project's. */
const withoutMapping = ({ slug, name }: Vendor, count: number, schemas = ""): string => {
  const other = builtIn.some((each) => each.slug === slug)
    ? `, or copy it from afterword/schemas/${slug}/openapi.yaml`
    : "";
  const lines = [
    `${plural(count, "payload")} of ${name} left out: its schemas have no mapping`,
    `  Write conversation into the x-afterword of ${join(schemas, slug)}${other}.`,
  ];
  return lines.map((line) => `${printable(line)}\n`).join("");
};

/** Text without control characters, if it goes to a terminal: payloads may hold anything. */
const forTerminal = (text: string, isTTY: boolean): string =>
  isTTY
    ? text
        .split("\n")
        .map((line) => printable(line))
        .join("\n")
    : text;
