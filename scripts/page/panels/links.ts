// Links to addresses that payloads name.

/**
 * The address to link to, and whose it is. Null for what is no address of the web: it stays text.
 *
 * @example linkOf("https://api.phonic.co/audio/7?sig=x") // { href: "https://api…", host: "api.phonic.co" }
 */
export const linkOf = (address: string): { readonly href: string; readonly host: string } | null => {
  if (!URL.canParse(address)) return null;
  const { protocol, href, host } = new URL(address);
  return protocol === "https:" || protocol === "http:" ? { href, host } : null;
};
