import {
  assertionsOf,
  CLASSES,
  type Class,
  type Core,
  hasForms,
  type Leaf,
  labelOf,
  type Shape,
  sameJson,
  sameness,
  type Tree,
} from "./meaning/shapes.js";
import {
  branchesOf,
  listWords,
  memberWords,
  shapeWords,
  tagName,
  typeWords,
  valueWords,
} from "./meaning/words.js";
import type { Goal, Mode } from "./search/goals.js";
import { type Answer, type Searcher, searcher } from "./search/witness.js";

export type Kind =
  | "type-changed"
  | "type-widened"
  | "type-narrowed"
  | "null-added"
  | "null-removed"
  | "tag-changed"
  | "value-added"
  | "value-removed"
  | "enum-added"
  | "enum-removed"
  | "member-added"
  | "member-removed"
  | "required-added"
  | "required-dropped"
  | "map-opened"
  | "map-closed"
  | "shape-added"
  | "shape-removed"
  | "shapes-overlap"
  | "shapes-moved"
  | "assertion"
  | "format"
  | "limit"
  | "pattern"
  | "description"
  | "deprecated";

/** One thing that differs between two versions of a payload. */
export interface Difference {
  readonly kind: Kind;
  /** Way into the payload: member names, `*` for any item of a list or member of a map. */
  readonly keys: readonly string[];
  /** The same for what is said of the same schemas, wherever they are reached. */
  readonly origin: string;
  /** Which of several shapes this is of: `type is "tool_call"`. */
  readonly when: readonly string[];
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Whether there are payloads that the old validator takes and the new one refuses; one of them, where it was found. */
  readonly acceptsLess: boolean;
  readonly refused: Answer;
  /**
   * Whether code written for the old types may stop compiling or be wrong: there are values that the new types allow
   * and the old ones did not, or a member that they no longer list. One such payload, where it was found.
   */
  readonly typesChange: boolean;
  readonly unexpected: Answer;
  /** The new types no longer list a member of this payload, which the old ones list whole. */
  readonly unlisted: Answer;
}

/** Both sides of something. */
interface Pair<Of> {
  readonly old: Of;
  readonly new: Of;
}

type Side = keyof Pair<unknown>;

/** A way down from the payload, with what both sides ask above. */
type Place = { readonly step: "root" } | Inside | Branch;

/** A member of an object or an item of an array. */
interface Inside {
  readonly step: "leaf";
  readonly above: Place;
  readonly pair: Pair<Leaf>;
  readonly of: Class;
  readonly via: Via;
}

/** One of several shapes. */
interface Branch {
  readonly step: "branch";
  readonly above: Place;
  readonly pair: Pair<Tree>;
  readonly of: Class;
  readonly at: Pair<Tree>;
}

/** By its name, by another name than these, at its position, from a position on. */
type Via =
  | { readonly name: string }
  | { readonly other: ReadonlySet<string> }
  | { readonly at: number }
  | { readonly from: number };

/** From which side a value comes, how it is held, and against what the other side holds it. */
interface Direction {
  readonly from: Side;
  readonly to: Side;
  readonly mode: Mode;
  readonly against: Mode;
}

const LESS: Direction = { from: "old", to: "new", mode: "is", against: "is" };
const MORE: Direction = { from: "new", to: "old", mode: "fits", against: "fits" };
const LOST: Direction = { from: "old", to: "new", mode: "described", against: "listed" };

/** What makes a value at a place one that a change is about. */
type About = (search: Searcher) => Goal;

interface Noted {
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  readonly less?: About | undefined;
  readonly more?: About | undefined;
  readonly lost?: About | undefined;
}

const NO: Answer = "none";

