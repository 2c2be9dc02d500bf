// Proposes who took part, and over which line: the agent, the customer, their numbers, the channel.
import { isSubject, partsOf, plainName, setOf, snake } from "./names.js";
import { isIdLike, isText, type Place, pointerTo } from "./place.js";
import { findIn, pick, type Scene } from "./scene.js";
import { memberNamed, withoutNothing } from "./tools.js";

const AGENTS = ["agent", "assistant", "bot", "ai_agent", "virtual_agent"];
const CUSTOMERS = ["customer", "caller", "end_user", "contact", "user", "client", "visitor"];
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
    ...channel(scene, line),
  };
};

/** A member of a party: `agent_id` of an object, or `id` of `agent`. */
const memberOf = (
  homes: readonly Place[],
  parties: readonly string[],
  members: readonly string[],
  fits: (place: Place) => boolean,
): Place | undefined => {
  for (const party of parties) {
    const flat = new Set(members.map((member) => `${party}_${member}`));
    const found =
      pick(
        findIn(homes, (name) => flat.has(snake(name))),
        fits,
      )?.place ??
      findIn(homes, (name) => snake(name) === party)
        .flatMap(({ place }) => memberNamed(place, members, fits) ?? [])
        .at(0);
    if (found) return found;
  }
  return undefined;
};

const pointerOrNothing = (place: Place | undefined): string | undefined => place && pointerTo(place);

const group = (members: Record<string, unknown>): Record<string, unknown> | undefined => {
  const given = withoutNothing(members);
  return Object.keys(given).length === 0 ? undefined : given;
};

const TENANTS = setOf("org organization organisation workspace tenant");

const tenant = ({ homes }: Scene): string | undefined => {
  const found = findIn(homes, (name) => {
    const parts = partsOf(name);
    return (
      TENANTS.has(parts[0] as string) && (parts.length === 1 || (parts.length === 2 && parts[1] === "id"))
    );
  });
  return pointerOrNothing(pick(found, isText)?.place);
};

const agent = ({ homes }: Scene): unknown =>
  group({
    id: pointerOrNothing(memberOf(homes, AGENTS, ["id", "uuid"], isIdLike)),
    name: pointerOrNothing(memberOf(homes, AGENTS, ["name"], isText)),
  });

/** Parties whose id is the customer's; a `user` may be one who has an account with the vendor. */
const SURE_CUSTOMERS = ["customer", "caller", "end_user", "contact"];

const customer = (scene: Scene, line: Line | undefined): unknown => {
  const { homes, note } = scene;
  const phone = customerPhone(scene, line);
  const [user] = findIn(homes, (name) => snake(name) === "user_id" || snake(name) === "user");
  if (user) note("customer", `${pointerTo(user.place)} may be the customer, or a user of the vendor`);
  return group({
    id: pointerOrNothing(memberOf(homes, SURE_CUSTOMERS, ["id", "uuid"], isIdLike)),
    name: pointerOrNothing(memberOf(homes, SURE_CUSTOMERS, ["name", "full_name"], isText)),
    phone,
    email: pointerOrNothing(memberOf(homes, [...CUSTOMERS], EMAILS, isText)),
  });
};

/** The numbers of both sides, and what tells which way the call went. */
interface Line {
  readonly members: Record<string, unknown>;
  readonly from: Place | undefined;
  readonly to: Place | undefined;
  readonly direction: Place | undefined;
}

const isNumberLike = (place: Place): boolean => isIdLike(place) && place.types.has("string");

const FROM = setOf("from_number from_phone_number from_phone number_from");
const TO = setOf("to_number to_phone_number to_phone number_to");

const lineIn = (scene: Scene): Line | undefined => {
  const { homes } = scene;
  const number = (names: ReadonlySet<string>, bare: string): Place | undefined =>
    pick(
      findIn(homes, (name) => names.has(snake(name)) || (snake(name) === bare && isPhone(name, homes))),
      isNumberLike,
    )?.place;
  const [from, to] = [number(FROM, "from"), number(TO, "to")];
  const provider = pick(
    findIn(homes, (name) => /^(?:telecom|telephony|phone_call|phone|voice)_provider$/.test(snake(name))),
    isText,
  )?.place;
  const callId = pick(
    findIn(homes, (name) =>
      /^(?:[a-z]+_)?call_sid$|^(?:provider|phone_call_provider|carrier|sip)_(?:call_)?id$/.test(snake(name)),
    ),
    isIdLike,
  )?.place;
  const members = group({
    from: pointerOrNothing(from),
    to: pointerOrNothing(to),
    provider: pointerOrNothing(provider),
    callId: pointerOrNothing(callId),
  });
  return members && { members, from, to, direction: directionIn(homes) };
};

