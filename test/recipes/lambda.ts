import { createLambdaHandler } from "afterword/lambda";
import { phonic } from "afterword/phonic";

export const handler = createLambdaHandler(phonic, {
  secret: () => process.env.PHONIC_WEBHOOK_SECRET,
  on: { "conversation.ended": async ({ data }) => console.log(data.conversation.id) },
});
