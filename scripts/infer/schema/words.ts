// Decides which words of payloads a schema may show: those that are repeated in several payloads, look like words, and are in
// no place that may be personal.

import type { WordCount } from "../../drift/count/counts.js";
import { kindNamed } from "../../drift/patch/infer.js";
import { snakeCase } from "../count/spelling.js";

/** Words of an enumeration. */
export interface KnownWords {
  readonly words: readonly string[];
  /** Whether these are all words that were seen. */
  readonly isAll: boolean;
  readonly seen: number;
}

const MAX_WORDS = 16;
/** Each word was seen in so many payloads, and all of them together so often. */
const MIN_PAYLOADS_OF_EACH = 2;
const MIN_PAYLOADS = 8;
/** For each word there are so many payloads: the names of a few customers are repeated, too, but less often. */
const MIN_PAYLOADS_PER_WORD = 3;

/** Members whose words may be personal, or are no enumeration. */
const PERSONAL =
  /name|user|mail|phone|number|address|token|secret|title|subject|summary|note|comment|text|customer|caller|callee|contact|person|speaker|author|owner|patient|guest|lead|member|recipient|sender|city|street|company|employer|signature|uri|url|link|(?:^|_)(?:id|sid|uuid|guid|key|ref|reference|label|tag|tags|keywords?|from|to|by|value|answer|query|hash|timezone|time_zone|tz)$/;
/** Personal places whose words may be shown all the same. */
const HARMLESS =
  /(?:_type|_kind|_status|_state|_role|_channel|_mode|_source|_format)$|(?:^|_)ended_by$|^disconnected_by$/;
/** Words for the parties of a conversation: they may be shown in every place. */
const PARTY =
  /^(?:(?:virtual|human|live|ai|end|voice|phone|inbound|outbound)[_-]?)?(?:agent|assistant|bot|ai|user|caller|callee|customer|client|contact|visitor|guest|human|system|tool|operator|supervisor|admin|model|lead|host|vendor|platform|api|web|none|nobody|unknown|timeout|error|silence|both|true|false)$/i;

/** The form of words: `completed`, `no-answer`, `IN_PROGRESS`, `en-US`. Names such as Dana, and ids, have another one. */
const WORD =
  /^(?:[a-z]+(?:[._-][a-z]+)*|[A-Z]+(?:[._-][A-Z]+)*|[a-z]{2,3}-[A-Z]{2}|[a-z]+(?:[A-Z][a-z]+)+|[A-Z][a-z]+(?:[A-Z][a-z]+)+)$/;

/** The words that a schema may show; undefined if there are none, or strings may be anything. */
export const knownWords = (
  words: ReadonlyMap<string, WordCount> | undefined,
  name: string | undefined,
): KnownWords | undefined => {
  if (!words || words.size === 0 || words.size > MAX_WORDS || name === undefined) return undefined;
  const own = snakeCase(name);
  const isPersonal = (PERSONAL.test(own) || kindNamed(name) !== undefined) && !HARMLESS.test(own);
  let payloads = 0;
  let seen = 0;
  const shown: string[] = [];
  for (const [word, count] of words) {
    payloads += count.payloads;
    seen += count.count;
    if (!WORD.test(word)) return undefined;
    if (isPersonal && !PARTY.test(word)) continue;
    if (count.payloads >= MIN_PAYLOADS_OF_EACH) shown.push(word);
  }
  if (payloads < MIN_PAYLOADS || payloads < MIN_PAYLOADS_PER_WORD * words.size) return undefined;
  // a single word says little: the next payload may have another one
  if (shown.length < 2) return undefined;
  return { words: shown.sort(), isAll: shown.length === words.size, seen };
};
