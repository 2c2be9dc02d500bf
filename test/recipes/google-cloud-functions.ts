import { http } from "@google-cloud/functions-framework";
import { createExpressHandler } from "afterword/express";
import { phonic } from "afterword/phonic";

const handler = createExpressHandler(phonic, {
  secret: () => process.env.PHONIC_WEBHOOK_SECRET,
  on: { "conversation.ended": async ({ data }) => console.log(data.conversation.id) },
});
http("phonic", handler);
