// One delivery: what it is, what can be done with it, and its payload, text, headers and answers.
import { useMemo, useState } from "preact/hooks";
import type { Detail, Row } from "../../html/model.js";
import { Badge } from "../base/badge.js";
import { Button, CopyButton } from "../base/button.js";
import { Empty } from "../base/panel.js";
import { escaped, Shown } from "../base/shown.js";
import { sizeOf, Time } from "../base/time.js";
import { StateBadge } from "../inbox/facts.js";
import { History } from "../inbox/history.js";
import { RetryOne } from "../inbox/retry.js";
import { ConversationPanel } from "../panels/conversation.js";
import { Scroller } from "../panels/scroller.js";
import { readable } from "../payload/find.js";
import { jsonLines } from "../payload/lines.js";
import { Payload } from "../payload/payload.js";
import { Raw } from "../payload/raw.js";
import { Answers } from "./answers.js";
import { Tabs } from "./tabs.js";
import { content, endOf, sender } from "./title.js";
import { type Loaded, replay } from "./use-detail.js";

interface DeliveryProps {
  readonly row: Row;
  readonly loaded: Loaded;
  readonly token: string;
  readonly hasTarget: boolean;
  /** Whether the conversation is one of the tabs: there is no room for it beside them. */
  readonly withConversation: boolean;
  readonly onReplayed: () => void;
  /** Shows another one. */
  readonly onShow: (n: number) => void;
  readonly onBack: () => void;
}

/** The views of a delivery. */
export type View = "payload" | "conversation" | "raw" | "headers" | "answer";

const NO_TARGET = "There is no target: start afterword listen with --forward URL.";

/** One delivery. */
export const Delivery = (props: DeliveryProps) => {
  const { row, loaded, withConversation, onBack } = props;
  const { detail, problem } = loaded;
  const [chosen, setView] = useState<View>("payload");
  const view = chosen === "conversation" && !withConversation ? "payload" : chosen;
  const tabs: (readonly [View, string])[] = [
    ["payload", "Payload"],
    ...(withConversation ? [["conversation", "Conversation"] as const] : []),
    ["raw", "Raw"],
    ["headers", detail ? `Headers (${detail.headers.length})` : "Headers"],
    ["answer", row.inbox ? "History" : answerTitle(row)],
  ];
  return (
    <section class="panel delivery" aria-labelledby="delivery-title">
      <header class="panel-head delivery-head">
        <span class="delivery-back">
          <Button kind="quiet" onClick={onBack}>
            ← All deliveries
          </Button>
        </span>
        <h2 id="delivery-title">
          {row.inbox && (
            <>
              <StateBadge of={row.inbox.state} />{" "}
            </>
          )}
          <Badge of={row.verdict} /> <Shown text={sender(row)} />{" "}
          <span class="delivery-content">
            <Shown text={content(row)} />
          </span>
        </h2>
        {row.inbox ? (
          <RetryOne key={row.n} row={row} inbox={row.inbox} token={props.token} />
        ) : (
          <Actions {...props} onView={setView} />
        )}
        <p class="delivery-facts small muted">
          <span>#{row.n}</span> <Time at={row.at} /> <span>{sizeOf(row.bytes)}</span>{" "}
          {detail && (
            <code class="breaks">
              {detail.method} {escaped(detail.url)}
            </code>
          )}
        </p>
      </header>
      <Tabs label="Views of the delivery" tabs={tabs} chosen={view} onChoose={setView}>
        {problem !== null ? (
          <Empty title="It cannot be shown">
            <p>{problem}</p>
          </Empty>
        ) : detail === null ? (
          <p class="loading muted">loading …</p>
        ) : view === "conversation" ? (
          <ConversationPanel
            key={row.n}
            conversation={detail.conversation}
            loading={false}
            note={detail.bodyNote}
          />
        ) : (
          <DetailView key={row.n} detail={detail} view={view} onShow={props.onShow} />
        )}
      </Tabs>
    </section>
  );
};

const answerTitle = ({ answered, forwarded }: Row): string =>
  `Answer${answered === null ? "" : ` ${answered}`}${forwarded ? ` · target ${endOf(forwarded)}` : ""}`;

