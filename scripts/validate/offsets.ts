import type { Finding, Path } from "../../src/check/index.js";
import { begins, visit } from "../schema/visit.js";

/** Findings wanted at a member, and the way on from there. */
interface Stop {
  readonly names: Finding[];
  readonly values: Finding[];
  readonly next: Map<string | number, Stop>;
}

// What is wrong with these is the member, not its value.
const AT_NAME = new Set(["unknown-field", "duplicate-key"]);

/**
 * Where findings stand in the text: the offset of the member's name or of the value, of the parent's brace for what is
 * missing. Of members that stand more than once it is the last, which is the one that JSON.parse keeps.
 */
export const offsetsOf = (text: string, paths: ReadonlyMap<Finding, Path>): Map<Finding, number> => {
  const root: Stop = { names: [], values: [], next: new Map() };
  for (const [finding, { keys }] of paths)
    want(root, finding, finding.kind === "missing" ? keys.slice(0, -1) : keys);
  const found = new Map<Finding, number>();
  const way: (Stop | undefined)[] = [root];
  visit(text, undefined, (token, start, _end, { keys }) => {
    const depth = keys.length;
    const last = keys[depth - 1];
    if (token === "name" || (begins(token) && typeof last === "number")) {
      way[depth] = way[depth - 1]?.next.get(last as string | number);
    }
    const stop = way[depth];
    if (stop && token === "name") for (const finding of stop.names) found.set(finding, start);
    if (stop && begins(token)) for (const finding of stop.values) found.set(finding, start);
  });
  return found;
};

const want = (root: Stop, finding: Finding, keys: Path["keys"]): void => {
  let stop = root;
  for (const key of keys) {
    let next = stop.next.get(key);
    if (!next) stop.next.set(key, (next = { names: [], values: [], next: new Map() }));
    stop = next;
  }
  (AT_NAME.has(finding.kind) ? stop.names : stop.values).push(finding);
};
