// The change to the schemas that is proposed, in a dialog.
import { useEffect, useId, useMemo, useRef, useState } from "preact/hooks";
import type { PatchView } from "../../html/model.js";
import { grouped, plural } from "../../text/count.js";
import { Button, CopyButton } from "../base/button.js";
import { escaped, Shown } from "../base/shown.js";
import { Scroller } from "../panels/scroller.js";
import { type FileDiff, filesOf } from "./diff-lines.js";

/** So many lines of a file are drawn. The whole can be copied. */
const MAX_LINES = 2000;

interface PatchProps {
  /** Of this run; the server wants it. */
  readonly token: string;
  readonly onClose: () => void;
}

/** A dialog that asks for the patch when it opens. */
export const PatchDialog = ({ token, onClose }: PatchProps) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const [patch, setPatch] = useState<PatchView | string | null>(null);
  useEffect(() => {
    dialog.current?.showModal();
    const stop = new AbortController();
    void patchFrom(token, stop.signal).then((answer) => {
      if (!stop.signal.aborted) setPatch(answer);
    });
    return () => stop.abort();
  }, [token]);
  const diff = patch !== null && typeof patch === "object" ? patch.diff : "";
  return (
    <dialog ref={dialog} class="patch" aria-labelledby={heading} onClose={onClose}>
      <header class="panel-head">
        <h2 id={heading}>Proposed patch</h2>
        <div class="panel-actions">
          <CopyButton text={diff} unavailable={diff === "" ? "There is nothing to copy." : null}>
            Copy
          </CopyButton>
          <Button onClick={() => dialog.current?.close()}>Close</Button>
        </div>
      </header>
      <Scroller class="patch-body" label="The patch">
        <p class="spoken" role="status">
          {patch === null ? "Loading" : typeof patch === "string" ? patch : patchWords(patch)}
        </p>
        {patch === null ? (
          <p class="muted">Comparing what arrived with the schemas…</p>
        ) : typeof patch === "string" ? (
          <p>
            <Shown text={patch} />
          </p>
        ) : (
          <Patch {...patch} />
        )}
      </Scroller>
    </dialog>
  );
};

/** The patch; in words why there is none, if the server says so. */
const patchFrom = async (token: string, signal: AbortSignal): Promise<PatchView | string> => {
  try {
    const response = await fetch("/api/patch", {
      method: "POST",
      headers: { "content-type": "application/json", "x-afterword-token": token },
      body: "{}",
      signal,
    });
    const answer = (await response.json()) as PatchView & { readonly error?: { readonly message?: string } };
    if (response.ok && typeof answer.diff === "string") return answer;
    return answer.error?.message ?? `The server answered ${response.status}.`;
  } catch {
    return "The server does not answer. Does it still run?";
  }
};

const patchWords = ({ diff }: PatchView): string =>
  diff === "" ? "Nothing to change" : `${plural(filesOf(diff).length, "file")} to change`;

/** A patch: what could not be patched, and the changes of each file. */
const Patch = ({ diff, notes }: PatchView) => {
  const files = useMemo(() => filesOf(diff), [diff]);
  return (
    <>
      {files.length === 0 && <p>Nothing has to be changed: the schemas allow all that arrived.</p>}
      {files.length > 0 && (
        <p class="muted">
          Copy it and run <code>git apply</code> in the folder where afterword listen runs. Or run{" "}
          <code>npx afterword drift --patch --write</code> with the folder of captures: it also generates the
          types and validators again.
        </p>
      )}
      {notes.length > 0 && (
        <ul class="patch-notes">
          {notes.map((note) => (
            <li key={note}>
              <Shown text={note} />
            </li>
          ))}
        </ul>
      )}
      {files.map((file, index) => (
        <File key={file.name ?? index} file={file} />
      ))}
    </>
  );
};

const File = ({ file: { name, isNew, added, removed, lines } }: { readonly file: FileDiff }) => (
  <section class="patch-file">
    {name !== null && (
      <h3>
        <code>
          <Shown text={name} />
        </code>{" "}
        <span class="muted">
          {isNew && "new, "}+{grouped(added)} −{grouped(removed)}
        </span>
      </h3>
    )}
    <pre>
      {lines.slice(0, MAX_LINES).map(({ kind, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines never move
        <span key={index} class={`patch-line patch-${kind}`}>
          {escaped(text)}
          {"\n"}
        </span>
      ))}
    </pre>
    {lines.length > MAX_LINES && (
      <p class="muted">and {plural(lines.length - MAX_LINES, "more line")}: Copy has them all</p>
    )}
  </section>
);