/** Whether `from` and `to` are telephone numbers: both are marked so. */
const isPhone = (name: string, homes: readonly Place[]): boolean =>
  findIn(homes, (each) => each === name).some(({ place }) => place.pii === "phone");

const isInbound = (word: string): boolean => /^in(?:bound|coming)(?:_|$)|_inbound$/.test(snake(word));
const isOutbound = (word: string): boolean => /^out(?:bound|going)(?:_|$)|_outbound$/.test(snake(word));

const directionIn = (homes: readonly Place[]): Place | undefined =>
  pick(
    findIn(homes, (name) => /(?:^|_)(?:direction|origin|type)$/.test(plainName(name))),
    (place) => isText(place) && (place.words?.some((word) => isInbound(word) || isOutbound(word)) ?? false),
  )?.place;

/** The customer's number: its own member, or that of the side which the direction says. */
const customerPhone = ({ homes, note }: Scene, line: Line | undefined): unknown => {
  const direction = line?.direction ?? directionIn(homes);
  const own = memberOf(
    homes,
    direction ? ["customer", "end_user", "contact", "user"] : CUSTOMERS,
    PHONES,
    isNumberLike,
  );
  if (own) return pointerTo(own);
  if (!line?.from || !line.to) return undefined;
  if (!direction?.words) {
    note(
      "customer",
      `${pointerTo(line.from)} or ${pointerTo(line.to)} is the customer's number: which, depends on the direction`,
    );
    return undefined;
  }
  const at = pointerTo(direction);
  const rows = [
    [direction.words.filter(isInbound), line.from],
    [direction.words.filter(isOutbound), line.to],
  ] as const;
  return rows.flatMap(([words, place]) =>
    words.length === 0
      ? []
      : [{ when: { at, equals: words.length === 1 ? words[0] : words }, from: pointerTo(place) }],
  );
};

type Channel = "phone" | "web-voice" | "web-chat" | "whatsapp" | "messenger" | "other";

const CHANNELS: readonly (readonly [Channel, ReadonlySet<string>])[] = [
  [
    "phone",
    setOf(
      "phone phone_call telephony pstn sip inbound_phone_call outbound_phone_call telephone phonecall twilio_call",
    ),
  ],
  ["web-voice", setOf("web_call webcall web_voice webrtc web_rtc browser_call")],
  ["web-chat", setOf("web_chat webchat widget chat_widget web_widget website_chat api_chat")],
  ["whatsapp", setOf("whatsapp whats_app")],
  ["messenger", setOf("messenger facebook facebook_messenger fb_messenger")],
  ["other", setOf("sms email instagram telegram slack teams sms_chat")],
];

const channelOfWord = (word: string): Channel | undefined => {
  const name = snake(word);
  return CHANNELS.find(([, words]) => words.has(name))?.[0];
};

/** The channel: by the words of a member, or because there are numbers of a call. */
const channel = ({ homes, tag, note }: Scene, line: Line | undefined): Record<string, unknown> => {
  const found = findIn(homes, (name, home) => {
    const parts = partsOf(name);
    const last = parts.at(-1) as string;
    const isOwn =
      parts.length === 1 && last === "type" && isSubject(partsOf(home.keys.at(-1) ?? "")[0] ?? "");
    return (
      ["channel", "medium", "modality"].includes(last) ||
      isOwn ||
      (last === "type" &&
        parts.length > 1 &&
        parts.slice(0, -1).every((part) => isSubject(part) || part === "channel"))
    );
  });
  for (const { place } of found) {
    const rows = (place.words ?? []).map((word) => [word, channelOfWord(word)] as const);
    if (!isText(place) || !rows.some(([, meaning]) => meaning)) continue;
    const unknown = rows.filter(([, meaning]) => !meaning).map(([word]) => word);
    if (unknown.length > 0)
      note("channel", `${pointerTo(place)} has words of no known channel: ${unknown.slice(0, 6).join(", ")}`);
    return {
      channel: { from: pointerTo(place), words: Object.fromEntries(rows.filter(([, meaning]) => meaning)) },
    };
  }
  for (const { place } of found)
    if (isText(place)) note("channel", `${pointerTo(place)} may say the channel`);
  if (!line?.from || !line.to) return {};
  const isCall = [...partsOf(tag), ...line.from.keys.flatMap(partsOf)].includes("call");
  const numbers = [line.from, line.to].map((place) => ({ at: pointerTo(place), is: "string" }));
  if (isCall) return { channel: { when: { any: numbers }, value: "phone" } };
  note("channel", `${pointerTo(line.from)} may mean a telephone call`);
  return {};
};
