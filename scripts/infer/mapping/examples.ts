// What was seen in payloads beside what their schemas say: numbers tell the unit of times, and words that all vendors use tell
// who spoke.
import type { PathNode } from "../../drift/count/nodes.js";
import { wordsOfNodes } from "../../drift/count/texts.js";
import { isObject } from "../../json/value.js";
import type { Facts } from "./scene.js";

/** The smallest and the largest number at each place of some payloads. */
export const numbersIn = (payloads: readonly unknown[]): NonNullable<Facts["numbersAt"]> => {
  const ranges = new Map<string, readonly [number, number]>();
  const look = (value: unknown, keys: readonly string[]): void => {
    if (typeof value === "number") {
      const place = JSON.stringify(keys);
      const [least, most] = ranges.get(place) ?? [value, value];
      ranges.set(place, [Math.min(least, value), Math.max(most, value)]);
    } else if (Array.isArray(value)) for (const each of value) look(each, [...keys, "*"]);
    else if (isObject(value)) for (const [name, each] of Object.entries(value)) look(each, [...keys, name]);
  };
  for (const payload of payloads) look(payload, []);
  return (keys) => ranges.get(JSON.stringify(keys));
};

/** The texts that were counted at places below some nodes. None where they were too many, or no words. */
export const textsBelow =
  (roots: readonly PathNode[]): NonNullable<Facts["textsAt"]> =>
  (keys) => {
    let nodes = roots.flatMap(withBranches);
    for (const key of keys) nodes = nodes.flatMap((node) => below(node, key)).flatMap(withBranches);
    return [...(wordsOfNodes(nodes)?.keys() ?? [])].toSorted();
  };

const below = ({ members, items }: PathNode, key: string): PathNode[] => {
  const node = key === "*" ? items : members.get(key);
  return node ? [node] : [];
};

const withBranches = (node: PathNode): PathNode[] => [
  node,
  ...[...node.branches.values()].flatMap(withBranches),
];
