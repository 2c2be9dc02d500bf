// What differs from the schemas, over time.
import { useEffect, useState } from "preact/hooks";
import type { DriftRow, DriftView } from "../../html/model.js";
import { Button } from "../base/button.js";
import { Empty, Panel } from "../base/panel.js";
import { Scroller } from "../panels/scroller.js";
import { PatchDialog } from "./patch.js";
import { Rows } from "./rows.js";

interface DriftProps {
  /** Of this run; the server wants it for a patch. */
  readonly token: string;
  /** Another number whenever the drift has changed. */
  readonly version: number;
  /** Called with a difference whose deliveries somebody wants to see. */
  readonly onPath?: ((row: DriftRow) => void) | undefined;
}

/**
 * The drift of what arrived, and the patch that it would need.
 *
 * @example <DriftPanel token={data.token} version={version} />
 */
export const DriftPanel = ({ token, version, onPath }: DriftProps) => {
  const [view, setView] = useState<DriftView | null>(null);
  const [isOpen, setOpen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version is what it waits for
  useEffect(() => {
    const stop = new AbortController();
    void viewFrom(stop.signal).then((answer) => {
      if (answer && !stop.signal.aborted) setView(answer);
    });
    return () => stop.abort();
  }, [version]);
  const hasDrift = view !== null && view.rows.length > 0;
  return (
    <Panel
      title="Drift"
      class="drift"
      actions={
        <Button
          onClick={() => setOpen(true)}
          unavailable={hasDrift ? null : "Nothing differs from the schemas."}
        >
          Propose patch
        </Button>
      }
    >
      {hasDrift ? (
        <Scroller class="drift-body" label="Differences from the schemas">
          <Rows view={view} onPath={onPath} />
        </Scroller>
      ) : (
        <Empty title="No drift">
          <p>What differs from the schemas stands here, path by path and day by day.</p>
        </Empty>
      )}
      {isOpen && <PatchDialog token={token} onClose={() => setOpen(false)} />}
    </Panel>
  );
};

/** Undefined if the server does not answer: what is shown stays. */
const viewFrom = async (signal: AbortSignal): Promise<DriftView | undefined> => {
  try {
    const response = await fetch("/api/drift", { signal });
    return response.ok ? ((await response.json()) as DriftView) : undefined;
  } catch {
    return undefined;
  }
};
