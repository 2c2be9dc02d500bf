// Texts from outside, such as values of payloads and headers: they are text, and change no order around them.
import { Fragment, type JSX } from "preact";

/**
 * What would not be seen, or would move what stands around it: control and format characters, halves of surrogate pairs,
 * separators. Joiners stay: scripts and emoji need them.
 */
const UNSEEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/** A text with what would not be seen as escapes. Texts without any, nearly all, stay one piece. */
export const escaped = (text: string): JSX.Element | string => {
  if (text.search(UNSEEN) === -1) return text;
  const pieces: (string | JSX.Element)[] = [];
  let from = 0;
  for (const found of text.matchAll(UNSEEN)) {
    pieces.push(text.slice(from, found.index));
    from = found.index + found[0].length;
    pieces.push(<span class="escape">{escapeOf(found[0])}</span>);
  }
  pieces.push(text.slice(from));
  return <Fragment>{pieces}</Fragment>;
};

const escapeOf = (character: string): string =>
  [...Array(character.length).keys()]
    .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`)
    .join("");

/**
 * A name or value from outside, in one line of other text.
 *
 * @example <Shown text={header.value} />
 */
export const Shown = ({ text }: { readonly text: string }) => <bdi class="breaks">{escaped(text)}</bdi>;
