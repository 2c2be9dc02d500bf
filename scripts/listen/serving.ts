// The server of a run: at one port of this machine, and nowhere else.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { usageError } from "../command.js";
import { reply } from "./reply.js";

/** Answers a request. Its path is that of `/phonic/?token=…`: `/phonic`. */
export type Serve = (path: string, request: IncomingMessage, response: ServerResponse) => Promise<unknown>;

/** A server that listens. */
export interface Serving {
  /** `http://localhost:4900` */
  readonly url: string;
  readonly port: number;
  /** Begins to answer: requests that came before have waited. */
  answer(serve: Serve): void;
  /** Takes no more requests, and waits until all are answered. `ending` ends what would go on. */
  close(ending: () => void): Promise<void>;
}

/**
 * Begins to listen.
 *
 * @param port 0 for any that is free
 * @param crashed told of what failed although it should not
 */
export const serving = async (given: number, crashed: (error: unknown) => void): Promise<Serving> => {
  const server = createServer();
  const { port } = await listeningAt(server, given);
  const running = new Set<Promise<void>>();
  return {
    port,
    url: `http://localhost:${port}`,
    answer(serve) {
      server.on("request", (request, response) => {
        const answering = serve(pathOf(request.url), request, response)
          .catch((error) => {
            crashed(error);
            return reply(request, response, 500);
          })
          .then(() => {});
        running.add(answering);
        void answering.then(() => running.delete(answering));
      });
    },
    async close(ending) {
      const closed = new Promise((resolve) => server.close(resolve));
      ending();
      server.closeIdleConnections();
      await Promise.all(running);
      server.closeAllConnections();
      await closed;
    },
  };
};

/** The path of a request: `/phonic` for `/phonic/?token=…`. */
const pathOf = (url = "/"): string => (url.split(/[?#]/, 1)[0] as string).replace(/(?<=.)\/+$/, "") || "/";

/** Begins to listen, on this machine only. */
const listeningAt = (server: Server, port: number): Promise<AddressInfo> =>
  new Promise((resolve, reject) => {
    server.once("error", ({ code }: NodeJS.ErrnoException) => {
      const [message, hint] = Object.hasOwn(PORT_ERRORS, code ?? "")
        ? (PORT_ERRORS[code as string] as [string, string])
        : [code ?? "it cannot be opened", "Give another with --port."];
      reject(usageError(`port ${port}: ${message}`, hint));
    });
    server.listen(port, "127.0.0.1", () => resolve(server.address() as AddressInfo));
  });

const PORT_ERRORS: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  EADDRINUSE: [
    "something listens there already",
    "Stop it, or give another with --port; 0 takes any that is free.",
  ],
  EACCES: ["this user may not listen there", "Give one above 1023 with --port."],
};
