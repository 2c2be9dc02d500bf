// Whether a function type lets its functions return a promise.

import type { ts } from "../program/ts-morph.js";
import type { World } from "./world.js";

/**
 * What a type does with the result of its functions: it takes a promise, it takes no result at all, or it needs a value at once.
 * Functions of TypeScript's own library that take no result, such as `forEach`, need it at once, too.
 */
export type Takes = "promise" | "nothing" | "value";

/** What a type does with the result of its functions. */
export const typeTakes = ({ compiler, checker, program }: World, type: ts.Type): Takes => {
  if (type.flags & (compiler.TypeFlags.Any | compiler.TypeFlags.Unknown)) return "promise";
  const types = type.isUnion() ? type.types : [type];
  const signatures = types.flatMap((each) => each.getCallSignatures());
  const taken = signatures.map((signature): Takes => {
    const returned = signature.getReturnType();
    if (takesPromise(compiler, checker, returned)) return "promise";
    const { declaration } = signature;
    const isBuiltIn = declaration && program.isSourceFileDefaultLibrary(declaration.getSourceFile());
    const isDom = /\/lib\.dom\b/.test(declaration?.getSourceFile().fileName ?? "");
    return returned.flags & compiler.TypeFlags.Void && (!isBuiltIn || isDom) ? "nothing" : "value";
  });
  if (taken.length === 0) return "value";
  return taken.includes("promise") ? "promise" : taken.includes("nothing") ? "nothing" : "value";
};

const takesPromise = (compiler: typeof ts, checker: ts.TypeChecker, type: ts.Type): boolean => {
  if (type.flags & (compiler.TypeFlags.Any | compiler.TypeFlags.Unknown)) return true;
  const types = type.isUnion() ? type.types : [type];
  return types.some((each) => each.getProperty("then") !== undefined || isOpen(compiler, checker, each));
};

/** A type parameter with nothing that a promise would not fit: what becomes of it, the checks of the compiler show. */
const isOpen = (compiler: typeof ts, checker: ts.TypeChecker, type: ts.Type): boolean => {
  if (!(type.flags & compiler.TypeFlags.TypeParameter)) return false;
  const constraint = checker.getBaseConstraintOfType(type);
  return (
    constraint !== undefined &&
    !(constraint.flags & compiler.TypeFlags.Unknown) &&
    takesPromise(compiler, checker, constraint)
  );
};
