// Makes tokens that vouch for a body, for tests and local tools.
import { hash, hmac } from "#platform";
import { bytesOf, encode } from "../platform/bytes.js";
import { keyOf, type RuleOf } from "../signature/keys.js";
import { tokenRuleOf } from "./rule.js";

/** How long a token is valid, in seconds. */
const VALID_SECONDS = 300;
const EMPTY = /* @__PURE__ */ new Uint8Array();

/** The header of a delivery with a token that vouches for its body. */
export const tokenSign = async (
  rule: RuleOf,
  secret: string,
  body: Uint8Array,
  timestamp: number,
): Promise<Record<string, string>> => {
  const { algorithm, hash: name, body: claim, header, issuers } = tokenRuleOf(rule, 1);
  const at = Math.floor(timestamp);
  const claims = {
    iss: issuers[0],
    nbf: at,
    exp: at + VALID_SECONDS,
    iat: at,
    [claim.claim]: await hash(claim.hash, body, claim.encoding),
  };
  const signed = `${json({ alg: algorithm, typ: "JWT" })}.${json(claims)}`;
  const signature = await hmac(name, keyOf(secret, rule))(signed, EMPTY, "", "base64url");
  const { name: place, prefix = "", optional } = header;
  return { [place]: `${optional ? "" : prefix}${signed}.${signature}` };
};

const json = (value: object): string => encode(bytesOf(JSON.stringify(value)), "base64url");
