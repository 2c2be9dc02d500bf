// Small parts of which the events of a vendor are put together. Each makes a value from a source of random numbers, and
// knows what a person who has read the vendor's pages knows of it: that it is a map, these words, or a time.

/** Free text and names of people: words that repeat here are no words of an enum. */
const GREETINGS = [
  "Hi, this is the front desk. How can I help?",
  "Hello!",
  "Thanks for calling.",
  "Goodbye.",
];
const FIRST =
  "Maria Anna Peter Lukas Emma Noah Olivia Wei Fatima Yusuf Ines Piotr Sven Aisha Diego Mei".split(" ");
const LAST =
  "Lindqvist Okafor Moreau Tanaka Schneider Garcia Novak Haddad O'Brien Kowalski Rossi Nguyen".split(" ");
const CITIES = "Berlin Porto Austin Lyon Gdańsk Osaka Leeds Malmö Toronto Sevilla".split(" ");

const make = (of, facts = {}) => Object.assign(of, facts);

/** The same value in every payload. */
export const fixed = (value) => make(() => value, { kind: "fixed" });

/** One of an enum's words, with how often each comes: `word({ user: 60, agent: 39, system: 1 })`. */
export const word = (weights) => {
  const drawn = drawnBy(Object.entries(weights));
  return make((d) => drawn(d), { kind: "word", words: Object.keys(weights) });
};

const drawnBy = (weighted) => {
  const all = weighted.reduce((sum, [, weight]) => sum + weight, 0);
  return (d) => {
    let left = d.next() * all;
    return (weighted.find(([, weight]) => (left -= weight) < 0) ?? weighted[0])[0];
  };
};

/** What somebody said: mostly new, now and then a sentence that comes again and again. */
export const speech = make((d) => (d.next() < 0.15 ? d.one(GREETINGS) : d.sentence()), { kind: "text" });
/** A person's name: few first names and surnames, so each comes again. */
export const person = make((d) => `${d.one(FIRST)} ${d.one(LAST)}`, { kind: "text" });
/** One word, which comes again, and is personal all the same. */
export const firstName = make((d) => d.one(FIRST), { kind: "text" });
export const city = make((d) => d.one(CITIES), { kind: "text" });
export const phone = make((d) => d.phone(), { kind: "text" });
export const email = make((d) => `${d.one(FIRST).toLowerCase()}.${d.hex(4)}@example.com`, {
  kind: "format",
  format: "email",
});
export const birthday = make((d) => `${1940 + d.below(65)}-0${1 + d.below(9)}-${10 + d.below(18)}`, {
  kind: "format",
  format: "date",
});
export const url = (end = "wav") =>
  make((d) => `https://cdn.example.com/${d.hex(8)}.${end}`, { kind: "format", format: "uri" });
export const uuid = make((d) => d.uuid(), { kind: "format", format: "uuid" });
/** An id with what the vendor puts before it. */
export const id = (before = "", length = 24) => make((d) => `${before}${d.hex(length)}`, { kind: "id" });
export const digits = (length) =>
  make((d) => String(10 ** (length - 1) + d.below(9 * 10 ** (length - 1))), { kind: "id" });

/** Times of half a year: ISO with Z or with an offset, and counted from 1970. */
const START = 1784000000;
const later = (d) => START + d.below(15e6);
export const iso = make((d) => new Date(later(d) * 1000 + d.below(1000)).toISOString(), {
  kind: "format",
  format: "date-time",
});
export const isoOffset = make((d) => new Date(later(d) * 1000).toISOString().replace(".000Z", "+00:00"), {
  kind: "format",
  format: "date-time",
});
export const unix = make(later, { kind: "number" });
export const unixMs = make((d) => later(d) * 1000 + d.below(1000), { kind: "number" });
export const unixText = (zeros = 0) => make((d) => `${later(d)}${"0".repeat(zeros)}`, { kind: "id" });
export const date = make((d) => new Date(later(d) * 1000).toISOString().slice(0, 10), {
  kind: "format",
  format: "date",
});

export const whole = (most) => make((d) => d.below(most), { kind: "number" });
/** Whole, but for a share of them. */
export const mostlyWhole = (most, fractions = 0.01) =>
  make((d) => (d.next() < fractions ? d.below(most * 2) / 2 + 0.25 : d.below(most)), { kind: "number" });
