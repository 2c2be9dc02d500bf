import { receiveOrThrow } from "afterword";
import { phonic } from "afterword/phonic";

interface Env {
  PHONIC_WEBHOOK_SECRET: string;
}

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    if (request.method !== "POST") return new Response(null, { status: 405 });
    const verified = await verify(await request.text(), request.headers, env.PHONIC_WEBHOOK_SECRET);
    return verified ? Response.json(verified) : new Response("forged", { status: 403 });
  },
};

/** The payload, or null if it is forged. */
async function verify(body: string, headers: Headers, secret: string): Promise<unknown> {
  try {
    return (
      await receiveOrThrow(phonic, { body, headers: Object.fromEntries(headers) }, { secret })
    ).payload;
  } catch {
    return null;
  }
}
