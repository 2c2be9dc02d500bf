// Files with one body: bare, or in a capture envelope.

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { inputErrorOf } from "../captures/input/inputs.js";
import { type Envelope, envelopeIn } from "../captures/payload/envelope.js";
import { type Io, quoted, usageError } from "../command.js";

/** What a file holds. */
export interface FileBody {
  /** The bytes of the body. */
  readonly bytes: Uint8Array;
  /** The envelope that it was in; undefined for a bare body. */
  readonly envelope: Envelope | undefined;
}

/**
 * Reads a body from a file, or from stdin (`-`). Of a capture envelope, it is the body of the delivery.
 *
 * @throws AfterwordError ERR_INPUT_… for a file that cannot be read, ERR_USAGE for a list of captures
 */
export const bodyIn = async (file: string, io: Io): Promise<FileBody> => {
  const bytes = await bytesOf(file, io);
  const content = Buffer.from(bytes).toString("utf8");
  const value = parsed(content);
  const envelope = envelopeOf(value);
  if (envelope) {
    const { body, bodyBase64 = "" } = envelope;
    return {
      bytes: typeof body === "string" ? Buffer.from(body) : Buffer.from(bodyBase64, "base64"),
      envelope,
    };
  }
  const [first] = Array.isArray(value) ? value : [parsed(content.slice(0, content.indexOf("\n")))];
  if (envelopeOf(first)) {
    throw usageError(`${quoted(file)} is a list of captures`, "Write the one to sign to a file of its own.");
  }
  return { bytes, envelope };
};

const bytesOf = async (file: string, io: Io): Promise<Uint8Array> => {
  if (file === "-") {
    const chunks: Uint8Array[] = [];
    for await (const chunk of io.stdin) chunks.push(chunk);
    return Buffer.concat(chunks);
  }
  if (/\p{Cc}/u.test(file)) throw usageError(`${quoted(file)} has control characters in its name`);
  try {
    return readFileSync(resolve(io.cwd, file));
  } catch (error) {
    throw inputErrorOf(error, file);
  }
};

const parsed = (content: string): unknown => {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
};

const envelopeOf = (value: unknown): Envelope | undefined =>
  typeof value === "object" && value !== null ? envelopeIn(value) : undefined;
