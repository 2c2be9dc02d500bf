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
import type { FoundInputs, Input } from "../captures/input/inputs.js";
import { inputName } from "../captures/input/inputs.js";
import type { ReadSummary } from "../captures/input/texts.js";
import { type Io, tellUnread } from "../command.js";
import { plural } from "../text/count.js";
import { progressLine } from "./progress.js";
import { runResults, type TaskRun } from "./results.js";
import type { ResultOf, TaskName } from "./tasks.js";

/**
 * Runs a task over inputs and shows the progress. Messages name the inputs that could not be read or have no payload. The
 * last message counts the payloads that were left out because they have no time. An input that cannot be read does not
 * stop the others.
 *
 * @param use called with each result in the order of the inputs. Add `line` to the lines in the result.
 */
export const runTask = async <Name extends TaskName>(
  { inputs, problems }: FoundInputs,
  io: Io,
  run: Omit<TaskRun<Name>, "cwd">,
  use: (result: ResultOf<Name>, input: Input, line: number) => void | Promise<void>,
): Promise<ReadSummary> => {
  for (const problem of problems) tellUnread(problem, io);
  const progress = progressLine(io, inputs);
  let [files, payloads, unselected, undated, inThisInput] = [0, 0, 0, 0, 0];
  let whole = problems.length === 0;
  try {
    for await (const event of runResults(inputs, { ...run, cwd: io.cwd })) {
      const { input } = event;
      if ("result" in event) {
        const used = use(event.result, input, event.line);
        if (used) await used;
        unselected += event.unselected;
        undated += event.undated;
        inThisInput += event.payloads;
        progress.update(input, event.read);
        continue;
      }
      progress.clear();
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
    progress.clear();
  }
  if (undated > 0) io.stderr(`afterword: ${plural(undated, "payload")} left out that nothing dates\n`);
  return { files, payloads: payloads - unselected, whole };
};
