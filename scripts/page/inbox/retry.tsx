// Deliveries are worked on again: one, or many after a question.
import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { InboxFacts, RetryRequest, Row } from "../../html/model.js";
import { deliveries, grouped } from "../../text/count.js";
import { Button } from "../base/button.js";
import { retry } from "../live/use-detail.js";

/** Why a delivery cannot be worked on again; null if it can. */
const whyNot = (row: Row, { state }: InboxFacts): string | null => {
  if (row.verdict === "unverified" || row.verdict === "malformed") return "It was refused when it came.";
  if (state === "new") return "It waits for a worker already.";
  if (state === "leased") return "A worker has it.";
  return row.bytes === 0 ? "It was erased." : null;
};

/** What is said of a retry, and what starts one. */
const useRetry = (token: string) => {
  const [said, setSaid] = useState("");
  const [isBusy, setBusy] = useState(false);
  const start = async (request: RetryRequest): Promise<void> => {
    setBusy(true);
    setSaid("");
    const answer = await retry(request, token);
    setBusy(false);
    setSaid(
      typeof answer === "string"
        ? answer
        : `${deliveries(answer.retried)} ${isAre(answer.retried)} worked on again.`,
    );
  };
  return { said, isBusy, start };
};

const isAre = (count: number): string => (count === 1 ? "is" : "are");

interface RetryOneProps {
  readonly row: Row;
  readonly inbox: InboxFacts;
  readonly token: string;
}

/** The button of a delivery. */
export const RetryOne = ({ row, inbox, token }: RetryOneProps) => {
  const { said, isBusy, start } = useRetry(token);
  const unavailable = isBusy ? "It is being asked for." : whyNot(row, inbox);
  return (
    <>
      <div class="panel-actions">
        <Button
          unavailable={unavailable}
          title="A worker takes it again, with all its attempts"
          onClick={() => void start({ ids: [row.n] })}
        >
          Retry
        </Button>
      </div>
      <p class="retry-said small" role="status">
        {said}
      </p>
    </>
  );
};

interface RetryManyProps {
  readonly token: string;
  /** The rows that the filter shows. */
  readonly passing: readonly Row[];
  readonly isFiltered: boolean;
  /** Whether those that are done were asked for, too. */
  readonly withDone: boolean;
  /** How many are dead, also those that are not shown. */
  readonly dead: number;
}

/** The button for all that are dead, or for those that the filter shows. */
export const RetryMany = ({ token, passing, isFiltered, withDone, dead }: RetryManyProps) => {
  const { said, isBusy, start } = useRetry(token);
  const [asked, setAsked] = useState<{ readonly words: string; readonly request: RetryRequest } | null>(null);
  const shown = passing.filter(
    ({ inbox }) => inbox?.state === "dead" || (withDone && inbox?.state === "done"),
  );
  const ids = shown.filter((row) => row.inbox && whyNot(row, row.inbox) === null).map(({ n }) => n);
  const count = isFiltered ? ids.length : dead;
  const name = isFiltered ? (withDone ? "all shown" : "dead shown") : "all dead";
  return (
    <span class="retry-many">
      <Button
        unavailable={count === 0 ? "There is none to retry." : isBusy ? "It is being asked for." : null}
        onClick={() =>
          setAsked({
            words: `${deliveries(count)} ${isAre(count)} given to workers again, each with all its attempts.`,
            request: isFiltered ? { ids } : { all: true },
          })
        }
      >
        {`Retry ${name} (${grouped(count)})`}
      </Button>
      <span class="small" role="status">
        {said}
      </span>
      {asked && (
        <Question
          title={`Retry ${name}?`}
          words={asked.words}
          onAnswer={(isYes) => {
            setAsked(null);
            if (isYes) void start(asked.request);
          }}
        />
      )}
    </span>
  );
};

interface QuestionProps {
  readonly title: string;
  readonly words: string;
  readonly onAnswer: (isYes: boolean) => void;
}

/** A dialog that asks before something is done. */
const Question = ({ title, words, onAnswer }: QuestionProps) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const isYes = useRef(false);
  const heading = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const close = (yes: boolean): void => {
    isYes.current = yes;
    dialog.current?.close();
  };
  return (
    <dialog ref={dialog} class="question" aria-labelledby={heading} onClose={() => onAnswer(isYes.current)}>
      <h2 id={heading}>{title}</h2>
      <p>{words}</p>
      <div class="panel-actions">
        <Button onClick={() => close(false)}>Cancel</Button>
        <Button kind="primary" onClick={() => close(true)}>
          Retry
        </Button>
      </div>
    </dialog>
  );
};
