// The project that the examples of the documentation speak of.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { sign } from "afterword";
import { phonic } from "afterword/phonic";
import { generate } from "../../../scripts/generate/index.js";
import { root } from "../../support/files.js";

const SECRET = "whsec_YWZ0ZXJ3b3JkIGlzIGEgdG9vbA==";

/** Writes a file that only its owner may read: of secrets that others may read, commands warn. */
export const put = (folder: string, path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text, { mode: 0o600 });
};

/** A delivery of Phonic in its envelope, one line of NDJSON. */
const delivery = async (id: number, day: string, members: object): Promise<string> => {
  const receivedAt = `${day}T09:30:00.000Z`;
  const items = [{ role: "user", live_transcript: "Is the shop open on Sunday?" }];
  const body = JSON.stringify({
    event_type: "conversation.ended",
    created_at: receivedAt,
    data: { conversation: { id: `conv_${id}`, ...members, items } },
  });
  const timestamp = Date.parse(receivedAt) / 1000;
  const headers = await sign(phonic, body, { secret: SECRET, id: `msg_${id}`, timestamp });
  const verdict = "sentiment" in members ? "drifted" : "ok";
  const envelope = { v: 1, vendor: "phonic", verdict, receivedAt, method: "POST", url: "/webhooks/phonic" };
  return `${JSON.stringify({ ...envelope, headers: Object.entries(headers), body })}\n`;
};

/** A conversation of SpeakNode with a name, a number and an address in it. */
const CALL = {
  event: "ConversationComplete",
  data: {
    session_id: "5b0e3a52-8a53-4c0b-9d9f-6f6a5b7c2f10",
    from_number: "+1 415 555 0142",
    history: [
      {
        kind: "Message",
        role: "User",
        content: "Hi, this is Dana Whitfield, my e-mail is dana@whitfield.net.",
      },
      { kind: "Message", role: "Assistant", content: "Thanks Dana!" },
    ],
  },
};

/** Calls of a vendor that nobody knows, one a line. From July on, some do not say who ended them. */
const calls = (month: string, from: number): string =>
  Array.from({ length: 40 }, (_, at) => {
    const id = from + at;
    const isSilent = month === "2026-07" && at % 4 === 3;
    const day = String((at % 28) + 1).padStart(2, "0");
    return `${JSON.stringify({
      type: "call.ended",
      call_id: `call_${(id * 7919).toString(36)}`,
      ended_at: `${month}-${day}T09:${String(10 + at)}:00Z`,
      duration_seconds: 40 + ((at * 37) % 300),
      ended_by: isSilent ? null : at % 3 === 0 ? "agent" : "caller",
      turns: [
        { speaker: "agent", text: `Hello, this is the shop, how can I help you with order ${id}?` },
        { speaker: "caller", text: `I would like to know when order ${id} arrives.` },
      ],
    })}\n`;
  }).join("");

/** What the project makes of these calls. */
const REPORT = `import type { CallEnded } from "../generated/acme/types.js";

export const by = (call: CallEnded): string | undefined => call.ended_by;
export const isShort = ({ ended_by, duration_seconds = 0 }: CallEnded) => ended_by === "caller" && duration_seconds < 60;
`;

/** The server that `init` is shown with. */
const APP = `import express from "express";

const app = express();
app.use(express.json());
app.get("/", (request, response) => response.send("the shop is open"));
app.listen(8080);
`;

const ORDER = { type: "object", properties: { id: { type: "integer" } } };

const OPENAPI = "schemas/phonic/openapi.yaml";

/** Replaces a text that stands there once. */
const replaced = (text: string, old: string, now: string): string => {
  const parts = text.split(old);
  if (parts.length !== 2) throw new Error(`${OPENAPI} has ${parts.length - 1} times ${old}`);
  return parts.join(now);
};

/** Phonic's schemas as version 1.2.0 of the project had them. */
const before = (text: string): string => {
  const [head = "", items = ""] = text.split(/(?=^ {4}ConversationItem:$)/m);
  const transcript = 'live_transcript:\n          type: [string, "null"]';
  const older = replaced(items, transcript, "live_transcript:\n          type: string");
  return head + replaced(older, "item_idx: { type: integer,", "item_idx: { type: number,");
};

/** Makes the project in a folder, with git's history. */
export const makeSample = async (folder: string): Promise<void> => {
  const june = [
    await delivery(1, "2026-06-11", { ended_by: "user" }),
    await delivery(2, "2026-06-12", { ended_by: "user", sentiment: 0.4 }),
    await delivery(3, "2026-06-29", { ended_by: "supervisor", sentiment: 0.7 }),
  ];
  put(folder, "captures/june.ndjson", june.join(""));
  for (const [at, day] of ["2026-06-11", "2026-06-12", "2026-06-29"].entries())
    put(folder, `received/${day}.ndjson`, june[at] as string);
  put(folder, "package.json", JSON.stringify({ type: "module", dependencies: { express: "^5.0.0" } }));
  put(folder, "app.js", APP);
  put(folder, "calls/june.ndjson", calls("2026-06", 1000));
  put(folder, "calls/july.ndjson", calls("2026-07", 2000));
  put(folder, "reports/calls.ts", REPORT);
  put(folder, "reports/tsconfig.json", TSCONFIG);
  put(folder, "call.json", `${JSON.stringify(CALL)}\n`);
  put(folder, "secrets.json", JSON.stringify({ phonic: SECRET }));
  put(folder, "redact.key", "a key for examples\n");
  put(folder, "order.schema.json", JSON.stringify(ORDER));
  put(folder, "orders.ndjson", '{"id":7}\n{"id":"8"}\n');

  cpSync(join(root, "schemas/phonic"), join(folder, "schemas/phonic"), { recursive: true });
  const now = readFileSync(join(folder, OPENAPI), "utf8");
  put(folder, OPENAPI, before(now));
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=docs", "-c", "user.email=docs@example.com", ...args], {
      cwd: folder,
      stdio: "ignore",
    });
  git("init", "--quiet");
  git("add", "schemas");
  git("commit", "--quiet", "--message", "1.2.0");
  git("tag", "v1.2.0");
  // the code of the project was written for the types of that version
  await generate({ schemas: join(folder, "schemas"), out: join(folder, "app/generated") });
  put(folder, "app/tsconfig.json", TSCONFIG);
  put(folder, "app/src/transcript.ts", TRANSCRIPT);
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(root, join(folder, "node_modules/afterword"));
  put(folder, OPENAPI, now);
};

const TSCONFIG = '{ "compilerOptions": { "module": "nodenext", "strict": true, "types": [] } }\n';

const TRANSCRIPT = `import type { Conversation } from "afterword";
import type { ConversationItem } from "../generated/phonic/vendor.js";

export const lengthOf = (item: ConversationItem) => item.live_transcript?.length ?? 0;
export const shout = ({ live_transcript = "" }: ConversationItem) => live_transcript.toUpperCase();
export const textsOf = ({ transcript }: Conversation) => transcript.items.map(({ text }) => text);
export const keep = (item: ConversationItem) => JSON.stringify(item);
`;
