// Gives handlers their routes in the app.

import { importEdit } from "../program/imports.js";
import { edited, restyled } from "../program/style.js";
import type { ts } from "../program/ts-morph.js";
import type { Changes } from "./changes.js";
import { isRefusal, type Route } from "./frameworks/framework.js";
import type { App, Found } from "./frameworks/index.js";
import { specifierTo } from "./handler.js";
import type { Language } from "./language.js";
import type { Unplaced } from "./settings/ci.js";
import type { VendorFacts } from "./vendor-facts.js";

/** A handler that needs a route. */
export interface Unrouted {
  readonly facts: VendorFacts;
  /** Its file, from the package's folder. */
  readonly file: string;
  readonly exportName: string;
  readonly route: Route;
  /** What follows the handler in the recipe. */
  readonly rest: string;
}

/** The project that gets the routes. */
interface Routed {
  readonly found: Found;
  readonly language: Language;
  readonly changes: Changes;
}

/** Inserts routes into the app, or says where they belong. */
export const planRoutes = (
  compiler: typeof ts,
  { found, language, changes }: Routed,
  unrouted: readonly Unrouted[],
): readonly Unplaced[] => {
  const [app] = found.apps;
  const linesFor = ({ file, exportName, rest }: Unrouted, from: string): string => {
    const name = specifierTo(from, file, language);
    const code = `import { ${exportName} } from ${JSON.stringify(name)};\n${rest}\n`;
    return restyled(compiler, code, { ...language.style, newline: "\n" });
  };
  const inWords = (why: string, from: string, which = unrouted): readonly Unplaced[] =>
    which.map((each) => ({ where: `the route of ${each.facts.name}: ${why}`, text: linesFor(each, from) }));
  if (!app) return inWords(`no app of ${found.framework.name} was found`, "index.ts");
  const { source, spot } = app;
  const place = `${source.name}:${spot.line}`;
  if (isRefusal(spot)) return inWords(`${place}: ${spot.refusal}`, source.name);
  if (!found.isCertain)
    return inWords(`several apps were found, so give --app FILE: ${placesOf(found.apps)}`, source.name);
  const taken = unrouted.flatMap((each) => {
    const line = lineOfText(compiler, app, each.facts.path);
    return line === undefined ? [] : [{ each, line }];
  });
  const free = unrouted.filter((each) => !taken.some((other) => other.each === each));
  if (free.length > 0) {
    const edit = spot.insert(free.map(({ route }) => route));
    const imports = free.map(({ file, exportName: name }) =>
      importEdit(compiler, source, { name, from: specifierTo(source.name, file, language) }, edit.from),
    );
    changes.write(source.path, edited(source.text, [...imports, edit]));
  }
  return taken.flatMap(({ each, line }) =>
    inWords(
      `${source.name}:${line} has a route for ${each.facts.path} already, which this replaces`,
      source.name,
      [each],
    ),
  );
};

const placesOf = (apps: readonly App[]): string =>
  apps.map(({ source: { name }, spot: { line } }) => `${name}:${line}`).join(", ");

/** The line of a string in a file; undefined if it is not there. */
const lineOfText = (compiler: typeof ts, { source: { tree } }: App, text: string): number | undefined => {
  let line: number | undefined;
  const visit = (node: ts.Node): void => {
    if (compiler.isStringLiteralLike(node) && node.text === text)
      line ??= tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
    compiler.forEachChild(node, visit);
  };
  visit(tree);
  return line;
};
