// Signs what is kept between runs, so that only what this user's own runs wrote is used. This module is loaded before
// all libraries and must not import one.
import { createHmac, randomBytes } from "node:crypto";
import { lstatSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";

/** Signs a text. The same text has the same signature for the same user, and nobody else can make it. */
export type Sign = (text: string) => string;

/**
 * Signs for this user, with a key in the user's own folder. A project may come from others, with all that lies in it, so
 * the key is not kept there. Undefined if no key can be kept: then nothing is remembered between runs.
 */
export const cacheSigner = (): Sign | undefined => {
  const key = keyIn(join(homedir(), ".cache", "afterword", "key"));
  return key && ((text) => createHmac("sha256", key).update(text).digest("base64url"));
};

const KEY_BYTES = 32;

const keyIn = (file: string): Buffer | undefined => {
  try {
    if (!lstatSync(file, { throwIfNoEntry: false })) makeKey(file);
    const { mode, uid } = lstatSync(file);
    const isOwn = process.getuid === undefined || (uid === process.getuid() && (mode & 0o077) === 0);
    const key = readFileSync(file);
    return isOwn && key.length === KEY_BYTES ? key : undefined;
  } catch {
    return undefined;
  }
};

const makeKey = (file: string): void => {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, randomBytes(KEY_BYTES), { flag: "wx", mode: 0o600 });
  } catch {
    // another process made it first
  }
};
