// Processes that have an inbox together, to be killed and stopped. They run on a Node that has SQLite.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { collect } from "../commands/process.js";
import { root } from "../files.js";

/** Where an inbox is, and its options: what a program opens. */
export type Settings = Readonly<Record<string, unknown>>;

/** What a program tells its parent. */
type Message = Readonly<Record<string, unknown>>;

/** A process. */
export interface Process {
  readonly child: ChildProcess;
  readonly pid: number;
  readonly output: { readonly stdout: string; readonly stderr: string };
  /** All that it has told. */
  readonly messages: readonly Message[];
  /** Waits for a message that has a member of this name, and gives its value. */
  told<T>(name: string, is?: (value: T) => boolean): Promise<T>;
  /** Has it do something, and gives its answer. */
  ask<T>(command: string): Promise<T>;
  signal(name: NodeJS.Signals): void;
  /** Kills it, as `kill -9` does. */
  kill(): Promise<void>;
}

/** Programs of this folder are run by this Node. */
export interface Programs {
  readonly node: string;
  start(name: string, settings: unknown, options?: Starting): Process;
  /** Runs statements on a file of SQLite, and gives the rows of the last one. */
  sql(path: string, ...statements: string[]): Promise<Record<string, unknown>[]>;
  /** The same, and stays: a transaction that was begun stays open until it is killed. */
  hold(path: string, ...statements: string[]): Promise<Process>;
  /** Kills all that still run. */
  end(): Promise<void>;
}

/** How a program is started. */
export interface Starting {
  readonly uid?: number;
  readonly gid?: number;
  /** A command that runs it, such as a tracer. */
  readonly by?: readonly string[];
}

const programOf = (name: string): string => join(root, "test/support/inbox/programs", `${name}.mjs`);

/** Makes what starts programs. */
export const programs = (node: string): Programs => {
  const running = new Set<Process>();
  const start = (name: string, args: readonly string[], { by = [], ...user }: Starting = {}): Process => {
    const all = [
      ...by,
      node,
      "--expose-gc",
      "--disable-warning=ExperimentalWarning",
      programOf(name),
      ...args,
    ];
    const child = spawn(all[0] as string, all.slice(1), {
      ...user,
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    const started = processOf(child, () => running.delete(started));
    running.add(started);
    return started;
  };
  return {
    node,
    start: (name, settings, options) => start(name, [JSON.stringify(settings)], options),
    async sql(path, ...statements) {
      const child = spawn(node, [
        "--disable-warning=ExperimentalWarning",
        programOf("sql"),
        path,
        ...statements,
      ]);
      const output = collect(child);
      await once(child, "close");
      if (child.exitCode !== 0) throw new Error(output.stderr);
      return JSON.parse(output.stdout);
    },
    async hold(path, ...statements) {
      const held = start("sql", [path, ...statements]);
      await held.told("ready");
      return held;
    },
    end: async () => void (await Promise.all([...running].map((each) => each.kill()))),
  };
};

const processOf = (child: ChildProcess, ended: () => void): Process => {
  const output = collect(child);
  const messages: Message[] = [];
  const waiting = new Set<() => void>();
  const closed = new Promise<void>((resolve) => child.once("close", () => resolve()));
  let asked = 0;
  child.on("message", (message: Message) => {
    messages.push(message);
    for (const look of waiting) look();
  });
  void closed.then(() => {
    ended();
    for (const look of waiting) look();
  });
  const find = <T>(
    what: string,
    is: (message: Message) => boolean,
    of: (message: Message) => T,
  ): Promise<T> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = messages.find(is);
        if (found) resolve(of(found));
        else if (child.exitCode !== null || child.signalCode !== null)
          reject(new Error(`It ended before it told ${what}: ${output.stdout}${output.stderr}`));
        else return;
        waiting.delete(look);
      };
      waiting.add(look);
      look();
    });
  return {
    child,
    pid: child.pid as number,
    output,
    messages,
    told: <T>(name: string, is: (value: T) => boolean = () => true) =>
      find(
        name,
        (message) => name in message && is(message[name] as T),
        (message) => message[name] as T,
      ),
    ask<T>(command: string) {
      const id = ++asked;
      child.send({ id, command });
      return find(
        `the answer to ${command}`,
        (message) => message.id === id,
        (message) => message.answer as T,
      );
    },
    signal: (name) => void child.kill(name),
    async kill() {
      child.kill("SIGKILL");
      await closed;
    },
  };
};
