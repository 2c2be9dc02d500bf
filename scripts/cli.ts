#!/usr/bin/env node
// The entry point of the command line: it finds the command, reads its options and runs it. Only this file uses argv, the
// console and the exit status. It imports only what every call needs, so that `afterword generate` with nothing to do takes
// little longer than starting Node.
import type { Call, Command, Io, Values } from "./command.js";

const commands: Record<string, { summary: string; load: () => Promise<Command> }> = {
  init: {
    summary: "Write what your project needs to receive a vendor's webhooks",
    load: () => import("./commands/init.js"),
  },
  listen: {
    summary: "Receive webhooks on this machine: keep, forward and show them",
    load: () => import("./commands/listen.js"),
  },
  validate: {
    summary: "Check captured payloads against the schemas",
    load: () => import("./commands/validate.js"),
  },
  generate: {
    summary: "Make types and validators from schemas",
    load: () => import("./commands/generate.js"),
  },
  eject: {
    summary: "Copy a built-in vendor's schemas into your project, to change them",
    load: () => import("./commands/eject.js"),
  },
  infer: {
    summary: "Make the schemas of a vendor from captured payloads",
    load: () => import("./commands/infer.js"),
  },
  drift: {
    summary: "Say in what captured payloads differ from the schemas, and mend the schemas",
    load: () => import("./commands/drift.js"),
  },
  merge: {
    summary: "Make one report of what several machines have validated, or counted",
    load: () => import("./commands/merge.js"),
  },
  diff: {
    summary: "Say what changed between two versions of the schemas",
    load: () => import("./commands/diff.js"),
  },
  normalize: {
    summary: "Bring captured payloads of every vendor into one form",
    load: () => import("./commands/normalize.js"),
  },
  redact: {
    summary: "Copy captures without what is personal in them",
    load: () => import("./commands/redact.js"),
  },
  verify: {
    summary: "Verify the signatures of captured deliveries",
    load: () => import("./commands/verify.js"),
  },
  sign: {
    summary: "Print the headers of a genuine delivery, or a curl command that sends it",
    load: () => import("./commands/sign.js"),
  },
  send: {
    summary: "Play a vendor: send genuine deliveries, or faulty ones, to your endpoint",
    load: () => import("./commands/send.js"),
  },
  replay: {
    summary: "Send captured deliveries again",
    load: () => import("./commands/replay.js"),
  },
  inbox: {
    summary: "Look after an inbox: list, retry, export and erase deliveries",
    load: () => import("./commands/inbox.js"),
  },
  vendors: {
    summary: "List the vendors: signatures, events, retries",
    load: () => import("./commands/vendors.js"),
  },
  adopt: {
    summary: "Turn verifications of svix and standardwebhooks into receiveOrThrow",
    load: () => import("./commands/adopt.js"),
  },
  subscribe: {
    summary: "Have a vendor send its webhooks to a URL",
    load: () => import("./commands/subscribe.js"),
  },
  unsubscribe: {
    summary: "Have it send them no more",
    load: () => import("./commands/unsubscribe.js"),
  },
};

const main = async (argv: readonly string[]): Promise<number> => {
  const [first, ...rest] = argv;
  if (first === undefined) return refuse(help());
  if (first === "--version" || first === "-v") return print(`${await version()}\n`);
  if (first === "--help" || first === "-h") return print(help());
  if (first === "help") return print(rest[0] === undefined ? help() : (await meant(rest)).command.usage);
  const { command, name, args } = await meant(argv);
  const call = await read(command, name, args);
  return call === "help" ? print(command.usage) : command.run({ ...call, io });
};

/** The command that the first words name, or the part of it: `inbox list`. */
const meant = async ([name = "", ...rest]: readonly string[]): Promise<{
  command: Command;
  name: string;
  args: readonly string[];
}> => {
  const command = await load(name);
  const [word = "", ...args] = rest;
  const part = Object.hasOwn(command.parts ?? {}, word) ? command.parts?.[word] : undefined;
  return part ? { command: part, name: `${name} ${word}`, args } : { command, name, args: rest };
};

