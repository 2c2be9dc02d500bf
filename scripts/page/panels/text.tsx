// Texts of several lines from outside: what was said, JSON, diffs.
import { useState } from "preact/hooks";
import { grouped } from "../../text/count.js";
import { Button } from "../base/button.js";
import { escapedLines } from "../base/shown.js";

/** More characters than these are shown only when asked for. */
const MAX_SHOWN = 8000;

interface LongProps {
  readonly text: string;
  /** What it is: `what was said`. */
  readonly label: string;
}

/** The text, or its beginning with a button for the rest. */
export const Long = ({ text, label }: LongProps) => {
  const [isWhole, setWhole] = useState(false);
  if (isWhole || text.length <= MAX_SHOWN) return escapedLines(text);
  return (
    <>
      {escapedLines(beginning(text))}…{" "}
      <Button onClick={() => setWhole(true)} label={`Show the rest of ${label}`}>
        Show all {grouped(text.length)} characters
      </Button>
    </>
  );
};

/** No pair of surrogates is cut. */
const beginning = (text: string): string => text.slice(0, MAX_SHOWN).replace(/[\ud800-\udbff]$/, "");
