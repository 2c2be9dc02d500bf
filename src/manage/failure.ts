// Makes the errors for calls that failed.
import { AfterwordError, type ManageCode } from "../errors.js";

/** What an error may quote about a call, and what it may not. */
export interface Context {
  readonly name: string;
  readonly host: string;
  /** Keys, secrets and URLs, which the vendor's answer may repeat. */
  readonly hidden: ReadonlySet<string>;
  /** How large an answer may be. */
  readonly maxBytes: number;
}

/** What an error says about an answer with a certain status. */
interface Explanation {
  readonly code: ManageCode;
  readonly says: string;
  readonly hint: string;
}

const INVALID: Explanation = {
  code: "ERR_MANAGE_INVALID",
  says: "refuses what was sent",
  hint: "Correct what it names.",
};
const UNDOCUMENTED: Explanation = {
  code: "ERR_MANAGE_ANSWER",
  says: "answers with what its API does not document",
  hint: "Check the base URL: it usually ends in /api. Otherwise try again later.",
};
const FAILED: Explanation = {
  code: "ERR_MANAGE_ANSWER",
  says: "has failed",
  hint: "Check whether it was done in spite of that, and try again later. If it fails again, check the base URL.",
};
const BY_STATUS: Readonly<Record<number, Explanation>> = {
  400: INVALID,
  401: {
    code: "ERR_MANAGE_UNAUTHORIZED",
    says: "does not accept the API key",
    hint: "Check in the vendor's dashboard that the key still exists, or make a new one.",
  },
  402: {
    code: "ERR_MANAGE_FORBIDDEN",
    says: "wants to be paid first",
    hint: "Look at the balance and the plan of the account in the vendor's dashboard.",
  },
  403: {
    code: "ERR_MANAGE_FORBIDDEN",
    says: "does not let this API key do that",
    hint: "Make a key with the right to manage webhooks, or ask whoever owns the account.",
  },
  404: {
    code: "ERR_MANAGE_NOT_FOUND",
    says: "does not find it",
    hint: "Check the id, that it belongs to the account of the key, and the base URL.",
  },
  422: INVALID,
  429: {
    code: "ERR_MANAGE_RATE_LIMITED",
    says: "has had too many calls",
    hint: "Wait a minute and try again.",
  },
};

/**
 * Returns the answer if it is a success with JSON or without a body. Otherwise throws an error that says what to do.
 */
export const outcomeOf = (context: Context, { status, ok }: Response, text: string | undefined): Response => {
  const json = jsonOf(text);
  if (ok && json !== undefined) {
    return new Response(text === "" ? null : text, { status: text === "" ? 204 : status });
  }
  const { code, says, hint } = BY_STATUS[status] ?? (status < 500 ? UNDOCUMENTED : FAILED);
  const reason =
    ok && text === undefined
      ? `more than ${context.maxBytes / 2 ** 20} MiB`
      : `HTTP ${status}${text === undefined || json !== undefined ? "" : ", not JSON"}`;
  const words = messageOf(json, context.hidden);
  throw new AfterwordError(
    code,
    `${context.name} ${says} (${reason} from ${context.host})${words === "" ? "" : `. It says: ${words}`}`,
    { hint },
  );
};

/** The error for a call without an answer. Does not quote the message of the original error: it may contain a header. */
export const failure = ({ name, host }: Context, error: unknown, late: boolean): AfterwordError => {
  if (late) {
    return new AfterwordError("ERR_MANAGE_TIMEOUT", `${name} has not answered in time (${host})`, {
      hint: "Before you try again, check whether it was done in spite of that.",
    });
  }
  const { cause, code = (cause as { code?: unknown } | undefined)?.code } = (error ?? {}) as {
    cause?: unknown;
    code?: unknown;
  };
  const reason = typeof code === "string" && /^[A-Z][A-Z\d_]{1,40}$/.test(code) ? `: ${code}` : "";
  return new AfterwordError("ERR_MANAGE_NETWORK", `${name} cannot be reached (${host}${reason})`, {
    hint: "Check the base URL, the connection and any proxy.",
  });
};

/** An object or array from JSON; {} for an empty text; undefined for anything else. */
const jsonOf = (text: string | undefined): object | undefined => {
  if (text === "") return {};
  try {
    const value: unknown = JSON.parse(text ?? "");
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
};

const MAX_QUOTED_CHARACTERS = 200;

/**
 * The vendor's own explanation, in one line: what `message`, `detail` and `errors` say, and where an answer has none of
 * them, the texts of its lists, one list for each field.
 */
const messageOf = (answer: unknown, hidden: ReadonlySet<string>): string => {
  const { message, detail, errors } = (answer ?? {}) as Readonly<Record<string, unknown>>;
  const isNamed = [message, detail, errors].some((each) => each !== undefined);
  const said = isNamed
    ? [...saidIn(message), ...saidIn(detail), ...saidIn(errors, true)]
    : saidIn(Object.values(answer ?? {}).filter(Array.isArray));
  const text = [...new Set(said.map((words) => clean(words, hidden)))]
    .filter((words) => words !== "")
    .join(" ");
  const characters = [...text];
  return characters.length > MAX_QUOTED_CHARACTERS
    ? `${characters.slice(0, MAX_QUOTED_CHARACTERS - 1).join("")}…`
    : text;
};

/** The sentences of a text, of an object that explains something, or of a list of them. */
const saidIn = (value: unknown, byField = false, levels = 3): string[] => {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null || levels === 0) return [];
  if (Array.isArray(value)) return value.slice(0, 20).flatMap((each) => saidIn(each, false, levels - 1));
  const { message, msg, detail, title } = value as Readonly<Record<string, unknown>>;
  const sentence = [message, msg, detail, title].find((each) => typeof each === "string");
  if (sentence !== undefined) return saidIn(sentence);
  return byField ? saidIn(Object.values(value), false, levels) : [];
};

/** One line without control characters and without hidden texts. */
const clean = (words: string, hidden: ReadonlySet<string>): string => {
  let text = words
    .slice(0, 10_000)
    .replace(/[\s\u2028\u2029]+/gu, " ")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "")
    .trim();
  for (const secret of [...hidden].sort((a, b) => b.length - a.length)) {
    for (const spelling of new Set([secret, encodeURIComponent(secret), encodeURI(secret)]))
      if (spelling !== "") text = text.replaceAll(spelling, "…");
  }
  return text;
};
