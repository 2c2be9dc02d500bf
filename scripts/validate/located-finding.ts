// Looks up the places of findings in files.

import { type Finding, type Path, pathOf, showName } from "../../src/check/findings.js";
import type { CheckedPayload } from "../captures/payload/checked-payload.js";
import { pointerToken } from "../json/pointer.js";
import { type Position, positionOf } from "../json/scan.js";
import { type Frame, frameOf } from "./frame.js";
import { type MaskedSource, maskedSource } from "./masked-source.js";
import { offsetsOf } from "./offsets.js";

/** A finding and its place in the file. */
export interface LocatedFinding {
  readonly finding: Finding;
  /** The pointer in reports, with `…` for names of open maps. */
  readonly pointer: string;
  readonly at: Position;
  /** Makes the source around the finding. */
  frame(): Frame;
}

/** Looks up the places of a payload's findings. Empty if it has no findings or no text. */
export const locateFindings = (result: CheckedPayload, showValues: boolean): LocatedFinding[] => {
  const { findings, at } = result;
  if (findings.length === 0) return [];
  const { text } = result;
  if (!text) return [];
  const paths = new Map(
    findings.map((finding) => [finding, pathOf(finding) ?? { keys: [], open: new Set<number>() }]),
  );
  const offsets = offsetsOf(text.text, paths);
  let source: MaskedSource | undefined;
  return findings.map((finding) => {
    const offset = offsets.get(finding) ?? 0;
    return {
      finding,
      pointer: shownPointer(finding, paths.get(finding) as Path, showValues),
      at: positionOf(text.file.text, text.file.offset(offset), at),
      frame: () => {
        source ??= maskedSource(text.text, text.walker, showValues);
        return frameOf(source, offset, text.inEnvelope ? 0 : at.column - 1);
      },
    };
  });
};

/** The JSON Pointer of a finding in reports. */
export const shownPointer = ({ kind }: Finding, { keys, open }: Path, showValues: boolean): string =>
  keys
    .map((key, index) => {
      if (typeof key === "number") return `/${key}`;
      // the name of an unknown member is shown, because somebody may want to add it to the schema
      const isNamed = !open.has(index) || (kind === "unknown-field" && index === keys.length - 1);
      const shown = showValues ? key : isNamed ? showName(key) : "…";
      return `/${pointerToken(shown)}`;
    })
    .join("");
