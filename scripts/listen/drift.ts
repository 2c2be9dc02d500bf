// How often payloads differed from their schemas, day by day: of what was verified, because what anybody could send says nothing.

import type { DriftView } from "../html/model.js";
import type { Received } from "./receiving.js";

/** Counts differences. */
export interface DriftCounter {
  /** Counts a delivery. Says whether the drift has changed. */
  add(received: Received): boolean;
  view(): DriftView;
}

/** Makes a counter without deliveries. */
export const driftCounter = (): DriftCounter => ({ add: () => false, view: () => ({ days: [], rows: [] }) });
