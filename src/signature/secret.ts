import { platform } from "#platform";
import { readHeaders } from "./headers.js";
import { keyOf } from "./keys.js";
import { refusal } from "./refusal.js";
import type { SignatureRule, Signed, Verifier } from "./rule.js";

/**
 * Verifies a secret that the delivery carries itself: in a header, as a bearer token, or in the URL. It vouches for the
 * sender, not for the bytes.
 */
export const secretVerifier = (rule: SignatureRule, secrets: readonly string[]): Verifier => {
  for (const secret of secrets) keyOf(secret, rule.secret);
  // Digests are compared: of equal length whatever was sent, and no secret stays in a comparison.
  const digests = secrets.map((secret) => platform.digest(secret));
  return {
    scheme: "secret",
    async verify(delivery) {
      const sent = rule.query !== undefined ? inQuery(delivery, rule.query) : inHeader(delivery, rule);
      if (sent === undefined || sent === "") throw refusal("ERR_SECRET_MISSING");
      const theirs = await platform.digest(sent);
      let held = false;
      for (const ours of digests) held = platform.equal(await ours, theirs) || held;
      if (!held) throw refusal("ERR_SECRET_MISMATCH");
      return { id: null, timestamp: null };
    },
  };
};

const inHeader = ({ headers }: Signed, { header }: SignatureRule): string | undefined => {
  const name = (header?.name ?? "").toLowerCase();
  const value = readHeaders(headers, new Set([name])).get(name);
  if (value === undefined) return undefined;
  if (name === "authorization") return /^bearer /i.test(value) ? value.slice(7) : undefined;
  const { prefix } = header ?? {};
  return prefix !== undefined && value.startsWith(prefix) ? value.slice(prefix.length) : value;
};

const inQuery = ({ url }: Signed, name: string): string | undefined => {
  const query = url === undefined ? undefined : /\?([^#]*)/.exec(url)?.[1];
  const values = new URLSearchParams(query ?? "").getAll(name);
  if (values.length > 1) throw refusal("ERR_HEADER_REPEATED");
  return values[0];
};
