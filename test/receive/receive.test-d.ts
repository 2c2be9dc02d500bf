// Compiled by `npm run typecheck` and by receive.test.ts, which also sees to it that every line expected to fail does.
import {
  AfterwordError,
  type Conversation,
  createHandler,
  createReceiver,
  type ErrorCode,
  type Receipt,
  receive,
  receiveAny,
  receiveOrThrow,
  type Unrecognised,
  type Vendor,
  type Verified,
  type verify,
} from "afterword";
import { type ConversationEnded as AdaEnded, ada } from "afterword/ada";
import { autocalls } from "afterword/autocalls";
import { jwt } from "afterword/jwt";
import { telemetry } from "afterword/opentelemetry";
import {
  type ConversationAnalysis,
  type ConversationEnded,
  type ConversationTransferred,
  phonic,
} from "afterword/phonic";

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <_ extends true>(): void => {};

declare const request: Request;
declare const secret: string;
declare const verifier: ReturnType<typeof jwt>;

const receipt = await receive(phonic, request, { secret });

// The verdict tells what is there.
switch (receipt.verdict) {
  case "ok":
  case "drifted":
    holds<Same<typeof receipt.error, null>>();
    holds<Same<typeof receipt.payload, ConversationEnded | ConversationAnalysis | ConversationTransferred>>();
    // The event tells which payload.
    if (receipt.event === "conversation.ended") {
      holds<Same<typeof receipt.payload, ConversationEnded>>();
      receipt.payload.data.conversation.id.toUpperCase();
    } else if (receipt.event === "conversation.analysis") {
      holds<Same<typeof receipt.payload, ConversationAnalysis>>();
    } else {
      holds<Same<typeof receipt.event, "conversation.transferred">>();
      holds<Same<typeof receipt.payload, ConversationTransferred>>();
    }
    // @ts-expect-error not an event of Phonic
    receipt.event === "v1.conversation.ended";
    break;
  case "invalid":
    holds<Same<typeof receipt.payload, unknown>>();
    holds<Same<typeof receipt.conversation, Conversation>>();
    // @ts-expect-error it does not fit the type
    receipt.payload.data;
    break;
  case "unknown-event":
    holds<Same<typeof receipt.event, string | null>>();
    holds<Same<typeof receipt.payload, unknown>>();
    break;
  case "malformed":
  case "unverified":
    receipt.error satisfies AfterwordError;
    if (receipt.verdict === "malformed") {
      receipt.error.code === "ERR_NOT_JSON";
      // @ts-expect-error the code of a delivery that is not trusted
      receipt.error.code === "ERR_SIGNATURE_MISMATCH";
    } else {
      receipt.error.code === "ERR_SIGNATURE_MISMATCH";
      // @ts-expect-error the code of a body that is no payload
      receipt.error.code === "ERR_NOT_JSON";
    }
    // @ts-expect-error misspelt
    receipt.error.code === "ERR_SIGNATURE_MISMACH";
    // @ts-expect-error thrown when the receiver is made, never in a receipt
    receipt.error.code === "ERR_OPTION";
    holds<Same<typeof receipt.payload, undefined>>();
    holds<Same<typeof receipt.conversation, null>>();
    holds<Same<typeof receipt.event, null>>();
    break;
  default:
    holds<Same<typeof receipt, never>>();
}
// @ts-expect-error unknown as long as nobody asked for verdict and event
receipt.payload.data;
// @ts-expect-error no such verdict
receipt.verdict === "valid";
// @ts-expect-error a receipt is read only
receipt.status = 200;

const accepted = await receiveOrThrow(ada, request, { secret });
holds<Same<typeof accepted.error, null>>();
if (accepted.verdict === "ok" && accepted.event === "v1.conversation.ended")
  holds<Same<typeof accepted.payload, AdaEnded>>();
// @ts-expect-error those are thrown
accepted.verdict === "unverified";

const receiver = createReceiver(phonic, {
  secret: [secret, secret] as const,
  tolerance: { past: 1, future: 1 },
});
holds<Same<Awaited<ReturnType<typeof receiver>>, Receipt<typeof phonic>>>();
createReceiver(autocalls, { allowUnsigned: true });
createReceiver(autocalls, { secret: process(), signature: { scheme: "secret", header: "x-token" } });
createReceiver(phonic, { signature: verifier });
createReceiver(phonic, { signature: { scheme: "hmac", header: "x-signature", secret } });
// @ts-expect-error no such option
createReceiver(phonic, { secret, maxSize: 1 });
// @ts-expect-error bytes are counted in numbers
createReceiver(phonic, { secret, maxBytes: "10mb" });
// @ts-expect-error accept or reject
createReceiver(phonic, { secret, onInvalid: "ignore" });
// @ts-expect-error nobody signs like this
createReceiver(phonic, { secret, signature: { scheme: "rsa" } });
// @ts-expect-error an issuer and an audience are needed
jwt({ secret });

// @ts-expect-error a parsed body is refused by the compiler too
receive(phonic, { headers: {}, body: {} }, { secret });
receive(
  phonic,
  { headers: { a: "b", c: ["d"], e: undefined }, body: new Uint8Array(), url: undefined },
  { secret },
);
receive(phonic, { headers: new Headers(), body: "" }, { secret });
receive(phonic, { headers: [["a", "b"]], body: "" }, { secret });
receive(phonic, { headers: new Map([["a", "b"]]), body: "" }, { secret });

