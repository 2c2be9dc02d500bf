// Proposes who took part: the agent, the customer, and the account that they belong to.
import { channelIn } from "./channel.js";
import { directionIn, isNumberLike, type Line, lineIn } from "./line.js";
import { isSubject, partsOf, setOf, snake } from "./names.js";
import { isIdLike, isText, type Place, pointerTo } from "./place.js";
import type { Scene } from "./scene.js";
import { findIn, firstOf, groupOf, memberNamed, pick, sourceOf } from "./sources.js";
import { isInbound, isOutbound } from "./words.js";

const AGENTS = ["agent", "assistant", "bot", "ai_agent", "virtual_agent"];
const CUSTOMERS = ["customer", "caller", "end_user", "contact", "visitor"];
const PHONES = ["phone_number", "phone", "number", "telephone"];
const EMAILS = ["email", "email_address"];

/** The members of the record that are people and machines. */
export const partiesIn = (scene: Scene): Record<string, unknown> => {
  const line = lineIn(scene);
  return {
    tenant: tenant(scene),
    agent: agent(scene),
    customer: customer(scene, line),
    line: line?.members,
    ...channelIn(scene, line),
  };
};

/** A member of a party: `agent_id` of an object, or `id` of `agent`. */
const memberOf = (
  homes: readonly Place[],
  parties: readonly string[],
  members: readonly string[],
  fits: (place: Place) => boolean,
): unknown => {
  for (const party of parties) {
    const flat = new Set(members.map((member) => `${party}_${member}`));
    const around = homes.filter((home) => party !== "contact" || isOfSubject(home));
    const direct = pick(
      findIn(around, (name) => flat.has(snake(name))),
      fits,
    );
    const inner = findIn(around, (name) => snake(name) === party).flatMap(
      ({ place }) => memberNamed(place, members, fits) ?? [],
    );
    if (direct.length + inner.length > 0) return sourceOf([...direct, ...inner]);
  }
  return undefined;
};

/** Whether an object is the conversation itself: a contact elsewhere may be one of many. */
const isOfSubject = ({ keys }: Place): boolean => partsOf(keys.at(-1) ?? "").some(isSubject);

const TENANTS = setOf("org organization organisation workspace tenant");

const tenant = ({ homes }: Scene): unknown => {
  const found = findIn(homes, (name) => {
    const parts = partsOf(name);
    return (
      TENANTS.has(parts[0] as string) && (parts.length === 1 || (parts.length === 2 && parts[1] === "id"))
    );
  });
  return sourceOf(pick(found, isText));
};

const agent = ({ homes }: Scene): unknown =>
  groupOf({
    id: memberOf(homes, AGENTS, ["id", "uuid"], isIdLike),
    name: memberOf(homes, AGENTS, ["name"], isText),
  });

/** A `user` may be one who has an account with the vendor, and a contact that the tag names one of several. */
const customer = (scene: Scene, line: Line | undefined): unknown => {
  const { homes, tag, note } = scene;
  const inTag = partsOf(tag);
  const parties = CUSTOMERS.filter((party) => !inTag.includes(party));
  const [user] = findIn(homes, (name) => /^(?:user(?:_id|_email|_name)?|caller_id)$/.test(snake(name)));
  if (user) note("customer", `${pointerTo(user.place)} may be the customer's, or a user's of the vendor`);
  return groupOf({
    // a caller's id is a telephone number
    id: memberOf(
      homes,
      parties.filter((party) => party !== "caller"),
      ["id", "uuid"],
      isIdLike,
    ),
    name: memberOf(homes, parties, ["name", "full_name"], isText),
    phone: customerPhone(scene, line, parties),
    email: memberOf(homes, parties, EMAILS, isText),
  });
};

/** The customer's number: its own member, or that of the side which the direction says. */
const customerPhone = (
  { homes, note }: Scene,
  line: Line | undefined,
  parties: readonly string[],
): unknown => {
  const direction = line?.direction ?? directionIn(homes);
  // who calls is the customer only if the call came in
  const own = memberOf(
    homes,
    [...parties.filter((party) => party !== "caller" || !direction), "user"],
    PHONES,
    (place) =>
      isNumberLike(place) && (place.pii === "phone" || /phone/.test(snake(place.keys.at(-1) as string))),
  );
  if (own !== undefined || !line?.from.length || !line.to.length) return own;
  const [from, to] = [sourceOf(line.from), sourceOf(line.to)];
  if (!direction?.words) {
    note(
      "customer",
      `${[from].flat()[0]} or ${[to].flat()[0]} is the customer's number: say which, by the direction`,
    );
    return undefined;
  }
  const at = pointerTo(direction);
  const rows = [
    [direction.words.filter(isInbound), from],
    [direction.words.filter(isOutbound), to],
  ] as const;
  const sources = rows.flatMap(([words, source]) =>
    words.length === 0 ? [] : [{ when: { at, equals: words.length === 1 ? words[0] : words }, from: source }],
  );
  return firstOf(sources);
};
