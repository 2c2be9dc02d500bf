// What became of a delivery in an inbox, as far as its row tells.
import type { InboxFacts, Row } from "../../html/model.js";
import { grouped } from "../../text/count.js";
import { Button } from "../base/button.js";
import { Time } from "../base/time.js";
import { Scroller } from "../panels/scroller.js";
import { attemptsOf, StateBadge } from "./facts.js";

interface HistoryProps {
  readonly row: Row;
  readonly inbox: InboxFacts;
  /** Shows another delivery. */
  readonly onShow: (n: number) => void;
}

const STATES = {
  new: "It waits for a worker.",
  leased: "A worker has it.",
  done: "It is done.",
  dead: "It is dead: no worker takes it again by itself.",
} as const;

/** The history of a delivery. */
export const History = ({ row, inbox, onShow }: HistoryProps) => {
  const { state, attempts, copies, dueAt, endedAt, supersedes } = inbox;
  return (
    <Scroller label="History" class="scrolls history">
      <dl>
        <dt>Received</dt>
        <dd>
          <Time at={row.at} form="full" />
          {copies > 1 && `, and ${grouped(copies)} times in all`}
        </dd>
        <dt>State</dt>
        <dd>
          <StateBadge of={state} /> {STATES[state]}
        </dd>
        <dt>Attempts</dt>
        <dd>{attempts === 0 ? "none yet" : attemptsOf(attempts)}</dd>
        {row.code !== null && (
          <>
            <dt>{attempts === 0 ? "Why" : "Why the last one failed"}</dt>
            <dd>
              <code class="breaks">{row.code}</code>
            </dd>
          </>
        )}
        {dueAt !== null && (
          <>
            <dt>{state === "leased" ? "Its lease runs out" : "Due"}</dt>
            <dd>
              <Time at={dueAt} form="full" />
            </dd>
          </>
        )}
        {endedAt !== null && (
          <>
            <dt>Ended</dt>
            <dd>
              <Time at={endedAt} form="full" />
            </dd>
          </>
        )}
        {supersedes !== null && (
          <>
            <dt>Supersedes</dt>
            <dd>
              <Button onClick={() => onShow(supersedes)} label={`Show delivery ${supersedes}`}>
                #{supersedes}
              </Button>{" "}
              It reports the same thing with other content.
            </dd>
          </>
        )}
      </dl>
    </Scroller>
  );
};
