// Whose deliveries a verification is for. svix and standardwebhooks verify those of hundreds of senders, so what is another's
// must stay as it is.

import { relative } from "node:path";
import type { Vendor } from "../../../src/vendor.js";
import { vendors } from "../../../src/vendors/index.js";
import type { ts } from "../../program/ts-morph.js";
import { bare, functionAround, symbolOf, type World, walk, wrapped } from "../world.js";
import type { Group } from "./flow.js";

/** The vendors whose deliveries the packages can verify. */
export const SENDERS: readonly Vendor[] = vendors.filter(({ signature }) =>
  signature?.headers?.includes("svix-"),
);

/** Whose deliveries a group verifies; `by` is the name that says so. */
export type Sender =
  | { readonly kind: "vendor"; readonly vendor: Vendor }
  /** Nothing says it. */
  | { readonly kind: "unknown" }
  /** Somebody else's, or those of several. */
  | { readonly kind: "other"; readonly by: string };

/**
 * Whose deliveries a group verifies. The names of its secrets say it first; then the names of files, functions, routes and
 * types around it, and the events that are compared there.
 */
export const senderOf = (world: World, group: Group): Sender => {
  const secrets = group.creations.flatMap(({ arguments: given }) =>
    given?.[0] ? secretsIn(world, given[0]) : [],
  );
  const named = new Set(secrets.flatMap((names) => namedIn(names)));
  const foreign = secrets.find((names) => namedIn(names).length === 0 && names.some(isForeign));
  const around = group.verifications.flatMap(({ call }) => cluesAround(world, call));
  const vendors = named.size > 0 ? [...named] : namedIn(around.map(({ text }) => text));
  if (vendors.length > 1) return { kind: "other", by: vendors.map(({ name }) => name).join(" and ") };
  if (foreign && (named.size > 0 || vendors.length === 0))
    return { kind: "other", by: foreign.find(isForeign) as string };
  if (vendors[0]) return { kind: "vendor", vendor: vendors[0] };
  const type = around.find((each) => each.isTelling && isForeign(each.text));
  return type ? { kind: "other", by: type.text } : { kind: "unknown" };
};

/** The vendors that names or events say. */
const namedIn = (texts: readonly string[]): Vendor[] =>
  SENDERS.filter(({ slug, events }) =>
    texts.some((text) => wordsOf(text).includes(slug) || Object.hasOwn(events, text)),
  );

/** A text near a verification that may say whose deliveries they are. */
interface Clue {
  readonly text: string;
  /** Whether it says that they are somebody's: the package or the name of the type of a payload. */
  readonly isTelling: boolean;
}

const wordsOf = (text: string): string[] =>
  text
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== "");

/** Words of secrets and types that name nobody. */
const COMMON = new Set(
  `webhook webhooks hook hooks wh svix deno bun voice agent agents call standard secret secrets signing sign signed signature key keys token api env process config
configuration settings options option opts my app application the a our own prod production dev development staging stage test testing
local default main public private next vite react nuxt nest server service services verification verify verifier endpoint event events
payload body data message msg type types object conversation call ended end unknown any record string new old current previous get
value values use import meta props this self whsec base raw inbound incoming received request req ctx context c e s k ws w id url`.split(
    /\s+/,
  ),
);

const isForeign = (text: string): boolean =>
  wordsOf(text).some((word) => !COMMON.has(word) && !/^\d+$/.test(word));

/** The names of each secret: several where a function gets it from its callers. */
const secretsIn = (world: World, secret: ts.Expression): string[][] => {
  const { compiler } = world;
  const declared = compiler.isIdentifier(bare(world, secret))
    ? symbolOf(world, bare(world, secret))?.valueDeclaration
    : undefined;
  if (declared && compiler.isParameter(declared)) {
    const given = argumentsFor(world, declared);
    if (given.length > 0) return given.map((each) => namesIn(world, each));
  }
  return [namesIn(world, secret)];
};

/** What callers give for a parameter. */
const argumentsFor = (world: World, parameter: ts.ParameterDeclaration): ts.Expression[] => {
  const { compiler } = world;
  const { parent } = parameter;
  const index = parent.parameters.indexOf(parameter);
  const holder = compiler.isVariableDeclaration(parent.parent) ? parent.parent.name : parent.name;
  const name = compiler.isConstructorDeclaration(parent) ? parent.parent.name : holder;
  if (!name) return [];
  return world.referencesTo(name).flatMap((node) => {
    const callee = compiler.isPropertyAccessExpression(node.parent) ? node.parent : node;
    const call = callee.parent;
    const isCall = compiler.isCallExpression(call) || compiler.isNewExpression(call);
    const given = isCall && call.expression === callee ? call.arguments?.[index] : undefined;
    return given ? [given] : [];
  });
};

