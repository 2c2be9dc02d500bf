// The webhooks of an account at Ultravox.
import type { Webhook as Listed, paths, WebhookList, WebhookUpdate } from "../../generated/ultravox/paths.js";
import { AfterwordError } from "../errors.js";
import { bodyOf, connect, type ManagerOptions } from "./connect.js";
import {
  allPages,
  checkedEvents,
  checkedId,
  cursorIn,
  type EndpointForm,
  type EndpointPlan,
  listIn,
  planEndpoint,
  unexpected,
} from "./endpoints.js";
import { hideUrl, targetOf } from "./target.js";

/** A webhook without its secrets, which every answer of the API has in clear. */
export type UltravoxWebhook = Omit<Listed, "secrets">;

/** Where a webhook of Ultravox is to send events, and which. */
export interface UltravoxSubscription {
  /** Where deliveries go: https. */
  readonly url: string;
  /** Tags such as call.ended. */
  readonly events: readonly string[];
  /** The agent whose calls are meant. Without it, a new webhook is for all calls, and an existing one keeps its agent. */
  readonly agent?: string | undefined;
  /** The id of the webhook to change. Without it: the one with this URL, or a new one if there is none. */
  readonly endpoint?: string | undefined;
  /** Whether the URL, the events or the agent of an existing webhook may be replaced; false by default. */
  readonly replace?: boolean | undefined;
}

/** What `subscribe` would do. */
export type UltravoxPlan = EndpointPlan<UltravoxWebhook, Omit<WebhookUpdate, "secrets">>;

/** Manages the webhooks of an account. What it returns has no secrets, `readSecret` apart. */
export interface UltravoxManager {
  /**
   * Has a webhook send events to a URL, and returns it: the one with this id or URL, changed where it differs, or a new
   * one, for which Ultravox makes a secret.
   *
   * @throws AfterwordError ERR_MANAGE_REPLACE if the webhook has another URL, events or agent, and `replace` is not true
   */
  subscribe(to: UltravoxSubscription): Promise<UltravoxWebhook>;
  /** Says what `subscribe` would do, and changes nothing. */
  plan(to: UltravoxSubscription): Promise<UltravoxPlan>;
  /** Removes a webhook, named by its id. */
  unsubscribe(from: { readonly endpoint: string }): Promise<void>;
  /** Reads one webhook. */
  read(what: { readonly endpoint: string }): Promise<UltravoxWebhook>;
  /** Lists all webhooks. */
  list(): Promise<UltravoxWebhook[]>;
  /** The secret with which a webhook signs: the first, if it has several. */
  readSecret(of: { readonly endpoint: string }): Promise<string>;
}

/** The documented address of the API. */
export const SERVER = "https://api.ultravox.ai";

const FORM: EndpointForm = {
  name: "Ultravox",
  noun: "webhook",
  looks: "4ca5cafe-0000-4000-8000-000000000001",
  id: "webhookId",
  url: "url",
};
const WORDS = { url: "another URL", events: "other events", agentId: "another agent" };

/** Makes the manager of an account's webhooks. */
export const ultravoxManager = (options: ManagerOptions): UltravoxManager => {
  const api = { name: "Ultravox", server: SERVER, keyHeader: "x-api-key" };
  const { client, hide } = connect<paths>(api, options);

  /** Takes the secrets out of a webhook, and keeps them out of errors. */
  const without = ({ secrets, ...webhook }: Listed): UltravoxWebhook => {
    for (const secret of Array.isArray(secrets) ? secrets : []) hide(secret);
    return webhook;
  };

  const readWhole = async (endpoint: string): Promise<Listed> =>
    bodyOf<Listed>(await client.GET("/api/webhooks/{webhookId}", pathOf(endpoint))) ?? {};

  const list = async (): Promise<UltravoxWebhook[]> => {
    const all = await allPages("Ultravox", async (cursor) => {
      const query = cursor === undefined ? {} : { cursor };
      const page = bodyOf<WebhookList>(await client.GET("/api/webhooks", { params: { query } }));
      return {
        entries: listIn("Ultravox", "webhooks", page?.results),
        next: cursorIn("Ultravox", page?.next),
      };
    });
    return all.map(without);
  };

  const plan: UltravoxManager["plan"] = async (to) => {
    const wanted = {
      url: targetOf(to.url, hide),
      events: checkedEvents("Ultravox", to.events, /^call\.[a-z_]+$/, "call.ended"),
      ...(to.agent !== undefined && { agentId: agentIdOf(to.agent) }),
    };
    // a wrong id is an error before anything is sent
    if (to.endpoint !== undefined) checkedId(FORM, to.endpoint);
    const planned: UltravoxPlan = planEndpoint(FORM, await list(), wanted, WORDS, to, () => ({}));
    hideUrl(planned.now?.url, hide);
    return planned;
  };

  return {
    list,
    plan,
    async subscribe(to) {
      const { now, changes, refused } = await plan(to);
      if (now === null) {
        const { url = to.url, events = [], ...more } = changes;
        const body = { url, events, ...more };
        return without(bodyOf<Listed>(await client.POST("/api/webhooks", { body })) ?? {});
      }
      if (refused) throw refused;
      if (Object.keys(changes).length === 0) return now;
      const path = pathOf(String(now.webhookId));
      const answer = await client.PATCH("/api/webhooks/{webhookId}", { ...path, body: changes });
      return { ...now, ...changes, ...without(bodyOf<Listed>(answer) ?? {}) };
    },
    async unsubscribe({ endpoint }) {
      await client.DELETE("/api/webhooks/{webhookId}", pathOf(endpoint));
    },
    async read({ endpoint }) {
      return without(await readWhole(endpoint));
    },
    async readSecret({ endpoint }) {
      const { secrets } = await readWhole(endpoint);
      const [secret] = Array.isArray(secrets) ? secrets : [];
      if (typeof secret !== "string" || secret === "")
        throw unexpected("Ultravox", "the answer has no secret");
      hide(secret);
      return secret;
    },
  };
};

/** The path parameters of a webhook. The id is checked, since a wrong one could change the path. */
const pathOf = (endpoint: string) => ({ params: { path: { webhookId: checkedId(FORM, endpoint) } } });

const agentIdOf = (agent: string): string => {
  if (/^[\w-]{1,128}$/.test(agent)) return agent;
  throw new AfterwordError("ERR_MANAGE_ID", "this is not the id of an agent of Ultravox", {
    hint: "The id is in the address of the agent's page in the console.",
  });
};
