// Which rows of a long list are drawn. Only those that are seen are in the document.

/** No browser shows an element that is much higher, in pixels. */
export const MAX_HEIGHT = 16_000_000;

/** Rows from `first` to `end` are drawn, the first of them at `top` pixels from the top of all. */
export interface Window {
  readonly first: number;
  readonly end: number;
  readonly top: number;
}

/** What is scrolled: sizes in pixels. */
export interface Scrolled {
  readonly total: number;
  readonly rowHeight: number;
  readonly scrollTop: number;
  readonly viewHeight: number;
}

/** How many rows are drawn beyond what is seen, on both sides. */
const SPARE = 6;

/** The height of all rows, in pixels. More rows than fit are scrolled in larger steps. */
export const heightOf = (total: number, rowHeight: number): number => Math.min(total * rowHeight, MAX_HEIGHT);

/** How many pixels of rows a scrolled pixel stands for: 1 unless there are more rows than fit. */
const scaleOf = ({ total, rowHeight, viewHeight }: Scrolled): number => {
  const room = heightOf(total, rowHeight) - viewHeight;
  return room <= 0 ? 1 : (total * rowHeight - viewHeight) / room;
};

/** The rows to draw. */
export const windowOf = (scrolled: Scrolled): Window => {
  const { total, rowHeight, scrollTop, viewHeight } = scrolled;
  const offset = scrollTop * scaleOf(scrolled);
  const seen = Math.floor(offset / rowHeight);
  const first = Math.max(0, Math.min(seen, total) - SPARE);
  const end = Math.min(total, seen + Math.ceil(viewHeight / rowHeight) + 1 + SPARE);
  return { first, end: Math.max(first, end), top: scrollTop - (offset - first * rowHeight) };
};

/**
 * Where to scroll so that a row is seen. What is seen already stays; without `near` the row comes to a third of the height.
 */
export const scrollTopFor = (scrolled: Scrolled, row: number, near = false): number => {
  const { total, rowHeight, scrollTop, viewHeight } = scrolled;
  const scale = scaleOf(scrolled);
  const offset = scrollTop * scale;
  const top = row * rowHeight;
  const isSeen = top >= offset && top + rowHeight <= offset + viewHeight;
  if (isSeen) return scrollTop;
  const wanted = near ? (top < offset ? top : top + rowHeight - viewHeight) : top - viewHeight / 3;
  const room = Math.max(0, total * rowHeight - viewHeight);
  return Math.max(0, Math.min(wanted, room)) / scale;
};
