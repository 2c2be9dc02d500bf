// One walk over the user's files, for all changes at once. The checker is asked only at nodes whose text is what changed.

import type { How } from "../diff/uses.js";
import type { ts } from "../program/ts-morph.js";
import type { Aim, Aims, EnumAim } from "./aims.js";
import type { Found, HandedOn, Walk } from "./walking.js";
import { visit } from "./ways/index.js";
import { possibleVendors } from "./ways/whose.js";
import { enumsWithWords, wordsInTypes } from "./ways/words.js";

/** What a walk needs to know of the program. */
export interface Walked {
  readonly compiler: typeof ts;
  readonly program: ts.Program;
  /** The files in which there may be uses. */
  readonly files: readonly ts.SourceFile[];
  /** The generated types. */
  readonly typeFiles: readonly ts.SourceFile[];
  readonly aims: Aims;
}

/** A walk over the files of one program, and what it has found. */
export class FileWalk implements Walk {
  readonly uses: Found[] = [];
  readonly handedOn: HandedOn[] = [];
  /** What types hold, as far as it was asked. */
  readonly held = new Map<ts.Type, readonly Aim[]>();
  readonly compiler: typeof ts;
  readonly checker: ts.TypeChecker;
  readonly aims: Aims;
  /** The changed enums whose words are looked for, and their words. */
  readonly enums: readonly EnumAim[];
  readonly words: ReadonlySet<string>;
  readonly tags: ReadonlySet<string>;
  /** The names that removed events export. */
  readonly exported: ReadonlySet<string>;

  constructor(private readonly about: Walked) {
    this.compiler = about.compiler;
    this.checker = about.program.getTypeChecker();
    this.aims = about.aims;
    this.enums = enumsWithWords(about.aims.enums);
    this.words = new Set(this.enums.flatMap(({ words }) => [...words]));
    this.tags = new Set(about.aims.tags.map(({ tag }) => tag));
    this.exported = new Set(
      [...about.aims.exports.keys()].flatMap((each) => {
        const { name } = each as ts.NamedDeclaration;
        return name && this.compiler.isIdentifier(name) ? [name.text] : [];
      }),
    );
  }

  /** Walks all files. */
  all(): void {
    for (const file of this.about.files) {
      const isJavaScript = /\.[cm]?jsx?$/.test(file.fileName);
      const each = (node: ts.Node): void => {
        visit(this, node);
        // types of JavaScript stand in comments, which are no children
        if (isJavaScript) for (const comment of commentsOf(node)) each(comment);
        this.compiler.forEachChild(node, each);
      };
      each(file);
    }
  }

  /**
   * Notes that a node uses members, if they are among those that are looked for.
   *
   * @param from the expression that has the members, to tell whose conversation it is
   */
  found(node: ts.Node, how: How, symbols: readonly ts.Symbol[], from: ts.Node | undefined): void {
    this.note(node, how, this.aimsOf(symbols), from);
  }

  /** Notes that a node uses what is looked for. */
  note(node: ts.Node, how: How, aims: Iterable<Aim>, from: ts.Node | undefined): void {
    for (const aim of aims) {
      if (aim.through !== null && from && this.isForeign(from, aim)) continue;
      this.uses.push({ aim, node, how: aim.through === null ? how : "conversation" });
    }
  }

  /** Notes that a node hands a value on that holds what changed. */
  cannotFollow(node: ts.Node, why: string, held: readonly Aim[]): void {
    if (held.some((aim) => aim.through === null || !this.isForeign(node, aim)))
      this.handedOn.push({ node, why });
  }

  /** What is looked for and declared as one of these members. */
  aimsOf(symbols: readonly ts.Symbol[]): Set<Aim> {
    return new Set(
      symbols.flatMap(({ declarations = [] }) =>
        declarations.flatMap((each) => this.aims.members.get(each) ?? []),
      ),
    );
  }

  /** Whether a name may be that of a changed member: it is, or a mapped type may have made it of one (`phonic_role`). */
  mayName(text: string): boolean {
    if (this.aims.names.has(text)) return true;
    const known = this.remapped.get(text);
    if (known !== undefined) return known;
    const lower = text.toLowerCase();
    const may = [...this.aims.names].some(
      (name) => name.length < lower.length && name.length > 3 && lower.includes(name.toLowerCase()),
    );
    this.remapped.set(text, may);
    return may;
  }

  private readonly remapped = new Map<string, boolean>();

  /** The names with a text, in all files. */
  namesAnywhere(text: string): ts.Identifier[] {
    return this.about.files.flatMap((file) => (file.text.includes(text) ? this.namesIn(file, text) : []));
  }

  /** The names with a text in one file. */
  private namesIn(file: ts.SourceFile, text: string): ts.Identifier[] {
    const found: ts.Identifier[] = [];
    const each = (node: ts.Node): void => {
      if (this.compiler.isIdentifier(node) && node.text === text) found.push(node);
      this.compiler.forEachChild(node, each);
    };
    each(file);
    return found;
  }

  /** Whether a symbol is declared by TypeScript or by another package. */
  isOfLibrary(symbol: ts.Symbol | undefined): boolean {
    const file = symbol?.declarations?.[0]?.getSourceFile();
    const { program, typeFiles } = this.about;
    return (
      file !== undefined &&
      !typeFiles.includes(file) &&
      (program.isSourceFileDefaultLibrary(file) || program.isSourceFileFromExternalLibrary(file)) &&
      !/\/(?:afterword|dist)\//.test(file.fileName)
    );
  }

  /** Whether a member that is not changed has the same words as an enum. */
  isAmbiguous(aim: EnumAim): boolean {
    const key = keyOf(aim);
    this.wordSets ??= wordsInTypes(this.compiler, this.about.typeFiles, keyOf);
    return (this.wordSets.get(key) ?? []).some((each) => !aim.declarations.includes(each));
  }

  private wordSets: ReadonlyMap<string, readonly ts.Node[]> | undefined;

  /** Whether a conversation is known to be of another vendor. */
  private isForeign(from: ts.Node, { change }: Aim): boolean {
    const vendors = possibleVendors(this, from);
    return vendors !== undefined && !vendors.has(change.vendor);
  }

  /** Whether a file belongs to this package: what its functions do with a value is known. */
  isOwn(file: ts.SourceFile): boolean {
    return this.about.typeFiles.some(({ fileName }) => {
      const [root] = fileName.split("/generated/");
      return file.fileName.startsWith(`${root}/src/`) || file.fileName.startsWith(`${root}/generated/`);
    });
  }
}

/** Equal for enums with the same words. */
const keyOf = ({ words, isOpen }: Pick<EnumAim, "words" | "isOpen">): string =>
  JSON.stringify([isOpen, ...[...words].sort()]);

/** The comments before a node that have types. The compiler keeps them there; it is no part of its documented API. */
const commentsOf = (node: ts.Node): readonly ts.Node[] =>
  (node as ts.Node & { readonly jsDoc?: readonly ts.Node[] }).jsDoc ?? [];
