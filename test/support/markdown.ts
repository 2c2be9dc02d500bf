// Reads a page of documentation: its blocks of code, links and headings. It knows as much of Markdown as our pages use.

/** A fenced block of code. */
export interface Block {
  /** What stands behind the opening fence: `ts`, `sh`, or nothing. */
  readonly language: string;
  readonly text: string;
  /** The line of the opening fence, from 1. */
  readonly line: number;
  /** Whether only blank lines stand between the block before and this one. */
  readonly follows: boolean;
  /** The file that the block shows, named by a comment before it: `<!-- recipe: test/recipes/stores/redis.ts -->`. */
  readonly recipe: string | undefined;
}

/** Something in a line of prose: the target of a link, or the text of inline code. */
export interface Found {
  readonly text: string;
  readonly line: number;
}

export interface Heading {
  readonly level: number;
  readonly text: string;
}

/** What a page holds, in its order. */
export interface Page {
  readonly blocks: Block[];
  /** Targets of links, such as `src/README.md#findings`. */
  readonly links: Found[];
  readonly codes: Found[];
  readonly headings: Heading[];
}

/** `[text](target)` */
const LINK = /\[[^\][]*\]\(([^()\s]*)\)/g;
/** `` `code` `` */
const CODE = /`([^`]+)`/g;

/** `<!-- recipe: path -->` */
const RECIPE = /^<!-- recipe: (\S+) -->$/;

/**
 * Reads a page. Throws where a link or inline code goes on in the next line, and where no block follows the name of its
 * recipe: it would not be found.
 */
export const pageOf = (text: string): Page => {
  const page: Page = { blocks: [], links: [], codes: [], headings: [] };
  const lines = text.split("\n");
  let follows = false;
  let recipe: string | undefined;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as string;
    const [, language] = /^```(\w*)$/.exec(line) ?? [];
    if (language !== undefined) {
      const end = lines.indexOf("```", index + 1);
      if (end < 0) throw new Error(`line ${index + 1}: the block does not end`);
      const content = lines.slice(index + 1, end).map((each) => `${each}\n`);
      page.blocks.push({ language, text: content.join(""), line: index + 1, follows, recipe });
      follows = true;
      recipe = undefined;
      index = end;
    } else if (line.trim() !== "") {
      if (recipe !== undefined) throw new Error(`line ${index + 1}: this is not the block of ${recipe}`);
      [, recipe] = RECIPE.exec(line) ?? [];
      if (recipe === undefined) readProse(line, index + 1, page);
      follows = false;
    }
  }
  if (recipe !== undefined) throw new Error(`the page ends before the block of ${recipe}`);
  return page;
};

/** The text of a page in which every block of a recipe is what its file contains. */
export const withRecipes = (text: string, read: (path: string) => string): string => {
  const lines = text.split("\n");
  // from the end: the lines before a block keep their numbers
  for (const { recipe, line, text: shown } of pageOf(text).blocks.reverse())
    if (recipe !== undefined) {
      const content = read(recipe).trimEnd().split("\n");
      if (content.includes("```")) throw new Error(`${recipe} would end its block`);
      lines.splice(line, shown.split("\n").length - 1, ...content);
    }
  return lines.join("\n");
};

const readProse = (text: string, line: number, { links, codes, headings }: Page): void => {
  if (/^<!--\s*recipe/.test(text)) throw new Error(`line ${line}: a recipe is named <!-- recipe: path -->`);
  const [, signs, heading] = /^(#{1,6}) (.+)$/.exec(text) ?? [];
  if (signs !== undefined && heading !== undefined) headings.push({ level: signs.length, text: heading });
  for (const [, code = ""] of text.matchAll(CODE)) codes.push({ text: code, line });
  // brackets within code make no link
  const plain = text.replace(CODE, (code) => code.replaceAll(/[[\]()]/g, "x"));
  for (const [, to = ""] of plain.matchAll(LINK)) links.push({ text: to, line });
  const left = plain.replace(CODE, "").replace(LINK, "");
  if (left.includes("`") || left.includes("](")) throw new Error(`line ${line}: a link or code does not end`);
};

/** The anchors that GitHub gives to headings. Those that would be the same get a number. */
export const anchorsOf = (headings: readonly Heading[]): string[] => {
  const anchors: string[] = [];
  for (const { text } of headings) {
    const slug = text
      .replace(LINK, (link) => link.slice(1, link.indexOf("]")))
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
      .replaceAll(" ", "-");
    let anchor = slug;
    for (let count = 1; anchors.includes(anchor); count++) anchor = `${slug}-${count}`;
    anchors.push(anchor);
  }
  return anchors;
};
