// Finds the id of the conversation, and what identifies a report.

import { CONVERSATIONS, kindOfId } from "../count/id-kinds.js";
import type { IdsSeen } from "../count/ids.js";
import type { EventSeen } from "./events.js";

/** What was found out about ids. */
export interface IdsFound {
  /** By tag; undefined where an event has no id of a conversation. */
  readonly conversation: ReadonlyMap<string, FoundId | undefined>;
  /** By tag. */
  readonly dedupe: ReadonlyMap<string, Dedupe>;
}

/** The id of a conversation in the payloads of an event. */
export interface FoundId {
  readonly pointer: string;
  /** In how many other events the same ids were seen. */
  readonly recurs: number;
}

/** What identifies a report. */
export interface Dedupe {
  readonly rule: readonly (string | { readonly body: "sha256" })[];
  /** How many ids were looked at. */
  readonly ids: number;
}

interface Candidate extends FoundId {
  readonly score: number;
  readonly isCertainName: boolean;
}

/** Finds ids. @param tag the pointer to the event's tag */
export const idsOf = (events: readonly EventSeen[], tag: string | undefined): IdsFound => {
  const conversation = new Map<string, FoundId | undefined>();
  for (const event of events) conversation.set(event.tag, idOf(event, events, tag !== undefined));
  const dedupe = new Map(
    events.map((event) => [event.tag, dedupeOf(event, conversation.get(event.tag), tag)]),
  );
  return { conversation, dedupe };
};

/** Ids that are in all payloads of an event. */
const idsInAll = ({ group }: EventSeen): [pointer: string, ids: IdsSeen][] =>
  [...group.ids]
    .filter(([, { count }]) => count === group.payloads)
    .sort(([one], [other]) => (one < other ? -1 : 1));

const idOf = (event: EventSeen, events: readonly EventSeen[], hasTag: boolean): FoundId | undefined =>
  idsInAll(event)
    .flatMap(([pointer, ids]): Candidate[] => {
      const kind = kindOfId(pointer);
      const others = events.filter((each) => each !== event);
      const recurs = others.filter(({ group }) =>
        [...group.ids.values()].some((there) => haveCommon(ids, there)),
      ).length;
      if (kind === undefined) return [];
      // the id of a delivery is another one in each event
      const isOwnOfDelivery = hasTag && pointer.lastIndexOf("/") === 0 && kind === "plain";
      if (isOwnOfDelivery && recurs === 0) return [];
      const isCertainName = kind !== "plain";
      if (!isCertainName && isRepeated(ids)) return [];
      const rank = kind === "plain" ? CONVERSATIONS.length : CONVERSATIONS.indexOf(kind);
      const depth = pointer.split("/").length - 1;
      return [{ pointer, recurs, isCertainName, score: 10 * Number(recurs > 0) - rank - 0.1 * depth }];
    })
    .sort((one, other) => other.score - one.score || (one.pointer < other.pointer ? -1 : 1))
    .map(({ pointer, recurs }) => ({ pointer, recurs }))[0];

/** Whether the ids of two places are in part the same. Only the smallest hashes are known. */
const haveCommon = (one: IdsSeen, other: IdsSeen): boolean => {
  for (const hash of one.kept.keys()) if (other.kept.has(hash)) return true;
  return false;
};

/** With fewer payloads it is too early to say that an id is repeated. */
const MIN_PAYLOADS = 10;

/** Whether most payloads share their id with others. */
const isRepeated = ({ kept }: IdsSeen): boolean => {
  const payloads = [...kept.values()].reduce((sum, { count }) => sum + count, 0);
  return payloads >= MIN_PAYLOADS && kept.size < 0.3 * payloads;
};

const dedupeOf = (event: EventSeen, id: FoundId | undefined, tag: string | undefined): Dedupe => {
  const own = tag === undefined ? [] : [tag];
  const ids = id && event.group.ids.get(id.pointer);
  if (id && ids && isUnique(ids)) return { rule: [...own, id.pointer], ids: ids.kept.size };
  // an id of the report itself
  const [of] = idsInAll(event).filter(([pointer, each]) => isUnique(each) && kindOfId(pointer) === "plain");
  if (of) return { rule: [...own, of[0]], ids: of[1].kept.size };
  return { rule: [...own, { body: "sha256" }], ids: ids?.kept.size ?? 0 };
};

/** Whether payloads with the same id are equal. */
const isUnique = ({ kept }: IdsSeen): boolean => [...kept.values()].every(({ differs }) => !differs);
