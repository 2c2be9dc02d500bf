import { interpreted, type JsonSchema } from "../../src/check/index.js";
import { vendors as ours } from "../../src/vendors/index.js";
import type { Portion } from "../captures/input/batch.js";
import type { Range } from "../captures/input/input-batches.js";
import { rangeReader } from "../captures/input/range-reader.js";
import { type Described, vendorsFrom } from "../captures/payload/vendor-description.js";
import { folderVendor } from "../captures/payload/checked-payload.js";
import type { Telling } from "../captures/payload/opened-payload.js";
import { type Choice, type Looked, reader, type Task } from "../captures/payload/capture.js";
import { type TaskName, tasks } from "./tasks.js";

/** What a thread has to know: plain data. */
export interface Orders {
  readonly task: TaskName;
  readonly options: unknown;
  readonly vendor?: string;
  readonly event?: string;
  readonly strictJson?: boolean;
  readonly choice: Choice;
  readonly cwd: string;
  /** The vendors of a schemas folder, where it is not those that are built in. */
  readonly described?: readonly Described[];
  /** What every value is held against, instead of the schemas of vendors. */
  readonly schema?: JsonSchema;
  /** Whether those that are built in come too. */
  readonly withOurs?: boolean;
}

/** A portion of a file to look at. */
export interface Job {
  readonly file: string;
  readonly portion: Portion | Range;
}

/** What came of a job, or of a part of one. */
export interface Done extends Looked {
  readonly product: unknown;
}

/** Does a job part by part, and no part before it is asked for. */
export type Work = (job: Job) => AsyncGenerator<Done, Done>;

/** Makes the function that does a job on this thread. */
export const workOn = async (orders: Orders): Promise<Work> => {
  const { schema } = orders;
  const vendors = schema ? [] : orders.described ? vendorsFrom(orders.described, orders.withOurs) : ours;
  const vendor = vendors.find(({ slug }) => slug === orders.vendor);
  const telling: Telling = {
    vendors,
    ...(vendor && { vendor }),
    ...(orders.event !== undefined && { event: orders.event }),
    ...(orders.strictJson !== undefined && { strictJson: orders.strictJson }),
    ...(schema && { schema: interpreted("", schema) }),
  };
  const make = (await tasks[orders.task]()) as (
    telling: Telling,
    options: unknown,
  ) => Task<unknown> | Promise<Task<unknown>>;
  const task = await make(telling, orders.options);
  const read = reader(telling, orders.choice, task);
  const range = rangeReader();
  let last: string | undefined;
  let folder: ReturnType<typeof folderVendor>;
  return async function* ({ file, portion }) {
    if (file !== last) {
      last = file;
      folder = folderVendor(file, orders.cwd, vendors);
    }
    const parts = read("path" in portion ? range(portion) : portion, folder);
    let next = await parts.next();
    for (; !next.done; next = await parts.next()) yield { ...next.value, product: task.product() };
    return { ...next.value, product: task.product() };
  };
};
