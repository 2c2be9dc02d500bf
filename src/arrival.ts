// Bodies that arrive at a server: nobody holds its memory by being slow, or by sending much. For what is made once, and
// serves many deliveries.
import {
  type Arriving,
  broken,
  checkInput,
  type DeliveryInput,
  type Hold,
  incomplete,
  isRequest,
  type Limits,
  tooLarge,
  Unreadable,
} from "./delivery.js";

/**
 * Collects the chunks of a body within the limits. `start` begins to read, and returns the function that stops it. It
 * calls `take` with each chunk, and then `end`: with false if the body broke off, or with the error. A TypeError is a mistake in
 * the program, and is thrown.
 */
export const collect = (
  { maxBytes, bodyTimeout = 10, hold }: Limits,
  start: (
    take: (chunk: Uint8Array) => void,
    end: (error?: Unreadable | TypeError | false) => void,
  ) => () => unknown,
): Promise<Uint8Array | Unreadable> =>
  new Promise((resolve, reject) => {
    let body: Uint8Array | undefined = EMPTY;
    let length = 0;
    const settle = (result: Uint8Array | Unreadable | TypeError): void => {
      if (!body) return;
      body = undefined;
      hold?.(settle, 0);
      clearTimeout(timer);
      stop();
      if (result instanceof TypeError) reject(result);
      else resolve(result);
    };
    const take = (chunk: Uint8Array): void => {
      const start = length;
      length += chunk.length;
      if (length > maxBytes) settle(tooLarge(maxBytes));
      if (!body) return;
      if (length > body.length) {
        // Chunks are copied together: a thousand of one byte take far more memory than a thousand bytes. The room is
        // doubled each time, so that a byte is copied once or twice.
        const larger = start ? new Uint8Array(Math.min(maxBytes, 2 * length)) : chunk;
        if (start) larger.set(body);
        body = larger;
        hold?.(settle, larger.length);
      }
      if (start) body?.set(chunk, start);
    };
    const late = (): void => {
      const message = `The body did not arrive within ${bodyTimeout} seconds.`;
      settle(new Unreadable("ERR_BODY_TIMEOUT", message, 408));
    };
    const timer = setTimeout(late, bodyTimeout * 1000);
    const stop = start(take, (error) => {
      if (!body) return;
      const whole = body.length === length ? body : body.subarray(0, length);
      settle(error === false ? incomplete() : (error ?? whole));
    });
  });

const EMPTY = /* @__PURE__ */ new Uint8Array();

/** A body up to this length is read at once if it is announced: that is twice as fast as reading chunks. */
const SMALL_BYTES = 65_536;
/** How many are read at once at the same time. Such a body is not counted before it is there, so there may be only few. */
const MOST_SMALL = 64;
let small = 0;

/** A delivery whose body is read within the limits. Only a `Request` is changed. */
export const arriving = (input: DeliveryInput | Arriving): DeliveryInput | Arriving => {
  if (!input || !isRequest(input)) return input;
  checkInput(input);
  const { headers, url, method } = input;
  const announced = Number(headers.get("content-length") ?? Number.NaN);
  const body: Arriving["body"] = (limits) =>
    collect(limits, (take, end) => {
      const isSmall = announced <= SMALL_BYTES && small < MOST_SMALL;
      let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
      const readAll = async (): Promise<Unreadable | undefined> => {
        try {
          if (isSmall) take(new Uint8Array(await input.arrayBuffer()));
          else reader = input.body?.getReader();
          // a stream may give anything: what is not bytes has no subarray
          for (let chunk = await reader?.read(); chunk?.value; chunk = await reader?.read())
            take(chunk.value.subarray());
          return undefined;
        } catch {
          return broken(input);
        }
      };
      if (isSmall) small++;
      readAll().then(end, end);
      return () => (isSmall ? small-- : reader?.cancel().catch(() => {}));
    });
  return { headers, url, method, body };
};

/** Makes the function that refuses the largest body when all that are arriving take more than `most` bytes. */
export const ceiling = (most: number): Hold => {
  const bodies = new Map<Parameters<Hold>[0], number>();
  let total = 0;
  return (refuse, bytes) => {
    total += bytes - (bodies.get(refuse) ?? 0);
    if (bytes === 0) bodies.delete(refuse);
    else bodies.set(refuse, bytes);
    if (total <= most) return;
    let [largest, held] = [refuse, bytes];
    for (const [other, size] of bodies) if (size > held) [largest, held] = [other, size];
    largest(new Unreadable("ERR_BUSY", "Too many bodies are arriving at once.", 503));
  };
};
