// When a turn began.
import { Shown } from "../base/shown.js";
import { sentClock, sentTime, sinceStart } from "./clock.js";
import type { Item } from "./turns.js";

/** When it began, from the start of the conversation if that is known. */
export const Moment = ({ startMs, at }: Item) => {
  if (startMs !== null)
    return <span {...(at !== null && { title: sentTime(at) })}>{sinceStart(startMs)}</span>;
  if (at === null) return null;
  return (
    <span title={sentTime(at)}>
      <Shown text={sentClock(at)} />
    </span>
  );
};
