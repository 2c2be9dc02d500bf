// Findings: the differences between a payload and its schema, described without quoting the payload.

/** How bad a finding is. With `drift` the value still fits the generated type, with `invalid` it does not. */
export type Grade = "drift" | "invalid";

/** Every kind of finding, with its grade. The library itself uses `isInvalid`, which takes fewer bytes in a bundle. */
export const GRADES = {
  "unknown-field": "drift",
  "unknown-value": "drift",
  format: "drift",
  limit: "drift",
  "duplicate-key": "drift",
  "unsafe-integer": "drift",
  missing: "invalid",
  type: "invalid",
  value: "invalid",
} as const satisfies Readonly<Record<string, Grade>>;

/** What kind of difference a finding is. `missing`, `type` and `value` are invalid, all others drift. */
export type Kind = keyof typeof GRADES;

/** One difference between a payload and its schema. It contains no text of the payload but names and new enum words. */
export interface Finding {
  /** What kind of difference it is. */
  readonly kind: Kind;
  /** How bad it is; follows from the kind. */
  readonly grade: Grade;
  /** JSON Pointer (RFC 6901) of the value; of the absent member for `missing`. Names that look personal are `…`. */
  readonly pointer: string;
  /** The finding as a sentence. */
  readonly message: string;
  /** What the schema asks for, in words. */
  readonly expected?: string;
  /**
   * The JSON type that was found. For `unknown-value` the word itself, if it matches `^[\w.-]{1,40}$` and is not marked
   * as personal (`x-pii`).
   */
  readonly actual?: string;
}

/** At most 100 findings, invalid ones first; `total` counts them all. */
export type Findings = Finding[] & { readonly total: number };

/** Where a finding really is, with the names that its pointer masks. */
export interface Path {
  /** The names and indexes from the payload down to the value. */
  readonly keys: readonly (string | number)[];
  /** Indexes in `keys` of the names that the sender chose: members of a map, or names unknown to the schema. */
  readonly open: ReadonlySet<number>;
}

/** The most findings that are listed. Further ones are only counted. */
export const MAX_LISTED = 100;

/**
 * A step from a container down to a value. Each step links to the step above it. So a walk makes one object for each
 * container, and findings share their pointers. A variable `place` is the last step to a value.
 */
export interface Step {
  readonly parent: Step | undefined;
  readonly key: string | number;
  /** Whether the sender chose the name. */
  readonly open: boolean;
  /** The pointer, once a finding has asked for it. */
  pointer: string | undefined;
}

/** Makes a step. */
export const step = (parent: Step | undefined, key: string | number, open: boolean): Step => ({
  parent,
  key,
  open,
  pointer: undefined,
});

/** A class because of its private member: tools can read the path, but it is never printed, copied or serialised. */
class Found implements Finding {
  // only declared: fields that are first defined and later assigned cost bytes and time
  declare readonly kind: Kind;
  declare readonly grade: Grade;
  declare readonly pointer: string;
  declare readonly message: string;
  declare readonly expected?: string;
  declare readonly actual?: string;
  readonly #place: Step | undefined;

  constructor(kind: Kind, pointer: string, message: string, place: Step | undefined) {
    this.kind = kind;
    this.grade = isInvalid(kind) ? "invalid" : "drift";
    this.pointer = pointer;
    this.message = message;
    this.#place = place;
  }

  static path(found: Finding): Path | undefined {
    if (!(#place in found)) return undefined;
    const steps: Step[] = [];
    for (let place = found.#place; place; place = place.parent) steps.unshift(place);
    return {
      keys: steps.map(({ key }) => key),
      open: new Set([...steps.keys()].filter((index) => steps[index]?.open)),
    };
  }
}

/**
 * The path behind a finding's pointer, for tools that look the place up in the source. Never log it: it may contain
 * personal names. Undefined for a finding that was copied.
 *
 * @example
 * for (const finding of conversationEnded.check(payload)) pathOf(finding)?.keys.length;
 */
export const pathOf: (finding: Finding) => Path | undefined = Found.path;

const PLAIN = /^[a-z_-]{1,64}$/i;
const plainNames = new Set<string>();

/** Remembers a name of a schema that needs no masking, so that pointers with it are made faster. */
export const rememberName = (name: string): unknown => PLAIN.test(name) && plainNames.add(name);

/**
 * A member name as findings show it: control characters escaped, cut at 64 characters, `…` if it looks like an
 * address or a number of seven or more digits.
 */
export const showName = (name: string): string =>
  PLAIN.test(name)
    ? name
    : /@|:\/\/|:[\da-f]*:|(?:\d+\.){3}\d|\d(?:[ ()._-]?\d){6}/i.test(name)
      ? "…"
      : (name.length > 64 ? `${name.slice(0, 64)}…` : name).replace(
          /[\p{C}\u2028\u2029]/gu,
          (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
        );

/** The JSON Pointer of a place, with names as findings show them. */
const pointerOf = (place: Step | undefined): string =>
  place ? (place.pointer ??= `${pointerOf(place.parent)}/${segmentOf(place.key)}`) : "";

// if a vendor adds a member to every item of a list, the same name comes again and again
let latestName: string | undefined;

const segmentOf = (key: string | number): string | number =>
  typeof key === "number" || key === latestName || plainNames.has(key)
    ? key
    : PLAIN.test(key)
      ? (latestName = key)
      : showName(key).replace(/~/g, "~0").replace(/\//g, "~1");

/** Whether findings of this kind mean that a value does not fit its type. */
export const isInvalid = (kind: Kind): boolean => kind === "missing" || kind === "type" || kind === "value";

const MESSAGES: { [kind in Kind]?: string } = {
  missing: "required member is missing",
  "unknown-field": "member is not in the schema",
};

/** Makes a finding. */
export const finding = (
  kind: Kind,
  place: Step | undefined,
  expected?: string,
  actual?: string,
  message = MESSAGES[kind] ?? `expected ${expected}, found ${actual}`,
): Finding => {
  const found = new Found(kind, pointerOf(place), message, place) as {
    -readonly [member in keyof Finding]: Finding[member];
  };
  if (expected !== undefined) found.expected = expected;
  if (actual !== undefined) found.actual = actual;
  return found;
};

/** Adds the count to the list, as a property that JSON and comparisons do not see. */
export const counted = (list: Finding[], total: number): Findings =>
  Object.defineProperty(list, "total", { value: total }) as Findings;
