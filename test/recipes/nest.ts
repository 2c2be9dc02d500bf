// main.ts
import { NestFactory } from "@nestjs/core";
import { createExpressHandler } from "afterword/express";
import { phonic } from "afterword/phonic";

class AppModule {} // your own

const handler = createExpressHandler(phonic, {
  secret: () => process.env.PHONIC_WEBHOOK_SECRET,
  on: { "conversation.ended": async ({ data }) => console.log(data.conversation.id) },
});
const app = await NestFactory.create(AppModule);
app.use("/webhooks/phonic", handler); // Nest's parsers come after it
await app.listen(3000);
