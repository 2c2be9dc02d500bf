// What is folded until somebody opens it. It is drawn only then: it may be large.
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Long } from "./text.js";
import { valueText } from "./values.js";

interface FoldedProps {
  readonly summary: ComponentChildren;
  readonly children: () => ComponentChildren;
  readonly class?: string;
}

/**
 * Something folded.
 *
 * @example <Folded summary="metadata">{() => <Value of={metadata} label="metadata" />}</Folded>
 */
export const Folded = ({ summary, children, class: name = "" }: FoldedProps) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class={`folded ${name}`} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && children()}
    </details>
  );
};

/** Any JSON in lines, or text. */
export const Value = ({ of, label }: { readonly of: unknown; readonly label: string }) => (
  <pre class="value" dir="auto">
    <Long text={valueText(of)} label={label} />
  </pre>
);
