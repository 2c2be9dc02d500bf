// What the parsers of JSON and YAML return.

/** A parsed text in JSON or YAML. */
export interface ParsedText {
  readonly data: unknown;
  /** The line (from 1) of the value at a path, or of the nearest ancestor that exists. */
  readonly line: (path: readonly string[]) => number | undefined;
  /** The line of the first YAML alias. */
  readonly alias?: number | undefined;
}

/** Reports a fault of a text. */
export type ReportFault = (
  line: number | undefined,
  rule: string,
  message: string,
  remedy: string,
) => undefined;
