// The webhooks of single agents at Retell AI, for calls and for chats.
import type {
  Agent,
  AgentWebhook,
  ChatAgent,
  ChatAgentWebhook,
  paths,
} from "../../generated/retell/paths.js";
import { connect, type ManagerOptions } from "./connect.js";
import { checkedEvents } from "./endpoints.js";
import { idOf, type Settings, type SettingsManager, type SettingsPlan, settingsManager } from "./settings.js";

/** An agent. */
export interface RetellAgent {
  /** The agent's id: `agent_…`. */
  readonly agent: string;
  /** Whether it is an agent of chats; false by default. The API has calls of its own for each of the two. */
  readonly chat?: boolean | undefined;
}

/** What is set beside the URL. */
export interface RetellEvents {
  /** Tags such as call_analyzed. Without them, the agent keeps its list; without a list, it sends the first three. */
  readonly events?: readonly string[] | undefined;
}

/** What `subscribe` would do. */
export type RetellPlan = SettingsPlan<Settings>;

/** Manages the webhook of single agents. A change counts for new calls and chats when you publish the agent's draft. */
export type RetellManager = SettingsManager<RetellAgent, RetellEvents, Settings>;

/** The documented address of the API. */
export const SERVER = "https://api.retellai.com";

/** Makes the manager of agents. */
export const retellManager = (options: ManagerOptions): RetellManager => {
  const { client, hide } = connect<paths>({ name: "Retell AI", server: SERVER }, options);
  const pathOf = ({ agent, chat }: RetellAgent) => ({
    params: { path: { agent_id: idOf("Retell AI", chat ? "chat agent" : "agent", agent) } },
  });
  return settingsManager<RetellAgent, RetellEvents, Settings, Agent | ChatAgent>(
    {
      name: "Retell AI",
      words: { url: "another URL", events: "other events" },
      none: { url: null, events: null },
      called: ({ agent, chat }) => {
        const noun = chat ? "chat agent" : "agent";
        return `${noun} ${idOf("Retell AI", noun, agent)}`;
      },
      wanted: ({ events }) =>
        events === undefined
          ? {}
          : { events: checkedEvents("Retell AI", events, /^[a-z]+(?:_[a-z]+)+$/, "call_analyzed") },
      read: async (of) =>
        (of.chat
          ? (await client.GET("/get-chat-agent/{agent_id}", pathOf(of))).data
          : (await client.GET("/get-agent/{agent_id}", pathOf(of))).data) ?? { agent_id: of.agent },
      settingsOf: ({ webhook_url, webhook_events }) => ({
        // an empty text would be no URL either
        url: webhook_url || null,
        events: Array.isArray(webhook_events) ? webhook_events : null,
      }),
      write: async (of, { url, events }) => {
        const body = {
          ...(url !== undefined && { webhook_url: url }),
          ...(events !== undefined && { webhook_events: events }),
        };
        return of.chat
          ? (
              await client.PATCH("/update-chat-agent/{agent_id}", {
                ...pathOf(of),
                body: body as ChatAgentWebhook,
              })
            ).data
          : (await client.PATCH("/update-agent/{agent_id}", { ...pathOf(of), body: body as AgentWebhook }))
              .data;
      },
    },
    hide,
  );
};
