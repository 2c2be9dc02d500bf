// Checks conditions about the kind of an item: where there is no item, and for kinds that the item cannot have.
import type {
  BlockPath,
  Condition,
  EventMapping,
  Find,
  Group,
  Pointer,
  Rule,
  Source,
} from "../../mapping/model.js";
import type { Flaw } from "./checks.js";

/** A condition, and where it stands. */
type Placed = readonly [condition: Condition | undefined, path: BlockPath];

/** Conditions about the kind of an item that stand where no item is made, or before it has a kind. */
export const kindsOfNoItem = (mapping: EventMapping): Flaw[] =>
  [
    ...[...mapping.values.values()].flatMap(({ source }) => inSource(source)),
    ...[...mapping.groups.values()].flatMap((groups) => groups.flatMap(inGroup)),
    ...mapping.references.flatMap(({ source }) => (source ? inSource(source) : [])),
    ...(mapping.text ? inSource(mapping.text.source) : []),
    ...(mapping.reference ? [[mapping.reference.when, [...mapping.reference.path, "when"]] as const] : []),
    ...[...mapping.items, ...mapping.attachments].flatMap(beforeKind),
  ].flatMap(([condition, path]) =>
    condition && asksKind(condition)
      ? [
          {
            path,
            message: "The condition asks for the kind of an item, and here no item has a kind yet.",
            remedy: "Ask for a member of the payload: { at: POINTER, equals: WORD }.",
          },
        ]
      : [],
  );

/** The conditions of a rule that count before its item has a kind. Attachments have none. */
const beforeKind = (rule: Rule): Placed[] => [
  [rule.when, [...rule.path, "when"]],
  ...inStart(rule.of, rule.path),
  ...[...rule.members.values()].flatMap(({ type, source }) =>
    type === "kind" || rule.members.get("kind")?.type !== "kind" ? inSource(source) : [],
  ),
  ...[...rule.following, ...rule.or].flatMap(beforeKind),
];

const asksKind = (condition: Condition): boolean =>
  condition.test === "kind" ||
  (condition.test === "not" && asksKind(condition.condition)) ||
  ("conditions" in condition && condition.conditions.some(asksKind));

const inSource = (source: Source): Placed[] =>
  sourcesIn(source).flatMap((each): Placed[] =>
    each.form === "when"
      ? [[each.condition, [...each.path, "when"]]]
      : each.form === "find"
        ? [[each.find.where, [...each.path, "where"]]]
        : [],
  );

const inStart = (of: Pointer | Find | undefined, path: BlockPath): Placed[] =>
  of && "list" in of ? [[of.where, [...path, "of", "where"]]] : [];

const inGroup = ({ when, of, path, members }: Group): Placed[] => [
  [when, [...path, "when"]],
  ...inStart(of, path),
  ...[...members.values()].flatMap(({ source }) => inSource(source)),
];

/** Conditions of a rule about kinds that its items never have. */
export const kindsNeverGiven = ({ members, tool }: Rule): Flaw[] => {
  const kind = members.get("kind");
  const kinds = kind?.type === "kind" ? kindsOf(kind.source) : undefined;
  if (!kinds) return [];
  const asked = [
    ...[...members].flatMap(([name, { source }]) => (name === "kind" ? [] : inSource(source))),
    ...(tool ?? []).flatMap(inGroup),
  ];
  return asked.flatMap(([condition, path]) =>
    condition?.test === "kind" && !condition.kinds.some((each) => kinds.has(each))
      ? [
          {
            path,
            message: `The item is never of the kind ${condition.kinds.join(" or ")}: kind gives ${[...kinds].join(", ")}.`,
            remedy: "Mend the word, or let kind give it.",
          },
        ]
      : [],
  );
};

/** The kinds that a source can give; undefined if they are not known. */
const kindsOf = (source: Source): ReadonlySet<string> | undefined => {
  switch (source.form) {
    case "value":
      return new Set(source.value === null ? [] : [String(source.value)]);
    case "words": {
      const meanings = [...source.words.rows.map(([, meaning]) => meaning), source.words.otherwise];
      return new Set(meanings.filter((meaning) => meaning !== null).map(String));
    }
    case "first": {
      const all = source.sources.map(kindsOf);
      return all.every((kinds) => kinds !== undefined)
        ? new Set(all.flatMap((kinds) => [...kinds]))
        : undefined;
    }
    case "when":
    case "filled":
      return kindsOf(source.source);
    case "find":
      return kindsOf(source.take);
    default:
      return undefined;
  }
};

/** A source and those that it is made of. */
const sourcesIn = (source: Source): Source[] => [
  source,
  ...(source.form === "first"
    ? source.sources
    : source.form === "find"
      ? [source.take]
      : "source" in source
        ? [source.source]
        : []
  ).flatMap(sourcesIn),
];
