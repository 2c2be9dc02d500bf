// Spans and metrics of OpenTelemetry. A separate subpath: only those who use it need @opentelemetry/api.
import {
  type Attributes,
  type Counter,
  type Histogram,
  type MeterProvider,
  metrics,
  SpanKind,
  SpanStatusCode,
  trace,
} from "@opentelemetry/api";
import type { AnswerCode } from "./handling/options.js";
import { idOf } from "./handling/reporter.js";
import type { Attempted } from "./inbox/index.js";
import type { Receipt, Unrecognised } from "./receive/receipt.js";

type Answered = Receipt | Unrecognised;

const SCOPE = "afterword";
/** As the conventions have them for durations of HTTP servers and of messages. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];
/** Nobody waits for an answer of a worker, so its functions may take minutes. */
const MINUTES = [...SECONDS, 30, 60, 120, 300];
/** From what is taken at once to what waited for a worker over a weekend. */
const WAITS = [0.01, 0.1, 0.5, 1, 5, 15, 60, 300, 900, 3600, 21_600, 86_400, 259_200];

/**
 * Makes an `onAnswer` for a handler. It makes a span for every delivery and counts it. Spans and metrics have vendor,
 * event, verdict, status and the code of the error; spans also the number of findings and the delivery's id, if that was
 * verified. Nothing else of a delivery is in them. Without an SDK of OpenTelemetry nothing is recorded.
 *
 * @returns the function for `onAnswer`; if you have an `onAnswer` of your own, call it there
 * @example
 * const handler = createHandler(phonic, { secret, onConversation: ({ id }) => console.log(id), onAnswer: telemetry() });
 */
export const telemetry = (): ((
  status: number,
  ms: number,
  receipt: Answered | null,
  code: AnswerCode | null,
) => void) => {
  const instruments = latest(deliveryInstruments);
  return (status, ms, receipt, code) => {
    // a vendor that asks whether the endpoint is there, or another request that is no delivery
    if (receipt === null && code === null) return;
    const attributes = attributesOf(status, receipt, code);
    makeSpan(ms, attributes, receipt);
    const { deliveries, duration } = instruments();
    deliveries.add(1, attributes);
    duration.record(ms / 1000, attributes);
  };
};

/**
 * Makes an `onAttempt` for a worker of an inbox. It makes a span for every attempt, counts it, and measures how long the
 * functions took and how long the delivery had waited. Spans and metrics have vendor, event, verdict, the result and the
 * code of what went wrong; spans also the number of the attempt and the id of the row. Nothing else of a delivery is in
 * them. Without an SDK of OpenTelemetry nothing is recorded.
 *
 * @returns the function for `onAttempt`; if you have an `onAttempt` of your own, call it there
 * @example
 * const inbox = await createInbox({ store: sqlite("data/inbox.db") });
 * inbox.work({ vendors: [phonic], onConversation: ({ id }) => console.log(id), onAttempt: workerTelemetry() });
 */
export const workerTelemetry = (): ((attempted: Attempted) => void) => {
  const instruments = latest(attemptInstruments);
  return (attempted) => {
    const { ms, waited, attempt } = attempted;
    const attributes = attributesOfAttempt(attempted);
    makeSpanOfAttempt(attempted, attributes);
    const { attempts, duration, wait } = instruments();
    attempts.add(1, attributes);
    duration.record(ms / 1000, attributes);
    // a later attempt has waited for the pauses before it, which says nothing about the workers
    if (attempt === 1) wait.record(waited / 1000, attributes);
  };
};

/** Gives instruments of the SDK that is registered: a meter that was made before stays without it, unlike a tracer. */
const latest = <Instruments>(make: (provider: MeterProvider) => Instruments): (() => Instruments) => {
  let source: MeterProvider | undefined;
  let instruments: Instruments | undefined;
  return () => {
    const provider = metrics.getMeterProvider();
    if (!instruments || provider !== source) instruments = make(provider);
    source = provider;
    return instruments;
  };
};

