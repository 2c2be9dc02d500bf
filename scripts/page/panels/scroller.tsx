// A region that scrolls by itself.
import type { ComponentChildren } from "preact";

interface ScrollerProps {
  readonly class: string;
  /** What is in it. */
  readonly label: string;
  readonly children: ComponentChildren;
}

/** A region that scrolls by itself. The keyboard reaches it, or nobody could scroll it without a pointer. */
export const Scroller = ({ class: name, label, children }: ScrollerProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: it is interactive, since it scrolls
  <section class={name} aria-label={label} tabIndex={0}>
    {children}
  </section>
);
