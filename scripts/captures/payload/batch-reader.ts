// Shows the payloads of a batch to a task.

import type { Vendor } from "../../../src/vendor.js";
import type { Batch } from "../input/batch.js";
import { columnIn, lineStart } from "../input/line-start.js";
import { Capture } from "./capture.js";
import type { RecognitionOptions } from "./recognition.js";
import { isSampled, type Selection } from "./selection.js";
import type { BatchCounts, Task } from "./task.js";

/** Shows a task the payloads of a batch. It yields when the task is full, and returns at the end of the batch. */
export type BatchReader = (
  batch: Batch,
  folder: Vendor | undefined,
) => AsyncGenerator<BatchCounts, BatchCounts>;

/** What the functions below share. The counts start again at 0 when they are taken. */
interface Reading {
  readonly capture: Capture;
  readonly task: Task<unknown>;
  /** One payload in so many is read. */
  readonly sample: number;
  /** Whether payloads are selected by time. */
  readonly isTimed: boolean;
  readonly since: number;
  readonly until: number;
  payloads: number;
  unselected: number;
  undated: number;
}

/** Makes the function that shows a task the payloads of one batch after the other. */
export const batchReader = (
  options: RecognitionOptions,
  { since, until, sample = 1 }: Selection,
  task: Task<unknown>,
): BatchReader => {
  const reading: Reading = {
    capture: new Capture(options, task.needsExact),
    task,
    sample,
    isTimed: since !== undefined || until !== undefined,
    since: since ?? Number.NEGATIVE_INFINITY,
    until: until ?? Number.POSITIVE_INFINITY,
    payloads: 0,
    unselected: 0,
    undated: 0,
  };
  return async function* (batch, folder) {
    reading.capture.startBatch(batch.bytes, folder);
    return yield* batch.items ? readItems(reading, batch, batch.items) : readLines(reading, batch);
  };
};

async function* readItems(
  reading: Reading,
  { offset, lines = 0 }: Batch,
  items: NonNullable<Batch["items"]>,
): AsyncGenerator<BatchCounts, BatchCounts> {
  const { capture, task, sample } = reading;
  for (const item of items) {
    if (task.isFull?.()) yield takeCounts(reading, 0);
    if ("reason" in item) capture.fail(item.at, item.reason);
    else if (!isSampled(offset + item.start, sample)) continue;
    else if (!capture.fill(item.start, item.end, item.at.line, item.at.column)) continue;
    const shown = show(reading);
    if (shown) await shown;
  }
  return takeCounts(reading, lines);
}

async function* readLines(
  reading: Reading,
  { bytes, offset, isEventStream = false }: Batch,
): AsyncGenerator<BatchCounts, BatchCounts> {
  const { capture, task, sample } = reading;
  let line = 0;
  for (let start = 0; start < bytes.length; ) {
    const lineFeed = bytes.indexOf(10, start);
    const end = lineFeed === -1 ? bytes.length : lineFeed;
    line++;
    const begin = lineStart(bytes, start, end, isEventStream);
    if (
      begin >= 0 &&
      isSampled(offset + start, sample) &&
      capture.fill(begin, end, line, columnIn(bytes, start, begin))
    ) {
      if (task.isFull?.()) yield takeCounts(reading, 0);
      const shown = show(reading);
      if (shown) await shown;
    }
    start = end + 1;
  }
  return takeCounts(reading, line);
}

/** Shows the payload to the task, if its time is in the selection. */
const show = (reading: Reading): void | Promise<void> => {
  const { capture, task, since, until } = reading;
  reading.payloads++;
  if (reading.isTimed) {
    const time = Date.parse(capture.time ?? "");
    if (Number.isNaN(time)) reading.undated++;
    if (!(time >= since && time <= until)) {
      reading.unselected++;
      return;
    }
  }
  return task.look(capture);
};

const takeCounts = (reading: Reading, lines: number): BatchCounts => {
  const { payloads, unselected, undated } = reading;
  reading.payloads = 0;
  reading.unselected = 0;
  reading.undated = 0;
  return { lines, payloads, unselected, undated };
};
