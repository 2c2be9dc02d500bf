// The webhooks of a workspace at ElevenLabs, and the agents whose conversations they are sent.
import type {
  AgentSettings,
  AgentUpdate,
  PostCallWebhooks,
  paths,
  WebhookCreated,
  WebhookList,
  WebhookUpdate,
  Webhook as Workspace,
} from "../../generated/elevenlabs/paths.js";
import { AfterwordError } from "../errors.js";
import { bodyOf, connect, type ManagerOptions } from "./connect.js";
import {
  checkedEvents,
  checkedId,
  differencesOf,
  type EndpointForm,
  endpointOf,
  listIn,
  unexpected,
  wouldReplace,
} from "./endpoints.js";
import { idOf } from "./settings.js";
import { hideUrl, targetOf } from "./target.js";

/** A webhook of a workspace. */
export type ElevenLabsWebhook = Workspace;

/** Where conversations are to be sent, and what of them. */
export interface ElevenLabsSubscription {
  /** Where deliveries go: https. */
  readonly url: string;
  /** transcript, audio, call_initiation_failure or others. The tags that payloads have are understood, too. */
  readonly events: readonly string[];
  /** The agent whose conversations are meant. Without it: all agents that have no webhook of their own. */
  readonly agent?: string | undefined;
  /** The id of the webhook to use. Without it: the one with this URL, or a new one if there is none. */
  readonly endpoint?: string | undefined;
  /** The name of a new webhook; Afterword by default. */
  readonly name?: string | undefined;
  /** Whether another webhook or other events of the agents may be replaced; false by default. */
  readonly replace?: boolean | undefined;
}

/** What `subscribe` would do. */
export interface ElevenLabsPlan {
  /** The webhook as it is now; null if a new one would be made. */
  readonly now: ElevenLabsWebhook | null;
  /** What the agents send now, and to which webhook. */
  readonly attached: PostCallWebhooks;
  /** What would change. */
  readonly changes: {
    /** The members of the webhook that would be set. Empty if none would. */
    readonly webhook: Partial<Pick<Workspace, "webhook_url" | "is_disabled" | "retry_enabled">>;
    /** The settings of the agents that would be set. `post_call_webhook_id` is null for a webhook that has yet to be made. */
    readonly agents: PostCallWebhooks;
  };
  /** The error with which `subscribe` would refuse to replace what is set; null if it would not refuse. */
  readonly refused: AfterwordError | null;
  /** All other webhooks. They stay as they are. */
  readonly others: readonly ElevenLabsWebhook[];
}

/** Manages the webhooks of a workspace, and which agents use them. */
export interface ElevenLabsManager {
  /**
   * Has agents send their conversations to a URL, and returns the webhook: the one with this id or URL, or a new one. It
   * is enabled, failed transcriptions are repeated, and the agents use it.
   *
   * @param to `onSecret` gets the secret of a new webhook, before anything is sent to it. It is not shown again. If the
   * function rejects, the webhook is removed.
   * @throws AfterwordError ERR_MANAGE_REPLACE if the agents use another webhook or send other events, and `replace` is not
   * true
   */
  subscribe(
    to: ElevenLabsSubscription & { readonly onSecret: (secret: string) => void | Promise<void> },
  ): Promise<ElevenLabsWebhook>;
  /** Says what `subscribe` would do, and changes nothing. */
  plan(to: ElevenLabsSubscription): Promise<ElevenLabsPlan>;
  /**
   * Has all agents, or one, use a webhook no more. The webhook is removed if nothing else uses it.
   *
   * @returns whether it is removed
   */
  unsubscribe(from: { readonly endpoint: string; readonly agent?: string | undefined }): Promise<{
    readonly removed: boolean;
  }>;
  /** Lists all webhooks, with what they are used for. */
  list(): Promise<ElevenLabsWebhook[]>;
  /** What all agents send, or one of them, and to which webhook. */
  readAttached(of?: { readonly agent?: string | undefined }): Promise<PostCallWebhooks>;
}

/** The documented address of the API. */
export const SERVER = "https://api.elevenlabs.io";

const FORM: EndpointForm = {
  name: "ElevenLabs",
  noun: "webhook",
  looks: "4f1c8a7e…",
  id: "webhook_id",
  url: "webhook_url",
};
const WORDS = {
  post_call_webhook_id: "another webhook",
  events: "other events",
  transcript_format: "another form of transcripts",
};

/** What settings call the events whose payloads have these tags. */
const BY_TAG: Readonly<Record<string, string>> = {
  post_call_transcription: "transcript",
  post_call_audio: "audio",
};

