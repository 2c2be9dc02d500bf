import { afterAll, beforeAll } from "vitest";
import type { Ended } from "../commands/process.js";
import { KEY, quiet } from "../commands/secrets.js";
import { type Answer, type Api, startApi } from "./api.js";

export const url = "https://example.com/hooks";
export const DRY = "dry run: nothing is changed\n";
/** Keys of vendors, as environment variables. */
export const KEYS = Object.fromEntries(
  ["ELEVENLABS", "RETELL", "TELNYX", "ULTRAVOX", "VAPI", "HUME", "INTERCOM"].map((name) => [
    `${name}_API_KEY`,
    KEY,
  ]),
);

/** An API for the tests of a file, and what calls a command with it: `URL` in a line is `url`. */
export const commandsWithApi = () => {
  let api: Api | undefined;
  beforeAll(async () => void (api = await startApi()));
  afterAll(() => api?.close());
  const it = (): Api => {
    if (!api) throw new Error("the API has not started");
    return api;
  };
  return {
    api: it,
    methods: () => it().calls.map(({ method }) => method),
    call: (line: string, answers: readonly Answer[], cwd?: string): Promise<Ended> => {
      const { calls, answers: next, baseUrl } = it();
      calls.length = 0;
      next.length = 0;
      next.push(...answers);
      const args = line.split(" ").map((word) => (word === "URL" ? url : word));
      return quiet([...args, "--base-url", baseUrl], { env: KEYS, ...(cwd !== undefined && { cwd }) });
    },
  };
};