const Actions = ({
  row,
  loaded,
  token,
  hasTarget,
  onReplayed,
  onView,
}: DeliveryProps & { readonly onView: (view: View) => void }) => {
  const [said, setSaid] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const unavailable = hasTarget ? (busy ? "It is being sent." : null) : NO_TARGET;
  const send = async (resign: boolean): Promise<void> => {
    setBusy(true);
    setSaid(null);
    const problem = await replay(row.n, token, resign);
    setBusy(false);
    onReplayed();
    if (problem === null) onView("answer");
    else setSaid(problem);
  };
  const curl = loaded.detail?.curl ?? null;
  return (
    <>
      <div class="panel-actions">
        <Button unavailable={unavailable} onClick={() => void send(false)}>
          Replay
        </Button>
        <Button
          unavailable={unavailable}
          onClick={() => void send(true)}
          title="Send it with a new signature and time"
        >
          Replay re-signed
        </Button>
        <CopyButton
          text={curl}
          unavailable={hasTarget ? (curl === null ? "There is no command for it." : null) : NO_TARGET}
        >
          Copy as curl
        </CopyButton>
      </div>
      <p class="delivery-said small" role="status">
        {said ?? (hasTarget ? "" : <span class="muted">{NO_TARGET}</span>)}
      </p>
    </>
  );
};

interface DetailViewProps {
  readonly detail: Detail;
  readonly view: Exclude<View, "conversation">;
  readonly onShow: (n: number) => void;
}

const DetailView = ({ detail, view, onShow }: DetailViewProps) => {
  const { body } = detail;
  const lines = useMemo(() => (body === null ? null : jsonLines(readable(body))), [body]);
  if (view === "headers") return <Headers detail={detail} />;
  if (view === "answer")
    return detail.inbox ? (
      <History row={detail} inbox={detail.inbox} onShow={onShow} />
    ) : (
      <Answers detail={detail} />
    );
  if (body === null) return <NoBody detail={detail} />;
  return (
    <>
      <Remarks detail={detail} />
      {view === "raw" ? (
        <Raw text={body} />
      ) : lines === null ? (
        <>
          <p class="banner">This is not JSON. Its text is shown as it came.</p>
          <Raw text={body} />
        </>
      ) : (
        <Payload lines={lines} findings={detail.differences} total={detail.differencesTotal} />
      )}
    </>
  );
};

/** What stands instead of a body. */
const NoBody = ({ detail }: { readonly detail: Detail }) => (
  <Empty title={detail.bodyNote ?? "It has no text"}>
    {detail.code && <code>{detail.code}</code>}
    {detail.message && (
      <p>
        <Shown text={detail.message} />
      </p>
    )}
    {detail.hint && (
      <p>
        <Shown text={detail.hint} />
      </p>
    )}
  </Empty>
);

/** What has to be said before a payload is read. */
const Remarks = ({ detail }: { readonly detail: Detail }) => {
  if (detail.unsigned)
    return (
      <div class="banner verdict-unverified" role="note">
        <strong>Unverified.</strong> Anybody may have sent this payload.
        {detail.message && (
          <>
            {" "}
            {detail.code && <code>{detail.code}</code>} <Shown text={detail.message} />
          </>
        )}
        {detail.hint && (
          <>
            {" "}
            <Shown text={detail.hint} />
          </>
        )}
      </div>
    );
  return detail.message === null ? null : (
    <div class={`banner verdict-${detail.verdict}`} role="note">
      {detail.code && <code>{detail.code}</code>} <Shown text={detail.message} />
      {detail.hint && (
        <>
          {" "}
          <Shown text={detail.hint} />
        </>
      )}
    </div>
  );
};

const Headers = ({ detail }: { readonly detail: Detail }) => (
  <Scroller label="Headers" class="scrolls">
    <table class="headers">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Value</th>
        </tr>
      </thead>
      <tbody>
        {detail.headers.map(([name, value], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: names may be repeated, and headers never move
          <tr key={index}>
            <th scope="row">
              <Shown text={name} />
            </th>
            <td>
              <Shown text={value} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroller>
);
