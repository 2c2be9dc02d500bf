// The body and the headers of a delivery, as `verify` gets them and as `receiveOrThrow` takes them.

import type { ts } from "../../program/ts-morph.js";
import { bare, functionAround, symbolOf, type World, walk } from "../world.js";

/** Why the body cannot be what was signed; undefined if it can. */
export const bodyProblem = (world: World, body: ts.Expression): Problem | undefined => {
  const { compiler, checker } = world;
  const made = madeOf(world, body);
  if (isCallOf(compiler, made, "JSON", "stringify"))
    return {
      why: "the body was parsed, and is written as JSON again",
      hint: "Other bytes than those that were signed may come out: pass the raw body, such as await request.text().",
    };
  const type = checker.getTypeAtLocation(body);
  if (
    type.flags & compiler.TypeFlags.Any &&
    isMember(compiler, made, "body") &&
    isParsedByExpress(world, made)
  )
    return {
      why: "express.json() has parsed the body",
      hint: 'Give this route the raw body, before express.json(): app.post(path, express.raw({ type: "*/*" }), handler).',
    };
  return undefined;
};

/** Why something cannot be adopted, and what to do about it. */
export interface Problem {
  /** Words that complete "left: …". */
  readonly why: string;
  /** A sentence. */
  readonly hint: string;
}

/** What a constant was made of, instead of the constant. */
const madeOf = (world: World, node: ts.Expression): ts.Expression => {
  const { compiler } = world;
  const inner = bare(world, node);
  const declared = compiler.isIdentifier(inner) ? symbolOf(world, inner)?.valueDeclaration : undefined;
  const made = declared && compiler.isVariableDeclaration(declared) ? declared.initializer : undefined;
  return made ? bare(world, made) : inner;
};

const isCallOf = (compiler: typeof ts, node: ts.Node, object: string, method: string): boolean =>
  compiler.isCallExpression(node) &&
  compiler.isPropertyAccessExpression(node.expression) &&
  node.expression.expression.getText() === object &&
  node.expression.name.text === method;

const isMember = (compiler: typeof ts, node: ts.Node, name: string): node is ts.PropertyAccessExpression =>
  compiler.isPropertyAccessExpression(node) && node.name.text === name;

/** Whether the app parses bodies before the route does, which has no raw body of its own. */
const isParsedByExpress = (world: World, body: ts.Expression): boolean => {
  const { compiler } = world;
  let parses = false;
  let keepsRaw = false;
  const file = body.getSourceFile();
  walk(world, file, (node) => {
    if (!compiler.isCallExpression(node) || !compiler.isPropertyAccessExpression(node.expression)) return;
    const { text } = node.expression.name;
    const owner = node.expression.expression.getText();
    if (!/^(?:express|bodyParser)$/.test(owner)) return;
    if (text === "json") parses = true;
    if (text === "raw" || text === "text") keepsRaw = true;
  });
  return parses && !keepsRaw && functionAround(world, body) !== undefined;
};

/** How headers are written as the member `headers` of a delivery: from where to where they are taken, and what is around. */
export interface HeadersText {
  readonly node: ts.Expression;
  readonly before: string;
  readonly after: string;
}

/**
 * How headers are passed on. Casts that only `verify` needed are dropped. An interface has no index signature, so a value
 * of one is spread.
 */
export const headersText = (world: World, headers: ts.Expression): HeadersText => {
  const { compiler, checker } = world;
  let node = headers;
  while (isNeedlessCast(world, node)) node = (node as ts.AsExpression).expression;
  if (!isHeaderSource(world, checker.getTypeAtLocation(node))) node = headers;
  const { symbol } = checker.getTypeAtLocation(node);
  const isInterface = symbol?.declarations?.some(compiler.isInterfaceDeclaration) === true;
  const isSpread = isInterface && !isHeaderSource(world, checker.getTypeAtLocation(node));
  return isSpread ? { node, before: "{ ...", after: " }" } : { node, before: "", after: "" };
};

const isNeedlessCast = ({ compiler }: World, node: ts.Node): boolean => {
  if (compiler.isParenthesizedExpression(node)) return compiler.isAsExpression(node.expression);
  if (!compiler.isAsExpression(node)) return false;
  const text = node.type.getText();
  return /^(?:any|unknown|(?:\w+\.)?Webhook(?:Unbranded)?RequiredHeaders|Record<string, ?(?:string|any|unknown)>)$/.test(
    text,
  );
};

/** Whether `receiveOrThrow` takes values of a type as headers. */
const isHeaderSource = ({ compiler, checker }: World, type: ts.Type): boolean => {
  if (type.flags & compiler.TypeFlags.Any) return true;
  if (type.flags & compiler.TypeFlags.Unknown) return false;
  if (type.getProperty("get") && type.getProperty("has")) return true;
  const indexed = checker.getIndexInfoOfType(type, compiler.IndexKind.String)?.type;
  if (indexed) return isHeaderValue(compiler, checker, indexed);
  const isClosed = type.symbol?.declarations?.some(compiler.isInterfaceDeclaration) === true;
  if (isClosed || !(type.flags & compiler.TypeFlags.Object)) return false;
  return type
    .getProperties()
    .every((each) => isHeaderValue(compiler, checker, checker.getTypeOfSymbol(each)));
};

const isHeaderValue = (compiler: typeof ts, checker: ts.TypeChecker, type: ts.Type): boolean =>
  (type.isUnion() ? type.types : [type]).every(
    (each) =>
      (each.flags &
        (compiler.TypeFlags.StringLike | compiler.TypeFlags.Undefined | compiler.TypeFlags.Any)) !==
        0 || checker.isArrayType(each),
  );
