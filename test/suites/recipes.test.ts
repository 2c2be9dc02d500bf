// Every recipe, on the framework that it is for, with the same deliveries.
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo, connect, Server } from "node:net";
import { gzipSync } from "node:zlib";
import { getTestServer } from "@google-cloud/functions-framework/testing";
import { All, Controller, Logger, Module, Req, Res } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import type { NestExpressApplication } from "@nestjs/platform-express";
import { createHandler, type HandlerOptions, receive } from "afterword";
import { createExpressHandler } from "afterword/express";
import { createNodeHandler } from "afterword/node";
import { phonic } from "afterword/phonic";
import express from "express";
import fastify from "fastify";
import { Hono } from "hono";
import { Miniflare } from "miniflare";
import { NextRequest } from "next/server.js";
import { Webhook } from "svix";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { SECRET, svix, svixSignature } from "../support/deliveries.js";
import { filesOf, root } from "../support/files.js";
import { bundled } from "../support/platforms.js";
import {
  bodyOf,
  deliveries,
  type Endpoint,
  good,
  hanging,
  now,
  over,
  PATH,
  type Sent,
  TIMEOUT_MS,
} from "../support/recipes/deliveries.js";
import { forms } from "../support/recipes/lambda.js";
import { folders } from "../support/vendors.js";

const EXAMPLES = folders.find(({ slug }) => slug === "phonic")?.examples ?? [];

/** What recipes saved. */
const saved = (): string[] => (globalThis as { saved?: string[] }).saved ?? [];
const { error } = console;
beforeAll(async () => {
  vi.stubEnv("PHONIC_WEBHOOK_SECRET", SECRET);
  console.log = () => {};
  await import("../support/recipes/saving.mjs" as string);
  Logger.overrideLogger(false);
});
beforeEach(() => {
  saved().length = 0;
  console.error = () => {};
});
afterEach(() => {
  console.error = error;
  vi.useRealTimers();
});

const closers: (() => unknown)[] = [];
afterAll(async () => {
  for (const close of closers) await close();
});
const listening = async (server: Server): Promise<number> => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  closers.push(() => server.close());
  return (server.address() as AddressInfo).port;
};

/** Starts a recipe that listens at a port of its own choice, and gives the port that it got instead: any that is free. */
const started = async (load: () => Promise<unknown>): Promise<Endpoint> => {
  const { listen } = Server.prototype;
  const listened = new Promise<Server>((resolve) => {
    vi.spyOn(Server.prototype, "listen").mockImplementation(function (this: Server, ...given: unknown[]) {
      const callback = given.find((each) => typeof each === "function");
      closers.push(() => this.close());
      this.once("listening", () => resolve(this));
      return Reflect.apply(listen, this, [0, "127.0.0.1", callback]);
    } as never);
  });
  await load();
  const server = await listened;
  vi.mocked(Server.prototype.listen).mockRestore();
  return over((server.address() as AddressInfo).port);
};

/** Calls what takes a Request. */
const within =
  (handle: (request: Request) => Response | Promise<Response>): Endpoint =>
  async ({ method = "POST", headers, body }) => {
    const all = new Headers();
    for (const [name, value] of Object.entries(headers))
      for (const each of [value].flat()) all.append(name, each);
    const { status, headers: answered } = await handle(
      new Request(`https://example.com${PATH}`, {
        method,
        headers: all,
        ...(method === "POST" && { body: body as BodyInit }),
      }),
    );
    return { status, allow: answered.get("allow") };
  };

const options: HandlerOptions<typeof phonic> = {
  secret: SECRET,
  on: { "conversation.ended": async ({ data }) => console.log(data.conversation.id) },
};

/** An app of Nest with the handler in a controller. */
const appWithController = (handle: ReturnType<typeof createExpressHandler>) => {
  @Controller()
  class Phonic {
    @All(PATH)
    receive(@Req() request: express.Request, @Res() response: express.Response): Promise<void> {
      return handle(request, response);
    }
  }
  @Module({ controllers: [Phonic] })
  class App {}
  return App;
};

