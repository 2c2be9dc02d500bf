import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { logger } from "hono/logger";

const app = new Hono();

app.use(logger());
app.get("/orders/:id", (c) => c.json({ id: c.req.param("id") }));
app.all("*", (c) => c.text("nothing here", 404));

serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 3000) });
