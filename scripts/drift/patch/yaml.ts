// Edits of YAML documents as text: the library says where things stand, and nothing else is touched. JSON is YAML all
// in flow style; it is only written differently.
import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";

type Path = readonly string[];
type Value = unknown;

/** Longer lines are not written where there is another way. */
const WIDTH = 130;

/** A document being edited. What an edit does not find another took away before: then nothing is done. */
export class Yaml {
  #text: string;
  #document: Document.Parsed;
  readonly #isJson: boolean;

  constructor(text: string, isJson = false) {
    this.#text = text;
    this.#document = parse(text);
    this.#isJson = isJson;
  }

  get text(): string {
    return this.#text;
  }

  /** Adds a member at the end of a map, written as its neighbours are. */
  addMember(path: Path, name: string, value: Readonly<Record<string, Value>>): void {
    const map = this.#at(path);
    if (!isMap(map)) return;
    if (map.flow || map.items.length === 0) {
      this.#intoFlow(map, (at) => this.#member(name, value, at));
      return;
    }
    const column = this.#columnOf(map.items[0] as Pair);
    const styles = map.items.map(({ value }) => isCollection(value) && value.flow === true);
    const line = `${" ".repeat(column)}${scalar(name)}: ${flow(value)}`;
    const isFlat = Object.values(value).every((each) => typeof each !== "object" || Array.isArray(each));
    const likesFlow = styles.filter((each) => each).length * 2 >= styles.length;
    const lines =
      likesFlow && isFlat && line.length <= WIDTH
        ? [line]
        : [`${" ".repeat(column)}${scalar(name)}:`, ...block(value, column + this.#stepIn(map, column))];
    this.#behind(map.items.at(-1) as Pair, lines);
  }

  /** Sets a member of a schema, behind another where it is new. */
  set(path: Path, name: string, value: Value, behind?: string): void {
    const map = this.#at(path);
    if (!isMap(map)) return;
    const pair = pairOf(map, name);
    if (pair && isNode(pair.value)) {
      const nested = isCollection(pair.value) && !pair.value.flow && pair.value.items.length > 0;
      if (nested) {
        // a block begins on a line of its own
        const start = this.#endOfKey(pair);
        this.#splice(start, this.#contentEnd(pair.value), ` ${flow(value)}`);
      } else {
        const [start] = rangeOf(pair.value);
        this.#splice(start, this.#contentEnd(pair.value), this.#written(value, this.#indentAt(start)));
      }
      return;
    }
    if (map.flow || map.items.length === 0) {
      this.#intoFlow(map, (at) => this.#member(name, value, at), behind);
      return;
    }
    const after = (behind === undefined ? undefined : pairOf(map, behind)) ?? (map.items.at(-1) as Pair);
    const column = this.#columnOf(map.items[0] as Pair);
    const head = `${" ".repeat(column)}${scalar(name)}:`;
    const isNested = typeof value === "object" && value !== null && !Array.isArray(value);
    const lines =
      isNested && `${head} ${flow(value)}`.length > WIDTH
        ? [head, ...block(value as Record<string, Value>, column + 2)]
        : [`${head} ${flow(value)}`];
    this.#behind(after, lines);
  }

  /** Adds an item to a list, before a last null. */
  addItem(path: Path, value: Value): void {
    const list = this.#at(path);
    if (!isSeq(list)) return;
    const last = list.items.at(-1);
    const endsInNull = value !== null && list.items.length > 1 && isScalar(last) && last.value === null;
    const before = (endsInNull ? list.items.at(-2) : last) as Value;
    const quotes = list.items.every(
      (item) => !isScalar(item) || item.value === null || /^QUOTE/.test(item.type ?? ""),
    );
    if (this.#isJson) {
      this.#intoFlow(list, (at) => this.#written(value, at), list.items.indexOf(before as never));
      return;
    }
    const written =
      quotes && typeof value === "string" && list.items.length > 0 ? JSON.stringify(value) : flow(value);
    if (list.flow || !isNode(before)) {
      const at = isNode(before) ? rangeOf(before)[1] : rangeOf(list)[0] + 1;
      this.#splice(at, at, isNode(before) ? `, ${written}` : written);
      return;
    }
    const dash = this.#text.lastIndexOf("-", rangeOf(list.items[0] as never)[0] - 1);
    const column = dash - this.#lineStart(dash);
    this.#insertLines(this.#contentEnd(before), [`${" ".repeat(column)}- ${written}`]);
  }

  /** Takes an item out of a list, and the list's member out of its map where nothing is left. */
  removeItem(path: Path, value: Value): void {
    const list = this.#at(path);
    if (!isSeq(list)) return;
    const index = list.items.findIndex((item) => isScalar(item) && item.value === value);
    if (index === -1) return;
    if (list.items.length === 1) {
      this.remove(path.slice(0, -1), path.at(-1) as string);
      return;
    }
    const item = list.items[index] as never;
    if (list.flow) this.#outOfFlow(list, index, rangeOf(item)[0], rangeOf(item)[1]);
    else {
      const end = this.#contentEnd(item);
      this.#splice(this.#lineStart(rangeOf(item)[0]), this.#nextLine(end), "");
    }
  }

  /** Takes a member out of a map. */
  remove(path: Path, name: string): void {
    const map = this.#at(path);
    const pair = isMap(map) ? pairOf(map, name) : undefined;
    if (!isMap(map) || !pair) return;
    const [start, end] = [rangeOf(pair.key as never)[0], this.#endOf(pair)];
    const index = map.items.indexOf(pair as never);
    if (map.flow) this.#outOfFlow(map, index, start, end);
    else if (index === 0 && this.#text.slice(this.#lineStart(start), start).trim() !== "") {
      // behind the dash of an item: the next member takes its place
      const next = map.items[1];
      if (next) this.#splice(start, rangeOf(next.key as never)[0], "");
      else this.#splice(start, end, "{}");
    } else this.#splice(this.#lineStart(start), this.#nextLine(end), "");
  }

  /** `$ref: …` → `anyOf: [{ $ref: … }, …]`, in the style of the schema around it. */
  wrap(path: Path, name: string, branch: Readonly<Record<string, Value>>): void {
    const map = this.#at(path);
    const pair = isMap(map) ? pairOf(map, name) : undefined;
    if (!isMap(map) || !pair) return;
    const [start, end] = [rangeOf(pair.key as never)[0], this.#endOf(pair)];
    const own = this.#text.slice(start, end);
    if (this.#isJson) {
      const union = [JSON.parse(`{${own}}`), branch];
      this.#splice(start, end, this.#member("anyOf", union, this.#indentAt(start)));
      return;
    }
    if (map.flow) {
      this.#splice(start, end, `anyOf: [{ ${own} }, ${flow(branch)}]`);
      return;
    }
    const column = start - this.#lineStart(start);
    const [first = "", ...more] = own.split("\n");
    const pad = " ".repeat(column);
    const lines = [
      "anyOf:",
      `${pad}  - ${first}`,
      ...more.map((line) => (line === "" ? line : `    ${line}`)),
      ...item(branch, column + 2),
    ];
    this.#splice(start, end, lines.join(this.#eol()));
  }

  /** Adds a branch to a union. */
  addBranch(path: Path, branch: Readonly<Record<string, Value>>): void {
    const list = this.#at(path);
    if (!isSeq(list)) return;
    const last = list.items.at(-1) as never;
    if (list.flow) {
      this.#intoFlow(list, (at) => this.#written(branch, at));
      return;
    }
    const dash = this.#text.lastIndexOf("-", rangeOf(list.items[0] as never)[0] - 1);
    this.#insertLines(this.#contentEnd(last), item(branch, dash - this.#lineStart(dash)));
  }

  /** Adds a remark to a list of them, once. */
  addNote(path: Path, name: string, note: string): void {
    const list = this.#at([...path, name]);
    if (!isSeq(list)) this.set(path, name, [note]);
    else if (!list.items.some((item) => isScalar(item) && item.value === note))
      this.addItem([...path, name], note);
  }

  #at(path: Path): unknown {
    return this.#document.getIn(keysOf(this.#document, path), true);
  }

  #splice(start: number, end: number, text: string): void {
    this.#text = this.#text.slice(0, start) + text + this.#text.slice(end);
    this.#document = parse(this.#text);
  }

  /**
   * @param write gives the text, told how far its line stands in where it has one of its own
   * @param behind the member or position behind which it comes; otherwise it comes last
   */
  #intoFlow(
    of: YAMLMap | YAMLSeq,
    write: (indent: string | undefined) => string,
    behind?: string | number,
  ): void {
    const named = typeof behind === "string" && isMap(of) ? pairOf(of, behind) : undefined;
    const before = named ?? of.items[typeof behind === "number" ? behind : of.items.length - 1];
    if (before === undefined) {
      const [start, end] = rangeOf(of);
      const [open, close] = isMap(of) ? "{}" : "[]";
      const text = write(this.#indentAt(start));
      this.#splice(start, end, this.#isJson && !isMap(of) ? `[${text}]` : `${open} ${text} ${close}`);
      return;
    }
    const [start, end] = isPair(before)
      ? [rangeOf(before.key as never)[0], this.#endOf(before)]
      : [rangeOf(before as never)[0], rangeOf(before as never)[1]];
    const indent = this.#isJson ? this.#indentAt(start) : undefined;
    const isOwnLine = indent !== undefined && this.#text.slice(this.#lineStart(start), start) === indent;
    const joint = isOwnLine ? `,${this.#eol()}${indent}` : this.#gap(",");
    this.#splice(end, end, joint + write(isOwnLine ? indent : undefined));
  }

  #member(name: string, value: Value, indent: string | undefined): string {
    return this.#isJson
      ? `${JSON.stringify(name)}${this.#gap(":")}${this.#written(value, indent)}`
      : `${scalar(name)}: ${flow(value)}`;
  }

  /** @param indent of the line; undefined where it has others on it */
  #written(value: Value, indent: string | undefined): string {
    if (!this.#isJson) return flow(value);
    if (indent === undefined || !this.#text.includes("\n")) return this.#inline(value);
    // short lists in one line, where others are
    const isShort = Array.isArray(value) && value.every((each) => typeof each !== "object" || each === null);
    if (isShort && /:\s*\[[^\n[\]{}]+\]/.test(this.#text)) return this.#inline(value);
    const [step = "  "] = /(?<=\n)[ \t]+/.exec(this.#text) ?? [];
    return JSON.stringify(value, null, step).replaceAll("\n", `${this.#eol()}${indent}`);
  }

  /** JSON in one line, spaced as the document is. */
  #inline(value: Value): string {
    if (Array.isArray(value)) return `[${value.map((each) => this.#inline(each)).join(this.#gap(","))}]`;
    if (!isPlainObject(value)) return JSON.stringify(value);
    const members = Object.entries(value).map(
      ([name, each]) => `${JSON.stringify(name)}${this.#gap(":")}${this.#inline(each)}`,
    );
    return `{${members.join(this.#gap(","))}}`;
  }

  /** A mark with a space behind it, unless the document has none. */
  #gap(mark: "," | ":"): string {
    return this.#isJson && !/":\s/.test(this.#text) ? mark : `${mark} `;
  }

  /** The white space at the beginning of a line. */
  #indentAt(at: number): string {
    return /^[ \t]*/.exec(this.#text.slice(this.#lineStart(at), at))?.[0] ?? "";
  }

  #outOfFlow(of: YAMLMap | YAMLSeq, index: number, start: number, end: number): void {
    const next = of.items[index + 1];
    const before = of.items[index - 1];
    const startOf = (each: unknown) => rangeOf((isPair(each) ? each.key : each) as never)[0];
    const endOf = (each: unknown) => (isPair(each) ? this.#endOf(each) : rangeOf(each as never)[1]);
    if (next !== undefined) this.#splice(start, startOf(next), "");
    else if (before !== undefined) this.#splice(endOf(before), end, "");
    else this.#splice(start, end, "");
  }

  #behind(pair: Pair, lines: readonly string[]): void {
    this.#insertLines(this.#endOf(pair), lines);
  }

  #insertLines(at: number, lines: readonly string[]): void {
    const eol = this.#eol();
    const next = this.#nextLine(at);
    const open = next === this.#text.length && !this.#text.endsWith("\n");
    const text = lines.join(eol);
    this.#splice(next, next, open ? eol + text : text + eol);
  }

  #endOf(pair: Pair): number {
    return isNode(pair.value) ? this.#contentEnd(pair.value) : this.#endOfKey(pair);
  }

  /** Behind the colon. */
  #endOfKey(pair: Pair): number {
    return this.#text.indexOf(":", rangeOf(pair.key as never)[1]) + 1;
  }

