// The run of `afterword listen --inbox`: nothing is received; the page shows an inbox as it is, and has rows tried again.

import { randomBytes } from "node:crypto";
import type { Inbox } from "../../../src/inbox/index.js";
import { type Routes, routes } from "../api/routes.js";
import { streams } from "../api/stream.js";
import type { Listening } from "../listen.js";
import { reply } from "../reply.js";
import { serving } from "../serving.js";
import { type FollowOptions, follow } from "./follow.js";
import { shownRows } from "./shown-rows.js";
import { type InboxSourceOptions, inboxSource } from "./source.js";

/** What a run is made of. */
export interface ShowOptions extends InboxSourceOptions, Omit<FollowOptions, "rows"> {
  readonly inbox: Pick<Inbox, "entries" | "retry" | "list" | "stats">;
  /** 0 for any that is free. */
  readonly port: number;
  readonly hasPage: boolean;
  /** Told of a delivery that came: nothing is received. */
  turnedAway(): void;
  /** Told of what failed although it should not. */
  crashed(error: unknown): void;
}

/** Starts to show an inbox. Closing the run leaves it open. */
export const showInbox = async (options: ShowOptions): Promise<Listening> => {
  const rows = shownRows();
  const server = await serving(options.port, options.crashed);
  const open = streams(randomBytes(8).toString("hex"), rows, () => ({
    type: "inbox",
    status: following.status,
  }));
  const following = await follow({
    ...options,
    rows,
    changed(status, before) {
      open.notify();
      options.changed(status, before);
    },
  }).catch(async (error) => {
    await server.close(open.close);
    throw error;
  });
  const source = inboxSource(options, { ...server, streams: open, retried: following.now });
  const toPage: Routes = options.hasPage ? routes(source) : () => false;
  server.answer(async (path, request, response) => {
    if (toPage(path, request, response)) return;
    if (request.method === "POST") options.turnedAway();
    await reply(request, response, 404);
  });
  return {
    url: server.url,
    async close() {
      await server.close(open.close);
      await following.stop();
    },
  };
};
