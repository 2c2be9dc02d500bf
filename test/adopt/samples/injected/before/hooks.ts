import { Webhook, WebhookVerificationError } from "svix";

/** The secrets and the clock of the app. */
interface Deps {
  readonly webhook: Webhook;
  readonly store: Map<string, unknown>;
}

export class Hooks {
  readonly #deps: Deps;

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  async receive(raw: string, headers: Record<string, string>): Promise<number> {
    const { webhook, store } = this.#deps;
    try {
      const event = webhook.verify(raw, headers) satisfies unknown as { created_at: string };
      store.set(event.created_at, event);
      return 204;
    } catch (error) {
      return error instanceof WebhookVerificationError ? 401 : 500;
    }
  }
}

const secret = process.env.PHONIC_WEBHOOK_SECRET ?? "";

export const makeHooks = (store: Map<string, unknown>): Hooks => new Hooks({ webhook: new Webhook(secret), store });

/** The headers of a delivery of our own, for smoke tests. */
export const signed = (id: string, at: Date, body: string): Record<string, string> => ({
  "svix-id": id,
  "svix-timestamp": String(Math.floor(at.getTime() / 1000)),
  "svix-signature": new Webhook(secret).sign(id, at, body),
});
