// Whether a function type lets its functions return a promise.

import type { ts } from "../../program/ts-morph.js";
import type { World } from "../world.js";

/**
 * What a type does with the result of its functions: it takes a promise, it takes no result at all, or it needs a value at once.
 * `unknown` may mean that the result is handed on, as in frameworks, or that it is tested, as in `filter`, for which every
 * promise is true. So it takes a promise only where a package other than TypeScript's own library declares it.
 */
export type Takes = "promise" | "nothing" | "value";

/** What a type does with the result of its functions. */
export const typeTakes = (world: World, type: ts.Type): Takes => {
  const types = type.isUnion() ? type.types : [type];
  const taken = types.flatMap((each) => each.getCallSignatures()).map((each) => signatureTakes(world, each));
  return (["promise", "nothing"] as const).find((each) => taken.includes(each)) ?? "value";
};

const signatureTakes = ({ compiler, program }: World, signature: ts.Signature): Takes => {
  const { Any, Unknown, Void } = compiler.TypeFlags;
  const returned = signature.getReturnType();
  if (isPromise(returned)) return "promise";
  const file = signature.declaration?.getSourceFile();
  if (returned.flags & (Any | Unknown))
    return file?.fileName.includes("/node_modules/") && !program.isSourceFileDefaultLibrary(file)
      ? "promise"
      : "value";
  if (!(returned.flags & Void)) return "value";
  // listeners of the DOM are called without waiting for them, as those of Node are
  const isBuiltIn = file && program.isSourceFileDefaultLibrary(file) && !/\blib\.dom\b/.test(file.fileName);
  return isBuiltIn ? "value" : "nothing";
};

const isPromise = (type: ts.Type): boolean =>
  (type.isUnion() ? type.types : [type]).some((each) => each.getProperty("then") !== undefined);
