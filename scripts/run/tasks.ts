// The tasks that can run over captures, by name.

import type { RecognitionOptions } from "../captures/payload/recognition.js";
import type { Task } from "../captures/payload/task.js";

/** Makes a task. Its options are plain data. */
export type TaskFactory<Options> = (
  recognition: RecognitionOptions,
  options: Options,
) => Task<unknown> | Promise<Task<unknown>>;

/** The tasks, by name: a name can be sent to another thread, a function cannot. */
export const tasks = {
  validate: async () => (await import("../validate/task.js")).validateTask,
  redact: async () => (await import("../redact/task.js")).redactTask,
  infer: async () => (await import("../infer/count/task.js")).inferTask,
  drift: async () => (await import("../drift/count/task.js")).driftTask,
} as const satisfies Record<string, () => Promise<TaskFactory<never>>>;

/** The name of a task. */
export type TaskName = keyof typeof tasks;

type FactoryOf<Name extends TaskName> = Awaited<ReturnType<(typeof tasks)[Name]>>;

/** The options of a task. Plain data. */
export type OptionsOf<Name extends TaskName> = Parameters<FactoryOf<Name>>[1];

/** The result of a task. Plain data. */
export type ResultOf<Name extends TaskName> =
  Awaited<ReturnType<FactoryOf<Name>>> extends Task<infer Result> ? Result : never;
