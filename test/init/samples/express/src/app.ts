// The shop's API.
import express from "express";
import { log } from "./log.js"; // to the console

const app = express();
app.set("trust proxy", 1); // behind a load balancer

// bodies
app.use(express.json({ limit: "1mb" }));

app.post("/orders", (request, response) => {
  log(request.body);
  response.json({ ok: true });
});

app.use((_request, response) => {
  response.status(404).end();
});

app.listen(Number(process.env.PORT ?? 3000));
