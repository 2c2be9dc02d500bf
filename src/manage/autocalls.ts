// The conversation-ended webhook of assistants on the Autocalls platform.
import type { paths, WebhookChanged } from "../../generated/autocalls/paths.js";
import { AfterwordError } from "../errors.js";
import { connect, type ManagerOptions } from "./connect.js";
import { targetOf } from "./target.js";

/** The assistant whose conversations are sent. */
export interface Assistant {
  /** The assistant's number in the API and dashboard. Payloads have its UUID, which the API does not take. */
  readonly assistant: number | string;
}

/** Switches the conversation-ended webhook of single assistants on and off. */
export interface AssistantManager {
  /** Sends an assistant's conversations to a URL. Put the token that the receiver expects into the query. */
  subscribe(to: Assistant & { readonly url: string }): Promise<WebhookChanged>;
  /** Stops sending them. */
  unsubscribe(from: Assistant): Promise<WebhookChanged>;
}

/** The documented address of the API; resellers of the platform have their own. */
export const SERVER = "https://app.autocalls.ai/api";

/** Makes the manager of assistants, for Autocalls or a reseller. */
export const autocallsManager = (
  options: ManagerOptions,
  api = { name: "Autocalls", server: SERVER },
): AssistantManager => {
  const { client, hide } = connect<paths>(api, options);
  return {
    async subscribe({ assistant, url }) {
      const body = { assistant_id: numberOf(assistant, api.name), webhook_url: targetOf(url, hide) };
      const { data } = await client.POST("/user/assistants/enable-conversation-ended-webhook", { body });
      return data ?? {};
    },
    async unsubscribe({ assistant }) {
      const body = { assistant_id: numberOf(assistant, api.name) };
      const { data } = await client.POST("/user/assistants/disable-conversation-ended-webhook", { body });
      return data ?? {};
    },
  };
};

/** The form of an assistant's UUID. */
export const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** An assistant's number, given as a number or as decimal digits. */
export const numberOf = (assistant: number | string, name: string): number => {
  const number = /^\d{1,16}$/.test(String(assistant)) ? Number(assistant) : Number.NaN;
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new AfterwordError(
    "ERR_MANAGE_ASSISTANT",
    UUID.test(String(assistant))
      ? `${name} takes an assistant's number here; this is its UUID, which only payloads have`
      : `${name} takes an assistant's number; this is not one`,
    { hint: "The number is in the address of the assistant's page in the dashboard, and in the API's list." },
  );
};
