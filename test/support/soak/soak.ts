import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { SECRET } from "../deliveries.js";
import { client, head, signedNow } from "../servers.js";

/** What a server's process holds, in bytes, after its garbage was collected. */
export interface Held {
  readonly held: number;
  readonly rss: number;
  /** The most memory that the process has ever had. */
  readonly peak: number;
  /** How often `onError` was told of anything but a refusal. */
  readonly errors: number;
  readonly connections: number;
}

/** A server in a process of its own. */
export const started = async (name: string) => {
  const child: ChildProcess = fork(fileURLToPath(new URL("server.mjs", import.meta.url)), [name, SECRET], {
    execArgv: ["--expose-gc"],
  });
  const ended = once(child, "exit").then(([code, signal]): never => {
    throw new Error(`the server has ended: ${code ?? signal}`);
  });
  ended.catch(() => {});
  const [{ port }] = (await Promise.race([once(child, "message"), ended])) as [{ port: number }];
  let questions = 0;
  const ask = async (question: object): Promise<Record<string, unknown>> => {
    const id = questions++;
    child.send({ id, ...question });
    for (;;) {
      const [answer] = await Promise.race([once(child, "message"), ended]);
      if (answer.id === id) return answer;
    }
  };
  return {
    port,
    memory: async () => (await ask({})) as unknown as Held,
    events: async (events: readonly object[]) => (await ask({ events })).statuses as number[],
    /** Whether the process is still there. */
    lives: () => child.exitCode === null && child.signalCode === null,
    end: () => child.disconnect(),
  };
};

const MIB = 1024 * 1024;
const LARGE = Buffer.alloc(MIB, 97);
/** Well-formed, so that only the body can show that it is wrong. */
const forged = () => signedNow("another body");

type Client = ReturnType<typeof client>;

/** What hostile clients do. Each returns when it has had enough, and is cut off then. */
const kinds: readonly ((client: Client) => unknown)[] = [
  // hang up early
  ({ write }) => write("POST /webhooks/phonic HTTP/1.1\r\nhost"),
  ({ write }) => write(head({ ...forged(), "content-length": 100 })),
  async ({ write }) => {
    write(`${head({ ...forged(), "content-length": 100_000 })}{"event_type"`);
    await wait(10);
  },
  async ({ write, socket }) => {
    write(`${head({ ...forged(), "content-length": 1000 })}{`);
    socket.end();
    await wait(10);
  },
  // announce too little, too much, and nonsense
  async ({ write, status }) => {
    write(`${head({ ...forged(), "content-length": 2 })}{}{"event_type":"conversation.ended"}`);
    await status();
  },
  async ({ write, status }) => {
    write(head({ ...forged(), "content-length": 10 * MIB + 1 }));
    await status();
  },
  async ({ write, status }) => {
    write(`${head({ ...forged(), "transfer-encoding": "chunked" })}zz\r\n`);
    await status();
  },
  // send what nobody wants
  async ({ write, status }) => {
    write(head({ "content-length": MIB }));
    write(LARGE);
    await status();
  },
  async ({ write, status }) => {
    write(head({ ...forged(), "content-length": MIB / 4 }));
    write(LARGE.subarray(0, MIB / 4));
    await status();
  },
  // be slow
  async ({ write, status }) => {
    write(head({ ...forged(), "content-length": MIB }));
    write(LARGE.subarray(0, MIB / 2));
    await status();
  },
  async ({ write, status }) => {
    write(head({ ...forged(), "transfer-encoding": "chunked" }));
    const timer = setInterval(() => write("1\r\na\r\n"), 10);
    await status().finally(() => clearInterval(timer));
  },
];

/** Sends one genuine delivery, and gives the status of its answer. */
export const genuine = async (port: number, body: string): Promise<number> => {
  const { write, status, hangUp } = client(port);
  write(`${head({ ...signedNow(body), "content-length": Buffer.byteLength(body) })}${body}`);
  return status().finally(hangUp);
};

/** Hostile connections, sixty at a time, and a genuine delivery after every twenty. Gives the answers to the genuine ones. */
export const soak = async (port: number, connections: number, body: string): Promise<number[]> => {
  const statuses: number[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < connections) {
      const mine = next++;
      const hostile = client(port);
      await once(hostile.socket, "connect");
      await (kinds[mine % kinds.length] as (typeof kinds)[number])(hostile);
      hostile.hangUp();
      if (mine % 20 === 0) statuses.push(await genuine(port, body));
    }
  };
  await Promise.all(Array.from({ length: 60 }, work));
  return statuses;
};
