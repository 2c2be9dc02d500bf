import { Hono } from "hono";

export const orders = new Hono().get("/", (c) => c.json([]));
