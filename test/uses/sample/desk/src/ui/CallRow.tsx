// One call in the list.
import type { Conversation } from "afterword/phonic";
import type { ReactNode } from "react";

type Props = Pick<Conversation, "id" | "duration_ms"> & { // uses: duration_ms type-argument; no compile
  readonly workspace?: string;
  readonly children?: ReactNode;
};

export const CallRow = ({ id, duration_ms, workspace, children }: Props) => ( // uses: duration_ms parameter
  <tr id={id} data-duration={duration_ms}>
    <td>{workspace}</td>
    <td>{children}</td>
  </tr>
);

export const Badge = ({ conversation }: { conversation: Conversation }) => (
  <span className={conversation.ended_by === "error" ? "bad" : "good"}> {/* uses: ended_by jsx */}
    {conversation.duration_ms ?? 0} ms {/* uses: duration_ms jsx; no compile */}
  </span>
);

/** A meter of our own, that has a member of this name. */
export const Meter = (props: { duration_ms: number; role: string }) => <meter value={props.duration_ms}>{props.role}</meter>;
