// Prints the function that makes the record of a payload.
import { text } from "../../text/literals.js";
import { GROUPS, type GroupName, type VALUES } from "../members.js";
import type { EventMapping, Source, TranscriptReference } from "../model.js";
import {
  type Body,
  constant,
  declared,
  emptyBody,
  helper,
  type Module,
  PAYLOAD,
  type Scope,
  valueAt,
} from "./code.js";
import { loneCondition } from "./conditions.js";
import { emptyGroup, type GroupForm, groupCode } from "./groups.js";
import { canBeNull, rulesCode } from "./rules.js";
import { foundCode, inChain, sourceCode } from "./sources.js";

/** The groups of a record, in its order and with what each is like. */
export const GROUP_FORMS: Readonly<Record<GroupName, GroupForm>> = {
  agent: { types: GROUPS.agent },
  customer: { types: GROUPS.customer, always: true },
  line: { types: GROUPS.line },
  endedBy: { types: GROUPS.endedBy },
  recording: { types: GROUPS.recording, needs: "url" },
  variables: { types: GROUPS.variables, always: true },
  outcome: { types: GROUPS.outcome },
};

/** The code of the function that makes a record without `unmapped`. */
export const recordFunction = (module: Module, vendor: string, mapping: EventMapping): string => {
  const body = emptyBody(module);
  const value = (name: keyof typeof VALUES): string => {
    const member = mapping.values.get(name);
    return member ? sourceCode(body, PAYLOAD, member.type, member.source) : "null";
  };
  const group = (name: GroupName): string => {
    const groups = mapping.groups.get(name);
    const form = GROUP_FORMS[name];
    const code = groups ? groupCode(body, PAYLOAD, groups, form) : "null";
    if (!form.always) return code;
    if (code === "null") return emptyGroup(form);
    const isSure = groups?.some(({ of, when }) => of === undefined && when === undefined);
    return isSure ? code : `(${code}) ?? ${emptyGroup(form)}`;
  };
  const startedAt = value("startedAt");
  const endedAt = value("endedAt");
  const members: [string, string][] = [
    ["vendor", text(vendor)],
    ["event", "tag"],
    ["phase", phaseCode(body, mapping)],
    ["id", value("id")],
    ["references", referencesCode(body, mapping)],
    ["tenant", value("tenant")],
    ["agent", group("agent")],
    ["channel", channelCode(body, mapping)],
    ["channelRaw", channelRawCode(body, mapping)],
    ["customer", group("customer")],
    ["line", group("line")],
    ["startedAt", named(body, "startedAt", startedAt)],
    ["endedAt", named(body, "endedAt", endedAt)],
    ["occurredAt", value("occurredAt")],
    ["durationMs", durationCode(body, mapping, value("durationMs"))],
    ["endedBy", group("endedBy")],
    ["transcript", transcriptCode(body, mapping)],
    ["recording", group("recording")],
    ["attachments", attachmentsCode(body, mapping)],
    ["variables", group("variables")],
    ["outcome", group("outcome")],
    ["metadata", value("metadata")],
  ];
  const object = members.map((member) => `    ${memberOf(member)},\n`).join("");
  return `(payload, tag, phase) => {\n${body.lines.map((line) => `  ${line}\n`).join("")}  return {\n${object}  };\n}`;
};

/** A member of an object literal. */
const memberOf = ([name, code]: readonly [name: string, code: string]): string =>
  name === code ? name : `${name}: ${code}`;

/** A phase that the mapping fixes is given with the function: events may then share it. */
const phaseCode = (body: Body, { values }: EventMapping): string => {
  const member = values.get("phase");
  return !member || member.source.form === "value"
    ? "phase"
    : sourceCode(body, PAYLOAD, "phase", member.source);
};

/** A value that is needed twice. */
const named = (body: Body, name: string, code: string): string =>
  code === "null" ? code : constant(body, name, code);

const instants = (body: Body, mapping: EventMapping): [startedAt: string, endedAt: string] => {
  const code = (name: "startedAt" | "endedAt"): string => {
    const member = mapping.values.get(name);
    return member ? named(body, name, sourceCode(body, PAYLOAD, member.type, member.source)) : "null";
  };
  return [code("startedAt"), code("endedAt")];
};

const durationCode = (body: Body, mapping: EventMapping, given: string): string => {
  const [startedAt, endedAt] = instants(body, mapping);
  if (startedAt === "null" || endedAt === "null") return given;
  const between = `${helper(body, "between")}(${startedAt}, ${endedAt})`;
  return given === "null" ? between : `${given} ?? ${between}`;
};

const channelCode = (body: Body, { values }: EventMapping): string => {
  const member = values.get("channel");
  if (!member) return '"unknown"';
  const code = sourceCode(body, PAYLOAD, "channel", member.source);
  return canBeNull(member.source) ? `${code} ?? "unknown"` : code;
};

/**
 * The channel in the vendor's word: what is said of it, or else the text that the channel was made of. Where none was
 * made, it is the first text that is no word for a channel.
 */