/** The calls of the API. */
const callsOf = (options: ManagerOptions) => {
  const api = { name: "ElevenLabs", server: SERVER, keyHeader: "xi-api-key" };
  const { client, hide } = connect<paths>(api, options);

  const list = async (): Promise<Workspace[]> => {
    const query = { include_usages: true };
    const answer = bodyOf<WebhookList>(await client.GET("/v1/workspace/webhooks", { params: { query } }));
    return listIn("ElevenLabs", "webhooks", answer?.webhooks);
  };

  const agentOf = async (agent: string): Promise<AgentUpdate> =>
    bodyOf<AgentUpdate>(await client.GET("/v1/convai/agents/{agent_id}", agentPath(agent))) ?? {};

  const readAttached = async (agent: string | undefined): Promise<PostCallWebhooks> => {
    const found =
      agent === undefined
        ? bodyOf<AgentSettings>(await client.GET("/v1/convai/settings"))?.webhooks
        : overridesIn(await agentOf(agent)).webhooks;
    return found ?? {};
  };

  const attach = async (agent: string | undefined, webhooks: PostCallWebhooks): Promise<void> => {
    if (agent === undefined) {
      await client.PATCH("/v1/convai/settings", { body: { webhooks } });
      return;
    }
    // what stands beside it is given again: whether it would stay otherwise is not documented
    const workspace_overrides = { ...overridesIn(await agentOf(agent)), webhooks };
    const body = { platform_settings: { workspace_overrides } };
    await client.PATCH("/v1/convai/agents/{agent_id}", { ...agentPath(agent), body });
  };

  const create = async (url: string, name: string, onSecret: (secret: string) => void | Promise<void>) => {
    const body = { settings: { auth_type: "hmac" as const, name, webhook_url: url } };
    const made = bodyOf<WebhookCreated>(await client.POST("/v1/workspace/webhooks", { body })) ?? {};
    const { webhook_id: id, webhook_secret: secret } = made;
    if (typeof id !== "string" || id === "") throw unexpected("ElevenLabs", "the answer has no webhook");
    try {
      if (typeof secret !== "string" || secret === "")
        throw unexpected("ElevenLabs", "the answer has no secret");
      hide(secret);
      await onSecret(secret);
    } catch (error) {
      // nobody has its secret: without it, the webhook is of no use
      await client.DELETE("/v1/workspace/webhooks/{webhook_id}", pathOf(id)).catch(() => {});
      throw error;
    }
    return { webhook_id: id, name, webhook_url: url, is_disabled: false };
  };

  return { client, hide, list, readAttached, attach, create };
};

/** Makes the manager of a workspace's webhooks. */
export const elevenLabsManager = (options: ManagerOptions): ElevenLabsManager => {
  const { client, hide, list, readAttached, attach, create } = callsOf(options);

  const plan = async (to: ElevenLabsSubscription): Promise<ElevenLabsPlan> => {
    const url = targetOf(to.url, hide);
    const events = eventsOf(to.events);
    // a wrong id is an error before anything is sent
    if (to.endpoint !== undefined) checkedId(FORM, to.endpoint);
    if (to.agent !== undefined) agentPath(to.agent);
    const planned = planOf(await list(), await readAttached(to.agent), url, events, to);
    hideUrl(planned.now?.webhook_url, hide);
    return planned;
  };

  return {
    list,
    plan,
    readAttached: async ({ agent } = {}) => readAttached(agent),
    async subscribe(to) {
      const { now, attached, changes, refused } = await plan(to);
      if (refused) throw refused;
      const webhook = now ?? (await create(targetOf(to.url, hide), to.name ?? "Afterword", to.onSecret));
      const id = String(webhook.webhook_id);
      const { webhook_url: _, ...switches } = changes.webhook;
      try {
        if (Object.keys(switches).length > 0) {
          const body: WebhookUpdate = {
            name: webhook.name ?? "Afterword",
            is_disabled: webhook.is_disabled === true,
            ...switches,
          };
          await client.PATCH("/v1/workspace/webhooks/{webhook_id}", { ...pathOf(id), body });
        }
        if (Object.keys(changes.agents).length > 0) {
          const { send_audio: _deprecated, ...kept } = attached;
          await attach(to.agent, { ...kept, ...changes.agents, post_call_webhook_id: id });
        }
      } catch (error) {
        if (now !== null || !(error instanceof AfterwordError)) throw error;
        throw new AfterwordError(error.code, error.message, {
          hint: `Webhook ${id} is made, and you have its secret; only what came after that failed. Subscribe again.`,
        });
      }
      return { ...webhook, ...switches };
    },
    async unsubscribe({ endpoint, agent }) {
      const path = pathOf(endpoint);
      if (agent !== undefined) agentPath(agent);
      endpointOf(FORM, await list(), "", endpoint);
      const { send_audio: _deprecated, ...attached } = await readAttached(agent);
      if (attached.post_call_webhook_id === endpoint)
        await attach(agent, { ...attached, post_call_webhook_id: null });
      const usage = (await list()).find((each) => each.webhook_id === endpoint)?.usage;
      const removed = !Array.isArray(usage) || usage.length === 0;
      if (removed) await client.DELETE("/v1/workspace/webhooks/{webhook_id}", path);
      return { removed };
    },
  };
};

