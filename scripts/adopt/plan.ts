// What is to be edited for one group of verifications, and which of them are left to a person.

import type { Vendor } from "../../src/vendor.js";
import type { ts } from "../program/ts-morph.js";
import { callEdits } from "./edit/call.js";
import { bodyProblem, type Problem } from "./edit/delivery.js";
import { type Need, need } from "./edit/names.js";
import { isRepeatable, optionsText, replacedInstance, secretOf } from "./edit/secret.js";
import type { Group, Verification } from "./find/flow.js";
import { type FileEdit, type Made, waitingAt } from "./wait/waiting.js";
import { placeOf, type World } from "./world.js";

/** A verification that is left as it is. */
export interface Left {
  /** The call, or the place that is in the way. */
  readonly node: ts.Node;
  readonly problem: Problem;
}

/** What one group needs. */
export interface Plan {
  readonly vendor: Vendor;
  readonly adopted: readonly ts.CallExpression[];
  /** The functions that become async. */
  readonly made: readonly Made[];
  readonly edits: readonly FileEdit[];
  readonly needs: readonly Need[];
  readonly left: readonly Left[];
}

/** Plans the edits of a group. What cannot be adopted is in `left`, and nothing is edited for it. */
export const planOf = (world: World, group: Group, vendor: Vendor): Plan => {
  const alone = group.verifications.map((each) => problemOf(world, group, each));
  const problems = group.verifications.map(
    (each, index) => alone[index] ?? (alone.some(Boolean) ? sharedProblem(world, group, each) : undefined),
  );
  const left = [...problems.filter((each) => each !== undefined), ...lostIn(group)];
  const adopted = group.verifications.filter((_, index) => !problems[index]);
  const stays = group.others.length > 0 || left.length > 0;
  const needs: Need[] = [];
  const edits: FileEdit[] = [];
  const made: Made[] = [];
  const instance = stays ? undefined : replacedInstance(world, group);
  for (const { call, receiver } of adopted) {
    const file = call.getSourceFile();
    const waiting = waitingAt(world, call);
    if ("problem" in waiting) continue;
    const receive = need(world, file, "afterword", "receiveOrThrow");
    const known = need(world, file, `afterword/${vendor.slug}`, vendor.slug);
    needs.push(receive, known);
    const options =
      instance?.optionsOf({ call, receiver }) ??
      optionsText(secretOf(group.creations[0] as ts.NewExpression));
    const names = { receiveOrThrow: receive.local, vendor: known.local };
    edits.push(
      ...waiting.edits,
      ...callEdits(world, call, options, names).map((edit) => ({ ...edit, file })),
    );
    made.push(...waiting.made);
  }
  if (instance && adopted.length > 0) {
    edits.push(...instance.edits);
    for (const type of group.types) {
      const file = type.getSourceFile();
      const options = need(world, file, "afterword", "ReceiveOptions", true);
      needs.push(options);
      edits.push({ file, from: type.getStart(), to: type.getEnd(), text: options.local });
    }
  }
  return { vendor, adopted: adopted.map(({ call }) => call), made, edits, needs, left };
};

/** The verifications that are no plain calls. */
const lostIn = ({ others }: Group): Left[] =>
  others
    .filter(({ isVerification }) => isVerification)
    .map(({ node, why }) => ({ node, problem: { why: `the instance ${why}`, hint: BY_HAND } }));

const BY_HAND = "Give receiveOrThrow the secret by hand.";

/** Why a verification is left whose instance has to stay for another one. */
const sharedProblem = (world: World, group: Group, { call }: Verification): Left | undefined => {
  const [creation, ...more] = group.creations;
  if (creation && more.length === 0 && isRepeatable(world, secretOf(creation), call)) return undefined;
  return {
    node: call,
    problem: {
      why: "another verification by the same instance is left",
      hint: "Finish that one first, then run adopt again.",
    },
  };
};

/** Why a verification is left. */
const problemOf = (world: World, group: Group, { call }: Verification): Left | undefined => {
  const problem = callProblem(world, call) ?? secretProblem(world, group, call);
  if (problem) return { node: call, problem };
  const waiting = waitingAt(world, call);
  if (!("problem" in waiting)) return undefined;
  const { node, problem: against } = waiting;
  if (node === call) return { node, problem: against };
  const { file, line } = placeOf(world, node);
  return { node: call, problem: { why: `${against.why} (${file}:${line})`, hint: against.hint } };
};

const callProblem = (world: World, call: ts.CallExpression): Problem | undefined => {
  const { compiler } = world;
  const [body, headers, ...more] = call.arguments;
  if (!body || !headers || more.length > 0 || call.arguments.some(compiler.isSpreadElement))
    return {
      why: "verify is not called with a body and headers alone",
      hint: "Call receiveOrThrow by hand: it takes the vendor, { body, headers } and { secret }.",
    };
  return bodyProblem(world, body);
};

const secretProblem = (world: World, group: Group, call: ts.CallExpression): Problem | undefined => {
  const { compiler, checker } = world;
  const [creation] = group.creations;
  const other = group.others.find(({ canStay }) => !canStay) ?? group.others[0];
  const isAlone = group.creations.length === 1 && (!other || other.canStay);
  if (other && !(creation && isAlone && isRepeatable(world, secretOf(creation), call))) {
    const { file, line } = placeOf(world, other.node);
    return { why: `its instance ${other.why} (${file}:${line})`, hint: BY_HAND };
  }
  if (!creation) return { why: "where its instance is made was not found", hint: BY_HAND };
  for (const each of group.creations) {
    const given = each.arguments ?? [];
    const [secret] = given;
    if (given.length !== 1 || !secret || compiler.isSpreadElement(secret))
      return {
        why: `new Webhook in line ${placeOf(world, each).line} is not given a secret alone`,
        hint: "A secret in another form needs the option signature of receiveOrThrow.",
      };
    if (compiler.isStringLiteralLike(secret) && !secret.text.startsWith("whsec_"))
      return {
        why: "the secret does not begin with whsec_",
        hint: "receiveOrThrow takes it as the vendor shows it.",
      };
    const type = checker.getTypeAtLocation(secret);
    if (type.symbol?.name === "Uint8Array" || type.symbol?.name === "Buffer")
      return { why: "the secret is bytes", hint: "receiveOrThrow takes it as the vendor shows it: whsec_…" };
  }
  return undefined;
};
