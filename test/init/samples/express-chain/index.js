#!/usr/bin/env node
import express from "express";

// everything in one go
export const app = express()
  .use(express.json())
  .post("/orders", (request, response) => response.json(request.body));

app.listen(process.env.PORT);
