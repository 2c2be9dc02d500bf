import { AfterwordError, type ManageCode } from "../errors.js";

/** What an error may say of a call, and what it may not. */
export interface Context {
  readonly name: string;
  readonly host: string;
  /** Keys, secrets and URLs, which an answer may repeat. */
  readonly hidden: ReadonlySet<string>;
}

interface Kind {
  readonly code: ManageCode;
  readonly says: string;
  readonly hint: string;
}

const INVALID: Kind = {
  code: "ERR_MANAGE_INVALID",
  says: "refuses what was sent",
  hint: "Correct what it names.",
};
const ANSWER: Kind = {
  code: "ERR_MANAGE_ANSWER",
  says: "answers with what its API does not document",
  hint: "Is the base URL that of the API? It usually ends in /api. Otherwise try again later.",
};
const KINDS: Readonly<Record<number, Kind>> = {
  400: INVALID,
  401: {
    code: "ERR_MANAGE_UNAUTHORIZED",
    says: "does not accept the API key",
    hint: "Look in the vendor's dashboard whether the key is still there, or make a new one.",
  },
  403: {
    code: "ERR_MANAGE_FORBIDDEN",
    says: "does not let this API key do that",
    hint: "Make a key with the rights to manage webhooks, or ask who owns the account.",
  },
  404: {
    code: "ERR_MANAGE_NOT_FOUND",
    says: "does not find it",
    hint: "Check the id, that it belongs to the account of the key, and the base URL.",
  },
  422: INVALID,
  429: {
    code: "ERR_MANAGE_RATE_LIMITED",
    says: "wants fewer calls",
    hint: "Wait a minute and try again.",
  },
};

/** The answer, where it is a success with JSON or with nothing; an error that says what to do otherwise. */
export const outcomeOf = (context: Context, { status, ok }: Response, text: string | undefined): Response => {
  const json = jsonOf(text);
  const known = KINDS[status];
  if (ok && json !== undefined) {
    return new Response(text === "" ? null : text, { status: text === "" ? 204 : status });
  }
  const { code, says, hint } = known ?? ANSWER;
  const reason =
    ok && text === undefined
      ? "more than 1 MiB"
      : `HTTP ${status}${text === undefined || json !== undefined ? "" : ", not JSON"}`;
  const words = messageOf(json, context.hidden);
  throw new AfterwordError(
    code,
    `${context.name} ${says} (${reason} from ${context.host})${words === "" ? "" : `. It says: ${words}`}`,
    { hint },
  );
};

/** What came in the place of an answer. Messages of other people's errors are not quoted: they may quote a header. */
export const failure = ({ name, host }: Context, error: unknown, late: boolean): AfterwordError => {
  if (late) {
    return new AfterwordError("ERR_MANAGE_TIMEOUT", `${name} has not answered in time (${host})`, {
      hint: "Look whether it was done all the same before you try again.",
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

/** An object from JSON, {} from nothing, undefined from anything else. */
const jsonOf = (text: string | undefined): object | undefined => {
  if (text === "") return {};
  try {
    const value: unknown = JSON.parse(text ?? "");
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
};

const LONGEST = 200;

/** What a vendor says is wrong, in a line: `message`, and the messages of `errors`, be they a list or lists by field. */
const messageOf = (answer: unknown, hidden: ReadonlySet<string>): string => {
  const { message, errors } = (answer ?? {}) as { message?: unknown; errors?: unknown };
  const parts = [message, ...Object.values(Object(errors)).flat().slice(0, 20)].flatMap((part) => {
    const words = typeof part === "string" ? part : (part as { message?: unknown } | null)?.message;
    return typeof words === "string" ? [clean(words, hidden)] : [];
  });
  const text = [...new Set(parts)].filter((part) => part !== "").join(" ");
  const characters = [...text];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join("")}…` : text;
};

/** One line that does nothing to a terminal and tells no secret. */
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