/** As Next answers to a method that a route does not export. */
const NOT_EXPORTED = new Response(null, { status: 405 });

/** Each way to receive. What has no file is told in words. */
const recipes: Record<string, () => Promise<Endpoint>> = {
  node: () => started(() => import("../recipes/node.js")),
  express: () => started(() => import("../recipes/express.js")),
  "express after express.raw": async () => {
    const app = express();
    app.use(express.raw({ type: "*/*", limit: "10mb", inflate: false }));
    app.all(PATH, createExpressHandler(phonic, options));
    app.use(((thrown, _request, response, _next) => {
      response.status(thrown.status).end();
    }) as express.ErrorRequestHandler);
    return over(await listening(createServer(app)));
  },
  fastify: () => started(() => import("../recipes/fastify.js")),
  nest: () => started(() => import("../recipes/nest.js")),
  "nest, in a controller": async () => {
    const App = appWithController(createExpressHandler(phonic, options));
    const app = await NestFactory.create<NestExpressApplication>(App, { rawBody: true, logger: false });
    for (const parser of ["json", "text"] as const) {
      // biome-ignore lint/correctness/useHookAtTopLevel: no hook of React
      app.useBodyParser(parser, { limit: "10mb", inflate: false });
    }
    await app.listen(0, "127.0.0.1");
    closers.push(() => app.close());
    return over((app.getHttpServer().address() as AddressInfo).port);
  },
  hono: () => started(() => import("../recipes/hono.js")),
  // the whole of it is built and run by `npm run test:services`
  "next, only its route": async () => {
    const route: Record<string, (request: Request) => Promise<Response>> = await import("../recipes/next.js");
    return within((request) => route[request.method]?.(new NextRequest(request)) ?? NOT_EXPORTED);
  },
  "next-pages, only its route": async () => {
    const { default: handle } = await import("../recipes/next-pages.js");
    return over(await listening(createServer(handle)));
  },
  "google-cloud-functions": async () => {
    await import("../recipes/google-cloud-functions.js");
    return over(await listening(getTestServer("phonic")));
  },
  ...Object.fromEntries(
    Object.entries(forms).map(([name, form]) => [
      `lambda behind ${name}`,
      async (): Promise<Endpoint> => {
        const { handler } = await import("../recipes/lambda.js");
        return async ({ method = "POST", headers, body }) => {
          const pairs = Object.entries(headers).flatMap(([key, value]) =>
            [value].flat().map((each): [string, string] => [key, each]),
          );
          const event = form({ method, headers: pairs, body: Buffer.from(body).toString() });
          const { statusCode, headers: answered } = await handler(event);
          return { status: statusCode, allow: answered.allow };
        };
      },
    ]),
  ),
};

/** What a framework answers itself, before the recipe is called. */
const OWN: Record<string, Record<string, number>> = {
  // it decompresses, and what is said to be gzip is none
  "google-cloud-functions": { "one that is compressed": 400 },
};

describe.each(Object.entries(recipes))("%s", (name, open) => {
  let endpoint: Endpoint;
  beforeAll(async () => {
    endpoint = await open();
  });

  test.each(deliveries)("$comment → $statuses", async ({ comment, send, statuses, saves = 0 }) => {
    const sent = send();
    const own = OWN[name]?.[comment];
    for (const status of statuses) expect(await endpoint(sent)).toMatchObject({ status: own ?? status });
    expect(saved()).toHaveLength(saves);
    if (statuses[0] === 405 && !name.startsWith("next,"))
      expect(await endpoint(sent)).toHaveProperty("allow", "HEAD, POST");
  });

  test("what takes too long is 503, and so is its duplicate while it goes on", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const sent = hanging();
    let status: number | undefined;
    const answered = endpoint(sent).then((answer) => {
      ({ status } = answer);
    });
    while (vi.getTimerCount() === 0) await new Promise(setImmediate);
    await vi.advanceTimersByTimeAsync(TIMEOUT_MS - 100);
    expect(status).toBeUndefined();
    await vi.advanceTimersByTimeAsync(100);
    await answered;
    expect(status).toBe(503);
    expect(await endpoint(sent)).toMatchObject({ status: 503 });
  });

  test("many at once", async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => endpoint(good())));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(saved()).toHaveLength(20);
  });
});

