import { beforeAll, describe, expect, test } from "vitest";
import { adoptIn, svixProject } from "../support/adopt/project.js";
import { declarations } from "../support/declarations.js";

/** Code, and what is said of it. Each is a file of one project. */
type Case = readonly [what: string, code: string, why: RegExp];

const IMPORT = 'import { Webhook } from "svix";\n';
const HEADERS = "headers: Record<string, string>";

const LEFT: readonly Case[] = [
  [
    "a body that is written as JSON again",
    `${IMPORT}export const POST = async (req: { body: object; ${HEADERS} }) =>
  new Webhook(process.env.A!).verify(JSON.stringify(req.body), req.headers);\n`,
    /the body was parsed, and is written as JSON again\n {2}Other bytes/,
  ],
  [
    "such a body in a constant",
    `${IMPORT}export const POST = async (req: Request) => {
  const text = JSON.stringify(await req.json());
  return new Webhook(process.env.A!).verify(text, Object.fromEntries(req.headers));
};\n`,
    /the body was parsed/,
  ],
  [
    "a body that express.json() has parsed",
    `${IMPORT}import express from "express";
const app = express();
app.use(express.json());
app.post("/", async (req, res) => {
  res.json(new Webhook(process.env.A!).verify(req.body, req.headers as Record<string, string>));
});\n`,
    /express\.json\(\) has parsed the body\n {2}Give this route the raw body/,
  ],
  [
    "a function without a caller that could wait",
    `${IMPORT}export function check(body: string, ${HEADERS}) {
  return new Webhook(process.env.A!).verify(body, headers);
}\n`,
    /check would become async, and nothing in the project calls it/,
  ],
  [
    "a caller that needs the value at once",
    `${IMPORT}export const all = (bodies: string[], ${HEADERS}) =>
  bodies.filter((body) => new Webhook(process.env.A!).verify(body, headers) !== undefined);\n`,
    /what calls it does not wait/,
  ],
  [
    "an event handler whose errors would reach nobody",
    `${IMPORT}import { EventEmitter } from "node:events";
export const bus = new EventEmitter();
bus.on("delivery", (body: string, ${HEADERS}) => {
  console.log(new Webhook(process.env.A!).verify(body, headers));
});\n`,
    /what it throws would reach nobody.*\n {2}Put the call of verify into try/,
  ],
  [
    "a handler whose catch throws again",
    `${IMPORT}import { EventEmitter } from "node:events";
export const bus = new EventEmitter();
bus.on("delivery", (body: string, ${HEADERS}) => {
  try {
    console.log(new Webhook(process.env.A!).verify(body, headers));
  } catch (error) {
    throw new Error("refused", { cause: error });
  }
});\n`,
    /what it throws would reach nobody/,
  ],
  [
    "a constructor",
    `${IMPORT}export class Delivery {
  readonly payload: unknown;
  constructor(body: string, ${HEADERS}) {
    this.payload = new Webhook(process.env.A!).verify(body, headers);
  }
}\n`,
    /it is in a constructor, which cannot wait/,
  ],
  [
    "a getter",
    `${IMPORT}export const delivery = (body: string, ${HEADERS}) => ({
  get payload() {
    return new Webhook(process.env.A!).verify(body, headers);
  },
});\n`,
    /it is in an accessor/,
  ],
  [
    "a generator",
    `${IMPORT}export function* payloads(body: string, ${HEADERS}) {
  yield new Webhook(process.env.A!).verify(body, headers);
}\n`,
    /it is in a generator/,
  ],
  [
    "a function that narrows a type",
    `${IMPORT}export const isOurs = (body: string, h: Record<string, string>): body is "ours" =>
  new Webhook(process.env.A!).verify(body, h) !== undefined;\n`,
    /a function that narrows a type/,
  ],
  [
    "a caller of a caller that cannot wait",
    `${IMPORT}const payload = (body: string, ${HEADERS}) => new Webhook(process.env.A!).verify(body, headers);
const outer = (body: string, ${HEADERS}) => [payload(body, headers)];
export class Late {
  readonly found = outer("{}", {});
}\n`,
    /the initial value of a member, which cannot wait \(\S+:5\)/,
  ],
  [
    "a secret in another form",
    `${IMPORT}export const POST = async (body: string, ${HEADERS}) =>
  new Webhook("raw", { format: "raw" }).verify(body, headers);\n`,
    /is not given a secret alone/,
  ],
  [
    "a secret that does not begin as the vendor's do",
    `${IMPORT}export const POST = async (body: string, ${HEADERS}) =>
  new Webhook("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").verify(body, headers);\n`,
    /the secret does not begin with whsec_/,
  ],
  [
    "options of verify",
    `import { Webhook } from "standardwebhooks";
export const POST = async (body: string, ${HEADERS}) =>
  new Webhook(process.env.A!).verify(body, headers, { jsonParse: false });\n`,
    /verify is not called with a body and headers alone/,
  ],
  [
    "an instance that may be missing",
    `${IMPORT}export const POST = async (wh: Webhook | undefined, body: string, ${HEADERS}) => wh?.verify(body, headers);
void POST(new Webhook(process.env.A!), "", {});\n`,
    /the instance may be missing \(\?\.\)/,
  ],
  [
    "an instance that is taken apart",
    `${IMPORT}const { verify } = new Webhook(process.env.A!);
export { verify };\n`,
    /the instance is taken apart/,
  ],
  [
    "an instance that is made somewhere else",
    `${IMPORT}export const POST = async (wh: Webhook, body: string, ${HEADERS}) => wh.verify(body, headers);\n`,
    /where its instance is made was not found/,
  ],
  [
    "a class of their own that extends it",
    `${IMPORT}class Ours extends Webhook {}
export const POST = async (body: string, ${HEADERS}) => new Ours(process.env.A!).verify(body, headers);\n`,
    /its instance is of a class of your own that extends Webhook/,
  ],
  [
    "verify that is handed on",
    `${IMPORT}const wh = new Webhook(process.env.A!);
export const verify = wh.verify.bind(wh);
export const POST = async (body: string, ${HEADERS}) => wh.verify(body, headers);\n`,
    /its instance has its verify handed on, not called/,
  ],
  [
    "an instance in a list",
    `${IMPORT}const all = [new Webhook(process.env.A!)];
export const POST = async (body: string, ${HEADERS}) => all[0]!.verify(body, headers);\n`,
    /its instance /,
  ],
  [
    "an instance that stays, with a secret that cannot be read again",
    `${IMPORT}const read = (): string => "whsec_" + Math.random();
export const POST = async (body: string, ${HEADERS}) => {
  const wh = new Webhook(read());
  console.log(wh.sign("msg_1", new Date(), body));
  return wh.verify(body, headers);
};\n`,
    /its instance is used for sign/,
  ],
  [
    "what would not compile",
    `${IMPORT}const check = (body: string, ${HEADERS}) => new Webhook(process.env.A!).verify(body, headers) as { id: string };
export type Checked = ReturnType<typeof check>;
export const id = (checked: Checked): string => checked.id;
export const POST = async (body: string, ${HEADERS}) => check(body, headers);\n`,
    /it would no longer compile: Property 'id' does not exist/,
  ],
];

