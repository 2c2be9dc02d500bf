// `afterword listen`: receives deliveries on this machine, keeps, forwards and shows them.

import { spawn } from "node:child_process";
import { resolve } from "node:path";
import type { Vendor } from "../../src/vendor.js";
import type { Verdict } from "../../src/verdict.js";
import { interruption } from "../at-the-end.js";
import { openInbox } from "../captures/inbox/open.js";
import { inboxPlaceOf } from "../captures/inbox/place.js";
import {
  type Call,
  choice,
  exit,
  type Io,
  quoted,
  unknownWord,
  usageError,
  type Values,
} from "../command.js";
import type { InboxStatus, PatchView, Settings } from "../html/model.js";
import { MAX_ROWS } from "../listen/deliveries.js";
import { type CapturesFolder, capturesFolder, whyNot } from "../listen/folder/captures.js";
import { VENDOR } from "../listen/forward.js";
import { showInbox } from "../listen/inbox/show.js";
import { countsLine, endedLine, inboxWelcome, problemLine } from "../listen/inbox/terminal.js";
import { type Listening, listen } from "../listen/listen.js";
import { patchOf } from "../listen/patch.js";
import { receiving } from "../listen/receiving.js";
import { striker } from "../listen/struck.js";
import type { AnswerOption } from "../listen/taking.js";
import { linesOf, totalsLine } from "../listen/terminal.js";
import { welcome } from "../listen/welcome.js";
import { durationOption } from "../options/duration.js";
import { knownVendors, schemasOption, schemasUsage } from "../options/known-vendors.js";
import { secretsOf } from "../options/secrets.js";
import { signerOptions, signerUsage } from "../options/signature.js";
import { usableSecrets } from "../options/usable-secrets.js";
import { requestMaker } from "../play/replay/request.js";
import { statusLine } from "../run/progress.js";
import { deliveries, grouped, plural } from "../text/count.js";
import { jsonText } from "../text/json.js";
import { printable } from "../text/printable.js";

/** The help text. */
export const usage = `Usage: afterword listen [options]

Receives deliveries on this machine: verifies and checks them, as a handler does, and shows them, with what
differs from the schemas. Each vendor has a path: http://localhost:4900/phonic. At http://localhost:4900/ the
signature tells which vendor a delivery is from. Open this URL in a browser to see the page.

What cannot be verified is not parsed, not forwarded, and answered 401. All else is answered 200; with
--forward, as the target answers: 502 if it cannot be reached, 504 if it takes longer than 30 seconds.

Options:
  --port PORT        where to listen; 4900 by default, 0 for any that is free. Only this machine can reach it
  --forward URL      send the same bytes and headers there too, and pass on the status. {vendor} in it becomes
                     the vendor: http://localhost:3000/webhooks/{vendor}
  --save DIR         keep what arrives, a file a day, for validate, drift, redact and infer. The files hold
                     personal data and secrets: only you can read them. After a restart all is shown again
  --keep TIME        with --save: delete the files of days that are longer ago, such as 30d
  --vendors LIST     receive only from these: phonic,ada
  --answer WHAT      answer otherwise, to see what the vendor does: a status, such as 500, or timeout:20s.
                     What cannot be verified is still refused
  --allow-unsigned   also take what cannot be verified: from a vendor without a secret, or at a path that is
                     no vendor's. Anybody can send it. infer makes schemas of it
  --inbox INBOX      receive nothing: show an inbox, live, and retry its deliveries from the page. The path of
                     a SQLite file (Node 22.13 or newer), or postgres://user@host/database
  --no-page          no page, only the terminal
  --open             open the page in the browser
  --format FORMAT    text (default), or ndjson: a line of JSON for each delivery
  --secrets FILE     secrets in JSON, { "phonic": "whsec_..." }; otherwise from PHONIC_WEBHOOK_SECRET ...
${signerUsage}${schemasUsage}  -h, --help

Vendors reach this machine through a tunnel, such as cloudflared or ngrok. The page is not shown through it.
Ctrl+C ends it, after it has answered what is being forwarded.
`;

