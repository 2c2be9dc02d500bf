import type { FoundInputs, Input } from "../captures/input/inputs.js";
import { inputName } from "../captures/input/texts.js";
import { complaint, type Io } from "../command.js";
import { plural } from "../text/count.js";
import { progressLine } from "./progress.js";
import { runResults, type TaskRun } from "./results.js";
import type { ResultOf, TaskName } from "./tasks.js";

/** What came of reading inputs. */
export interface RunSummary {
  /** Inputs read to the end. */
  readonly files: number;
  readonly payloads: number;
  /** Whether everything that was named could be read. */
  readonly whole: boolean;
}

/**
 * Takes what a task makes of inputs, in their order; says how far it is, and at the end what could not be read, held
 * nothing, or has no time to be chosen by. An input that cannot be read does not stop the others.
 *
 * @param take is told the input, and what to add to the lines in the product
 */
export const runTask = async <Name extends TaskName>(
  { inputs, problems }: FoundInputs,
  io: Io,
  assignment: Omit<TaskRun<Name>, "cwd">,
  take: (product: ResultOf<Name>, input: Input, line: number) => void | Promise<void>,
): Promise<RunSummary> => {
  for (const problem of problems) io.stderr(complaint(problem));
  const progress = progressLine(io, inputs);
  let [files, payloads, timeless, held] = [0, 0, 0, 0];
  let whole = problems.length === 0;
  try {
    for await (const part of runResults(inputs, { ...assignment, cwd: io.cwd })) {
      const { input } = part;
      if ("product" in part) {
        const taken = take(part.result, input, part.line);
        if (taken) await taken;
        timeless += part.timeless;
        held += part.payloads;
        progress.at(input, part.read);
        continue;
      }
      progress.clear();
      if (part.error) {
        io.stderr(complaint(part.error));
        whole = false;
      } else {
        files++;
        if (held === 0) io.stderr(`afterword: ${inputName(input)} holds no payload\n`);
      }
      payloads += held;
      held = 0;
    }
  } finally {
    progress.clear();
  }
  if (timeless > 0) io.stderr(`afterword: ${plural(timeless, "payload")} left out that nothing dates\n`);
  return { files, payloads, whole };
};
