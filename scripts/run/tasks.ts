import type { RecognitionOptions } from "../captures/payload/recognition.js";
import type { Task } from "../captures/payload/task.js";

/** What can be done with payloads, by name: functions do not cross threads. */
export const tasks = {
  validate: async () => (await import("../validate/task.js")).validateTask,
  redact: async () => (await import("../redact/task.js")).redactTask,
  drift: async () => (await import("../drift/count/task.js")).driftTask,
} as const satisfies Record<string, () => Promise<Make>>;

type Make = (telling: RecognitionOptions, options: never) => Task<unknown> | Promise<Task<unknown>>;

export type TaskName = keyof typeof tasks;

type Made<Name extends TaskName> = Awaited<ReturnType<(typeof tasks)[Name]>>;

/** Plain data. */
export type OptionsOf<Name extends TaskName> = Parameters<Made<Name>>[1];

/** Plain data. */
export type ResultOf<Name extends TaskName> =
  Awaited<ReturnType<Made<Name>>> extends Task<infer Product> ? Product : never;
