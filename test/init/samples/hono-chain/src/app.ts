import { Hono } from "hono";
import { orders } from "./orders.js";

export const app = new Hono()
  .basePath("/api")
  .route("/orders", orders)
  .all("*", (c) => c.notFound());

export type App = typeof app;
