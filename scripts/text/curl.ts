// Commands of curl, for a POSIX shell.

import { isUtf8 } from "node:buffer";

/** A request as curl sends it. */
export interface CurlRequest {
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The name of the file with the body, or the bytes themselves. */
  readonly body: string | Uint8Array;
}

/** The longest body that stands in an argument: Linux takes 128 KiB of each. */
const MAX_ARGUMENT = 100_000;

/** The command that sends a request, ending in a newline. Whatever is in it, the shell takes it as it is. */
export const curlOf = ({ url, headers, body }: CurlRequest): string => {
  const [before, data] = typeof body === "string" ? ["", `--data-binary ${shell(`@${body}`)}`] : dataOf(body);
  return [
    // without globbing, braces and brackets in a URL are plain characters
    `${before}curl --globoff ${shell(url)}`,
    // curl leaves out a header without a value, unless a semicolon stands for the colon
    ...headers.map(([name, value]) => `--header ${shell(value === "" ? `${name};` : `${name}: ${value}`)}`),
    data,
  ]
    .join(" \\\n  ")
    .concat("\n");
};

/** What stands before curl, and the option for the body. */
const dataOf = (bytes: Uint8Array): [before: string, data: string] => {
  const PIPED = "--data-binary @-";
  const buffer = Buffer.from(bytes);
  if (!isUtf8(buffer) || buffer.includes(0)) {
    return [`printf %s ${shell(buffer.toString("base64"))} | base64 -d | `, PIPED];
  }
  const text = buffer.toString("utf8");
  // printf belongs to the shell: it takes arguments of any length
  return buffer.length > MAX_ARGUMENT
    ? [`printf %s ${shell(text)} | `, PIPED]
    : ["", `--data-raw ${shell(text)}`];
};

/** A word in quotes for a POSIX shell. */
const shell = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`;
