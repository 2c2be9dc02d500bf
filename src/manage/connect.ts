// How the API of a vendor is called.
import createClient, { type Client } from "openapi-fetch";
import { AfterwordError } from "../errors.js";
import { failure, outcomeOf } from "./failure.js";
import { secureUrl } from "./url.js";

/** How a vendor's API is reached. An option that makes no sense is an error when the manager is made. */
export interface ManagerOptions {
  /** The API key. It is sent only to the host of `baseUrl`, and no error quotes it. */
  readonly key: string;
  /** The API's address, for resellers of a platform and for vendors whose customers have hosts of their own. */
  readonly baseUrl?: string | undefined;
  /** Replaces the platform's fetch. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
  /** Seconds until a call is aborted; 10 by default. */
  readonly timeout?: number | undefined;
}

/** What is known about a vendor's API. */
export interface Api {
  /** The vendor's name, for errors. */
  readonly name: string;
  /** The documented address; undefined if every customer has a different one. */
  readonly server: string | undefined;
  /** The header that holds the key and nothing else. Without it, the key is sent as `authorization: Bearer …`. */
  readonly keyHeader?: string;
  /** How large an answer may be; 1 MiB by default. */
  readonly maxBytes?: number;
  /** What to do when `baseUrl` is needed and missing. */
  readonly wanted?: string;
}

const MAX_ANSWER_BYTES = 2 ** 20;

/** A client, and what keeps texts out of errors. */
export interface Connection<Paths extends object> {
  readonly client: Client<Paths>;
  readonly hide: (text: string) => void;
}

/**
 * Makes a client of an API, typed by its paths. It accepts a status of success with JSON or without a body. Every other
 * answer becomes an AfterwordError. `hide` takes texts that errors must not quote, such as a webhook's URL: the
 * vendor's answer may repeat them.
 */
export const connect = <Paths extends object>(api: Api, options: ManagerOptions): Connection<Paths> => {
  const { key, timeout = 10 } = options;
  const { name, keyHeader, maxBytes = MAX_ANSWER_BYTES } = api;
  if (typeof key !== "string" || !/^[\x21-\x7e]+$/.test(key)) {
    throw new AfterwordError("ERR_MANAGE_KEY", `${name}: the API key is empty or holds what no key does`, {
      hint: "Is the environment variable set? Give the key without quotes, spaces or line ends.",
    });
  }
  if (!Number.isFinite(timeout) || timeout <= 0 || timeout > 600) {
    throw new AfterwordError("ERR_OPTION", "timeout is not a number of seconds, more than 0 and at most 600");
  }
  const base = baseOf(api, options.baseUrl);
  const send = options.fetch ?? ((request: Request) => fetch(request));
  const hidden = new Set([key]);

  // the only way to the network; it returns a success with JSON or without a body, or throws
  const call = async (request: Request): Promise<Response> => {
    const context = { name, host: base.host, hidden, maxBytes };
    const signal = AbortSignal.timeout(timeout * 1000);
    let response: Response;
    let text: string | undefined;
    try {
      response = await orAbort(send(new Request(request, { signal })), signal);
      text = await orAbort(textOf(response, maxBytes), signal);
    } catch (error) {
      throw failure(context, error, signal.aborted);
    }
    return outcomeOf(context, response, text);
  };

  const client = createClient<Paths>({
    baseUrl: base.href,
    fetch: call,
    headers: {
      ...(keyHeader === undefined ? { authorization: `Bearer ${key}` } : { [keyHeader]: key }),
      accept: "application/json",
    },
    // the key must not follow a redirect to another host
    redirect: "manual",
  });
  return { client, hide: (text) => hidden.add(text) };
};

/**
 * The body of an answer. The client's own type of it is not used: it makes an object of every `string & {}`, which is how
 * open lists of words are written.
 */
export const bodyOf = <Body>({ data }: { readonly data?: unknown }): Body | undefined =>
  data as Body | undefined;

/** The API's address, as the user gives it or as it is documented. */
const baseOf = ({ name, server, wanted }: Api, given: string | undefined): URL => {
  const text = given ?? server;
  if (text === undefined) {
    throw new AfterwordError("ERR_MANAGE_BASE_URL", `${name} has no address that is the same for everybody`, {
      ...(wanted !== undefined && { hint: wanted }),
    });
  }
  const url = secureUrl(text, "ERR_MANAGE_BASE_URL", "the base URL");
  if (url.search === "" && url.hash === "") return url;
  throw new AfterwordError("ERR_MANAGE_BASE_URL", "the base URL has a query or a fragment", {
    hint: "Give it up to the path that all calls share, such as https://app.example.com/api.",
  });
};

/** Rejects when the signal aborts, even if a user's own fetch ignores it. */
const orAbort = <T>(promise: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener("abort", abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });

/** The body of an answer; undefined if it is too large. */
const textOf = async ({ body }: Response, maxBytes: number): Promise<string | undefined> => {
  if (!body) return "";
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  let length = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    length += chunk.value.length;
    if (length > maxBytes) {
      reader.cancel().catch(() => {});
      return undefined;
    }
    text += decoder.decode(chunk.value, { stream: true });
  }
  return text + decoder.decode();
};
