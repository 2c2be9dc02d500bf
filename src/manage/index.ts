// The entry point `afterword/manage`: switches webhooks on and off through the APIs of vendors, and fetches transcripts.
import { type AdaManager, adaManager } from "./ada.js";
import { type AssistantManager, autocallsManager } from "./autocalls.js";
import type { ManagerOptions } from "./connect.js";
import { type ElevenLabsManager, elevenLabsManager } from "./elevenlabs.js";
import { intellixentManager } from "./intellixent.js";
import { type RetellManager, retellManager } from "./retell.js";
import { type TelnyxManager, telnyxManager } from "./telnyx.js";
import { type UltravoxManager, ultravoxManager } from "./ultravox.js";
import { type VapiManager, vapiManager } from "./vapi.js";

export type { Webhook, WebhookUpdate } from "../../generated/ada/paths.js";
export type { WebhookChanged } from "../../generated/autocalls/paths.js";
export type { AdaManager, AdaPlan, AdaSubscription } from "./ada.js";
export type { Assistant, AssistantManager } from "./autocalls.js";
export type { ManagerOptions } from "./connect.js";
export type {
  ElevenLabsManager,
  ElevenLabsPlan,
  ElevenLabsSubscription,
  ElevenLabsWebhook,
} from "./elevenlabs.js";
export type { EndpointPlan } from "./endpoints.js";
export type { RetellAgent, RetellEvents, RetellManager, RetellPlan } from "./retell.js";
export type { Settings, SettingsManager, SettingsPlan, Target } from "./settings.js";
export type { TelnyxApplication, TelnyxManager, TelnyxPlan, TelnyxSettings } from "./telnyx.js";
export type { FetchedTranscript, TranscriptOptions } from "./transcripts/index.js";
export { fetchTranscript } from "./transcripts/index.js";
export type { UltravoxManager, UltravoxPlan, UltravoxSubscription, UltravoxWebhook } from "./ultravox.js";
export type { VapiManager, VapiPlan, VapiSender, VapiSettings, VapiWishes } from "./vapi.js";

/** The manager of each vendor. */
export interface Managers {
  readonly ada: AdaManager;
  readonly autocalls: AssistantManager;
  readonly elevenlabs: ElevenLabsManager;
  readonly intellixent: AssistantManager;
  readonly retell: RetellManager;
  readonly telnyx: TelnyxManager;
  readonly ultravox: UltravoxManager;
  readonly vapi: VapiManager;
}

const MAKERS: { readonly [Slug in keyof Managers]: (options: ManagerOptions) => Managers[Slug] } = {
  ada: adaManager,
  autocalls: autocallsManager,
  elevenlabs: elevenLabsManager,
  intellixent: intellixentManager,
  retell: retellManager,
  telnyx: telnyxManager,
  ultravox: ultravoxManager,
  vapi: vapiManager,
};

/**
 * The slugs of the vendors whose webhooks can be managed through an API.
 *
 * @example
 * const isManaged = (slug: string) => managed.some((each) => each === slug);
 */
export const managed = Object.keys(MAKERS) as readonly (keyof Managers)[];

/**
 * Makes a manager, which switches a vendor's webhook on and off through the vendor's API. Every failure is an
 * AfterwordError with a code that begins with `ERR_MANAGE_`; it says what the vendor answered, and what to do.
 *
 * @example
 * const autocalls = createManager("autocalls", { key });
 * await autocalls.subscribe({ assistant: 123, url: `https://example.com/hooks?token=${token}` });
 *
 * const ada = createManager("ada", { key, baseUrl: "https://acme.ada.support/api" });
 * const endpoint = await ada.subscribe({ url: "https://example.com/hooks", events: ["v1.conversation.ended"] });
 */
export const createManager = <Slug extends keyof Managers>(
  vendor: Slug,
  options: ManagerOptions,
): Managers[Slug] => {
  if (Object.hasOwn(MAKERS, vendor)) return MAKERS[vendor](options);
  throw new TypeError(`There are managers only for ${managed.join(", ")}.`);
};
