// The head of the page: where deliveries are received and where they go, and whether the server is there.
import type { Settings } from "../../html/model.js";
import { Shown } from "../base/shown.js";
import { InboxCounts } from "../inbox/status.js";
import type { Feed } from "./stream.js";

const WORDS = {
  connecting: "connecting …",
  listening: "listening",
  lost: "connection lost: it comes back by itself once afterword listen runs",
};

/** The head of the page. */
export const Top = ({ feed }: { readonly feed: Feed }) => {
  const { settings } = feed.data;
  return (
    <header class="top">
      <h1>Afterword</h1>
      {settings.inbox === null ? (
        <Ways settings={settings} />
      ) : (
        <InboxCounts name={settings.inbox} status={feed.inbox} />
      )}
      <p class={`connection connection-${feed.connection}`} role="status">
        {WORDS[feed.connection]}
      </p>
    </header>
  );
};

/** Where deliveries come from, and where they go. */
const Ways = ({ settings }: { readonly settings: Settings }) => {
  const { url, forward, save, allowUnsigned } = settings;
  return (
    <p class="top-ways">
      <span class="top-way">
        <span class="muted">receives at</span> <code>{url}</code>
      </span>
      <span class="top-way">
        <span class="muted">forwards to</span>{" "}
        {forward === null ? <span>nobody</span> : <code class="breaks">{forward}</code>}
      </span>
      <span class="top-way">
        <span class="muted">keeps</span>{" "}
        {save === null ? (
          <span>nothing</span>
        ) : (
          <code class="breaks">
            <Shown text={save} />
          </code>
        )}
      </span>
      {allowUnsigned && <span class="top-way">shows unverified payloads</span>}
    </p>
  );
};