/** Compares schemas of two versions; what is found out about shared parts is kept for the next pair. */
export const comparer = () => {
  const search = searcher();
  const same = sameness(true);
  const meaning = sameness(false);

  const numbers = new Map<string, string>();
  /** Pairs of schemas, numbered as they come: the same in every run. */
  const numberOf = (key: string): string => {
    const number = numbers.get(key) ?? String(numbers.size);
    numbers.set(key, number);
    return number;
  };

  /** The differences between two payloads, in the order of the newer one. */
  return (before: Shape, after: Shape): Difference[] => {
    const found: Difference[] = [];
    const inside = new Set<string>();
    // the schemas that are compared: a definition that several places refer to is the same pair in all of them
    let within: { readonly pair: string; readonly place: Place } = { pair: "", place: { step: "root" } };
    const originAt = (place: Place): string => {
      const [above, here] = [where(within.place), where(place)];
      const way = [here.keys.slice(above.keys.length), here.when.slice(above.when.length)];
      return within.pair === "" ? "" : `${within.pair} ${JSON.stringify(way)}`;
    };
    const note = (kind: Kind, place: Place, { less, more, lost, ...words }: Noted): Difference => {
      const ask = (about: About | undefined, direction: Direction): Answer =>
        about ? search.ask(embed(search, place, about(search), direction)) : NO;
      const refused = ask(less, LESS);
      const unexpected = ask(more, MORE);
      const unlisted = ask(lost, LOST);
      const difference: Difference = {
        kind,
        ...where(place),
        origin: originAt(place),
        before: words.before,
        after: words.after,
        acceptsLess: refused !== "none",
        refused,
        typesChange: unexpected !== "none" || unlisted !== "none",
        unexpected,
        unlisted,
      };
      found.push(difference);
      return difference;
    };

    const shapes = (pair: Pair<Shape>, place: Place): void => {
      if (same.shapes(pair.old, pair.new)) return;
      const { old, new: now } = { old: pair.old.core, new: pair.new.core };
      const key = `${old.id} ${now.id}`;
      const outer = within;
      within = { pair: numberOf(key), place };
      remarks(pair, place);
      if (old !== now && !inside.has(key)) {
        inside.add(key);
        types({ old, new: now }, place);
        for (const of of CLASSES) {
          const [a, b] = [old.trees[of], now.trees[of]];
          if (a && b) trees({ old: a, new: b }, of, place);
        }
        inside.delete(key);
      }
      within = outer;
    };

    const remarks = ({ old, new: now }: Pair<Shape>, place: Place): void => {
      if (old.description !== now.description)
        note("description", place, { before: old.description, after: now.description });
      if (old.deprecated !== now.deprecated)
        note("deprecated", place, { before: String(old.deprecated), after: String(now.deprecated) });
    };

    const types = (pair: Pair<Core>, place: Place): void => {
      const classes = (core: Core) => CLASSES.filter((of) => core.trees[of]);
      const [removed, added] = [
        minus(classes(pair.old), classes(pair.new)),
        minus(classes(pair.new), classes(pair.old)),
      ];
      if (removed.length + added.length === 0) return;
      const kind: Kind =
        removed.length > 0 && added.length > 0
          ? "type-changed"
          : added.length > 0
            ? String(added) === "null"
              ? "null-added"
              : "type-widened"
            : String(removed) === "null"
              ? "null-removed"
              : "type-narrowed";
      const about =
        (core: Core, mode: Mode, gone: readonly Class[]): About =>
        () =>
          search.and([search.classes(gone), search.shape(shapeOf(core), mode)]);
      note(kind, place, {
        before: typeWords(pair.old),
        after: typeWords(pair.new),
        less: removed.length > 0 ? about(pair.old, "is", removed) : undefined,
        more: added.length > 0 ? about(pair.new, "fits", added) : undefined,
      });
    };

    const trees = (pair: Pair<Tree>, of: Class, place: Place): void => {
      if (same.trees(pair.old, pair.new)) return;
      const { old, new: now } = pair;
      if (old.kind === "leaf" && now.kind === "leaf") leaves({ old, new: now }, of, place);
      else unions(pair, of, place);
    };

    const unions = (pair: Pair<Tree>, of: Class, place: Place): void => {
      const first = found.length;
      const olds = branchesOf(pair.old);
      const { matched, removed, added } = match(olds, branchesOf(pair.new), meaning);
      for (const at of matched) trees(at, of, { step: "branch", above: place, pair, of, at });
      const { tree, and } = search;
      const inNew = (mode: Mode, want?: boolean) => tree(of, pair.new, mode, want);
      const beyond =
        (branch: Tree, side: Direction): About =>
        () =>
          and([
            tree(of, branch, side.mode),
            tree(of, pair[side.from], side.mode),
            tree(of, pair[side.to], side.mode, false),
          ]);
      for (const branch of removed)
        note("shape-removed", place, {
          before: shapeWords(branch, pair.old, of),
          less: beyond(branch, LESS),
          lost: () => forgotten((mode) => tree(of, branch, mode), inNew),
        });
      for (const branch of added)
        note("shape-added", place, { after: shapeWords(branch, pair.new, of), more: beyond(branch, MORE) });
      for (const exclusive of pair.new.kind === "union" ? pair.new.exclusive : []) {
        const branches = exclusive.map((branch) => tree(of, branch, "clean"));
        const twice = search.or(
          branches.flatMap((one, at) => branches.slice(at + 1).map((two) => and([one, two]))),
        );
        hint("shapes-overlap", place, { less: () => and([tree(of, pair.old, "is"), twice]) });
      }
      if ((of === "object" || of === "array") && !found.slice(first).some(({ typesChange }) => typesChange))
        hint("shapes-moved", place, {
          lost: () => forgotten((mode) => tree(of, pair.old, mode), inNew),
        });
    };

    /** Notes what follows from several shapes together, and only if there is a payload to show it. */
    const hint = (kind: Kind, place: Place, noted: Noted): void => {
      const { refused, unlisted } = note(kind, place, noted);
      if (typeof refused !== "object" && typeof unlisted !== "object") found.pop();
    };

    const leaves = (pair: Pair<Leaf>, of: Class, place: Place): void => {
      const { old, new: now } = pair;
      if (of === "object") members({ old, new: now }, place);
      else if (of === "array") items({ old, new: now }, place);
      else scalars({ old, new: now }, of, place);
      assertions({ old, new: now }, of, place);
      bounds({ old, new: now }, place);
    };

    const scalars = (pair: Pair<Leaf>, of: Class, place: Place): void => {
      const { old, new: now } = pair;
      const { tree, and } = search;
      /** Values of one side that the other does not take. */
      const beyond = ({ from, to, mode, against }: Direction): Goal =>
        and([tree(of, pair[from], mode), tree(of, pair[to], against, false)]);
      const less = () => beyond(LESS);
      const more = () => beyond(MORE);
      if (old.fractions !== now.fractions && !old.values && !now.values)
        note(now.fractions ? "type-widened" : "type-narrowed", place, {
          before: old.fractions ? "number" : "integer",
          after: now.fractions ? "number" : "integer",
          less,
          more,
        });
      if (!sameJson(old.values, now.values)) {
        const [removed, added] = [minus(old.values, now.values), minus(now.values, old.values)];
        if (!now.values)
          note("value-added", place, { before: valueWords(old, of), after: valueWords(now, of), less, more });
        else if (!old.values)
          note("value-removed", place, {
            before: valueWords(old, of),
            after: valueWords(now, of),
            less,
            more,
          });
        else if (of === "string" && old.values.length === 1 && now.values.length === 1)
          note("tag-changed", place, { before: valueWords(old, of), after: valueWords(now, of), less, more });
        else {
          if (removed.length > 0) note("value-removed", place, { before: listWords(removed), less });
          if (added.length > 0) note("value-added", place, { after: listWords(added), more });
        }
      } else if (!old.words || !now.words) {
        if (!sameJson(old.words, now.words))
          note(now.words ? "enum-removed" : "enum-added", place, {
            before: valueWords(old, of),
            after: valueWords(now, of),
            more,
          });
      } else {
        const [removed, added] = [minus(old.words, now.words), minus(now.words, old.words)];
        if (removed.length > 0) note("enum-removed", place, { before: listWords(removed) });
        if (added.length > 0) note("enum-added", place, { after: listWords(added), more });
      }
    };

    const items = (pair: Pair<Leaf>, place: Place): void => {
      const { old, new: now } = pair;
      const tuple = Math.max(old.prefix.length, now.prefix.length);
      const step = (via: Via): Place => ({ step: "leaf", above: place, pair, of: "array", via });
      for (let at = 0; at < tuple; at++)
        shapes({ old: old.prefix[at] ?? old.items, new: now.prefix[at] ?? now.items }, step({ at }));
      shapes({ old: old.items, new: now.items }, step({ from: tuple }));
    };

    const members = (pair: Pair<Leaf>, place: Place): void => {
      const { old, new: now } = pair;
      const { has, lacks, other, shape, or, restAt } = search;
      const step = (via: Via): Inside => ({ step: "leaf", above: place, pair, of: "object", via });
      const listed = new Set([...old.members.keys(), ...now.members.keys()]);
      const names = new Set([...now.members.keys(), ...old.members.keys(), ...now.required, ...old.required]);
      for (const name of names) {
        const [was, is] = [old.members.get(name), now.members.get(name)];
        const [must, musts] = [old.required.has(name), now.required.has(name)];
        const at = step({ name });
        const absent = (less: boolean): Goal[] =>
          (less ? musts && !must : must && !musts) ? [lacks(name)] : [];
        if (was && is) shapes({ old: was, new: is }, at);
        if (Boolean(was) === Boolean(is)) {
          if (musts && !must)
            noteAbove("required-added", at, {
              before: "optional",
              after: "required",
              less: () => lacks(name),
            });
          if (must && !musts)
            noteAbove("required-dropped", at, {
              before: "required",
              after: "optional",
              more: () => lacks(name),
            });
        } else if (is)
          noteAbove("member-added", at, {
            after: memberWords(is, musts),
            less: () =>
              or([...absent(true), has(name, both(restAt(old, name, "is"), shape(is, "is", false)))]),
            more: () =>
              or([...absent(false), has(name, both(shape(is, "fits"), restAt(old, name, "fits", false)))]),
            lost: () =>
              has(
                name,
                forgotten(
                  (mode) => restAt(old, name, mode),
                  (mode, want) => shape(is, mode, want),
                ),
              ),
          });
        else if (was)
          noteAbove("member-removed", at, {
            before: memberWords(was, must),
            less: () =>
              or([...absent(true), has(name, both(shape(was, "is"), restAt(now, name, "is", false)))]),
            more: () =>
              or([...absent(false), has(name, both(restAt(now, name, "fits"), shape(was, "fits", false)))]),
            lost: () =>
              has(
                name,
                forgotten(
                  (mode) => shape(was, mode),
                  (mode, want) => restAt(now, name, mode, want),
                ),
              ),
          });
      }
      if (hasForms(old) || hasForms(now)) return;
      const any = step({ other: listed });
      if (old.closed !== now.closed) {
        if (now.closed)
          noteAbove("map-closed", any, {
            before: `any name: ${typeWords(old.rest.core)}`,
            more: () => other(listed, both(shape(now.rest, "fits"), shape(old.rest, "fits", false))),
            lost: () => other(listed, shape(old.rest, "described")),
          });
        else
          noteAbove("map-opened", any, {
            after: `any name: ${typeWords(now.rest.core)}`,
            less: () => other(listed, both(shape(old.rest, "is"), shape(now.rest, "is", false))),
          });
      } else shapes({ old: old.rest, new: now.rest }, any);
    };

    const both = (a: Goal, b: Goal): Goal => search.and([a, b]);

    /** Described by the one and fitting the other, which does not list all of it. */
    const forgotten = (was: (mode: Mode) => Goal, is: (mode: Mode, want?: boolean) => Goal): Goal =>
      search.and([was("described"), is("fits"), is("listed", false)]);

    /** Notes a change of a member whose conditions are on the object that has it. */
    const noteAbove = (kind: Kind, place: Inside, noted: Noted): void => {
      const onObject = (about: About | undefined, { from, mode }: Direction): About | undefined =>
        about && (() => both(search.tree("object", place.pair[from], mode), about(search)));
      const difference = note(kind, place.above, {
        ...noted,
        less: onObject(noted.less, LESS),
        more: onObject(noted.more, MORE),
        lost: onObject(noted.lost, LOST),
      });
      found[found.length - 1] = { ...difference, ...where(place), origin: originAt(place) };
    };

    const assertions = ({ old, new: now }: Pair<Leaf>, of: Class, place: Place): void => {
      const { tree, and } = search;
      const isSaid = old.opaque !== now.opaque;
      const formed = hasForms(old) || hasForms(now);
      // the same words may mean something else where they depend on what stands beside them
      if (!isSaid && leftText(old) === leftText(now) && (!formed || isRest(old, now))) return;
      const typed = formed || [...old.conditions, ...now.conditions].some((each) => "when" in each);
      const { acceptsLess, typesChange } = note("assertion", place, {
        before: old.opaque || undefined,
        after: now.opaque || undefined,
        less: () => and([tree(of, old, "is"), tree(of, assertionsOf(now, old, formed), "is", false)]),
        more: typed ? () => and([tree(of, now, "fits"), tree(of, old, "fits", false)]) : undefined,
        lost: typed
          ? () =>
              forgotten(
                (mode) => tree(of, old, mode),
                (mode, want) => tree(of, now, mode, want),
              )
          : undefined,
      });
      if (!isSaid && !acceptsLess && !typesChange) found.pop();
    };

    /** Whether members are the same that neither lists. */
    const isRest = (old: Leaf, now: Leaf): boolean =>
      old.closed === now.closed && meaning.shapes(old.rest, now.rest);

    const bounds = ({ old, new: now }: Pair<Leaf>, place: Place): void => {
      const words = (list: readonly (string | number)[]) => (list.length > 0 ? list.join(", ") : undefined);
      if (!sameJson(old.formats, now.formats))
        note("format", place, { before: words(old.formats), after: words(now.formats) });
      if (!sameJson(old.patterns, now.patterns))
        note("pattern", place, { before: words(old.patterns), after: words(now.patterns) });
      const limit = (leaf: Leaf, name: string) =>
        leaf.limits[name] === undefined ? undefined : `${name} ${leaf.limits[name]}`;
      for (const name of [...new Set([...Object.keys(old.limits), ...Object.keys(now.limits)])].sort())
        if (old.limits[name] !== now.limits[name])
          note("limit", place, { before: limit(old, name), after: limit(now, name) });
      const steps = (leaf: Leaf) => leaf.multiples.map((step) => `multipleOf ${step}`);
      if (!sameJson(old.multiples, now.multiples))
        note("limit", place, { before: words(steps(old)), after: words(steps(now)) });
    };

    shapes({ old: before, new: after }, { step: "root" });
    return found;
  };
};

