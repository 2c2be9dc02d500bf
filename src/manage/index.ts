import { type AdaManager, adaManager } from "./ada.js";
import { type AssistantManager, autocallsManager } from "./autocalls.js";
import type { ManagerOptions } from "./connect.js";
import { intellixentManager } from "./intellixent.js";

export type { Webhook } from "../../generated/ada/paths.js";
export type { WebhookChanged } from "../../generated/autocalls/paths.js";
export type { AdaManager } from "./ada.js";
export type { Assistant, AssistantManager } from "./autocalls.js";
export type { ManagerOptions } from "./connect.js";

/** What the API of each vendor can do. */
export interface Managers {
  readonly ada: AdaManager;
  readonly autocalls: AssistantManager;
  readonly intellixent: AssistantManager;
}

const MAKE: { readonly [Slug in keyof Managers]: (options: ManagerOptions) => Managers[Slug] } = {
  ada: adaManager,
  autocalls: autocallsManager,
  intellixent: intellixentManager,
};

/** The vendors whose webhooks can be switched on and off by an API. */
export const managed = Object.keys(MAKE) as readonly (keyof Managers)[];

/**
 * Subscribes to a vendor's webhooks, and ends subscriptions. Every failure is an AfterwordError with a code
 * (`ERR_MANAGE_UNAUTHORIZED`, `ERR_MANAGE_NOT_FOUND`, `ERR_MANAGE_TIMEOUT`, …), what the vendor says and what to do.
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
  if (Object.hasOwn(MAKE, vendor)) return MAKE[vendor](options);
  throw new TypeError(`There is nothing to manage but ${managed.join(", ")}.`);
};
