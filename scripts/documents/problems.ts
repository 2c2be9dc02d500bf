// Problems of schemas, and the error that lists them.

import { AfterwordError } from "../../src/errors.js";
import { printable } from "../text/printable.js";

/** One thing wrong with a schema folder: where, which rule, and what to do. */
export interface Problem {
  /** The path as it was given on the command line, so that terminals can open it. */
  readonly file: string;
  readonly line: number | undefined;
  /** The JSON Pointer of the place, if the line does not identify it. */
  readonly pointer?: string | undefined;
  /** The stable name of the rule, such as `unresolved-ref`. */
  readonly rule: string;
  readonly message: string;
  readonly remedy: string;
}

/** All problems of the schemas. It is thrown at the end of a phase, so that one run lists all problems of the phase. */
export class SchemaError extends AfterwordError {
  /** @param end - The end of the first sentence of the message: `, nothing was written`. */
  constructor(
    readonly problems: readonly Problem[],
    end = "",
  ) {
    const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
    super("ERR_SCHEMA", `${count} in the schemas${end}\n\n${problems.map(show).join("\n\n")}`);
  }
}

const show = ({ file, line, pointer, rule, message, remedy }: Problem): string => {
  const place = `${file}${line === undefined ? "" : `:${line}`}  ${rule}${pointer ? `  ${pointer}` : ""}`;
  return [place, message, remedy].map(printable).join("\n  ");
};

/** Ends a phase: throws a `SchemaError` if there are problems. They are sorted by place. */
export const throwIfAny = (problems: readonly Problem[]): void => {
  if (problems.length > 0) {
    throw new SchemaError(
      [...problems].sort(
        (a, b) => compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || compare(a.rule, b.rule),
      ),
    );
  }
};

/**
 * The error to throw instead of a RangeError: schemas were deeper than the stack, or longer than a string can be. Other
 * errors are returned unchanged.
 */
export const tooLarge = (error: unknown): unknown =>
  error instanceof RangeError
    ? new AfterwordError("ERR_SCHEMA_TOO_LARGE", "the schemas are too deep or too large", {
        hint: "Payloads nest at most 64 deep: describe less, or each event in fewer schemas.",
        cause: error,
      })
    : error;

/** Order by UTF-16 code units: the same in every locale. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
