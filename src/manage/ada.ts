// The webhook endpoints of an AI Agent of Ada.
import type { paths, Webhook } from "../../generated/ada/paths.js";
import { AfterwordError } from "../errors.js";
import { connect, type ManagerOptions } from "./connect.js";
import { targetOf } from "./target.js";

/** Manages the webhook endpoints of an AI Agent. */
export interface AdaManager {
  /**
   * Makes an endpoint. `events` are tags such as v1.conversation.ended, or "all": every event, also those of the audit
   * log and of end users.
   */
  subscribe(to: {
    readonly url: string;
    readonly events: readonly string[] | "all";
    readonly description?: string;
  }): Promise<Webhook>;
  /** Removes an endpoint, named by its id (`ep_…`). */
  unsubscribe(from: { readonly endpoint: string }): Promise<void>;
  /** Lists all endpoints. */
  list(): Promise<Webhook[]>;
  /** The signing secret of an endpoint. */
  readSecret(of: { readonly endpoint: string }): Promise<string>;
  /** Replaces the signing secret of an endpoint, and returns the new one. Ada makes one if none is given. */
  rotateSecret(of: { readonly endpoint: string; readonly secret?: string }): Promise<string>;
}

/** More pages than anybody has. It ends a list whose cursors lead back to an earlier page. */
const MAX_PAGES = 100;

/** Makes the manager of an AI Agent's endpoints. */
export const adaManager = (options: ManagerOptions): AdaManager => {
  const wanted = "Give that of your AI Agent: https://<handle>.ada.support/api.";
  const { client, hide } = connect<paths>({ name: "Ada", server: undefined, wanted }, options);

  const readSecret: AdaManager["readSecret"] = async ({ endpoint }) => {
    const { data } = await client.GET("/v2/webhooks/{id}/secret/", pathOf(endpoint));
    if (typeof data?.key !== "string" || data.key === "") throw unexpected("the answer holds no secret");
    return data.key;
  };

  return {
    readSecret,
    async subscribe({ url, events, description }) {
      const body = {
        url: targetOf(url, hide),
        event_filters: filtersOf(events),
        ...(description !== undefined && { description }),
      };
      const { data } = await client.POST("/v2/webhooks/", { body });
      return data ?? {};
    },
    async unsubscribe({ endpoint }) {
      await client.DELETE("/v2/webhooks/{id}", pathOf(endpoint));
    },
    async list() {
      const found: Webhook[] = [];
      let cursor: string | undefined;
      for (let page = 0; page < MAX_PAGES; page++) {
        const { data } = await client.GET("/v2/webhooks/", {
          params: { query: cursor === undefined ? {} : { cursor } },
        });
        if (!Array.isArray(data?.data)) throw unexpected("the answer holds no list");
        found.push(...data.data);
        cursor = cursorOf(data.meta?.next_page_url);
        if (cursor === undefined) return found;
      }
      throw unexpected(`the list has more than ${MAX_PAGES} pages`);
    },
    async rotateSecret({ endpoint, secret }) {
      if (secret !== undefined) hide(secret);
      await client.POST("/v2/webhooks/{id}/secret/rotate/", {
        ...pathOf(endpoint),
        ...(secret !== undefined && { body: { key: secret } }),
      });
      try {
        return await readSecret({ endpoint });
      } catch (error) {
        if (!(error instanceof AfterwordError)) throw error;
        throw new AfterwordError(error.code, error.message, {
          hint: "The secret was replaced, only reading the new one failed: read it again.",
        });
      }
    },
  };
};

/** The error for an answer that the API does not document. */
const unexpected = (message: string): AfterwordError =>
  new AfterwordError("ERR_MANAGE_ANSWER", `Ada: ${message}`, { hint: "Is the base URL that of the API?" });

/** The path parameters of an endpoint. The id is checked, since a wrong one could change the path. */
const pathOf = (endpoint: string) => {
  if (/^[\w-]{1,128}$/.test(endpoint)) return { params: { path: { id: endpoint } } };
  throw new AfterwordError("ERR_MANAGE_ENDPOINT", "this is not the id of an endpoint of Ada's", {
    hint: "It looks like ep_2Yf…; list() gives those there are.",
  });
};

/** The API's list of events. An empty list means all events. */
const filtersOf = (events: readonly string[] | "all" | undefined): string[] => {
  if (events === "all") return [];
  const named = Array.isArray(events) && events.length > 0;
  if (named && events.every((event) => /^v\d+(?:\.[a-z_]+)+$/.test(event))) return [...new Set(events)];
  throw new AfterwordError(
    "ERR_MANAGE_EVENTS",
    named
      ? "an event is not written as Ada writes them, such as v1.conversation.ended"
      : "an endpoint of Ada's without events receives every one, the audit log included",
    { hint: 'Name the events, or write "all" if that is meant.' },
  );
};

/**
 * The cursor in the next page's address. The rest of the address is ignored: the key must not be sent to a host that an
 * answer names.
 */
const cursorOf = (next: string | null | undefined): string | undefined => {
  if (typeof next !== "string" || next === "") return undefined;
  const cursor = new URLSearchParams(/\?([^#]*)/.exec(next)?.[1] ?? "").get("cursor");
  if (cursor === null || cursor === "") throw unexpected("the address of the next page has no cursor");
  return cursor;
};
