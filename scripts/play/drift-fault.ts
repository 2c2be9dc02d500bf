// Changes a payload as vendors do without notice: so that it has one finding of the kind that is wanted.

import type { Event, Finding } from "../../src/check/index.js";
import { usageError } from "../command.js";

/** What `--drift` can change. */
export const DRIFTS = ["new-field", "new-word", "null", "type"] as const;

/** A change that a vendor could make. */
export type Drift = (typeof DRIFTS)[number];

/** What is found after each change. */
const FINDINGS: Readonly<Record<Drift, Finding["kind"]>> = {
  "new-field": "unknown-field",
  "new-word": "unknown-value",
  null: "type",
  type: "type",
};

/** A place in a payload. */
interface Place {
  readonly parent: Record<string, unknown>;
  readonly name: string;
}

/** How many places are tried: a payload may have very many. */
const MAX_TRIES = 5000;

/**
 * Changes a payload, which is changed itself, in the first place where the event's schema then has exactly one finding more, of
 * the kind that belongs to the change.
 *
 * @param isStill whether a payload is still recognised as one of the event
 * @throws AfterwordError ERR_USAGE if the payload has no such place
 */
export const drift = (
  payload: unknown,
  drift: Drift,
  event: Event,
  isStill: (payload: unknown) => boolean,
): void => {
  const before = event.check(payload).total;
  let tries = 0;
  for (const place of placesIn(payload, drift)) {
    if (++tries > MAX_TRIES) break;
    const undo = changed(place, drift);
    const found = event.check(payload);
    const isWanted =
      found.total === before + 1 && found.some(({ kind }) => kind === FINDINGS[drift]) && isStill(payload);
    if (isWanted) return;
    undo();
  }
  throw usageError(
    `--drift ${drift}: the payload of ${event.tag} has no place where the schema would notice that`,
    `Take another event or example, or one of: ${DRIFTS.filter((each) => each !== drift).join(", ")}.`,
  );
};

/** The name of a new member, and a new word. */
const NEW = "not_known_yet";

/** The places that a change could be made in, those near the top first. */
function* placesIn(payload: unknown, drift: Drift): Generator<Place> {
  for (const containers: unknown[] = [payload]; containers.length > 0; ) {
    const container = containers.shift() as Record<string, unknown>;
    if (drift === "new-field" && !Array.isArray(container)) yield { parent: container, name: NEW };
    for (const [name, value] of Object.entries(container)) {
      if (drift === "new-word" ? typeof value === "string" : drift !== "new-field" && value !== null)
        yield { parent: container, name };
      if (typeof value === "object" && value !== null) containers.push(value);
    }
  }
}

/** Makes a change, and returns what takes it back. */
const changed = ({ parent, name }: Place, drift: Drift): (() => void) => {
  const before = Object.getOwnPropertyDescriptor(parent, name);
  const value = drift === "null" ? null : drift === "type" ? ofOtherType(before?.value) : NEW;
  Object.defineProperty(parent, name, { value, enumerable: true, configurable: true, writable: true });
  return () => {
    if (before) Object.defineProperty(parent, name, before);
    else delete parent[name];
  };
};

const ofOtherType = (value: unknown): unknown =>
  typeof value === "string" ? { text: NEW } : typeof value === "object" ? NEW : { value: NEW };
