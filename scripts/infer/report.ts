// Says what was inferred, and how sure each of it is.

import { grouped, plural } from "../text/count.js";
import { printable } from "../text/printable.js";
import type { Seen } from "./count/seen.js";
import type { Inferred } from "./index.js";

/** One decision. */
export interface Decision {
  readonly what: string;
  readonly found: string;
  /** How sure it is. */
  readonly sure: string;
}

/** All decisions, the most important ones first. */
const decisionsOf = (seen: Seen, { events, ids, schemas, signature, mapping }: Inferred): Decision[] => {
  const { payloads } = seen;
  const { tag, required } = events;
  const all = events.events.length;
  const { counts } = schemas;
  const decisions: Decision[] = [
    tag
      ? {
          what: "event",
          found: tag.place.replace(/^header:/, "the header "),
          sure: `a word in ${payloads} of ${payloads} payloads, ${plural(tag.words.length, "word")}`,
        }
      : required
        ? {
            what: "event",
            found: "by members",
            sure: `${all} sets of members that have nothing else in common`,
          }
        : { what: "event", found: "not found", sure: "no word tells events apart: commands need --event" },
  ];
  for (const { tag: word, group } of events.events)
    decisions.push({ what: "event", found: word, sure: plural(group.payloads, "payload") });
  const found = [...ids.conversation].filter(([, id]) => id);
  const pointers = [...new Set(found.map(([, id]) => id?.pointer))];
  decisions.push({
    what: "conversationId",
    found: pointers.length > 0 ? pointers.join(", ") : "not found",
    sure:
      pointers.length > 0
        ? `${found.length} of ${plural(all, "event")}`
        : "no member has the name of such an id in all payloads",
  });
  for (const [word, { rule, ids: known }] of ids.dedupe)
    decisions.push({
      what: "dedupe",
      found: `${word}: ${rule.map((each) => (typeof each === "string" ? each : "the body")).join(", ")}`,
      sure:
        known > 0
          ? `payloads with the same are equal: ${known} of ${known}`
          : "nothing less tells two reports apart",
    });
  if (signature)
    decisions.push({
      what: "signature",
      found: signature.rule ? shownRule(signature.rule) : "not found",
      sure: signature.sure,
    });
  decisions.push(
    {
      what: "schemas",
      found: String(schemas.named.size),
      sure: `${plural(counts.unions, "union")}, ${plural(counts.maps, "map")}`,
    },
    {
      what: "words",
      found: String(counts.enumerations),
      sure: "lists of words that were seen in several payloads each",
    },
    { what: "formats", found: String(counts.formats), sure: "all values that were seen have them" },
    { what: "personal", found: String(counts.personal), sure: "marked by format, name or form: read them" },
    {
      what: "conversation",
      found: plural(mapping.sources, "member"),
      sure: `from names and types, ${mapping.unsure} unsure: read them`,
    },
    { what: "never absent", found: String(counts.neverAbsent), sure: "listed in comments, and not required" },
  );
  if (counts.maybeNull > 0)
    decisions.push({
      what: "null",
      found: String(counts.maybeNull),
      sure: "members that never were null may be: others are, and few payloads were seen",
    });
  return decisions;
};

/** `hmac sha256 of {body} in x-acme-signature` */
const shownRule = ({
  scheme,
  algorithm,
  template,
  header,
  query,
}: Readonly<Record<string, unknown>>): string =>
  [
    scheme,
    ...(algorithm === undefined ? [] : [algorithm]),
    ...(template === undefined ? [] : ["of", JSON.stringify(template).slice(1, -1)]),
    `in ${query === undefined ? `the header ${(header as { name: string }).name}` : `the query as ${query}`}`,
  ].join(" ");

/** The report for people. */
export const text = (seen: Seen, inferred: Inferred, slug: string, folder: string): string => {
  const decisions = decisionsOf(seen, inferred);
  const width = Math.max(...decisions.map(({ what }) => what.length));
  const lines = decisions.map(
    ({ what, found, sure }) => `  ${what.padEnd(width)}  ${printable(found)}  (${sure})`,
  );
  return [
    `${slug}: inferred from ${plural(seen.payloads, "payload")}`,
    ...lines,
    ...notesOf(seen, inferred),
    ...nextSteps(slug, folder),
  ]
    .join("\n")
    .concat("\n");
};

/** What was left out, and what nobody verified. */
const notesOf = ({ malformed, foreign, deep, groups }: Seen, { signature }: Inferred): string[] => {
  const enveloped = [...groups.groups.values()].reduce((sum, group) => sum + group.enveloped, 0);
  const unverified = enveloped - (signature?.proven ?? 0);
  return [
    malformed > 0 ? `  ${plural(malformed, "payload")} left out: not JSON objects` : "",
    foreign > 0
      ? `  ${plural(foreign, "request")} left out, as other tools save them: take the payloads out of them`
      : "",
    deep > 0 ? `  ${plural(deep, "payload")} deeper than counting goes` : "",
    unverified > 0
      ? `  ${grouped(unverified)} of them in envelopes that nobody verified: anybody may have sent them`
      : "",
  ].filter((line) => line !== "");
};

const nextSteps = (slug: string, folder: string): string[] => [
  "Next:",
  `  read ${folder}/${slug}/openapi.yaml`,
  `  npx afterword generate --schemas ${folder}`,
  `  npx afterword validate --schemas ${folder} --vendor ${slug} CAPTURES`,
  `  npx afterword drift --schemas ${folder} --vendor ${slug} --patch --write CAPTURES, when there are more`,
];
