// `afterword normalize`: turns captured payloads into conversations.

import { conversationOf } from "../../src/conversation/record.js";
import { findInputs } from "../captures/input/inputs.js";
import { eachText } from "../captures/input/texts.js";
import { textChecker } from "../captures/payload/checked-payload.js";
import { type Call, choice, complaint, exit } from "../command.js";
import { recognitionOptions } from "../options/vendor.js";
import { printable } from "../text/printable.js";

/** The help text. */
export const usage = `Usage: afterword normalize [options] [FILE|GLOB|FOLDER|-...]

Brings captured payloads of every vendor into one form: a conversation for each, one JSON object a line, or
transcripts that people can read. Files are read as validate reads them; without any, stdin is.

Options:
  --to FORM          conversation (default), markdown
  --vendor VENDOR    take every payload for this vendor's; otherwise it is recognised
  --event EVENT      take every payload for this event, its tag or short name
  -h, --help

The output holds what the payloads hold: names, numbers and what was said.

Exit codes: 0 all were brought into the form, 1 one could not be, 2 wrong use, 3 input that could not be read.
`;

/** The options of the command line. */
export const options = {
  to: { type: "string" },
  vendor: { type: "string" },
  event: { type: "string" },
} as const;

/** Runs `afterword normalize`. */
export const run = async ({ values, positionals, io }: Call): Promise<number> => {
  const to = choice(values, "to", ["conversation", "markdown"]) ?? "conversation";
  const { vendors } = await import("../../src/vendors/index.js");
  const { toMarkdown } = await import("../../src/markdown.js");
  const check = textChecker(recognitionOptions(values, vendors), io.cwd);
  const names = positionals.length > 0 ? positionals : ["-"];
  const { inputs, problems } = findInputs(names, { cwd: io.cwd, stdin: () => io.stdin });
  for (const problem of problems) io.stderr(complaint(problem));

  let written = 0;
  let failed = 0;
  const { whole } = await eachText(inputs, io, ({ name }, text) => {
    const { payload, vendor, tag, reason } = check(name, text);
    const conversation = payload ? conversationOf(vendor, tag, payload) : null;
    if (!conversation) {
      failed++;
      const why = reason?.message ?? `nobody has written a mapping for ${vendor?.name}`;
      io.stderr(`afterword: ${printable(`${name}:${text.at.line}  ${why}`)}\n`);
    } else if (to === "conversation") io.stdout(`${printable(JSON.stringify(conversation))}\n`);
    else
      io.stdout(
        `${written > 0 ? "\n---\n\n" : ""}${forTerminal(toMarkdown(conversation).trimEnd(), io.isTTY)}\n`,
      );
    if (conversation) written++;
    return io.drained?.();
  });
  if (problems.length > 0 || !whole) return exit.unread;
  return failed > 0 ? exit.findings : exit.clean;
};

/** Text without control characters, if it goes to a terminal: payloads may hold anything. */
const forTerminal = (text: string, isTTY: boolean): string =>
  isTTY
    ? text
        .split("\n")
        .map((line) => printable(line))
        .join("\n")
    : text;