test("recipes are short: at most ten lines besides comments and what is imported", () => {
  const files = Object.entries(filesOf(`${root}test/recipes`)).filter(([name]) => !name.includes("/"));
  expect(files.length).toBeGreaterThan(5);
  for (const [name, text] of files) {
    const own = text.split("\n").filter((line) => line !== "" && !/^(?:import|\/\/)/.test(line));
    expect(own.length, name).toBeLessThanOrEqual(10);
  }
});

test("the other routes of Express and Fastify still parse what they get", async () => {
  // Fastify's plugin takes parsers away, but only inside itself
  const { createFastifyPlugin } = await import("afterword/fastify");
  const app = fastify();
  app.register(createFastifyPlugin(phonic, { path: PATH, ...options }));
  app.post("/elsewhere", async (request) => request.body);
  const elsewhere = await app.inject({ method: "POST", url: "/elsewhere", payload: { a: 1 } });
  expect(elsewhere.json()).toEqual({ a: 1 });
});

describe("a body that was parsed before is 500, and told once", () => {
  let told: unknown[] = [];
  const telling = { ...options, onError: (error: unknown) => told.push(error) };
  beforeEach(() => {
    told = [];
  });

  test("Express", async () => {
    const app = express();
    app.use(express.json());
    app.post(PATH, createExpressHandler(phonic, telling));
    expect(await over(await listening(createServer(app)))(good())).toMatchObject({ status: 500 });
    expect(told).toEqual([expect.objectContaining({ message: expect.stringMatching(/express\.raw/) })]);
  });

  test("NestJS, in a controller", async () => {
    const App = appWithController(createExpressHandler(phonic, telling));
    const app = await NestFactory.create(App, { logger: false });
    await app.listen(0, "127.0.0.1");
    closers.push(() => app.close());
    const { port } = app.getHttpServer().address() as AddressInfo;
    expect(await over(port)(good())).toMatchObject({ status: 500 });
    // Nest itself refuses what is larger than its parser takes
    expect(await over(port)(good(bodyOf().padEnd(110_000)))).toMatchObject({ status: 413 });
    expect(told).toEqual([expect.objectContaining({ message: expect.stringMatching(/rawBody: true/) })]);
  });

  test("a stream that something else has read", async () => {
    const handle = createNodeHandler(phonic, telling);
    const server = createServer(async (incoming, response) => {
      for await (const _ of incoming);
      await handle(incoming, response);
    });
    expect(await over(await listening(server))(good())).toMatchObject({ status: 500 });
    expect(told).toEqual([expect.objectContaining({ message: expect.stringMatching(/parsed before/) })]);
  });

  test("a stream that something has read a part of", async () => {
    const handle = createNodeHandler(phonic, telling);
    const server = createServer(async (incoming, response) => {
      await once(incoming, "data");
      await handle(incoming, response);
    });
    expect(await over(await listening(server))(good())).toMatchObject({ status: 500 });
    expect(told).toEqual([expect.any(TypeError)]);
  });

  test("an object that stands for a body that nothing has read does not count", async () => {
    const handle = createNodeHandler(phonic, telling);
    const server = createServer((incoming, response) =>
      handle(Object.assign(incoming, { body: {} }), response),
    );
    expect(await over(await listening(server))(good())).toMatchObject({ status: 200 });
    expect(told).toEqual([]);
  });
});

