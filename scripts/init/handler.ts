// The file of a handler: where it is, and what stands in it.

import { dirname, join, posix, relative } from "node:path";
import { edited, restyled } from "../program/style.js";
import type { ts } from "../program/ts-morph.js";
import type { Found } from "./frameworks/index.js";
import type { Language } from "./language.js";
import type { Manifest } from "./manifest.js";
import { type Recipe, type RecipeName, readRecipe } from "./recipe.js";
import type { VendorFacts } from "./vendor-facts.js";

/** A handler that a file is to have. */
export interface Handler {
  readonly text: string;
  /** The recipe, for its route. */
  readonly recipe: Recipe;
}

/** `phonicWebhook` */
export const handlerName = ({ exportName }: Pick<VendorFacts, "exportName">): string =>
  `${exportName}Webhook`;

/** The name of the file of a handler, from the package's folder. */
export const handlerFile = (
  { framework, apps: [app] }: Found,
  manifest: Manifest,
  slug: string,
  { extension }: Language,
  hasSrc: boolean,
): string => {
  if (framework.file) return framework.file(manifest, slug, extension);
  const folder = app ? posix.dirname(app.source.name) : hasSrc ? "src" : ".";
  return posix.join(folder, "webhooks", `${slug}.${extension}`);
};

/**
 * Makes the handler of a vendor for a framework.
 *
 * @param exportName its name for other files
 * @param platform the recipe of the platform that the framework runs on, if that reads its environment in its own way
 */
export const handlerFor = (
  compiler: typeof ts,
  { framework }: Found,
  facts: VendorFacts,
  exportName: string,
  language: Language,
  platform: RecipeName | undefined,
): Handler => {
  const own = readRecipe(compiler, framework.recipe, facts, exportName);
  // an app of Hono has its handler from the platform that it runs on
  const { handler } =
    platform === undefined || framework.file ? own : readRecipe(compiler, platform, facts, exportName);
  const code = withEnvironment(withComment(framework.file ? own.whole : handler, facts), facts, language);
  const text = language.isModule ? code : toCommonJs(compiler, code);
  return { text: restyled(compiler, text, language.style), recipe: own };
};

const COMMENT =
  "Save the conversation where console.log stands: the vendor gets its answer when the function has resolved.";

const withComment = (code: string, { hasSecret }: VendorFacts): string =>
  `// ${COMMENT}\n${hasSecret ? "" : 'import { jwt } from "afterword/jwt";\n'}${code}`;

/** The variables of a Worker have a type only when they are declared. `wrangler types` does the same. */
const withEnvironment = (code: string, { variable, variables }: VendorFacts, language: Language): string => {
  if (!code.includes('"cloudflare:workers"')) return code;
  const own = variables.reduce((text, each) => text.replaceAll(`process.env.${each}`, `env.${each}`), code);
  if (!language.extension.endsWith("ts")) return own;
  const members = [variable, ...variables].map((each) => `      ${each}: string;\n`).join("");
  const declared = `declare global {\n  namespace Cloudflare {\n    interface Env {\n${members}    }\n  }\n}\n\n`;
  return own.replace(/\n\n(?=export )/, () => `\n\n${declared}`);
};

/** Code with `import` and `export` as code with `require` and `exports`. */
const toCommonJs = (compiler: typeof ts, code: string): string => {
  const tree = compiler.createSourceFile("own.ts", code, compiler.ScriptTarget.Latest, true);
  const edits = tree.statements.flatMap((statement) => {
    const [from, to] = [statement.getStart(tree), statement.getEnd()];
    if (compiler.isImportDeclaration(statement)) {
      const { name, namedBindings } = statement.importClause ?? {};
      const names = name?.text ?? namedBindings?.getText(tree) ?? "";
      return [{ from, to, text: `const ${names} = require(${statement.moduleSpecifier.getText(tree)});` }];
    }
    if (!compiler.isVariableStatement(statement) || !code.startsWith("export const ", from)) return [];
    return [{ from, to: from + "export const ".length, text: "exports." }];
  });
  return edited(code, edits);
};

/** What one file writes to import another. Both names are from the package's folder. */
export const specifierTo = (from: string, to: string, { ending }: Pick<Language, "ending">): string => {
  const path = relative(dirname(join("/", from)), join("/", to)).replaceAll("\\", "/");
  const written = path.replace(/\.([cm]?)[jt]sx?$/, (own, kind: string) => {
    if (ending === "own") return own;
    return ending === "none" && kind === "" ? "" : `.${kind}js`;
  });
  return written.startsWith(".") ? written : `./${written}`;
};
