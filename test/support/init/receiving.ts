// Whether what `afterword init` made receives.
import { expect } from "vitest";
import { type Endpoint, good } from "../recipes/deliveries.js";

/** What a genuine delivery and a forged one are answered. */
export const isReceiving = async (endpoint: Endpoint): Promise<void> => {
  const sent = good();
  const forged = { ...sent, body: String(sent.body).replace("conversation.ended", "conversation.ENDED") };
  expect(await endpoint(forged)).toMatchObject({ status: 401 });
  expect(await endpoint(sent)).toMatchObject({ status: 200 });
};

/** The samples that are servers, and the file that starts each. */
export const SERVERS: readonly (readonly [name: string, entry: string])[] = [
  ["express", "src/app.ts"],
  ["express-chain", "index.js"],
  ["express-cjs", "server.js"],
  ["express-class", "src/server.ts"],
  ["express-commonjs-ts", "src/index.ts"],
  ["express-function", "src/server.ts"],
  ["express-member", "server.mjs"],
  ["fastify", "src/server.ts"],
  ["fastify-function", "src/server.js"],
  ["hono", "src/index.ts"],
  ["hono-chain", "src/server.ts"],
  ["monorepo", "index.js"],
  ["nest", "src/main.ts"],
  ["node", "src/main.ts"],
  ["node-function", "main.js"],
];
