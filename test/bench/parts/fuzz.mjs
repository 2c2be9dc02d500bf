import { readFile } from "node:fs/promises";
import { inspect } from "node:util";
import { Ajv2020 } from "ajv/dist/2020.js";
import { random } from "../random.mjs";
import { afterword, made, vendorOf } from "../vendors.mjs";

export const name = "fuzz";
/** Measured only when it is named: it finds faults, not times. */
export const apart = true;

const COUNT = 40_000;

const need = (holds, what) => {
  if (!holds) throw new Error(what);
};

/** What every program shares: whoever writes there pollutes it. */
const SHARED = [Object, Array, String, Number, Boolean, Function, Map, Set, RegExp, Promise, Date].flatMap(
  (made) => [made, made.prototype],
);
const stateOf = () =>
  SHARED.map((object) => Reflect.ownKeys(object).map((key) => Object.getOwnPropertyDescriptor(object, key)));
const same = (before, after) =>
  before.every(
    (descriptors, at) =>
      descriptors.length === after[at].length &&
      descriptors.every(({ value, get, set }, key) => {
        const now = after[at][key];
        return Object.is(value, now.value) && get === now.get && set === now.set;
      }),
  );

/** Whether a JSON Pointer leads to something. */
const leads = (value, pointer) => {
  let here = value;
  for (const part of pointer === "" ? [] : pointer.slice(1).split("/")) {
    const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, key)) return false;
    here = here[key];
  }
  return true;
};

export const rows = async () => {
  const { createReceiver, recognise, toMarkdown } = await afterword();
  const schema = new URL("../../../schemas/_conversation/conversation.schema.json", import.meta.url);
  const valid = new Ajv2020({ strict: false, validateFormats: false }).compile(
    JSON.parse(await readFile(schema, "utf8")),
  );
  const vendors = await Promise.all(made.map(vendorOf));
  const receivers = new Map(
    vendors.map((vendor) => [vendor, createReceiver(vendor, { allowUnsigned: true, strictJson: true })]),
  );
  const events = vendors.flatMap((vendor) =>
    Object.values(vendor.events).map((event) => ({ vendor, event })),
  );

  let verdicts;
  const record = (conversation, payload) => {
    need(valid(conversation), `no valid record: ${inspect(valid.errors?.[0])}`);
    need(Object.getPrototypeOf(conversation) === Object.prototype, "a record has another prototype");
    need(toMarkdown(conversation).startsWith("# Conversation"), "a transcript begins otherwise");
    const { unmapped } = conversation;
    need(new Set(unmapped).size === unmapped.length, "unmapped says something twice");
    for (const pointer of unmapped) need(leads(payload, pointer), `unmapped leads nowhere: ${pointer}`);
  };
  const delivered = async (vendor, body) => {
    const { verdict, findings, payload, conversation, error } = await receivers.get(vendor)({
      headers: {},
      body,
    });
    need(verdict in verdicts, `the verdict is ${verdict}`);
    verdicts[verdict]++;
    need((error !== null) === (verdict === "malformed"), `${verdict} with ${error}`);
    need((conversation === null) === (verdict === "malformed"), `${verdict} without a record`);
    need(findings.length <= 100 && findings.length <= findings.total, "too many findings");
    if (conversation) record(conversation, payload);
  };
  const given = async ({ vendor, event }, value) => {
    const text = JSON.stringify(value);
    const findings = event.check(value);
    const invalid = findings.some(({ grade }) => grade === "invalid");
    if (findings.length === findings.total) need(event.is(value) === !invalid, "is and check disagree");
    recognise(vendors, value);
    record(vendor.normalize(event.tag, value), value);
    need(JSON.stringify(value) === text, "the payload has changed");
    await delivered(vendor, text);
  };

  const seed = Number(process.env.AFTERWORD_SEED ?? Date.now() % 2 ** 31);
  const kinds = {
    "random JSON": (dice, at) => given(at, dice.json()),
    instances: (dice, at) => given(at, dice.instance(at.event.schema, dice.below(2) === 0)),
    "instances, mutated": (dice, at) => given(at, dice.mutated(at.event.schema)),
    "instances, bytes damaged": (dice, at) => delivered(at.vendor, dice.damaged(at.event.schema)),
  };
  console.error(`${events.length} events of ${vendors.length} vendors, AFTERWORD_SEED=${seed}`);
  const before = stateOf();
  const counts = [];
  for (const [kind, tryOne] of Object.entries(kinds)) {
    verdicts = { ok: 0, drifted: 0, invalid: 0, "unknown-event": 0, malformed: 0 };
    for (let at = 0; at < COUNT; at++) {
      const place = events[at % events.length];
      const where = `${kind}, ${place.vendor.slug} ${place.event.tag}, AFTERWORD_SEED=${seed} at ${at}`;
      try {
        await tryOne(random(seed + at * 7919), place);
      } catch (error) {
        throw new Error(where, { cause: error });
      }
      if (at % 1000 === 999)
        need(same(before, stateOf()), `a prototype is polluted: ${where}, or up to 999 before`);
    }
    counts.push({
      figure: `${kind} that pass`,
      measured: COUNT,
      better: "more",
      note: Object.entries(verdicts)
        .map(([verdict, count]) => `${verdict} ${count}`)
        .join(" · "),
    });
  }
  return counts;
};