describe("a handler for a Request that is called by something else rejects, and says which function to take", () => {
  const handle = createHandler(phonic, options) as never as express.RequestHandler;

  test("Express answers 500", async () => {
    const app = express();
    app.post(PATH, handle);
    let thrown: unknown;
    app.use(((error, _request, response, _next) => {
      thrown = error;
      response.status(500).end();
    }) as express.ErrorRequestHandler);
    expect(await over(await listening(createServer(app)))(good())).toMatchObject({ status: 500 });
    expect(thrown).toBeInstanceOf(TypeError);
    expect(thrown).toHaveProperty("message", expect.stringContaining("createExpressHandler"));
  });

  test.each<[string, unknown]>([
    ["an event of Lambda", forms["a function URL"]?.({ headers: [], body: "{}" })],
    ["a context of Hono", { req: { raw: new Request("https://example.com/") } }],
    ["nothing", undefined],
  ])("%s", async (_comment, given) => {
    await expect((handle as (given: unknown) => unknown)(given)).rejects.toThrow(TypeError);
  });
});

describe("a client that breaks off", () => {
  const servers: Record<string, (seen: (error: unknown) => void) => Promise<number>> = {
    "node:http": (seen) =>
      listening(
        createServer((incoming: IncomingMessage, response: ServerResponse) => {
          createNodeHandler(phonic, options)(incoming, response).then(() => seen(undefined), seen);
        }),
      ),
    "Express 5": (seen) => {
      const app = express();
      app.post(PATH, createExpressHandler(phonic, options));
      app.use(((error, _request, _response, _next) => seen(error)) as express.ErrorRequestHandler);
      setTimeout(seen, 300);
      return listening(createServer(app));
    },
  };
  test.each(Object.entries(servers))("is no error of the server: %s", async (_name, open) => {
    const outcome = withResolvers();
    const socket = connect(await open(outcome.resolve), "127.0.0.1");
    socket.write(`POST ${PATH} HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\n\r\n{"event_type"`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    expect(await outcome.promise).toBeUndefined();
    expect(saved()).toEqual([]);
  });
  const withResolvers = () => {
    let resolve = (_value: unknown): void => {};
    const promise = new Promise<unknown>((done) => {
      resolve = done;
    });
    return { promise, resolve };
  };
});

describe("Cloudflare Workers", () => {
  /** The recipe, with a clock that runs a hundred times faster, and a way to see what it saved. */
  const WORKER = `
    import recipe from "./test/recipes/workers.ts";
    ${readFileSync(`${root}test/support/recipes/saving.mjs`, "utf8")}
    const { setTimeout } = globalThis;
    globalThis.setTimeout = (call, ms) => setTimeout(call, ms / 100);
    export default {
      fetch: (request, env, context) =>
        request.url.endsWith("/saved")
          ? Response.json(globalThis.saved.splice(0))
          : recipe.fetch(request, env, context),
    };`;
  // in KB gzip, with all events of the vendor; these five describe very many members
  const LIMITS: Readonly<Record<string, number>> = {
    elevenlabs: 24.5,
    intercom: 22,
    livekit: 25.5,
    retell: 21,
    vapi: 30,
  };
  test("receive alone: at most 10 KB gzip", async () => {
    const { contents } = await bundled('export { receive } from "afterword";', { minify: true });
    expect(gzipSync(contents, { level: 9 }).length).toBeLessThanOrEqual(10 * 1024);
  });

  test.each(folders)(
    "receive with $slug: not too large, nothing of Node, nobody else's code",
    async ({ slug }) => {
      const { text, contents, inputs } = await bundled(
        `export { receive } from "afterword"; export { ${slug} } from "afterword/${slug}";`,
        { minify: true },
      );
      expect(text).not.toMatch(/["']node:|\brequire\(|\bBuffer\b/);
      expect(inputs.filter((path) => /node_modules|^node:|jwt|manage|adapters/.test(path))).toEqual([]);
      const others = folders.map(({ slug }) => slug).filter((other) => other !== slug);
      const foreign = new RegExp(`(?:generated|vendors)/(?:${others.join("|")})[./]`);
      expect(inputs.filter((path) => foreign.test(path))).toEqual([]);
      expect(gzipSync(contents, { level: 9 }).length).toBeLessThanOrEqual((LIMITS[slug] ?? 18) * 1024);
    },
  );

  test("run in workerd", async () => {
    const { text: script } = await bundled(WORKER, { external: ["cloudflare:workers"] });
    const worker = new Miniflare({
      modules: true,
      script,
      bindings: { PHONIC_WEBHOOK_SECRET: SECRET },
      compatibilityDate: "2025-01-01",
      cf: false,
      handleRuntimeStdio: () => {},
    });
    closers.push(() => worker.dispose());
    const post = over(Number((await worker.ready).port));
    const savedThere = async () => (await worker.dispatchFetch("https://example.com/saved")).json();
    for (const { comment, send, statuses, saves = 0 } of deliveries) {
      // workerd hangs up on those who go on sending
      if (statuses[0] === 413) continue;
      const sent = send();
      for (const status of statuses) expect(await post(sent), comment).toMatchObject({ status });
      expect(await savedThere(), comment).toHaveLength(saves);
    }
    expect(await post(hanging())).toMatchObject({ status: 503 });
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(good())));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await savedThere()).toHaveLength(20);
  });
});

