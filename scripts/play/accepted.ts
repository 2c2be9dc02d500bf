// Which answers a vendor takes for a success.

import type { Vendor } from "../../src/vendor.js";

/**
 * Whether a status ends the attempts of a vendor: the one that its schemas name, such as `200` or `2xx`; if they name none,
 * any of 2xx.
 *
 * @param status null if there was no answer
 */
export const isAccepted = (vendor: Pick<Vendor, "delivery"> | null, status: number | null): boolean => {
  const success = vendor?.delivery?.success ?? "2xx";
  return (success.endsWith("xx") ? `${String(status)[0]}xx` : String(status)) === success;
};
