// The story of one conversation: who talked, when, and about what. All payloads of one conversation are told from it.

import { type Streams, streamsOf } from "../../../redact/stand-ins/streams.js";
import { type Random, randomFrom } from "./chance.js";
import { DIALOGUES, type Dialogue, type ToolLine } from "./dialogues.js";

/** Somebody says something. Times are milliseconds from the start. */
export interface Turn {
  readonly kind: "message";
  readonly role: "agent" | "customer" | "human_agent";
  readonly text: string;
  readonly startMs: number;
  readonly durationMs: number;
}

/** A tool is called and answers. */
export interface ToolUse {
  readonly kind: "tool";
  /** Which of the tool uses it is, from 0. */
  readonly index: number;
  readonly name: string;
  readonly arguments: unknown;
  readonly output: unknown;
  readonly fails: boolean;
  readonly startMs: number;
  readonly durationMs: number;
}

/** A turn or a tool use. */
export type StoryStep = Turn | ToolUse;

/** One conversation. */
export interface Story {
  /** Which of the conversations of this seed it is. */
  readonly number: number;
  /** Numbers that look random and belong to this conversation. */
  readonly random: (purpose: string) => Random;
  readonly streams: Streams;
  readonly topic: string;
  readonly language: string;
  readonly business: string;
  readonly agent: string;
  readonly customer: string;
  readonly email: string;
  /** Numbers of nobody, in E.164 form: +1 555. */
  readonly phones: { readonly customer: string; readonly business: string; readonly colleague: string };
  readonly isInbound: boolean;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly durationMs: number;
  readonly steps: readonly StoryStep[];
  readonly summary: string;
  readonly success: boolean;
  readonly found: Readonly<Record<string, unknown>>;
}

/** When conversations start if nothing else is said: a Monday morning. */
const FIRST_START = Date.UTC(2026, 0, 5, 9, 0, 0);

/**
 * The story of one conversation.
 *
 * @param about what the conversation is known by: the vendor's slug and the seed
 * @param number which of the conversations it is, from 0; each starts later than the one before it
 * @param startedAt when the first one starts, in milliseconds since 1970
 */
export const storyOf = (about: string, number: number, startedAt: number = FIRST_START): Story => {
  const streams = streamsOf(Buffer.from(`${about}\n${number}`));
  const random = (purpose: string): Random => randomFrom(streams(purpose, ""));
  const dice = random("story");
  const dialogue = dice.pick(DIALOGUES);
  const phone = (): string => `+1555${dice.digits(7)}`;
  const phones = { customer: phone(), business: phone(), colleague: phone() };
  const customer = dice.pick(dialogue.names);
  const email = `customer${dice.digits(4)}@example.com`;
  const fill = fillerOf(dialogue, {
    customer,
    email,
    first: customer.split(" ")[0] as string,
    order: String(dice.int(100_000, 999_999)),
    number: String(dice.int(10_000, 99_999)),
    day: dice.pick(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]),
    time: dice.pick(["9:00", "10:30", "11:15", "14:00", "16:45"]),
    amount: "42.50",
  });
  const { steps, durationMs } = timed(dialogue, fill, dice);
  return {
    ...{ number, random, streams, customer, email, phones, steps, durationMs },
    topic: dialogue.topic,
    language: dialogue.language,
    business: dialogue.business,
    agent: dialogue.agent,
    isInbound: dice.chance(0.6),
    // a whole second: what is written in seconds then agrees with what is written in milliseconds
    startedAt: Math.ceil(startedAt / 1000) * 1000 + number * 420_000 + dice.int(1, 240) * 1000,
    summary: fill(dialogue.summary) as string,
    success: dialogue.success,
    found: fill(dialogue.found) as Record<string, unknown>,
  };
};

/** Fills in the names in braces, in all texts of a value. */
const fillerOf = (
  { business, agent }: Dialogue,
  values: Readonly<Record<string, string>>,
): ((value: unknown) => unknown) => {
  const all: Readonly<Record<string, string>> = { business, agent, ...values };
  const fill = (value: unknown): unknown => {
    if (typeof value === "string") return value.replace(/\{(\w+)\}/g, (_, name: string) => all[name] ?? name);
    if (Array.isArray(value)) return value.map(fill);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, fill(each)]));
  };
  return fill;
};

const ROLES = { A: "agent", C: "customer", H: "human_agent" } as const;

/** Milliseconds that it takes to say a character: those of Chinese and Japanese are syllables. */
const paceOf = (text: string): number => (/[\u3040-\u30ff\u4e00-\u9fff]/.test(text) ? 160 : 62);

/** The lines of a dialogue one after the other, with pauses. */
const timed = (
  { lines }: Dialogue,
  fill: (value: unknown) => unknown,
  dice: Random,
): Pick<Story, "steps" | "durationMs"> => {
  const steps: StoryStep[] = [];
  let now = dice.int(400, 1500);
  const step = <Length extends number>(length: Length): { startMs: number; durationMs: number } => {
    const at = { startMs: now, durationMs: length };
    now += length + dice.int(250, 1400);
    return at;
  };
  for (const line of lines) {
    if (typeof line !== "string") {
      steps.push({ ...toolUse(line, steps, fill), ...step(dice.int(180, 1900)) });
      continue;
    }
    const text = fill(line.slice(2)) as string;
    const length = Math.round(text.length * paceOf(text) * (0.85 + dice.fraction() * 0.4)) + 200;
    steps.push({ kind: "message", role: ROLES[line[0] as keyof typeof ROLES], text, ...step(length) });
  }
  return { steps, durationMs: now };
};

const toolUse = (
  line: ToolLine,
  before: readonly StoryStep[],
  fill: (value: unknown) => unknown,
): Omit<ToolUse, "startMs" | "durationMs"> => ({
  kind: "tool",
  index: before.filter(({ kind }) => kind === "tool").length,
  name: line.tool,
  arguments: fill(line.arguments),
  output: fill(line.output),
  fails: line.fails === true,
});
