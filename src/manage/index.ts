// The entry point `afterword/manage`: switches webhooks on and off through the APIs of vendors.
import { type AdaManager, adaManager } from "./ada.js";
import { type AssistantManager, autocallsManager } from "./autocalls.js";
import type { ManagerOptions } from "./connect.js";
import { intellixentManager } from "./intellixent.js";

export type { Webhook, WebhookUpdate } from "../../generated/ada/paths.js";
export type { WebhookChanged } from "../../generated/autocalls/paths.js";
export type { AdaManager, AdaPlan, AdaSubscription } from "./ada.js";
export type { Assistant, AssistantManager } from "./autocalls.js";
export type { ManagerOptions } from "./connect.js";

/** The manager of each vendor. */
export interface Managers {
  readonly ada: AdaManager;
  readonly autocalls: AssistantManager;
  readonly intellixent: AssistantManager;
}

const MAKERS: { readonly [Slug in keyof Managers]: (options: ManagerOptions) => Managers[Slug] } = {
  ada: adaManager,
  autocalls: autocallsManager,
  intellixent: intellixentManager,
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
