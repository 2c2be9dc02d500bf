// Conversations as Markdown for people.
import type { Conversation, Item } from "../generated/_conversation/types.js";
import { shallow } from "./check/depth.js";

/**
 * A conversation as Markdown for people: the facts, every turn with its speaker and time, the input and output of
 * tools, and the outcome. Text of the payload is escaped: it never becomes a heading, list, table, emphasis, link, image
 * or HTML. The length grows with that of the conversation, however its JSON is nested.
 *
 * @example
 * const { conversation } = await receive(phonic, request, { secret });
 * if (conversation) console.log(toMarkdown(conversation));
 */
export const toMarkdown = (conversation: Conversation): string => {
  const { id } = conversation;
  const blocks = [
    id === null ? "# Conversation" : `# Conversation ${code(id)}`,
    facts(conversation),
    "## Transcript",
    ...transcript(conversation),
    ...files(conversation),
    ...outcome(conversation),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
};

const facts = (conversation: Conversation): string => {
  const { vendor, event, channel, channelRaw, durationMs, endedBy, customer, agent, line } = conversation;
  const entries: [name: string, fact: string | null][] = [
    ["Vendor", words(vendor)],
    ["Event", event === null ? null : code(event)],
    ["Channel", channel === "unknown" ? words(channelRaw) : aside(channel, channelRaw)],
    ["Started", words(conversation.startedAt)],
    ["Ended", words(conversation.endedAt)],
    ["Duration", durationMs === null ? null : clock(durationMs)],
    ["Ended by", endedBy && aside(SPEAKERS[endedBy.role].toLowerCase(), endedBy.raw)],
    ["Customer", row(customer.name, customer.phone, customer.email) ?? words(customer.id)],
    ["Agent", agent && aside(agent.name, agent.id)],
    ["From", words(line?.from)],
    ["To", words(line?.to)],
  ];
  return entries.flatMap(([name, fact]) => (fact === null ? [] : `- **${name}:** ${fact}`)).join("\n");
};

const SPEAKERS: Readonly<Record<Item["role"], string>> = {
  customer: "Customer",
  agent: "Agent",
  human_agent: "Human agent",
  system: "System",
  tool: "Tool",
  unknown: "Unknown",
};

const transcript = ({ transcript: { availability, items, text, reference } }: Conversation): string[] => {
  const said = items.length > 0 ? items.flatMap(turn) : text === null ? [] : [paragraphs(text)];
  if (availability === "by-reference")
    return [...said, `*To be fetched from the vendor's API*${reference ? `: ${link(reference)}` : ""}`];
  return said.length > 0 ? said : ["*The payload carries none.*"];
};

/** A turn: speaker and time, the kind unless it is a message, and the text; below them a tool's input and output. */
const turn = ({ kind, role, roleRaw, text, at, startMs, interrupted, tool }: Item): string[] => {
  const who = (role === "unknown" ? words(roleRaw) : null) ?? SPEAKERS[role];
  const time = startMs === null ? words(at) : clock(startMs);
  const notes = [
    ...(kind === "message" ? [] : [kind.replace("_", " ")]),
    ...(tool?.isError ? ["failed"] : []),
    ...(interrupted ? ["interrupted"] : []),
  ].join(", ");
  const head = [
    `**${who}**${time === null ? "" : ` (${time})`}:`,
    notes && `*${notes}*`,
    tool?.name == null ? "" : code(tool.name),
    text === null ? "" : paragraphs(text),
  ];
  const input = block(tool?.arguments);
  const output = block(tool?.output);
  return [
    head.filter((word) => word !== "").join(" "),
    input,
    // two blocks of code in a row would become one
    input !== "" && output !== "" ? "*gives*" : "",
    output,
  ];
};

const files = ({ recording, attachments }: Conversation): string[] => {
  const entries = attachments.map(({ kind, url, filename }) =>
    [`- ${inert(row(kind, filename) ?? "file")}`, ...(url === null ? [] : [link(url)])].join(": "),
  );
  if (recording) {
    const until = words(recording.expiresAt);
    entries.unshift(`- recording: ${link(recording.url)}${until === null ? "" : ` (until ${until})`}`);
  }
  return entries.length > 0 ? ["## Files", entries.join("\n")] : [];
};

const outcome = ({ outcome }: Conversation): string[] =>
  outcome === null
    ? []
    : [
        "## Outcome",
        outcome.success === null ? "" : `**Success:** ${outcome.success ? "yes" : "no"}`,
        outcome.summary === null ? "" : paragraphs(outcome.summary),
        // directly below a list, indented code would belong to the list: so a paragraph comes between them
        ...(outcome.raw === null ? [] : ["**As sent:**", block(outcome.raw)]),
      ];

/** 75000 → 01:15 */
const clock = (milliseconds: number): string => {
  const seconds = Math.floor(Math.abs(milliseconds) / 1000);
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60];
  const hours = seconds < 3600 ? "" : `${Math.floor(seconds / 3600)}:`;
  const sign = milliseconds < 0 && seconds > 0 ? "-" : "";
  return sign + hours + parts.map((part) => String(part).padStart(2, "0")).join(":");
};

