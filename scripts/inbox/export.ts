// `afterword inbox export`: the deliveries of an inbox as captures.

import { resolve } from "node:path";
import { type Call, exit } from "../command.js";
import { inboxOption, inboxPlace, inboxUsage } from "../options/inbox.js";
import { outputTo } from "../redact/output.js";
import { deliveries } from "../text/count.js";
import { printable } from "../text/printable.js";
import { filterOf, filterOptions, filterUsage } from "./filter.js";
import { withInbox } from "./opened.js";

/** The help text. */
export const usage = `Usage: afterword inbox export [options] [ID...]

Writes deliveries as captures, one a line (NDJSON), the first one first: validate, drift, redact, normalize
and replay read them. They have all that was sent, personal data too, but no secrets: these are not kept.
What was erased is left out.

Options:
${inboxUsage}${filterUsage}  -o, --output FILE  where to write; otherwise to stdout. Only its owner can read the file, and it is there
                     only when it is complete
  --force            replace an existing file
  -h, --help

Exit codes: 0 written, also if there are none; 2 wrong use, or an inbox that cannot be opened.
`;

/** The options of the command line. */
export const options = {
  ...inboxOption,
  ...filterOptions,
  output: { type: "string", short: "o" },
  force: { type: "boolean" },
} as const;

const NAME = "inbox export";

/** Runs `afterword inbox export`. */
export const run = async (call: Call): Promise<number> => {
  const { values, io } = call;
  const filter = filterOf(call);
  const name = values.output === "-" ? undefined : (values.output as string | undefined);
  const place = inboxPlace(NAME, values, io);
  return withInbox(NAME, call, true, async (inbox) => {
    // the inbox itself is never replaced
    const read = "path" in place ? [{ name: place.name, path: place.path, open: nothing }] : [];
    const output =
      name === undefined ? undefined : outputTo(resolve(io.cwd, name), name, read, values.force === true);
    let [count, erased] = [0, 0];
    try {
      for await (const { envelope } of inbox.entries(filter)) {
        if (envelope === null) {
          erased++;
          continue;
        }
        count++;
        // the same value for whoever reads JSON, and safe on a terminal
        const line = `${printable(envelope)}\n`;
        if (output) output.write(line);
        else io.stdout(line);
        if (!output) await io.drained?.();
      }
      output?.finish();
    } finally {
      output?.drop();
    }
    io.stderr(`${deliveries(count)} exported\n`);
    if (erased > 0) io.stderr(`afterword: ${deliveries(erased)} left out: what was sent is erased\n`);
    return exit.clean;
  });
};

async function* nothing(): AsyncGenerator<Uint8Array> {}
