// The new texts of all files, from the plans that are carried out together.

import { type Edit, edited } from "../program/style.js";
import type { ts } from "../program/ts-morph.js";
import { importEdits } from "./edit/imports.js";
import type { Need } from "./edit/names.js";
import { mendRefusals } from "./edit/refusals.js";
import type { Left, Plan } from "./plan.js";
import type { FileEdit } from "./wait/waiting.js";
import type { World } from "./world.js";

/** The new texts of the files that change, and what a person has to look at. */
export interface Composed {
  readonly texts: ReadonlyMap<ts.SourceFile, string>;
  readonly left: readonly Left[];
}

/**
 * The new texts of all files that plans change.
 *
 * @param verifications how many the program has
 * @returns undefined if edits of two plans are in each other's way
 */
export const compose = (
  world: World,
  plans: readonly Plan[],
  verifications: number,
): Composed | undefined => {
  const adopted = plans.flatMap((plan) => plan.adopted);
  if (adopted.length === 0) return { texts: new Map(), left: [] };
  const files = new Set(plans.flatMap((plan) => plan.edits.map(({ file }) => file)));
  const refusals = mendRefusals(world, files, adopted.length === verifications);
  const all = [...plans.flatMap((plan) => plan.edits), ...refusals.edits];
  const needs = [...plans.flatMap((plan) => plan.needs), ...refusals.needs];
  const texts = new Map<ts.SourceFile, string>();
  for (const file of new Set(all.map((each) => each.file))) {
    const text = textOf(world, file, all, needs);
    if (text === undefined) return undefined;
    texts.set(file, text);
  }
  return { texts, left: refusals.left };
};

const textOf = (
  world: World,
  file: ts.SourceFile,
  all: readonly FileEdit[],
  needs: readonly Need[],
): string | undefined => {
  // two verifications in one function make it async once
  const edits = new Map<string, Edit>();
  for (const { file: of, from, to, text } of all)
    if (of === file) edits.set(`${from} ${to} ${text}`, { from, to, text });
  const own = [...edits.values()];
  const imports = importEdits(
    world,
    file,
    needs.filter((each) => each.file === file),
    own,
  );
  const ordered = [...own, ...imports].sort((a, b) => a.from - b.from || a.to - b.to);
  const isApart = ordered.every(({ from }, index) => from >= (ordered[index - 1]?.to ?? 0));
  return isApart ? edited(file.text, ordered) : undefined;
};
