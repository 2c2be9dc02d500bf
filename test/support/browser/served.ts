// A server with one document.
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** Serves a document at every path, with its policy if it has one. */
export const servedHtml = async (
  html: string,
  policy?: string,
): Promise<{ readonly url: string; readonly close: () => Promise<unknown> }> => {
  const server = createServer((_, response) => {
    response.writeHead(200, {
      "content-type": "text/html; charset=utf-8",
      ...(policy !== undefined && { "content-security-policy": policy }),
    });
    response.end(html);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const close = () => new Promise((resolve) => server.close(resolve) && server.closeAllConnections());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close };
};