/** What is adopted, and a part of what it becomes. */
const ADOPTED: readonly Case[] = [
  [
    "a renamed import",
    `import { Webhook as Svix } from "svix";
export const POST = async (body: string, ${HEADERS}) => new Svix(process.env.A!).verify(body, headers);\n`,
    /^import \{ receiveOrThrow \} from "afterword";\nimport \{ phonic \} from "afterword\/phonic";\nexport const POST = /,
  ],
  [
    "a namespace",
    `import * as svix from "svix";
export const POST = async (body: string, ${HEADERS}) => new svix.Webhook(process.env.A!).verify(body, headers);\n`,
    /^import \{ receiveOrThrow \}(?!.*svix)/s,
  ],
  [
    "names that are taken",
    `${IMPORT}const phonic = "taken";
export const receiveOrThrow = phonic;
export const POST = async (body: string, ${HEADERS}) => new Webhook(process.env.A!).verify(body, headers);\n`,
    /import \{ receiveOrThrow as receiveDelivery \} from "afterword";\nimport \{ phonic as phonicVendor \}.*receiveDelivery\(\n? *phonicVendor,/s,
  ],
  [
    "an import of afterword that is there",
    `import { AfterwordError } from "afterword";
${IMPORT}export const POST = async (body: string, ${HEADERS}) => new Webhook(process.env.A!).verify(body, headers);
export { AfterwordError };\n`,
    /^import \{ AfterwordError, receiveOrThrow \} from "afterword";\nimport \{ phonic \} from "afterword\/phonic";\nexport/,
  ],
  [
    "an import that is still used, in its place",
    `// what svix is for
import { Svix, Webhook } from "svix"; // and this

export const client = (token: string) => new Svix(token);
export const POST = async (body: string, ${HEADERS}) => new Webhook(process.env.A!).verify(body, headers);\n`,
    /^\/\/ what svix is for\nimport \{ Svix \} from "svix"; \/\/ and this\nimport \{ receiveOrThrow \} from "afterword";\nimport \{ phonic \} from "afterword\/phonic";\n\n/,
  ],
  [
    "a payload that nobody uses",
    `${IMPORT}export const POST = async (body: string, ${HEADERS}) => {
  new Webhook(process.env.A!).verify(body, headers);
  return JSON.parse(body);
};\n`,
    /\n {2}await receiveOrThrow\(phonic, \{ body, headers \}, \{ secret: process\.env\.A! \}\);\n/,
  ],
  [
    "a payload that was awaited for nothing",
    `${IMPORT}export const POST = async (body: string, ${HEADERS}) => {
  const { id } = (await new Webhook(process.env.A!).verify(body, headers)) as { id: string };
  return id;
};\n`,
    /const \{ id \} = \(\n {4}await receiveOrThrow\([^;]*\)\n {2}\)\.payload as \{ id: string \};/,
  ],
  [
    "casts of every kind",
    `${IMPORT}interface Ended { id: string }
export const POST = async (body: string, ${HEADERS}) => {
  const wh = new Webhook(process.env.A!);
  const a = <Ended>wh.verify(body, headers);
  const b: Ended = wh.verify(body, headers) as any;
  const c: unknown = wh.verify(body, headers);
  return [a.id, b.id, c];
};\n`,
    /const wh = \{ secret: process\.env\.A! \};\n {2}const a = <Ended>\(\n {4}await .*\n {2}\)\.payload;\n {2}const b: Ended = \(\n {4}await .*\n {2}\)\.payload as any;\n {2}const c: unknown = \(\n {4}await .*\n {2}\)\.payload;/,
  ],
  [
    "a secret that is read once for each request, still once",
    `${IMPORT}declare const vault: { read(name: string): string };
export const POST = async (body: string, ${HEADERS}) => {
  const wh = new Webhook(vault.read("phonic"));
  return wh.verify(body, headers);
};\n`,
    /const wh = \{ secret: vault\.read\("phonic"\) \};\n {2}return \(await receiveOrThrow\(phonic, \{ body, headers \}, wh\)\)\.payload;/,
  ],
  [
    "a secret that is read when the module is loaded, still then",
    `${IMPORT}const wh = new Webhook(/* of the dashboard */ process.env.A!);
export const POST = async (body: string, ${HEADERS}) => wh.verify(body, headers);\n`,
    /const wh = \{ secret: \/\* of the dashboard \*\/ process\.env\.A! \};/,
  ],
  [
    "headers in a cast, and an interface",
    `import { Webhook, type WebhookRequiredHeaders } from "svix";
import type { IncomingHttpHeaders } from "node:http";
export const POST = async (body: Buffer, h: IncomingHttpHeaders, own: WebhookRequiredHeaders) => {
  new Webhook(process.env.A!).verify(body, h as unknown as WebhookRequiredHeaders);
  return new Webhook(process.env.A!).verify(body, own);
};\n`,
    /headers: h \}.*headers: \{ \.\.\.own \}/s,
  ],
  [
    "a function that becomes async, with all that call it",
    `${IMPORT}type Reply = { status: number };
function payloadOf(body: string, ${HEADERS}): { id: string } | Promise<{ id: string }> {
  return new Webhook(process.env.A!).verify(body, headers) as { id: string };
}
const idOf = async (body: string, ${HEADERS}) => (await payloadOf(body, headers)).id;
export const POST = async (body: string, ${HEADERS}): Promise<Reply> => ({
  status: (await idOf(body, headers)).length > 0 ? 200 : 400,
});\n`,
    /async function payloadOf\([^)]*\): Promise<\{ id: string \}> \{/,
  ],
  [
    "another method keeps its instance",
    `${IMPORT}const wh = new Webhook(process.env.A!);
export const test = (body: string) => wh.sign("msg_1", new Date(), body);
export const POST = async (body: string, ${HEADERS}) => wh.verify(body, headers);\n`,
    /import \{ Webhook \} from "svix";\n.*const wh = new Webhook\(process\.env\.A!\);\n.*\{ secret: process\.env\.A! \}/s,
  ],
];

