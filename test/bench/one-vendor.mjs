// node one-vendor.mjs <vendor> <rounds>: a vendor's figures as JSON, in a process of its own so that no vendor's
// payloads train the engine for another's.
import { ratios } from "./measure.mjs";
import { itemsOf, newField, payloads, SHAPES, wrongType } from "./payloads.mjs";
import { peers } from "./peers.mjs";
import { endedEvent } from "./vendors.mjs";

const [vendor, rounds] = process.argv.slice(2);
const event = await endedEvent(vendor);
const texts = (change) => payloads(vendor, { change }).map((payload) => JSON.stringify(payload));
const good = texts();
const drifted = texts(newField);
const faulty = texts(wrongType(vendor));
const others = peers(event.schema);

// what is measured is what is meant
const need = (holds, what) => {
  if (!holds) throw new Error(`${vendor}: ${what}`);
};
const different = (shapes) => new Set(shapes.map((shape) => shape.join())).size;
const namesIn = (value) =>
  Object.entries(value).flatMap(([name, inner]) => [
    name,
    ...(inner && typeof inner === "object" ? namesIn(inner) : []),
  ]);
need(different(payloads(vendor).map(namesIn)) === SHAPES, "two payloads have one shape");
const items = payloads(vendor).flatMap((payload) => itemsOf(vendor, payload));
need(different(items.map(Object.keys)) >= 16, "the items have fewer than 16 shapes");
for (const text of good) {
  const value = JSON.parse(text);
  need(event.check(value).length === 0, `findings ${JSON.stringify(event.check(value).slice(0, 3))}`);
  for (const [name, passes] of Object.entries(others)) need(passes(value), `${name} refuses a good payload`);
}
for (const text of drifted) {
  const found = event.check(JSON.parse(text));
  need(found.total > 0 && found.every(({ kind }) => kind === "unknown-field"), "a new field is not drift");
}
for (const text of faulty) {
  const found = event.check(JSON.parse(text));
  need(found.total === 1 && found[0].kind === "type", "not one fault");
}

let sink = 0;
// about five milliseconds a run
const start = performance.now();
for (let at = 0; at < 20; at++) for (const text of good) sink += +!!JSON.parse(text);
const repeats = Math.max(1, Math.round(5 / ((performance.now() - start) / 20)));

const over = (list, look) => () => {
  for (let at = 0; at < repeats; at++) for (const text of list) sink += look(JSON.parse(text));
};
const parse = (value) => +!!value;
const measure = (list, looks) => {
  const contenders = Object.entries(looks).map(([name, look]) => [name, over(list, look)]);
  return ratios(Object.fromEntries(contenders), { rounds: +rounds, warmup: 40 });
};

const passed = await measure(good, {
  parse,
  afterword: (value) => +event.is(value),
  ...Object.fromEntries(Object.entries(others).map(([name, passes]) => [name, (value) => +passes(value)])),
});
const check = (value) => event.check(value).total;
const unknown = (await measure(drifted, { parse, check })).check;
const fault = (await measure(faulty, { parse, check })).check - 1;
const bytes = Math.round(good.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / good.length);
console.log(JSON.stringify({ passed, unknown, fault, bytes, sink: sink > 0 }));
