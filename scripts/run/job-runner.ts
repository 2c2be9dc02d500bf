// Runs jobs on the current thread: reads each batch and passes its payloads to the task.

import { interpreted, type JsonSchema } from "../../src/check/index.js";
import type { Vendor } from "../../src/vendor.js";
import type { Batch, LineRange } from "../captures/input/batch.js";
import { rangeReader } from "../captures/input/range-reader.js";
import { batchReader } from "../captures/payload/batch-reader.js";
import { folderVendor } from "../captures/payload/folder-vendor.js";
import type { RecognitionOptions } from "../captures/payload/recognition.js";
import type { Selection } from "../captures/payload/selection.js";
import type { BatchCounts } from "../captures/payload/task.js";
import { type VendorDescription, vendorsFrom } from "../captures/payload/vendor-description.js";
import { type TaskFactory, type TaskName, tasks } from "./tasks.js";

/** What a thread has to know before its first job. Plain data. */
export interface WorkerSetup {
  readonly task: TaskName;
  /** The task's own options. */
  readonly options: unknown;
  /** The slug of `--vendor`. */
  readonly vendor?: string;
  readonly event?: string;
  readonly strictJson?: boolean;
  readonly selection: Selection;
  readonly cwd: string;
  /** The project's own vendors. */
  readonly descriptions?: readonly VendorDescription[];
  /** The built-in vendors that are known beside them. By default all that have no description. */
  readonly builtIn?: readonly string[];
  /** The schema of `--schema`. If it is set, every value is checked against it, and vendors and events are not used. */
  readonly schema?: JsonSchema;
}

/** A batch of payloads that a task works through. */
export interface Job {
  /** The name of the input. */
  readonly file: string;
  readonly batch: Batch | LineRange;
}

/** The result of a batch, or of a part of one. */
export interface BatchResult extends BatchCounts {
  readonly taskResult: unknown;
}

/** Runs a job and yields one result for each part of it. The next part starts only when the caller asks for it. */
export type JobRunner = (job: Job) => AsyncGenerator<BatchResult, BatchResult>;

/** Makes the function that runs jobs on this thread. */
export const jobRunner = async (setup: WorkerSetup): Promise<JobRunner> => {
  const vendors = vendorsOf(setup);
  const recognition = recognitionOf(setup, vendors);
  const make = (await tasks[setup.task]()) as TaskFactory<unknown>;
  const task = await make(recognition, setup.options);
  const read = batchReader(recognition, setup.selection, task);
  const readRange = rangeReader();
  let lastFile: string | undefined;
  let folder: Vendor | undefined;
  return async function* ({ file, batch }) {
    if (file !== lastFile) {
      lastFile = file;
      folder = folderVendor(file, setup.cwd, vendors);
    }
    const parts = read("path" in batch ? readRange(batch) : batch, folder);
    let part = await parts.next();
    for (; !part.done; part = await parts.next()) yield { ...part.value, taskResult: task.takeResult(false) };
    return { ...part.value, taskResult: task.takeResult(true) };
  };
};

const vendorsOf = ({ schema, descriptions = [], builtIn }: WorkerSetup): readonly Vendor[] =>
  schema ? [] : vendorsFrom(descriptions, builtIn);

const recognitionOf = (setup: WorkerSetup, vendors: readonly Vendor[]): RecognitionOptions => {
  const { event, strictJson, schema } = setup;
  const vendor = vendors.find(({ slug }) => slug === setup.vendor);
  return {
    vendors,
    ...(vendor && { vendor }),
    ...(event !== undefined && { event }),
    ...(strictJson !== undefined && { strictJson }),
    ...(schema && { schema: interpreted("", schema) }),
  };
};
