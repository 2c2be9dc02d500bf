// Checks that what a mapping says itself, or makes of texts, is something that the member can have.
import type { JsonType } from "../../documents/constraints.js";
import type { EventMapping, Group, Member, Rule, Scalar, Source } from "../../mapping/model.js";
import type { Flaw } from "./checks.js";
import { TAKES, typeWords } from "./takes.js";

/** Sources that give what their member cannot have. */
export const unfitValues = (mapping: EventMapping): Flaw[] => [
  ...inMembers(mapping.values),
  ...[...mapping.groups.values()].flatMap(inGroups),
  ...mapping.references.flatMap(({ name, source }) =>
    source ? inMember(`references[${name}]`, { type: "id", source }) : [],
  ),
  ...(mapping.text ? inMember("text", mapping.text) : []),
  ...[...mapping.items, ...mapping.attachments].flatMap(inRule),
  ...inAddress(mapping.reference),
];

/** An address without a pointer is that of no conversation. */
const inAddress = (reference: EventMapping["reference"]): Flaw[] =>
  reference?.url?.ids.length === 0
    ? [
        {
          path: reference.path,
          message: "The address has no pointer in braces, so it is the same for every conversation.",
          remedy: "Put the pointer of the id in braces: https://api.example.com/calls/{/call/id}.",
        },
      ]
    : [];

const inMembers = (members: ReadonlyMap<string, Member>): Flaw[] =>
  [...members].flatMap(([name, member]) => inMember(name, member));

const inGroups = (groups: readonly Group[]): Flaw[] => groups.flatMap(({ members }) => inMembers(members));

const inRule = (rule: Rule): Flaw[] => [
  ...inMembers(rule.members),
  ...inGroups(rule.tool ?? []),
  ...[...rule.following, ...rule.or].flatMap(inRule),
];

const inMember = (name: string, member: Member): Flaw[] => [
  ...(member.type === "duration" ? withoutUnit(member.source) : []),
  ...inMade(name, member),
];

/** Names of members that do not count milliseconds. */
const OTHER_UNIT = /(?:^|_)(s|secs?|seconds|mins?|minutes)$|[a-z](Secs?|Seconds|Mins?|Minutes)$/;

/** Durations that are taken for milliseconds, and by their names are not. */
const withoutUnit = (source: Source): Flaw[] => {
  switch (source.form) {
    case "at": {
      const unit = OTHER_UNIT.exec(source.at.keys.at(-1) ?? "")?.[0];
      return unit === undefined
        ? []
        : [
            {
              path: source.path,
              message: `Without a unit ${source.at.text} counts as milliseconds, and its name says something else.`,
              remedy: `Say its unit: { from: ${source.at.text}, unit: ${/min/i.test(unit) ? "min" : "s"} }, or ms.`,
            },
          ];
    }
    case "first":
      return source.sources.flatMap(withoutUnit);
    case "when":
    case "filled":
      return withoutUnit(source.source);
    case "find":
      return withoutUnit(source.take);
    default:
      return [];
  }
};

const inMade = (name: string, { type, source }: Member): Flaw[] =>
  made(source).flatMap(({ source, type: found, pointer }) =>
    TAKES[type].types.includes(found)
      ? pointer === undefined
        ? []
        : [
            {
              path: source.path,
              message: `${name} gets the text ${pointer} as it stands here, and not what it leads to.`,
              remedy:
                source.form === "words"
                  ? `Write a list, [{ from: …, words: … }, ${pointer}], or take the stroke away.`
                  : `Write ${pointer} alone, or { from: ${pointer} }, or take the stroke away.`,
            },
          ]
      : [
          {
            path: source.path,
            message: `${name} takes ${TAKES[type].words}, and this gives ${typeWords(new Set([found]))}.`,
            remedy: `Let it give ${TAKES[type].words}, or leave it out.`,
          },
        ],
  );

/** A source, and the type of a value that it makes. */
interface Made {
  readonly source: Source;
  readonly type: JsonType;
  /** A text that looks like a pointer. */
  readonly pointer?: string | undefined;
}

const POINTER = /^\^?\/[^/]/;

const madeOf = (source: Source, meaning: Scalar): Made => ({
  source,
  type: typeof meaning as JsonType,
  pointer: typeof meaning === "string" && POINTER.test(meaning) ? meaning : undefined,
});

/** What a source gives whatever stands in a payload. */
const made = (source: Source): Made[] => {
  switch (source.form) {
    case "value":
      return source.value === null ? [] : [madeOf(source, source.value)];
    case "words":
      return [...new Set([...source.words.rows.map(([, meaning]) => meaning), source.words.otherwise])]
        .filter((meaning) => meaning !== null)
        .map((meaning) => madeOf(source, meaning));
    case "without":
      return [{ source, type: "object" }];
    case "join":
    case "nameOf":
      return [{ source, type: "string" }];
    case "first":
      return source.sources.flatMap(made);
    case "when":
    case "filled":
      return made(source.source);
    case "find":
      return made(source.take);
    default:
      return [];
  }
};
