// The list of calls.
import type { Conversation } from "afterword/phonic";
import { useMemo, useState } from "react";
import type { EndedBy } from "../lib/types.js";
import { Badge, CallRow, Meter } from "./CallRow.js";

const COLOURS = { user: "green", assistant: "green", error: "red" } satisfies Partial<Record<EndedBy, string>>; // uses: ended_by record

export function CallList({ calls }: { calls: readonly Conversation[] }) {
  const [by, setBy] = useState<EndedBy | null>(null);
  const [sort, setSort] = useState<keyof Conversation>("duration_ms"); // uses: duration_ms generic; no compile
  const shown = useMemo(() => calls.filter((call) => !by || call.ended_by === by), [calls, by]); // uses: ended_by property
  return (
    <table>
      <thead onClick={() => setSort("workspace")}> {/* uses: workspace generic */}
        <tr onClick={() => setBy("error")}> {/* may: ended_by */}
          <th>{String(sort)}</th>
        </tr>
      </thead>
      {shown.map((call) => (
        <CallRow key={call.id} id={call.id} duration_ms={call.duration_ms}> {/* uses: duration_ms jsx-attribute; no compile */}
          <Badge conversation={call} />
          <Meter duration_ms={1} role="meter" />
        </CallRow>
      ))}
      {calls.map((call) => (
        <CallRow {...call} workspace="all" key={call.id}> {/* may: duration_ms; no compile */}
          all
        </CallRow>
      ))}
    </table>
  );
}

export const colourOf = (by: EndedBy): string => (by in COLOURS ? COLOURS[by as keyof typeof COLOURS] : "grey");
