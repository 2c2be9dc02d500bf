// Tells what went wrong in a handler: to `onError`, or else to the console.
import { AfterwordError } from "../errors.js";
import type { Receipt } from "../receive/receipt.js";
import type { Vendor } from "../vendor.js";

/** Tells an error, and waits until `onError` has ended. Never rejects. */
export interface Reporter {
  /** An error of Afterword's own, or a TypeError for a mistake in the program: its message is safe to print. */
  own(error: AfterwordError | TypeError, receipt: Receipt | null): Promise<void>;
  /** What somebody else's function threw; `name` is that of the function. */
  thrown(error: unknown, receipt: Receipt | null, name: string): Promise<void>;
}

const QUIET_MS = 60_000;
const REMEDIES = "What to do: Error codes in afterword/src/README.md.";

/**
 * Makes the reporter of a handler. Without `onError` it writes one line to the console: code, vendor, event, and the
 * delivery's id if that was verified. The same code, vendor and event is written at most once a minute; the next line
 * says how many there were.
 *
 * A line never contains the message or the stack of an error that a user's function threw. Such a message may quote the
 * payload: that of `JSON.parse` does, and so do those of many databases. The line has the error's name and code.
 */
export const reporterOf = (
  vendors: readonly Vendor[],
  onError: ((error: unknown, receipt: Receipt | null) => unknown) | undefined,
): Reporter => {
  const written = new Map<string, { readonly at: number; more: number }>();

  const write = (code: string, receipt: Receipt | null, text: string): void => {
    // only known events are named: the others are text of a payload, and there is no end of them
    const tag = receipt?.event ?? "";
    const [first, ...others] = vendors;
    const vendor =
      vendors.find(({ slug }) => slug === receipt?.vendor) ?? (others.length > 0 ? undefined : first);
    const about = [
      code,
      vendor && `, ${vendor.slug}`,
      vendor && Object.hasOwn(vendor.events, tag) && ` ${tag}`,
    ]
      .filter(Boolean)
      .join("");
    const before = written.get(about);
    const now = performance.now();
    if (before && now - before.at < QUIET_MS) {
      before.more++;
      return;
    }
    written.set(about, { at: now, more: 0 });
    const more = before?.more ? ` There were ${before.more} more like this since the last line.` : "";
    const id = idOf(receipt);
    console.error(`afterword: ${about}${id === undefined ? "" : ` ${id}`}: ${text}${more}`);
  };

  /** Gives an error to `onError`, or writes it, also if `onError` throws. */
  const report = async (
    error: unknown,
    receipt: Receipt | null,
    code: string,
    text: string,
  ): Promise<void> => {
    if (!onError) return write(code, receipt, text);
    try {
      await onError(error, receipt);
    } catch (failure) {
      write(code, receipt, `${text} onError threw ${nameOf(failure)} itself.`);
    }
  };

  return {
    own(error, receipt) {
      const { code, hint = REMEDIES } =
        error instanceof AfterwordError ? error : { code: error.name, hint: "" };
      const why = causeOf(error);
      return report(error, receipt, code, `${error.message}${why} ${hint}`.trim());
    },
    thrown: (error, receipt, name) =>
      report(
        error,
        receipt,
        "ERR_FUNCTION",
        `${name} threw ${nameOf(error)}. Its message may quote the payload: give onError to see it.`,
      ),
  };
};

/** The delivery's id, which is there only if it was verified. A verifier of the user's may return any text. */
export const idOf = (receipt: Pick<Receipt, "deliveryId"> | null): string | undefined => {
  const id = receipt?.deliveryId ?? "";
  return /^[\x21-\x7e]{1,256}$/.test(id) ? id : undefined;
};

/** What an error was thrown for. A cause of Afterword's own has given its message already. */
const causeOf = ({ cause }: Error): string => {
  try {
    return cause instanceof Error && !(cause instanceof AfterwordError) ? ` Cause: ${nameOf(cause)}.` : "";
  } catch {
    return ""; // a proxy
  }
};

/** The name of an error and its code, such as `Error ECONNREFUSED`, if they look like a name and a code. */
const nameOf = (error: unknown): string => {
  try {
    if (!(error instanceof Error)) return `a value that is not an error (${typeof error})`;
    const { name, code } = error as { name: unknown; code?: unknown };
    const words = [
      typeof name === "string" && /^[A-Za-z_$]\w{0,39}$/.test(name) ? name : "Error",
      typeof code === "string" && /^[A-Z][A-Z_]{1,39}$/.test(code) ? code : "",
    ];
    return words.join(" ").trim();
  } catch {
    return "a value that throws when it is read"; // a getter, or a proxy
  }
};
