// Deliveries that bring the page into each state that a reader may meet, and captures of many.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sign, toCapture } from "afterword";
import { ada } from "afterword/ada";
import { phonic } from "afterword/phonic";
import { SECRET } from "../deliveries.js";
import { example, folder } from "../files.js";
import { asked, type Listening, sent } from "./listening.js";

export const ENDED = example("phonic/examples/conversation-ended.json");

let conversations = 0;

/** The example of a conversation that ended, after a change. Each is another conversation. */
export const ended = (change: (conversation: Record<string, unknown>) => void): string => {
  const payload = JSON.parse(ENDED);
  payload.data.conversation.id = `conv_${++conversations}`;
  change(payload.data.conversation);
  return JSON.stringify(payload);
};

/** A turn that somebody says, as Phonic writes it. */
const turn = (role: "assistant" | "user", text: string, index: number): object => ({
  ...JSON.parse(ENDED).data.conversation.items[role === "assistant" ? 0 : 1],
  item_idx: index,
  role,
  live_transcript: text,
});

/** Text that runs from the right, and text without spaces. */
export const SCRIPTS = {
  hebrew: "שלום, אני רוצה להעביר את התור ליום חמישי (14:30), תודה!",
  arabic: "مرحبا، أريد تغيير الموعد إلى يوم الخميس من فضلك.",
  japanese: "もしもし、予約を木曜日に変更したいのですが、空いている時間はありますか。",
  korean: "안녕하세요, 예약을 목요일로 바꾸고 싶습니다.",
  long: "x".repeat(400),
} as const;

/** Sends one after another what makes a state. The number of a delivery is that of its place, from 1. */
export const STATES: Readonly<Record<string, (to: Listening) => Promise<unknown>>> = {
  ok: (to) => sent(to, phonic, ENDED),
  drifted: (to) =>
    sent(
      to,
      phonic,
      ended((conversation) => {
        conversation.sentiment = { score: 0.4, words: ["glad"] };
        conversation.ended_by = "supervisor";
      }),
    ),
  "invalid with missing members": (to) =>
    sent(
      to,
      phonic,
      ended((conversation) => {
        for (const name of ["agent", "started_at", "items", "ended_at"]) delete conversation[name];
        conversation.duration_ms = "long";
      }),
    ),
  unverified: (to) => sent(to, phonic, ENDED, { headers: { "svix-signature": "v1,AAAA" } }),
  "of nobody that is known": (to) =>
    asked(
      to,
      { path: "/acme", method: "POST", headers: { "content-type": "application/json" } },
      JSON.stringify({ kind: "call.done", said: ["Hello.", SCRIPTS.long], at: 1 }),
    ),
  "not JSON": (to) => sent(to, ada, `{"type": "v1.conversation.ended", "data": {"a": tru`),
  "right to left, and without spaces": (to) =>
    sent(
      to,
      phonic,
      ended((conversation) => {
        conversation.items = Object.values(SCRIPTS).map((text, index) =>
          turn(index % 2 === 0 ? "assistant" : "user", text, index),
        );
        conversation[SCRIPTS.hebrew] = SCRIPTS.arabic;
        conversation[SCRIPTS.japanese] = SCRIPTS.long;
      }),
    ),
};

/** A folder of captures of so many genuine deliveries, a minute apart: every tenth has drifted, a few are invalid. */
export const manyCaptures = async (count: number): Promise<string> => {
  const cwd = folder({});
  const dir = join(cwd, "captures");
  mkdirSync(dir, { mode: 0o700 });
  const start = Date.UTC(2026, 10, 1);
  const days = new Map<string, string[]>();
  for (let index = 0; index < count; index++) {
    const receivedAt = new Date(start + index * 10 * 60_000);
    const body = ended((conversation) => {
      conversation.id = `conv_${index}`;
      if (index % 10 === 3) conversation.mood = "good";
      if (index % 50 === 7) delete conversation.agent;
    });
    const timestamp = Math.floor(receivedAt.getTime() / 1000);
    const headers = await sign(phonic, body, { secret: SECRET, id: `msg_${index}`, timestamp });
    const verdict = index % 50 === 7 ? "invalid" : index % 10 === 3 ? "drifted" : "ok";
    const capture = toCapture({ headers, url: "/phonic", method: "POST" }, body, {
      ...{ vendor: "phonic", verdict, receivedAt },
    });
    const day = receivedAt.toISOString().slice(0, 10);
    days.set(day, [...(days.get(day) ?? []), JSON.stringify(capture)]);
  }
  for (const [day, lines] of days)
    writeFileSync(join(dir, `${day}.ndjson`), `${lines.join("\n")}\n`, { mode: 0o600 });
  return cwd;
};
