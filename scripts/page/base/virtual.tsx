// A list of rows of one height, of which only those that are seen are in the document.
import type { ComponentChildren, HTMLAttributes, RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { heightOf, scrollTopFor, windowOf } from "./window.js";

/** A row to scroll to. A new object scrolls again. */
export interface Target {
  readonly row: number;
  /** Whether it is enough that the row is seen at the edge. */
  readonly near?: boolean;
}

interface VirtualProps {
  readonly total: number;
  /** The class that gives a row its height. */
  readonly rowClass: string;
  readonly children: (row: number) => ComponentChildren;
  readonly target?: Target | null | undefined;
  /** Told how many characters of the rows' type fit beside each other. */
  readonly onColumns?: (columns: number) => void;
  /** Further attributes of the element that scrolls: its name and role. */
  readonly attributes: HTMLAttributes<HTMLDivElement>;
  /** The element that scrolls, for who needs it. */
  readonly scroller?: RefObject<HTMLDivElement | null>;
}

interface Size {
  readonly row: number;
  readonly view: number;
}

const PROBE = "0".repeat(40);

/**
 * Rows that scroll.
 *
 * @example <Virtual total={lines.length} rowClass="json-row" attributes={{ "aria-label": "Raw" }}>{(row) => <pre key={row}>{lines[row]}</pre>}</Virtual>
 */
export const Virtual = (props: VirtualProps) => {
  const { total, rowClass, children, target, onColumns, attributes } = props;
  const own = useRef<HTMLDivElement>(null);
  const scroller = props.scroller ?? own;
  const probe = useRef<HTMLSpanElement>(null);
  const reached = useRef<Target | null>(null);
  const [size, setSize] = useState<Size>({ row: 20, view: 0 });
  const [scrollTop, setScrollTop] = useState(0);
  useLayoutEffect(() => {
    const measure = (): void => {
      const view = scroller.current;
      const letters = probe.current;
      if (!view || !letters || view.clientHeight === 0) return;
      const row = letters.parentElement?.getBoundingClientRect().height || 20;
      setSize((old) =>
        old.row === row && old.view === view.clientHeight ? old : { row, view: view.clientHeight },
      );
      onColumns?.(Math.floor(view.clientWidth / (letters.getBoundingClientRect().width / PROBE.length)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(scroller.current as Element);
    return () => observer.disconnect();
  }, [onColumns, scroller]);
  const scrolled = { total, rowHeight: size.row, viewHeight: size.view, scrollTop };
  useLayoutEffect(() => {
    const view = scroller.current;
    if (!target || target === reached.current || !view || size.view === 0) return;
    reached.current = target;
    view.scrollTop = scrollTopFor({ ...scrolled, scrollTop: view.scrollTop }, target.row, target.near);
    setScrollTop(view.scrollTop);
  });
  // fewer rows may have scrolled by themselves
  const room = Math.max(0, heightOf(total, size.row) - size.view);
  const { first, end, top } = windowOf({ ...scrolled, scrollTop: Math.min(scrollTop, room) });
  return (
    <div
      {...attributes}
      ref={scroller}
      class={`virtual ${attributes.class ?? ""}`}
      onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
    >
      <div class={`virtual-probe ${rowClass}`} aria-hidden="true">
        <span ref={probe}>{PROBE}</span>
      </div>
      <div class="virtual-room" role="presentation" style={{ height: `${heightOf(total, size.row)}px` }}>
        <div class="virtual-rows" role="presentation" style={{ transform: `translateY(${top}px)` }}>
          {Array.from({ length: end - first }, (_, index) => children(first + index))}
        </div>
      </div>
    </div>
  );
};
