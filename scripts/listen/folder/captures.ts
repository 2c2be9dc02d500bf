// A captures folder: what arrived, what was answered, and how both are read again after a restart.

import { access, constants, mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Capture } from "../../../src/capture.js";
import { AfterwordError } from "../../../src/errors.js";
import { envelopeIn } from "../../captures/payload/envelope.js";
import { quoted } from "../../command.js";
import type { Attempt } from "../../html/model.js";
import { isObject } from "../../json/value.js";
import type { Place, Replay } from "../deliveries.js";
import type { Kept } from "../receiving.js";
import { dayFiles, dayOf, dayOfName, daysIn } from "./day-file.js";
import { type Line, lastLines, textAt } from "./tail.js";

/** What became of a delivery: a line of a file of answers. Whatever is known more later is another line. */
export interface Note {
  /** Where the delivery is in the file of captures of the same day, and when it was received: both, in case the file was edited. */
  readonly offset: number;
  readonly receivedAt: string;
  readonly answered?: number | null;
  /** Why it was refused. */
  readonly code?: string;
  readonly forwarded?: Attempt;
  readonly replay?: Replay;
}

/** A delivery in the folder. */
export interface Stored {
  readonly place: Exclude<Place, undefined>;
  readonly kept: Kept;
  /** What became of it, in the order in which it was noted. */
  readonly notes: readonly Note[];
}

/** A captures folder. */
export interface CapturesFolder {
  /** Appends a capture. When the promise resolves, it is in the file. */
  add(capture: Capture): Promise<Exclude<Place, undefined>>;
  /** Notes what became of a capture that is in a file. */
  note(place: Place, note: Omit<Note, "offset">): Promise<void>;
  /** The last deliveries, in the order of their arrival, at most so many. */
  last(most: number): AsyncGenerator<Stored>;
  /** How many lines could not be read, and how many files had more than was asked for. */
  readonly unread: { cut: number; other: number; older: boolean };
  /** Deletes the files of days before the last so many, and returns their names. No other file is touched. */
  prune(days: number, now: Date): Promise<string[]>;
  close(): Promise<void>;
}

/** Opens a captures folder. It is made if it is not there: then only its owner can look into it. */
export const capturesFolder = async (folder: string, name: string): Promise<CapturesFolder> => {
  await usable(folder, name);
  const captures = dayFiles(folder, "ndjson");
  const answers = dayFiles(folder, "answers");
  const unread = { cut: 0, other: 0, older: false };

  async function* last(most: number): AsyncGenerator<Stored> {
    const days: { readonly day: string; readonly lines: number }[] = [];
    let left = most;
    for (const day of (await daysIn(folder)).reverse()) {
      if (left === 0) {
        unread.older = true;
        break;
      }
      let count = 0;
      try {
        for await (const _ of lastLines(join(folder, `${day}.ndjson`), left)) count++;
      } catch (error) {
        throw folderError(error, name);
      }
      days.unshift({ day, lines: count });
      left -= Math.min(left, count);
    }
    for (const { day, lines } of days) {
      const notes = await notesOf(join(folder, `${day}.answers`));
      for await (const line of lastLines(join(folder, `${day}.ndjson`), lines)) {
        const kept = keptIn(line.text);
        if (kept) yield storedAt(day, line, kept, notes);
        else unread[line.isCut ? "cut" : "other"]++;
      }
    }
  }

  return {
    async add(capture) {
      const day = capture.receivedAt.slice(0, 10);
      const line = Buffer.from(JSON.stringify(capture));
      return { day, offset: await captures.append(day, line), length: line.length };
    },
    async note(place, note) {
      if (!place || !("day" in place)) return;
      await answers.append(place.day, Buffer.from(JSON.stringify({ offset: place.offset, ...note })));
    },
    last,
    unread,
    async prune(days, now) {
      const first = dayOf(new Date(now.getTime() - days * 86_400_000));
      const old = (await readdir(folder, { withFileTypes: true })).filter((entry) => {
        const day = dayOfName(entry.name);
        return day !== undefined && day < first && entry.isFile();
      });
      for (const { name } of old) await rm(join(folder, name), { force: true });
      return old.map(({ name }) => name);
    },
    async close() {
      await Promise.all([captures.close(), answers.close()]);
    },
  };
};

