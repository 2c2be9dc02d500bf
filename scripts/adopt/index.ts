// `afterword adopt`: turns `new Webhook(secret).verify(…)` of svix and standardwebhooks into `receiveOrThrow`. It finds the
// instances by their type, follows them, plans the edits of all that hangs together, and keeps what compiles.

import type { Vendor } from "../../src/vendor.js";
import type { OpenedProject } from "../program/open.js";
import type { ts } from "../program/ts-morph.js";
import { type Check, type Complaint, checkOf } from "./check.js";
import { compose } from "./compose.js";
import type { Problem } from "./edit/delivery.js";
import { type Group, groupsIn } from "./find/flow.js";
import { senderOf } from "./find/sender.js";
import { type Left, type Plan, planOf } from "./plan.js";
import { type Place, placeOf, type World, worldOf } from "./world.js";

/** What is to be adopted. */
export interface Request {
  readonly opened: OpenedProject;
  /** The folder that paths of messages are relative to. */
  readonly cwd: string;
  /** The vendor of what no name says whose it is; without one, that is left. */
  readonly vendor: Vendor | undefined;
  /** Absolute paths of the files whose verifications are adopted; undefined for all. */
  readonly files: ReadonlySet<string> | undefined;
}

/** What became of the verifications of a project. */
export interface Adoption {
  /** The files that change. Nothing is written yet. */
  readonly files: readonly { readonly path: string; readonly before: string; readonly after: string }[];
  readonly adopted: readonly (Place & { readonly vendor: string })[];
  /** The functions that become async. Nobody waits for those that are unheard: what they throw outside of `try` is lost. */
  readonly made: readonly (Place & { readonly name: string; readonly isUnheard: boolean })[];
  /** What is left to a person, and why. */
  readonly left: readonly (Place & { readonly why: string; readonly hint: string })[];
  /** Verifications of somebody else's deliveries, and the name that says so. */
  readonly others: readonly (Place & { readonly by: string })[];
}

/** Plans the adoption of all verifications that are asked for. */
export const adopt = ({ opened, cwd, vendor, files }: Request): Adoption => {
  const world = worldOf(opened, cwd);
  const groups = groupsIn(world);
  const asked = groups.filter((group) => isAsked(group, files));
  const { plans, left, others } = planned(world, asked, vendor);
  const count = groups.reduce((sum, group) => sum + group.verifications.length, 0);
  const kept = compiling(world, opened, plans, count);
  const composed = compose(world, kept.plans, count);
  const all = [...left, ...kept.plans.flatMap((plan) => plan.left), ...kept.left, ...(composed?.left ?? [])];
  return {
    files: [...(composed?.texts ?? [])].map(([file, after]) => ({
      path: file.fileName,
      before: file.text,
      after,
    })),
    adopted: sorted(
      kept.plans.flatMap((plan) =>
        plan.adopted.map((call) => ({ ...placeOf(world, call), vendor: plan.vendor.slug })),
      ),
    ),
    made: madeBy(world, kept.plans),
    left: sorted(all.map(({ node, problem }) => ({ ...placeOf(world, node), ...problem }))),
    others: sorted(others),
  };
};

const isAsked = ({ verifications }: Group, files: ReadonlySet<string> | undefined): boolean =>
  files === undefined || verifications.some(({ call }) => files.has(call.getSourceFile().fileName));

const sorted = <Each extends Place>(places: readonly Each[]): Each[] =>
  [...places].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));

/** The plans of the groups whose sender is known. */
const planned = (
  world: World,
  groups: readonly Group[],
  vendor: Vendor | undefined,
): { plans: Plan[]; left: Left[]; others: Adoption["others"][number][] } => {
  const plans: Plan[] = [];
  const left: Left[] = [];
  const others: Adoption["others"][number][] = [];
  for (const group of groups) {
    const sender = senderOf(world, group);
    const found = sender.kind === "vendor" ? sender.vendor : sender.kind === "unknown" ? vendor : undefined;
    const by = sender.kind === "other" ? sender.by : found?.slug;
    const isAnother = sender.kind === "other" || (vendor && found && found.slug !== vendor.slug);
    if (isAnother)
      for (const { call } of group.verifications) others.push({ ...placeOf(world, call), by: by as string });
    else if (found) plans.push(planOf(world, group, found));
    else
      for (const { call } of group.verifications)
        left.push({
          node: call,
          problem: {
            why: "nothing says whose deliveries they are",
            hint: "Name the vendor: afterword adopt VENDOR.",
          },
        });
  }
  return { plans, left, others };
};

/** The plans after which the project compiles as before, and what is left of the others. */
const compiling = (
  world: World,
  opened: OpenedProject,
  plans: readonly Plan[],
  count: number,
): { readonly plans: readonly Plan[]; readonly left: readonly Left[] } => {
  if (plans.every(({ adopted }) => adopted.length === 0)) return { plans, left: [] };
  const check = checkOf(opened);
  const complaint = complaintOf(world, check, plans, count);
  if (!complaint) return { plans, left: [] };
  // each check takes as long as compiling: only those that edit the file are tried one by one, if the others compile
  const isSuspect = ({ edits }: Plan): boolean => edits.some(({ file }) => file.fileName === complaint.file);
  const clear = plans.filter((plan) => !isSuspect(plan));
  const isClear = clear.length < plans.length && !complaintOf(world, check, clear, count);
  const kept = isClear ? [...clear] : [];
  const left: Left[] = [];
  for (const plan of isClear ? plans.filter(isSuspect) : plans) {
    const found = plans.length === 1 ? complaint : complaintOf(world, check, [...kept, plan], count);
    if (!found) kept.push(plan);
    else left.push(...plan.left, ...plan.adopted.map((node) => ({ node, problem: problemOf(found) })));
  }
  return { plans: kept, left };
};

const problemOf = ({ message }: Complaint): Problem => ({
  why: `it would no longer compile: ${message}`,
  hint: "Nothing was changed for it: adopt it by hand.",
});

/** What the compiler would say of plans that it does not say now. */
const complaintOf = (
  world: World,
  check: Check,
  plans: readonly Plan[],
  count: number,
): Complaint | undefined => {
  const composed = compose(world, plans, count);
  if (!composed) return { file: "", message: "its edits are in the way of others" };
  return check.with(new Map([...composed.texts].map(([file, text]) => [file.fileName, text])))[0];
};

/** The functions that plans make async, each once. */
const madeBy = (world: World, plans: readonly Plan[]): Adoption["made"] => {
  const made = new Map<ts.Node, boolean>();
  for (const { node, isUnheard } of plans.flatMap((plan) => plan.made))
    made.set(node, isUnheard || made.get(node) === true);
  return sorted(
    [...made].map(([node, isUnheard]) => ({
      ...placeOf(world, node),
      name: functionName(world, node),
      isUnheard,
    })),
  );
};

const functionName = ({ compiler }: World, node: ts.Node): string => {
  const { name } = node as Partial<ts.NamedDeclaration>;
  if (name) return name.getText();
  const { parent } = node;
  if ("name" in parent && parent.name) return (parent.name as ts.Node).getText();
  return compiler.isCallExpression(parent)
    ? `the function given to ${parent.expression.getText()}`
    : "a function";
};
