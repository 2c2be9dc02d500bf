import { rmSync } from "node:fs";
import { findInputs } from "../../../scripts/captures/input/inputs.js";
import { reasonText } from "../../../scripts/captures/input/reason.js";
import { workersFor } from "../../../scripts/run/pool.js";
import { runResults } from "../../../scripts/run/results.js";
import { type ListedPayload, withFileLines } from "../../../scripts/validate/task.js";
import { vendors } from "../../../src/vendors/index.js";
import { example, folder } from "../files.js";
import { afterword } from "./process.js";

export const PHONIC = JSON.parse(example("phonic/examples/conversation-ended.json"));

export const ADA = JSON.parse(example("ada/examples/conversation-ended.json"));

export const SPEAKNODE = { event: "ConversationComplete", data: { session_id: "s", history: [] } };

export const AUTOCALLS = JSON.parse(example("autocalls/examples/conversation-ended.widget.json"));

export const json = (value: unknown): string => JSON.stringify(value);

export const ada = (data: object): string => json({ ...ADA, data: { ...ADA.data, ...data } });

export const envelope = (body: string, rest: object = {}): string =>
  json({ v: 1, receivedAt: "2026-07-01T00:00:00Z", method: "POST", url: "/", headers: [], body, ...rest });

/** Payloads of every kind: bare and wrapped, with text beyond ASCII, and with a fault of each kind. */
export const LINES: readonly (string | Buffer)[] = [
  json(PHONIC),
  ada({ metadata: { name: "Zoë 🙂 谢谢" } }),
  json(SPEAKNODE),
  "",
  json(AUTOCALLS),
  ada({ größe: "weit über ASCII" }),
  ada({ channel_id: 7, end_user_id: "ü" }),
  envelope(json(PHONIC)),
  envelope(ada({ metadata: { name: "Zoë" }, novel: 1 })),
  envelope("", {
    body: undefined,
    bodyBase64: Buffer.from(ada({ metadata: { name: "Zoë" } })).toString("base64"),
  }),
  envelope(json(PHONIC)).replace("ended", "\\u0065nded"),
  `{"type":"v1.conversation.ended","é":1,"\\u00c3\\u00a9":${"[".repeat(70)}${"]".repeat(70)},"data":{}}`,
  "nope é",
  '{"a":',
  "{}",
  "[1]",
  "\0\0\0",
  Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xe9]), Buffer.from('"}')]),
  ada({ deep: JSON.parse(`${"[".repeat(64)}${"]".repeat(64)}`) }),
  json({ ...PHONIC, event_type: "conversation.dreamt" }),
];

export const bytesOf = (lines: readonly (string | Buffer)[]): Buffer =>
  Buffer.concat(lines.flatMap((line) => [Buffer.from(line as string), Buffer.from("\n")]));

export const OPTIONS = { showValues: false, list: "all", group: false, frames: false, secrets: {} } as const;

export interface How {
  readonly workers?: number;
  readonly portion?: number;
}

/** What `--workers` threads find in files, as plain data. */
export const foundIn = async (contents: readonly Uint8Array[], { workers = 1, portion }: How = {}) => {
  const files = contents.map((content, at) => [`${at}`, content] as const);
  const cwd = folder(Object.fromEntries(files));
  const { inputs } = findInputs(
    files.map(([name]) => name),
    { cwd, stdin: () => [] as never },
  );
  const listed = new Map<string, ListedPayload[]>(files.map(([name]) => [name, []]));
  for await (const part of runResults(inputs, {
    task: "validate",
    options: OPTIONS,
    recognition: { vendors },
    workers: workersFor(inputs, workers),
    cwd,
    ...(portion !== undefined && { batchBytes: portion }),
  })) {
    const here = listed.get(part.input.name) as ListedPayload[];
    if ("result" in part) here.push(...part.result.listed.map((each) => withFileLines(each, part.line)));
    else if (part.error) throw part.error;
  }
  rmSync(cwd, { recursive: true });
  return [...listed.values()].map((payloads) =>
    payloads.map(({ at, vendor, tag, verdict, reason, findings }) => ({
      at,
      vendor,
      tag,
      verdict,
      reason: reason && reasonText(reason),
      findings: findings.map(({ kind, pointer }) => `${kind} ${pointer}`),
    })),
  );
};

export type Found = Awaited<ReturnType<typeof foundIn>>[number];

/** What they find in one file. */
export const found = async (content: Uint8Array, how?: How): Promise<Found> =>
  (await foundIn([content], how))[0] as Found;

/** The command in a process with little memory. */
export const small = (args: readonly string[], cwd: string, megabytes = 48) =>
  afterword(args, { cwd, env: { NODE_OPTIONS: `--max-old-space-size=${megabytes}` } });