/** The options of the command line. */
export const options = {
  port: { type: "string" },
  forward: { type: "string" },
  save: { type: "string" },
  keep: { type: "string" },
  vendors: { type: "string" },
  answer: { type: "string" },
  "allow-unsigned": { type: "boolean" },
  inbox: { type: "string" },
  "no-page": { type: "boolean" },
  open: { type: "boolean" },
  format: { type: "string" },
  secrets: { type: "string" },
  ...signerOptions,
  ...schemasOption,
} as const;

/** Runs `afterword listen`. */
export const run = async (call: Call): Promise<number> => {
  const { values, positionals, io } = call;
  if (positionals.length > 0)
    throw usageError("listen takes no file", "To send one, see afterword help replay.");
  if (values.inbox !== undefined) return runInbox(call);
  const format = formatOption(values);
  const [port, answer, forward] = [portOption(values), answerOption(values), forwardOption(values)];
  if (forward !== undefined) refuseLoop(forward, port);
  const keep = keepOption(values);
  const hasPage = pageOption(values);
  const vendors = chosen(values, (await knownVendors("listen", call)).vendors);
  const keys = await usableSecrets(values, io, vendors);
  const allowUnsigned = values["allow-unsigned"] === true;
  const placeOf = (slug: string): string => secretsOf(values, io).place(slug);
  const strikes = striker(vendors, keys);
  const save = values.save as string | undefined;
  const path = save === undefined ? undefined : resolve(io.cwd, save);
  const folder = path === undefined ? undefined : await capturesFolder(path, save as string);
  const settings = (url: string): Settings => ({
    url,
    forward: forward === undefined ? null : strikes.url(forward),
    save: save ?? null,
    inbox: null,
    allowUnsigned,
    vendors: vendors.map(({ slug, name }) => ({
      ...{ slug, name, path: `/${slug}` },
      canVerify: Object.hasOwn(keys, slug),
      variable: placeOf(slug),
    })),
  });

  const totals = new Map<Verdict, number>();
  const progress = statusLine(io);
  const running = await listen({
    ...{ port, vendors, folder, path, forward, answer, hasPage, settings, striker: strikes },
    receiving: receiving({ vendors, keys, allowUnsigned, placeOf }),
    patch: () => proposed(call, save),
    requestsTo: (to, isResigned) =>
      requestMaker({ to, isResigned, vendor: undefined, values, io: silent(io) }),
    read: (count) => progress.show(() => `${deliveries(count)} read`),
    delivered(row, { receipt }) {
      totals.set(row.verdict, (totals.get(row.verdict) ?? 0) + 1);
      io.stdout(format === "ndjson" ? `${jsonText(row)}\n` : linesOf(row, receipt.findings, io.color));
    },
    unkept: (what, error) => io.stderr(unkeptText(what, whyNot(error), save ?? "")),
    turnedAway: (why) => io.stderr(`afterword: ${printable(why)}\n`),
    crashed: (error) => io.stderr(`afterword: a delivery could not be answered: ${(error as Error).name}\n`),
  });
  progress.clear();
  if (folder) io.stderr(unreadText(folder));
  const pruning = folder && keep !== undefined ? await pruned(folder, keep, io) : undefined;
  io.stderr(welcome(settings(running.url), { hasPage }));
  await untilInterrupted(call, running);
  clearInterval(pruning);
  await running.close();
  io.stderr(totalsLine(totals));
  return exit.clean;
};

/** What is only for deliveries that are received. */
const RECEIVING = ["forward", "save", "keep", "vendors", "answer", "allow-unsigned", "secrets"] as const;

