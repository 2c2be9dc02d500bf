// Who may use the page and what it asks for: only a browser or a program on this machine, that asked for the page itself.

import type { IncomingMessage } from "node:http";
import { equal } from "../../../src/signature/equal.js";

/** Headers of proxies and tunnels: what has one came from elsewhere, although its connection is local. */
const PROXIED = [
  ...["forwarded", "via", "x-real-ip", "cf-connecting-ip", "cf-ray", "true-client-ip", "x-client-ip"],
  ...["x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-forwarded-port", "x-forwarded-server"],
];

/** The names by which this machine is called on it. */
const LOCAL = ["localhost", "127.0.0.1", "[::1]"];

/** The reason why a request for the page or its data is refused. */
export interface Refusal {
  readonly status: 403 | 415;
  readonly why: string;
}

/** Makes the function that says why a request is refused. Undefined if it is not. */
export const guard = (
  port: number,
  token: string,
): ((request: IncomingMessage, isPage: boolean) => Refusal | undefined) => {
  const hosts = LOCAL.flatMap((name) => [`${name}:${port}`, ...(port === 80 ? [name] : [])]);
  return ({ method, headers }, isPage) => {
    const { host = "", origin, "sec-fetch-site": site } = headers;
    // a name that leads here by a DNS server of somebody else's is not ours
    if (!hosts.includes(host.toLowerCase())) return refused("the host is not local");
    if (Object.keys(headers).some((name) => PROXIED.includes(name) || name.startsWith("x-forwarded")))
      return refused("it came by a proxy or a tunnel");
    // a link on a page of this machine may lead to the page, and to nothing else
    const sites = ["same-origin", "none", ...(isPage ? ["same-site"] : [])];
    if (site !== undefined && !sites.includes(String(site))) return refused("it came from another site");
    const isOwn = origin === `http://${host.toLowerCase()}`;
    if (origin !== undefined && !isOwn) return refused("it came from another origin");
    if (method !== "POST") return undefined;
    if (!isOwn) return refused("it does not say that it came from the page");
    if (!/^application\/json(?:;|$)/i.test(headers["content-type"] ?? ""))
      return { status: 415, why: "it is not JSON" };
    return equal(token, String(headers["x-afterword-token"] ?? ""))
      ? undefined
      : refused("it does not have the token of this run");
  };
};

const refused = (why: string): Refusal => ({ status: 403, why });
