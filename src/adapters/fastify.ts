// Fastify.
import type { IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import { optionError } from "../errors.js";
import { type CreateHandler, fromCaller } from "../handler.js";
import { drained, nodeResponder } from "./incoming.js";

// The parts of Fastify that are used, so that its types need not be installed.
interface Instance {
  removeAllContentTypeParsers(): void;
  addContentTypeParser(
    type: string,
    parse: (request: unknown, payload: unknown, done: (error: null) => void) => void,
  ): void;
  addHook(name: "preParsing", hook: Hook): unknown;
  all(
    path: string,
    handler: (request: { readonly raw: IncomingMessage }, reply: Reply) => Promise<unknown>,
  ): unknown;
}
interface Reply {
  code(status: number): Reply;
  headers(headers: Readonly<Record<string, string>>): Reply;
  send(body: string | Readable): Reply;
}
type Hook = (request: { headers: unknown }, reply: unknown, payload: unknown, done: () => void) => void;

/**
 * What `register` of Fastify takes.
 *
 * @example
 * const plugin: FastifyPlugin = createFastifyPlugin(phonic, { path: "/webhooks/phonic", secret, onConversation: console.log });
 */
export type FastifyPlugin = (instance: Instance) => Promise<void>;

/**
 * Makes a Fastify plugin that serves one path. Fastify parses no bodies inside it; elsewhere it still does.
 *
 * @throws AfterwordError for an unusable secret or option, when the plugin is made
 * @example
 * const onConversation = ({ id }: Conversation) => console.log(id);
 * app.register(createFastifyPlugin(phonic, { path: "/webhooks/phonic", secret, onConversation }));
 */
export const createFastifyPlugin: CreateHandler<FastifyPlugin, { readonly path: string }> = (
  given: unknown,
  all?: unknown,
) => {
  const { path, ...options } = Object(all) as { readonly path?: unknown };
  if (typeof path !== "string" || path === "")
    throw fromCaller(createFastifyPlugin, optionError("path is not a string.", "Give the path to serve."));
  const respond = nodeResponder(createFastifyPlugin, given, options);
  return async (instance: Instance) => {
    instance.removeAllContentTypeParsers();
    // the responder reads the body itself, and counts its bytes
    instance.addContentTypeParser("*", (_request, _payload, done) => done(null));
    // Fastify refuses some values of Content-Type before it asks for a parser. What counts here is only the signature.
    instance.addHook("preParsing", (request, _reply, _payload, done) => {
      request.headers = { "content-type": "application/octet-stream" };
      done();
    });
    instance.all(path, async ({ raw }, reply) => {
      const { status, headers, body } = await respond(raw);
      return reply
        .code(status)
        .headers(headers)
        .send(raw.complete ? body : lingering(raw, body));
    });
  };
};

/** A body that is sent at once, and ends when the client has sent the rest of its own. */
const lingering = (request: IncomingMessage, body: string): Readable =>
  Readable.from(
    (async function* () {
      yield body;
      await drained(request);
    })(),
    { objectMode: false },
  );
