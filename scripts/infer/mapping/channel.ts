// Proposes over which channel a conversation ran.

import type { Line } from "./line.js";
import { isSubject, partsOf } from "./names.js";
import { isText, pointerTo } from "./place.js";
import type { Scene } from "./scene.js";
import { findIn } from "./sources.js";
import { channelOfWord, shortList } from "./words.js";

/** The channel: by the words of a member, or because there are numbers of a call. */
export const channelIn = ({ homes, tag, note }: Scene, line: Line | undefined): Record<string, unknown> => {
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
      note("channel", `${pointerTo(place)} has words of no known channel: ${shortList(unknown)}`);
    return {
      channel: { from: pointerTo(place), words: Object.fromEntries(rows.filter(([, meaning]) => meaning)) },
    };
  }
  for (const { place } of found)
    if (isText(place)) note("channel", `${pointerTo(place)} may say the channel`);
  if (!line?.from.length || !line.to.length) return {};
  const numbers = [...line.from, ...line.to];
  const isCall = [...partsOf(tag), ...numbers.flatMap(({ keys }) => keys.flatMap(partsOf))].includes("call");
  const any = numbers.map((place) => ({ at: pointerTo(place), is: "string" }));
  if (isCall) return { channel: { when: { any }, value: "phone" } };
  note("channel", `${any[0]?.at} may mean a telephone call`);
  return {};
};
