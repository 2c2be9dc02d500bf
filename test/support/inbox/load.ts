// Deliveries over HTTP, and what became of each.
import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { SECRET, svix } from "../deliveries.js";
import { example } from "../files.js";

/** A delivery of Phonic: the end of a conversation. */
export const ENDED = example("phonic/examples/conversation-ended.json");

/** What was answered; status 0 if nothing was. */
export interface Answer {
  readonly status: number;
  readonly retryAfter: string | undefined;
}

/** A delivery that was signed now. */
export const signedNow = (id: string, body = ENDED) =>
  svix({ id, body, time: String(Math.floor(Date.now() / 1000)) });

/** What sends deliveries to servers of this machine. */
export const sender = (connections = 64) => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return {
    send: (port: number, id: string, body = ENDED): Promise<Answer> =>
      new Promise((resolve) => {
        const { headers } = signedNow(id, body);
        const failed = (): void => resolve({ status: 0, retryAfter: undefined });
        const sent = request(
          { host: "127.0.0.1", port, method: "POST", path: "/", agent, headers },
          (response) => {
            response.on("close", failed).on("end", () =>
              resolve({
                status: response.statusCode ?? 0,
                retryAfter: response.headers["retry-after"],
              }),
            );
            response.resume();
          },
        );
        sent.on("error", failed).end(body);
      }),
    close: () => agent.destroy(),
  };
};

/** Deliveries that keep coming. What was not answered 200 comes again, as vendors do it. */
export interface Load {
  /** The ids of deliveries that were answered 200. */
  readonly acknowledged: ReadonlySet<string>;
  /** How many answers there were of each status. */
  readonly statuses: ReadonlyMap<number, number>;
  /** Takes no new deliveries, and waits until all that were sent are answered 200. */
  stop(): Promise<void>;
}

/**
 * Keeps deliveries in flight.
 *
 * @param port the port of a server; it may change
 * @param name the ids begin with it
 */
export const loadOf = (port: () => number, name: string, inFlight: number): Load => {
  const acknowledged = new Set<string>();
  const statuses = new Map<number, number>();
  const { send, close } = sender(inFlight);
  let next = 0;
  let isStopped = false;
  const client = async (): Promise<void> => {
    while (!isStopped) {
      const id = `${name}_${++next}`;
      for (;;) {
        const { status } = await send(port(), id);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        if (status === 200) break;
        await sleep(20);
      }
      acknowledged.add(id);
    }
  };
  const clients = Array.from({ length: inFlight }, client);
  return {
    acknowledged,
    statuses,
    async stop() {
      isStopped = true;
      await Promise.all(clients);
      close();
    },
  };
};

/** Waits until something is so. */
export const until = async (is: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await is())) await sleep(20);
};

/** What was acknowledged and is not there, and what is there more than once. */
export const compared = (acknowledged: ReadonlySet<string>, ids: readonly string[]) => {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return {
    acknowledged: acknowledged.size,
    lost: [...acknowledged].filter((id) => !counts.has(id)).length,
    twice: [...counts.values()].filter((count) => count > 1).length,
  };
};

/** A secret of all servers here. */
export { SECRET };