describe("Phonic's documented sample, and the same with Afterword", () => {
  /** As Phonic's page on webhooks has it. */
  const documented = () => {
    const app = new Hono();
    app.post(PATH, async (c) => {
      const wh = new Webhook(process.env.PHONIC_WEBHOOK_SECRET as string);
      const rawBody = await c.req.text();
      try {
        wh.verify(rawBody, {
          "svix-id": c.req.header("svix-id") ?? "",
          "svix-timestamp": c.req.header("svix-timestamp") ?? "",
          "svix-signature": c.req.header("svix-signature") ?? "",
        });
        return c.text("OK", 200);
      } catch {
        return c.text("Bad Request", 400);
      }
    });
    return app;
  };

  const rewritten = () => {
    const app = new Hono();
    const secret = process.env.PHONIC_WEBHOOK_SECRET;
    app.post(PATH, async (c) => {
      const { status } = await receive(phonic, c.req.raw, { secret });
      return c.body(null, status as 200);
    });
    return app;
  };

  const broken: [string, (sent: Sent) => Sent][] = [
    ["nothing", (sent) => sent],
    ["the body", ({ headers, body }) => ({ headers, body: `${body} ` })],
    ...["svix-id", "svix-timestamp", "svix-signature"].flatMap((name): [string, (sent: Sent) => Sent][] => [
      [`no ${name}`, ({ headers, body }) => ({ headers: { ...headers, [name]: [] }, body })],
      [
        `another ${name}`,
        ({ headers, body }) => ({ headers: { ...headers, [name]: "v1,1614265330" }, body }),
      ],
    ]),
    [
      "signed an hour ago",
      ({ body }) => ({ headers: svix({ body, time: String(Number(now()) - 3600) }).headers, body }),
    ],
    [
      "a second signature",
      ({ headers, body }) => ({
        headers: {
          ...headers,
          "svix-signature": `v1,${svixSignature("a", "1", "b")} ${headers["svix-signature"]}`,
        },
        body,
      }),
    ],
  ];
  test.each(broken)("they agree: %s", async (comment, change) => {
    for (const { payload } of EXAMPLES) {
      const sent = change(good(JSON.stringify(payload)));
      const [theirs, ours] = await Promise.all(
        [documented(), rewritten()].map((app) => within((request) => app.fetch(request))(sent)),
      );
      expect(ours?.status === 200, comment).toBe(theirs?.status === 200);
      if (comment === "nothing" || comment === "a second signature") expect(ours?.status).toBe(200);
    }
  });
});
