// Where assistants and telephone numbers of Vapi send their messages.
import type { Assistant, AssistantUpdate, PhoneNumber, paths, Server } from "../../generated/vapi/paths.js";
import { AfterwordError } from "../errors.js";
import { bodyOf, connect, type ManagerOptions } from "./connect.js";
import { checkedEvents, unexpected } from "./endpoints.js";
import { idOf, type Settings, type SettingsManager, type SettingsPlan, settingsManager } from "./settings.js";
import { hideUrl } from "./target.js";

/** An assistant or a telephone number: one of the two. The server of an assistant counts before that of its number. */
export type VapiSender =
  | { readonly assistant: string; readonly phoneNumber?: undefined }
  | { readonly phoneNumber: string; readonly assistant?: undefined };

/** What is set beside the URL. */
export interface VapiWishes {
  /**
   * Tags such as end-of-call-report, for assistants: they need them, because without a list they send events that wait for
   * an answer. Telephone numbers have none.
   */
  readonly events?: readonly string[] | undefined;
  /** The id of the credential with which Vapi proves deliveries. You make it in the dashboard. */
  readonly credential?: string | undefined;
}

/** What is set. */
export interface VapiSettings extends Settings {
  /** The id of the credential with which deliveries are proved; null for none. */
  readonly credential: string | null;
}

/** What `subscribe` would do. */
export type VapiPlan = SettingsPlan<VapiSettings>;

/**
 * Manages where assistants and telephone numbers send their messages. What else is set for the server, such as headers and
 * retries, stays.
 */
export type VapiManager = SettingsManager<VapiSender, VapiWishes, VapiSettings>;

/** The documented address of the API. */
export const SERVER = "https://api.vapi.ai";

/** Events for which the call waits until they are answered: a receiver of Afterword answers them with nothing. */
const WAITING: readonly string[] = [
  "assistant-request",
  "call.endpointing.request",
  "campaign.predial",
  "function-call",
  "handoff-destination-request",
  "knowledge-base-request",
  "tool-calls",
  "transfer-destination-request",
  "voice-request",
];

/** Makes the manager of assistants and telephone numbers. */
export const vapiManager = (options: ManagerOptions): VapiManager => {
  const { client, hide } = connect<paths>({ name: "Vapi", server: SERVER }, options);
  const pathOf = (of: VapiSender) => ({ params: { path: { id: senderOf(of).id } } });
  return settingsManager<VapiSender, VapiWishes, VapiSettings, Assistant | PhoneNumber>(
    {
      name: "Vapi",
      words: { url: "another URL", events: "other events", credential: "another credential" },
      none: { url: null, credential: null },
      called: (of) => {
        const { noun, id } = senderOf(of);
        return `${noun} ${id}`;
      },
      wanted: (to) => ({
        ...eventsOf(to),
        ...(to.credential !== undefined && { credential: idOf("Vapi", "credential", to.credential) }),
      }),
      read: async (of) =>
        (of.assistant === undefined
          ? bodyOf<PhoneNumber>(await client.GET("/phone-number/{id}", pathOf(of)))
          : bodyOf<Assistant>(await client.GET("/assistant/{id}", pathOf(of)))) ?? {},
      settingsOf: (raw) => {
        hideSecrets(raw, hide);
        const { server, serverUrl, serverMessages } = raw;
        return {
          url: server?.url || (typeof serverUrl === "string" && serverUrl) || null,
          events: Array.isArray(serverMessages) ? serverMessages : null,
          credential: server?.credentialId || null,
        };
      },
      write: async (of, changes, now) => {
        const server = serverOf(now, changes);
        if (of.assistant === undefined) {
          const { provider } = now as PhoneNumber;
          if (typeof provider !== "string")
            throw unexpected("Vapi", "the answer does not say who provides the number");
          const body = { provider, server };
          return bodyOf<PhoneNumber>(await client.PATCH("/phone-number/{id}", { ...pathOf(of), body }));
        }
        // the list is always given: without one, events are sent that wait for an answer
        const events = changes.events ?? now.serverMessages;
        const serverMessages = Array.isArray(events)
          ? (events as NonNullable<AssistantUpdate["serverMessages"]>)
          : undefined;
        const body = { server, ...(serverMessages !== undefined && { serverMessages }) };
        return bodyOf<Assistant>(await client.PATCH("/assistant/{id}", { ...pathOf(of), body }));
      },
    },
    hide,
  );
};

/** What the server becomes. It is replaced as a whole, so what is not changed is given again. */
const serverOf = ({ server }: Assistant | PhoneNumber, changes: Partial<VapiSettings>): Server | null => {
  const { url, credential } = changes;
  // inferred: null takes the server away
  if (url === null) return null;
  return {
    ...server,
    ...(url !== undefined && { url }),
    ...(credential !== undefined && { credentialId: credential }),
  };
};

const senderOf = ({ assistant, phoneNumber }: VapiSender): { noun: string; id: string } => {
  if ((assistant === undefined) === (phoneNumber === undefined)) {
    throw new AfterwordError(
      "ERR_MANAGE_ID",
      "Vapi: neither an assistant nor a phone number is named, or both are",
      {
        hint: "Give one of the two.",
      },
    );
  }
  return phoneNumber === undefined
    ? { noun: "assistant", id: idOf("Vapi", "assistant", assistant) }
    : { noun: "phone number", id: idOf("Vapi", "phone number", phoneNumber) };
};

const eventsOf = ({
  phoneNumber,
  events,
}: VapiSender & VapiWishes): Pick<Partial<VapiSettings>, "events"> => {
  if (phoneNumber !== undefined) {
    if (events === undefined) return {};
    throw new AfterwordError("ERR_MANAGE_EVENTS", "Vapi: a phone number has no events of its own", {
      hint: "Name them for the assistant that takes its calls.",
    });
  }
  const named = checkedEvents(
    "Vapi",
    events ?? [],
    /^[a-z][a-zA-Z.-]*(?:\[transcriptType="final"\])?$/,
    "end-of-call-report",
  );
  const waiting = named.find((event) => WAITING.includes(event));
  if (waiting === undefined) return { events: named };
  throw new AfterwordError(
    "ERR_MANAGE_EVENTS",
    `Vapi waits for the answer to ${waiting}, and the call with it`,
    {
      hint: "Leave it out: let another server answer it, such as the one of the tool.",
    },
  );
};

/** Keeps the secrets of a server out of errors. */
const hideSecrets = (raw: Assistant | PhoneNumber, hide: (text: string) => void): void => {
  const { server, serverUrl, serverUrlSecret } = raw;
  hideUrl(typeof serverUrl === "string" ? serverUrl : undefined, hide);
  for (const secret of [server?.secret, serverUrlSecret, ...Object.values(server?.headers ?? {})])
    if (typeof secret === "string" && secret !== "") hide(secret);
};