/** What is none of its business. */
const UNTOUCHED: readonly Case[] = [
  [
    "a class Webhook of their own",
    `class Webhook {
  constructor(readonly secret: string) {}
  verify(body: string, ${HEADERS}): unknown {
    return [this.secret, body, headers];
  }
}
export const POST = async (body: string) => new Webhook("a").verify(body, {});\n`,
    /^$/,
  ],
  [
    "another sender's secret",
    `${IMPORT}export const POST = async (body: string, ${HEADERS}) =>
  new Webhook(process.env.CLERK_WEBHOOK_SECRET!).verify(body, headers);\n`,
    /not touched: CLERK_WEBHOOK_SECRET is another sender/,
  ],
  [
    "another sender's type",
    `${IMPORT}interface ClerkWebhookEvent { type: string }
export const POST = async (body: string, ${HEADERS}) =>
  new Webhook(process.env.WEBHOOK_SECRET!).verify(body, headers) as ClerkWebhookEvent;\n`,
    /not touched: ClerkWebhookEvent is another sender/,
  ],
  [
    "another vendor's events",
    `${IMPORT}export const POST = async (body: string, ${HEADERS}) => {
  const event = new Webhook(process.env.WEBHOOK_SECRET!).verify(body, headers) as { type: string };
  return event.type === "v1.conversation.ended";
};\n`,
    /not touched: ada is another sender/,
  ],
  [
    "a helper for several senders",
    `${IMPORT}const check = async (secret: string, body: string, ${HEADERS}) => new Webhook(secret).verify(body, headers);
export const a = (body: string) => check(process.env.PHONIC_SECRET!, body, {});
export const b = (body: string) => check(process.env.RESEND_SECRET!, body, {});\n`,
    /not touched: RESEND_SECRET is another sender/,
  ],
];

