import { AfterwordError } from "../../src/errors.js";
import type { ReceiveOptions } from "../../src/receive.js";
import type { Vendor } from "../../src/vendor.js";
import type { Piece } from "../captures/input/input-batches.js";
import { findInputs } from "../captures/input/inputs.js";
import { eachText } from "../captures/input/texts.js";
import { deliveryOf } from "../captures/payload/envelope.js";
import { type Call, complaint, exit, secondsOf, usageError } from "../command.js";
import { secretsOf } from "../options/secrets.js";
import { signatureOption } from "../options/signature.js";
import { vendorOption } from "../options/vendor.js";
import { printable } from "../text/printable.js";

export const usage = `Usage: afterword verify [options] CAPTURE...

Verifies the signatures of captured deliveries. A capture is an envelope as toCapture() makes it; a file holds
one, an array of them, or one a line (NDJSON). Files, folders and patterns are found as validate finds them;
- is stdin.

Prints a line for each: ok and the signed id, or the code of what does not hold and a sentence.

Options:
  --vendor VENDOR   whose deliveries they are; otherwise each envelope has to say it
  --secrets FILE    secrets in JSON: { "phonic": "whsec_...", "ada": ["new", "old"] }; otherwise they come
                    from PHONIC_WEBHOOK_SECRET, ADA_WEBHOOK_SECRET ..., several of them one a line
  --header NAME     the header of the signature, for a vendor that does not document it or signs nothing
  --now SECONDS     what the clock showed, in seconds since 1970; otherwise when the capture was received
  -h, --help

Exit codes: 0 all hold, 1 one does not, 2 wrong use or an unusable secret, 3 nothing there or not readable.
`;

export const options = {
  vendor: { type: "string" },
  secrets: { type: "string" },
  header: { type: "string" },
  now: { type: "string" },
} as const;

export const run = async ({ values, positionals, io }: Call): Promise<number> => {
  const now = secondsOf(values, "now");
  if (positionals.length === 0)
    throw usageError("verify needs captures to read", "Name some, or - for stdin.");
  const { vendors } = await import("../../src/vendors/index.js");
  const { createReceiver, verify } = await import("../../src/receive.js");
  const told = vendorOption(values, vendors);
  const secrets = secretsOf(values, io);
  const known = new Map<Vendor, ReceiveOptions>();
  /** What a vendor's deliveries are verified with. An unusable secret is an error here, not a delivery that fails. */
  const optionsOf = (vendor: Vendor): ReceiveOptions => {
    let made = known.get(vendor);
    if (!made) {
      made = { ...signatureOption(vendor, values), secret: secrets(vendor) };
      createReceiver(vendor, made);
      known.set(vendor, made);
    }
    return made;
  };
  if (told) optionsOf(told);

  /** The signed id, or why it does not hold. */
  const verified = async (piece: Piece): Promise<{ id: string | null } | Refusal> => {
    if ("malformed" in piece) return unreadable(piece.malformed);
    const read = deliveryOf(piece.text, vendors);
    if ("unreadable" in read) return unreadable(read.unreadable);
    const { delivery, receivedAt } = read;
    const vendor = told ?? read.vendor;
    if (!vendor) return unreadable("it does not say whose it is; give --vendor");
    const at = now ?? receivedAt;
    if (at === undefined) return unreadable("it does not say when it was received; give --now");
    const options = optionsOf(vendor);
    try {
      return await verify(vendor, delivery, { ...options, now: at });
    } catch (error) {
      if (!(error instanceof AfterwordError)) throw error;
      return { code: error.code, message: error.message };
    }
  };

  const { inputs, problems } = findInputs(positionals, { cwd: io.cwd, stdin: () => io.stdin });
  for (const problem of problems) io.stderr(complaint(problem));
  let failed = 0;
  const { payloads, whole } = await eachText(inputs, io, async ({ name }, piece) => {
    const outcome = await verified(piece);
    if ("code" in outcome) failed++;
    const says =
      "code" in outcome ? `${outcome.code}  ${outcome.message}` : `ok${outcome.id ? `  ${outcome.id}` : ""}`;
    io.stdout(`${printable(name)}:${piece.at.line}  ${printable(says)}\n`);
  });
  if (problems.length > 0 || !whole || payloads === 0) return exit.unread;
  return failed > 0 ? exit.findings : exit.clean;
};

interface Refusal {
  readonly code: string;
  readonly message: string;
}

const unreadable = (message: string): Refusal => ({ code: "ERR_CAPTURE", message });