holds<Same<Awaited<ReturnType<typeof verify>>, Verified>>();
const any = await receiveAny(
  [
    { vendor: phonic, secret },
    { vendor: autocalls, allowUnsigned: true },
  ],
  request,
);
holds<Same<typeof any, Receipt<typeof phonic> | Receipt<typeof autocalls> | Unrecognised>>();
holds<Same<typeof any.vendor, "phonic" | "autocalls" | null>>();
if (any.ok && any.event === "conversation.ended") holds<Same<typeof any.payload, ConversationEnded>>();
if (any.vendor === "autocalls" && any.ok) holds<Same<typeof any.event, "conversation-ended" | "post-call">>();
// @ts-expect-error the events of these two vendors, and no others
if (any.ok) any.event === "v1.conversation.ended";
// @ts-expect-error nobody asked whether it fits
any.payload.data;

// ok and event are all that is asked for.
if (receipt.ok && receipt.event === "conversation.ended") {
  holds<Same<typeof receipt.payload, ConversationEnded>>();
  holds<Same<typeof receipt.verdict, "ok" | "drifted">>();
}
holds<Same<typeof receipt.vendor, "phonic" | null>>();
// @ts-expect-error misspelt
receipt.ok && receipt.event === "conversation.endet";
// @ts-expect-error ok is true or false
receipt.ok === "ok";
if (!receipt.ok) {
  // @ts-expect-error it does not fit
  receipt.payload?.data;
}

createHandler(phonic, {
  secret: () => process(),
  on: {
    "conversation.ended": async (payload, each, { signal }) => {
      holds<Same<typeof payload, ConversationEnded>>();
      holds<Same<typeof each.ok, true>>();
      holds<Same<typeof each.event, "conversation.ended">>();
      holds<Same<typeof each.conversation, Conversation>>();
      holds<Same<typeof signal, AbortSignal>>();
    },
    // @ts-expect-error misspelt
    "conversation.analysed": () => {},
  },
});
createHandler(
  [
    {
      vendor: phonic,
      secret,
      on: {
        "conversation.ended": (payload, each) => {
          holds<Same<typeof payload, ConversationEnded>>();
          holds<Same<typeof each.vendor, "phonic">>();
        },
      },
    },
    { vendor: ada, secret: async () => [secret] },
  ],
  {
    onConversation: (_, each) => {
      if (each.vendor === "ada" && each.ok && each.event === "v1.conversation.ended")
        holds<Same<typeof each.payload, AdaEnded>>();
      // @ts-expect-error misspelt
      each.ok && each.event === "v1.conversation.end";
    },
    onUnhandled: (each) => holds<Same<typeof each.vendor, "phonic" | "ada" | null>>(),
  },
);
createHandler([{ vendor: phonic, secret, on: { "conversation.ended": console.log } }]);
createHandler([
  {
    vendor: phonic,
    secret,
    on: {
      // @ts-expect-error misspelt
      "conversation.endet": () => {},
    },
  },
]);
// @ts-expect-error nothing at all
createHandler(phonic, undefined);
// @ts-expect-error nothing takes what arrives
createHandler([{ vendor: phonic, secret }], { onReceipt: () => {} });
// @ts-expect-error nor here
createHandler([{ vendor: phonic, secret }]);
// @ts-expect-error a function that observes takes nothing
createHandler(phonic, { secret, onReceipt: () => {} });
// @ts-expect-error the secret belongs to a vendor
createHandler([{ vendor: phonic }], { secret, onConversation: () => {} });

createHandler(phonic, {
  secret,
  onConversation: (conversation, { payload, ok }) => {
    holds<Same<typeof conversation, Conversation>>();
    holds<Same<typeof payload, unknown>>();
    holds<Same<typeof ok, boolean>>();
  },
  onAnswer: (_status, _ms, each, code) => {
    holds<Same<typeof each, Receipt<typeof phonic> | null>>();
    holds<Same<typeof code, ErrorCode | "TypeError" | null>>();
  },
  onReceipt: (each) => holds<Same<typeof each, Receipt<typeof phonic>>>(),
  onCapture: ({ headers }) => headers[0]?.[0]?.toUpperCase(),
});
// @ts-expect-error nothing would come of it
createHandler(phonic, { secret });
// @ts-expect-error nor of this
createHandler(phonic, undefined);

// Telemetry fits every handler, alone and in a function of one's own.
const tell = telemetry();
createHandler(phonic, { secret, onConversation: () => {}, onAnswer: telemetry() });
createHandler(phonic, {
  secret,
  onConversation: () => {},
  onAnswer: (status, ms, each, code) => {
    holds<Same<typeof each, Receipt<typeof phonic> | null>>();
    tell(status, ms, each, code);
  },
});
createHandler(
  [
    { vendor: phonic, secret },
    { vendor: ada, secret },
  ],
  { onConversation: () => {}, onAnswer: (...answered) => tell(...answered) },
);
createHandler([{ vendor: phonic, secret }], { onConversation: () => {}, onAnswer: telemetry() });

// Error codes are a closed union.
new AfterwordError("ERR_SIGNATURE_MISMATCH", "The signature does not match.") satisfies Error;
// @ts-expect-error misspelt
new AfterwordError("ERR_SIGNATURE_MISMACH", "The signature does not match.");
"ERR_GIT_REF" satisfies ErrorCode;
// @ts-expect-error begins like one, and is none
"ERR_INPUT_" satisfies ErrorCode;

declare const own: Vendor;
declare function process(): string | undefined;
holds<Same<Awaited<ReturnType<typeof receive<typeof own>>>["vendor"], string | null>>();
