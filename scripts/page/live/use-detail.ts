// A delivery as a whole: it is asked for when it is selected, and again when something about it has changed.

import { useEffect, useState } from "preact/hooks";
import type { Detail, RetryRequest, RetryView, Row } from "../../html/model.js";

/** What is known of the selected delivery. */
export interface Loaded {
  readonly detail: Detail | null;
  /** Why it could not be loaded, in words. */
  readonly problem: string | null;
}

/** Loads the delivery of a row. `again` rises when it has to be loaded again. */
export const useDetail = (row: Row | undefined, again: number): Loaded => {
  const [loaded, setLoaded] = useState<Loaded>({ detail: null, problem: null });
  const n = row?.n;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a row is another object when something about it has changed
  useEffect(() => {
    if (n === undefined) return;
    const stop = new AbortController();
    loadDetail(n, stop.signal).then(
      (detail) => setLoaded({ detail, problem: null }),
      (error: unknown) => {
        if (!stop.signal.aborted)
          setLoaded({ detail: null, problem: error instanceof Error ? error.message : String(error) });
      },
    );
    return () => stop.abort();
  }, [row, again]);
  // what was loaded for another delivery is not shown for this one
  if (loaded.detail !== null && loaded.detail.n !== n) return { detail: null, problem: null };
  return loaded;
};

const loadDetail = async (n: number, signal: AbortSignal): Promise<Detail> => {
  const response = await fetch(`api/deliveries/${n}`, { signal });
  if (response.status === 404) throw new Error("The server no longer has this delivery.");
  if (!response.ok) throw new Error(await problemOf(response));
  return (await response.json()) as Detail;
};

/** What a server says about a request that it refused. */
const problemOf = async (response: Response): Promise<string> => {
  try {
    const { error } = (await response.json()) as {
      readonly error?: { readonly message?: string; readonly hint?: string; readonly code?: string };
    };
    const code = error?.code === undefined ? "" : `${error.code}:`;
    if (error?.message) return [code, error.message, error.hint].filter(Boolean).join(" ");
  } catch {
    // no JSON: the status has to do
  }
  return `The server answered ${response.status}.`;
};

/** Sends a delivery to the target again. Resolves to why it was not done, in words; null if it was. */
export const replay = async (n: number, token: string, resign: boolean): Promise<string | null> => {
  const answer = await posted(`api/deliveries/${n}/replay`, token, { resign });
  return typeof answer === "string" ? answer : null;
};

/** Has deliveries of an inbox worked on again. Resolves to how many are; in words, why none. */
export const retry = async (request: RetryRequest, token: string): Promise<RetryView | string> =>
  (await posted("api/retry", token, request)) as RetryView | string;

/** Asks the server for something that changes. Resolves to its answer; in words, why there is none. */
const posted = async (path: string, token: string, body: object): Promise<object | string> => {
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json", "x-afterword-token": token },
      body: JSON.stringify(body),
    });
    return response.ok ? ((await response.json()) as object) : await problemOf(response);
  } catch {
    return "The server does not answer.";
  }
};
