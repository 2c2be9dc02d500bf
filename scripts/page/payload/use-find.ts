// The state of a search in a text.
import type { RefObject } from "preact";
import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import { type Matches, matchesOf } from "./find.js";

/** A search in a text. */
export interface Find {
  readonly wanted: string;
  readonly setWanted: (wanted: string) => void;
  readonly matches: Matches;
  readonly current: number;
  readonly step: (by: 1 | -1) => void;
  /** The input of the search: Ctrl+F leads to it. */
  readonly input: RefObject<HTMLInputElement | null>;
}

/** Searches in a text. `onMatch` is told the index of the match to show, and the matches. */
export const useFind = (text: string, onMatch: (index: number, matches: Matches) => void): Find => {
  const [wanted, setText] = useState("");
  const [current, setCurrent] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const matches = useMemo(() => matchesOf(text, wanted), [text, wanted]);
  const show = (index: number, found: Matches): void => {
    setCurrent(index);
    if (found.from.length > 0) onMatch(index, found);
  };
  const setWanted = (next: string): void => {
    setText(next);
    show(0, matchesOf(text, next));
  };
  const step = (by: 1 | -1): void => {
    const { length } = matches.from;
    if (length > 0) show((current + by + length) % length, matches);
  };
  const onKey = useCallback((event: KeyboardEvent): void => {
    const isFind = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "f";
    // asked twice, the browser's own search comes
    if (!isFind || !input.current || document.activeElement === input.current) return;
    event.preventDefault();
    input.current.focus();
    input.current.select();
  }, []);
  useEffect(() => {
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [onKey]);
  return { wanted, setWanted, matches, current, step, input };
};