  /** Where the last character stands that says something: neither white space nor a comment. */
  #contentEnd(node: unknown): number {
    if (isCollection(node) && !node.flow && node.items.length > 0) {
      const last = node.items.at(-1);
      return isPair(last) ? this.#endOf(last) : this.#contentEnd(last);
    }
    const [start, end] = rangeOf(node as never);
    return start + this.#text.slice(start, end).trimEnd().length;
  }

  #columnOf(pair: Pair): number {
    const start = rangeOf(pair.key as never)[0];
    return start - this.#lineStart(start);
  }

  /** How far members stand in, as the neighbours have it. */
  #stepIn(map: YAMLMap, column: number): number {
    for (const { value } of map.items) {
      if (isMap(value) && !value.flow && value.items[0]) return this.#columnOf(value.items[0]) - column;
    }
    return 2;
  }

  #lineStart(at: number): number {
    return this.#text.lastIndexOf("\n", at - 1) + 1;
  }

  #nextLine(at: number): number {
    const feed = this.#text.indexOf("\n", at);
    return feed === -1 ? this.#text.length : feed + 1;
  }

  #eol(): string {
    return this.#text.includes("\r\n") ? "\r\n" : "\n";
  }
}

const parse = (text: string): Document.Parsed => parseDocument(text, { merge: false, logLevel: "silent" });