/** The names that make up a secret: of variables and members, and what a constant among them is made of. */
const namesIn = (world: World, secret: ts.Expression, depth = 0): string[] => {
  const { compiler } = world;
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    // what reads a secret says nothing, what it reads does
    if (compiler.isCallExpression(node)) {
      node.arguments.forEach(visit);
      return;
    }
    // a text that is not a name, but the secret itself, is never shown
    const isName = compiler.isCallExpression(node.parent) || compiler.isElementAccessExpression(node.parent);
    if (isName && compiler.isStringLiteralLike(node) && /^[A-Za-z][\w.-]{0,60}$/.test(node.text))
      names.push(node.text);
    if (compiler.isIdentifier(node)) {
      names.push(node.text);
      const declared = depth < 3 ? symbolOf(world, node)?.valueDeclaration : undefined;
      const isMade =
        declared && (compiler.isVariableDeclaration(declared) || compiler.isPropertyDeclaration(declared));
      const made = isMade ? declared.initializer : undefined;
      if (made && !compiler.isObjectLiteralExpression(made) && !compiler.isFunctionLike(made))
        names.push(...namesIn(world, made, depth + 1));
    }
    compiler.forEachChild(node, visit);
  };
  visit(secret);
  return names;
};

/** The type that the payload is cast to, or that the variable has which it is put into. */
const castOf = (world: World, call: ts.CallExpression): ts.TypeNode | undefined => {
  const { compiler } = world;
  let at: ts.Node = call;
  let type: ts.TypeNode | undefined;
  while (at !== wrapped(world, call)) {
    at = at.parent;
    if (
      compiler.isAsExpression(at) ||
      compiler.isTypeAssertionExpression(at) ||
      compiler.isSatisfiesExpression(at)
    )
      type = at.type;
  }
  const { parent } = at;
  if (type) return type;
  if (compiler.isVariableDeclaration(parent)) return parent.type;
  if (!compiler.isBinaryExpression(parent) || parent.right !== at) return undefined;
  const target = symbolOf(world, bare(world, parent.left))?.valueDeclaration;
  return target && compiler.isVariableDeclaration(target) ? target.type : undefined;
};

/** The names of a type, and the package that it comes from. */
const typeClues = (world: World, type: ts.TypeNode): Clue[] => {
  const clues: Clue[] = [];
  walk(world, type, (node) => {
    if (!world.compiler.isTypeReferenceNode(node)) return;
    const symbol = symbolOf(world, node.typeName);
    const file = symbol?.declarations?.[0]?.getSourceFile().fileName ?? "";
    const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file) ?? [];
    const isOurs = name === undefined || ["afterword", "typescript", "@types/node"].includes(name);
    if (!isOurs) clues.push({ text: name, isTelling: true });
    // ClerkWebhookEvent
    const text = node.typeName.getText();
    clues.push({ text, isTelling: /[a-z]Webhook/.test(text) });
    const [, vendor] = /\/(?:generated|vendors)\/([\w-]+)(?:\/|\.d\.ts$)/.exec(file) ?? [];
    if (vendor !== undefined) clues.push({ text: vendor, isTelling: false });
  });
  return clues;
};

/** The type of the payload; the names of the file, and of functions and routes around a call; and what is compared there. */
const cluesAround = (world: World, call: ts.CallExpression): Clue[] => {
  const { compiler } = world;
  const type = castOf(world, call);
  const clues = type ? typeClues(world, type) : [];
  const say = (text: string): void => void clues.push({ text, isTelling: false });
  relative(world.cwd, call.getSourceFile().fileName).split(/[\\/]/).slice(-3).forEach(say);
  const around = functionAround(world, call);
  for (let at: ts.Node | undefined = around; at; at = at.parent) {
    const name = (at as Partial<ts.NamedDeclaration>).name;
    if (name && compiler.isIdentifier(name)) say(name.text);
    if (compiler.isCallExpression(at))
      for (const each of at.arguments) if (compiler.isStringLiteralLike(each)) say(each.text);
  }
  // of texts in the function itself, only whole names of events count
  if (around)
    walk(world, around, (node) => {
      const isTag = compiler.isStringLiteralLike(node) && SENDERS.some(({ events }) => node.text in events);
      if (isTag) say((node as ts.StringLiteral).text);
    });
  return clues;
};
