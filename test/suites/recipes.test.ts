// Every way to receive that the README names, on the real framework, with the same deliveries.
import { once } from "node:events";
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { gzipSync } from "node:zlib";
import { type Conversation, createHandler, receive } from "afterword";
import { createExpressHandler } from "afterword/express";
import { createFastifyPlugin } from "afterword/fastify";
import { createLambdaHandler } from "afterword/lambda";
import { createNodeHandler } from "afterword/node";
import { phonic } from "afterword/phonic";
import express from "express";
import fastify from "fastify";
import { Hono } from "hono";
import { Miniflare } from "miniflare";
import { NextRequest } from "next/server.js";
import { Webhook } from "svix";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { SECRET, svix, svixSecret, svixSignature } from "../support/deliveries.js";
import { bundled } from "../support/platforms.js";
import { folders } from "../support/vendors.js";

const EXAMPLES = folders.find(({ slug }) => slug === "phonic")?.examples ?? [];
const ENDED = JSON.stringify(EXAMPLES.find(({ event }) => event === "conversation.ended")?.payload);
const LARGEST = 100_000;

interface Sent {
  readonly method?: string;
  readonly headers: Record<string, string | string[]>;
  readonly body: string | Uint8Array;
}
interface Answered {
  readonly status: number;
  readonly allow?: string | null | undefined;
}
type Endpoint = (sent: Sent) => Promise<Answered>;

let conversations: Pick<Conversation, "id" | "event">[] = [];
let failing = false;
beforeEach(() => {
  conversations = [];
  failing = false;
});
const options = {
  secret: SECRET,
  maxBytes: LARGEST,
  onConversation: async ({ id, event }: Conversation) => {
    if (failing) throw new Error("the database is away");
    conversations.push({ id, event });
  },
};

const closers: (() => unknown)[] = [];
afterAll(async () => {
  for (const close of closers) await close();
});
const listening = async (server: Server): Promise<number> => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  closers.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return (server.address() as AddressInfo).port;
};
const PATH = "/webhooks/phonic";

/** Sends to a server, headers as they are: `fetch` would join repeated ones. */
const over =
  (port: number): Endpoint =>
  ({ method = "POST", headers, body }) =>
    new Promise((resolve, reject) => {
      const sent = request({ port, host: "127.0.0.1", path: PATH, method, headers }, (response) => {
        response.resume();
        response.on("end", () =>
          resolve({ status: response.statusCode as number, allow: response.headers.allow }),
        );
      });
      sent.on("error", reject);
      sent.end(method === "GET" ? undefined : body);
    });

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
        ...(method !== "GET" && { body: body as BodyInit }),
      }),
    );
    return { status, allow: answered.get("allow") };
  };

const recipes: Record<string, () => Promise<Endpoint>> = {
  Hono: async () => {
    const app = new Hono();
    const handle = createHandler(phonic, options);
    app.all(PATH, (c) => handle(c.req.raw));
    return within((request) => app.fetch(request));
  },
  "Express 5": async () => {
    const app = express();
    app.all(PATH, createExpressHandler(phonic, options));
    app.use(express.json());
    return over(await listening(createServer(app)));
  },
  "Express 5 with express.raw": async () => {
    const app = express();
    app.use(express.raw({ type: "*/*", limit: "10mb", inflate: false }));
    app.all(PATH, createExpressHandler(phonic, options));
    app.use(((error, _request, response, _next) => {
      response.status(error.status).end();
    }) as express.ErrorRequestHandler);
    return over(await listening(createServer(app)));
  },
  "Fastify 5": async () => {
    const app = fastify();
    app.register(createFastifyPlugin(phonic, { path: PATH, ...options }));
    app.post("/elsewhere", async (request) => request.body);
    await app.ready();
    const elsewhere = await app.inject({ method: "POST", url: "/elsewhere", payload: { a: 1 } });
    expect(elsewhere.json()).toEqual({ a: 1 });
    await app.listen({ port: 0, host: "127.0.0.1" });
    closers.push(() => app.close());
    return over((app.server.address() as AddressInfo).port);
  },
  "Next route handler": async () => {
    const POST = createHandler(phonic, options);
    return within((request) => POST(new NextRequest(request)));
  },
  "AWS Lambda": async () =>
    lambda((body) => ({ body: Buffer.from(body).toString(), isBase64Encoded: false })),
  "AWS Lambda, base64": async () =>
    lambda((body) => ({ body: Buffer.from(body).toString("base64"), isBase64Encoded: true })),
  "node:http": async () => over(await listening(createServer(createNodeHandler(phonic, options)))),
};

const lambda =
  (
    bodyOf: (body: string | Uint8Array) => { body: string; isBase64Encoded: boolean },
    handler = createLambdaHandler(phonic, options),
  ): Endpoint =>
  async ({ method = "POST", headers, body }) => {
    const { statusCode, headers: answered } = await handler({
      ...bodyOf(body),
      // API Gateway joins repeated headers by commas
      headers: Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name.toLowerCase(), [value].flat().join(",")]),
      ),
      rawPath: PATH,
      rawQueryString: "",
      requestContext: { http: { method } },
    });
    return { status: statusCode, allow: answered.allow };
  };

const now = (): string => String(Math.floor(Date.now() / 1000));
let serial = 0;
/** A genuine delivery, with an id of its own. */
const good = (body: string | Uint8Array = ENDED): Sent => ({
  headers: {
    "content-type": "application/json",
    ...svix({ id: `msg_${serial++}`, body, time: now() }).headers,
  },
  body,
});

