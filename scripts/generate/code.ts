// What all generated files have: the first line, and comments that cannot end early.

/** The first line of every generated file: from which schemas it was made, and with which command. */
export const header = (from: string): string => `// ${headline(from)}`;

/** The text of that line without the comment marks of JavaScript. */
export const headline = (from: string): string =>
  `Generated from ${from.replace(/[^\p{L}\p{N}\p{M} ._/@-]/gu, "_")} by afterword generate. Do not edit.`;

/** Whether the first line of a file says that it was generated. Such a file may be replaced or removed. */
export const isGenerated = (content: string): boolean =>
  /^(?:\/\/|\/\*|<!--) Generated from .* by afterword generate\. Do not edit\./.test(content);

/** Text for a block comment: it cannot end the comment and has no directive of TypeScript. */
export const remarked = (text: string): string => text.replace(/\*\//g, "*\\/").replace(/@(?=ts-)/gi, "@ ");
