import type { IncomingMessage } from "node:http";
import { createResponder, type HandlerOptions } from "../handler.js";
import type { Vendor } from "../vendor.js";

// The parts of Fastify that are used, so that nobody installs it for its types.
interface Instance {
  removeAllContentTypeParsers(): void;
  addContentTypeParser(
    type: string,
    options: { parseAs: "buffer"; bodyLimit?: number },
    parse: (request: unknown, body: Buffer, done: (error: null, body: Buffer) => void) => void,
  ): void;
  post(path: string, handler: (request: FastifyRequest, reply: Reply) => Promise<unknown>): unknown;
}
interface FastifyRequest {
  readonly raw: IncomingMessage;
  readonly body: unknown;
  readonly url: string;
}
interface Reply {
  code(status: number): Reply;
  headers(headers: Readonly<Record<string, string>>): Reply;
  send(body: string): Reply;
}

/**
 * A Fastify plugin that serves one path; inside it bodies stay bytes, elsewhere Fastify parses as before.
 *
 * @example
 * app.register(createFastifyPlugin(phonic, { path: "/webhooks/phonic", secret, onConversation }));
 */
export const createFastifyPlugin = <V extends Vendor>(
  vendor: V,
  { path, ...options }: HandlerOptions<V> & { readonly path: string },
): ((instance: Instance) => Promise<void>) => {
  const respond = createResponder(vendor, options as unknown as HandlerOptions<V>);
  const { maxBytes = 10 * 1024 * 1024 } = options;
  return async (instance) => {
    instance.removeAllContentTypeParsers();
    instance.addContentTypeParser("*", { parseAs: "buffer", bodyLimit: maxBytes }, (_request, body, done) =>
      done(null, body),
    );
    instance.post(path, async (request, reply) => {
      const { rawHeaders } = request.raw;
      const headers = rawHeaders.flatMap((name, at): [string, string][] =>
        at % 2 === 0 ? [[name, rawHeaders[at + 1] as string]] : [],
      );
      const body = (request.body ?? new Uint8Array()) as Uint8Array;
      const answer = await respond("POST", { headers, body, url: request.url });
      return reply.code(answer.status).headers(answer.headers).send(answer.body);
    });
  };
};
