// What a collector of OpenTelemetry gets of deliveries.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { context, metrics, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { type HistogramMetricData, MeterProvider, MetricReader } from "@opentelemetry/sdk-metrics";
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base";
import { createHandler, type HandlerOptions, type Verifier } from "afterword";
import { ada } from "afterword/ada";
import { type Attempted, createInbox, type WorkOptions } from "afterword/inbox";
import { postgres } from "afterword/inbox/postgres";
import { createNodeHandler } from "afterword/node";
import { telemetry, workerTelemetry } from "afterword/opentelemetry";
import { phonic } from "afterword/phonic";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ID, NOW, SECRET, svix, svixSecret } from "./support/deliveries.js";
import { client } from "./support/inbox/client.js";
import { example } from "./support/receiving.js";

const ENDED = JSON.stringify(example("phonic", "conversation-ended.json"));
const DRIFTED = ENDED.replace("{", '{"added":1,');
const INVALID = ENDED.replace(/"role":\s*"assistant"/, '"role":1');
const ADA = JSON.stringify(example("ada", "conversation-ended.json"));
const ADA_SECRET = svixSecret("of Ada");

class Reader extends MetricReader {
  protected async onForceFlush(): Promise<void> {}
  protected async onShutdown(): Promise<void> {}
}

const exporter = new InMemorySpanExporter();
let reader: Reader;
const register = () => {
  reader = new Reader();
  trace.setGlobalTracerProvider(
    new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }),
  );
  metrics.setGlobalMeterProvider(new MeterProvider({ readers: [reader] }));
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
};
const unregister = () => {
  for (const api of [trace, metrics, context]) api.disable();
  exporter.reset();
};
beforeEach(register);
afterEach(unregister);

/** The metrics by name. */
const collected = async () => {
  const { resourceMetrics } = await reader.collect();
  const all = resourceMetrics.scopeMetrics.flatMap((scope) => scope.metrics);
  return new Map(all.map((metric) => [metric.descriptor.name, metric]));
};

/** What the counter counted: attributes and how often. */
const counted = async () =>
  (await collected())
    .get("afterword.deliveries")
    ?.dataPoints.map(({ attributes, value }) => [attributes, value] as const) ?? [];

const only = (): ReadableSpan => {
  const [span, ...others] = exporter.getFinishedSpans();
  expect(others).toEqual([]);
  return span as ReadableSpan;
};

const requestOf = (body: string, options: Parameters<typeof svix>[0] = {}, more: object = {}) =>
  new Request("https://example.com/hooks", {
    method: "POST",
    headers: { ...svix({ ...options, body }).headers, ...more },
    body,
  });

type Options = Partial<HandlerOptions<typeof phonic>>;
const handlerOf = (more: Options = {}) => {
  const options = {
    secret: SECRET,
    now: NOW,
    onConversation: () => {},
    onError: () => {},
    onAnswer: telemetry(),
    ...more,
  };
  return createHandler(phonic, options as HandlerOptions<typeof phonic>);
};
const never = (): Promise<never> => new Promise(() => {});
const fails = () => {
  throw new Error("of mine");
};
const verifier = (verify: Verifier["verify"]): Options => ({
  secret: undefined,
  signature: { scheme: "custom", verify } as unknown as NonNullable<Options["signature"]>,
});

const KNOWN = { "afterword.vendor": "phonic", "afterword.event": "conversation.ended" };
const failed = (code: string) => ({ "afterword.code": code, "error.type": code });
const refused = (verdict: string, code: string) => ({
  "afterword.vendor": "phonic",
  "afterword.verdict": verdict,
  "afterword.code": code,
});

