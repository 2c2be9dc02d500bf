import { expect, test } from "vitest";
import { isAccepted } from "../../scripts/play/accepted.js";

test.each([
  ["2xx", [200, 204, 299], [199, 300, 404, 500]],
  ["200", [200], [201, 204, 500]],
  [undefined, [200, 202], [302, 401]],
])("a vendor with %s takes %j for a success, and %j not", (success, taken, refused) => {
  const vendor = { delivery: success === undefined ? {} : { success } };
  for (const status of taken) expect(isAccepted(vendor, status), String(status)).toBe(true);
  for (const status of refused) expect(isAccepted(vendor, status), String(status)).toBe(false);
  expect(isAccepted(vendor, null)).toBe(false);
});

test("without a vendor, any 2xx is a success", () => {
  expect([200, 202, 300, null].map((status) => isAccepted(null, status))).toEqual([true, true, false, false]);
});
