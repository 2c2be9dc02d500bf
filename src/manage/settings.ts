// Things that have one URL among their settings: an agent, an assistant, a telephone number, an application.
import { AfterwordError } from "../errors.js";
import type { Connection } from "./connect.js";
import { differencesOf, wouldReplace } from "./endpoints.js";
import { hideUrl, targetOf } from "./target.js";

/** What every thing has that sends webhooks. */
export interface Settings {
  /** Where deliveries go; null if the thing has no URL of its own. */
  readonly url: string | null;
  /** The events that are sent; null if none are listed: then those that the vendor sends to everybody. */
  readonly events: readonly string[] | null;
}

/** What `subscribe` would do. */
export interface SettingsPlan<S extends Settings> {
  /** What is set now. */
  readonly now: S;
  /** The settings that would be changed, with their new values. Empty if nothing would change. */
  readonly changes: Partial<S>;
  /** The error with which `subscribe` would refuse to replace what is set; null if it would not refuse. */
  readonly refused: AfterwordError | null;
}

/** Where a thing is to send deliveries. */
export interface Target {
  /** Where deliveries go: https. */
  readonly url: string;
  /** Whether another URL, other events or other settings of this kind may be replaced; false by default. */
  readonly replace?: boolean | undefined;
}

/** Manages the URL of single things: `Of` names one, `To` says what more is set than the URL. */
export interface SettingsManager<Of, To, S extends Settings> {
  /**
   * Has a thing send its events to a URL, and returns what is set then.
   *
   * @throws AfterwordError ERR_MANAGE_REPLACE if it has another URL, other events or other settings of this kind, and
   * `replace` is not true
   */
  subscribe(to: Of & To & Target): Promise<S>;
  /** Says what `subscribe` would do, and changes nothing. */
  plan(to: Of & To & Target): Promise<SettingsPlan<S>>;
  /** Takes the URL away, and what was set with it. Returns what is set then. */
  unsubscribe(from: Of): Promise<S>;
  /** What is set now. */
  read(of: Of): Promise<S>;
}

/** How the things of a vendor are read and changed. */
export interface Thing<Of, To, S extends Settings, Raw> {
  /** The vendor's name, for errors. */
  readonly name: string;
  /** What each setting is in an error, such as `another URL`. */
  readonly words: Readonly<Record<keyof S, string>>;
  /** What `unsubscribe` sets. */
  readonly none: Partial<S>;
  /** The thing in words, such as `agent agent_1`. Throws if this is not the id of one. */
  readonly called: (of: Of) => string;
  /** What is wanted beside the URL. Throws if that makes no sense. */
  readonly wanted: (to: Of & To) => Partial<S>;
  /** Reads the thing as the vendor has it. */
  readonly read: (of: Of) => Promise<Raw>;
  /** Its settings. */
  readonly settingsOf: (raw: Raw, hide: (text: string) => void) => S;
  /** Changes some settings. Returns the thing as it is then, if the vendor says that. */
  readonly write: (of: Of, changes: Partial<S>, now: Raw) => Promise<Raw | undefined>;
}

/** Makes the manager of a vendor's things. */
export const settingsManager = <Of, To, S extends Settings, Raw>(
  { name, words, none, called, wanted, read, settingsOf, write }: Thing<Of, To, S, Raw>,
  hide: Connection<object>["hide"],
): SettingsManager<Of, To, S> => {
  const shown = (raw: Raw): S => {
    const settings = settingsOf(raw, hide);
    hideUrl(settings.url ?? undefined, hide);
    return settings;
  };

  const look = async (to: Of & To & Target): Promise<SettingsPlan<S> & { raw: Raw }> => {
    const what = called(to);
    const all = { ...wanted(to), url: targetOf(to.url, hide) } as Partial<S>;
    const raw = await read(to);
    const now = shown(raw);
    const different = differencesOf(now, all) as (keyof S & string)[];
    const changes = Object.fromEntries(different.map((each) => [each, all[each]])) as Partial<S>;
    const taken = different.filter((each) => now[each] !== null);
    const refused =
      taken.length > 0 && to.replace !== true ? wouldReplace(`${name}: ${what}`, taken, words) : null;
    return { now, changes, refused, raw };
  };

  return {
    async subscribe(to) {
      const { now, changes, refused, raw } = await look(to);
      if (refused) throw refused;
      if (Object.keys(changes).length === 0) return now;
      const after = await write(to, changes, raw);
      return after === undefined ? { ...now, ...changes } : { ...shown(after), ...changes };
    },
    async plan(to) {
      const { raw: _, ...plan } = await look(to);
      return plan;
    },
    async unsubscribe(from) {
      called(from);
      const raw = await read(from);
      const now = shown(raw);
      if (differencesOf(now, none).length === 0) return now;
      await write(from, none, raw);
      return { ...now, ...none };
    },
    async read(of) {
      called(of);
      return shown(await read(of));
    },
  };
};

/** Checks an id before it is put into a path, where a wrong one could lead elsewhere. */
export const idOf = (name: string, noun: string, id: unknown): string => {
  if (typeof id === "string" && /^[\w-]{1,128}$/.test(id)) return id;
  const article = /^[aeiou]/.test(noun) ? "an" : "a";
  throw new AfterwordError("ERR_MANAGE_ID", `this is not the id of ${article} ${noun} of ${name}`, {
    hint: "Take the id from the dashboard or the vendor's API: letters, digits, _ and -.",
  });
};