/** What spans and metrics have in common: few values each, whatever anybody sends. */
const attributesOf = (status: number, receipt: Answered | null, code: AnswerCode | null): Attributes => ({
  "http.response.status_code": status,
  ...(receipt && attributesOfDelivery(receipt)),
  ...(code !== null && { "afterword.code": code }),
  // what anybody may send is no error of the server
  ...(code !== null && status >= 500 && { "error.type": code }),
});

/** What a delivery is. */
const attributesOfDelivery = ({
  verdict,
  vendor,
  event,
}: Pick<Attempted, "verdict" | "vendor" | "event">): Attributes => ({
  "afterword.verdict": verdict,
  ...(vendor !== null && { "afterword.vendor": vendor }),
  // the tag of an unknown event is text of the payload, and there is no end of them
  ...(verdict === "unknown-event"
    ? { "afterword.event": "_OTHER" }
    : event !== null && { "afterword.event": event }),
});

/** The same for attempts, with what the conventions ask of messages. */
const attributesOfAttempt = (attempted: Attempted): Attributes => {
  const { result, code } = attempted;
  return {
    "messaging.system": SCOPE,
    "messaging.operation.name": "process",
    "messaging.operation.type": "process",
    ...attributesOfDelivery(attempted),
    "afterword.result": result,
    ...(code !== null && { "afterword.code": code }),
    ...(code !== null && result !== "done" && { "error.type": code }),
  };
};

const nameOf = (attributes: Attributes): string =>
  ["process", attributes["afterword.vendor"], attributes["afterword.event"]].filter(Boolean).join(" ");

/** Makes the span of an attempt that has just ended. */
const makeSpanOfAttempt = ({ ms, attempt, id }: Attempted, attributes: Attributes): void => {
  const end = Date.now();
  const span = trace.getTracer(SCOPE).startSpan(nameOf(attributes), {
    kind: SpanKind.CONSUMER,
    // what started the worker is no part of what it does
    root: true,
    startTime: end - ms,
    attributes: { ...attributes, "afterword.attempt": attempt, "afterword.inbox.id": id },
  });
  if (attributes["error.type"] !== undefined) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end(end);
};

/** Makes the span of a delivery that was just answered. */
const makeSpan = (ms: number, attributes: Attributes, receipt: Answered | null): void => {
  const parent = trace.getActiveSpan()?.spanContext();
  const id = idOf(receipt);
  const end = Date.now();
  const span = trace.getTracer(SCOPE).startSpan(nameOf(attributes), {
    // part of a request that has a span here, or else what came from outside
    kind: parent && !parent.isRemote ? SpanKind.INTERNAL : SpanKind.CONSUMER,
    startTime: end - ms,
    attributes: {
      ...attributes,
      ...(receipt?.error === null && { "afterword.findings": receipt.findings.total }),
      ...(id !== undefined && { "messaging.message.id": id }),
    },
  });
  if (attributes["error.type"] !== undefined) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end(end);
};

const deliveryInstruments = (
  provider: MeterProvider,
): Record<"deliveries", Counter> & Record<"duration", Histogram> => {
  const meter = provider.getMeter(SCOPE);
  return {
    deliveries: meter.createCounter("afterword.deliveries", {
      description: "Deliveries that were answered.",
      unit: "{delivery}",
    }),
    duration: meter.createHistogram("afterword.delivery.duration", {
      description: "How long it took to answer a delivery.",
      unit: "s",
      advice: { explicitBucketBoundaries: SECONDS },
    }),
  };
};

const attemptInstruments = (
  provider: MeterProvider,
): Record<"attempts", Counter> & Record<"duration" | "wait", Histogram> => {
  const meter = provider.getMeter(SCOPE);
  return {
    attempts: meter.createCounter("afterword.inbox.attempts", {
      description: "Attempts of workers to work on a delivery.",
      unit: "{attempt}",
    }),
    duration: meter.createHistogram("messaging.process.duration", {
      description: "How long the functions of an attempt took.",
      unit: "s",
      advice: { explicitBucketBoundaries: MINUTES },
    }),
    wait: meter.createHistogram("afterword.inbox.wait", {
      description: "How long deliveries waited before their first attempt.",
      unit: "s",
      advice: { explicitBucketBoundaries: WAITS },
    }),
  };
};
