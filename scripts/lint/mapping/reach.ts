// Finds what in a mapping can never count, whatever a payload has.

import type {
  BlockPath,
  Condition,
  EventMapping,
  Group,
  Member,
  Pointer,
  Rule,
  Source,
  Words,
} from "../../mapping/model.js";
import { isLike } from "../../mapping/words.js";
import type { Flaw } from "./checks.js";
import { kindsNeverGiven } from "./kinds.js";

/** The parts of an event's mapping that never count. */
export const unreachedIn = (mapping: EventMapping): Flaw[] => [
  ...[...mapping.values.values()].flatMap(inMember),
  ...[...mapping.groups].flatMap(([name, groups]) => inGroups(groups, name)),
  ...mapping.references.flatMap(({ source }) => (source ? inSource(source) : [])),
  ...(mapping.text ? inMember(mapping.text) : []),
  ...(mapping.reference ? inCondition(mapping.reference.when) : []),
  ...[...mapping.items, ...mapping.attachments].flatMap(inRule),
];

const inMember = ({ source }: Member): Flaw[] => inSource(source);

const inSource = (source: Source): Flaw[] => {
  switch (source.form) {
    case "first":
      return [...afterLast(source.sources), ...source.sources.flatMap(inSource)];
    case "when":
      return [...inCondition(source.condition), ...inSource(source.source)];
    case "words":
      return [...afterEveryWord(source.words, source.path), ...inSource(source.source)];
    case "without":
      return afterEveryName(source.names, source.path);
    case "filled":
    case "unit":
    case "parse":
      return inSource(source.source);
    case "find":
      return [...inCondition(source.find.where), ...inSource(source.take)];
    default:
      return [];
  }
};

/** The sources of a list that come after one that always gives something, or that stand there twice. */
const afterLast = (sources: readonly Source[]): Flaw[] => {
  const last = sources.findIndex(alwaysGives);
  const after = last < 0 ? undefined : sources[last + 1];
  const seen = new Set<string>();
  const twice = sources.filter(
    (source) => source.form === "at" && seen.size === seen.add(source.at.text).size,
  );
  return [
    ...(after
      ? [
          {
            path: after.path,
            message: "The source before it always gives something, so this one is never reached.",
            remedy: "Put it before that source, or drop it.",
          },
        ]
      : []),
    ...twice.map(({ path }) => ({
      path,
      message: "The same pointer stands before it in the list, so this one is never reached.",
      remedy: "Drop it.",
    })),
  ];
};

const alwaysGives = (source: Source): boolean => {
  switch (source.form) {
    case "value":
      return source.value !== null;
    case "first":
      return source.sources.some(alwaysGives);
    case "words":
      return source.words.otherwise !== null;
    default:
      return false;
  }
};

/** The rows of a table that come after one for every word, or after the same row. */
const afterEveryWord = ({ rows, fold }: Words, path: BlockPath): Flaw[] => {
  const texts = rows.map(([pattern]) => (fold ? pattern.toLowerCase() : pattern));
  return texts.flatMap((text, index) => {
    const before = texts
      .slice(0, index)
      .findIndex((earlier) => /^\*+$/.test(earlier) || isLike(text, earlier));
    return before < 0
      ? []
      : [
          {
            path: [...path, "words", rows[index]?.[0] as string],
            message: `The row ${JSON.stringify(rows[before]?.[0])} stands before it and takes its words, so this one is never reached.`,
            remedy: "Put it before that row, or drop it.",
          },
        ];
  });
};

/** Names that are left out already, by one that stands before them. */
const afterEveryName = (names: readonly string[], path: BlockPath): Flaw[] =>
  names.flatMap((name, index) => {
    const before = names.slice(0, index).find((earlier) => /^\*+$/.test(earlier) || isLike(name, earlier));
    return before === undefined
      ? []
      : [
          {
            path: [...path, "without", String(index)],
            message: `${JSON.stringify(before)} stands before it and leaves its members out, so this one is never reached.`,
            remedy: "Drop it.",
          },
        ];
  });

/** Groups that are objects wherever their `when` holds, and the members without which the others are null. */
const ALWAYS: ReadonlySet<string> = new Set(["customer", "tool"]);

