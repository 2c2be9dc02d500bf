// What is looked for: the declarations of the members that changed, in the program's types.

import type { Change } from "../diff/changes.js";
import type { ts } from "../program/ts-morph.js";
import {
  branchesOf,
  type Checking,
  entriesOf,
  isList,
  namedBranches,
  taggedBy,
  wordsOf,
} from "./code/types.js";

/** A changed member, as uses of it are told. */
export interface Aim {
  readonly change: Change;
  /** The member of the conversation that it is; null for a member of the payload. */
  readonly through: string | null;
}

/** What is looked for in one program. */
export interface Aims {
  /** The changed members, by their declarations. */
  readonly members: ReadonlyMap<ts.Node, readonly Aim[]>;
  /** The names of those members. */
  readonly names: ReadonlySet<string>;
  /**
   * The declarations of everything on the way to changed members: whoever holds such a value holds what changed.
   */
  readonly holders: ReadonlyMap<ts.Node, readonly Aim[]>;
  /** The changed entries of maps, by the declaration of the index signature: their names are not known. */
  readonly entries: ReadonlyMap<ts.Node, readonly Aim[]>;
  /** What a removed event exports: its type and its validator. */
  readonly exports: ReadonlyMap<ts.Node, readonly Aim[]>;
  /** Events that are gone, or have another tag. */
  readonly tags: readonly TagAim[];
  /** The changed members that are one of some words. */
  readonly enums: readonly EnumAim[];
}

/** A changed member that is one of some words. */
export interface EnumAim extends Aim {
  readonly words: ReadonlySet<string>;
  /** Whether its type also allows other values. */
  readonly isOpen: boolean;
  readonly declarations: readonly ts.Node[];
  /** Whether only these words are concerned, and not whoever has all words. */
  readonly isPart?: boolean;
}

/** An event that is gone, or has another tag. */
export interface TagAim extends Aim {
  readonly vendor: string;
  readonly tag: string;
  /** All tags of the vendor. */
  readonly tags: ReadonlySet<string>;
  /** The declarations of its payload's type. */
  readonly payload: readonly ts.Node[];
}

/** Collects what is looked for in one program. */
export class AimCollector implements Aims {
  readonly members = new Map<ts.Node, Aim[]>();
  readonly names = new Set<string>();
  readonly holders = new Map<ts.Node, Aim[]>();
  readonly enums: EnumAim[] = [];
  readonly entries = new Map<ts.Node, Aim[]>();
  readonly exports = new Map<ts.Node, Aim[]>();
  readonly tags: TagAim[] = [];

  constructor(private readonly checking: Checking) {}

  /**
   * Adds the member at a place below a type: the payload of an event, or the conversation. Where the place is an entry of a list
   * or of a map, the member is the one that has the list. Nothing is added if the type has no such member.
   *
   * @param keys the way to it; `*` is any entry
   * @param options.when the branches of unions on the way, as in `Change.when`
   * @param options.phrase the branch that is gone: `type is "link"`
   */
  add(
    aim: Aim,
    from: ts.Type,
    keys: readonly string[],
    { when = [], phrase }: { readonly when?: readonly string[]; readonly phrase?: string | undefined } = {},
  ): void {
    const { checker } = this.checking;
    let types = branchesOf(this.checking, from);
    let found: readonly ts.Symbol[] = [];
    for (const [index, key] of keys.entries()) {
      this.hold(aim, types, found);
      if (key === "*" && index === keys.length - 1) this.aimAtEntries(aim, types);
      const branches = namedBranches(this.checking, types, when);
      if (key !== "*") found = branches.flatMap((type) => checker.getPropertyOfType(type, key) ?? []);
      const below =
        key === "*"
          ? branches.flatMap((type) => entriesOf(this.checking, type))
          : found.map((symbol) => checker.getTypeOfSymbol(symbol));
      types = below.flatMap((type) => branchesOf(this.checking, type));
    }
    const tag = phrase === undefined ? undefined : taggedBy(phrase);
    if (tag) this.aimAtTag(aim, types, tag);
    this.aimAt(aim, found);
    const known = wordsOf(this.checking, types);
    if (known && found.length > 0)
      this.enums.push({
        ...aim,
        ...known,
        declarations: found.flatMap(({ declarations = [] }) => declarations),
      });
  }

  private hold(aim: Aim, types: readonly ts.Type[], symbols: readonly ts.Symbol[]): void {
    const own = types.filter((type) => !isList(this.checking, type)).map(({ symbol }) => symbol);
    for (const symbol of [...own, ...symbols])
      for (const declaration of symbol?.declarations ?? []) put(this.holders, declaration, aim);
  }

  /** Adds the word that the tag of a branch is. */
  private aimAtTag(
    aim: Aim,
    types: readonly ts.Type[],
    { member, words }: { member: string; words: readonly string[] },
  ): void {
    const gone = namedBranches(this.checking, types, [
      `${member} is ${words.map((each) => JSON.stringify(each)).join(", ")}`,
    ]);
    const tags = gone.flatMap((type) => this.checking.checker.getPropertyOfType(type, member) ?? []);
    const declarations = tags.flatMap(({ declarations = [] }) => declarations);
    this.enums.push({ ...aim, words: new Set(words), isOpen: false, declarations, isPart: true });
  }

  private aimAtEntries(aim: Aim, types: readonly ts.Type[]): void {
    for (const type of types)
      for (const { declaration } of this.checking.checker.getIndexInfosOfType(type))
        if (declaration && !isList(this.checking, type)) put(this.entries, declaration, aim);
  }

  /** Adds what a removed event exports. */
  aimAtExport(aim: Aim, declaration: ts.NamedDeclaration): void {
    put(this.exports, declaration, aim);
  }

  /** Adds members that are already known. */
  aimAt(aim: Aim, symbols: readonly ts.Symbol[]): void {
    for (const symbol of symbols) {
      this.names.add(symbol.name);
      for (const declaration of symbol.declarations ?? []) put(this.members, declaration, aim);
    }
  }
}

const put = (map: Map<ts.Node, Aim[]>, declaration: ts.Node, aim: Aim): void => {
  const known = map.get(declaration);
  if (!known) map.set(declaration, [aim]);
  else if (!known.some(({ change, through }) => change === aim.change && through === aim.through))
    known.push(aim);
};
