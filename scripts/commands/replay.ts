// `afterword replay`: sends captured deliveries again.

import { type Verdict, verdicts } from "../../src/verdict.js";
import { interruption } from "../at-the-end.js";
import { type Call, choice, exit, unknownWord, usageError, type Values } from "../command.js";
import { knownVendors, schemasOption, schemasUsage } from "../options/known-vendors.js";
import {
  countOption,
  emptyExit,
  inputOptions,
  inputsOf,
  inputUsage,
  selectionOf,
} from "../options/reading.js";
import { signerOptions, signerUsage } from "../options/signature.js";
import { usableSecrets } from "../options/usable-secrets.js";
import { recognitionOptions } from "../options/vendor.js";
import { captureChooser } from "../play/replay/choice.js";
import { replay } from "../play/replay/index.js";
import { LeftOutCaptures, REPLAY_FORMATS, tellReplayed } from "../play/replay/report.js";
import { requestMaker, targetOf } from "../play/replay/request.js";

/** The help text. */
export const usage = `Usage: afterword replay [options] --to URL CAPTURE...

Sends captured deliveries again, each once: the same bytes and headers, without those of the connection. A
capture is an envelope as toCapture() and afterword listen make it. Files, folders and patterns are found and
read as validate does; - is stdin.

They are sent in the order of the files as they are named, in a folder by name, in a file line by line: the
order in which they were received, for captures of listen. One is sent when the one before is answered.
A line is printed for each, and a table at the end.

Options:
  --to URL           where they are sent. The query of a captured URL is added to it: some vendors' secret is
                     there. No secret belongs on a command line
  --resign           sign anew, with your secret and the current time. Ids stay, so that a receiver recognises
                     duplicates. Payloads without an envelope can be sent then, too. Without this option the
                     old signatures are sent, which most receivers refuse after some minutes
  --vendor VENDOR    only deliveries of this vendor, and payloads whose vendor no envelope names, unless they
                     look like another vendor's
  --event EVENT      only this event: its tag or short name
  --verdict WORDS    only those that validate gives one of these verdicts, separated by commas: ok, drifted,
                     invalid, unknown-event, malformed, unverified
  --since TIME       leave out what is older: a date or an RFC 3339 time. The time of a payload is its
                     envelope's receivedAt, else the event's own; payloads without one are left out
  --until TIME       leave out what is newer; a date means all of that day, in UTC
  --speed N          keep the time between deliveries, N times as fast: 1, 10, 0.5. Those without a time
                     follow the one before at once, and so do those that are older than one before
  --concurrency N    send up to N at once (default: 1); they may then arrive in another order
  --secrets FILE     secrets in JSON, { "phonic": "whsec_..." }, to sign with, and to find unverified ones;
                     otherwise from PHONIC_WEBHOOK_SECRET ... A private key for vendors of Ed25519
  --header NAME      with --resign: the header of the signature, for a vendor that does not document it
${signerUsage}${schemasUsage}  --format FORMAT    text (default), ndjson
${inputUsage}  -h, --help

Exit codes: 0 all were accepted, 1 one was not, or could not be sent, 2 wrong use, 3 input that could not be
read, or nothing was sent.
`;

/** The options of the command line. */
export const options = {
  to: { type: "string" },
  resign: { type: "boolean" },
  vendor: { type: "string" },
  event: { type: "string" },
  verdict: { type: "string" },
  since: { type: "string" },
  until: { type: "string" },
  speed: { type: "string" },
  concurrency: { type: "string" },
  secrets: { type: "string" },
  header: { type: "string" },
  ...signerOptions,
  ...schemasOption,
  format: { type: "string" },
  ...inputOptions,
} as const;

/** Runs `afterword replay`. */
export const run = async (call: Call): Promise<number> => {
  const { values, io } = call;
  const to = targetOf(values, "replay");
  const format = choice(values, "format", ["text", "ndjson"]) ?? "text";
  const wanted = verdictsOf(values);
  const speed = speedOf(values);
  const concurrency = countOption(values, "concurrency", MAX_CONCURRENCY) ?? 1;
  const selection = selectionOf(values);
  const isResigned = values.resign === true;
  if (values.header !== undefined && !isResigned)
    throw usageError("--header needs --resign", "Without it, headers stay as they are.");
  const found = inputsOf("replay", call);
  const { vendors } = await knownVendors("replay", call);
  const { vendor, event } = recognitionOptions(values, vendors);
  const requestOf = requestMaker({ to, isResigned, vendor, values, io });
  const choose = captureChooser(
    {
      vendors,
      vendor,
      event,
      verdicts: wanted,
      verify: wanted && (await verifierOf(call, vendors)),
      selection,
      isResigned,
    },
    io.cwd,
  );

  const { signal, forget } = interruption();
  // a pipe may have no end
  signal.addEventListener("abort", () => (io.stdin as { destroy?(): void }).destroy?.(), { once: true });
  const report = REPLAY_FORMATS[format](io);
  const leftOut = new LeftOutCaptures(io);
  const replayed = await replay(found, io, {
    choose,
    requestOf,
    concurrency,
    speed,
    signal,
    onSent: (sent) => {
      if (!sent.isAccepted) io.known?.(exit.findings);
      return report.sent(sent);
    },
    onLeftOut: (left, file, line) => leftOut.add(left, file, line),
  }).finally(forget);
  report.end(replayed, leftOut);
  leftOut.tell();
  const { outcomes, whole } = replayed;
  tellReplayed(replayed, { origin: new URL(to).origin, isResigned, isInterrupted: signal.aborted }, io);
  if (!whole) return exit.unread;
  if (signal.aborted) return exit.findings;
  const empty = emptyExit(outcomes.ended, "no delivery was sent", values, io);
  if (empty !== undefined) return empty;
  return outcomes.accepted === outcomes.ended && leftOut.faults === 0 ? exit.clean : exit.findings;
};

/** More connections than this would say more about the limits of this machine than about the target. */
const MAX_CONCURRENCY = 1000;

/** Verifies captures of vendors with a secret, as `validate` does. */
const verifierOf = async ({ values, io }: Call, vendors: Parameters<typeof usableSecrets>[2]) => {
  const { deliveryVerifier } = await import("../validate/verification.js");
  return deliveryVerifier({ vendors }, await usableSecrets(values, io, vendors));
};

const verdictsOf = (values: Values): Verdict[] | undefined =>
  values.verdict === undefined
    ? undefined
    : String(values.verdict)
        .split(",")
        .map((each) => {
          const word = verdicts.find((verdict) => verdict === each.trim());
          if (word === undefined) throw unknownWord("--verdict", each.trim(), verdicts);
          return word;
        });

const speedOf = (values: Values): number | undefined => {
  if (values.speed === undefined) return undefined;
  const speed = /^\d{1,9}(?:\.\d{1,9})?$/.test(String(values.speed)) ? Number(values.speed) : 0;
  if (speed > 0) return speed;
  throw usageError("--speed takes a number greater than 0", "As in 10, for ten times as fast, or 0.5.");
};
