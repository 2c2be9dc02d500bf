// The webhook endpoints of an AI Agent of Ada.
import type { paths, Webhook, WebhookUpdate } from "../../generated/ada/paths.js";
import { AfterwordError } from "../errors.js";
import { connect, type ManagerOptions } from "./connect.js";
import {
  allPages,
  checkedId,
  cursorIn,
  type EndpointForm,
  type EndpointPlan,
  listIn,
  planEndpoint,
  unexpected,
} from "./endpoints.js";
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
export type AdaPlan = EndpointPlan<Webhook, WebhookUpdate>;

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

const FORM: EndpointForm = { name: "Ada", noun: "endpoint", looks: "ep_2Yf…", id: "id", url: "url" };
const WORDS = { url: "another URL", event_filters: "other events" };

/** Makes the manager of an AI Agent's endpoints. */
export const adaManager = (options: ManagerOptions): AdaManager => {
  const wanted = "Give that of your AI Agent: https://<handle>.ada.support/api.";
  const { client, hide } = connect<paths>({ name: "Ada", server: undefined, wanted }, options);

  const readSecret: AdaManager["readSecret"] = async ({ endpoint }) => {
    const { data } = await client.GET("/v2/webhooks/{id}/secret/", pathOf(endpoint));
    if (typeof data?.key !== "string" || data.key === "") throw unexpected("Ada", "the answer has no secret");
    return data.key;
  };

  const list = (): Promise<Webhook[]> =>
    allPages("Ada", async (cursor) => {
      const query = cursor === undefined ? {} : { cursor };
      const { data } = await client.GET("/v2/webhooks/", { params: { query } });
      return {
        entries: listIn("Ada", "endpoints", data?.data),
        next: cursorIn("Ada", data?.meta?.next_page_url),
      };
    });

  const plan: AdaManager["plan"] = async (to) => {
    const wanted = { url: targetOf(to.url, hide), event_filters: filtersOf(to.events) };
    // a wrong id is an error before anything is sent
    if (to.endpoint !== undefined) pathOf(to.endpoint);
    const planned = planEndpoint<Webhook, WebhookUpdate>(FORM, await list(), wanted, WORDS, to, (now) => ({
      ...(to.description !== undefined &&
        to.description !== now?.description && { description: to.description }),
      // an endpoint whose deliveries failed for a week is disabled
      ...(now?.enabled === false && { enabled: true }),
    }));
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

/** The path parameters of an endpoint. The id is checked, since a wrong one could change the path. */
const pathOf = (endpoint: string) => ({ params: { path: { id: checkedId(FORM, endpoint) } } });

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
