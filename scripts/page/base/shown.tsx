// Texts from outside, such as values of payloads and headers: they are text, and change no order around them.
import { Fragment, type JSX } from "preact";

/**
 * What would not be seen, or would move what stands around it: control and format characters, halves of surrogate pairs,
 * separators. Joiners stay: scripts and emoji need them.
 */
const UNSEEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/**
 * Of texts in lines, only what would change the order of what follows, and what is no text. All else may belong to what was
 * said: marks of direction, emoji made of several characters.
 */
const UNWANTED = /[\u202a-\u202e\u2066-\u2069\p{Cs}]|(?![\t\n])\p{Cc}/gu;

/** A text with what would not be seen as escapes. Texts without any, nearly all, stay one piece. */
export const escaped = (text: string): JSX.Element | string => withEscapes(text, UNSEEN);

/**
 * A text of several lines. Its lines and tabs stay.
 *
 * @example <pre dir="auto">{escapedLines(item.text)}</pre>
 */
export const escapedLines = (text: string): JSX.Element | string =>
  withEscapes(text.replace(/\r\n?/g, "\n"), UNWANTED);

const withEscapes = (text: string, unseen: RegExp): JSX.Element | string => {
  if (text.search(unseen) === -1) return text;
  const pieces: (string | JSX.Element)[] = [];
  let from = 0;
  for (const found of text.matchAll(unseen)) {
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

/** A pointer into a payload. Where it is too long for its line, it breaks before a name rather than within. */
export const Pointer = ({ pointer }: { readonly pointer: string }) => (
  <bdi class="breaks">
    {(pointer || "/").split(/(?=\/)/).map((part, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts never move
      <Fragment key={index}>
        {index > 0 && <wbr />}
        {escaped(part)}
      </Fragment>
    ))}
  </bdi>
);