/** What is asked of whatever nothing else knows, with what is known. */
const leftText = ({ left }: Leaf): string => left.map(({ rest, text }) => (rest ? text : "")).join();

const shapeOf = (core: Core): Shape => ({ core, any: false, description: undefined, deprecated: false });

const minus = <Value>(a: readonly Value[] | undefined, b: readonly Value[] | undefined): Value[] =>
  (a ?? []).filter((value) => !(b ?? []).includes(value));

/** Branches that go together: those with the same tag, those that are equal, and the others by position. */
const match = (
  olds: readonly Tree[],
  news: readonly Tree[],
  meaning: ReturnType<typeof sameness>,
): { matched: Pair<Tree>[]; removed: Tree[]; added: Tree[] } => {
  const left = new Set(news);
  const pairs = new Map<Tree, Tree>();
  const pass = (goTogether: (old: Tree, now: Tree) => boolean) => {
    for (const old of olds) {
      if (pairs.has(old)) continue;
      const now = [...left].find((each) => goTogether(old, each));
      if (!now) continue;
      pairs.set(old, now);
      left.delete(now);
    }
  };
  const tag = tagName([...olds, ...news]);
  const values = (tree: Tree) => (tag !== undefined && tree.kind === "leaf" ? labelOf(tree, tag) : undefined);
  pass((old, now) => {
    const ours = values(old);
    return ours !== undefined && (values(now)?.some((value) => ours.includes(value)) ?? false);
  });
  pass((old, now) => meaning.trees(old, now));
  // a tag says that two branches do not go together
  const untagged = (tree: Tree) => values(tree) === undefined;
  const rest = [olds, news].map((all, side) =>
    all.filter((tree) => untagged(tree) && !(side === 0 ? pairs.has(tree) : !left.has(tree))),
  ) as [Tree[], Tree[]];
  for (const [at, old] of rest[0].entries()) {
    const now = rest[1][at];
    if (!now) continue;
    pairs.set(old, now);
    left.delete(now);
  }
  return {
    matched: [...pairs].map(([old, now]) => ({ old, new: now })),
    removed: olds.filter((tree) => !pairs.has(tree)),
    added: [...left],
  };
};

