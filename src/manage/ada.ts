// The webhook endpoints of an AI Agent of Ada.
import type { paths, Webhook, WebhookUpdate } from "../../generated/ada/paths.js";
import { AfterwordError } from "../errors.js";
import { connect, type ManagerOptions } from "./connect.js";
import { hideUrl, targetOf } from "./target.js";

/** Where an endpoint of Ada is to send events, and which. */
export interface AdaSubscription {
  /** Where deliveries go: https. */
  readonly url: string;
  /** Tags such as v1.conversation.ended, or "all": every event, also those of the audit log and of end users. */
  readonly events: readonly string[] | "all";
  /** What the endpoint is for, in words. Without it, an endpoint keeps its description. */
  readonly description?: string | undefined;
  /** The id of the endpoint to change (`ep_…`). Without it: the one with this URL, or a new one if there is none. */
  readonly endpoint?: string | undefined;
  /** Whether the URL or the events of an existing endpoint may be replaced by others; false by default. */
  readonly replace?: boolean | undefined;
}

/** What `subscribe` would do. */
export interface AdaPlan {
  /** The endpoint as it is now; null if a new one would be made. */
  readonly now: Webhook | null;
  /** The members that would be set or changed, with their new values. Empty if nothing would change. */
  readonly changes: WebhookUpdate;
  /** The error with which `subscribe` would refuse to replace a URL or events; null if it would not refuse. */
  readonly refused: AfterwordError | null;
  /** All other endpoints. They stay as they are. */
  readonly others: readonly Webhook[];
}

/** Manages the webhook endpoints of an AI Agent. */
export interface AdaManager {
  /**
   * Has an endpoint send events to a URL, and returns it: the one with this id or URL, changed where it differs, or a new
   * one.
   *
   * @throws AfterwordError ERR_MANAGE_REPLACE if the endpoint has another URL or other events, and `replace` is not true
   */
  subscribe(to: AdaSubscription): Promise<Webhook>;
  /** Says what `subscribe` would do, and changes nothing. */
  plan(to: AdaSubscription): Promise<AdaPlan>;
  /** Removes an endpoint, named by its id (`ep_…`). */
  unsubscribe(from: { readonly endpoint: string }): Promise<void>;
  /** Reads one endpoint. */
  read(what: { readonly endpoint: string }): Promise<Webhook>;
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
    if (typeof data?.key !== "string" || data.key === "") throw unexpected("the answer has no secret");
    return data.key;
  };

  const list = async (): Promise<Webhook[]> => {
    const found: Webhook[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < MAX_PAGES; page++) {
      const { data } = await client.GET("/v2/webhooks/", {
        params: { query: cursor === undefined ? {} : { cursor } },
      });
      if (!Array.isArray(data?.data) || data.data.some((each) => typeof each !== "object" || each === null))
        throw unexpected("the answer has no list of endpoints");
      found.push(...data.data);
      cursor = cursorOf(data.meta?.next_page_url);
      if (cursor === undefined) return found;
    }
    throw unexpected(`the list has more than ${MAX_PAGES} pages`);
  };

  const plan: AdaManager["plan"] = async (to) => {
    const wanted = { url: targetOf(to.url, hide), event_filters: filtersOf(to.events) };
    // a wrong id is an error before anything is sent
    if (to.endpoint !== undefined) pathOf(to.endpoint);
    const planned = planOf(await list(), wanted, to);
    hideUrl(planned.now?.url, hide);
    return planned;
  };

  return {
    readSecret,
    list,
    plan,
    async subscribe(to) {
      const { now, changes, refused } = await plan(to);
      if (now === null) {
        const { data } = await client.POST("/v2/webhooks/", {
          body: { ...changes, url: targetOf(to.url, hide) },
        });
        return data ?? {};
      }
      if (refused) throw refused;
      if (Object.keys(changes).length === 0) return now;
      const { data } = await client.PATCH("/v2/webhooks/{id}", { ...pathOf(String(now.id)), body: changes });
      return { ...now, ...changes, ...data };
    },
    async unsubscribe({ endpoint }) {
      await client.DELETE("/v2/webhooks/{id}", pathOf(endpoint));
    },
    async read({ endpoint }) {
      return (await client.GET("/v2/webhooks/{id}", pathOf(endpoint))).data ?? {};
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
          hint: "The secret was replaced; only reading the new one failed. Read it again.",
        });
      }
    },
  };
};

