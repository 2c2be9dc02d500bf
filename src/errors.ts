// Errors with stable codes. src/README.md gives the cause and the remedy of each, in the section "Error codes".

/** Why a body was not read, or is not a payload. */
export type MalformedCode =
  | "ERR_ENCODED"
  | "ERR_TOO_LARGE"
  | "ERR_INCOMPLETE"
  | "ERR_BODY_TIMEOUT"
  | "ERR_BUSY"
  | "ERR_NOT_BASE64"
  | "ERR_NOT_UTF8"
  | "ERR_NOT_JSON"
  | "ERR_NOT_AN_OBJECT"
  | "ERR_TOO_DEEP";

/** Why the signature or the secret of a delivery is not accepted. */
export type SignatureCode =
  | "ERR_SIGNATURE_MISSING"
  | "ERR_SIGNATURE_MALFORMED"
  | "ERR_SIGNATURE_MISMATCH"
  | "ERR_HEADER_REPEATED"
  | "ERR_HEADER_TOO_LONG"
  | "ERR_TOO_MANY_SIGNATURES"
  | "ERR_ID_MALFORMED"
  | "ERR_TIMESTAMP_MALFORMED"
  | "ERR_TIMESTAMP_TOO_OLD"
  | "ERR_TIMESTAMP_TOO_NEW"
  | "ERR_SECRET_MISSING"
  | "ERR_SECRET_REPEATED"
  | "ERR_SECRET_MISMATCH";

/** Why the token of a delivery is not accepted. */
export type TokenCode =
  | "ERR_TOKEN_MISSING"
  | "ERR_TOKEN_MALFORMED"
  | "ERR_TOKEN_EXPIRED"
  | "ERR_TOKEN_INVALID"
  | "ERR_TOKEN_REPLAYED"
  | "ERR_TOKEN_IN_USE"
  | "ERR_JWKS_UNAVAILABLE";

/**
 * Why a delivery is not trusted. `ERR_SECRET_UNAVAILABLE`: the function that gives the secret failed. `ERR_STORE`: whether
 * its token was used before could not be asked.
 */
export type UnverifiedCode = SignatureCode | TokenCode | "ERR_SECRET_UNAVAILABLE" | "ERR_STORE";

/** Why a handler did not handle a delivery that it trusts. */
export type HandlerCode =
  | "ERR_FUNCTION"
  | "ERR_TIMEOUT"
  | "ERR_STORE"
  | "ERR_INBOX"
  | "ERR_UNHANDLED"
  | "ERR_UNKNOWN_EVENT"
  | "ERR_INVALID_PAYLOAD";

/** What is wrong with the options of a receiver, handler, verifier or manager, or with how a handler is called. */
export type OptionCode = "ERR_OPTION" | "ERR_SECRET_UNUSABLE" | "ERR_UNSIGNED" | "ERR_LAMBDA_EVENT";

/** What is wrong with an inbox, or with what a worker does. */
export type InboxCode =
  | "ERR_INBOX_OPEN"
  | "ERR_INBOX_NODE"
  | "ERR_INBOX_NEWER"
  | "ERR_INBOX_LEASE"
  | "ERR_INBOX_DEAD";

/** What went wrong while managing subscriptions through a vendor's API. */
export type ManageCode =
  | "ERR_MANAGE_KEY"
  | "ERR_MANAGE_BASE_URL"
  | "ERR_MANAGE_URL"
  | "ERR_MANAGE_ASSISTANT"
  | "ERR_MANAGE_ENDPOINT"
  | "ERR_MANAGE_ID"
  | "ERR_MANAGE_CONVERSATION"
  | "ERR_MANAGE_EVENTS"
  | "ERR_MANAGE_REPLACE"
  | "ERR_MANAGE_UNAUTHORIZED"
  | "ERR_MANAGE_FORBIDDEN"
  | "ERR_MANAGE_NOT_FOUND"
  | "ERR_MANAGE_INVALID"
  | "ERR_MANAGE_RATE_LIMITED"
  | "ERR_MANAGE_ANSWER"
  | "ERR_MANAGE_TIMEOUT"
  | "ERR_MANAGE_NETWORK";

