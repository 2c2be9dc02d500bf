// Buttons. One that cannot be used stays reachable and says why.
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";

interface ButtonProps {
  readonly onClick: () => void;
  readonly children: ComponentChildren;
  /** Why it cannot be used now; without it, it can. */
  readonly unavailable?: string | null | undefined;
  readonly kind?: "plain" | "primary" | "quiet";
  /** Whether it is on, for a button that stays pressed. */
  readonly pressed?: boolean;
  /** Whether what it shows and hides is shown. */
  readonly expanded?: boolean;
  /** Its accessible name, where its text alone does not tell. */
  readonly label?: string;
  readonly title?: string;
}

/**
 * A button.
 *
 * @example <Button onClick={replay} unavailable={forward === null ? "There is no target." : null}>Replay</Button>
 */
export const Button = (props: ButtonProps) => {
  const { onClick, children, unavailable, kind = "plain", pressed, expanded, label, title } = props;
  return (
    <button
      type="button"
      class={`button button-${kind}`}
      aria-disabled={unavailable ? "true" : undefined}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-label={label}
      title={unavailable ?? title}
      onClick={() => {
        if (!unavailable) onClick();
      }}
    >
      {children}
    </button>
  );
};

/** How long a button says that it has copied, in milliseconds. */
const COPIED_MS = 1600;

interface CopyProps {
  readonly text: string | null;
  readonly children: ComponentChildren;
  readonly label?: string;
  /** Why there is nothing to copy. */
  readonly unavailable?: string | null;
}

/** A button that copies a text and says so. */
export const CopyButton = ({ text, children, label, unavailable }: CopyProps) => {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), COPIED_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = (): void => {
    void copyText(text ?? "").then(setCopied);
  };
  return (
    <>
      <Button onClick={copy} unavailable={unavailable} {...(label !== undefined && { label })}>
        {copied ? "Copied" : children}
      </Button>
      <span class="spoken" role="status">
        {copied ? "Copied" : ""}
      </span>
    </>
  );
};

/** Copies a text; resolves to whether it worked. Documents opened from a disk may have no clipboard of their own. */
const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement("textarea");
    area.value = text;
    area.className = "spoken";
    document.body.append(area);
    area.select();
    const worked = document.execCommand("copy");
    area.remove();
    return worked;
  }
};
