// From what was counted in captures to the report of `afterword drift`, or a patch, and its exit code.

import { shownArguments } from "../captures/inbox/place.js";
import type { ReadSummary } from "../captures/input/texts.js";
import { type Call, choice, exit, usageError, type Values } from "../command.js";
import type { CountedBatch } from "../drift/count/seen.js";
import { requireLibraries } from "../libraries.js";
import type { KnownVendors } from "../options/known-vendors.js";
import { emptyExit } from "../options/reading.js";
import type { UseResult } from "../run/task-run.js";

/** The formats of the report. */
export const FORMATS = ["text", "json", "markdown", "html"] as const;

/** Whether a report shows on which days differences were seen. */
export const isByDay = ({ format, patch }: Values): boolean => format === "html" && patch !== true;

/**
 * Reports results, or makes a patch of them.
 *
 * @param read reads all of them
 * @param mayBeEmpty whether it is right that there are none
 */
export const reportDrift = async (
  call: Call,
  { own, schemas, plain: { builtIn } }: KnownVendors,
  read: (use: UseResult<CountedBatch>) => Promise<ReadSummary>,
  mayBeEmpty = false,
): Promise<number> => {
  const { values, io } = call;
  const format = choice(values, "format", FORMATS) ?? "text";
  const presence = isByDay(values) ? new (await import("../html/presence.js")).Presence() : undefined;
  const { modelsAmong, modelsOf, requiredByTag } = await import("../drift/count/models.js");
  const { addBatch, eventsIn, nothingSeenOf } = await import("../drift/count/seen.js");
  const { builtInBundle } = await import("../bundle/built-in.js");
  const seen = nothingSeenOf(modelsAmong(own.flatMap(modelsOf), builtIn));
  const { whole } = await read((batch) => {
    addBatch(seen, batch);
    if (batch.days) presence?.merge(batch.days);
  });

  const exitOf = (isClean: boolean): number => {
    if (!whole) return exit.unread;
    const empty = mayBeEmpty
      ? undefined
      : emptyExit(seen.compared, "no payload was compared with a schema", values, io);
    return empty ?? (isClean ? exit.clean : exit.findings);
  };
  const { differences } = await import("../drift/differences.js");
  const events = eventsIn(seen).map((event) => {
    const bundle = own.find(({ slug }) => slug === event.vendor) ?? builtInBundle(event.vendor);
    const staysRequired = requiredByTag(bundle)(event.tag);
    return { event, differences: differences(seen.forest, event.root, event.spot, staysRequired) };
  });
  const isPatchable = ({ differences }: (typeof events)[number]): boolean =>
    differences.some(({ change }) => change);
  const reports = await import("../drift/reports.js");
  if (values.patch !== true) {
    const shown = { seen, events };
    if (presence) {
      const { html } = await import("../drift/html.js");
      const positionals = shownArguments(call.positionals, io.cwd);
      io.stdout(html(shown, presence, { call: { values, positionals }, isWhole: whole }));
    } else if (format === "text") io.stdout(reports.text(shown, io.color));
    else io.stdout(reports[format as "json" | "markdown"](shown));
    return exitOf(!events.some(isPatchable));
  }
  for (const line of reports.countNotes(seen)) io.stderr(`afterword: ${line}\n`);
  const isDone = schemas === undefined || (await (await import("./patch.js")).patched(schemas, seen, call));
  // the schemas of this package are not the user's to change
  const notOwn = builtIn.filter((slug) =>
    events.some((each) => each.event.vendor === slug && isPatchable(each)),
  );
  for (const slug of notOwn) io.stderr(notPatchedMessage(slug));
  return exitOf(isDone && notOwn.length === 0);
};

/** Checks that what `--write` and `--out` need is there: other options, and libraries. */
export const checkPatchOptions = (values: Values): void => {
  for (const option of ["write", "out"]) {
    const needs = option === "write" ? "patch" : "write";
    if (values[option] !== undefined && values[needs] !== true)
      throw usageError(`--${option} needs --${needs}`, "Look at the patch before it is written.");
  }
  if (values.write === true) requireLibraries("drift --write");
  else requireLibraries("drift", ["yaml"]);
};

const notPatchedMessage = (slug: string): string =>
  `afterword: ${slug} differs from its schemas, which are built in and not patched\n  Copy them into your project with afterword eject ${slug}, then run drift again.\n`;