/** What stops a command. Those that begin with `ERR_INPUT_` make it exit with 3, all others with 2. */
export type CommandCode =
  | "ERR_USAGE"
  | "ERR_PROJECT_FILE"
  | "ERR_INPUT_NO_FILE"
  | "ERR_INPUT_NO_MATCH"
  | "ERR_INPUT_UNREADABLE"
  | "ERR_INPUT_BINARY"
  | "ERR_INPUT_PACKED"
  | "ERR_INPUT_EXPANDS"
  | "ERR_INPUT_PART"
  | "ERR_INPUT_PART_OTHER"
  | "ERR_INPUT_PART_TWICE"
  | "ERR_INPUT_PART_MISSING"
  | "ERR_CAPTURE"
  | "ERR_NO_SECRET"
  | "ERR_SECRETS_FILE"
  | "ERR_GENUINE_SECRET"
  | "ERR_NO_KEY"
  | "ERR_MISSING_LIBRARY"
  | "ERR_MARKS"
  | "ERR_INFER"
  | "ERR_NO_SCHEMAS"
  | "ERR_SCHEMA"
  | "ERR_SCHEMA_TOO_LARGE"
  | "ERR_PATHS"
  | "ERR_OUT"
  | "ERR_LINK"
  | "ERR_FOREIGN"
  | "ERR_WRITE"
  | "ERR_GIT"
  | "ERR_GIT_REF"
  | "ERR_TSCONFIG"
  | "ERR_OTHER_TYPES";

/**
 * What went wrong, for programs. Codes stay the same from version to version; messages may be reworded.
 *
 * @example
 * const isReplay = (code: ErrorCode) => code === "ERR_TIMESTAMP_TOO_OLD" || code === "ERR_TOKEN_REPLAYED";
 */
export type ErrorCode =
  | MalformedCode
  | UnverifiedCode
  | HandlerCode
  | OptionCode
  | InboxCode
  | ManageCode
  | CommandCode;

/**
 * An error with a stable code and a message for people. Neither contains a secret, or text of a payload.
 *
 * @example
 * try {
 *   await verify(phonic, request, { secret });
 * } catch (error) {
 *   if (error instanceof AfterwordError && error.code === "ERR_SIGNATURE_MISMATCH") console.warn(error.message);
 * }
 */
export class AfterwordError extends Error {
  override readonly name = "AfterwordError";
  // only declared: fields that are first defined and later assigned cost bytes
  declare readonly code: ErrorCode;
  /** What to do about it, as a sentence of its own. */
  declare readonly hint: string | undefined;
  /** The HTTP status to answer a delivery with, if it is not the usual one of its verdict. */
  declare readonly status: number | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    options: { hint?: string | undefined; cause?: unknown; status?: number } = {},
  ) {
    super(message, options);
    this.code = code;
    this.hint = options.hint;
    this.status = options.status;
  }
}

/** An error for an option that makes no sense, thrown when a receiver is made. */
export const optionError = (message: string, hint?: string): AfterwordError =>
  new AfterwordError("ERR_OPTION", message, { hint });

/** What each option must be: a test, and words that complete "is not …". */
export type OptionTable<Options> = {
  readonly [name in keyof Options]-?: readonly [is: (value: unknown) => boolean, what: string];
};

/** A URL: a condition and its words for a table of options. */
export const A_URL = [(value: unknown) => URL.canParse(value as string), "a URL"] as const;

/** Throws for an option that is not in the table, or has a value of the wrong kind. */
export const checkOption = <Options>(table: OptionTable<Options>, name: string, value: unknown): void => {
  if (!Object.hasOwn(table, name)) throw optionError(`There is no option ${name}.`);
  const [is, what] = table[name as keyof Options];
  if (value !== undefined && !is(value)) throw optionError(`${name} is not ${what}.`);
};
