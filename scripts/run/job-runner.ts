import { interpreted, type JsonSchema } from "../../src/check/index.js";
import { vendors as ours } from "../../src/vendors/index.js";
import type { Batch } from "../captures/input/batch.js";
import type { LineRange } from "../captures/input/input-batches.js";
import { rangeReader } from "../captures/input/range-reader.js";
import { batchReader } from "../captures/payload/batch-reader.js";
import { folderVendor } from "../captures/payload/folder-vendor.js";
import type { RecognitionOptions } from "../captures/payload/recognition.js";
import type { Selection } from "../captures/payload/selection.js";
import type { BatchCounts, Task } from "../captures/payload/task.js";
import { type VendorDescription, vendorsFrom } from "../captures/payload/vendor-description.js";
import { type TaskName, tasks } from "./tasks.js";

/** What a thread has to know: plain data. */
export interface WorkerSetup {
  readonly task: TaskName;
  readonly options: unknown;
  readonly vendor?: string;
  readonly event?: string;
  readonly strictJson?: boolean;
  readonly selection: Selection;
  readonly cwd: string;
  /** The vendors of a schemas folder, where it is not those that are built in. */
  readonly descriptions?: readonly VendorDescription[];
  /** What every value is held against, instead of the schemas of vendors. */
  readonly schema?: JsonSchema;
  /** Whether those that are built in come too. */
  readonly withBuiltIn?: boolean;
}

/** A portion of a file to look at. */
export interface Job {
  readonly file: string;
  readonly batch: Batch | LineRange;
}

/** What came of a job, or of a part of one. */
export interface BatchResult extends BatchCounts {
  readonly result: unknown;
}

/** Does a job part by part, and no part before it is asked for. */
export type JobRunner = (job: Job) => AsyncGenerator<BatchResult, BatchResult>;

/** Makes the function that does a job on this thread. */
export const jobRunner = async (orders: WorkerSetup): Promise<JobRunner> => {
  const { schema } = orders;
  const vendors = schema
    ? []
    : orders.descriptions
      ? vendorsFrom(orders.descriptions, orders.withBuiltIn)
      : ours;
  const vendor = vendors.find(({ slug }) => slug === orders.vendor);
  const telling: RecognitionOptions = {
    vendors,
    ...(vendor && { vendor }),
    ...(orders.event !== undefined && { event: orders.event }),
    ...(orders.strictJson !== undefined && { strictJson: orders.strictJson }),
    ...(schema && { schema: interpreted("", schema) }),
  };
  const make = (await tasks[orders.task]()) as (
    telling: RecognitionOptions,
    options: unknown,
  ) => Task<unknown> | Promise<Task<unknown>>;
  const task = await make(telling, orders.options);
  const read = batchReader(telling, orders.selection, task);
  const range = rangeReader();
  let last: string | undefined;
  let folder: ReturnType<typeof folderVendor>;
  return async function* ({ file, batch: portion }) {
    if (file !== last) {
      last = file;
      folder = folderVendor(file, orders.cwd, vendors);
    }
    const parts = read("path" in portion ? range(portion) : portion, folder);
    let next = await parts.next();
    for (; !next.done; next = await parts.next()) yield { ...next.value, result: task.takeResult() };
    return { ...next.value, result: task.takeResult() };
  };
};
