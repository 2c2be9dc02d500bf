// The task that `afterword redact` runs over captures.

import type { RecognitionOptions } from "../captures/payload/recognition.js";
import type { Task } from "../captures/payload/task.js";
import { withHeaders } from "../options/signature.js";
import { redactor } from "./index.js";
import type { MarksBySlug } from "./marks.js";
import type { SigningSecret } from "./signing.js";

/** What a thread that redacts has to know. Plain data, because it is sent to threads. */
export interface RedactOptions {
  readonly marks: MarksBySlug;
  /** Stand-ins depend on it. Whoever has it can find out the original values. */
  readonly key: Uint8Array;
  /** Secrets for tests to sign deliveries with, by the vendor's slug. */
  readonly secrets: Readonly<Record<string, SigningSecret["secrets"]>>;
  /** Headers that carry a signature, by the vendor's slug, where the vendor does not document them. */
  readonly headers: Readonly<Record<string, string>>;
}

/** The result of a batch. Plain data, because it is sent between threads. */
export interface RedactedBatch {
  /** One capture a line. */
  readonly text: string;
  readonly written: number;
  /** How many payloads were malformed and left out. */
  readonly dropped: number;
  /** How many captures may have other findings than before. */
  readonly changed: number;
  /** Slugs of vendors whose captures were signed with a secret that was given for tests. It must not be used. */
  readonly genuine: readonly string[];
}

/** Results are returned when their text has about this size, in characters. */
const BATCH_SIZE = 1 << 20;

/**
 * Makes the task that redacts captures. Stand-ins depend only on the key and the capture, so every thread makes the same
 * ones.
 */
export const redactTask = (recognition: RecognitionOptions, options: RedactOptions): Task<RedactedBatch> => {
  const genuine = new Set<string>();
  const redact = redactorFor(recognition, options, genuine);
  let lines: string[] = [];
  let size = 0;
  let [dropped, changed] = [0, 0];

  return {
    needsExact: true,
    look: async (capture) => {
      const redacted = await redact(capture.exact, capture.at, capture);
      if (!redacted) {
        dropped++;
        return;
      }
      lines.push(redacted.line, "\n");
      size += redacted.line.length;
      if (!redacted.isFaithful) changed++;
    },
    takeResult: () => {
      const text = lines.join("");
      const batch = { text, written: lines.length / 2, dropped, changed, genuine: [...genuine] };
      lines = [];
      [size, dropped, changed] = [0, 0, 0];
      genuine.clear();
      return batch;
    },
    isFull: () => size > BATCH_SIZE,
  };
};

const redactorFor = (
  recognition: RecognitionOptions,
  { marks, key, secrets, headers }: RedactOptions,
  genuine: Set<string>,
) => {
  const signingSecrets = new Map<string, SigningSecret>(
    Object.entries(secrets).map(([slug, each]) => [
      slug,
      { secrets: each, onGenuine: () => void genuine.add(slug) },
    ]),
  );
  return redactor({
    recognition,
    marks,
    key,
    secretOf: ({ slug }) => signingSecrets.get(slug),
    signing: withHeaders(headers),
  });
};