const inGroups = (groups: readonly Group[], name: string): Flaw[] => {
  const last = groups.findIndex(({ when, of }) => ALWAYS.has(name) && !when && !of);
  const after = last < 0 ? undefined : groups[last + 1];
  return [
    ...(after
      ? [
          {
            path: after.path,
            message: `${name} is always an object where nothing asks for more, so the group after that is never reached.`,
            remedy: "Say when the group before it counts, or drop this one.",
          },
        ]
      : []),
    ...groups.flatMap((group) => [
      ...(ALWAYS.has(name) ? [] : onlyValues(group, name)),
      ...inCondition(group.when),
      ...(group.of && "list" in group.of ? inCondition(group.of.where) : []),
      ...[...group.members.values()].flatMap(inMember),
    ]),
  ];
};

/** A group that says nothing of the payload: it is null. */
const onlyValues = ({ members, path }: Group, name: string): Flaw[] =>
  [...members.values()].every(({ source }) => isConstant(source))
    ? [
        {
          path,
          message: `${name} has only values that stand here, and nothing of the payload, so it is always null.`,
          remedy: "Add a member that is read from the payload, or drop the group.",
        },
      ]
    : [];

const isConstant = (source: Source): boolean => {
  switch (source.form) {
    case "value":
      return true;
    case "first":
      return source.sources.every(isConstant);
    case "when":
      return isConstant(source.source);
    default:
      return false;
  }
};

const inRule = (rule: Rule): Flaw[] => [
  ...inCondition(rule.when),
  ...(rule.of && "list" in rule.of ? inCondition(rule.of.where) : []),
  ...[...rule.members.values()].flatMap(inMember),
  ...inGroups(rule.tool ?? [], "tool"),
  ...kindsNeverGiven(rule),
  ...[...rule.following, ...rule.or].flatMap(inRule),
  ...(rule.or[0] && alwaysMakes(rule)
    ? [
        {
          path: rule.or[0].path,
          message: "The rule always makes an item, so what stands under or is never reached.",
          remedy: "Say when the rule counts, or drop the rules under or.",
        },
      ]
    : []),
];

/** Whether a rule makes an item for every payload. */
const alwaysMakes = ({ each, of, split, when, members }: Rule): boolean => {
  const kind = members.get("kind");
  return !each && !of && !split && !when && kind?.type === "kind" && alwaysGives(kind.source);
};

/** Conditions that exclude each other and must hold together. */
const inCondition = (condition: Condition | undefined): Flaw[] => {
  switch (condition?.test) {
    case "not":
      return inCondition(condition.condition);
    case "any":
      return condition.conditions.flatMap(inCondition);
    case "all":
      return [...contradictions(condition.conditions), ...condition.conditions.flatMap(inCondition)];
    default:
      return [];
  }
};

type Asking = Extract<Condition, { readonly at: Pointer }>;

const contradictions = (conditions: readonly Condition[]): Flaw[] => {
  const asking = conditions.filter((each): each is Asking => "at" in each);
  const wrong = asking.find((one, index) =>
    asking.slice(0, index).some((other) => other.at.text === one.at.text && excludes(one, other)),
  );
  return wrong
    ? [
        {
          path: wrong.at.path,
          message: `What is asked of ${wrong.at.text} cannot hold together with what is asked before it.`,
          remedy: "Write any in place of all, or drop one of the two.",
        },
      ]
    : [];
};

const excludes = (one: Asking, other: Asking): boolean => {
  if (one.test === "equals" && other.test === "equals")
    return !one.values.some((value) => other.values.includes(value));
  const [a, b] = [shapeOf(one), shapeOf(other)];
  if (a === "absent" || b === "absent") return a !== b;
  return a !== undefined && b !== undefined && a !== b && SHAPES.has(a) && SHAPES.has(b);
};

/** What a value is for which a condition holds. */
const shapeOf = (condition: Asking): string | undefined => {
  switch (condition.test) {
    case "is":
      return condition.is;
    case "like":
      return "string";
    case "atLeast":
      return "number";
    case "equals": {
      const types = new Set(condition.values.map((value) => typeof value));
      return types.size === 1 ? [...types][0] : undefined;
    }
  }
};

const SHAPES: ReadonlySet<string> = new Set(["string", "number", "boolean", "object", "list"]);
