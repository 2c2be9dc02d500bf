// What `subscribe` and `unsubscribe` say about settings.
import type { AfterwordError } from "../../src/errors.js";
import { plural } from "../text/count.js";
import { printable } from "../text/printable.js";

/** The line that every dry run begins with. */
export const DRY_RUN = "dry run: nothing is changed\n";

/** Settings of any vendor. Null for what is not set; a member that is left out is not shown. */
export interface Shown {
  readonly url?: string | null | undefined;
  /** An empty list means all. */
  readonly events?: readonly string[] | null | undefined;
  readonly agent?: string | null | undefined;
  readonly webhook?: string | null | undefined;
  readonly credential?: string | null | undefined;
  readonly version?: string | null | undefined;
  readonly transcripts?: string | null | undefined;
  readonly enabled?: boolean | undefined;
  readonly retries?: boolean | null | undefined;
}

/** A URL for deliveries, without the values of its query: one may be the secret that receivers expect. */
export const shownUrl = (text: string | null | undefined): string => {
  if (typeof text !== "string" || !URL.canParse(text)) return "none";
  const { origin, pathname, searchParams, hash } = new URL(text);
  const query = [...new Set(searchParams.keys())].map((name) => `${encodeURIComponent(name)}=…`).join("&");
  return printable(`${origin}${pathname}${query && `?${query}`}${hash && "#…"}`);
};

const yesOrNo = (value: boolean | null): string => (value === true ? "yes" : "no");
const word = (value: string | null): string => (value === null ? "none" : printable(value));

/** How each setting is shown, in this order. */
const ROWS: { readonly [Name in keyof Shown]-?: (value: NonNullable<Shown[Name]> | null) => string } = {
  url: shownUrl,
  events: (events) =>
    events === null ? "not set" : events.length === 0 ? "all" : printable(events.join(", ")),
  agent: (agent) => (agent === null ? "all" : printable(agent)),
  webhook: word,
  credential: word,
  version: word,
  transcripts: word,
  enabled: yesOrNo,
  retries: yesOrNo,
};

/** Settings in words, and the values that they would have. */
export const settingsInWords = (now: Shown | null, changes: Shown = {}): string => {
  const shown = (settings: Shown | null, name: keyof Shown): string | undefined => {
    const value = settings?.[name];
    return value === undefined ? undefined : (ROWS[name] as (value: unknown) => string)(value);
  };
  return (Object.keys(ROWS) as (keyof Shown)[])
    .map((name) => {
      const before = shown(now, name);
      const after = shown(changes, name);
      if (after === undefined) return before === undefined ? "" : `  ${name.padEnd(13)}${before}\n`;
      const isAlike = before === after ? " (with other values in its query)" : "";
      return `  ${name.padEnd(13)}${before === undefined ? "" : `${before} → `}${after}${isAlike}\n`;
    })
    .join("");
};

/** What would be done to an endpoint, and which others there are. */
export interface Planned {
  /** What the vendor calls it: endpoint or webhook. */
  readonly noun: string;
  /** Its id; null if a new one would be made. */
  readonly id: string | null;
  readonly now: Shown | null;
  readonly changes: Shown;
  /** What follows about those that use the endpoint. */
  readonly users?: string;
  readonly others: readonly (readonly [id: string, settings: Shown])[];
  readonly refused: AfterwordError | null;
}

/** What would be done to which endpoint, and which others there are. */
export const planInWords = (vendor: string, { noun, id, now, changes, users, others }: Planned): string => {
  const what =
    id === null
      ? `a new ${noun} of ${vendor} would be made`
      : `${noun} ${printable(id)} of ${vendor} ${
          Object.keys(changes).length > 0
            ? "would be changed"
            : users === undefined
              ? "sends there already: nothing would change"
              : "stays as it is"
        }`;
  const rest = others.map(([each, settings]) => `${printable(each)}\n${settingsInWords(settings)}`);
  return [
    `${what}\n`,
    settingsInWords(now, changes),
    users ?? "",
    ...(rest.length === 0
      ? []
      : [
          `${plural(rest.length, `other ${noun}`)} ${rest.length === 1 ? "stays" : "stay"} as now:\n`,
          ...rest,
        ]),
  ].join("");
};
