import { Webhook } from "standardwebhooks";

interface Env {
  PHONIC_WEBHOOK_SECRET: string;
}

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    if (request.method !== "POST") return new Response(null, { status: 405 });
    const verified = verify(await request.text(), request.headers, env.PHONIC_WEBHOOK_SECRET);
    return verified ? Response.json(verified) : new Response("forged", { status: 403 });
  },
};

/** The payload, or null if it is forged. */
function verify(body: string, headers: Headers, secret: string): unknown {
  try {
    return new Webhook(secret).verify(body, Object.fromEntries(headers));
  } catch {
    return null;
  }
}