/** A goal for a place as one for the whole payload: everything above takes it there and the other side nowhere. */
const embed = (search: Searcher, place: Place, goal: Goal, direction: Direction): Goal => {
  const { from, to, mode, against } = direction;
  let whole = goal;
  let here = place;
  while (here.step !== "root") {
    const { of, pair } = here;
    const parts = [search.tree(of, pair[from], mode)];
    if (here.step === "leaf") {
      const { via } = here;
      parts.push(
        "name" in via
          ? search.has(via.name, whole)
          : "other" in via
            ? search.other(via.other, whole)
            : "at" in via
              ? search.item("at", via.at, whole)
              : search.some(via.from, whole),
      );
    } else {
      const { at } = here;
      parts.push(whole, search.tree(of, at[from], mode));
      for (const branch of branchesOf(pair[to])) {
        if (branch !== at[to]) parts.push(search.tree(of, branch, against, false));
      }
    }
    whole = search.and(parts);
    here = here.above;
  }
  return whole;
};

const where = (place: Place): { keys: string[]; when: string[] } => {
  const keys: string[] = [];
  const when: string[] = [];
  for (let here = place; here.step !== "root"; here = here.above) {
    if (here.step === "leaf")
      keys.unshift("name" in here.via ? here.via.name : "at" in here.via ? String(here.via.at) : "*");
    else when.unshift(shapeWords(here.at.new, here.pair.new, here.of, here.at.old, here.pair.old));
  }
  return { keys, when };
};
