// Characters and classes as they are written in patterns.

/**
 * The code points that a character or class in a pattern names: `[a-f\d]` names a, -, f, 0 and 9. Of ranges only the first
 * and the last code point are returned.
 */
export const codesOf = (written: string): number[] => {
  const codes: number[] = [];
  for (const [part, escaped] of written.matchAll(
    /\\(u\{[\da-f]+\}|u[\da-f]{4}|x[\da-f]{2}|c[a-z]|[\s\S])|[\s\S]/giu,
  )) {
    const letter = escaped?.[0] as string;
    if (escaped === undefined) codes.push(...(part === "." ? DOT : [part.codePointAt(0) as number]));
    else if (/^[ux]./.test(escaped)) codes.push(Number.parseInt(escaped.replace(/[^\da-f]/gi, ""), 16));
    else if (/^c./.test(escaped)) codes.push((escaped.codePointAt(1) as number) % 32);
    else codes.push(...(ESCAPES[letter.toLowerCase()] ?? [letter.codePointAt(0) as number]));
  }
  return codes;
};

/** A dot, and the line ends that a dot does not match. */
const DOT = [46, 10, 13, 0x2028, 0x2029];

/** The first and last code points of the ranges of an escape, by its letter. */
const ESCAPES: Readonly<Record<string, readonly number[]>> = {
  d: [48, 57],
  w: [48, 57, 65, 90, 95, 97, 122],
  s: [9, 13, 32, 160, 0x1680, 0x2000, 0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff],
  n: [10],
  r: [13],
  t: [9],
  v: [11],
  f: [12],
  b: [8],
  0: [0],
};

/**
 * A code point and its two neighbours. For all code points that a pattern names, these give at least one sample of each kind
 * of character that the pattern distinguishes.
 */
export const withNeighbours = (code: number): number[] =>
  [code, code - 1, code + 1].filter((each) => each >= 0 && each <= 0x10ffff);
