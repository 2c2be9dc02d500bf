// The first look at a payload: words that may be its tag, ids, and its time. It depends only on the payload, so that what is
// counted does not depend on the order of payloads. This code runs for every payload.

import type { Envelope } from "../../captures/payload/envelope.js";
import { isTime } from "../../captures/payload/time.js";
import { kindOfId } from "./id-kinds.js";
import { snakeCase } from "./spelling.js";

/** Why a word may be a tag: the name of its member says so, or its own form. */
export type Telling = "named" | "form";

/** A word of a payload, or of the headers of its delivery, that may be the event's tag. */
export interface Word {
  /** A JSON Pointer, or `header:` and the name of a header. */
  readonly place: string;
  readonly word: string;
  readonly telling: Telling;
  /** How many members lead to it; 1 for a header. */
  readonly depth: number;
}

/** An id of a payload. */
export interface Id {
  readonly pointer: string;
  readonly value: string;
}

/** What the first look finds. It is one object, which is filled again for every payload. */
export interface FirstLook {
  words: Word[];
  ids: Id[];
  /** In milliseconds since 1970; NaN if there is none. */
  time: number;
}

/** Tags and ids are looked for down to this depth. */
const MAX_DEPTH = 3;
/** An object with more members is a map. */
const MAX_MEMBERS = 128;
/** So many words and ids are enough. */
const MAX_FOUND = 24;

/** The form of tags: `call.ended`, `CALL_ENDED`, `callEnded`, `room/finished`. */
const TAG = /^[A-Za-z][A-Za-z0-9]*(?:[._:/-][A-Za-z][A-Za-z0-9]*)*$/;
const MAX_TAG_LENGTH = 64;
/** What happens to a conversation, or what is sent about it: most tags end or begin with such a word. */
const HAPPENS =
  /(?:^|[._:/-]|(?<=[a-z])(?=[A-Z]))(?:(?:start|end|finish|complet|creat|updat|delet|connect|disconnect|transferr?|escalat|analy[sz]|fail|receiv|deliver|answer|clos|open|join|rat|resolv|record|generat|process|publish|mark|flagg?|detect|sen[dt]|hung|hang|miss|initiat|cancel|schedul|assign|submit|qualif|summari[sz]|report|transcri|post|end-of)[a-z]*|report|analysis|transcript|transcription|summary|hangup|update|event)(?![a-z])/i;

/** Names of members that hold tags. */
const TAG_NAME =
  /^(?:event|type|topic|kind|action|trigger|hook|subject|object|category|notification)$|(?:^|_)(?:event|webhook|hook|notification|message|topic|trigger|action)_?(?:type|name|kind|key|code)?$|_(?:type|kind|topic|event)$/;
/** Names of members that tell something else. */
const OTHER_NAME =
  /status|state|direction|lang|locale|reason|result|outcome|disposition|sentiment|model|voice|provider|channel|mode|level|priority|role|gender|country|currency|zone|version|method|source|origin|content_?type|call_?type|mime|format|by$/;

/** Headers that may hold a tag. */
const TAG_HEADER = /event|topic|trigger|(?:hook|message|notification)-?type/;

const ID_NAME = /(?:^|_)(?:id|uuid|guid|sid|ref|reference|key)$/;
const MAX_ID_LENGTH = 200;

const TIME_NAME = /(?:^|_)(?:at|time|timestamp|date|on|ts|occurred|sent|created|ended|received)(?:_|$)/;

/** What a name says about the value of its member. */
interface NameClass {
  readonly isTag: boolean;
  readonly isOther: boolean;
  readonly isId: boolean;
  readonly isTime: boolean;
  /** Whether a pointer to it is looked at. */
  readonly isPlain: boolean;
}

/** The names are those of a vendor's members; a hostile payload may have any number of others. */
const MAX_CLASSES = 5_000;
const classes = new Map<string, NameClass>();

const classOf = (name: string): NameClass => {
  let found = classes.get(name);
  if (!found) {
    const words = snakeCase(name);
    found = {
      isTag: TAG_NAME.test(words) && !OTHER_NAME.test(words),
      isOther: OTHER_NAME.test(words),
      isId: ID_NAME.test(words),
      isTime: TIME_NAME.test(words),
      isPlain: /^[A-Za-z][\w -]{0,60}$/.test(name),
    };
    if (classes.size < MAX_CLASSES) classes.set(name, found);
  }
  return found;
};