/** Runs `afterword listen --inbox`. */
const runInbox = async (call: Call): Promise<number> => {
  const { values, io } = call;
  const other = [...RECEIVING, ...Object.keys(signerOptions)].find((name) => values[name] !== undefined);
  if (other !== undefined)
    throw usageError(
      `--inbox and --${other} exclude each other: with --inbox nothing is received`,
      "Receive with another afterword listen, at another --port.",
    );
  const [port, format, hasPage] = [portOption(values), formatOption(values), pageOption(values)];
  const place = inboxPlaceOf(String(values.inbox), io.cwd);
  const { vendors } = await knownVendors("listen", call);
  const inbox = await openInbox(place, { isReadOnly: false, command: "listen --inbox" });
  const settings = (url: string): Settings => ({
    ...{ url, inbox: place.name, forward: null, save: null, allowUnsigned: false, vendors: [] },
  });
  let last: InboxStatus | undefined;
  try {
    const running = await showInbox({
      ...{ inbox, port, vendors, hasPage, settings, striker: striker(vendors, {}) },
      ended: (row) => io.stdout(format === "ndjson" ? `${jsonText(row)}\n` : endedLine(row, io.color)),
      changed(status, before) {
        last = status;
        io.stderr(problemLine(status, before));
      },
      turnedAway: () => io.stderr("afterword: a delivery was refused: with --inbox nothing is received\n"),
      crashed: (error) => io.stderr(`afterword: a request could not be answered: ${(error as Error).name}\n`),
    });
    io.stderr(inboxWelcome(settings(running.url), { hasPage }));
    await untilInterrupted(call, running);
    await running.close();
  } finally {
    await inbox.close();
  }
  io.stderr(last ? countsLine(last) : "");
  return exit.clean;
};

/** Waits for Ctrl+C. */
const untilInterrupted = async ({ values, io }: Call, { url }: Listening): Promise<void> => {
  if (values.open === true) openInBrowser(`${url}/`, io);
  const { signal } = interruption();
  await new Promise((resolve) => signal.addEventListener("abort", resolve));
};

const unkeptText = (what: "delivery" | "answer", why: string, save: string): string =>
  what === "delivery"
    ? `afterword: a delivery could not be kept in ${quoted(save)}: ${why}\n  It was answered 503, so that it comes again.\n`
    : `afterword: what was answered could not be noted in ${quoted(save)}: ${why}\n`;

/** What of the folder is not shown, in lines. */
const unreadText = ({ unread: { cut, other, older } }: CapturesFolder): string =>
  [
    cut > 0 ? `the last line of ${plural(cut, "file")} was cut off, so that delivery is lost` : "",
    other > 0 ? `${plural(other, "line")} in the folder cannot be read` : "",
    older ? `the last ${grouped(MAX_ROWS)} deliveries are shown; the folder has more` : "",
  ]
    .filter(Boolean)
    .map((line) => `afterword: ${line}\n`)
    .join("");

const HOUR_MS = 3_600_000;

/** Deletes old files now, and from then on. */
const pruned = async (folder: CapturesFolder, keep: number, io: Io): Promise<NodeJS.Timeout> => {
  const prune = async (): Promise<void> => {
    try {
      const gone = await folder.prune(keep, new Date());
      if (gone.length > 0)
        io.stderr(`afterword: deleted ${gone.join(", ")}: older than ${plural(keep, "day")}\n`);
    } catch (error) {
      io.stderr(
        `afterword: files older than ${plural(keep, "day")} could not be deleted: ${codeOf(error)}\n`,
      );
    }
  };
  await prune();
  return setInterval(prune, HOUR_MS).unref();
};

const codeOf = (error: unknown): string => {
  const { code, name } = error as NodeJS.ErrnoException;
  return code ?? name;
};

const OPENERS: Partial<Record<NodeJS.Platform, readonly [command: string, ...args: string[]]>> = {
  darwin: ["open"],
  win32: ["rundll32", "url.dll,FileProtocolHandler"],
};

const openInBrowser = (url: string, io: Io): void => {
  const [command, ...args] = OPENERS[process.platform] ?? ["xdg-open"];
  spawn(command, [...args, url], { stdio: "ignore", detached: true })
    .on("error", () => io.stderr(`afterword: no browser could be opened; the page is at ${url}\n`))
    .unref();
};

