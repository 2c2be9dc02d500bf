// The head of the page: where deliveries are received and where they go, and whether the server is there.
import { Shown } from "../base/shown.js";
import type { Feed } from "./stream.js";

const WORDS = {
  connecting: "connecting …",
  listening: "listening",
  lost: "connection lost: it comes back by itself once afterword listen runs",
};

/** The head of the page. */
export const Top = ({ feed }: { readonly feed: Feed }) => {
  const { url, forward, save, allowUnsigned } = feed.data.settings;
  return (
    <header class="top">
      <h1>Afterword</h1>
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
      <p class={`connection connection-${feed.connection}`} role="status">
        {WORDS[feed.connection]}
      </p>
    </header>
  );
};
