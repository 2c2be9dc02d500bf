// Panels, what stands in one that has nothing to show, and commands to copy.
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { CopyButton } from "./button.js";

interface PanelProps {
  /** Its heading. It names the region. */
  readonly title: ComponentChildren;
  /** Buttons beside the heading. */
  readonly actions?: ComponentChildren;
  /** Further classes. */
  readonly class?: string;
  readonly children: ComponentChildren;
}

/**
 * A region with a heading.
 *
 * @example <Panel title="Drift" actions={<Button onClick={propose}>Propose patch</Button>}>…</Panel>
 */
export const Panel = ({ title, actions, children, class: more = "" }: PanelProps) => {
  const id = useId();
  return (
    <section class={`panel ${more}`} aria-labelledby={id}>
      <header class="panel-head">
        <h2 id={id}>{title}</h2>
        {actions && <div class="panel-actions">{actions}</div>}
      </header>
      {children}
    </section>
  );
};

/**
 * What stands where there is nothing yet, and why.
 *
 * @example <Empty title="No conversation">The schema of this event has none.</Empty>
 */
export const Empty = ({
  title,
  children,
}: {
  readonly title: string;
  readonly children?: ComponentChildren;
}) => (
  <div class="empty">
    <h3>{title}</h3>
    {children}
  </div>
);

/** A command line with a button that copies it. */
export const Command = ({ line, label }: { readonly line: string; readonly label?: string }) => (
  <div class="command">
    <code>{line}</code>
    <CopyButton text={line} label={label ?? `Copy: ${line}`}>
      Copy
    </CopyButton>
  </div>
);
