// Database servers of this machine, each in a folder and on a port of its own.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { collect } from "../commands/process.js";

const HOST = "127.0.0.1";

/** A server that can be stopped, and started again with the same data. */
export interface Server {
  readonly host: string;
  readonly port: number;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Kills it and all its processes, as `kill -9` does. */
  kill(): Promise<void>;
  /** Sends a signal to it and to all its processes. */
  signal(name: NodeJS.Signals): void;
  /** Stops it and deletes its data. */
  end(): Promise<void>;
}

interface Program {
  readonly command: string;
  readonly args: readonly string[];
  /** Who runs it, if not who runs the tests. */
  readonly user?: { readonly uid: number; readonly gid: number };
  readonly isReady: (output: string) => boolean;
}

/** A port that is free now. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, HOST);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
};

/** Where Debian puts programs, and where others do. */
const programOf = (name: string, folders: readonly string[] = []): string => {
  const all = [...folders, ...(process.env.PATH ?? "").split(delimiter)];
  const found = all.map((folder) => join(folder, name)).find((path) => existsSync(path));
  if (found === undefined)
    throw new Error(`${name} is not installed: apt-get install postgresql redis-server`);
  return found;
};

const serverOf = async (
  folder: string,
  port: number,
  { command, args, user, isReady }: Program,
): Promise<Server> => {
  let child: ChildProcess | undefined;
  /** While it ends. */
  let ending: Promise<unknown> = Promise.resolve();
  const kill = () => child?.kill("SIGKILL");
  process.once("exit", kill);
  const server: Server = {
    host: HOST,
    port,
    async start() {
      await ending;
      const started = spawn(command, args, { cwd: folder, ...user });
      child = started;
      const output = collect(started);
      while (!isReady(output.stdout + output.stderr)) {
        if (started.exitCode !== null) throw new Error(`${command} ended: ${output.stdout}${output.stderr}`);
        await sleep(20);
      }
    },
    async stop() {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      // PostgreSQL ends without waiting for its clients, and Redis as it always does
      ending = once(child, "exit");
      child.kill("SIGINT");
      await ending;
    },
    signal(name) {
      if (child?.pid !== undefined) for (const pid of [child.pid, ...childrenOf(child.pid)]) send(pid, name);
    },
    async kill() {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      ending = once(child, "exit");
      const all = childrenOf(child.pid as number);
      server.signal("SIGKILL");
      await ending;
      // PostgreSQL does not start while one of them is there
      while (all.some((pid) => send(pid, 0))) await sleep(5);
    },
    async end() {
      await server.stop();
      process.off("exit", kill);
      rmSync(folder, { recursive: true, force: true });
    },
  };
  try {
    await server.start();
  } catch (error) {
    await server.end();
    throw error;
  }
  return server;
};

/** The children of a process. */
const childrenOf = (pid: number): number[] =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === pid)
    .map(Number);

/** The parent of a process; the name of its program may have spaces and parentheses. */
const parentOf = (pid: string): number | undefined => {
  try {
    return Number(/.*\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8"))?.[1]);
  } catch {
    return undefined;
  }
};

/** Sends a signal, and gives whether there is such a process. One that has ended may still be listed. */
const send = (pid: number, signal: NodeJS.Signals | 0): boolean => {
  try {
    process.kill(pid, signal);
    return !/.*\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
};

/** PostgreSQL refuses to run as root. */
const postgresUser = (): Program["user"] => {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (option: string) => Number(execFileSync("id", [option, "postgres"], { encoding: "utf8" }));
  return { uid: idOf("-u"), gid: idOf("-g") };
};

/** Whether PostgreSQL is here. */
export const hasPostgres = (): boolean => {
  try {
    programOf("initdb", postgresFolders());
    return true;
  } catch {
    return false;
  }
};

/** Where Debian puts the programs of PostgreSQL, the newest first. */
const postgresFolders = (): string[] => {
  const installed = "/usr/lib/postgresql";
  const versions = existsSync(installed) ? readdirSync(installed).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => join(installed, version, "bin"));
};

/** @param isDurable whether commits wait for the disk: slower, and needed only where that is what is tested */
export const startPostgres = async ({ isDurable = false } = {}): Promise<Server> => {
  const folders = postgresFolders();
  const user = postgresUser();
  const folder = mkdtempSync(join(tmpdir(), "afterword-postgres-"));
  if (user) chownSync(folder, user.uid, user.gid);
  chmodSync(folder, 0o700);
  const initdb = ["-D", folder, "-U", "postgres", "--auth=trust", "--no-sync", "--encoding=UTF8"];
  execFileSync(programOf("initdb", folders), [...initdb, "--locale=C"], { cwd: folder, ...user });
  const port = await freePort();
  const fsync = `fsync=${isDurable ? "on" : "off"}`;
  const settings = [`port=${port}`, `listen_addresses=${HOST}`, "unix_socket_directories=", fsync];
  return serverOf(folder, port, {
    command: programOf("postgres", folders),
    args: ["-D", folder, ...settings.flatMap((setting) => ["-c", setting])],
    ...(user && { user }),
    isReady: (output) => /ready to accept connections/.test(output),
  });
};

export const startRedis = async (): Promise<Server> => {
  const folder = mkdtempSync(join(tmpdir(), "afterword-redis-"));
  const port = await freePort();
  const settings = { port, bind: HOST, dir: folder, save: "", appendonly: "yes" };
  return serverOf(folder, port, {
    command: programOf("redis-server"),
    args: Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]),
    isReady: (output) => /Ready to accept connections/i.test(output),
  });
};
