// What `adopt` says it has done, and has left.

import { plural } from "../text/count.js";
import { printable } from "../text/printable.js";
import type { Adoption } from "./index.js";

const UNHEARD = "\n  What it throws outside of try reaches nobody now: nothing waits for it.";

/** The report, one line per place. */
export const report = ({ adopted, made, left, others }: Adoption, isDry: boolean): string => {
  const at = ({ file, line }: { file: string; line: number }): string => printable(`${file}:${line}`);
  const lines = [
    ...adopted.map(
      (each) => `${at(each)}  ${isDry ? "would be adopted" : "adopted"}: receiveOrThrow(${each.vendor}, …)`,
    ),
    ...made.map(
      (each) =>
        `${at(each)}  ${isDry ? "would become" : "became"} async: ${printable(each.name)}${each.isUnheard ? UNHEARD : ""}`,
    ),
    ...left.map((each) => `${at(each)}  left: ${printable(each.why)}\n  ${printable(each.hint)}`),
    ...others.map((each) => `${at(each)}  not touched: ${printable(each.by)} is another sender`),
  ];
  const total = [
    `${adopted.length} adopted`,
    `${left.length} left`,
    ...(others.length > 0 ? [`${others.length} of other senders`] : []),
  ].join(", ");
  return adopted.length + left.length + others.length === 0
    ? ""
    : `${lines.join("\n")}\n\n${plural(adopted.length + left.length + others.length, "verification")}: ${total}\n`;
};