/** What has to be done for agents to send as wanted. */
const planOf = (
  all: readonly Workspace[],
  attached: PostCallWebhooks,
  url: string,
  events: NonNullable<PostCallWebhooks["events"]>,
  to: ElevenLabsSubscription,
): ElevenLabsPlan => {
  // other webhooks prove in another way where deliveries come from
  const usable = all.filter(({ auth_type = "hmac" }) => auth_type === "hmac");
  const now = endpointOf(FORM, usable, url, to.endpoint);
  const wanted = {
    post_call_webhook_id: now?.webhook_id ?? null,
    events,
    ...(typeof attached.transcript_format === "string" && { transcript_format: "json" }),
  };
  const different = differencesOf(attached, wanted);
  const agents = Object.fromEntries(
    Object.entries(wanted).filter(
      ([name]) => different.includes(name) || (now === null && name === "post_call_webhook_id"),
    ),
  ) as PostCallWebhooks;
  return {
    now,
    attached,
    changes: { webhook: webhookChanges(now, url), agents },
    refused: refusalOf(now, url, attached, different, to),
    others: all.filter((each) => each !== now),
  };
};

/** The events, in the words of settings. */
const eventsOf = (events: readonly string[]): NonNullable<PostCallWebhooks["events"]> => {
  const named = checkedEvents("ElevenLabs", events, /^[a-z]+(?:_[a-z]+)*$/, "transcript");
  const words = new Set(named.map((event) => BY_TAG[event] ?? event));
  return [...words] as NonNullable<PostCallWebhooks["events"]>;
};

/** What is set for the webhook: a new one has its URL, and both kinds are enabled and repeat. */
const webhookChanges = (now: Workspace | null, url: string): ElevenLabsPlan["changes"]["webhook"] => {
  if (now === null) return { webhook_url: url, retry_enabled: true };
  const { is_disabled, is_auto_disabled, retry_enabled } = now;
  return {
    ...((is_disabled === true || is_auto_disabled === true) && { is_disabled: false }),
    // an answer without it does not say that nothing is repeated
    ...((retry_enabled === false || retry_enabled === null) && { retry_enabled: true }),
  };
};

const refusalOf = (
  now: Workspace | null,
  url: string,
  attached: PostCallWebhooks,
  different: readonly string[],
  { agent, replace }: ElevenLabsSubscription,
): AfterwordError | null => {
  if (now !== null && differencesOf(now, { webhook_url: url }).length > 0) {
    return new AfterwordError(
      "ERR_MANAGE_REPLACE",
      `ElevenLabs: webhook ${now.webhook_id} has another URL, which cannot be changed`,
      { hint: "Name no webhook: then the one with your URL is used, or a new one is made." },
    );
  }
  const isAttached = typeof attached.post_call_webhook_id === "string";
  const isOther = isAttached && attached.post_call_webhook_id !== now?.webhook_id;
  const taken = [
    ...(isOther ? ["post_call_webhook_id"] : []),
    ...different.filter((name) => isAttached && name !== "post_call_webhook_id"),
  ];
  const whose = agent === undefined ? "the workspace" : `agent ${agent}`;
  return taken.length > 0 && replace !== true ? wouldReplace(`ElevenLabs: ${whose}`, taken, WORDS) : null;
};

/** What an agent has in place of settings of all agents. */
const overridesIn = (
  agent: AgentUpdate,
): NonNullable<NonNullable<AgentUpdate["platform_settings"]>["workspace_overrides"]> =>
  agent.platform_settings?.workspace_overrides ?? {};

/** The path parameters of a webhook. The id is checked, since a wrong one could change the path. */
const pathOf = (endpoint: string) => ({ params: { path: { webhook_id: checkedId(FORM, endpoint) } } });

const agentPath = (agent: string) => ({
  params: { path: { agent_id: idOf("ElevenLabs", "agent", agent) } },
});
