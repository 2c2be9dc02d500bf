// From the text of a payload to the lines that show it: one member or item a line. Tokens stay as the text has them, so
// numbers keep their digits and repeated members stay. Nothing is parsed. The columns of a table hold millions of lines.

/** The lines of a JSON text. Each column has one number for each line. */
export interface Lines {
  readonly text: string;
  readonly count: number;
  /** The offset of the first token of the line: of a name, a value or a closing bracket. */
  readonly from: Int32Array;
  /** The offset of the end of the value or bracket. An empty container is on one line. */
  readonly to: Int32Array;
  readonly depth: Int32Array;
  /** For a line that opens a container: the line that closes it. For that line: the one that opens it. Else -1. */
  readonly partner: Int32Array;
  /** Whether a comma follows: 1 or 0. */
  readonly comma: Uint8Array;
}

/** The lines of a text; null if it is not JSON. */
export const jsonLines = (text: string): Lines | null => {
  try {
    // only to know that it is JSON: its lines come from the text
    JSON.parse(text);
  } catch {
    return null;
  }
  const lines = new Builder();
  for (let at = afterSpace(text, 0); at < text.length; at = afterSpace(text, at)) {
    const end = tokenEnd(text, at);
    const isName = text[at] === '"' && text[afterSpace(text, end)] === ":";
    lines.add(isName ? "name" : (text[at] as string), at, end);
    at = end;
  }
  return lines.built(text);
};

/** The offset of the next character that is no white space of JSON. */
const afterSpace = (text: string, from: number): number => {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= 32) at++;
  return at;
};

/** The end of the token at an offset, of a text that is JSON. */
const tokenEnd = (text: string, from: number): number => {
  const first = text[from] as string;
  if (first === '"') return afterString(text, from);
  if ("{}[],:".includes(first)) return from + 1;
  let at = from + 1;
  while (at < text.length && !/[\s{}[\],:]/.test(text[at] as string)) at++;
  return at;
};

/** Collects lines in the order of the text. */
class Builder {
  #size = 1024;
  #count = 0;
  #from = new Int32Array(this.#size);
  #to = new Int32Array(this.#size);
  #depth = new Int32Array(this.#size);
  #partner = new Int32Array(this.#size);
  #comma = new Uint8Array(this.#size);
  readonly #open: number[] = [];
  /** The offset of a name whose value comes next, or -1. */
  #name = -1;

  /** Takes a token: `name`, or its first character. */
  add(token: string, start: number, end: number): void {
    if (token === "name") this.#name = start;
    else if (token === ",") this.#comma[this.#count - 1] = 1;
    else if (token === "}" || token === "]") this.#close(start, end);
    else if (token !== ":") {
      const line = this.#push(this.#name < 0 ? start : this.#name, end);
      this.#name = -1;
      if (token === "{" || token === "[") this.#open.push(line);
    }
  }

  #close(start: number, end: number): void {
    const opener = this.#open.pop() as number;
    if (opener === this.#count - 1) {
      this.#to[opener] = end;
      return;
    }
    const line = this.#push(start, end);
    this.#partner[line] = opener;
    this.#partner[opener] = line;
  }

  #push(from: number, to: number): number {
    if (this.#count === this.#size) this.#grow();
    const line = this.#count++;
    this.#from[line] = from;
    this.#to[line] = to;
    this.#depth[line] = this.#open.length;
    this.#partner[line] = -1;
    return line;
  }

  #grow(): void {
    this.#size *= 2;
    const grown = <T extends Int32Array | Uint8Array>(larger: T, column: T): T => {
      larger.set(column);
      return larger;
    };
    this.#from = grown(new Int32Array(this.#size), this.#from);
    this.#to = grown(new Int32Array(this.#size), this.#to);
    this.#depth = grown(new Int32Array(this.#size), this.#depth);
    this.#partner = grown(new Int32Array(this.#size), this.#partner);
    this.#comma = grown(new Uint8Array(this.#size), this.#comma);
  }

  built(text: string): Lines {
    const cut = <T extends Int32Array | Uint8Array>(column: T): T => column.slice(0, this.#count) as T;
    return {
      text,
      count: this.#count,
      from: cut(this.#from),
      to: cut(this.#to),
      depth: cut(this.#depth),
      partner: cut(this.#partner),
      comma: cut(this.#comma),
    };
  }
}

/** What a line shows, with the offsets of its tokens in the text. */
export interface LineParts {
  /** The name with its quotes, or empty. */
  readonly name: string;
  /** The value, an opening or closing bracket, or an empty container without the space in it. */
  readonly value: string;
  /** The offset of the value. */
  readonly valueFrom: number;
}

/** The parts of a line. */
export const partsOf = ({ text, from, to }: Lines, line: number): LineParts => {
  const start = from[line] as number;
  const end = to[line] as number;
  let valueFrom = start;
  let name = "";
  if (text[start] === '"') {
    const nameEnd = afterString(text, start);
    const colon = afterSpace(text, nameEnd);
    if (colon < end && text[colon] === ":") {
      name = text.slice(start, nameEnd);
      valueFrom = afterSpace(text, colon + 1);
    }
  }
  const value = text.slice(valueFrom, end);
  return { name, value: /^[[{]/.test(value) ? value.replace(/\s+/g, "") : value, valueFrom };
};

/** The offset after the string that begins at an offset, of a text that is JSON. */
const afterString = (text: string, from: number): number => {
  for (let at = from + 1; ; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) return at + 1;
    if (code === 92) at++;
  }
};

/** The lines that are directly in the container which a line opens, in order. */
export const childrenOf = ({ partner }: Lines, opener: number): number[] => {
  const close = partner[opener] as number;
  const children: number[] = [];
  for (let line = opener + 1; line < close; line++) {
    children.push(line);
    if ((partner[line] as number) > line) line = partner[line] as number;
  }
  return children;
};
