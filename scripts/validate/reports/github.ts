// Prints findings as annotations of GitHub Actions.

import { reasonText } from "../../captures/input/reason.js";
import { grouped, plural } from "../../text/count.js";
import { printable } from "../../text/printable.js";
import type { Group } from "../group.js";
import type { ReportFormat } from "./report.js";
import { dayOf } from "./text.js";

/** GitHub shows at most this many annotations of each level for a step, and drops the others without a message. */
const MAX_ANNOTATIONS = 10;

/** Workflow commands of GitHub Actions: an annotation for every group, at the place of its first finding. */
export const github: ReportFormat = {
  needs: () => ({ list: "none", group: true, frames: false }),
  make: ({ write }) => ({
    add: () => {},
    end: (tally, groups) => {
      const left = { error: MAX_ANNOTATIONS, warning: MAX_ANNOTATIONS };
      let dropped = 0;
      for (const group of groups.list()) {
        const level = group.grade === "drift" ? "warning" : "error";
        if (left[level]-- > 0) write(command(level, group));
        else dropped++;
      }
      const { ok } = tally.byVerdict;
      const more =
        dropped > 0 ? `; ${plural(dropped, "kind")} of findings beyond GitHub's limit not annotated` : "";
      write(
        `${plural(tally.payloads, "payload")} in ${plural(tally.files, "file")}, ${grouped(ok)} ok${more}\n`,
      );
    },
  }),
};

const command = (level: "error" | "warning", group: Group): string => {
  const { vendor, tag, grade, kind, pointer, message, hint, count, first } = group;
  const what =
    kind === undefined
      ? reasonText({ message, ...(count === 1 && first.place && { place: first.place }) })
      : message;
  const title = [kind ?? grade, count === 1 ? first.pointer : pointer].filter(Boolean).join(" ");
  const often = count > 1 ? ` × ${grouped(count)}` : "";
  const since = count > 1 && first.time !== null ? `, first seen ${dayOf(first.time)}` : "";
  const said = [
    [vendor, tag].filter(Boolean).join(" "),
    `${what}${often}${since}${hint === undefined ? "" : `. ${hint}`}`,
  ];
  const properties = Object.entries({ file: first.file, line: first.line, col: first.column, title })
    .map(([name, value]) => `${name}=${property(printable(String(value)))}`)
    .join(",");
  return `::${level} ${properties}::${data(printable(said.filter(Boolean).join(": ")))}\n`;
};

const data = (text: string): string => text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");

const property = (text: string): string => data(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