/** The same deliveries for everybody, and what comes of them. */
const rows: readonly { comment: string; send: () => Sent; status: number; count?: number }[] = [
  { comment: "a conversation", send: () => good(), status: 200, count: 1 },
  {
    comment: "one that is not ASCII, with white space that only the vendor puts there",
    send: () => good(ENDED.replace('{"', '{ \n"').replace('"web"', '"wéb 😀"')),
    status: 200,
    count: 1,
  },
  {
    comment: "one of another content type",
    send: () => ({ ...good(), headers: { ...good().headers, "content-type": "text/plain; charset=utf-8" } }),
    status: 200,
    count: 1,
  },
  {
    comment: "one of almost the largest size",
    send: () => good(ENDED.padEnd(LARGEST)),
    status: 200,
    count: 1,
  },
  { comment: "too large", send: () => good(ENDED.padEnd(LARGEST + 1)), status: 413 },
  { comment: "much too large", send: () => good(ENDED.padEnd(8_000_000)), status: 413 },
  {
    comment: "not signed",
    send: () => ({ headers: { "content-type": "application/json" }, body: ENDED }),
    status: 401,
  },
  { comment: "another body", send: () => ({ ...good(), body: `${ENDED} ` }), status: 401 },
  {
    comment: "signed with another secret",
    send: () => ({
      headers: svix({ body: ENDED, time: now(), secret: svixSecret("b") }).headers,
      body: ENDED,
    }),
    status: 401,
  },
  {
    comment: "a signature header that came twice",
    send: () => {
      const { headers, body } = good();
      return {
        headers: { ...headers, "svix-signature": [headers["svix-signature"], "v1,x"].flat() as string[] },
        body,
      };
    },
    status: 401,
  },
  { comment: "not JSON", send: () => good("{"), status: 400 },
  { comment: "empty", send: () => good(""), status: 400 },
  {
    comment: "compressed",
    send: () => ({ ...good(), headers: { ...good().headers, "content-encoding": "gzip" } }),
    status: 415,
  },
];

for (const [name, open] of Object.entries(recipes))
  describe(name, () => {
    let endpoint: Promise<Endpoint> | undefined;
    const post: Endpoint = async (sent) => (await (endpoint ??= open()))(sent);

    test.each(rows)("$comment → $status", async ({ send, status, count = 0 }) => {
      expect(await post(send())).toMatchObject({ status });
      expect(conversations).toHaveLength(count);
      if (count)
        expect(conversations[0]).toMatchObject({
          event: "conversation.ended",
          id: expect.stringMatching(/^conv_/),
        });
    });

    test("GET is not allowed", async () => {
      if (name === "Next route handler") return; // Next answers what a route does not export
      expect(await post({ ...good(), method: "GET" })).toEqual({ status: 405, allow: "HEAD, POST" });
    });

    test("500 when the conversation could not be kept, so that it is sent again", async () => {
      const sent = good();
      failing = true;
      expect(await post(sent)).toMatchObject({ status: 500 });
      failing = false;
      expect(await post(sent)).toMatchObject({ status: 200 });
      // and not a third time
      failing = true;
      expect(await post(sent)).toMatchObject({ status: 200 });
      expect(conversations).toHaveLength(1);
    });

    test("many at once", async () => {
      const answers = await Promise.all(Array.from({ length: 20 }, () => post(good())));
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
      expect(conversations).toHaveLength(20);
    });
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
    expect(conversations).toEqual([]);
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
  const WORKER = `
    import { createHandler } from "afterword";
    import { phonic } from "afterword/phonic";
    const handle = createHandler(phonic, {
      secret: ${JSON.stringify(SECRET)},
      maxBytes: ${LARGEST},
      onConversation: ({ id, event }, { deliveryId }) => {
        globalThis.seen = [...(globalThis.seen ?? []), { id, event }];
      },
    });
    export default {
      fetch: (request) =>
        request.url.endsWith("/seen")
          ? Response.json((globalThis.seen ?? []).splice(0))
          : handle(request),
    };`;
  test.each(folders)(
    "receive with $slug: at most 17 KB gzip, nothing of Node, nobody else's code",
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
      expect(gzipSync(contents, { level: 9 }).length).toBeLessThanOrEqual(17 * 1024);
    },
  );

  test("run in workerd", async () => {
    const { text: script } = await bundled(WORKER);
    const worker = new Miniflare({
      modules: true,
      script,
      compatibilityDate: "2025-01-01",
      cf: false,
    });
    closers.push(() => worker.dispose());
    const url = await worker.ready;
    const post = over(Number(url.port));
    for (const { send, status, count = 0, comment } of rows) {
      // workerd hangs up on those who go on sending
      if (comment === "much too large") continue;
      expect(await post(send()), comment).toMatchObject({ status });
      const seen = await worker.dispatchFetch("https://example.com/seen");
      expect(await seen.json(), comment).toHaveLength(count);
    }
    expect(await post({ ...good(), method: "GET" })).toEqual({ status: 405, allow: "HEAD, POST" });
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(good())));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  });
});

describe("Phonic's documented sample, and the same with Afterword", () => {
  const variable = process.env.PHONIC_WEBHOOK_SECRET;
  beforeEach(() => {
    process.env.PHONIC_WEBHOOK_SECRET = SECRET;
  });
  afterEach(() => {
    if (variable === undefined) delete process.env.PHONIC_WEBHOOK_SECRET;
    else process.env.PHONIC_WEBHOOK_SECRET = variable;
  });

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
