// Runs the samples of `adopt`: each with the requests that its framework gives it.
import { writeFileSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { sign } from "../../../src/signature/index.js";
import { phonic } from "../../../src/vendors/phonic.js";
import { example } from "../files.js";

/** What a handler answered. */
export interface Answered {
  readonly status: number;
  readonly text: string;
}

/** A delivery as it is sent. */
interface Sent {
  readonly body: string;
  readonly headers: Record<string, string>;
}

// biome-ignore lint/suspicious/noExplicitAny: what a sample exports is its own affair
type Module = Record<string, any>;

/** How a sample is run. */
interface Sample {
  readonly file: string;
  /** How the names of its headers begin. */
  readonly prefix: "svix-" | "webhook-";
  readonly send: (module: Module, sent: Sent) => Promise<Answered>;
}

const SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
for (const name of ["PHONIC_WEBHOOK_SECRET", "PHONIC_WEBHOOK_SIGNING_SECRET", "PHONIC_SECRET"])
  process.env[name] = SECRET;

const BODY = example("phonic/examples/conversation-ended.json");

/** A genuine delivery, one with another body, or one that was signed an hour ago. */
export const deliver = async (
  { prefix, send }: Sample,
  module: Module,
  kind: "genuine" | "forged" | "late",
): Promise<Answered> => {
  const timestamp = Math.floor(Date.now() / 1000) - (kind === "late" ? 3600 : 0);
  const signed = Object.entries(await sign(phonic, BODY, { secret: SECRET, timestamp }));
  const headers = signed.map(([name, value]) => [name.replace("svix-", prefix), value]);
  return send(module, {
    body: kind === "forged" ? BODY.replace("conv_", "conv-") : BODY,
    headers: { "content-type": "application/json", ...Object.fromEntries(headers) },
  });
};

/** Loads a sample of a project. */
export const loaded = async (cwd: string, name: string): Promise<Module> => {
  const { file } = SAMPLES[name] as Sample;
  const isCommon = file.endsWith(".js");
  const outfile = join(cwd, name, `built.${isCommon ? "cjs" : "mjs"}`);
  const headers = join(cwd, name, "next-headers.ts");
  writeFileSync(headers, "export const headers = async () => new Headers(globalThis.sentHeaders);");
  await build({
    entryPoints: [join(cwd, name, file)],
    bundle: true,
    packages: "external",
    platform: "node",
    format: isCommon ? "cjs" : "esm",
    outfile,
    // Next has them only while it handles a request
    alias: { "next/headers": headers, "next/server": "next/server.js" },
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true } },
    logLevel: "error",
  });
  const module = await import(pathToFileURL(outfile).href);
  return module.default && isCommon ? module.default : module;
};

const answered = async (response: Response): Promise<Answered> => ({
  status: response.status,
  text: await response.text(),
});

const request = (path: string, { body, headers }: Sent): Request =>
  new Request(`http://localhost${path}`, { method: "POST", body, headers });

/** Sends a request to a server that listens only for it. */
const overHttp = async (listener: RequestListener, path: string, sent: Sent): Promise<Answered> => {
  const server = createServer(listener).listen(0);
  try {
    const { port } = server.address() as AddressInfo;
    return await answered(await fetch(`http://localhost:${port}${path}`, { method: "POST", ...sent }));
  } finally {
    server.close();
  }
};

