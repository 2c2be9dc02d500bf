// The list of findings above a payload. Each leads to its line.
import { useState } from "preact/hooks";
import type { ShownFinding } from "../../html/model.js";
import { grouped, plural } from "../../text/count.js";
import { verdictClass } from "../base/badge.js";
import { Button } from "../base/button.js";
import { escaped } from "../base/shown.js";
import { Virtual } from "../base/virtual.js";

interface FindingsProps {
  readonly findings: readonly ShownFinding[];
  /** How many there are; more than are listed, maybe. */
  readonly total: number;
  /** The index of the one that was jumped to; -1 for none. */
  readonly current: number;
  readonly onJump: (index: number) => void;
}

/** So many findings are listed without a scroll bar. */
const SHORT = 5;

/** The findings of a payload, as a list. */
export const Findings = ({ findings, total, current, onJump }: FindingsProps) => {
  const [open, setOpen] = useState(true);
  const isShort = findings.length <= SHORT;
  const entry = (index: number) => {
    const { kind, grade, pointer, message } = findings[index] as ShownFinding;
    return (
      <button
        key={index}
        type="button"
        class={`finding ${verdictClass(grade)}`}
        aria-current={index === current ? "true" : undefined}
        onClick={() => onJump(index)}
      >
        <span class="finding-kind">{kind}</span>{" "}
        <code class="finding-pointer">{escaped(pointer === "" ? "the payload" : pointer)}</code>{" "}
        <span class="finding-message">{escaped(message)}</span>
      </button>
    );
  };
  return (
    <section class="findings" aria-label="Findings">
      <div class="findings-head">
        <Button kind="quiet" expanded={open} onClick={() => setOpen(!open)}>
          {`${open ? "▾" : "▸"} ${plural(total, "finding")}`}
        </Button>
        {total > findings.length && (
          <span class="small muted">{`the first ${grouped(findings.length)} are listed`}</span>
        )}
        <span class="findings-steps">
          <Button
            kind="quiet"
            label="Previous finding"
            title="Previous finding (p)"
            onClick={() => onJump(current <= 0 ? findings.length - 1 : current - 1)}
          >
            ↑
          </Button>
          <Button
            kind="quiet"
            label="Next finding"
            title="Next finding (n)"
            onClick={() => onJump((current + 1) % findings.length)}
          >
            ↓
          </Button>
        </span>
      </div>
      {open &&
        (isShort ? (
          <div class="findings-short">{findings.map((_, index) => entry(index))}</div>
        ) : (
          <Virtual
            total={findings.length}
            rowClass="finding"
            target={current < 0 ? null : { row: current, near: true }}
            attributes={{ class: "findings-long", role: "group", "aria-label": "All findings" }}
          >
            {entry}
          </Virtual>
        ))}
    </section>
  );
};
