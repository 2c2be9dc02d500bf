// How commands read captures. A command finds its inputs and runs a task over them:
//
//   const found = findInputs(positionals, { cwd: io.cwd, stdin: () => io.stdin });
//   const workers = workersFor(found.inputs, workerCount(values));
//   const run = { task: "drift", options, recognition, selection, workers } as const;
//   await runTask(found, io, run, (result, input, line) => merge(result, input.name, line));
//
// From a file to a result:
//
//   captures/input/input-batches.ts    decompresses an input and cuts it into batches of whole lines or JSON items
//   run/results.ts                     gives every batch as a job to the pool, and returns results in input order
//   run/job-runner.ts                  does a job, on this thread or on a worker thread
//   captures/payload/batch-reader.ts   fills a Capture with each payload of the batch, and shows it to the task
//   task.look(capture)                 the task looks at one payload
//   task.takeResult()                  the result so far, at the end of a batch or when the task is full
//
// Batches are cut at the same places whatever the number of threads, so results do not depend on it. Options and results
// are sent to other threads: they are plain data. Lines in a result count from the beginning of its batch: add
// `line` to them. To add a task, write a file such as validate/task.ts and name it in run/tasks.ts.
import type { AfterwordError } from "../../src/errors.js";
import type { FoundInputs, NamedInput } from "../captures/input/inputs.js";
import { inputName } from "../captures/input/inputs.js";
import type { ReadSummary } from "../captures/input/texts.js";
import { type Io, tellUnread } from "../command.js";
import { plural } from "../text/count.js";
import { type Progress, progressLine } from "./progress.js";
import { type RunEvent, runResults, type TaskRun } from "./results.js";
import type { ResultOf, TaskName } from "./tasks.js";

/** Is called with each result in the order of the inputs. It adds `line` to the lines in the result. */
export type UseResult<Result> = (result: Result, input: NamedInput, line: number) => void | Promise<void>;

/** What was asked for, and what came of it: the results of all inputs, and errors for arguments that cannot be read. */
export interface Results<Result> {
  readonly events: AsyncIterable<RunEvent<Result>>;
  readonly problems: readonly AfterwordError[];
}

/** Runs a task over inputs and shows the progress. See `useResults`. */
export const runTask = <Name extends TaskName>(
  { inputs, problems }: FoundInputs,
  io: Io,
  run: Omit<TaskRun<Name>, "cwd">,
  use: UseResult<ResultOf<Name>>,
): Promise<ReadSummary> => {
  const events = runResults(inputs, { ...run, cwd: io.cwd });
  return useResults({ events, problems }, io, use, progressLine(io, inputs));
};

/**
 * Uses the results of a run. Messages name the inputs that could not be read or have no payload. The last message counts the
 * payloads that were left out because they have no time. An input that cannot be read does not stop the others.
 */
export const useResults = async <Result>(
  { events, problems }: Results<Result>,
  io: Io,
  use: UseResult<Result>,
  progress?: Progress,
): Promise<ReadSummary> => {
  for (const problem of problems) tellUnread(problem, io);
  let [files, payloads, unselected, undated, inThisInput] = [0, 0, 0, 0, 0];
  let whole = problems.length === 0;
  try {
    for await (const event of events) {
      const { input } = event;
      if ("result" in event) {
        const used = use(event.result, input, event.line);
        if (used) await used;
        unselected += event.unselected;
        undated += event.undated;
        inThisInput += event.payloads;
        progress?.update(input, event.read);
        continue;
      }
      progress?.clear();
      if (event.error) {
        tellUnread(event.error, io);
        whole = false;
      } else {
        files++;
        if (inThisInput === 0) io.stderr(`afterword: ${inputName(input)} holds no payload\n`);
      }
      payloads += inThisInput;
      inThisInput = 0;
    }
  } finally {
    progress?.clear();
  }
  if (undated > 0) io.stderr(`afterword: ${plural(undated, "payload")} left out that nothing dates\n`);
  return { files, payloads: payloads - unselected, whole };
};
