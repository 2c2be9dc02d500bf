// Takes what is personal out of captures and leaves their shape: the same verdict, the same findings. What a schema
// marks is replaced whole, what no schema knows as well, and everything else is searched for addresses, numbers and
// tokens. See standins.ts for what stands for what.
import type { Findings } from "../../src/check/index.js";
import type { Vendor } from "../../src/vendor.js";
import { checkPayload } from "../captures/payload/checked-payload.js";
import type { Json, OpenedPayload } from "../captures/payload/opened-payload.js";
import type { RecognitionOptions } from "../captures/payload/recognition.js";
import type { Position } from "../json/scan.js";
import { enveloped, type Pen } from "./envelope.js";
import { keyed } from "./keyed.js";
import { type MarksBy, marksIn } from "./marks.js";
import { type Hand, handOf } from "./payload.js";
import type { Knowledge, Value } from "./walk.js";
import { waysOf } from "./ways.js";

export interface Settings {
  readonly telling: RecognitionOptions;
  readonly marks: MarksBy;
  /** What stand-ins depend on; who has it can tell whose they are. */
  readonly key: Uint8Array;
  /** What a vendor's deliveries are signed with. */
  pen(vendor: Vendor): Pen | undefined;
  /** The vendor as it signs, where that has to be said. */
  signing(vendor: Vendor): Vendor;
}

export interface Redaction {
  /** One line of JSON. */
  readonly line: string;
  /** Whether it has the verdict and the findings that it had. */
  readonly isFaithful: boolean;
}

/** Makes the function that redacts a capture, which is told what another text would be in its place; what is malformed gives nothing. */
export const redactor = ({ telling, marks, key, pen, signing }: Settings) => {
  const make = keyed(key);
  const known = new Map<string, Knowledge>();
  const knowledgeOf = ({ vendor, event }: Read): Knowledge => {
    if (!vendor || !event) return { schema: undefined, marks: undefined, kind: "text" };
    const name = `${vendor.slug} ${event.tag}`;
    let knowledge = known.get(name);
    if (!knowledge) {
      knowledge = { schema: waysOf(event.schema), marks: waysOf(marksIn(marks, vendor, event.tag)) };
      known.set(name, knowledge);
    }
    return knowledge;
  };

  return async (
    opened: OpenedPayload,
    at: Position,
    looked: (text: string) => OpenedPayload,
  ): Promise<Redaction | undefined> => {
    if (!opened.payload) return undefined;
    const { envelope, vendor, text } = opened;
    const knowledge = knowledgeOf(opened);
    const attempt = async (round: number): Promise<Redaction> => {
      const hand = handOf(make, text.text, knowledge, tagOf(opened), round);
      const body = hand.json(text.text, knowledge, envelope === undefined);
      const sender =
        telling.vendor ?? telling.vendors.find(({ slug }) => slug === envelope?.vendor) ?? vendor;
      const line = envelope
        ? await enveloped(
            envelope,
            body,
            sender && signing(sender),
            (sender && pen(sender)) ?? undefined,
            hand,
          )
        : body;
      return { line, isFaithful: isSame(opened, looked(line), hand, at) };
    };
    let made = await attempt(0);
    // a stand-in may by chance be a word that means something
    for (let round = 1; round < ROUNDS && !made.isFaithful; round++) made = await attempt(round);
    return made;
  };
};

const ROUNDS = 4;

type Read = Extract<OpenedPayload, { payload: Json }>;

/** The tag of an event that no schema knows says whose it is, and what it would be. */
const tagOf =
  ({ vendor, event, tag }: Read) =>
  (text: string, { keys }: Value): boolean =>
    !event && tag === text && vendor?.event === keys.map((key) => `/${key}`).join("");

const isSame = (before: OpenedPayload, after: OpenedPayload, { names }: Hand, at: Position): boolean => {
  const [was, is] = [checkPayload(at, before), checkPayload(at, after)];
  const renamed = (pointer: string): string =>
    names.size === 0
      ? pointer
      : pointer
          .split("/")
          .map((part) => names.get(part) ?? part)
          .join("/");
  const told = (findings: Findings, change: (pointer: string) => string): string =>
    findings
      .map(({ kind, pointer }) => `${kind} ${change(pointer)}`)
      .sort()
      .join("\n");
  return (
    was.verdict === is.verdict &&
    was.vendor === is.vendor &&
    was.tag === is.tag &&
    was.findings.total === is.findings.total &&
    (was.findings.total > was.findings.length ||
      told(was.findings, renamed) === told(is.findings, (same) => same))
  );
};
