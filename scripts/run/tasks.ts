import type { Telling } from "../captures/payload/opened-payload.js";
import type { Task } from "../captures/payload/capture.js";

/** What can be done with payloads, by name: functions do not cross threads. */
export const tasks = {
  validate: async () => (await import("../validate/task.js")).validateTask,
  redact: async () => (await import("../redact/task.js")).redactTask,
  drift: async () => (await import("../drift/count/task.js")).driftTask,
} as const satisfies Record<string, () => Promise<Make>>;

type Make = (telling: Telling, options: never) => Task<unknown> | Promise<Task<unknown>>;

export type TaskName = keyof typeof tasks;

type Made<Name extends TaskName> = Awaited<ReturnType<(typeof tasks)[Name]>>;

/** Plain data. */
export type OptionsOf<Name extends TaskName> = Parameters<Made<Name>>[1];

/** Plain data. */
export type ProductOf<Name extends TaskName> =
  Awaited<ReturnType<Made<Name>>> extends Task<infer Product> ? Product : never;