describe("what is recorded of a delivery", () => {
  test.each<[delivery: string, status: number, attributes: object, more: Options, request: Request]>([
    ["that fits", 200, { ...KNOWN, "afterword.verdict": "ok" }, {}, requestOf(ENDED)],
    ["that drifted", 200, { ...KNOWN, "afterword.verdict": "drifted" }, {}, requestOf(DRIFTED)],
    ["that is invalid", 200, { ...KNOWN, "afterword.verdict": "invalid" }, {}, requestOf(INVALID)],
    [
      "that is invalid, and rejected",
      400,
      { ...KNOWN, "afterword.verdict": "invalid", "afterword.code": "ERR_INVALID_PAYLOAD" },
      { onInvalid: "reject" },
      requestOf(INVALID),
    ],
    [
      "that nobody takes",
      503,
      { ...KNOWN, "afterword.verdict": "ok", ...failed("ERR_UNHANDLED") },
      { onConversation: undefined, on: { "conversation.analysis": () => {} } },
      requestOf(ENDED),
    ],
    [
      "of an unknown event",
      200,
      { ...KNOWN, "afterword.event": "_OTHER", "afterword.verdict": "unknown-event" },
      {},
      requestOf('{"event_type":"conversation.rated"}'),
    ],
    [
      "that a function fails at",
      500,
      { ...KNOWN, "afterword.verdict": "ok", ...failed("ERR_FUNCTION") },
      { onConversation: fails },
      requestOf(ENDED),
    ],
    [
      "that takes too long",
      503,
      { ...KNOWN, "afterword.verdict": "ok", ...failed("ERR_TIMEOUT") },
      { onConversation: never, timeout: 0.05 },
      requestOf(ENDED),
    ],
    [
      "that a function gives up when its time is over",
      503,
      { ...KNOWN, "afterword.verdict": "ok", ...failed("ERR_TIMEOUT") },
      {
        onConversation: (_conversation, _receipt, { signal }) =>
          new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(signal.reason))),
        timeout: 0.05,
      },
      requestOf(ENDED),
    ],
    [
      "that the store fails at",
      503,
      { ...KNOWN, "afterword.verdict": "ok", ...failed("ERR_STORE") },
      { store: { claim: fails, commit: () => {}, release: () => {} } },
      requestOf(ENDED),
    ],
    [
      "that is being handled elsewhere",
      503,
      { ...KNOWN, "afterword.verdict": "ok" },
      { store: { claim: () => "running", commit: () => {}, release: () => {} } },
      requestOf(ENDED),
    ],
    [
      "that was handled before",
      200,
      { ...KNOWN, "afterword.verdict": "ok" },
      { store: { claim: () => "done", commit: () => {}, release: () => {} } },
      requestOf(ENDED),
    ],
    [
      "that somebody else signed",
      401,
      refused("unverified", "ERR_SIGNATURE_MISMATCH"),
      {},
      requestOf(ENDED, { secret: ADA_SECRET }),
    ],
    [
      "that nobody signed",
      401,
      refused("unverified", "ERR_SIGNATURE_MISSING"),
      {},
      new Request("https://example.com/", { method: "POST", body: ENDED }),
    ],
    ["that is no JSON", 400, refused("malformed", "ERR_NOT_JSON"), {}, requestOf("{")],
    ["that is too large", 413, refused("malformed", "ERR_TOO_LARGE"), { maxBytes: 10 }, requestOf(ENDED)],
    [
      "that is compressed",
      415,
      refused("malformed", "ERR_ENCODED"),
      {},
      requestOf(ENDED, {}, { "content-encoding": "gzip" }),
    ],
    [
      "while the secret cannot be had",
      503,
      { ...refused("unverified", "ERR_SECRET_UNAVAILABLE"), ...failed("ERR_SECRET_UNAVAILABLE") },
      { secret: fails },
      requestOf(ENDED),
    ],
    ["that the verifier fails at", 500, failed("ERR_FUNCTION"), verifier(fails), requestOf(ENDED)],
    [
      "that the verifier hangs at",
      503,
      failed("ERR_TIMEOUT"),
      { ...verifier(never), timeout: 0.05 },
      requestOf(ENDED),
    ],
  ])("%s: %i", async (_delivery, status, attributes, more, request) => {
    expect((await handlerOf(more)(request)).status).toBe(status);
    const expected = { "http.response.status_code": status, ...attributes };
    const span = only();
    const { "afterword.findings": findings, "messaging.message.id": id, ...common } = span.attributes;
    expect(common).toEqual(expected);
    expect(span.status).toEqual({
      code: "error.type" in attributes ? SpanStatusCode.ERROR : SpanStatusCode.UNSET,
    });
    expect(span.events).toEqual([]);
    // a refused delivery proves nothing about its id, and has no findings
    expect(id).toBe("afterword.event" in attributes ? ID : undefined);
    expect(findings === undefined).toBe(!("afterword.event" in attributes));
    expect(await counted()).toEqual([[expected, 1]]);
    const duration = (await collected()).get("afterword.delivery.duration") as HistogramMetricData;
    const [point, ...others] = duration.dataPoints;
    expect(others).toEqual([]);
    expect(point?.attributes).toEqual(expected);
    // the same duration in both: a span has nanoseconds of an integer
    const [s, ns] = span.duration;
    expect(point?.value.sum).toBeCloseTo(s + ns / 1e9, 5);
    if (more.timeout !== undefined) expect(point?.value.sum).toBeGreaterThanOrEqual(0.045);
  });

  test("a body that was parsed before", async () => {
    const request = requestOf(ENDED);
    await request.json();
    expect((await handlerOf()(request)).status).toBe(500);
    expect(only().attributes).toEqual({ "http.response.status_code": 500, ...failed("TypeError") });
  });

  test("findings are counted, not told", async () => {
    await handlerOf()(requestOf(DRIFTED));
    expect(only().attributes["afterword.findings"]).toBe(1);
  });

  test("what is no delivery is not recorded", async () => {
    const handle = handlerOf();
    const statuses = ["HEAD", "GET", "PUT"].map(
      async (method) => (await handle(new Request("https://example.com/", { method }))).status,
    );
    expect(await Promise.all(statuses)).toEqual([200, 405, 405]);
    expect(exporter.getFinishedSpans()).toEqual([]);
    expect(await counted()).toEqual([]);
  });

  test("spans are named after vendor and event; metrics have units", async () => {
    const handle = handlerOf();
    await handle(requestOf(ENDED));
    await handle(requestOf(ENDED, { secret: ADA_SECRET }));
    await handle(requestOf('{"event_type":"conversation.rated"}'));
    expect(exporter.getFinishedSpans().map(({ name }) => name)).toEqual([
      "process phonic conversation.ended",
      "process phonic",
      "process phonic _OTHER",
    ]);
    const all = await collected();
    expect([...all].map(([name, { descriptor }]) => [name, descriptor.unit])).toEqual([
      ["afterword.deliveries", "{delivery}"],
      ["afterword.delivery.duration", "s"],
    ]);
    const [point] = (all.get("afterword.delivery.duration") as HistogramMetricData).dataPoints;
    expect(point?.value.buckets.boundaries).toEqual(expect.arrayContaining([0.005, 0.1, 1, 10]));
  });

  test("several vendors at one endpoint", async () => {
    const handle = createHandler(
      [
        { vendor: phonic, secret: SECRET, now: NOW },
        { vendor: ada, secret: ADA_SECRET, now: NOW },
      ],
      { onConversation: () => {}, onUnhandled: () => {}, onError: () => {}, onAnswer: telemetry() },
    );
    await handle(requestOf(ENDED));
    await handle(requestOf(ADA, { secret: ADA_SECRET }));
    await handle(requestOf(ADA, { secret: svixSecret("of nobody") }));
    expect((await counted()).map(([{ "http.response.status_code": status, ...others }]) => others)).toEqual([
      { ...KNOWN, "afterword.verdict": "ok" },
      {
        "afterword.vendor": "ada",
        "afterword.event": "v1.conversation.ended",
        "afterword.verdict": "ok",
      },
      { "afterword.verdict": "unverified", "afterword.code": "ERR_SIGNATURE_MISMATCH" },
    ]);
  });
});

