// Proposes the line of a call: the numbers of both sides, and which way it went.
import { plainName, setOf, snake } from "./names.js";
import { isIdLike, isText, type Place } from "./place.js";
import type { Scene } from "./scene.js";
import { findIn, groupOf, pick, sourceOf } from "./sources.js";
import { isInbound, isOutbound } from "./words.js";

/** The numbers of both sides, and what tells which way the call went. */
export interface Line {
  readonly members: Record<string, unknown>;
  readonly from: readonly Place[];
  readonly to: readonly Place[];
  readonly direction: Place | undefined;
}

/** Whether a place may have a telephone number. */
export const isNumberLike = (place: Place): boolean => isIdLike(place) && place.types.has("string");

const FROM = setOf("from_number from_phone_number from_phone number_from");
const TO = setOf("to_number to_phone_number to_phone number_to");

/** The numbers of both sides, the carrier, and its id of the call. */
export const lineIn = (scene: Scene): Line | undefined => {
  const { homes } = scene;
  const number = (names: ReadonlySet<string>, bare: string): readonly Place[] =>
    pick(
      findIn(homes, (name) => names.has(snake(name)) || (snake(name) === bare && isPhone(name, homes))),
      isNumberLike,
    );
  const [from, to] = [number(FROM, "from"), number(TO, "to")];
  const provider = pick(
    findIn(homes, (name) => /^(?:telecom|telephony|phone_call|phone|voice)_provider$/.test(snake(name))),
    isText,
  );
  const callId = pick(
    findIn(homes, (name) =>
      /^(?:[a-z]+_)?call_sid$|^(?:provider|phone_call_provider|carrier|sip)_(?:call_)?id$/.test(snake(name)),
    ),
    isIdLike,
  );
  const members = groupOf({
    from: sourceOf(from),
    to: sourceOf(to),
    provider: sourceOf(provider),
    callId: sourceOf(callId),
  });
  return members && { members, from, to, direction: directionIn(homes) };
};

/** Whether `from` and `to` are telephone numbers: both are marked so. */
const isPhone = (name: string, homes: readonly Place[]): boolean =>
  findIn(homes, (each) => each === name).some(({ place }) => place.pii === "phone");

/** The member that says which way a call went. */
export const directionIn = (homes: readonly Place[]): Place | undefined =>
  pick(
    findIn(homes, (name) => /(?:^|_)(?:direction|origin|type)$/.test(plainName(name))),
    (place) => isText(place) && (place.words?.some((word) => isInbound(word) || isOutbound(word)) ?? false),
  )[0];