const usable = async (folder: string, name: string): Promise<void> => {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    await readdir(folder);
  } catch (error) {
    throw folderError(error, name);
  }
};

const folderError = (error: unknown, name: string): AfterwordError =>
  new AfterwordError("ERR_WRITE", `nothing can be kept in ${quoted(name)}: ${whyNot(error)}`, {
    hint: "Name another folder with --save, or start without it.",
    cause: error,
  });

/** Why something could not be written, in words: `the disk is full`. */
export const whyNot = (error: unknown): string => {
  const { code = "" } = error as NodeJS.ErrnoException;
  return Object.hasOwn(WHY, code) ? (WHY[code] as string) : code;
};

const WHY: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk is full",
  EFBIG: "the file is too large",
  EEXIST: "there is a file of this name",
  ENOTDIR: "there is a file of this name",
  EISDIR: "there is a folder with the name of a file",
  ENOENT: "the folder is gone",
};

const storedAt = (
  day: string,
  { offset, length }: Line,
  kept: Kept,
  notes: ReadonlyMap<number, readonly Note[]>,
): Stored => {
  const receivedAt = kept.receivedAt.toISOString();
  const own = notes.get(offset)?.filter((note) => note.receivedAt === receivedAt) ?? [];
  return { place: { day, offset, length }, kept, notes: own };
};

/** The delivery in a line. Undefined if it is no capture, or does not say when it was received. */
export const keptIn = (text: string): Kept | undefined => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const envelope = isObject(value) ? envelopeIn(value) : undefined;
  if (envelope?.v !== 1) return undefined;
  const receivedAt = new Date(String(envelope.receivedAt));
  if (Number.isNaN(receivedAt.getTime())) return undefined;
  const { vendor, verdict, url, body, bodyBase64 = "" } = envelope;
  return {
    vendor: typeof vendor === "string" ? vendor : undefined,
    verdict,
    receivedAt,
    url: typeof url === "string" ? url : "/",
    headers: envelope.headers.filter(
      (pair: unknown) =>
        Array.isArray(pair) && pair.length === 2 && pair.every((each) => typeof each === "string"),
    ),
    body: typeof body === "string" ? Buffer.from(body) : Buffer.from(bodyBase64, "base64"),
  };
};

/** The delivery at a place. Undefined if it is not there any more. */
export const keptAt = async (folder: string | undefined, place: Place): Promise<Kept | undefined> => {
  if (!place) return undefined;
  if ("line" in place) return keptIn(place.line.toString("utf8"));
  try {
    const text = await textAt(join(folder ?? "", `${place.day}.ndjson`), place.offset, place.length);
    return text === undefined ? undefined : keptIn(text);
  } catch {
    return undefined;
  }
};

/** How many lines of answers are read: of each delivery there are two or three. */
const MAX_NOTES = 100_000;

const notesOf = async (path: string): Promise<ReadonlyMap<number, readonly Note[]>> => {
  const notes = new Map<number, Note[]>();
  try {
    for await (const { text } of lastLines(path, MAX_NOTES)) {
      const note = noteIn(text);
      if (!note) continue;
      const same = notes.get(note.offset);
      if (same) same.push(note);
      else notes.set(note.offset, [note]);
    }
  } catch {
    // nothing was answered on this day, or somebody has deleted the file
  }
  return notes;
};

const noteIn = (text: string): Note | undefined => {
  try {
    const note: unknown = JSON.parse(text);
    return isObject(note) && Number.isInteger(note.offset) ? (note as unknown as Note) : undefined;
  } catch {
    return undefined;
  }
};
