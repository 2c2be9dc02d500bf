// Questions about types that the walk asks the checker.

import type { ts } from "../../program/ts-morph.js";

/** The compiler, and the checker of one program. */
export interface Checking {
  readonly compiler: typeof ts;
  readonly checker: ts.TypeChecker;
}

/** The branches of a union without null and undefined; a type parameter is what it extends. */
export const branchesOf = ({ compiler, checker }: Checking, type: ts.Type): ts.Type[] => {
  const { TypeFlags } = compiler;
  if (type.isUnion()) return type.types.flatMap((each) => branchesOf({ compiler, checker }, each));
  if (type.flags & (TypeFlags.Null | TypeFlags.Undefined | TypeFlags.Void | TypeFlags.Never)) return [];
  if (type.flags & TypeFlags.Instantiable) {
    const base = checker.getBaseConstraintOfType(type);
    return base && base !== type ? branchesOf({ compiler, checker }, base) : [];
  }
  return [type];
};

/** The members with a name that the branches of a type have. */
export const membersOf = (checking: Checking, type: ts.Type, name: string): ts.Symbol[] =>
  branchesOf(checking, type).flatMap((branch) => checking.checker.getPropertyOfType(branch, name) ?? []);

/** The types of the items of a list, or of the members of a map. */
export const entriesOf = ({ checker }: Checking, type: ts.Type): ts.Type[] => {
  const entry = checker.getIndexTypeOfType(type, 1 satisfies ts.IndexKind.Number);
  const other = entry ?? checker.getIndexTypeOfType(type, 0 satisfies ts.IndexKind.String);
  return other ? [other] : [];
};

/** Whether a type is a list. */
export const isList = ({ checker }: Checking, type: ts.Type): boolean =>
  checker.isArrayType(type) || checker.isTupleType(type);

/** The text that a type consists of; undefined if it is more than one, or something else. */
export const textOf = (type: ts.Type): string | undefined =>
  type.isStringLiteral() ? type.value : undefined;

/** Texts that a value may be, and whether it may be something else as well. */
export interface Words {
  readonly words: ReadonlySet<string>;
  readonly isOpen: boolean;
}

/** The texts of a union of texts, given by its branches or as a whole; undefined without texts. */
export const wordsOf = (checking: Checking, types: readonly ts.Type[]): Words | undefined => {
  const branches = types.flatMap((type) => branchesOf(checking, type));
  const words = branches.flatMap((each) => textOf(each) ?? []);
  return words.length === 0
    ? undefined
    : { words: new Set(words), isOpen: branches.some((each) => textOf(each) === undefined) };
};

/** `type is "tool_call"`: the member and the texts that it has in a branch. */
const PHRASE = /^(.+?) is (".*")$/s;

/**
 * The branches of a union that phrases of `Change.when` name, as far as their types tell. Where the phrases name none of them,
 * they are about another union on the way, and all branches are given.
 */
export const namedBranches = (
  checking: Checking,
  branches: readonly ts.Type[],
  when: readonly string[],
): readonly ts.Type[] => {
  if (branches.length < 2) return branches;
  const named = branches.filter((branch) => when.some((phrase) => isNamed(checking, branch, phrase)));
  return named.length > 0 ? named : branches;
};

const isNamed = (checking: Checking, type: ts.Type, phrase: string): boolean => {
  const { member, words } = taggedBy(phrase) ?? {};
  const [tag] = member === undefined ? [] : membersOf(checking, type, member);
  const known = tag && wordsOf(checking, [checking.checker.getTypeOfSymbol(tag)]);
  return known !== undefined && !known.isOpen && [...known.words].some((word) => words?.includes(word));
};

/** What a phrase says of a branch: `type is "tool_call"`. */
export const taggedBy = (
  phrase: string,
): { readonly member: string; readonly words: readonly string[] } | undefined => {
  const [, member, listed] = PHRASE.exec(phrase) ?? [];
  if (member === undefined || listed === undefined) return undefined;
  const words = [...listed.matchAll(/"(?:[^"\\]|\\.)*"/g)].map(([word]) => JSON.parse(word) as string);
  return { member, words };
};