/** The samples by name. */
export const SAMPLES: Readonly<Record<string, Sample>> = {
  commonjs: {
    file: "handler.js",
    prefix: "svix-",
    send: async ({ createServer: create }, sent) => {
      const server = (create as () => Server)().listen(0);
      const { port } = server.address() as AddressInfo;
      const answer = await answered(await fetch(`http://localhost:${port}/`, { method: "POST", ...sent }));
      server.close();
      return answer;
    },
  },
  "express-middleware": {
    file: "server.ts",
    prefix: "svix-",
    send: ({ app }, sent) => overHttp(app, "/phonic", sent),
  },
  "express-raw": {
    file: "app.ts",
    prefix: "svix-",
    send: ({ app }, sent) => overHttp(app, "/webhooks/phonic", sent),
  },
  fastify: {
    file: "server.ts",
    prefix: "webhook-",
    send: async ({ app }, { body, headers }) => {
      const { inject } = app as { inject(options: object): Promise<{ statusCode: number; json(): Named }> };
      const answer = await inject.call(app, { method: "POST", url: "/phonic", payload: body, headers });
      // it answers with the name of the error
      const { id = "", error } = answer.json();
      return { status: answer.statusCode, text: error === undefined ? id : "refused" };
    },
  },
  helper: {
    file: "routes.ts",
    prefix: "svix-",
    send: async ({ route }, { body, headers }) => {
      const call = route as (path: string, req: object) => Promise<{ status: number; id?: string }>;
      const answers = [];
      for (const path of ["/ended", "/transferred"]) answers.push(await call(path, { raw: body, headers }));
      const thrown = await call("/analysed", { raw: body, headers }).catch(() => ({ status: 500 }));
      return { status: answers[0]?.status ?? 0, text: JSON.stringify([...answers, thrown]) };
    },
  },
  hono: {
    file: "server.ts",
    prefix: "svix-",
    send: async ({ app }, sent) =>
      answered(await (app as { fetch: Fetch }).fetch(request("/webhooks/events", sent))),
  },
  injected: {
    file: "hooks.ts",
    prefix: "svix-",
    send: async ({ makeHooks, signed }, { body, headers }) => {
      const store = new Map();
      const make = makeHooks as (store: object) => {
        receive(body: string, headers: object): Promise<number>;
      };
      const sign = signed as (id: string, at: Date, body: string) => Record<string, string>;
      const own = await make(new Map()).receive("{}", sign("msg_1", new Date(), "{}"));
      return {
        status: await make(store).receive(body, headers),
        text: JSON.stringify([[...store], own]),
      };
    },
  },
  lambda: {
    file: "handler.ts",
    prefix: "svix-",
    send: async ({ handler }, sent) => {
      const call = handler as (event: object) => Promise<{ statusCode: number; body?: string }>;
      const { statusCode, body = "" } = await call(sent);
      return { status: statusCode, text: body };
    },
  },
  nest: {
    file: "controller.ts",
    prefix: "svix-",
    send: async ({ PhonicController }, { body, headers }) => {
      const controller = new (
        PhonicController as new () => { receive(req: object, headers: object): unknown }
      )();
      try {
        const answer = await controller.receive({ rawBody: Buffer.from(body) }, headers);
        return { status: 200, text: JSON.stringify(answer) };
      } catch (error) {
        return { status: (error as { getStatus(): number }).getStatus(), text: "" };
      }
    },
  },
  "next-app": {
    file: "route.ts",
    prefix: "svix-",
    send: async ({ POST }, sent) => {
      Object.assign(globalThis, { sentHeaders: sent.headers });
      return answered(await (POST as Fetch)(request("/api/phonic", sent)));
    },
  },
  "next-pages": {
    file: "phonic.ts",
    prefix: "svix-",
    send: ({ default: handler }, sent) =>
      overHttp(
        (req, res) => {
          // as Next has them
          const answer = Object.assign(res, {
            status: (code: number) => Object.assign(res, { statusCode: code }),
            json: (value: unknown) => res.end(JSON.stringify(value)),
          });
          (handler as (req: object, res: object) => void)(req, answer);
        },
        "/api/phonic",
        sent,
      ),
  },
  remix: {
    file: "action.tsx",
    prefix: "webhook-",
    send: async ({ action }, sent) =>
      answered(await (action as (args: object) => Promise<Response>)({ request: request("/phonic", sent) })),
  },
  worker: {
    file: "worker.ts",
    prefix: "webhook-",
    send: async ({ default: worker }, sent) =>
      answered(
        await (worker as { fetch(request: Request, env: object): Promise<Response> }).fetch(
          request("/", sent),
          { PHONIC_WEBHOOK_SECRET: SECRET },
        ),
      ),
  },
};

type Fetch = (request: Request) => Promise<Response>;
type Named = { readonly id?: string; readonly error?: string };
