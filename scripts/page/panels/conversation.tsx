// A conversation: what was said as bubbles, and what the payload tells besides.
import type { Conversation } from "../../../src/index.js";
import { Empty, Panel } from "../base/panel.js";
import { Facts } from "./facts-list.js";
import { Transcript } from "./transcript.js";
import "./conversation.css";

interface ConversationProps {
  /** Null if there is none. */
  readonly conversation: Conversation | null;
  /** Whether it is still on its way. */
  readonly loading?: boolean;
  /** Why there is none: `It was not kept.`. */
  readonly note?: string | null;
}

/**
 * The conversation of a delivery. Give it a key of the delivery: what was unfolded in one stays folded in the next.
 *
 * @example <ConversationPanel key={n} conversation={detail.conversation} />
 */
export const ConversationPanel = ({ conversation, loading = false, note = null }: ConversationProps) => (
  <Panel title="Conversation" class="conv">
    {conversation === null ? (
      <Empty title={loading ? "Loading" : "No conversation"}>
        {!loading && <p>{note ?? "The payload was not read, or its event has no mapping."}</p>}
      </Empty>
    ) : (
      <div class="conv-body">
        <Transcript conversation={conversation} />
        <Facts conversation={conversation} />
      </div>
    )}
  </Panel>
);
