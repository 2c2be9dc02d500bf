/** How bad a finding is: `drift` is passed on, `invalid` means the value does not fit the generated type. */
export type Grade = "drift" | "invalid";

export type Kind =
  | "unknown-field"
  | "unknown-value"
  | "format"
  | "limit"
  | "duplicate-key"
  | "unsafe-integer"
  | "missing"
  | "type"
  | "value";

/** One thing in which a payload differs from its schema. Holds no text of the payload beyond names and new enum words. */
export interface Finding {
  readonly kind: Kind;
  readonly grade: Grade;
  /** JSON Pointer (RFC 6901) of the value; of the absent member for `missing`. Names that look personal are `…`. */
  readonly pointer: string;
  readonly message: string;
  /** What the schema asks for, in words. */
  readonly expected?: string;
  /** A JSON type; of `unknown-value` the word itself, if it matches `^[\w.-]{1,40}$` and is not marked as personal (`x-pii`). */
  readonly actual?: string;
}

/** At most 100 findings, invalid ones first; `total` counts them all. */
export type Findings = Finding[] & { readonly total: number };

/** The true way to a value. */
export interface Path {
  readonly keys: readonly (string | number)[];
  /** Positions in `keys` that are names chosen by the sender: members of a map, or unknown to the schema. */
  readonly open: ReadonlySet<number>;
}

export const LISTED = 100;

/** A step down from a container; linked, so that walking costs one object a container and findings share pointers. */
export interface Way {
  readonly parent: Way | undefined;
  readonly key: string | number;
  /** Whether the sender chose the name. */
  readonly open: boolean;
  /** The pointer, once a finding has asked for it. */
  pointer: string | undefined;
}

export const step = (parent: Way | undefined, key: string | number, open: boolean): Way => ({
  parent,
  key,
  open,
  pointer: undefined,
});

/** A class only for its private member: the path is there for tools and never printed, copied or serialised. */
class Found implements Finding {
  declare readonly expected?: string;
  declare readonly actual?: string;
  readonly #way: Way | undefined;

  constructor(
    readonly kind: Kind,
    readonly grade: Grade,
    readonly pointer: string,
    readonly message: string,
    way: Way | undefined,
  ) {
    this.#way = way;
  }

  static path(found: Finding): Path | undefined {
    if (!(#way in found)) return undefined;
    const ways: Way[] = [];
    for (let way = found.#way; way; way = way.parent) ways.unshift(way);
    return {
      keys: ways.map(({ key }) => key),
      open: new Set([...ways.keys()].filter((at) => ways[at]?.open)),
    };
  }
}

/** The true path behind a finding's pointer, for tools that look the place up in the source. Never log it. */
export const pathOf: (finding: Finding) => Path | undefined = Found.path;

const PLAIN = /^[a-z_-]{1,64}$/i;
const plain = new Set<string>();

/** Remembers a name of a schema that needs no masking, so that pointers are put together without looking again. */
export const known = (name: string): unknown => PLAIN.test(name) && plain.add(name);

/**
 * A member name as findings show it: control characters escaped, cut at 64 characters, `…` where it looks like an
 * address or a number of seven or more digits.
 */
export const showName = (name: string): string =>
  PLAIN.test(name)
    ? name
    : /@|:\/\/|\d(?:[ ().-]?\d){6}/.test(name)
      ? "…"
      : (name.length > 64 ? `${name.slice(0, 64)}…` : name).replace(
          /[\p{C}\u2028\u2029]/gu,
          (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
        );

/** JSON Pointer of shown names. */
const pointerOf = (way: Way | undefined): string =>
  way ? (way.pointer ??= `${pointerOf(way.parent)}/${segmentOf(way.key)}`) : "";

// what vendors add, they add to every item: one name comes again and again
let latest: string | undefined;

const segmentOf = (key: string | number): string | number =>
  typeof key === "number" || key === latest || plain.has(key)
    ? key
    : PLAIN.test(key)
      ? (latest = key)
      : showName(key).replace(/~/g, "~0").replace(/\//g, "~1");

/** The kinds that mean that a value does not fit its type. */
export const isInvalid = (kind: Kind): boolean => kind === "missing" || kind === "type" || kind === "value";

const SAYS: { [kind in Kind]?: string } = {
  missing: "required member is missing",
  "unknown-field": "member is not in the schema",
};

/** Makes a finding. */
export const finding = (
  kind: Kind,
  way: Way | undefined,
  expected?: string,
  actual?: string,
  message = SAYS[kind] ?? `expected ${expected}, found ${actual}`,
): Finding => {
  const found = new Found(kind, isInvalid(kind) ? "invalid" : "drift", pointerOf(way), message, way) as {
    -readonly [member in keyof Finding]: Finding[member];
  };
  if (expected !== undefined) found.expected = expected;
  if (actual !== undefined) found.actual = actual;
  return found;
};

/** Puts the count beside the list, where neither JSON nor a comparison sees it. */
export const counted = (list: Finding[], total: number): Findings =>
  Object.defineProperty(list, "total", { value: total }) as Findings;
