import { AfterwordError } from "../../src/errors.js";
import { printable } from "../text/printable.js";

/** One thing wrong with a schema folder: where, which rule, and what to do. */
export interface Problem {
  /** Path as given on the command line, so that terminals can open it. */
  readonly file: string;
  readonly line: number | undefined;
  /** JSON Pointer of the place, where its line does not tell. */
  readonly pointer?: string | undefined;
  /** Stable name of the rule, such as `unresolved-ref`. */
  readonly rule: string;
  readonly message: string;
  readonly remedy: string;
}

/** Everything wrong with the schemas, thrown at the end of a phase so that one run lists it all. */
export class SchemaError extends AfterwordError {
  /** @param end - How the sentence on their number ends: `, nothing was written`. */
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

/** Ends a phase: throws a `SchemaError` where there are problems, sorted by place. */
export const throwIfAny = (problems: readonly Problem[]): void => {
  if (problems.length > 0) {
    throw new SchemaError(
      [...problems].sort(
        (a, b) => compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || compare(a.rule, b.rule),
      ),
    );
  }
};

/** Schemas may be deeper than the stack, or their text longer than a string can be: the error for that, or the same error. */
export const tooLarge = (error: unknown): unknown =>
  error instanceof RangeError
    ? new AfterwordError("ERR_SCHEMA_TOO_LARGE", "the schemas are too deep or too large", {
        hint: "Payloads nest at most 64 deep: describe less, or each event in fewer schemas.",
        cause: error,
      })
    : error;

/** Order by UTF-16 code units: the same in every locale. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
