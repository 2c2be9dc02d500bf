// The generated files in the user's program: finds them, compares them with the older version, and gives them the texts of the
// newer one.

import { basename, dirname } from "node:path/posix";
import { AfterwordError } from "../../src/errors.js";
import type { Bundle } from "../bundle/bundle.js";
import { isGenerated } from "../generate/code.js";
import { types } from "../generate/types/index.js";
import { declarePlain } from "../generate/types/plain.js";
import { eventDeclaration } from "../generate/validators/declaration.js";
import { vendor } from "../generate/vendor.js";
import type { ts } from "../program/ts-morph.js";
import { cacheOf } from "../schema/memo.js";
import { declaresTheSame } from "./same-types.js";

/** The generated declarations of a vendor, by the names of their files: `types.d.ts`, `vendor.d.ts`. */
export type Declarations = ReadonlyMap<string, string>;

/** The declarations that `generate` would write for vendors, by slug, without the comments of their types. */
export const declarationsOf = async (bundles: readonly Bundle[]): Promise<Map<string, Declarations>> => {
  const vendors = bundles.map(({ calls: _, ...bundle }): Bundle => bundle);
  const typeTexts = await types(vendors, cacheOf(), declarePlain);
  return new Map(
    vendors.map((bundle) => [
      bundle.slug,
      new Map([
        ["types.d.ts", typeTexts.get(`${bundle.slug}/types.d.ts`) as string],
        ["vendor.d.ts", vendor(bundle).get(`${bundle.slug}/vendor.d.ts`) as string],
        ...bundle.events.map((event) => [`${event.slug}.d.ts`, eventDeclaration(bundle, event)] as const),
      ]),
    ]),
  );
};

/** Whether somebody generated this file: it is not the user's. */
export const isGeneratedFile = ({ text }: ts.SourceFile): boolean => isGenerated(text.slice(0, 300));

/** The types of vendors in a program, by slug. A program may have them twice, from the package and generated on its own. */
export const typeFilesOf = (program: ts.Program): Map<string, ts.SourceFile[]> => {
  const found = new Map<string, ts.SourceFile[]>();
  for (const file of program.getSourceFiles()) {
    if (basename(file.fileName) !== "types.d.ts" || !isGeneratedFile(file)) continue;
    const slug = basename(dirname(file.fileName));
    found.set(slug, [...(found.get(slug) ?? []), file]);
  }
  return found;
};

/** The types of the conversation are generated too, from a folder of this name. */
export const CONVERSATION = "_conversation";

/**
 * Says whose types of a vendor a program has: those of the older version; or those of the newer one, if the older one is a
 * revision. Then somebody has generated already, and the older types are put in their place.
 *
 * @throws AfterwordError ERR_OTHER_TYPES if it is neither
 */
export const versionOf = (
  compiler: typeof ts,
  file: ts.SourceFile,
  shown: string,
  versions: {
    readonly old: Declarations | undefined;
    readonly now: Declarations | undefined;
    readonly name: string;
  },
): "old" | "now" => {
  const isOf = (declarations: Declarations | undefined): boolean =>
    declarations !== undefined &&
    declaresTheSame(compiler, file.text, declarations.get("types.d.ts") as string);
  if (isOf(versions.old)) return "old";
  const isNow = isOf(versions.now);
  if (isNow && versions.name.startsWith("git:")) return "now";
  throw new AfterwordError("ERR_OTHER_TYPES", `${shown} does not have the types of ${versions.name}`, {
    hint: isNow
      ? "It has those of the newer version already. Give OLD as a revision, such as git:HEAD, or run diff before you generate or install them."
      : "Give as OLD the schemas that it was generated from, or built-in if it is this package's; or generate it again from OLD.",
  });
};

/** The texts of another version for a vendor's generated files that lie beside its types. */
export const replacedTexts = (
  program: ts.Program,
  file: ts.SourceFile,
  present: Declarations,
  other: Declarations | undefined,
): Map<string, string> => {
  const folder = dirname(file.fileName);
  const texts = new Map<string, string>();
  for (const name of present.keys())
    if (program.getSourceFile(`${folder}/${name}`)) texts.set(`${folder}/${name}`, "export {};\n");
  for (const [name, text] of other ?? []) texts.set(`${folder}/${name}`, text);
  return texts;
};
