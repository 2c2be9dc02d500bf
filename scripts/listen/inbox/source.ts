// What the page of an inbox is made of.

import { randomBytes } from "node:crypto";
import { AfterwordError } from "../../../src/errors.js";
import type { Inbox, InboxEntry } from "../../../src/inbox/index.js";
import type { Vendor } from "../../../src/vendor.js";
import { pageOf } from "../../html/document.js";
import type { RetryRequest, Settings } from "../../html/model.js";
import type { PageSource } from "../api/routes.js";
import type { Streams } from "../api/stream.js";
import type { Striker } from "../struck.js";
import { entryDetail } from "./detail.js";

/** What the page needs of an inbox. */
export interface InboxSourceOptions {
  readonly inbox: Pick<Inbox, "entries" | "retry">;
  readonly vendors: readonly Vendor[];
  readonly striker: Striker;
  /** What the page says of the run. */
  settings(url: string): Settings;
}

/** Makes the source of the page. `retried` is called when rows are worked on again. */
export const inboxSource = (
  options: InboxSourceOptions,
  run: {
    readonly url: string;
    readonly port: number;
    readonly streams: Streams;
    readonly retried: () => void;
  },
): PageSource => {
  const { inbox, settings } = options;
  const token = randomBytes(24).toString("base64url");
  return {
    port: run.port,
    token,
    streams: run.streams,
    page: () => pageOf("Afterword inbox", { kind: "live", token, settings: settings(run.url) }),
    detail: async (n) => entryDetail(await entryOf(inbox, n), options),
    async retry(request) {
      const retried = await retriedIn(inbox, request);
      if (retried > 0) run.retried();
      return { retried };
    },
  };
};

const entryOf = async (inbox: Pick<Inbox, "entries">, n: number): Promise<InboxEntry> => {
  for await (const entry of inbox.entries({ ids: [n] })) return entry;
  throw new AfterwordError("ERR_CAPTURE", "This delivery is not in the inbox any more.", { status: 404 });
};

/** How many are named in one statement. */
const STEP = 500;

const retriedIn = async (inbox: Pick<Inbox, "retry">, request: RetryRequest): Promise<number> => {
  if ("all" in request) return (await inbox.retry()).length;
  let retried = 0;
  for (let at = 0; at < request.ids.length; at += STEP)
    retried += (await inbox.retry({ ids: request.ids.slice(at, at + STEP) })).length;
  return retried;
};
