/** What went wrong, for programs: codes stay the same from version to version, sentences may be reworded. */
export type ErrorCode = `ERR_${string}`;

/** An error with a stable code and a sentence for people. Neither ever holds text of a payload or a secret. */
export class AfterwordError extends Error {
  override readonly name = "AfterwordError";
  readonly code: ErrorCode;
  /** What to do about it, as a sentence of its own. */
  readonly hint: string | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    options: { hint?: string | undefined; cause?: unknown } = {},
  ) {
    super(message, options);
    this.code = code;
    this.hint = options.hint;
  }
}

/** An error for an option that makes no sense, thrown when a receiver is made. */
export const optionError = (message: string, hint?: string): AfterwordError =>
  new AfterwordError("ERR_OPTION", message, { hint });