const all = [...LEFT, ...ADOPTED, ...UNTOUCHED];
const nameOf = (index: number): string => `case-${index}.ts`;
const files = Object.fromEntries(all.map(([, code], index) => [nameOf(index), code]));

let said: Awaited<ReturnType<typeof adoptIn>>;
beforeAll(async () => {
  declarations();
  said = await adoptIn(svixProject(files), "phonic");
}, 180_000);

/** What is said of a file. */
const saidOf = (file: string): string =>
  said.stdout
    .split(/\n(?! )/)
    .filter((line) => line.startsWith(`${file}:`))
    .join("\n");

describe("left, with the reason and what to do", () => {
  test.each(LEFT.map(([what, code, why], index) => ({ what, code, why, file: nameOf(index) })))(
    "$what",
    ({ code, why, file }) => {
      expect(saidOf(file)).toMatch(why);
      expect(saidOf(file)).toMatch(/^(?:\S+:\d+ {2}left: .*\n {2}\S.*[.…]\n?)+$/);
      expect(said.files[file]).toBe(code);
    },
  );

  test("and the exit code says so", () => {
    expect(said.code).toBe(1);
  });
});

describe("adopted", () => {
  test.each(
    ADOPTED.map(([what, , becomes], index) => ({ what, becomes, file: nameOf(LEFT.length + index) })),
  )("$what", ({ becomes, file }) => {
    expect(saidOf(file)).toMatch(/adopted: receiveOrThrow\(phonic, …\)/);
    expect(said.files[file]).toMatch(becomes);
  });
});

describe("not touched", () => {
  test.each(
    UNTOUCHED.map(([what, code, why], index) => ({
      what,
      code,
      why,
      file: nameOf(LEFT.length + ADOPTED.length + index),
    })),
  )("$what", ({ code, why, file }) => {
    expect(saidOf(file)).toMatch(why);
    expect(said.files[file]).toBe(code);
  });
});