describe("what is recorded of an attempt", () => {
  const MESSAGE = {
    "messaging.system": "afterword",
    "messaging.operation.name": "process",
    "messaging.operation.type": "process",
  };
  const ATTEMPT: Attempted = {
    ...{ result: "done", id: 7, vendor: "phonic", event: "conversation.ended", verdict: "ok" },
    ...{ attempt: 1, ms: 250, waited: 4000, code: null },
  };
  const pointsOf = async (name: string) =>
    ((await collected()).get(name) as HistogramMetricData | undefined)?.dataPoints ?? [];

  test.each<[attempt: string, given: Partial<Attempted>, attributes: object]>([
    ["that is done", {}, { ...KNOWN, "afterword.verdict": "ok", "afterword.result": "done" }],
    [
      "that comes again",
      { result: "retry", code: "ERR_FUNCTION" },
      { ...KNOWN, "afterword.verdict": "ok", "afterword.result": "retry", ...failed("ERR_FUNCTION") },
    ],
    [
      "that was the last",
      { result: "dead", code: "ERR_TIMEOUT", verdict: "drifted" },
      { ...KNOWN, "afterword.verdict": "drifted", "afterword.result": "dead", ...failed("ERR_TIMEOUT") },
    ],
    [
      "whose lease ran out",
      { result: "lost", code: "ERR_INBOX_LEASE" },
      { ...KNOWN, "afterword.verdict": "ok", "afterword.result": "lost", ...failed("ERR_INBOX_LEASE") },
    ],
    [
      "with an unknown event, which is no failure",
      { verdict: "unknown-event", event: null, code: "ERR_UNKNOWN_EVENT" },
      {
        ...{ ...KNOWN, "afterword.event": "_OTHER", "afterword.verdict": "unknown-event" },
        ...{ "afterword.result": "done", "afterword.code": "ERR_UNKNOWN_EVENT" },
      },
    ],
    [
      "of a vendor that is not known",
      { vendor: null, event: null, verdict: "unknown-event" },
      { "afterword.event": "_OTHER", "afterword.verdict": "unknown-event", "afterword.result": "done" },
    ],
  ])("%s", async (_attempt, given, attributes) => {
    workerTelemetry()({ ...ATTEMPT, ...given });
    const expected = { ...MESSAGE, ...attributes };
    const span = only();
    expect(span.attributes).toEqual({ ...expected, "afterword.attempt": 1, "afterword.inbox.id": 7 });
    expect(span.kind).toBe(SpanKind.CONSUMER);
    expect(span.status.code).toBe("error.type" in attributes ? SpanStatusCode.ERROR : SpanStatusCode.UNSET);
    expect(span.duration).toEqual([0, 250_000_000]);
    for (const [name, value] of [
      ["messaging.process.duration", 0.25],
      ["afterword.inbox.wait", 4],
    ] as const) {
      const points = await pointsOf(name);
      expect(points.map((point) => [point.attributes, point.value.sum])).toEqual([[expected, value]]);
    }
    const attempts = (await collected()).get("afterword.inbox.attempts");
    expect(attempts?.dataPoints.map((point) => [point.attributes, point.value])).toEqual([[expected, 1]]);
  });

  test("only a first attempt tells how long deliveries wait for a worker", async () => {
    const record = workerTelemetry();
    record(ATTEMPT);
    record({ ...ATTEMPT, attempt: 2, waited: 60_000 });
    expect((await pointsOf("afterword.inbox.wait")).map(({ value }) => value.sum)).toEqual([4]);
    expect((await pointsOf("messaging.process.duration")).map(({ value }) => value.count)).toEqual([2]);
  });

  /** What a worker records of one delivery, which is kept first. */
  const recordedOf = async (body: string, options: Partial<WorkOptions<[typeof phonic]>>) => {
    const inbox = await createInbox({ store: postgres(client()) });
    const handle = createHandler(phonic, { secret: SECRET, now: NOW, inbox });
    expect((await handle(requestOf(body))).status).toBe(200);
    const record = workerTelemetry();
    await new Promise<void>((resolve) =>
      inbox.work({
        ...{ vendors: [phonic], onError: () => {}, onConversation: () => {}, ...options },
        onAttempt: (attempted) => {
          record(attempted);
          resolve();
        },
      }),
    );
    await inbox.close();
    return only();
  };

  test("of a worker; what starts it is not the parent", async () => {
    const tracer = trace.getTracer("a program");
    const span = await tracer.startActiveSpan("start", (start) =>
      recordedOf(DRIFTED, {}).finally(() => start.end()),
    );
    expect(span.name).toBe("process phonic conversation.ended");
    expect(span.attributes).toMatchObject({ "afterword.verdict": "drifted", "afterword.result": "done" });
    expect(span.parentSpanContext).toBeUndefined();
  });

  test("nothing of the payload, nor of what a function throws", async () => {
    const CANARY = "canary";
    const span = await recordedOf(`{"event_type":"${CANARY}","${CANARY}":"${CANARY}"}`, {
      onUnhandled: () => {
        throw Object.assign(new Error(CANARY), { code: CANARY, name: CANARY });
      },
    });
    expect(span.attributes).toMatchObject({ "afterword.event": "_OTHER", "afterword.code": "ERR_FUNCTION" });
    const { name, attributes, status, events } = span;
    const exported = JSON.stringify([
      name,
      attributes,
      status,
      events,
      (await reader.collect()).resourceMetrics,
    ]);
    expect(exported).not.toContain(CANARY);
    expect(exported).not.toContain(ID);
  });
});

