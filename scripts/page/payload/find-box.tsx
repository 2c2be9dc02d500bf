// The search box of a payload: a text, how often it is there, and the way to the next place.
import type { RefObject } from "preact";
import { grouped } from "../../text/count.js";
import { Button } from "../base/button.js";
import { MAX_MATCHES } from "./find.js";

interface FindBoxProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly count: number;
  /** The index of the match that is shown. */
  readonly current: number;
  readonly onStep: (by: 1 | -1) => void;
  readonly input: RefObject<HTMLInputElement | null>;
}

/** The search box of a payload. */
export const FindBox = ({ text, onText, count, current, onStep, input }: FindBoxProps) => (
  <search class="find">
    <input
      ref={input}
      class="field"
      type="search"
      placeholder="Find in payload"
      aria-label="Find in payload"
      autocomplete="off"
      spellcheck={false}
      value={text}
      onInput={(event) => onText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === "Enter") onStep(event.shiftKey ? -1 : 1);
        else if (event.key === "Escape" && text !== "") onText("");
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
    {text.trim() !== "" && (
      <>
        <span class="small muted find-count" role="status">
          {count === 0
            ? "not found"
            : `${grouped(current + 1)} of ${grouped(count)}${count === MAX_MATCHES ? " or more" : ""}`}
        </span>
        <Button
          kind="quiet"
          label="Previous match"
          unavailable={count === 0 ? "Nothing was found." : null}
          onClick={() => onStep(-1)}
        >
          ↑
        </Button>
        <Button
          kind="quiet"
          label="Next match"
          unavailable={count === 0 ? "Nothing was found." : null}
          onClick={() => onStep(1)}
        >
          ↓
        </Button>
      </>
    )}
  </search>
);
