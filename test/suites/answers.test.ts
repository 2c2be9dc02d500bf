// The table "Answers" of src/README.md: each row is tried, with what the vendor is answered and what the user is told.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type Context,
  createHandler,
  defineVendor,
  type HandlerOptions,
  memoryStore,
  type Store,
  type Verifier,
} from "afterword";
import { jwt } from "afterword/jwt";
import { phonic } from "afterword/phonic";
import { describe, expect, test, vi } from "vitest";
import { NOW, SECRET, svix } from "../support/deliveries.js";
import { root } from "../support/files.js";
import { example } from "../support/receiving.js";

const ENDED = JSON.stringify(example("phonic", "conversation-ended.json"));
const INVALID = ENDED.replace(/"role":\s*"assistant"/, '"role":1');
const UNKNOWN = '{"event_type":"conversation.rated"}';

type Options = Partial<Record<keyof HandlerOptions<typeof phonic>, unknown>>;

/** What a row says is provoked: the options, the requests, the last of which counts, and what else has to hold then. */
interface Row {
  /** Phonic, unless said. */
  readonly vendor?: typeof phonic;
  readonly options?: Options;
  readonly requests?: readonly (() => Request)[];
  /** Sends all requests at once. */
  readonly together?: true;
  readonly afterwards?: () => unknown;
  /** What has to be told of the last request; by default the code that the row names. */
  readonly told?: (errors: readonly unknown[]) => void;
}

const requestOf = (body: BodyInit | null = ENDED, more: RequestInit = {}): Request => {
  const { headers } = svix({ body: typeof body === "string" ? body : ENDED });
  return new Request("https://example.com/hooks", {
    method: "POST",
    headers,
    body,
    duplex: "half",
    ...more,
  } as RequestInit);
};
const never = (): Promise<never> => new Promise(() => {});
const mine = new RangeError("of mine");
const failing = (): never => {
  throw mine;
};
const toldMine = (errors: readonly unknown[]): void => expect(errors[0]).toBe(mine);
const ANALYSIS: Options = { on: { "conversation.analysis": () => {} } };
const ENDING = (ended: () => unknown): Options => ({ on: { "conversation.ended": ended } });
const slow = vi.fn();
const done: string[] = [];
const commits: string[] = [];
const passing: Store = { claim: () => "new", commit: () => {}, release: () => {} };
const verifier = (verify: Verifier["verify"]): Options => ({
  secret: undefined,
  signature: { scheme: "own", verify },
});
/** A body that begins and does not end. */
const endless = (): ReadableStream =>
  new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode("{")) });

