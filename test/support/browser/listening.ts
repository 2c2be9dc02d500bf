// `afterword listen` as a process, and deliveries that are sent to it.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { Agent, createServer, type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { sign, type Vendor } from "afterword";
import { collect } from "../commands/process.js";
import { SECRET, TEXT } from "../deliveries.js";
import { CLI, folder } from "../files.js";

/** What the process is started with. */
export interface Start {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** A folder of its own by default. */
  readonly cwd?: string;
}

/** A process, at the same port whenever it is started again. */
export interface Listening {
  readonly port: number;
  /** `http://localhost:4900/` */
  readonly url: string;
  readonly cwd: string;
  readonly output: { stdout: string; stderr: string };
  /** Ends it without a word. */
  kill(): Promise<void>;
  /** Ends it as Ctrl+C does. */
  stop(): Promise<void>;
  again(): Promise<void>;
}

/** The secrets that `sent` signs with. */
export const ENV: Readonly<Record<string, string>> = {
  ...{ PHONIC_WEBHOOK_SECRET: SECRET, ADA_WEBHOOK_SECRET: SECRET },
  ...{ ELEVENLABS_WEBHOOK_SECRET: TEXT, ULTRAVOX_WEBHOOK_SECRET: TEXT, RETELL_WEBHOOK_SECRET: TEXT },
  ...{ HUME_WEBHOOK_SECRET: TEXT, INTERCOM_WEBHOOK_SECRET: TEXT },
};

/** Starts `afterword listen`, and waits until it listens. */
export const listening = async ({
  args = [],
  env = ENV,
  cwd = folder({}),
}: Start = {}): Promise<Listening> => {
  let child: ChildProcess;
  let port = 0;
  const output = { stdout: "", stderr: "" };
  const kill = () => void child.kill("SIGKILL");
  const begin = async (): Promise<void> => {
    const all = [CLI, "listen", "--port", String(port), ...args];
    child = spawn(process.execPath, all, { cwd, env: { PATH: process.env.PATH, ...env } });
    const said = collect(child);
    while (!/listening on http:\/\/localhost:\d+/.test(said.stderr)) {
      if (child.exitCode !== null) throw new Error(`afterword listen ended: ${said.stderr}`);
      await sleep(10);
    }
    port = Number(/listening on http:\/\/localhost:(\d+)/.exec(said.stderr)?.[1]);
    Object.defineProperties(output, {
      stdout: { get: () => said.stdout, configurable: true },
      stderr: { get: () => said.stderr, configurable: true },
    });
  };
  const end = async (signal: "SIGKILL" | "SIGINT"): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, "exit");
  };
  process.once("exit", kill);
  await begin();
  return {
    ...{ port, cwd, output, url: `http://localhost:${port}/` },
    kill: () => end("SIGKILL"),
    stop: () => end("SIGINT"),
    again: begin,
  };
};

/** What is sent, apart from the bytes. */
export interface Sending {
  /** With the slash at its beginning; may have a query. */
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
  /** Whose connections are used. */
  readonly agent?: Agent;
}

/** What was answered. */
export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** Sends something as it is: any `Host`, and names and values that `fetch` would refuse. */
export const asked = (
  { port }: Pick<Listening, "port">,
  { path = "/", headers = {}, method = "GET", agent }: Sending,
  body: string | Uint8Array = "",
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const length = method === "GET" ? {} : { "content-length": String(Buffer.byteLength(body)) };
    const sent = request({
      ...{ host: "127.0.0.1", port, path, method },
      headers: { ...length, ...headers },
      ...(agent && { agent }),
    });
    sent.on("error", reject);
    sent.on("response", async (response: IncomingMessage) => {
      let text = "";
      response.setEncoding("utf8");
      // a stream does not end
      if (/event-stream/.test(response.headers["content-type"] ?? "")) response.destroy();
      else for await (const chunk of response) text += chunk;
      resolve({ status: response.statusCode ?? 0, text });
    });
    sent.end(body);
  });

/** Sends a delivery, signed with what `ENV` has, if the vendor signs. Returns the status. */
export const sent = async (
  to: Pick<Listening, "port">,
  vendor: Vendor,
  body: string,
  { path = `/${vendor.slug}`, headers = {}, id, agent }: Sending & { readonly id?: string } = {},
): Promise<number> => {
  const secret = ENV[`${vendor.slug.toUpperCase()}_WEBHOOK_SECRET`];
  const signed = secret === undefined ? {} : await sign(vendor, body, { secret, ...(id && { id }) });
  const all = { "content-type": "application/json", ...signed, ...headers };
  return (await asked(to, { path, headers: all, method: "POST", ...(agent && { agent }) }, body)).status;
};

/**
 * Sends deliveries one after another, so that they arrive in this order, so many a second. Returns the statuses; 0 for what
 * had no answer.
 */
export const sentInOrder = async (
  to: Pick<Listening, "port">,
  vendor: Vendor,
  bodies: readonly string[],
  perSecond: number,
): Promise<number[]> => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const started = performance.now();
  const statuses: number[] = [];
  for (const [index, body] of bodies.entries()) {
    const wait = started + (index * 1000) / perSecond - performance.now();
    if (wait > 0) await sleep(wait);
    statuses.push(await sent(to, vendor, body, { agent }).catch(() => 0));
  }
  agent.destroy();
  return statuses;
};

/** A server that takes deliveries as a user's does, and keeps what it got. */
export const targetServer = async (status = 200) => {
  const got: { readonly headers: NodeJS.Dict<string | string[]>; readonly body: string }[] = [];
  const server = createServer(async (received, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of received) chunks.push(chunk);
    got.push({ headers: received.headers, body: Buffer.concat(chunks).toString("utf8") });
    response.writeHead(status).end("taken");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const close = (): Promise<unknown> =>
    new Promise((resolve) => server.close(resolve) && server.closeAllConnections());
  return { got, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`, close };
};
