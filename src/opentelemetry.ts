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
import type { Receipt, Unrecognised } from "./receive/receipt.js";

type Answered = Receipt | Unrecognised;

interface Instruments {
  readonly deliveries: Counter;
  readonly duration: Histogram;
}

const SCOPE = "afterword";
/** As the conventions have them for durations of HTTP servers and of messages. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

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
  let source: MeterProvider | undefined;
  let instruments: Instruments | undefined;
  return (status, ms, receipt, code) => {
    // a vendor that asks whether the endpoint is there, or another request that is no delivery
    if (receipt === null && code === null) return;
    const attributes = attributesOf(status, receipt, code);
    makeSpan(ms, attributes, receipt);
    // unlike a tracer, a meter that was made before the SDK was registered stays without it
    const provider = metrics.getMeterProvider();
    if (!instruments || provider !== source) instruments = instrumentsOf(provider);
    source = provider;
    instruments.deliveries.add(1, attributes);
    instruments.duration.record(ms / 1000, attributes);
  };
};

/** What spans and metrics have in common: few values each, whatever anybody sends. */
const attributesOf = (status: number, receipt: Answered | null, code: AnswerCode | null): Attributes => ({
  "http.response.status_code": status,
  ...(receipt && {
    "afterword.verdict": receipt.verdict,
    ...(receipt.vendor !== null && { "afterword.vendor": receipt.vendor }),
    // the tag of an unknown event is text of the payload, and there is no end of them
    ...(receipt.verdict === "unknown-event"
      ? { "afterword.event": "_OTHER" }
      : receipt.event !== null && { "afterword.event": receipt.event }),
  }),
  ...(code !== null && { "afterword.code": code }),
  // what anybody may send is no error of the server
  ...(code !== null && status >= 500 && { "error.type": code }),
});

/** Makes the span of a delivery that was just answered. */
const makeSpan = (ms: number, attributes: Attributes, receipt: Answered | null): void => {
  const parent = trace.getActiveSpan()?.spanContext();
  const id = idOf(receipt);
  const end = Date.now();
  const names = ["process", attributes["afterword.vendor"], attributes["afterword.event"]];
  const span = trace.getTracer(SCOPE).startSpan(names.filter(Boolean).join(" "), {
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

const instrumentsOf = (provider: MeterProvider): Instruments => {
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
