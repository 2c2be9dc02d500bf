// How an inbox is as a whole: what waits and what is dead, and whether its database answers.
import type { InboxStatus, Problem } from "../../html/model.js";
import { grouped } from "../../text/count.js";
import { Shown } from "../base/shown.js";
import { Time } from "../base/time.js";

interface CountsProps {
  readonly name: string;
  readonly status: InboxStatus | null;
}

/** The name of the inbox, and its counts. */
export const InboxCounts = ({ name, status }: CountsProps) => {
  const counts = status?.counts;
  return (
    <p class="top-ways">
      <span class="top-way">
        <span class="muted">inbox</span>{" "}
        <code class="breaks">
          <Shown text={name} />
        </code>
      </span>
      {counts && (
        <>
          <span class="top-way">
            <strong>{grouped(counts.waiting)}</strong> waiting
            {counts.oldest !== null && (
              <>
                , the oldest since <Time at={counts.oldest} />
              </>
            )}
          </span>
          <span class="top-way">
            <strong>{grouped(counts.leased)}</strong> with workers
          </span>
          <span class="top-way">
            <strong class={counts.dead > 0 ? "attempt-bad" : ""}>{grouped(counts.dead)}</strong> dead
          </span>
          {counts.refused > 0 && (
            <span class="top-way">
              <strong>{grouped(counts.refused)}</strong> refused
            </span>
          )}
        </>
      )}
    </p>
  );
};

/** Why nothing new is shown. */
export const InboxProblem = ({ problem }: { readonly problem: Problem }) => (
  <div class="banner verdict-invalid inbox-problem" role="alert">
    <code>{problem.code}</code> <Shown text={problem.message} />{" "}
    {problem.hint !== null && (
      <>
        <Shown text={problem.hint} />{" "}
      </>
    )}
    What was read before stays here. It goes on by itself.
  </div>
);

/** What stands where there is no row. */
export const EmptyInbox = ({ isKnown }: { readonly isKnown: boolean }) => (
  <main class="welcome">
    <section class="panel welcome-panel" aria-label="The inbox">
      {isKnown ? (
        <>
          <h2>The inbox is empty</h2>
          <p class="muted">Each delivery that is kept in it is shown here. The page needs no reload.</p>
        </>
      ) : (
        <p class="muted">loading …</p>
      )}
    </section>
  </main>
);