/** The rows in their order, by how their second column begins. */
const rows: readonly (readonly [when: string, Row, ...Row[]])[] = [
  [
    "every function that the delivery is for has resolved",
    { options: { ...ENDING(() => {}), onConversation() {} } },
  ],
  [
    "it was handled before, and nothing runs",
    {
      options: ENDING(() => done.push("once")),
      requests: [requestOf, requestOf],
      afterwards: () => expect(done).toEqual(["once"]),
    },
  ],
  ["only `onCapture` is for it, and has kept it", { options: { onCapture: () => {} } }],
  ["its event is not known", { options: ANALYSIS, requests: [() => requestOf(UNKNOWN)] }],
  [
    "the request is `HEAD`",
    {
      options: ANALYSIS,
      requests: [() => new Request("https://example.com/", { method: "HEAD" })],
    },
  ],
  [
    "the delivery is [malformed]",
    { options: ANALYSIS, requests: [() => requestOf("{")], told: codes("ERR_NOT_JSON") },
    {
      options: { ...ANALYSIS, bodyTimeout: 0.02 },
      requests: [() => requestOf(endless())],
      told: codes("ERR_BODY_TIMEOUT"),
    },
    { options: { ...ANALYSIS, maxBytes: 9 }, requests: [() => requestOf()], told: codes("ERR_TOO_LARGE") },
    {
      options: ANALYSIS,
      requests: [() => requestOf(ENDED, { headers: { "content-encoding": "gzip" } })],
      told: codes("ERR_ENCODED"),
    },
  ],
  [
    "the payload is invalid",
    { options: { ...ANALYSIS, onInvalid: "reject" }, requests: [() => requestOf(INVALID)] },
  ],
  [
    "the delivery is [unverified]",
    {
      options: ANALYSIS,
      requests: [() => requestOf(ENDED, { headers: {} })],
      told: codes("ERR_SIGNATURE_MISSING"),
    },
  ],
  [
    "the request is neither",
    { options: ANALYSIS, requests: [() => new Request("https://example.com/", { method: "PUT" })] },
  ],
  [
    "a function rejects",
    {
      options: { ...ENDING(failing), onConversation: () => void done.push("other") },
      afterwards: () => expect(done.splice(1)).toEqual(["other"]),
      told: toldMine,
    },
  ],
  [
    "your verifier or your mapping throws",
    { options: { ...ANALYSIS, ...verifier(failing) }, told: toldMine },
    { vendor: defineVendor(phonic, { refine: failing }), options: ANALYSIS, told: toldMine },
  ],
  [
    "the body was parsed before",
    {
      options: ANALYSIS,
      requests: [
        () => {
          const request = requestOf();
          void request.json();
          return request;
        },
      ],
      told: ([error]) => expect(error).toBeInstanceOf(TypeError),
    },
  ],
  [
    "a known event for which there is no function",
    { options: ANALYSIS },
    { options: ENDING(() => {}), requests: [() => requestOf(INVALID)] },
  ],
  [
    "the functions take longer than `timeout`",
    {
      options: {
        timeout: 0.05,
        store: { ...passing, commit: (key: string) => void commits.push(key) },
        onConversation: (_conversation: unknown, _receipt: unknown, { signal }: Context) =>
          new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve())).then(slow),
      },
      afterwards: async () => {
        await vi.waitFor(() => expect(slow).toHaveBeenCalledOnce());
        await vi.waitFor(() => expect(commits).toHaveLength(1));
      },
    },
  ],
  [
    "your verifier, the store or the function `secret` takes longer",
    { options: { ...ANALYSIS, ...verifier(never), timeout: 0.05 } },
    { options: { ...ENDING(() => {}), store: { ...passing, claim: never }, timeout: 0.05 } },
    { options: { ...ANALYSIS, secret: never, timeout: 0.05 } },
  ],
  [
    "the same delivery is being handled",
    {
      options: { ...ENDING(never), timeout: 0.2 },
      requests: [requestOf, requestOf],
      together: true,
      told: () => {},
    },
  ],
  ["the store's `claim` fails", { options: { ...ENDING(() => {}), store: { ...passing, claim: failing } } }],
  [
    "the store's `commit` fails",
    { options: { ...ENDING(() => {}), store: { ...passing, commit: failing } } },
  ],
  [
    "the function `secret` fails, or gives nothing",
    { options: { ...ANALYSIS, secret: failing } },
    { options: { ...ANALYSIS, secret: () => undefined } },
  ],
  [
    "the key server of `jwt()` is away",
    {
      options: {
        ...ANALYSIS,
        secret: undefined,
        signature: jwt({
          jwks: "https://example.com/",
          issuer: "a",
          audience: "b",
          fetch: async () => failing(),
        }),
      },
      requests: [
        () => {
          const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
          const token = `${part({ alg: "RS256", kid: "1" })}.${part({ iss: "a" })}.${part({})}`;
          return requestOf(ENDED, { headers: { authorization: `Bearer ${token}` } });
        },
      ],
    },
  ],
  [
    "too many bodies are arriving",
    {
      options: { ...ANALYSIS, maxBytes: 10, maxTotalBytes: 10 },
      requests: Array.from({ length: 11 }, () => () => requestOf(endless())),
      together: true,
    },
  ],
  [
    "an observer throws",
    {
      options: { ...ENDING(() => {}), onReceipt: failing },
      told: toldMine,
    },
    { options: { ...ENDING(() => {}), onCapture: failing }, told: toldMine },
    { options: { ...ENDING(() => {}), onAnswer: failing }, told: toldMine },
  ],
  [
    "only `onCapture` is for it, and it throws",
    {
      options: { onCapture: failing },
      told: (errors) => {
        expect(errors[0]).toBe(mine);
        codes("ERR_UNHANDLED")(errors.slice(1));
      },
    },
  ],
];

function codes(...expected: string[]): (errors: readonly unknown[]) => void {
  return (errors) => expect(errors.map((error) => (error as { code?: string }).code)).toEqual(expected);
}

const table = /<!-- answers -->\n([\s\S]*?)<!-- \/answers -->/.exec(
  readFileSync(join(root, "src/README.md"), "utf8"),
)?.[1];
const written = (table ?? "")
  .trim()
  .split("\n")
  .slice(2)
  .map((line) => line.split("|").map((cell) => cell.trim()));

test("every row of the table is tried here, in the same order", () => {
  expect(rows.length).toBeGreaterThan(20);
  expect(written).toHaveLength(rows.length);
  for (const [index, [when]] of rows.entries()) expect(written[index]?.[2]).toContain(when);
});

describe("the table of answers", () => {
  const cases = rows.flatMap(([when, ...all], index) =>
    all.map((row, variant) => ({ when, row, index, variant })),
  );
  test.each(cases)("$when ($variant)", async ({ row, index }) => {
    const [, statuses = "", , told = ""] = written[index] ?? [];
    const errors: unknown[] = [];
    const options = {
      secret: SECRET,
      now: NOW,
      store: memoryStore(),
      ...row.options,
      onError: (error: unknown) => void errors.push(error),
    };
    const handle = createHandler(row.vendor ?? phonic, options as unknown as HandlerOptions<typeof phonic>);
    const requests = row.requests ?? [requestOf];
    let answers: Response[] = [];
    if (row.together) {
      const all = requests.map((request) => handle(request()));
      // the largest of the bodies is refused: whichever it is
      answers = [await Promise.race(all)];
    } else for (const request of requests) answers.push(await handle(request()));
    const status = answers.at(-1)?.status;
    // an observer that throws changes nothing
    expect(statuses === "as without it" ? ["200"] : statuses.split(", ")).toContain(String(status));
    if (status === 503) expect(answers.at(-1)?.headers.get("retry-after")).toMatch(/^\d+$/);
    const code = /`(ERR_\w+)`/.exec(told)?.[1];
    if (row.told) row.told(errors);
    else codes(...(code ? [code] : []))(errors);
    await row.afterwards?.();
  });
});
