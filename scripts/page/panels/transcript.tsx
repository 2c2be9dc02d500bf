// What was said and done, turn by turn.
import { useMemo } from "preact/hooks";
import type { Conversation } from "../../../src/index.js";
import { Shown } from "../base/shown.js";
import { durationOf } from "../base/time.js";
import { Chunks } from "./chunks.js";
import { roleWords } from "./facts.js";
import { Moment } from "./moment.js";
import { Outward } from "./outward.js";
import { Scroller } from "./scroller.js";
import { Long } from "./text.js";
import { ToolTurn } from "./tool.js";
import {
  type Bubble,
  type Entry,
  entriesOf,
  type Happening,
  type Item,
  latencyOf,
  type Pause,
} from "./turns.js";

/** The height of a turn of one or two lines. */
const TURN_HEIGHT = 72;

/** The transcript of a conversation, or why there is none. */
export const Transcript = ({ conversation }: { readonly conversation: Conversation }) => {
  const { availability, items, text, reference } = conversation.transcript;
  const entries = useMemo(() => entriesOf(items), [items]);
  return (
    <Scroller class="conv-transcript" label="Transcript">
      <Answers entries={entries} />
      <Chunks items={entries} height={TURN_HEIGHT} class="conv-turns">
        {(entry, index) => <Turn key={index} entry={entry} />}
      </Chunks>
      {items.length === 0 && text !== null && (
        <p class="conv-bubble conv-whole" dir="auto">
          <Long text={text} label="the transcript" />
        </p>
      )}
      {availability === "none" && <p class="conv-note">The payload carries no transcript.</p>}
      {availability === "by-reference" && (
        <p class="conv-note">
          The payload carries no transcript. It is to be fetched from the vendor's API
          {reference === undefined ? "." : ": "}
          {reference !== undefined && <Outward address={reference}>transcript</Outward>}
        </p>
      )}
    </Scroller>
  );
};

/** How long the agent took to answer, where the payload tells. */
const Answers = ({ entries }: { readonly entries: readonly Entry[] }) => {
  const latency = useMemo(() => latencyOf(entries), [entries]);
  if (latency === null) return null;
  return (
    <p class="conv-note">
      The agent answered after <b>{pauseText(latency.median)}</b>
      {latency.answers > 1 && (
        <>
          {" "}
          in the median, <b>{pauseText(latency.longest)}</b> at most
        </>
      )}
      .
    </p>
  );
};

const Turn = ({ entry }: { readonly entry: Entry }) =>
  entry.kind === "message" ? (
    <Said {...entry} />
  ) : entry.kind === "tool" ? (
    <ToolTurn {...entry} />
  ) : (
    <Line {...entry} />
  );

const SIDES: Readonly<Record<Item["role"], string>> = {
  customer: "conv-customer",
  agent: "conv-agent",
  human_agent: "conv-human",
  system: "conv-system",
  tool: "conv-system",
  unknown: "conv-system",
};

const Said = ({ item, pause }: Bubble) => (
  <li class={`conv-turn ${SIDES[item.role]}`}>
    {pause?.isLong && <PauseLine {...pause} />}
    <div class="conv-bubble">
      <p class="conv-meta">
        <Speaker {...item} />
        <Moment {...item} />
        {pause && !pause.isLong && <span>{pauseWords(pause)}</span>}
        {item.interrupted && <span class="conv-flag">interrupted</span>}
      </p>
      {item.text === null ? (
        <p class="conv-nothing">no text</p>
      ) : (
        <p class="conv-text" dir="auto">
          <Long text={item.text} label="what was said" />
        </p>
      )}
    </div>
  </li>
);

/** Whoever it was, and the vendor's word for the role where the pointer rests. */
const Speaker = ({ role, roleRaw }: Item) => (
  <b {...(roleRaw !== null && { title: roleRaw })}>
    <Shown text={roleWords(role, roleRaw)} />
  </b>
);

const PauseLine = (pause: Pause) => (
  <p class="conv-pause">
    {pauseText(pause.ms)} {pause.isAnswer ? "until the answer" : "of silence"}
  </p>
);

/** `after 0.8 s`, `overlaps 0.4 s` */
const pauseWords = ({ ms }: Pause): string =>
  ms < 0 ? `overlaps ${pauseText(-ms)}` : `after ${pauseText(ms)}`;

const pauseText = (ms: number): string => (ms < 0 ? `−${durationOf(-ms)}` : durationOf(ms));

const Line = ({ item }: Happening) => (
  <li class="conv-line">
    <span>
      {item.kind === "handoff" ? "handed over" : "event"}
      {item.role !== "unknown" && ` · ${roleWords(item.role, null)}`}
      {item.roleRaw !== null && item.role === "unknown" && (
        <>
          {" · "}
          <Shown text={item.roleRaw} />
        </>
      )}{" "}
      <Moment {...item} />
    </span>
    {item.text !== null && (
      <span class="conv-line-text" dir="auto">
        <Long text={item.text} label="the event" />
      </span>
    )}
  </li>
);
