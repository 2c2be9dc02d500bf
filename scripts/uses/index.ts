/*
 * Which lines of the user's TypeScript use what changed between two versions.
 *
 *   program/      → the programs of the user's project
 *   generated.ts    their generated types: those of the older version, and the texts of the newer one
 *   changed.ts      changes → aims: the declarations of what changed
 *   relevant.ts     the user's files that can have uses at all
 *   walk.ts         one walk over them → uses
 *   ways/           the ways in which code uses members
 *   code/           questions about the code: its syntax, its types, and where values come from
 *   compiles.ts     the same program with the newer types → which of their lines stop compiling
 */

import { relative } from "node:path";
import { dirname } from "node:path/posix";
import { AfterwordError } from "../../src/errors.js";
import type { Bundle } from "../bundle/bundle.js";
import type { Change } from "../diff/changes.js";
import type { CannotFollow, Use, Uses } from "../diff/uses.js";
import { compare } from "../documents/problems.js";
import { openPrograms, type Programs, type UserProgram } from "../program/programs.js";
import type { ts } from "../program/ts-morph.js";
import { aimsOf } from "./changed.js";
import { linesThatStopCompiling } from "./compiles.js";
import {
  CONVERSATION,
  type Declarations,
  declarationsOf,
  isGeneratedFile,
  replacedTexts,
  typeFilesOf,
  versionOf,
} from "./generated.js";
import { filesThatReach } from "./relevant.js";
import { FileWalk } from "./walk.js";
import type { Found } from "./walking.js";

/** What to look for, and where. */
export interface Wanted {
  /** The tsconfig.json of the user's project, or its folder, relative to `cwd`. */
  readonly tsconfig: string;
  readonly cwd: string;
  readonly changes: readonly Change[];
  readonly old: Version;
  readonly now: Version;
}

/** One version of the schemas, and its name on the command line. */
interface Version {
  readonly name: string;
  readonly bundles: readonly Bundle[];
}

/** What was found, and what the user should know of their tsconfig.json. */
export interface UsesFound extends Uses {
  readonly unknown: readonly string[];
}

/**
 * Finds the uses of changes in the user's project. Nothing is written, and nothing of the project is run.
 *
 * @throws AfterwordError ERR_TSCONFIG, ERR_OTHER_TYPES
 */
export const usesOf = async (wanted: Wanted): Promise<UsesFound> => {
  const opened = await openPrograms(wanted.tsconfig, wanted.cwd);
  const slugs = new Set(wanted.changes.map(({ vendor }) => vendor));
  const versions = {
    old: await declarationsOf(wanted.old.bundles.filter(({ slug }) => slugs.has(slug))),
    now: await declarationsOf(wanted.now.bundles.filter(({ slug }) => slugs.has(slug))),
  };
  const programs = withOldTypes(wanted, opened, versions);
  const owners = new Map(
    programs.programs.flatMap((each) => each.tsconfig.files.map((file) => [file, each] as const)),
  );
  const isWalked = (each: UserProgram, file: ts.SourceFile): boolean =>
    !each.program.isSourceFileFromExternalLibrary(file) &&
    !each.program.isSourceFileDefaultLibrary(file) &&
    !isGeneratedFile(file) &&
    (owners.get(file.fileName) ?? each) === each;
  const of = new Map<Change, Use[]>(wanted.changes.map((change) => [change, []]));
  const cannotFollow: CannotFollow[] = [];
  for (const each of programs.programs) {
    const { uses, handedOn } = walked(programs, each, wanted, isWalked);
    cannotFollow.push(...handedOn.map(({ node, why }) => ({ ...placeOf(programs, node), why })));
    const stops = linesThatStopCompiling(programs.compiler, each, uses, textsFor(each, versions));
    for (const found of uses) of.get(found.aim.change)?.push(told(programs, found, stops));
  }
  return {
    folder: relative(wanted.cwd, programs.tsconfig.folder).replaceAll("\\", "/"),
    of: new Map([...of].map(([change, uses]) => [change, sortedOnce(uses)])),
    cannotFollow: distinctPlaces(cannotFollow),
    unknown: programs.unknown,
  };
};

interface Versions {
  readonly old: ReadonlyMap<string, Declarations>;
  readonly now: ReadonlyMap<string, Declarations>;
}

