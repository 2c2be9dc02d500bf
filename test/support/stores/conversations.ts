// Deliveries that report different things of one conversation.
import { createHandler, type Store, sign, type Vendor } from "afterword";
import { ada } from "afterword/ada";
import { autocalls } from "afterword/autocalls";
import { phonic } from "afterword/phonic";
import { expect } from "vitest";
import { SECRET, TEXT } from "../deliveries.js";
import { example } from "../files.js";

const changed = (path: string, change: (payload: Record<string, unknown>) => object): string =>
  JSON.stringify({ ...JSON.parse(example(path)), ...change(JSON.parse(example(path))) });

const TRANSFERRED = "phonic/examples/conversation-transferred.json";
const HANDOFF = "ada/examples/conversation-handoff-ended.json";
const CALL = "autocalls/examples/post-call.json";
const CHAT = "autocalls/examples/conversation-ended.whatsapp.json";

/** Bodies of one vendor. Those that are signed have ids of their own, even if they are equal. */
const cases: readonly { readonly vendor: Vendor; readonly secret: string; readonly bodies: string[] }[] = [
  {
    vendor: phonic,
    secret: SECRET,
    bodies: [
      example("phonic/examples/conversation-ended.json"),
      example("phonic/examples/conversation-analysis.json"),
      example(TRANSFERRED),
      // transferred twice, to somebody else and to the same
      changed(TRANSFERRED, ({ data }) => ({ data: { ...(data as object), transferred_to: "+15557654321" } })),
      example(TRANSFERRED),
    ],
  },
  {
    vendor: ada,
    secret: SECRET,
    bodies: [
      example(HANDOFF),
      changed(HANDOFF, () => ({ timestamp: "2020-09-20T00:10:00+00:00" })),
      example(HANDOFF),
    ],
  },
  {
    vendor: autocalls,
    secret: TEXT,
    bodies: [
      example(CHAT),
      example(CALL),
      // the same report, later and longer
      changed(CALL, ({ transcript }) => ({ transcript: `${transcript}\nCustomer: One more thing.` })),
    ],
  },
];

const request = async (vendor: Vendor, secret: string, body: string, id: string): Promise<Request> => {
  const url = "https://example.com/webhook";
  if (vendor.slug === "autocalls")
    return new Request(`${url}?token=${encodeURIComponent(secret)}`, { method: "POST", body });
  const headers = await sign(vendor, body, { secret, id });
  return new Request(url, { method: "POST", headers, body });
};

/** Sends all deliveries, and then all of them again: each must run once. */
export const expectAllToRun = async (open: (endpoint: string) => Store): Promise<void> => {
  for (const { vendor, secret, bodies } of cases) {
    const ran: unknown[] = [];
    const store = open(`${vendor.slug}-${crypto.randomUUID()}`);
    const onUnhandled = ({ payload }: { payload: unknown }) => ran.push(payload);
    const handle = createHandler(vendor, { secret, store, onUnhandled });
    for (const attempt of [1, 2])
      for (const [index, body] of bodies.entries()) {
        const { status } = await handle(await request(vendor, secret, body, `msg_${index}`));
        expect(status, `${vendor.slug}, delivery ${index}, attempt ${attempt}`).toBe(200);
      }
    expect(ran).toEqual(bodies.map((body) => JSON.parse(body)));
  }
};