describe("where a span belongs", () => {
  test("within the span of a server's request, begun and ended in its time", async () => {
    const tracer = trace.getTracer("a server");
    const handle = createNodeHandler(phonic, {
      secret: SECRET,
      now: NOW,
      onConversation: () => new Promise((resolve) => setTimeout(resolve, 5)),
      onAnswer: telemetry(),
    });
    // as instrumentation of node:http does it
    const server = createServer((request, response) =>
      tracer.startActiveSpan("POST", { kind: SpanKind.SERVER }, async (span) => {
        await handle(request, response);
        span.end();
      }),
    );
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const send = async (id: string) => {
      const { headers } = svix({ id, body: ENDED });
      return (await fetch(`http://127.0.0.1:${port}/`, { method: "POST", headers, body: ENDED })).text();
    };
    await Promise.all(["msg_1", "msg_2", "msg_3"].map(send));
    await new Promise((resolve) => server.close(resolve));
    const spans = exporter.getFinishedSpans();
    const ours = spans.filter(({ instrumentationScope }) => instrumentationScope.name === "afterword");
    const servers = new Map(
      spans.filter((span) => !ours.includes(span)).map((span) => [span.spanContext().spanId, span]),
    );
    expect(servers.size).toBe(3);
    expect(new Set(ours.map(({ parentSpanContext }) => parentSpanContext?.spanId))).toEqual(
      new Set(servers.keys()),
    );
    const msOf = ([s, ns]: readonly [number, number]) => s * 1000 + ns / 1e6;
    for (const span of ours) {
      expect(span.kind).toBe(SpanKind.INTERNAL);
      const parent = servers.get(span.parentSpanContext?.spanId ?? "") as ReadableSpan;
      // clocks of whole milliseconds
      expect(msOf(span.startTime)).toBeGreaterThan(msOf(parent.startTime) - 2);
      expect(msOf(span.endTime)).toBeLessThan(msOf(parent.endTime) + 2);
    }
  });

  test("alone, or with a parent elsewhere, it is what came in", async () => {
    const handle = handlerOf();
    await handle(requestOf(ENDED));
    const remote = { traceId: "0af7651916cd43dd8448eb211c80319c", spanId: "b7ad6b7169203331", traceFlags: 1 };
    const there = trace.setSpanContext(ROOT_CONTEXT, { ...remote, isRemote: true });
    await context.with(there, () => handle(requestOf(ENDED, { id: "msg_other" })));
    const spans = exporter.getFinishedSpans();
    expect(spans.map(({ kind }) => kind)).toEqual([SpanKind.CONSUMER, SpanKind.CONSUMER]);
    expect(spans.map(({ parentSpanContext }) => parentSpanContext?.spanId)).toEqual([
      undefined,
      remote.spanId,
    ]);
  });
});