/** Looks at a payload and its envelope. */
export const lookAt = (look: FirstLook, payload: object, envelope: Envelope | undefined): void => {
  look.words = [];
  look.ids = [];
  const times: FoundTime = { rank: Number.POSITIVE_INFINITY, time: Number.NaN };
  lookInto(look, times, payload as Record<string, unknown>, "", 1);
  if (envelope) lookAtHeaders(look, envelope);
  const received = envelope?.receivedAt;
  look.time = isTime(received) ? Date.parse(received) : times.time;
};

/** The time of the member whose name is most likely that of the event's time. */
interface FoundTime {
  rank: number;
  time: number;
}

const lookInto = (
  look: FirstLook,
  times: FoundTime,
  value: Record<string, unknown>,
  pointer: string,
  depth: number,
): void => {
  let members = 0;
  for (const name in value) {
    if (++members > MAX_MEMBERS) return;
    const member = value[name];
    const type = typeof member;
    if (type === "string") lookAtText(look, times, name, member as string, pointer, depth);
    else if (type === "number") {
      const { isId, isPlain } = classOf(name);
      if (isId && isPlain && Number.isInteger(member)) addId(look, `${pointer}/${name}`, String(member));
    } else if (depth < MAX_DEPTH && type === "object" && member !== null && !Array.isArray(member)) {
      if (classOf(name).isPlain)
        lookInto(look, times, member as Record<string, unknown>, `${pointer}/${name}`, depth + 1);
    }
  }
};

const addId = ({ ids }: FirstLook, pointer: string, value: string): void => {
  if (ids.length < MAX_FOUND && mayBeConversation(pointer)) ids.push({ pointer, value });
};

const pointers = new Map<string, boolean>();

/** Whether the id at a pointer may be that of a conversation, or of the report. */
const mayBeConversation = (pointer: string): boolean => {
  let known = pointers.get(pointer);
  if (known === undefined) {
    known = kindOfId(pointer) !== undefined;
    if (pointers.size < MAX_CLASSES) pointers.set(pointer, known);
  }
  return known;
};

const lookAtText = (
  look: FirstLook,
  times: FoundTime,
  name: string,
  text: string,
  pointer: string,
  depth: number,
): void => {
  const { isTag, isOther, isId, isTime: mayBeTime, isPlain } = classOf(name);
  if (!isPlain || text.length === 0 || text.length > MAX_ID_LENGTH) return;
  if (isId && !isTag) {
    addId(look, `${pointer}/${name}`, text);
    return;
  }
  if (mayBeTime) {
    const rank = timeRank(name) + depth;
    if (rank <= times.rank && isTime(text)) {
      const time = Date.parse(text);
      // of several of one rank, the latest: it does not depend on the order of members
      if (rank < times.rank || time > times.time) times.time = time;
      times.rank = rank;
    }
    return;
  }
  if (text.length > MAX_TAG_LENGTH || look.words.length >= MAX_FOUND) return;
  if (isOther || !TAG.test(text) || !(isTag || HAPPENS.test(text))) return;
  look.words.push({ place: `${pointer}/${name}`, word: text, telling: isTag ? "named" : "form", depth });
};

const timeRank = (name: string): number => {
  const words = snakeCase(name);
  if (/timestamp|occurred|event_time|sent/.test(words)) return 0;
  if (/created|updated|time$/.test(words)) return 10;
  return /end|finish|complet/.test(words) ? 20 : 30;
};

const lookAtHeaders = ({ words }: FirstLook, { headers }: Envelope): void => {
  for (const header of headers) {
    if (!Array.isArray(header) || typeof header[0] !== "string" || typeof header[1] !== "string") continue;
    const name = header[0].toLowerCase();
    const word = header[1];
    if (name.length > 60 || !TAG_HEADER.test(name) || !/^[a-z0-9-]+$/.test(name)) continue;
    if (word.length > MAX_TAG_LENGTH || !TAG.test(word) || words.length >= MAX_FOUND) continue;
    words.push({ place: `header:${name}`, word, telling: "named", depth: 1 });
  }
};

/** Whether a word looks as if it said what happened: `call.ended`. */
export const saysWhatHappened = (word: string): boolean => HAPPENS.test(word);
