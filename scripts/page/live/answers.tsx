// What was answered to a delivery, what the target answered, and what came of replays.
import type { Attempt, Detail } from "../../html/model.js";
import { escapedLines } from "../base/shown.js";
import { durationOf, Time } from "../base/time.js";
import { Scroller } from "../panels/scroller.js";
import { endOf, wasAccepted } from "./title.js";

/** The answers to a delivery. */
export const Answers = ({ detail }: { readonly detail: Detail }) => (
  <Scroller label="Answers" class="scrolls answers">
    <h3>Answer to the sender</h3>
    <p>
      {detail.answered === null ? (
        "It is not answered yet."
      ) : (
        <>
          Answered <strong>{detail.answered}</strong>.
        </>
      )}
    </p>
    <h3>Answer of the target</h3>
    {detail.forwarded === null ? (
      <p class="muted">It was not forwarded.</p>
    ) : (
      <AttemptView attempt={detail.forwarded} title="Forwarded" />
    )}
    <h3>{`Replays (${detail.replays.length})`}</h3>
    {detail.replays.length === 0 ? (
      <p class="muted">None from this page.</p>
    ) : (
      detail.replays.map((each) => (
        <AttemptView
          key={each.at}
          attempt={each}
          title={each.resigned ? "Replayed, signed anew" : "Replayed"}
        />
      ))
    )}
  </Scroller>
);

const AttemptView = ({ attempt, title }: { readonly attempt: Attempt; readonly title: string }) => (
  <div class="attempt">
    <p>
      {title} <Time at={attempt.at} />:{" "}
      <strong class={wasAccepted(attempt) ? "attempt-good" : "attempt-bad"}>{endOf(attempt)}</strong> in{" "}
      {durationOf(attempt.ms)}
    </p>
    {attempt.answer !== null && attempt.answer !== "" && (
      <pre class="attempt-answer" dir="auto">
        {escapedLines(attempt.answer)}
      </pre>
    )}
  </div>
);