/** The programs with the types of the older version, where they do not have them anyway. Throws if that cannot be. */
const withOldTypes = ({ cwd, old, changes }: Wanted, opened: Programs, versions: Versions): Programs => {
  const { compiler, tsconfig } = opened;
  const slugs = [...new Set(changes.map(({ vendor }) => vendor))].filter((slug) => versions.old.has(slug));
  let isThere = false;
  const programs = opened.programs.map((each): UserProgram => {
    const texts = new Map<string, string>();
    for (const slug of slugs)
      for (const file of typeFilesOf(each.program).get(slug) ?? []) {
        isThere = true;
        const [before, now] = [versions.old.get(slug), versions.now.get(slug)];
        const shown = relative(cwd, file.fileName).replaceAll("\\", "/");
        if (versionOf(compiler, file, shown, { old: before, now, name: old.name }) === "old") continue;
        for (const [path, text] of replacedTexts(each.program, file, now as Declarations, before))
          texts.set(path, text);
      }
    return texts.size === 0 ? each : { ...each, program: each.withTexts(texts) };
  });
  if (!isThere && slugs.length > 0)
    throw new AfterwordError(
      "ERR_OTHER_TYPES",
      `no file of ${tsconfig.shown} uses the types of ${slugs.join(", ")}`,
      {
        hint: `Name the tsconfig.json of the code that imports ${slugs.map((slug) => `afterword/${slug}`).join(", ")} or what generate wrote.`,
      },
    );
  return { ...opened, programs };
};

const walked = (
  { compiler }: Programs,
  each: UserProgram,
  { changes, old, now }: Wanted,
  isWalked: (each: UserProgram, file: ts.SourceFile) => boolean,
): FileWalk => {
  const { program } = each;
  const checker = program.getTypeChecker();
  const typeFiles = typeFilesOf(program);
  const siblings = (file: ts.SourceFile, names: readonly string[]) =>
    names.flatMap((name) => program.getSourceFile(`${dirname(file.fileName)}/${name}`) ?? []);
  const aims = aimsOf({ compiler, checker, siblings }, changes, typeFiles, (vendor) => ({
    old: old.bundles.find(({ slug }) => slug === vendor)?.events ?? [],
    exported: namesOf(now.bundles.find(({ slug }) => slug === vendor)),
  }));
  const own = program.getSourceFiles().filter((file) => isWalked(each, file));
  const all = [...typeFiles.values()].flat();
  const files = filesThatReach(compiler, program, all, own);
  const walk = new FileWalk({ compiler, program, files, typeFiles: all, aims });
  walk.all();
  return walk;
};

/** The names of types and validators that a version exports. */
const namesOf = (bundle: Bundle | undefined): Set<string> =>
  new Set([
    ...(bundle?.defs.keys() ?? []),
    ...(bundle?.events ?? []).flatMap(({ typeName, exportName }) => [typeName, exportName]),
  ]);

/** The texts of the newer version for all generated files of a program. */
const textsFor = ({ program }: UserProgram, { old, now }: Versions): Map<string, string> =>
  new Map(
    [...typeFilesOf(program)]
      .filter(([slug]) => slug !== CONVERSATION && old.has(slug))
      .flatMap(([slug, files]) =>
        files.flatMap((file) => [
          ...replacedTexts(program, file, old.get(slug) as Declarations, now.get(slug)),
        ]),
      ),
  );

const told = (programs: Programs, { aim, node, how }: Found, stops: ReadonlySet<string>): Use => {
  const file = node.getSourceFile();
  const { line, character } = file.getLineAndCharacterOfPosition(node.getStart(file));
  const [from, to] = [line, line + 1].map((each) => file.getLineStarts()[each]);
  return {
    ...placeOf(programs, node),
    column: character + 1,
    how,
    compiles: !stops.has(`${file.fileName}:${line}`),
    through: aim.through,
    text: file.text.slice(from, to).trim(),
  };
};

/** The file and line of a node. */
const placeOf = ({ tsconfig }: Programs, node: ts.Node): { file: string; line: number } => {
  const file = node.getSourceFile();
  return {
    file: relative(tsconfig.folder, file.fileName).replaceAll("\\", "/"),
    line: file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1,
  };
};

const distinctPlaces = (places: readonly CannotFollow[]): CannotFollow[] => {
  const sorted = [...places].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || compare(a.why, b.why),
  );
  return [...new Map(sorted.map((each) => [JSON.stringify(each), each])).values()];
};

/** Uses in the order of their places. Where one place is used in several ways, as of a union, the first one is told. */
const sortedOnce = (uses: readonly Use[]): Use[] => {
  const sorted = [...uses].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      Number(a.through !== null) - Number(b.through !== null) ||
      compare(a.through ?? "", b.through ?? ""),
  );
  return sorted.filter(
    ({ file, line, column }, index) =>
      index === 0 ||
      sorted[index - 1]?.file !== file ||
      sorted[index - 1]?.line !== line ||
      sorted[index - 1]?.column !== column,
  );
};
