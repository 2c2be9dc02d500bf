import { expect } from "vitest";
import { AfterwordError } from "../../../src/errors.js";

export const KEY = "key-Zx9-canary";
export const TOKEN = "token-canary-42";
export const SECRET = "secret-canary-4242";
export const URL_ = `https://example.com/hooks?token=${TOKEN}`;

/** The error of a call, which repeats neither key nor token nor secret, whatever was answered. */
export const failed = async (call: () => unknown): Promise<AfterwordError> => {
  const error = await Promise.resolve()
    .then(call)
    .then(
      () => expect.fail("nothing went wrong"),
      (thrown: unknown) => thrown,
    );
  expect(error).toBeInstanceOf(AfterwordError);
  const { code, message, hint, cause } = error as AfterwordError;
  const said = JSON.stringify({ code, message, hint, cause });
  for (const secret of [KEY, TOKEN, SECRET]) expect(said).not.toContain(secret);
  expect(hint ?? "").not.toBe("");
  return error as AfterwordError;
};
