// What `afterword init` makes receives deliveries. `npm run test:services` tries every server.
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { SECRET } from "../support/deliveries.js";
import { isReceiving, SERVERS } from "../support/init/receiving.js";
import { initialised, packageOf, removeSamples, runnable, started } from "../support/init/samples.js";
import { over } from "../support/recipes/deliveries.js";
import { forms } from "../support/recipes/lambda.js";

beforeAll(() => {
  console.log = () => {};
  console.error = () => {};
  vi.stubEnv("PHONIC_WEBHOOK_SECRET", SECRET);
});
afterAll(removeSamples);

const FEW = ["express", "express-cjs", "fastify-function", "hono-chain"];

describe("a genuine delivery is answered 200, a forged one 401", () => {
  test.each(SERVERS.filter(([name]) => FEW.includes(name)))("%s", async (name, entry) => {
    const project = await initialised(name);
    await started(project, entry, isReceiving);
  });

  test.each([
    ["lambda", "src/webhooks/phonic.ts"],
    ["lambda-cjs", "webhooks/phonic.js"],
  ])("%s", async (name, entry) => {
    const project = await initialised(name);
    const file = await runnable(project, entry);
    const { handler } = await import(/* @vite-ignore */ pathToFileURL(file).href);
    for (const form of Object.values(forms))
      await isReceiving(async ({ headers, body }) => {
        const pairs = Object.entries(headers).map(([key, value]): [string, string] => [key, String(value)]);
        const { statusCode } = await handler(form({ method: "POST", headers: pairs, body: String(body) }));
        return { status: statusCode };
      });
  });

  test("next: the route exports what Next calls", async () => {
    const project = await initialised("next");
    const file = await runnable(project, "app/webhooks/phonic/route.ts");
    const route = await import(/* @vite-ignore */ pathToFileURL(file).href);
    expect(Object.keys(route).sort()).toEqual(["HEAD", "POST"]);
    await isReceiving(async ({ headers, body }) =>
      route.POST(
        new Request("https://example.com/", {
          method: "POST",
          headers: headers as HeadersInit,
          body: String(body),
        }),
      ),
    );
  });

  test("next with the pages router: the file exports a function, and has Next parse no body", async () => {
    const project = await initialised("next-pages");
    const path = join(project, "pages/api/webhooks/phonic.js");
    writeFileSync(path.replace(/js$/, "mjs"), readFileSync(path));
    const { default: handle, config } = await import(
      /* @vite-ignore */ pathToFileURL(path.replace(/js$/, "mjs")).href
    );
    expect(config).toEqual({ api: { bodyParser: false } });
    const server = createServer(handle).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    await isReceiving(over((server.address() as { port: number }).port));
    server.close();
  });

  test("functions: the function is registered", async () => {
    const project = await initialised("functions");
    const require = createRequire(join(packageOf(project), "index.js"));
    require("./index.js");
    const server = require("@google-cloud/functions-framework/testing").getTestServer("phonic");
    server.listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    await isReceiving(over(server.address().port));
    server.close();
  });
});
