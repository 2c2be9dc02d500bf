// Where the secret of an instance goes: the object `{ secret }`, which `receiveOrThrow` takes, stands where the instance stood.

import type { Edit } from "../../program/style.js";
import type { ts } from "../../program/ts-morph.js";
import type { Group, Verification } from "../find/flow.js";
import { bare, functionAround, symbolOf, type World, walk } from "../world.js";

/** The options of one call, and what of the instance has to change for it. */
export interface Options {
  readonly text: string;
  readonly edits: readonly (Edit & { readonly file: ts.SourceFile })[];
}

/** The secret that an instance is made with. */
export const secretOf = (creation: ts.NewExpression): ts.Expression =>
  creation.arguments?.[0] as ts.Expression;

/** `{ secret: process.env.PHONIC_WEBHOOK_SECRET! }` */
export const optionsText = (secret: ts.Expression): string => {
  const text = secret.getText();
  return text === "secret" ? "{ secret }" : `{ secret: ${text} }`;
};

/**
 * The instance of a group becomes its options, in the same place: so the secret is read when and as often as before.
 * A constant that only one call uses is dropped, where its secret can be written into the call.
 */
export const replacedInstance = (
  world: World,
  group: Group,
): { readonly optionsOf: (verification: Verification) => string; readonly edits: Options["edits"] } => {
  const { compiler } = world;
  const [only] = group.verifications;
  const inline = group.verifications.length === 1 && only ? inlined(world, group, only) : undefined;
  if (inline) return { optionsOf: () => inline.text, edits: inline.edits };
  const direct = (verification: Verification): ts.NewExpression | undefined => {
    const node = bare(world, verification.receiver);
    return compiler.isNewExpression(node) ? node : undefined;
  };
  const inCalls = new Set(group.verifications.map(direct));
  return {
    optionsOf: (verification) => {
      const creation = direct(verification);
      return creation
        ? optionsText(secretOf(creation))
        : withoutParentheses(compiler, verification.receiver).getText();
    },
    edits: [
      ...group.creations
        .filter((each) => !inCalls.has(each))
        .flatMap((each) => creationEdits(compiler, each)),
    ],
  };
};

const withoutParentheses = (compiler: typeof ts, node: ts.Expression): ts.Expression =>
  compiler.isParenthesizedExpression(node) ? withoutParentheses(compiler, node.expression) : node;

/** `new Webhook(secret)` → `{ secret }` */
const creationEdits = (compiler: typeof ts, creation: ts.NewExpression): Options["edits"] => {
  const secret = secretOf(creation);
  const file = creation.getSourceFile();
  const isBody = compiler.isArrowFunction(creation.parent);
  const name = secret.getText() === "secret" ? "{" : "{ secret:";
  // what stands before the argument, a comment for example, stays
  const [from, to] = [secret.getFullStart(), secret.getStart()];
  const head = `${isBody ? "(" : ""}${name}${from < to && /\s/.test(file.text[from] ?? "") ? "" : " "}`;
  const tail = `${/\s/.test(file.text[creation.getEnd() - 2] ?? "") ? "" : " "}}${isBody ? ")" : ""}`;
  return [
    { file, from: creation.getStart(), to: from, text: head },
    { file, from: creation.getEnd() - 1, to: creation.getEnd(), text: tail },
  ];
};

/** For a constant that one call uses: the call gets the secret, and the constant goes. */
const inlined = (world: World, group: Group, { call, receiver }: Verification): Options | undefined => {
  const { compiler } = world;
  const [creation] = group.creations;
  const declared = creation?.parent;
  if (!creation || group.creations.length > 1 || group.types.length > 0) return undefined;
  if (!declared || !compiler.isVariableDeclaration(declared) || !compiler.isIdentifier(bare(world, receiver)))
    return undefined;
  const list = declared.parent;
  const statement = list.parent;
  const isAlone =
    compiler.isVariableDeclarationList(list) &&
    list.declarations.length === 1 &&
    (list.flags & compiler.NodeFlags.Const) !== 0 &&
    compiler.isVariableStatement(statement) &&
    functionAround(world, statement) === functionAround(world, call) &&
    functionAround(world, statement) !== undefined;
  if (!isAlone || !isRepeatable(world, secretOf(creation), call)) return undefined;
  if (world.referencesTo(declared.name).length > 2) return undefined;
  const lines = wholeLines(compiler, statement);
  return (
    lines && {
      text: optionsText(secretOf(creation)),
      edits: [{ file: call.getSourceFile(), ...lines, text: "" }],
    }
  );
};

/** The lines of a statement, if nothing else stands on them and no comment belongs to it. */
const wholeLines = (
  compiler: typeof ts,
  statement: ts.Statement,
): { from: number; to: number } | undefined => {
  const { text } = statement.getSourceFile();
  if (compiler.getLeadingCommentRanges(text, statement.getFullStart())?.length) return undefined;
  const from = text.lastIndexOf("\n", statement.getStart() - 1) + 1;
  const end = text.indexOf("\n", statement.getEnd());
  if (end < 0 || text.slice(from, statement.getStart()).trim() !== "") return undefined;
  if (text.slice(statement.getEnd(), end).trim() !== "") return undefined;
  // of the empty lines before and after it, one is enough
  const isFirst =
    /[{\n]\s*$/.test(text.slice(0, from).replace(/\r/g, "")) && /(?:\{|\n)\r?\n$/.test(text.slice(0, from));
  const [blank = ""] = isFirst ? (/^[ \t]*\r?\n/.exec(text.slice(end + 1)) ?? []) : [];
  return { from, to: end + 1 + blank.length };
};

/**
 * Whether a secret has the same value where a call stands, and may be read there again: it is made of constants, members
 * of them, such as `process.env.NAME`, and texts.
 */
export const isRepeatable = (world: World, secret: ts.Expression, at: ts.Node): boolean => {
  const { compiler, checker } = world;
  let is = true;
  walk(world, secret, (node) => {
    if (compiler.isIdentifier(node)) {
      const isMember = compiler.isPropertyAccessExpression(node.parent) && node.parent.name === node;
      if (isMember || compiler.isTypeReferenceNode(node.parent)) return;
      const symbol = symbolOf(world, node);
      const there = checker.resolveName(node.text, at, compiler.SymbolFlags.Value, false);
      const isSame = there === checker.getSymbolAtLocation(node);
      is &&= isSame && isConstant(compiler, symbol);
    } else if (node.kind === compiler.SyntaxKind.ThisKeyword) {
      is &&= functionAround(world, node)?.parent === functionAround(world, at)?.parent;
    } else is &&= REPEATABLE.has(compiler.SyntaxKind[node.kind]) || compiler.isTypeNode(node);
  });
  return is;
};

const REPEATABLE: ReadonlySet<string> = new Set([
  "PropertyAccessExpression",
  "ElementAccessExpression",
  "NonNullExpression",
  "AsExpression",
  "ParenthesizedExpression",
  "StringLiteral",
  "FirstLiteralToken",
  "NoSubstitutionTemplateLiteral",
  "FirstTemplateToken",
  "BinaryExpression",
  "QuestionQuestionToken",
  "BarBarToken",
  "MetaProperty",
]);

const isConstant = (compiler: typeof ts, symbol: ts.Symbol | undefined): boolean => {
  const declared = symbol?.valueDeclaration;
  // process
  if (!declared || declared.getSourceFile().isDeclarationFile) return true;
  if (!compiler.isVariableDeclaration(declared)) return true;
  return (
    compiler.isVariableDeclarationList(declared.parent) &&
    (declared.parent.flags & compiler.NodeFlags.Const) !== 0
  );
};