describe("an SDK", () => {
  test("that is not there: nothing is recorded, and nothing fails", async () => {
    unregister();
    const errors: unknown[] = [];
    const handle = handlerOf({ onError: (error) => void errors.push(error) });
    expect((await handle(requestOf(ENDED))).status).toBe(200);
    expect(errors).toEqual([]);
  });

  test("that is registered after the handler is made, and after its first delivery", async () => {
    unregister();
    const handle = handlerOf();
    await handle(requestOf(ENDED));
    register();
    await handle(requestOf(DRIFTED, { id: "msg_other" }));
    expect(only().attributes["afterword.verdict"]).toBe("drifted");
    expect((await counted()).map(([attributes]) => attributes["afterword.verdict"])).toEqual(["drifted"]);
  });
});

test("nothing personal is recorded, and no secret", async () => {
  const CANARY = "canary";
  const handle = handlerOf({
    // texts of a payload in everything that goes wrong
    onConversation: ({ id }) => {
      throw Object.assign(new Error(`${CANARY} ${id}`), { code: CANARY, name: CANARY });
    },
  });
  const canaried = (text: string) =>
    JSON.stringify(JSON.parse(text), (name, value) =>
      typeof value === "string" && name !== "event_type" && name !== "role" ? `${CANARY} ${value}` : value,
    );
  const bodies = [
    ENDED.replace("{", `{"${CANARY}":"${CANARY}",`),
    canaried(ENDED),
    canaried(INVALID),
    `{"event_type":"${CANARY}"}`,
    `{"${CANARY}":1}`,
    `${CANARY}`,
  ];
  const statuses: number[] = [];
  for (const [index, body] of bodies.entries()) {
    const id = `msg_${index}`;
    const url = `https://${CANARY}.example.com/${CANARY}?token=${CANARY}#${CANARY}`;
    for (const headers of [
      { ...svix({ id, body }).headers, "user-agent": CANARY, traceparent: CANARY, baggage: `a=${CANARY}` },
      { ...svix({ id: `${CANARY}_${index}`, body, secret: ADA_SECRET }).headers, authorization: CANARY },
      { [CANARY]: CANARY },
    ])
      statuses.push((await handle(new Request(url, { method: "POST", headers, body }))).status);
  }
  expect([...new Set(statuses)].sort()).toEqual([200, 400, 401, 500]);
  const spans = exporter.getFinishedSpans().map(({ name, attributes, status, events, links, resource }) => ({
    ...{ name, attributes, status, events, links, resource: resource.attributes },
  }));
  expect(spans).toHaveLength(statuses.length);
  const exported = JSON.stringify([spans, (await reader.collect()).resourceMetrics]);
  expect(exported).toContain("msg_0");
  expect(exported).not.toMatch(new RegExp(CANARY, "i"));
  expect(exported).not.toContain(SECRET);
});

