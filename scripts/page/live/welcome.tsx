// What stands on the page before anything has arrived: how to send something, and where to point a vendor.
import type { ListeningVendor, Settings } from "../../html/model.js";
import { Command } from "../base/panel.js";
import { Scroller } from "../panels/scroller.js";
import "./welcome.css";

/** The first run explains itself. */
export const Welcome = ({ settings }: { readonly settings: Settings }) => {
  const able = settings.vendors.filter(({ canVerify }) => canVerify);
  const unable = settings.vendors.filter(({ canVerify }) => !canVerify);
  return (
    <main class="welcome">
      <section class="panel welcome-panel" aria-label="First steps">
        <h2>Nothing has arrived yet</h2>
        <p class="muted">This page shows each delivery as it arrives. It needs no reload.</p>
        <Send settings={settings} able={able} first={settings.vendors[0]} />
        <h3>Point a vendor here</h3>
        <p>
          Vendors cannot reach this computer by themselves. Start a tunnel of your choice to this port, for
          example one of these:
        </p>
        <Command line={`cloudflared tunnel --url ${settings.url}`} />
        <Command line={`ngrok http ${portOf(settings.url)}`} />
        <p>
          In the vendor's settings, give the public address of the tunnel with the vendor's path below. Set
          the signing secret that the vendor shows in the variable, and start afterword listen again.
        </p>
        <Vendors able={able} unable={unable} />
        <h3>What happens with what arrives</h3>
        <p>{keptIn(settings)}</p>
        <p>
          {settings.forward === null
            ? "Nothing is forwarded: start with --forward URL to send each delivery on to your own server."
            : `Each delivery is forwarded to ${settings.forward}, with the same bytes and headers.`}
        </p>
        {settings.allowUnsigned && (
          <p>
            Payloads that are not verified are shown too, and marked as unverified: anybody may have sent
            them.
          </p>
        )}
      </section>
    </main>
  );
};

const Send = ({
  settings,
  able,
  first,
}: {
  readonly settings: Settings;
  readonly able: readonly ListeningVendor[];
  readonly first: ListeningVendor | undefined;
}) => (
  <>
    <h3>Send something</h3>
    {able.length > 0 ? (
      <>
        <p>Run this in another terminal, where the same secrets are set:</p>
        {able.map(({ slug, path }) => (
          <Command key={slug} line={`npx afterword send ${slug} --to ${settings.url}${path}`} />
        ))}
      </>
    ) : (
      <>
        <p>No secret is set, so nothing can be verified. Make one for tests:</p>
        {first && <Command line={`npx afterword send ${first.slug} --new-key`} />}
        <p>
          It prints a line that sets the secret. Run that line in two terminals. In the first, start afterword
          listen again; the second is for sending. This page then shows what to send.
        </p>
      </>
    )}
  </>
);

const Vendors = ({
  able,
  unable,
}: {
  readonly able: readonly ListeningVendor[];
  readonly unable: readonly ListeningVendor[];
}) => (
  <Scroller class="welcome-table" label="Vendors">
    <table>
      <caption class="spoken">Vendors, their paths and the variables with their secrets</caption>
      <thead>
        <tr>
          <th scope="col">Vendor</th>
          <th scope="col">Path</th>
          <th scope="col">Variable with the secret</th>
        </tr>
      </thead>
      <tbody>
        {[...able, ...unable].map(({ slug, name, path, variable, canVerify }) => (
          <tr key={slug}>
            <th scope="row">{name}</th>
            <td>
              <code>{path}</code>
            </td>
            <td>
              <code>{variable}</code>{" "}
              <span class={canVerify ? "welcome-set" : "muted"}>{canVerify ? "is set" : "is not set"}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroller>
);

const portOf = (url: string): string => new URL(url).port || "80";

const keptIn = ({ save }: Settings): string =>
  save === null
    ? "Deliveries are kept only until afterword listen ends: start with --save captures to keep them in files that validate, drift and replay take."
    : `Deliveries are kept in ${save}, one file a day that only you can read. validate, drift and replay take the folder, and after a restart this page shows them again.`;
