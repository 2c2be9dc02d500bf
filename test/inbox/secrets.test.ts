// Secrets that were sent are in nothing that is kept: not in the rows, and not in any file of the database.
import { createHandler, type HandlerVendor, type Vendor } from "afterword";
import { autocalls } from "afterword/autocalls";
import { phonic } from "afterword/phonic";
import { expect, test } from "vitest";
import { SECRET, svix, TEXT } from "../support/deliveries.js";
import { example } from "../support/files.js";
import { describeEach, type Engine } from "../support/inbox/databases.js";
import { entriesOf, opened } from "../support/inbox/receiving.js";

const CALL = example("autocalls/examples/post-call.json");
/** What a file cannot have by chance. */
const TOKEN = "canary-5f0c2a91d7e84b36";

interface Case {
  readonly vendor: Vendor;
  readonly options: Omit<HandlerVendor, "vendor">;
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const CASES: readonly (readonly [name: string, sent: Case])[] = [
  [
    "a token in the URL",
    {
      vendor: autocalls,
      options: { secret: TOKEN },
      url: `https://example.com/hook?a=1&token=${TOKEN}&b=2#${TOKEN.slice(0, 3)}`,
    },
  ],
  [
    "a token in the URL, written with % signs, twice",
    {
      vendor: autocalls,
      options: { secret: TOKEN },
      url: `https://example.com/hook?%74oken=${TOKEN}&TOKEN=${TOKEN}`,
    },
  ],
  [
    "a token in the URL that proxies repeat in headers",
    {
      vendor: autocalls,
      options: { secret: TOKEN },
      url: `https://example.com/hook?token=${TOKEN}`,
      headers: {
        "x-original-url": `/hook?token=${TOKEN}`,
        "x-forwarded-uri": `/hook?a=1&token=${TOKEN}`,
        referer: `https://example.com/hook?token=${TOKEN}`,
        forwarded: `for=1.2.3.4;path="/hook?token=${TOKEN}"`,
      },
    },
  ],
  [
    "a secret in a header of the user's naming",
    {
      vendor: autocalls,
      options: { secret: TOKEN, signature: { scheme: "secret", header: "X-Hello" } },
      headers: { "x-hello": TOKEN },
    },
  ],
  [
    "a bearer token",
    {
      vendor: autocalls,
      options: { secret: TOKEN, signature: { scheme: "secret", header: "Authorization" } },
      headers: { authorization: `Bearer ${TOKEN}` },
    },
  ],
  [
    "what a verifier of the user's may have read in the URL",
    {
      vendor: phonic,
      options: { signature: { scheme: "secret", verify: () => ({ id: null, timestamp: null }) } },
      url: `https://example.com/hook?mine=${TOKEN}`,
    },
  ],
  [
    "headers of authorization, cookies and keys, which nobody asked for",
    {
      vendor: phonic,
      options: { allowUnsigned: true },
      headers: {
        authorization: `Basic ${TOKEN}`,
        "proxy-authorization": TOKEN,
        cookie: `session=${TOKEN}`,
        "x-api-key": TOKEN,
        "x-amz-security-token": TOKEN,
        "x-vercel-oidc-token": TOKEN,
      },
    },
  ],
  [
    "a user and password before the host, in a header of a proxy",
    {
      vendor: phonic,
      options: { allowUnsigned: true },
      headers: { "x-forwarded-url": `https://user:${TOKEN}@example.com/` },
    },
  ],
];

describeEach((engine: Engine) => {
  test.each(CASES)("%s", async (_, { vendor, options, url = "https://example.com/hook", headers = {} }) => {
    const { inbox, database } = await opened(engine);
    const handle = createHandler(vendor, { ...options, inbox } as never);
    const body = vendor.slug === "autocalls" ? CALL : example("phonic/examples/conversation-ended.json");
    const { status } = await handle(new Request(url, { method: "POST", headers, body }));
    expect(status).toBe(200);
    const [entry] = await entriesOf(inbox);
    expect(JSON.parse(entry?.envelope as string).body).toBe(body);
    const contents = await database.contents();
    expect(contents).toContain(entry?.receivedAt);
    expect(contents).not.toContain(TOKEN);
  });

  test("what is no secret stays: parameters, headers, signatures", async () => {
    const { inbox } = await opened(engine);
    const handle = createHandler(autocalls, { secret: TEXT, inbox });
    const url = `https://example.com/hook?a=1&token=${encodeURIComponent(TEXT)}&lang=de`;
    const headers = { "user-agent": "Autocalls/1.0", "x-request-id": "r1", "svix-signature": "v1,abc" };
    expect((await handle(new Request(url, { method: "POST", headers, body: CALL }))).status).toBe(200);
    const [entry] = await entriesOf(inbox);
    const envelope = JSON.parse(entry?.envelope as string);
    expect(envelope.url).toBe("https://example.com/hook?a=1&token=…&lang=de");
    expect(envelope.headers).toEqual(expect.arrayContaining(Object.entries(headers)));
  });

  test("a token of one vendor is struck from the deliveries of another that come to the same URL", async () => {
    const { inbox, database } = await opened(engine);
    const vendors = [
      { vendor: autocalls, secret: TOKEN, signature: { scheme: "secret", query: "wh", header: "X-Hello" } },
      { vendor: phonic, secret: SECRET },
    ];
    const handle = createHandler(vendors as never, { inbox });
    const body = example("phonic/examples/conversation-ended.json");
    const { headers } = svix({ id: "msg_1", body, time: String(Math.floor(Date.now() / 1000)) });
    const sent = { method: "POST", headers: { ...headers, "x-hello": TOKEN }, body };
    expect((await handle(new Request(`https://example.com/hook?wh=${TOKEN}`, sent))).status).toBe(200);
    expect(await inbox.list()).toMatchObject([{ vendor: "phonic" }]);
    expect(await database.contents()).not.toContain(TOKEN);
  });

  test("a token that was not right is not in a refused delivery either", async () => {
    const { inbox, database } = await opened(engine);
    const handle = createHandler(autocalls, { secret: TEXT, inbox, captureRefused: true, onError: () => {} });
    const url = `https://example.com/hook?token=${TOKEN}`;
    expect((await handle(new Request(url, { method: "POST", body: CALL }))).status).toBe(401);
    expect(await inbox.list()).toHaveLength(1);
    expect(await database.contents()).not.toContain(TOKEN);
  });

  test("nothing of a conversation is left in the database when it was erased", async () => {
    const { inbox, database } = await opened(engine);
    const handle = createHandler(phonic, { allowUnsigned: true, inbox });
    const send = async (canary: string) => {
      const payload = JSON.parse(example("phonic/examples/conversation-ended.json"));
      payload.data.conversation.id = canary;
      payload.data.note = canary.repeat(500);
      const request = { method: "POST", headers: { "x-about": canary }, body: JSON.stringify(payload) };
      return (await handle(new Request("https://example.com/", request))).status;
    };
    expect([await send(`${TOKEN}-1`), await send("conv_2"), await send("conv_3")]).toEqual([200, 200, 200]);
    expect(await database.contents()).toContain(TOKEN);
    expect(await inbox.erase({ conversation: `${TOKEN}-1` })).toHaveLength(1);
    expect(await database.contents()).not.toContain(TOKEN);
    // what comes again is counted, and nothing of it is kept
    expect(await send(`${TOKEN}-1`)).toBe(200);
    expect(await inbox.list({}, 10)).toMatchObject([{ copies: 1 }, { copies: 1 }, { copies: 2, bytes: 0 }]);
    expect(await database.contents()).not.toContain(TOKEN);
  });
});
