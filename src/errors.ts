/** What went wrong, for programs: codes stay the same from version to version, sentences may be reworded. */
export type ErrorCode = `ERR_${string}`;

/** An error with a stable code and a sentence for people. Neither ever holds text of a payload or a secret. */
export class AfterwordError extends Error {
  override readonly name = "AfterwordError";
  readonly code: ErrorCode;
  /** What to do about it, as a sentence of its own. */
  readonly hint?: string;

  constructor(
    code: ErrorCode,
    message: string,
    { hint, cause }: { hint?: string | undefined; cause?: unknown } = {},
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    if (hint !== undefined) this.hint = hint;
  }
}

/** An error for an option that makes no sense, thrown when a receiver is made. */
export const optionError = (message: string, hint?: string): AfterwordError =>
  new AfterwordError("ERR_OPTION", message, { hint });
