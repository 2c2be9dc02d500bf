// Identifiers in the form of the documented ones, and texts without the addresses and numbers of others.

import { find } from "../../../redact/stand-ins/find.js";
import { randomFrom } from "../story/chance.js";
import type { Maker, Place } from "./maker.js";

/** Whether the name of a member says that it is an identifier. */
export const seemsId = (name: string): boolean =>
  /(^|[_.-])(id|ids|sid|uuid|guid)$|(Id|Ids|Sid|SID|ID|Uuid)$/.test(name);

/** An identifier in the form of a documented one; the same for the same one in all events of the conversation. */
export const idFor = (maker: Maker, place: Place, sample: string | undefined): string => {
  const conversation = sample === undefined ? undefined : maker.conversationIds.get(sample);
  if (conversation !== undefined) return conversation;
  const name = place.names.at(-1) ?? "id";
  // the identifier of an item is its own
  const [item = ""] = /.*\/\d+(?=\/|$)/.exec(place.keys) ?? [];
  const form = sample ?? `${prefixFor(place.names)}_a1b2c3d4e5f6`;
  return likeId(maker, `${item} ${sample ?? name}`, form);
};

const prefixFor = (names: readonly string[]): string => {
  const own = (names.at(-1) ?? "").replace(/_?(id|ids|sid|uuid)$|(Id|Ids|Sid|ID)$/, "");
  const name = own === "" ? (names.at(-2) ?? "id") : own;
  return (
    name
      .replace(/[^a-z]/gi, "")
      .toLowerCase()
      .slice(0, 8) || "id"
  );
};

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** An identifier in the form of another one: what is a word in it stays, as a prefix does. */
export const likeId = ({ story }: Pick<Maker, "story">, purpose: string, form: string): string => {
  const random = randomFrom(story.streams("id", purpose));
  const uuid = (text: string): string => {
    const digits = random.like(
      `a1${text
        .toLowerCase()
        .replace(/[^\da-f]/g, "")
        .slice(2)}`.replace(/\d/g, "a"),
    );
    const hex = digits.padEnd(32, "0");
    return [
      hex.slice(0, 8),
      hex.slice(8, 12),
      `4${hex.slice(13, 16)}`,
      `a${hex.slice(17, 20)}`,
      hex.slice(20, 32),
    ].join("-");
  };
  if (UUID.test(form)) return uuid(form);
  const made = form.replace(
    /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}|(?<head>[A-Z]{2})(?<hex>[\da-f]{32})|[\da-zA-Z]+/gi,
    (run: string, ...more: unknown[]) => {
      const { head, hex } = more.at(-1) as { head?: string; hex?: string };
      if (UUID.test(run)) return uuid(run);
      if (head !== undefined && hex !== undefined && head === head.toUpperCase())
        return head + random.like(hex);
      return /\d/.test(run) || run.length >= 16 ? random.like(run) : run;
    },
  );
  // all of it seemed to be words, such as `abc`: each conversation has its own
  return made === form ? form.replace(/[\da-zA-Z]+$/, (run) => random.like(`${run}_a1b2c3`)) : made;
};

/** A documented text of any kind in a new form. */
export const formed = (maker: Maker, text: string, place: Place): string =>
  seemsId(place.names.at(-1) ?? "") || UUID.test(text)
    ? idFor(maker, place, text)
    : scrubbedText(maker, text);

/** A documented text, in which addresses, numbers and tokens are those of the story. */
export const scrubbedText = (maker: Maker, text: string): string => {
  const known = maker.conversationIds.get(text);
  if (known !== undefined) return known;
  const { story } = maker;
  let out = "";
  let end = 0;
  for (const span of find(text)) {
    const other =
      span.what === "email"
        ? story.email
        : span.what === "phone"
          ? story.phones.customer
          : span.what === "url"
            ? "https://example.com/"
            : span.what === "token"
              ? "example"
              : span.what === "address"
                ? "192.0.2.1"
                : likeId(maker, span.text, span.text);
    out += text.slice(end, span.start) + other;
    end = span.end;
  }
  return out + text.slice(end);
};
