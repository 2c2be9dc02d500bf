import { Hono } from "hono";
import { Webhook } from "svix";

const phonicWebhookSigningSecret = process.env.PHONIC_WEBHOOK_SIGNING_SECRET;

export const app = new Hono();

app.get("/health", (c) => c.text("OK"));

app.post("/webhooks/events", async (c) => {
  if (!phonicWebhookSigningSecret) {
    return c.text("Bad Request", 400);
  }

  const rawBody = await c.req.text();

  const wh = new Webhook(phonicWebhookSigningSecret);

  try {
    const payload = wh.verify(rawBody, {
      "svix-id": c.req.header("svix-id") ?? "",
      "svix-timestamp": c.req.header("svix-timestamp") ?? "",
      "svix-signature": c.req.header("svix-signature") ?? "",
    });

    // whatever is done with it
    console.log("Events webhook payload:", payload);

    return c.text("OK", 200);
  } catch (error) {
    console.error("Failed to verify webhook:", error);

    return c.text("Bad Request", 400);
  }
});
