// Makes the rows of the deliveries in the captures folder again.

import type { Row } from "../html/model.js";
import type { Deliveries } from "./deliveries.js";
import type { Stored } from "./folder/captures.js";
import type { Received } from "./receiving.js";
import { rowOf } from "./row.js";
import type { TakingOptions } from "./taking.js";

/** Adds a stored delivery: verified as of the time when it was received, and with what became of it then. */
export const addStored = async (
  deliveries: Deliveries,
  { kept, place, notes }: Stored,
  { vendors, receiving }: Pick<TakingOptions, "vendors" | "receiving">,
): Promise<Received> => {
  const found = await receiving.again(kept);
  const row = rowOf(found, vendors);
  const { code } = Object.assign({}, ...notes) as { code?: Row["code"] };
  // a secret that is not there now says less than why it was refused then
  const isRefused = row.verdict === "unverified" && !row.unsigned;
  const { n } = deliveries.add({ ...row, code: isRefused ? (code ?? row.code) : row.code }, place);
  for (const { answered, forwarded, replay } of notes) {
    deliveries.change(n, {
      ...(answered !== undefined && { answered }),
      ...(forwarded && { forwarded }),
      ...(replay && { replay }),
    });
  }
  return found;
};
