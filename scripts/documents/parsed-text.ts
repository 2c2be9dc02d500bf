/** What a text says, in JSON or YAML. */
export interface ParsedText {
  readonly data: unknown;
  /** Line (from 1) of the last of a path of keys, or of the nearest ancestor that is there. */
  readonly line: (path: readonly string[]) => number | undefined;
  /** Line of the first YAML alias. */
  readonly alias?: number | undefined;
}

/** Reports what is wrong with a text. */
export type ReportFault = (
  line: number | undefined,
  rule: string,
  message: string,
  remedy: string,
) => undefined;
