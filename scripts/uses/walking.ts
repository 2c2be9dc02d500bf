// What the ways in which code uses members need of the walk: what is looked for, and where to note what they find.

import type { How } from "../diff/uses.js";
import type { ts } from "../program/ts-morph.js";
import type { Aim, Aims, EnumAim } from "./aims.js";
import type { Checking } from "./code/types.js";

/** A use that was found. */
export interface Found {
  readonly aim: Aim;
  readonly node: ts.Node;
  readonly how: How;
}

/** A place that hands a value on. */
export interface HandedOn {
  readonly node: ts.Node;
  readonly why: string;
}

/** A walk over the files of one program. */
export interface Walk extends Checking {
  readonly aims: Aims;
  /** The uses that were found. */
  readonly uses: Found[];
  /** The changed enums whose words are looked for. */
  readonly enums: readonly EnumAim[];
  /** Their words. */
  readonly words: ReadonlySet<string>;
  /** The tags of events that are gone, or have another one. */
  readonly tags: ReadonlySet<string>;
  /** The names that removed events export. */
  readonly exported: ReadonlySet<string>;
  /** What types hold, as far as it was asked. */
  readonly held: Map<ts.Type, readonly Aim[]>;
  /**
   * Notes that a node uses members, if they are among those that are looked for.
   *
   * @param from the expression that has the members, to tell whose conversation it is
   */
  found(node: ts.Node, how: How, symbols: readonly ts.Symbol[], from: ts.Node | undefined): void;
  /** Notes that a node uses what is looked for. */
  note(node: ts.Node, how: How, aims: Iterable<Aim>, from: ts.Node | undefined): void;
  /** Notes that a node hands a value on that holds what changed. */
  cannotFollow(node: ts.Node, why: string, held: readonly Aim[]): void;
  /** What is looked for and declared as one of these members. */
  aimsOf(symbols: readonly ts.Symbol[]): Set<Aim>;
  /** Whether a name may be that of a changed member: it is, or a mapped type may have made it of one (`phonic_role`). */
  mayName(text: string): boolean;
  /** The names with a text, in all files. */
  namesAnywhere(text: string): readonly ts.Identifier[];
  /** Whether a symbol is declared by TypeScript or by another package. */
  isOfLibrary(symbol: ts.Symbol | undefined): boolean;
  /** Whether a file belongs to this package: what its functions do with a value is known. */
  isOwn(file: ts.SourceFile): boolean;
  /** Whether a member that is not changed has the same words as an enum. */
  isAmbiguous(aim: EnumAim): boolean;
}
