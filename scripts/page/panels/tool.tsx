// A tool that was called, with what it answered, folded.
import { Shown } from "../base/shown.js";
import { durationOf } from "../base/time.js";
import { Folded, Value } from "./folded.js";
import { Moment } from "./moment.js";
import type { Item, ToolUse } from "./turns.js";

/** A call of a tool and its results. */
export const ToolTurn = ({ call, results }: ToolUse) => {
  const named = call ?? (results[0] as Item);
  return (
    <li class="conv-tool">
      <Folded summary={<Summary call={call} results={results} named={named} />}>
        {() => (
          <div class="conv-values">
            {call && <Named name="arguments" value={call.tool?.arguments} />}
            {call?.tool?.output != null && <Named name="output" value={call.tool.output} />}
            {results.map((result, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: results never move
              <Named key={index} name="output" value={result.tool?.output ?? result.text} />
            ))}
            {named.tool?.id != null && (
              <p class="conv-nothing">
                id <Shown text={named.tool.id} />
              </p>
            )}
          </div>
        )}
      </Folded>
    </li>
  );
};

const Summary = ({ call, results, named }: Omit<ToolUse, "kind"> & { readonly named: Item }) => {
  const answer = results.at(-1) ?? null;
  const failed = [call, ...results].some((item) => item?.tool?.isError);
  return (
    <>
      <code class="conv-tool-name">
        <Shown text={named.tool?.name ?? "tool"} />
      </code>
      <Moment {...named} />
      <span>
        {call === null ? "result without its call" : answer ? answeredAfter(call, answer) : "called"}
      </span>
      {failed && <span class="conv-flag">failed</span>}
    </>
  );
};

/** `answered after 0.8 s`, as far as the payload tells. */
const answeredAfter = (call: Item, answer: Item): string =>
  call.startMs === null || answer.startMs === null || answer.startMs <= call.startMs
    ? "answered"
    : `answered after ${durationOf(answer.startMs - call.startMs)}`;

const Named = ({ name, value }: { readonly name: string; readonly value: unknown }) => (
  <>
    <p class="conv-value-name">{name}</p>
    {value == null ? <p class="conv-nothing">none</p> : <Value of={value} label={`the ${name}`} />}
  </>
);
