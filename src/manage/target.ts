import { secureUrl } from "./url.js";

/** The URL that deliveries go to, checked; it and what its query holds stand in no error. */
export const targetOf = (text: string, hide: (text: string) => void): string => {
  const url = secureUrl(String(text), "ERR_MANAGE_URL", "the URL for deliveries");
  hide(url.href);
  hide(String(text));
  for (const value of url.searchParams.values()) if (value.length > 3) hide(value);
  return url.href;
};