const help = (): string => {
  const rows = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(12)}${summary}`);
  return [
    "Usage: afterword <command> [options]",
    "",
    ...rows,
    "",
    "  afterword help <command>   what a command does and takes",
    "  afterword --version",
    "",
    "Exit codes: 0 nothing found, 1 findings, 2 wrong use or configuration, 3 input that could not be read.",
    "",
  ].join("\n");
};

const load = async (name: string): Promise<Command> => {
  if (Object.hasOwn(commands, name)) return (commands[name] as { load: () => Promise<Command> }).load();
  const isOption = name.startsWith("-");
  const { quoted, usageError } = await import("./command.js");
  throw usageError(
    `there is no ${isOption ? "option" : "command"} ${quoted(name)}${isOption ? " before a command" : ""}`,
    (await suggestion(name, isOption ? ["--help", "--version"] : Object.keys(commands))) ??
      "See afterword --help.",
  );
};

const version = async (): Promise<string> => {
  const { readFileSync } = await import("node:fs");
  const { packageFile } = await import("./package.js");
  return JSON.parse(readFileSync(packageFile("package.json"), "utf8")).version;
};

/** Reads the options of a command. It is stricter than parseArgs, and its errors suggest what was meant. */
const read = async (
  { options }: Command,
  command: string,
  args: readonly string[],
): Promise<Omit<Call, "io"> | "help"> => {
  const { parseArgs } = await import("node:util");
  const known: Command["options"] = { help: { type: "boolean", short: "h" }, ...options };
  const { tokens, values, positionals } = parseArgs({
    args: [...args],
    options: known,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  if (values.help === true) return "help";
  for (const token of tokens) {
    if (token.kind === "option") await checkOption(token, known, command);
  }
  return { values: values as Values, positionals };
};

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

const checkOption = async (token: OptionToken, known: Command["options"], command: string): Promise<void> => {
  const { name, rawName, value, inlineValue } = token;
  const option = Object.hasOwn(known, name) ? known[name] : undefined;
  const { quoted, usageError } = await import("./command.js");
  const help = `See afterword help ${command}.`;
  if (!option) {
    const names = Object.keys(known).map((each) => `--${each}`);
    throw usageError(
      `${command} has no option ${quoted(rawName)}`,
      (await suggestion(rawName, names)) ?? help,
    );
  }
  if (option.type === "boolean" && value !== undefined) throw usageError(`${rawName} takes no value`, help);
  if (option.type === "string" && (!value || (!inlineValue && /^-./.test(value)))) {
    throw usageError(`${rawName} lacks its value`, help);
  }
};

const suggestion = async (typed: string, words: readonly string[]): Promise<string | undefined> => {
  const closest = (await import("./text/nearest.js")).nearest(typed, words);
  return closest === undefined ? undefined : `Did you mean ${closest}?`;
};

/** The exit code that the command has for certain. */
let knownCode = 0;

/**
 * Makes a function that writes to a stream, which is created at the first use. A reader may end early without an error: then
 * the exit code is what is known.
 */
const writer = (name: "stdout" | "stderr") => {
  let stream: NodeJS.WriteStream | undefined;
  return (text: string): void => {
    stream ??= process[name].on("error", ({ code }: { code?: string }) => {
      process.exit(code === "EPIPE" ? (process.exitCode ?? knownCode) : INTERNAL_ERROR);
    });
    stream.write(text);
  };
};

const io: Io = {
  stdout: writer("stdout"),
  stderr: writer("stderr"),
  known: (code) => {
    knownCode = Math.max(knownCode, code);
  },
  drained: () =>
    new Promise((resolve) => {
      if (process.stdout.writableNeedDrain) process.stdout.once("drain", resolve);
      // the stream writes its text in the next turn of the event loop
      else setImmediate(resolve);
    }),
  // getters, because creating one of Node's streams takes a while
  get stdin() {
    return process.stdin;
  },
  get env() {
    return process.env;
  },
  get cwd() {
    return process.cwd();
  },
  get isTTY() {
    return process.stdout.isTTY === true;
  },
  get stdinIsTTY() {
    return process.stdin.isTTY === true;
  },
  get stderrIsTTY() {
    return process.stderr.isTTY === true;
  },
  get color() {
    return process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== "dumb";
  },
};

const print = (text: string): number => {
  io.stdout(text);
  return 0;
};

const refuse = (text: string): number => {
  io.stderr(text);
  return 2;
};

/**
 * Writes the message of an error and returns the exit code. Only messages of our own errors are shown: others may quote a
 * payload.
 */
const explain = async (error: unknown): Promise<number> => {
  const { AfterwordError } = await import("../src/errors.js");
  if (error instanceof AfterwordError) {
    io.stderr((await import("./command.js")).complaint(error));
    return error.code.startsWith("ERR_INPUT_") ? 3 : 2;
  }
  const { name, stack } = (error ?? {}) as Partial<Error>;
  const where = stack?.match(/\n {4}at .*?([\w.-]+\.js:\d+:\d+)\)?$/m)?.[1];
  const what = `unexpected ${String(name ?? typeof error).replace(/\W/g, "")}${where ? ` at ${where}` : ""}`;
  io.stderr(`afterword: ${what}; please report it with the command you ran\n`);
  return INTERNAL_ERROR;
};

/** The exit code when afterword itself failed. */
const INTERNAL_ERROR = 70;

process.exitCode = await main(process.argv.slice(2)).catch(explain);