/** The texts that are not null or empty, with commas between them; null if there are none. */
const row = (...texts: readonly (string | null)[]): string | null =>
  texts.flatMap((text) => words(text) ?? []).join(", ") || null;

/** Two texts, the second in brackets: `phone (inbound)`. */
const aside = (main: string | null, more: string | null): string | null => {
  const [first, second] = [words(main), more === main ? null : words(more)];
  return first === null || second === null ? (first ?? second) : `${first} (${second})`;
};

/** Line breaks become `\n`. Control characters, and those that change the writing direction, become U+FFFD. */
const plain = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/(?![\t\n\u061c\u200e\u200f])[\p{Cc}\p{Bidi_Control}]/gu, "\ufffd");

// What GitHub turns into a link: web and mail addresses. They become code: a backslash is not enough, because several
// readers look for addresses after they have removed backslashes. Each look for a mail address begins where a word
// begins, so that a long word is looked at only once.
const ADDRESS = [
  /(?:https?:\/\/|ftp:\/\/|www\.)(?:[^\s<>`]*[^\s<>`?!.,:;*_~'")\]}])?/u,
  /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u,
];
// where an element of Markdown would begin
const MARKS = /[\\`*~[|$]|<(?=[a-z/!?])|&(?=#?[a-z\d]+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u;
const SPECIAL = new RegExp([...ADDRESS, MARKS].map(({ source }) => source).join("|"), "giu");

/** Puts a backslash only where an element of Markdown would begin, so that the text stays readable. */
const escaped = (text: string): string =>
  text.replace(SPECIAL, (found) => (found.length > 1 ? `\`${found}\`` : `\\${found}`));

/** Escaped text on one line; null if it is empty. */
const words = (text: string | null | undefined): string | null =>
  escaped(
    plain(text ?? "")
      .replace(/\s+/g, " ")
      .trim(),
  ) || null;

/** Escapes the start of a line, so that it begins no list, heading or quotation, and makes no table of the line before. */
const inert = (line: string): string =>
  line.replace(/^(?:[#+=>-]|:(?=-))/, "\\$&").replace(/^(\d+)([.)])/, "$1\\$2");

/** Escaped text with its paragraphs and line breaks. */
const paragraphs = (text: string): string =>
  plain(text)
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .split("\n")
        .map((line) => inert(escaped(line.trim())))
        .join("\\\n"),
    )
    .join("\n\n");

/** Inline code: between more backticks than the text has in a row. */
const code = (text: string): string => {
  const line = plain(text).replace(/\s+/g, " ").trim();
  if (line === "") return "*empty*";
  const fence = "`".repeat(1 + longestTicks(line));
  return /^`|`$/.test(line) ? `${fence} ${line} ${fence}` : fence + line + fence;
};

/** The length of the longest run of backticks in a text. */
export const longestTicks = (text: string): number => {
  let longest = 0;
  for (const [{ length }] of text.matchAll(/`+/g)) longest = Math.max(longest, length);
  return longest;
};

/** JSON or text as indented code: no text inside can end it. */
const block = (value: unknown): string => {
  if (value == null) return "";
  const text = plain(typeof value === "string" ? value : printed(value));
  return text.trim() === "" ? "" : text.replace(/^/gm, "    ");
};

/** The deepest JSON that is printed on several lines. In deeper JSON, most of the text would be indentation. */
const MAX_INDENTED = 8;

const printed = (value: unknown): string => {
  try {
    return JSON.stringify(value, null, shallow(value, MAX_INDENTED) ? 2 : undefined);
  } catch {
    // nested too deep for JSON.stringify
    return "…";
  }
};

const link = (url: string): string => (/^https?:\/\/[^\s<>\p{C}]+$/iu.test(url) ? `<${url}>` : code(url));
