// Finds the other ids that an event has, and names them.
import { partsOf, setOf, snake } from "./names.js";
import { isIdLike, isRecord, type Place, pointerTo } from "./place.js";
import type { Scene } from "./scene.js";

/** Names that are ids. Those of accounts and versions of software, and of what a transcript has, are not looked at. */
const ID = setOf("id sid uuid guid");

/** Deeper ids are of things that have little to do with the conversation. */
const MAX_STEPS = 1;

/** Ids of the delivery, beside the event's tag. */
const DELIVERY = setOf("id event_id delivery_id webhook_id notification_id message_id");
/** What software, accounts of carriers and tools are called. */
const OTHERS = /(?:^|_)(?:account|voice|model|tool|tool_call|config|trace|credential)_s?id$/;

/** The places of an event that have ids of things about the conversation. */
export const idsIn = ({ homes, envelope, ids }: Scene): Place[] => {
  const found = new Map<string, Place>();
  for (const home of homes) collect(home, 0, found);
  const isDelivery = ({ keys }: Place): boolean =>
    envelope !== undefined &&
    envelope !== homes[0] &&
    ids.length > 0 &&
    keys.length === envelope.keys.length + 1 &&
    DELIVERY.has(snake(keys.at(-1) as string));
  return [...found.values()].filter(
    (place) => !isDelivery(place) && !OTHERS.test(snake(place.keys.at(-1) as string)),
  );
};

const collect = (place: Place, steps: number, found: Map<string, Place>): void => {
  for (const [name, member] of place.members) {
    if (isIdLike(member) && ID.has(partsOf(name).at(-1) ?? "") && member.pii === undefined)
      found.set(pointerTo(member), member);
    if (steps < MAX_STEPS && isRecord(member) && !member.types.has("array"))
      collect(member, steps + 1, found);
  }
};

/** Words of places: their last keys, and one more where they say too little, or two would be the same. */
export const namesOf = (places: readonly Place[]): string[] => {
  const own = places.map(({ keys }): number => (ID.has(snake(keys.at(-1) as string)) ? 2 : 1));
  const named = (place: Place, count: number): string => place.keys.slice(-count).join(".");
  for (;;) {
    const names = places.map((place, index) => named(place, own[index] as number));
    const twice = names.map(
      (name, index) => names.indexOf(name) !== index || names.lastIndexOf(name) !== index,
    );
    if (!twice.some((is, index) => is && (own[index] as number) < (places[index] as Place).keys.length))
      return names;
    for (const [index, is] of twice.entries()) if (is) own[index] = (own[index] as number) + 1;
  }
};
