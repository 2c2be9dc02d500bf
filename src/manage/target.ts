// The URL that a vendor sends deliveries to.
import { secureUrl } from "./url.js";

/** Checks the URL that deliveries go to, and hides it and the values of its query from errors. */
export const targetOf = (text: string, hide: (text: string) => void): string => {
  const url = secureUrl(String(text), "ERR_MANAGE_URL", "the URL for deliveries");
  hide(url.href);
  hide(String(text));
  for (const value of url.searchParams.values()) if (value.length > 3) hide(value);
  return url.href;
};
