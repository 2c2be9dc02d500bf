// The files of a captures folder: one a day, to which lines are appended. A line that was appended stays, also if the process
// is killed.

import { type FileHandle, open, readdir } from "node:fs/promises";
import { join } from "node:path";

/** The ends of the names: of captures, and of what was answered, which commands that read captures pass over. */
export type End = "ndjson" | "answers";

/** `2026-11-30` */
export const dayOf = (time: Date): string => time.toISOString().slice(0, 10);

const NAME = /^(\d{4}-\d\d-\d\d)\.(?:ndjson|answers)$/;

/** The day that the name of a file says. Undefined for other files. */
export const dayOfName = (name: string): string | undefined => {
  const day = NAME.exec(name)?.[1];
  return day !== undefined && !Number.isNaN(Date.parse(day)) ? day : undefined;
};

/** The days of which a folder has captures, in order. */
export const daysIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ndjson"))
    .flatMap(({ name }) => dayOfName(name) ?? [])
    .sort();

/** Appends lines to the files of one kind. */
export interface DayFiles {
  /**
   * Appends a line, without its end, and returns its offset in the file. Lines that come at the same time are written
   * together.
   */
  append(day: string, line: Buffer): Promise<number>;
  /** Waits until everything is written, and closes the file. */
  close(): Promise<void>;
}

interface Waiting {
  readonly day: string;
  readonly line: Buffer;
  resolve(offset: number): void;
  reject(error: unknown): void;
}

/** How many bytes are written at once, about. */
const MAX_BATCH = 4 << 20;
const END = Buffer.from("\n");

/** Makes what appends to the files of a folder. */
export const dayFiles = (folder: string, end: End): DayFiles => {
  let waiting: Waiting[] = [];
  let running: Promise<void> | undefined;
  let file: { readonly day: string; readonly handle: FileHandle } | undefined;

  const opened = async (day: string): Promise<FileHandle> => {
    // a file that somebody has deleted takes lines, but nobody finds them
    if (file && file.day === day && (await file.handle.stat()).nlink > 0) return file.handle;
    await shut();
    file = { day, handle: await open(join(folder, `${day}.${end}`), "a+", 0o600) };
    return file.handle;
  };
  const shut = async (): Promise<void> => {
    const before = file;
    file = undefined;
    await before?.handle.close();
  };
  const write = async (batch: readonly Waiting[]): Promise<void> => {
    try {
      const handle = await opened((batch[0] as Waiting).day);
      const { size } = await handle.stat();
      const isCut = size > 0 && (await lastByte(handle, size)) !== END[0];
      const text = Buffer.concat([...(isCut ? [END] : []), ...batch.flatMap(({ line }) => [line, END])]);
      try {
        await handle.appendFile(text);
      } catch (error) {
        // what was written of them must not stand there: they count as not kept
        await handle.truncate(size).catch(() => {});
        throw error;
      }
      let offset = (await placeOf(text, handle, size)) + (isCut ? 1 : 0);
      for (const { line, resolve } of batch) {
        resolve(offset);
        offset += line.length + 1;
      }
    } catch (error) {
      await shut().catch(() => {});
      for (const { reject } of batch) reject(error);
    }
  };
  const run = async (): Promise<void> => {
    while (waiting.length > 0) {
      const { day } = waiting[0] as Waiting;
      let bytes = 0;
      const stop = waiting.findIndex((each, index) => {
        bytes += each.line.length;
        return index > 0 && (each.day !== day || bytes > MAX_BATCH);
      });
      const count = stop < 0 ? waiting.length : stop;
      const batch = waiting.slice(0, count);
      waiting = waiting.slice(count);
      await write(batch);
    }
    running = undefined;
  };
  return {
    append: (day, line) =>
      new Promise((resolve, reject) => {
        waiting.push({ day, line, resolve, reject });
        running ??= run();
      }),
    async close() {
      await running;
      await shut();
    },
  };
};

/** Where a text stands that was appended: another process may have appended to the file at the same time, and been first. */
const placeOf = async (text: Buffer, handle: FileHandle, before: number): Promise<number> => {
  const added = (await handle.stat()).size - before;
  if (added === text.length) return before;
  const { buffer } = await handle.read(Buffer.alloc(added), 0, added, before);
  return before + Math.max(0, buffer.indexOf(text));
};

const lastByte = async (handle: FileHandle, size: number): Promise<number | undefined> => {
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer[0];
};
