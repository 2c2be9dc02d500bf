// Long lists: only what is near the visible part is in the document, or only the first items until more are asked for.
import { type ComponentChildren, options } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { grouped } from "../../text/count.js";
import { Button } from "../base/button.js";

/** So many items are drawn together. */
const CHUNK = 40;
/** How far from the visible part items are drawn. */
const AHEAD = "800px";

interface ChunksProps<Item> {
  readonly items: readonly Item[];
  /** The height of an item that has not been drawn, in pixels. */
  readonly height: number;
  /** What is drawn of it: a list item. */
  readonly children: (item: Item, index: number) => ComponentChildren;
  readonly class?: string;
}

/**
 * An ordered list that may be long: items are drawn when they come near the visible part, and then stay.
 *
 * @example <Chunks items={turns} height={64}>{(turn) => <li>{turn.text}</li>}</Chunks>
 */
export const Chunks = <Item,>({ items, height, children, class: name = "" }: ChunksProps<Item>) => {
  const starts = Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, index) => index * CHUNK);
  return (
    <>
      {starts.map((start) => (
        <Chunk
          key={start}
          class={name}
          start={start}
          height={Math.min(CHUNK, items.length - start) * height}
          draw={() => items.slice(start, start + CHUNK).map((item, index) => children(item, start + index))}
        />
      ))}
    </>
  );
};

interface ChunkProps {
  readonly class: string;
  readonly start: number;
  readonly height: number;
  readonly draw: () => ComponentChildren;
}

const Chunk = ({ class: name, start, height, draw }: ChunkProps) => {
  const list = useRef<HTMLOListElement>(null);
  const [isDrawn, setDrawn] = useState(start === 0);
  useEffect(() => {
    if (isDrawn || !list.current) return;
    // scrollMargin is the margin within elements that scroll; browsers that do not know it draw a little later
    const margins = { rootMargin: AHEAD, scrollMargin: AHEAD };
    const watcher = new IntersectionObserver((seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) setDrawn(true);
    }, margins);
    watcher.observe(list.current);
    return () => watcher.disconnect();
  }, [isDrawn]);
  return (
    <ol ref={list} class={name} start={start + 1} style={{ height: isDrawn ? "" : `${height}px` }}>
      {isDrawn && draw()}
    </ol>
  );
};

/** Whether the document was printed. Lists within lists, which come into it only then, are whole, too. */
let onPaper = false;

interface MoreProps<Item> {
  readonly items: readonly Item[];
  /** So many at first, and so many more each time. */
  readonly step: number;
  /** What they are: `paths`. */
  readonly noun: string;
  /** What is drawn of those that are shown. */
  readonly children: (shown: readonly Item[]) => ComponentChildren;
}

/**
 * The first of many items, and a button for more.
 *
 * @example <More items={paths} step={200} noun="paths">{(shown) => <Table rows={shown} />}</More>
 */
export const More = <Item,>({ items, step, noun, children }: MoreProps<Item>) => {
  const [count, setCount] = useState(onPaper ? Number.POSITIVE_INFINITY : step);
  const rest = items.length - count;
  useEffect(() => {
    // paper has no buttons: all of it is there before the browser takes the picture
    const showAll = (): void => {
      onPaper = true;
      atOnce(() => setCount(Number.POSITIVE_INFINITY));
    };
    addEventListener("beforeprint", showAll);
    return () => removeEventListener("beforeprint", showAll);
  }, []);
  return (
    <>
      {children(rest > 0 ? items.slice(0, count) : items)}
      {rest > 0 && (
        <p class="more">
          <Button onClick={() => setCount(count + step)}>
            Show {grouped(Math.min(step, rest))} more of {grouped(rest)} {noun}
          </Button>
        </p>
      )}
    </>
  );
};

/** Changes state, and draws at once rather than soon. */
const atOnce = (change: () => void): void => {
  const later = options.debounceRendering;
  options.debounceRendering = (draw) => draw();
  change();
  if (later) options.debounceRendering = later;
  else delete options.debounceRendering;
};
