// Text as databases keep it.

/** Half of a character that needs two, which no encoding has. */
const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text that PostgreSQL takes: it has no character with the number 0, and no half of one. */
export const clean = (text: string): string => text.replaceAll("\0", "\ufffd").replace(HALF, "\ufffd");
