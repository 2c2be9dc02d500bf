import { expect } from "vitest";
import { AfterwordError, type ErrorCode } from "../../../src/errors.js";

/** How one error comes about, what it has to say, and what happens when its remedy is followed. */
export interface Remedy {
  /** Throws the error, or gives it. */
  readonly provoke: () => unknown;
  /** What the message names: the file, option, header, member or limit that is concerned. */
  readonly place: RegExp;
  /** What the hint says to do. Errors of deliveries have none: the table of the README says it. */
  readonly remedy: RegExp;
  /** Does what the remedy says. It ends without an error. */
  readonly follow: () => unknown;
}

export type Remedies<Code extends ErrorCode> = Readonly<Record<Code, Remedy>>;

/** The error that a function throws or gives. */
export const errorOf = async (act: () => unknown): Promise<AfterwordError> => {
  const found = await Promise.resolve()
    .then(act)
    .catch((thrown: unknown) => thrown);
  expect(found).toBeInstanceOf(AfterwordError);
  return found as AfterwordError;
};