test("an id that is no printable text is left out", async () => {
  const ids = ["id\n2", "", "x".repeat(257), "é", "fine"];
  for (const id of ids) await handlerOf(verifier(() => ({ id, timestamp: null })))(requestOf(ENDED));
  expect(exporter.getFinishedSpans().map(({ attributes }) => attributes["messaging.message.id"])).toEqual([
    ...[undefined, undefined, undefined, undefined],
    "fine",
  ]);
});

test("2,000 deliveries of other events, vendors, ids and secrets make few series", async () => {
  const handle = createHandler(
    [
      { vendor: phonic, secret: SECRET, now: NOW },
      { vendor: ada, secret: ADA_SECRET, now: NOW },
    ],
    { onConversation: () => {}, onError: () => {}, onAnswer: telemetry() },
  );
  for (let index = 0; index < 2000; index += 4)
    await Promise.all([
      handle(requestOf(`{"event_type":"conversation.e${index}"}`, { id: `msg_${index}` })),
      handle(requestOf(`{"type":"v${index}.conversation"}`, { id: `msg_${index}`, secret: ADA_SECRET })),
      handle(requestOf(`{"vendor_${index}":"${index}"}`, { id: `m_${index}` })),
      handle(requestOf(ENDED, { id: `f_${index}`, secret: svixSecret(String(index)) })),
    ]);
  const points = await counted();
  expect(points.reduce((sum, [, value]) => sum + Number(value), 0)).toBe(2000);
  expect(points.length).toBeLessThan(8);
  expect(new Set(exporter.getFinishedSpans().map(({ name }) => name)).size).toBeLessThan(8);
});
