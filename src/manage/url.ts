// URLs that secrets may travel to.
import { AfterwordError, type ManageCode } from "../errors.js";

/**
 * Checks a URL that keys, tokens and conversations are sent to: https, or http to this machine itself.
 *
 * @param what what the URL is for, in words. The error does not quote the URL, since it may contain a token
 */
export const secureUrl = (text: string, code: ManageCode, what: string): URL => {
  const refuse = (message: string, hint: string): never => {
    throw new AfterwordError(code, `${what} ${message}`, { hint });
  };
  if (!URL.canParse(text)) return refuse("is not a URL", "Write it whole, such as https://example.com/path.");
  const url = new URL(text);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isLoopback(url.hostname)))
    refuse("is not https", "Only this machine itself (localhost) may be reached over http.");
  if (url.username !== "" || url.password !== "")
    refuse("has a user name or password", "Leave them out: URLs are logged on the way.");
  return url;
};

const isLoopback = (host: string): boolean =>
  host === "localhost" || host === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(host);
