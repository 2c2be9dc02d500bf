// The URL that a vendor sends deliveries to.
import { secureUrl } from "./url.js";

/** Checks the URL that deliveries go to, and hides it and the values of its query from errors. */
export const targetOf = (text: string, hide: (text: string) => void): string => {
  const { href } = secureUrl(String(text), "ERR_MANAGE_URL", "the URL for deliveries");
  hide(String(text));
  hideUrl(href, hide);
  return href;
};

/** Hides a URL and the values of its query from errors. */
export const hideUrl = (text: string | undefined, hide: (text: string) => void): void => {
  if (text === undefined || !URL.canParse(text)) return;
  hide(text);
  for (const value of new URL(text).searchParams.values()) if (value.length > 3) hide(value);
};
