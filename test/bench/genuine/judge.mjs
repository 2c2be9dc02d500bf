// Compares a JSON Schema that was inferred from payloads with what a person would find in them.

/**
 * What a schema says, by path (`/a/*`): maps, the words that it lists, formats. Branches of a union are laid over one
 * another.
 *
 * @param resolve the schema that a `$ref` leads to
 */
export const saidBy = (schema, resolve) => {
  const said = {
    maps: new Set(),
    words: new Map(),
    formats: new Map(),
    unions: new Set(),
    types: new Map(),
    members: new Map(),
  };
  const into = (map, path, values) => map.set(path, new Set([...(map.get(path) ?? []), ...values]));
  const walk = (of, path, refs) => {
    if (typeof of !== "object" || of === null) return;
    if (of.$ref !== undefined) {
      if (!refs.includes(of.$ref)) walk(resolve(of.$ref), path, [...refs, of.$ref]);
      return;
    }
    const words = [
      ...(of.enum ?? []),
      ...(of.const === undefined ? [] : [of.const]),
      ...(of["x-words"] ?? []),
    ];
    const texts = words.filter((each) => typeof each === "string");
    if (texts.length > 0) into(said.words, path, texts);
    if (of.type !== undefined) into(said.types, path, [of.type].flat());
    if (of.format !== undefined) into(said.formats, path, [of.format]);
    if (of.oneOf !== undefined) said.unions.add(path);
    for (const branch of [...(of.oneOf ?? []), ...(of.anyOf ?? []), ...(of.allOf ?? [])])
      walk(branch, path, refs);
    if (of.properties !== undefined) into(said.members, path, Object.keys(of.properties));
    for (const [name, member] of Object.entries(of.properties ?? {})) walk(member, `${path}/${name}`, refs);
    if (of.items !== undefined) walk(of.items, `${path}/*`, refs);
    const rest = of.additionalProperties;
    if (rest !== undefined && rest !== false) {
      said.maps.add(path);
      walk(rest, `${path}/*`, refs);
    }
  };
  walk(schema, "", []);
  return said;
};

/** The values at every path of the facts in some payloads. */
const valuesAt = (payloads, path) => {
  let here = payloads;
  for (const key of path.split("/").slice(1)) {
    here = here.flatMap((value) => {
      if (typeof value !== "object" || value === null) return [];
      if (key === "*") return Object.values(value);
      return Object.hasOwn(value, key) ? [value[key]] : [];
    });
  }
  return here;
};

/** How often a value has to be there before anybody can see what it is. */
const ENOUGH = { map: 5, words: 12, word: 2, format: 3 };

/**
 * How much of what can be seen in the payloads a schema says, as counts; and paths where it says what is not so: words
 * out of free text or of names, maps of objects whose members have fixed names, and members that only others have.
 */
export const judged = (facts, said, payloads) => {
  const counts = { maps: [0, 0], words: [0, 0], formats: [0, 0], unions: [0, 0] };
  const missing = [];
  const wrong = [];
  const count = (kind, path, isFound) => {
    counts[kind][1]++;
    if (isFound) counts[kind][0]++;
    else missing.push(`${kind} ${path}`);
  };
  for (const path of facts.maps) {
    const names = new Set(valuesAt(payloads, path).flatMap((each) => Object.keys(each ?? {})));
    if (names.size >= ENOUGH.map) count("maps", path, said.maps.has(path));
  }
  for (const [path, words] of facts.words) {
    const seen = valuesAt(payloads, path).filter((each) => typeof each === "string");
    const often = [...words].filter((word) => seen.filter((each) => each === word).length >= ENOUGH.word);
    const listed = said.words.get(path);
    if (seen.length >= ENOUGH.words && often.length > 1)
      count("words", path, listed !== undefined && often.every((word) => listed.has(word)));
  }
  for (const [path, format] of facts.formats) {
    const seen = valuesAt(payloads, path).filter((each) => typeof each === "string");
    if (seen.length >= ENOUGH.format) count("formats", path, said.formats.get(path)?.has(format) === true);
  }
  for (const path of facts.unions.keys())
    if (valuesAt(payloads, path).length >= ENOUGH.words) count("unions", path, said.unions.has(path));
  for (const path of facts.texts) if (said.words.has(path)) wrong.push(`words ${path}`);
  for (const [path, names] of facts.objects) {
    const isEmpty = valuesAt(payloads, path).every((each) => Object.keys(each ?? {}).length === 0);
    if (said.maps.has(path) && !isEmpty && !facts.maps.has(path)) wrong.push(`map ${path}`);
    for (const name of said.members.get(path) ?? [])
      if (!names.has(name) && !facts.maps.has(path)) wrong.push(`member ${path}/${name}`);
  }
  return { counts, missing, wrong };
};