const channelRawCode = (body: Body, { values }: EventMapping): string => {
  const raw = values.get("channelRaw");
  if (raw) return sourceCode(body, PAYLOAD, "text", raw.source);
  const member = values.get("channel");
  return member ? rawCode(body, PAYLOAD, member.source) : "null";
};

/** Prints a text that a source reads. */
type Print = (body: Body, scope: Scope, source: Source) => string;

/** The code of the text that a channel was made of: null for a value. */
const rawCode: Print = (body, scope, source) => {
  const seen = textOf(body, scope, source, source.form === "first" ? seenCode : rawCode);
  if (source.form !== "first") return seen;
  if (source.sources.length === 1 || seen === "null") return seen;
  return source.sources.reduceRight((rest, each) => {
    const channel = sourceCode(body, scope, "channel", each);
    return `((${channel}) !== null ? ${rawCode(body, scope, each)} : ${rest})`;
  }, seen);
};

/** The code of the first text in which a source looks for a channel, known or not. */
const seenCode: Print = (body, scope, source) => textOf(body, scope, source, seenCode);

const textOf = (body: Body, scope: Scope, source: Source, inner: Print): string => {
  switch (source.form) {
    case "value":
      return "null";
    case "first":
      return (
        source.sources
          .map((each) => inner(body, scope, each))
          .filter((code) => code !== "null")
          .map(inChain)
          .join(" ?? ") || "null"
      );
    case "when": {
      const code = inner(body, scope, source.source);
      return code === "null" ? code : `(${loneCondition(body, scope, source.condition)} ? ${code} : null)`;
    }
    case "filled": {
      const code = inner(body, scope, source.source);
      return code === "null" ? code : `${helper(body, "filled")}(${code})`;
    }
    case "find":
      return foundCode(body, scope, source.find, (found, entry) => inner(found, entry, source.take));
    case "words":
      return sourceCode(body, scope, "text", source.source);
    default:
      return sourceCode(body, scope, "text", source);
  }
};

const referencesCode = (body: Body, { references }: EventMapping): string => {
  if (references.length === 0) return "[]";
  const entries = references.map(({ name, each, source }) => {
    if (each === undefined)
      return `[${text(name)}, ${source ? sourceCode(body, PAYLOAD, "id", source) : "null"}]`;
    const entries = `${text(name)}, ${valueAt(body, PAYLOAD, each)}`;
    return source
      ? `...${helper(body, "eachReference")}(${entries}, (entry) => ${entryCode(body, source)})`
      : `...${helper(body, "bareReferences")}(${entries})`;
  });
  return `${helper(body, "references")}([${entries.join(", ")}])`;
};

const entryCode = (around: Body, source: Source): string => {
  const body = emptyBody(around.module);
  const code = sourceCode(body, { name: "entry", around: PAYLOAD }, "id", source);
  return body.lines.length === 0 ? code : `{ ${body.lines.join(" ")} return ${code}; }`;
};

const transcriptCode = (body: Body, mapping: EventMapping): string => {
  const { items, reference } = mapping;
  const list = madeBy(body, mapping, items, "items");
  const whole = mapping.text ? sourceCode(body, PAYLOAD, "text", mapping.text.source) : "null";
  const values = [list, whole, referenceCode(body, reference)];
  while (values.at(-1) === "null") values.pop();
  return `${helper(body, "transcriptOf")}(${values.join(", ")})`;
};

/** `false` where the transcript is not to be fetched, the address where it is, and null if that is not known. */
const referenceCode = (body: Body, reference: TranscriptReference | undefined): string => {
  if (!reference) return "null";
  const { when, url } = reference;
  const condition = when && loneCondition(body, PAYLOAD, when);
  const parts = url?.ids.map((id) => `${helper(body, "idText")}(${valueAt(body, PAYLOAD, id)})`) ?? [];
  const address = url
    ? `${helper(body, "address")}([${url.texts.map(text).join(", ")}], [${parts.join(", ")}])`
    : "null";
  return condition ? `${condition} ? { url: ${address} } : null` : `${helper(body, "fetched")}(${address})`;
};

const attachmentsCode = (body: Body, mapping: EventMapping): string =>
  madeBy(body, mapping, mapping.attachments, "attachments");

const madeBy = (
  body: Body,
  mapping: EventMapping,
  rules: EventMapping["items"],
  made: "items" | "attachments",
): string => {
  if (rules.length === 0) return "[]";
  const inner = emptyBody(body.module);
  const rest = rulesCode(inner, PAYLOAD, rules, made);
  const lines = ["const items = [];", ...inner.lines, ...rest, "return items;"];
  const isTimed = inner.used.has("start");
  const code = `(${isTimed ? "payload, start" : "payload"}) => {\n${lines.map((line) => `  ${line}\n`).join("")}}`;
  const name = declared(body.module, made, code);
  return isTimed ? `${name}(payload, ${startCode(body, mapping)})` : `${name}(payload)`;
};

/** The code of the start of the conversation, in milliseconds since 1970. */
const startCode = (body: Body, mapping: EventMapping): string => {
  const [startedAt] = instants(body, mapping);
  return startedAt === "null" ? "Number.NaN" : `${helper(body, "instant")}(${startedAt})`;
};