/** The error for an answer that the API does not document. */
const unexpected = (message: string): AfterwordError =>
  new AfterwordError("ERR_MANAGE_ANSWER", `Ada: ${message}`, { hint: "Check the base URL." });

/** The path parameters of an endpoint. The id is checked, since a wrong one could change the path. */
const pathOf = (endpoint: string) => {
  if (/^[\w-]{1,128}$/.test(endpoint)) return { params: { path: { id: endpoint } } };
  throw new AfterwordError("ERR_MANAGE_ENDPOINT", "this is not the id of an endpoint of Ada", {
    hint: "An id looks like ep_2Yf…; list() gives the ids.",
  });
};

/** What has to be done for an endpoint to be as wanted. */
const planOf = (
  all: readonly Webhook[],
  wanted: { readonly url: string; readonly event_filters: string[] },
  { description, endpoint, replace }: AdaSubscription,
): AdaPlan => {
  const now = endpointOf(all, wanted.url, endpoint);
  const text = description !== undefined && description !== now?.description && { description };
  if (!now) return { now: null, changes: { ...wanted, ...text }, refused: null, others: all };
  const replaced: ("url" | "event_filters")[] = [];
  if (!isSameUrl(now.url, wanted.url)) replaced.push("url");
  const events = Array.isArray(now.event_filters) ? now.event_filters : [];
  if (!isSameSet(events, wanted.event_filters)) replaced.push("event_filters");
  const changes = {
    ...Object.fromEntries(replaced.map((member) => [member, wanted[member]])),
    ...text,
    // an endpoint whose deliveries failed for a week is disabled
    ...(now.enabled === false && { enabled: true }),
  };
  const refused = replaced.length > 0 && replace !== true ? wouldReplace(now, replaced) : null;
  return { now, changes, refused, others: all.filter((each) => each !== now) };
};

/** The endpoint with an id, or else the one with a URL; undefined if none has the URL. */
const endpointOf = (all: readonly Webhook[], url: string, id: string | undefined): Webhook | undefined => {
  const found = all.filter((each) => (id === undefined ? isSameUrl(each.url, url) : each.id === id));
  if (found.length === 0 && id !== undefined) {
    throw new AfterwordError("ERR_MANAGE_NOT_FOUND", "Ada: the list of endpoints has none with this id", {
      hint: "list() gives the ids. Without an id, the endpoint with the URL is used, or a new one is made.",
    });
  }
  if (found.length > 1) {
    throw new AfterwordError(
      "ERR_MANAGE_REPLACE",
      `Ada: ${found.length} endpoints send to this URL already`,
      {
        hint: `Name one of them: ${found.map((each) => each.id).join(", ")}. With several, each event arrives several times.`,
      },
    );
  }
  return found[0];
};

/** The error for a change that would replace what somebody has set. The URL is not quoted: it may contain a token. */
const wouldReplace = ({ id }: Webhook, replaced: readonly ("url" | "event_filters")[]): AfterwordError =>
  new AfterwordError(
    "ERR_MANAGE_REPLACE",
    `Ada: endpoint ${id} has ${replaced.map((member) => (member === "url" ? "another URL" : "other events")).join(" and ")}`,
    { hint: "plan() and --dry-run show what would change; replace: true and --replace allow it." },
  );

/** Whether Ada's URL is this one, however Ada writes it. */
const isSameUrl = (theirs: string | undefined, url: string): boolean =>
  theirs !== undefined && URL.canParse(theirs) && new URL(theirs).href === url;

const isSameSet = (some: readonly string[], others: readonly string[]): boolean =>
  new Set(some).size === new Set(others).size && others.every((each) => some.includes(each));

/** The API's list of events. An empty list means all events. */
const filtersOf = (events: readonly string[] | "all" | undefined): string[] => {
  if (events === "all") return [];
  const named = Array.isArray(events) && events.length > 0;
  if (named && events.every((event) => /^v\d+(?:\.[a-z_]+)+$/.test(event))) return [...new Set(events)];
  throw new AfterwordError(
    "ERR_MANAGE_EVENTS",
    named
      ? "an event is not written as Ada writes them, such as v1.conversation.ended"
      : "without events, an endpoint of Ada sends every one, those of the audit log too",
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