/** What `drift --patch` proposes for the captures that were kept. */
const proposed = async ({ values, io }: Call, save: string | undefined): Promise<PatchView> => {
  if (save === undefined)
    return {
      diff: "",
      notes: ["Nothing is kept: start with --save captures, and a patch is made of what arrives."],
    };
  const named = (["schemas", "secrets"] as const).flatMap((name) =>
    values[name] === undefined ? [] : [`--${name}=${values[name]}`],
  );
  return patchOf([...named, "--", save], io);
};

/** What a request of the page says is not for the terminal. */
const silent = (io: Io): Io => ({ ...io, stderr: () => {} });

/** The vendors that `--vendors` lists, or all. */
const chosen = (values: Values, vendors: readonly Vendor[]): readonly Vendor[] => {
  if (values.vendors === undefined) return vendors;
  const slugs = vendors.map(({ slug }) => slug);
  const wanted = String(values.vendors)
    .split(",")
    .map((each) => each.trim())
    .filter(Boolean);
  const unknown = wanted.find((each) => !slugs.includes(each));
  if (unknown !== undefined) throw unknownWord("--vendors", unknown, slugs);
  return vendors.filter(({ slug }) => wanted.includes(slug));
};

const formatOption = (values: Values): "text" | "ndjson" =>
  choice(values, "format", ["text", "ndjson"]) ?? "text";

/** Whether there is a page. */
const pageOption = (values: Values): boolean => {
  const hasPage = values["no-page"] !== true;
  if (values.open === true && !hasPage) throw usageError("--open and --no-page exclude each other");
  return hasPage;
};

const portOption = ({ port = "4900" }: Values): number => {
  const number = /^\d{1,5}$/.test(String(port)) ? Number(port) : -1;
  if (number >= 0 && number <= 65_535) return number;
  throw usageError("--port takes a number from 0 to 65535", "0 takes any that is free.");
};

const DAY = 86_400;

/** The longest time that `--answer` waits, in seconds. */
const MAX_WAIT = 3600;

const answerOption = ({ answer }: Values): AnswerOption | undefined => {
  if (answer === undefined) return undefined;
  const [, status, time] = /^(?:([2-5]\d\d)|timeout:(.+))$/.exec(String(answer)) ?? [];
  if (status !== undefined) return { status: Number(status) };
  const wait = durationOption({ answer: time }, "answer") ?? Number.NaN;
  if (wait <= MAX_WAIT) return { wait };
  throw usageError(
    `--answer does not take ${quoted(String(answer))}`,
    "A status, such as 500, or timeout:20s.",
  );
};

const forwardOption = ({ forward }: Values): string | undefined => {
  if (forward === undefined) return undefined;
  const url = String(forward);
  const sample = url.replaceAll(VENDOR, "vendor");
  if (URL.canParse(sample) && /^https?:$/.test(new URL(sample).protocol)) return url;
  throw usageError(
    "--forward takes a whole URL, http or https",
    "Such as http://localhost:3000/webhooks/phonic.",
  );
};

/** Refuses a target that is the command itself: one delivery would be forwarded without end, and fill the disk. */
const refuseLoop = (forward: string, port: number): void => {
  const { hostname, port: own } = new URL(forward.replaceAll(VENDOR, "vendor"));
  if (!["localhost", "127.0.0.1"].includes(hostname) || Number(own || 80) !== port) return;
  throw usageError(
    "--forward leads to this command itself: each delivery would come again without end",
    "Give the URL of your own server.",
  );
};

const keepOption = (values: Values): number | undefined => {
  const { keep, save } = values;
  if (keep === undefined) return undefined;
  if (save === undefined) throw usageError("--keep needs --save", "It says how long the files there stay.");
  const days = Math.floor((durationOption(values, "keep") as number) / DAY);
  if (days > 0) return days;
  throw usageError("--keep takes at least one day, because each file is of a day", "Such as 30d.");
};
