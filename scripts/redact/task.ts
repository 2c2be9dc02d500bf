import type { RecognitionOptions } from "../captures/payload/recognition.js";
import type { Task } from "../captures/payload/task.js";
import { withHeaders } from "../options/signature.js";
import type { Pen } from "./envelope.js";
import { redactor } from "./index.js";
import type { MarksBy } from "./marks.js";

/** Plain data. */
export interface RedactOptions {
  readonly marks: MarksBy;
  /** What stand-ins depend on; who has it can tell whose they are. */
  readonly key: Uint8Array;
  /** What a vendor's deliveries are signed with, by the vendor's slug. */
  readonly secrets: Readonly<Record<string, Pick<Pen, "secret" | "isOwn">>>;
  /** The header that carries a vendor's signature, where the vendor does not say it, by the vendor's slug. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Plain data. */
export interface Redacted {
  /** One capture a line. */
  readonly text: string;
  readonly written: number;
  /** Payloads that are malformed. */
  readonly dropped: number;
  /** Captures that may have other findings than before. */
  readonly changed: number;
  /** Vendors whose captures were signed with the secret that was given for tests. */
  readonly genuine: readonly string[];
}

/** So much text is handed over at once. */
const MOST = 1 << 20;

/** Redacts captures. Stand-ins depend on the key alone: they are the same in every thread. */
export const redactTask = (telling: RecognitionOptions, options: RedactOptions): Task<Redacted> => {
  const { marks, key, secrets, headers } = options;
  const genuine = new Set<string>();
  const pens = new Map<string, Pen>(
    Object.entries(secrets).map(([slug, secret]) => [
      slug,
      { ...secret, onGenuine: () => void genuine.add(slug) },
    ]),
  );
  const redact = redactor({
    telling,
    marks,
    key,
    signing: withHeaders(headers),
    pen: ({ slug }) => pens.get(slug),
  });
  let lines: string[] = [];
  let size = 0;
  let [dropped, changed] = [0, 0];

  return {
    look: async (capture) => {
      const { exact: opened, at } = capture;
      const made = await redact(opened, at, (text) => capture.openInstead(text));
      if (!made) {
        dropped++;
        return;
      }
      lines.push(made.line, "\n");
      size += made.line.length;
      if (!made.isFaithful) changed++;
    },
    takeResult: () => {
      const made = {
        text: lines.join(""),
        written: lines.length / 2,
        dropped,
        changed,
        genuine: [...genuine],
      };
      lines = [];
      [size, dropped, changed] = [0, 0, 0];
      genuine.clear();
      return made;
    },
    isFull: () => size > MOST,
  };
};
