// Finds where the JSON of a line begins. Something may stand before it:
//
//   a byte order mark     where files were put together that each began with one
//   a record separator    U+001E, in JSON text sequences (RFC 7464)
//   data:                 in server-sent events

const OPEN_BRACE = 123;
const CARRIAGE_RETURN = 13;
const SEPARATOR = 0x1e;

/**
 * The offset where the JSON of a line begins; -1 if the line has none: it is empty, or a field of an event that is not its
 * data.
 *
 * @param end the offset of the line feed
 * @param isEventStream whether the lines are server-sent events
 */
export const lineStart = (bytes: Buffer, start: number, end: number, isEventStream: boolean): number => {
  if (bytes[start] === OPEN_BRACE && end > start) return start;
  const marks = afterMarks(bytes, start, end);
  const offset = isEventStream ? afterField(bytes, marks, end) : marks;
  return offset >= end || (offset === end - 1 && bytes[offset] === CARRIAGE_RETURN) ? -1 : offset;
};

/** The column of an offset in a line, in UTF-16 code units. */
export const columnIn = (bytes: Buffer, start: number, offset: number): number =>
  offset === start ? 1 : 1 + bytes.toString("utf8", start, offset).length;

const afterMarks = (bytes: Buffer, start: number, end: number): number => {
  let offset = start;
  while (offset < end && (bytes[offset] === SEPARATOR || isBom(bytes, offset)))
    offset += bytes[offset] === SEPARATOR ? 1 : 3;
  return offset;
};

/** Whether a byte order mark is at this offset. */
export const isBom = (bytes: Buffer, offset: number): boolean =>
  bytes[offset] === 0xef && bytes[offset + 1] === 0xbb && bytes[offset + 2] === 0xbf;

/** A field of a server-sent event, or a comment. */
const FIELD = /^(?:data|event|id|retry)?: ?/;

/** The data that ends a stream of some senders. */
const DONE = "[DONE]";

const afterField = (bytes: Buffer, offset: number, end: number): number => {
  const head = bytes.toString("latin1", offset, Math.min(end, offset + 16));
  const [field] = FIELD.exec(head) ?? [];
  if (field === undefined) return offset;
  return !field.startsWith("data") || head.slice(field.length).trim() === DONE ? end : offset + field.length;
};

/** Whether a text is a stream of server-sent events: its first line is a field or a comment, and there is data. */
export const isEventStream = (text: string): boolean =>
  /^[\ufeff\s]*(?:data|event|id|retry)?:/.test(text) && /^data:/m.test(text.replace(/^\ufeff/, ""));

/** The offset of the next character that is neither white space, nor a mark that may stand between JSON texts. */
export const skipBetween = (text: string, from: number): number => {
  let at = from;
  while (at < text.length && " \n\r\t\u001e\ufeff".includes(text[at] as string)) at++;
  return at;
};