export const real = (most = 1) => make((d) => Math.round(d.next() * most * 1000) / 1000, { kind: "number" });
export const flag = (chance = 0.5) => make((d) => d.next() < chance, { kind: "flag" });

/** A member that some payloads lack, or that is null in some. */
export const often = (chance, of) =>
  make((d) => (d.next() < chance ? of(d) : undefined), { kind: "wrapped", of });
export const orNull = (chance, of) =>
  make((d) => (d.next() < chance ? null : of(d)), { kind: "wrapped", of });

export const object = (members) => {
  const entries = Object.entries(members);
  return make(
    (d) => {
      const out = {};
      for (const [name, of] of entries) {
        const value = of(d);
        if (value !== undefined) out[name] = value;
      }
      return out;
    },
    { kind: "object", members },
  );
};

export const list = (least, most, item) =>
  make((d) => Array.from({ length: least + d.below(most - least + 1) }, () => item(d)), {
    kind: "list",
    item,
  });

/** An object whose members are named by data: ids, numbers, days, people. */
export const map = (least, most, name, value) =>
  make(
    (d) =>
      Object.fromEntries(
        Array.from({ length: least + d.below(most - least + 1) }, () => [name(d), value(d)]),
      ),
    { kind: "map", value },
  );

/** The same with few names that come again and again: whether it is a map, nobody can see. */
export const dictionary = (least, most, names, value) =>
  make(
    map(least, most, (d) => d.one(names), value),
    { kind: "free" },
  );

/** What the user of the vendor may put there: a name has values of one type, but each payload has names of its own. */
const VARIABLES = {
  crm: (d) => d.hex(6),
  order_no: (d) => String(10000 + d.below(90000)),
  visits: (d) => d.below(90),
  returning: (d) => d.next() < 0.5,
  note: (d) => (d.next() < 0.03 ? null : d.sentence()),
  first_name: (d) => d.one(FIRST),
  campaign: (d) => d.one(CITIES),
};
const NAMES = Object.keys(VARIABLES);
/** Names that hardly any payload has, so that later ones have names that no earlier one had. */
const RARE = "booked ref seats slot shop owner model plate size colour level branch unit floor gate".split(
  " ",
);
const rareName = (d) => `${d.one(RARE)}_${d.one(RARE)}`;

export const free = make(
  (d) => {
    const names = new Set(Array.from({ length: d.below(4) }, () => d.one(NAMES)));
    const variables = [...names].map((name) => [name, VARIABLES[name](d)]);
    return Object.fromEntries(d.next() < 0.04 ? [...variables, [rareName(d), d.sentence()]] : variables);
  },
  { kind: "free" },
);

/** One of several shapes, with how often each comes. */
export const either = (...weighted) => {
  const drawn = drawnBy(weighted.map(([weight, of]) => [of, weight]));
  return make((d) => drawn(d)(d), { kind: "either", options: weighted.map(([, of]) => of) });
};

/** A union in a list, told apart by the word of one member. */
export const union = (tag, ...weighted) => make(either(...weighted), { tag });

/**
 * What a person would find in payloads of this event, by path (`/a/*`): maps, the words of enums, formats, and the
 * members that tell unions apart; `texts`, which are free text and names and have no words; `objects`, with the names that
 * their members can have. Objects whose members a user chooses may be maps or not: nothing is said of them.
 */
export const factsOf = (of) => {
  const facts = {
    maps: new Set(),
    words: new Map(),
    formats: new Map(),
    unions: new Map(),
    texts: new Set(),
    objects: new Map(),
  };
  const walk = (part, path) => {
    switch (part.kind) {
      case "wrapped":
        return walk(part.of, path);
      case "object": {
        const names = Object.keys(part.members);
        facts.objects.set(path, new Set([...(facts.objects.get(path) ?? []), ...names]));
        for (const name of names) walk(part.members[name], `${path}/${name}`);
        return;
      }
      case "list":
        return walk(part.item, `${path}/*`);
      case "map":
        facts.maps.add(path);
        return walk(part.value, `${path}/*`);
      case "either":
        if (part.tag) facts.unions.set(path, part.tag);
        for (const each of part.options) walk(each, path);
        return;
      case "word":
        facts.words.set(path, new Set([...(facts.words.get(path) ?? []), ...part.words]));
        return;
      case "format":
        facts.formats.set(path, part.format);
        return;
      case "text":
        facts.texts.add(path);
    }
  };
  walk(of, "");
  return facts;
};
