// What an inbox knows of a delivery, in the list: its state as a word, its attempts, when it is due.
import type { InboxState } from "../../../src/inbox/index.js";
import type { InboxFacts, Row } from "../../html/model.js";
import { grouped } from "../../text/count.js";
import { Time } from "../base/time.js";
import "./inbox.css";

/** The class that gives an element the colours of a state. */
export const stateClass = (state: InboxState): string => `state-${state}`;

/**
 * The word of a state.
 *
 * @example <StateBadge of="dead" />
 */
export const StateBadge = ({ of }: { readonly of: InboxState }) => (
  <span class={`badge ${stateClass(of)}`}>{of}</span>
);

interface FactsProps {
  readonly row: Row;
  readonly inbox: InboxFacts;
}

/** The line of an entry of the list. */
export const InboxEntryFacts = ({ row: { at, event, code }, inbox }: FactsProps) => {
  const { state, attempts, copies, dueAt } = inbox;
  return (
    <>
      {/* without an event, the code stands in the line above */}
      {code !== null && event !== null && <span class="entry-failed">{`${code} · `}</span>}
      {state === "new" && attempts > 0 && dueAt !== null ? (
        <>
          again at <Time at={dueAt} />
        </>
      ) : (
        <Time at={at} />
      )}
      {attempts > 0 && ` · ${attemptsOf(attempts)}`}
      {copies > 1 && ` · came ${grouped(copies)}×`}
    </>
  );
};

/** `1 attempt`, `5 attempts` */
export const attemptsOf = (attempts: number): string =>
  `${grouped(attempts)} ${attempts === 1 ? "attempt" : "attempts"}`;
