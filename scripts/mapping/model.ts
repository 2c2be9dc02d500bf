// The model of a mapping: what the block `x-afterword.conversation` says, in one shape for each form.
import type { MemberType } from "./members.js";

/** A place in the block, for messages: the keys below `x-afterword.conversation`. */
export type BlockPath = readonly string[];

/** A JSON Pointer of the block. */
export interface Pointer {
  /** As written. */
  readonly text: string;
  /** Whether it begins at the object around the entry (`^/role`). */
  readonly up: boolean;
  readonly keys: readonly string[];
  readonly path: BlockPath;
}

/** A word that a mapping gives. */
export type Scalar = string | number | boolean;

/** What may be at a pointer. */
export type Shape = "string" | "number" | "boolean" | "object" | "list" | "filled" | "given" | "absent";

/** A condition. */
export type Condition =
  | { readonly test: "is"; readonly at: Pointer; readonly is: Shape }
  | { readonly test: "equals"; readonly at: Pointer; readonly values: readonly Scalar[] }
  | { readonly test: "like"; readonly at: Pointer; readonly patterns: readonly string[] }
  | { readonly test: "atLeast"; readonly at: Pointer; readonly least: number }
  | { readonly test: "kind"; readonly kinds: readonly string[] }
  | { readonly test: "any" | "all"; readonly conditions: readonly Condition[] }
  | { readonly test: "not"; readonly condition: Condition };

/** A row of a table of words: a text in which `*` stands for any text, and what it means. */
export type Row = readonly [pattern: string, meaning: Scalar | null];

/** A table of words. */
export interface Words {
  readonly rows: readonly Row[];
  /** Whether case does not count. */
  readonly fold: boolean;
  readonly otherwise: Scalar | null;
}

/** The unit of a duration or an instant. */
export type Unit = "s" | "ms" | "ns" | "min";

/** Where the value of a member comes from. */
export type Source = { readonly path: BlockPath } & (
  | { readonly form: "at"; readonly at: Pointer }
  | { readonly form: "without"; readonly at: Pointer; readonly names: readonly string[] }
  | { readonly form: "first"; readonly sources: readonly Source[] }
  | { readonly form: "value"; readonly value: Scalar | null }
  | { readonly form: "when"; readonly condition: Condition; readonly source: Source }
  | { readonly form: "filled"; readonly source: Source }
  | { readonly form: "words"; readonly source: Source; readonly words: Words }
  | { readonly form: "unit"; readonly source: Source; readonly unit: Unit }
  | { readonly form: "join"; readonly at: Pointer }
  | { readonly form: "parse"; readonly source: Source }
  | { readonly form: "nameOf"; readonly at: Pointer }
  | { readonly form: "find"; readonly find: Find; readonly take: Source }
);

/** Finds an object in a list. */
export interface Find {
  readonly list: Pointer;
  readonly where: Condition | undefined;
  readonly last: boolean;
}

/** A source, and the kind of value that its member takes. */
export interface Member {
  readonly type: MemberType;
  readonly source: Source;
}

/** One way to make a group. */
export interface Group {
  readonly path: BlockPath;
  readonly when: Condition | undefined;
  /** Where its pointers begin, if not at the entry. */
  readonly of: Pointer | Find | undefined;
  readonly members: ReadonlyMap<string, Member>;
}

/** A reference under the vendor's word, or one for each entry of a list. */
export interface Reference {
  readonly name: string;
  readonly each: Pointer | undefined;
  /** Undefined where the entries themselves are the references. */
  readonly source: Source | undefined;
}

/** An address at the vendor: fixed texts, and between them the values of pointers. */
export interface Address {
  readonly texts: readonly string[];
  readonly ids: readonly Pointer[];
}

/** Where the transcript can be fetched. */
export interface TranscriptReference {
  readonly path: BlockPath;
  readonly when: Condition | undefined;
  readonly url: Address | undefined;
}

/** A rule that makes items or attachments. */
export interface Rule {
  readonly path: BlockPath;
  /** Lists, of which the first with entries counts. */
  readonly each: readonly Pointer[] | undefined;
  readonly of: Pointer | Find | undefined;
  readonly split: Split | undefined;
  readonly when: Condition | undefined;
  readonly members: ReadonlyMap<string, Member>;
  /** The pointer that the item shows as its source, if not the entry's. */
  readonly source: Pointer | undefined;
  readonly tool: readonly Group[] | undefined;
  /** Rules for the same entry (`then`); their items follow the item of this one. */
  readonly following: readonly Rule[];
  /** Rules that are tried where this one and those that follow made nothing at all. */
  readonly or: readonly Rule[];
}

/** Texts, of which the first is split at the lines that begin with a label. */
export interface Split {
  readonly texts: readonly Pointer[];
  readonly labels: readonly (readonly [label: string, role: string])[];
}

/** How the payloads of one event become records. */
export interface EventMapping {
  /** Members with one value, by name. */
  readonly values: ReadonlyMap<string, Member>;
  readonly groups: ReadonlyMap<string, readonly Group[]>;
  readonly references: readonly Reference[];
  readonly text: Member | undefined;
  readonly reference: TranscriptReference | undefined;
  readonly items: readonly Rule[];
  readonly attachments: readonly Rule[];
}
