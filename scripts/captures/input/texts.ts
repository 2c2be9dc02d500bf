import { AfterwordError } from "../../../src/errors.js";
import { complaint, type Io, quoted } from "../../command.js";
import { type Piece, textsOf } from "./input-batches.js";
import type { Input } from "./inputs.js";

/** What came of reading inputs. */
export interface ReadSummary {
  /** Inputs read to the end. */
  readonly files: number;
  readonly payloads: number;
  /** Whether every input could be read. */
  readonly whole: boolean;
}

/** Calls with every payload of every input. An input that cannot be read is said, and does not stop the others. */
export const eachText = async (
  inputs: readonly Input[],
  io: Io,
  use: (input: Input, piece: Piece) => void | Promise<void>,
): Promise<ReadSummary> => {
  let files = 0;
  let payloads = 0;
  let whole = true;
  for (const input of inputs) {
    const before = payloads;
    let readable = true;
    const pieces = textsOf(input);
    try {
      for (let next = await nextOf(pieces, io); next !== "end"; next = await nextOf(pieces, io)) {
        if (next === "unread") {
          readable = false;
          break;
        }
        payloads++;
        const used = use(input, next);
        if (used) await used;
      }
    } finally {
      await pieces.return(undefined);
    }
    if (readable) files++;
    else whole = false;
    if (readable && payloads === before) io.stderr(`afterword: ${inputName(input)} holds no payload\n`);
  }
  return { files, payloads, whole };
};

const nextOf = async (pieces: AsyncGenerator<Piece>, io: Io): Promise<Piece | "end" | "unread"> => {
  try {
    const { done, value } = await pieces.next();
    return done ? "end" : value;
  } catch (error) {
    if (!(error instanceof AfterwordError)) throw error;
    io.stderr(complaint(error));
    return "unread";
  }
};

/** An input as messages name it. */
export const inputName = ({ name }: Input): string => (name === "-" ? "stdin" : quoted(name));
