import express from "express";

const app = express();
app.post("/webhooks/phonic", express.raw({ type: "*/*" }), (request, response) => {
  response.json({ received: request.body.length });
});
app.listen(process.env.PORT);
