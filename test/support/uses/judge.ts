import type { Marked } from "./markers.js";

/** What `diff --uses --format json` says, as far as it is about uses. */
export interface Told {
  readonly changes: readonly ToldChange[];
  readonly cannotFollow: readonly { readonly file: string; readonly line: number; readonly why: string }[];
}

interface ToldChange {
  readonly event: string | null;
  readonly pointer: string;
  readonly kind: string;
  readonly grade: string;
  readonly uses: readonly ToldUse[];
}

/** One use of a member in the user's code. */
export interface ToldUse {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly how: string;
  readonly compiles: boolean;
  readonly through: string | null;
}

/** How a report fits what is marked. Each list is empty where it does. */
export interface Judgement {
  /** Found and all, by the way in which the member is used. */
  readonly ways: Readonly<Record<string, readonly [found: number, all: number]>>;
  readonly found: number;
  readonly all: number;
  /** Marked uses that were not reported. */
  readonly missed: string[];
  /** Reported uses that are marked nowhere. */
  readonly wrong: string[];
  /** Reported uses whose `through` is another than the marked one. */
  readonly through: string[];
  /** Reported uses of which `compiles` is not what the compiler says. */
  readonly compiles: string[];
  readonly notCounted: string[];
  readonly countedWrongly: string[];
}

/**
 * The name by which markers know a change: the end of its pointer, or the tag of an event that was removed. Null for changes
 * that have no lines of their own: those of descriptions and mappings, and of members that are new.
 */
const nameOf = ({ event, pointer, kind }: ToldChange): string | null => {
  if (kind === "event-removed") return event;
  if (["description", "mapping", "member-added"].includes(kind)) return null;
  return pointer;
};

/** What decides whether there is an item decides on the list: any line with items may be told. */
const isJudged = ({ through }: ToldUse): boolean => through !== "transcript.items.*";

/** Compares a report with the marked lines of the project, and with the lines that do not compile under the new types. */
export const judge = (
  told: Told,
  marked: readonly Marked[],
  broken: ReadonlyMap<string, string>,
): Judgement => {
  const reported = told.changes.flatMap((change) => {
    const name = nameOf(change);
    if (name === null) return [];
    return change.uses.filter(isJudged).map((use) => ({ name, ...use, at: `${use.file}:${use.line}` }));
  });
  const fits = (pointer: string, name: string): boolean => pointer === name || pointer.endsWith(`/${name}`);
  const expected = marked.flatMap(({ file, line, uses }) =>
    uses.map((use) => ({ ...use, at: `${file}:${line}` })),
  );
  const lines = new Map(marked.map((each) => [`${each.file}:${each.line}`, each]));

  const ways: Record<string, [number, number]> = {};
  const missed: string[] = [];
  const through: string[] = [];
  for (const { name, way, at, through: members } of expected) {
    const hits = reported.filter((use) => use.at === at && fits(use.name, name));
    const right = hits.filter((use) =>
      members ? members.includes(use.through ?? "") : use.through === null,
    );
    if (hits.length > 0 && right.length === 0)
      through.push(`${at} ${name} ${way}: ${hits.map((each) => each.through).join()}`);
    const count = (ways[way] ??= [0, 0]);
    count[1] += 1;
    if (hits.length > 0) count[0] += 1;
    else missed.push(`${at} ${name} ${way}`);
  }
  const wrong = reported
    .filter(({ at, name }) => {
      const line = lines.get(at);
      return !line || ![...line.uses.map((use) => use.name), ...line.may].some((each) => fits(name, each));
    })
    .map(({ at, name, how, through: member }) => `${at} ${name} ${how}${member ? ` through ${member}` : ""}`);
  const compiles = reported
    .filter((use) => use.compiles === broken.has(use.at))
    .map(({ at, name }) => `${at} ${name}`);
  const counted = new Set(told.cannotFollow.map(({ file, line }) => `${file}:${line}`));
  const wanted = marked.filter(({ cannotFollow }) => cannotFollow === "yes");
  return {
    ways,
    found: expected.length - missed.length,
    all: expected.length,
    missed,
    wrong: [...new Set(wrong)],
    through,
    compiles: [...new Set(compiles)],
    notCounted: wanted.map(({ file, line }) => `${file}:${line}`).filter((at) => !counted.has(at)),
    countedWrongly: [...counted].filter((at) => (lines.get(at)?.cannotFollow ?? "no") === "no"),
  };
};