/** Positions in lists are numbers to the library. */
const keysOf = (document: Document.Parsed, path: Path): (string | number)[] => {
  const keys: (string | number)[] = [];
  for (const key of path) {
    const here = keys.length === 0 ? document.contents : document.getIn(keys, true);
    keys.push(isSeq(here) ? Number(key) : key);
  }
  return keys;
};

const pairOf = (map: YAMLMap, name: string): Pair | undefined =>
  map.items.find(({ key }) => isScalar(key) && String(key.value) === name) as Pair | undefined;

const rangeOf = (node: {
  range?: readonly [number, number, number] | null;
}): readonly [number, number, number] => {
  if (!node.range) throw new Error("a node without a place");
  return node.range;
};

/** Words that YAML readers take for something else. */
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n|~)$/i;

const scalar = (value: Value): string =>
  typeof value === "string" && /^[A-Za-z_$][\w$.-]*$/.test(value) && !RESERVED.test(value)
    ? value
    : JSON.stringify(value);

const isPlainObject = (value: Value): value is Readonly<Record<string, Value>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** `{ type: string, enum: [a, b] }` */
const flow = (value: Value): string => {
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (!isPlainObject(value)) return scalar(value);
  const members = Object.entries(value).map(([name, each]) => `${scalar(name)}: ${flow(each)}`);
  return members.length > 0 ? `{ ${members.join(", ")} }` : "{}";
};

/** A member a line; small schemas in one line each. */
const block = (value: Readonly<Record<string, Value>>, column: number): string[] => {
  const pad = " ".repeat(column);
  return Object.entries(value).flatMap(([name, each]) => {
    const line = `${pad}${scalar(name)}: ${flow(each)}`;
    const nests = isPlainObject(each) && (Object.values(each).some(isPlainObject) || line.length > WIDTH);
    if (Array.isArray(each) && line.length > WIDTH)
      return [`${pad}${scalar(name)}:`, ...each.map((item) => `${pad}  - ${flow(item)}`)];
    return nests || name === "properties"
      ? Object.keys(each as object).length > 0
        ? [`${pad}${scalar(name)}:`, ...block(each as Record<string, Value>, column + 2)]
        : [line]
      : [line];
  });
};

/** An item of a list in block style. */
const item = (value: Readonly<Record<string, Value>>, column: number): string[] => {
  const [first = "{}", ...more] = block(value, column + 2);
  return [`${" ".repeat(column)}- ${first.trimStart()}`, ...more];
};
