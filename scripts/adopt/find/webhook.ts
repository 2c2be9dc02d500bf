// The class `Webhook` of the packages svix and standardwebhooks, known by where it is declared and never by its name alone.

import type { ts } from "../../program/ts-morph.js";
import type { World } from "../world.js";

/** The packages whose class is replaced. */
export const PACKAGES = ["svix", "standardwebhooks"] as const;

const FROM_PACKAGE = /\/node_modules\/(?:svix|standardwebhooks)\//;

/** Whether a symbol is declared under a name in one of the packages. */
export const isFromPackage = (symbol: ts.Symbol | undefined, name: string): boolean =>
  symbol?.name === name &&
  (symbol.declarations ?? []).some((each) => FROM_PACKAGE.test(each.getSourceFile().fileName));

/** What a value is: an instance of the class, or of one of the user's that extends it. */
export type Kind = "webhook" | "subclass";

/** Whether a type is that of instances. `null` and `undefined` beside it do not count. */
export const kindOf = ({ checker, compiler }: World, type: ts.Type): Kind | undefined => {
  // a question for every expression of the program, so the usual answer comes first
  if (
    !(type.flags & (compiler.TypeFlags.Object | compiler.TypeFlags.Union | compiler.TypeFlags.TypeParameter))
  )
    return undefined;
  const given = type.flags & compiler.TypeFlags.TypeParameter ? checker.getBaseConstraintOfType(type) : type;
  const one = given && checker.getNonNullableType(given);
  // the class itself has the same symbol, but is no class type
  if (!one?.isClassOrInterface()) return undefined;
  if (isFromPackage(one.symbol, "Webhook")) return "webhook";
  return extendsWebhook(checker, one) ? "subclass" : undefined;
};

const extendsWebhook = (checker: ts.TypeChecker, type: ts.Type): boolean =>
  type.isClassOrInterface() &&
  checker
    .getBaseTypes(type)
    .some((each) => isFromPackage(each.symbol, "Webhook") || extendsWebhook(checker, each));

/** Whether a module is one of the packages, or lies in one. */
export const isPackage = (specifier: string): boolean =>
  PACKAGES.some((name) => specifier === name || specifier.startsWith(`${name}/`));
