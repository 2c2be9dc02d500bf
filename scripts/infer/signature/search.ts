// Finds the rules by which a delivery was signed with a secret: it tries all that are usual.
import { createHash, createHmac, createPublicKey, verify } from "node:crypto";
import { decode, joined } from "../../../src/platform/bytes.js";
import type { HashName } from "../../../src/platform/platform.js";
import { equal } from "../../../src/signature/equal.js";
import { keyOf } from "../../../src/signature/keys.js";
import type { SecretRule, SignatureRule, TimestampRule } from "../../../src/signature/rule.js";
import { aroundBody } from "../../../src/signature/signed.js";
import { isObject } from "../../json/value.js";
import { type Layout, layoutsOf, timeForm, tokenIn } from "./layouts.js";

/** A delivery whose signature is tried. */
export interface SignedDelivery {
  /** The headers that may be of the vendor, by name in small letters. */
  readonly headers: ReadonlyMap<string, string>;
  readonly url: string | undefined;
  readonly body: Uint8Array;
}

/** What may be signed, the simplest first. */
const TEMPLATES = [
  "{body}",
  "{timestamp}.{body}",
  "{timestamp}{body}",
  "{timestamp}:{body}",
  "{timestamp}|{body}",
  "{timestamp}\n{body}",
  "v0:{timestamp}:{body}",
  "v1:{timestamp}:{body}",
  "{body}{timestamp}",
  "{body}.{timestamp}",
  "{body}:{timestamp}",
  "{body}|{timestamp}",
  "{id}.{timestamp}.{body}",
  "{id}:{timestamp}:{body}",
  "{id}|{timestamp}|{body}",
  "{id}{timestamp}{body}",
  "{timestamp}.{id}.{body}",
  "{timestamp}:{id}:{body}",
  "{timestamp}{id}{body}",
  "{id}.{body}",
  "{id}:{body}",
  "{id}{body}",
  "{body}{id}",
] as const;

const HASHES: ReadonlyMap<number, HashName> = new Map([
  [20, "sha1"],
  [32, "sha256"],
  [48, "sha384"],
  [64, "sha512"],
]);

/** How a secret may become a key. */
const SECRETS: readonly SecretRule[] = [
  { encoding: "utf8" },
  { prefix: "whsec_", encoding: "base64" },
  { prefix: "whsec_", encoding: "utf8" },
  { prefix: "whpk_", encoding: "base64" },
  { encoding: "base64" },
  { encoding: "base64url" },
  { encoding: "hex" },
];

/** A secret as a key, and the rule that says so. */
interface Key {
  readonly rule: SecretRule;
  readonly bytes: Uint8Array;
}

/** A way to find a key; undefined if the secret is not written so. */
const keyIn = (secret: string, rule: SecretRule): Key | undefined => {
  try {
    return { rule, bytes: keyOf(secret, { of: "", secret: { ...rule, minBytes: 1 } }) };
  } catch {
    return undefined;
  }
};

/** Of several headers that may have a signature, a time or an id, these many are tried. */
const MAX_HEADERS = 4;

interface Signature {
  readonly name: string;
  readonly layout: Layout;
}

interface Time {
  readonly rule: TimestampRule;
  readonly text: string;
}

/** What a delivery's headers offer. */
interface Offered {
  readonly signatures: readonly Signature[];
  readonly times: readonly Time[];
  readonly ids: readonly (readonly [name: string, text: string])[];
}

const byName = (names: Iterable<readonly [string, string]>, form: RegExp): (readonly [string, string])[] =>
  [...names].toSorted(
    ([one], [other]) => Number(form.test(other)) - Number(form.test(one)) || (one < other ? -1 : 1),
  );

const offered = ({ headers }: SignedDelivery): Offered => {
  const signatures = byName(headers, /sign|hmac|digest/)
    .flatMap(([name, value]) => layoutsOf(value).map((layout) => ({ name, layout })))
    .slice(0, MAX_HEADERS);
  const times = byName(headers, /time|date/)
    .flatMap(([header, text]): Time[] => {
      const form = timeForm(text);
      return form ? [{ rule: { header, ...form }, text }] : [];
    })
    .slice(0, MAX_HEADERS);
  const ids = byName(headers, /id$/)
    .filter(
      ([, text]) =>
        /^[\x21-\x2d\x2f-\x7e]{1,256}$/.test(text) && !timeForm(text) && layoutsOf(text).length === 0,
    )
    .slice(0, MAX_HEADERS);
  return { signatures, times, ids };
};

/** A rule that holds for a delivery, and how many bytes its key has. */
export interface Holds {
  readonly rule: SignatureRule;
  readonly keyBytes: number;
}

/** All rules of HMAC and Ed25519 by which one of some secrets signed a delivery. */
export const signedBy = (delivery: SignedDelivery, secrets: readonly string[]): Holds[] => {
  const { signatures, times, ids } = offered(delivery);
  const keys = secrets.flatMap((secret) => SECRETS.flatMap((rule) => keyIn(secret, rule) ?? []));
  return signatures.flatMap(({ name, layout }) => {
    const beside = layout.time ? [timeBeside(layout.time)] : times;
    return contentsOf(beside, ids).flatMap(({ template, time, id }) => {
      const [before, after] = aroundBody(template)({ id: id?.[1], timestamp: time?.text, url: undefined });
      const content = { before, after, body: delivery.body };
      return keys.flatMap((key) => {
        const proof = proves(layout, key.bytes, content);
        if (!proof) return [];
        const rule = {
          ...proof,
          encoding: layout.encoding,
          header: { name, ...layout.header },
          ...(time && { timestamp: time.rule }),
          ...(id && { id: { header: id[0] } }),
          template,
          secret: key.rule,
        };
        return [{ rule, keyBytes: key.bytes.length }];
      });
    });
  });
};

const timeBeside = ({ key, text, ...form }: NonNullable<Layout["time"]>): Time => ({
  rule: { key, ...form },
  text,
});

/** What may be signed, with the times and ids that it takes. */
const contentsOf = (times: Offered["times"], ids: Offered["ids"]) =>
  TEMPLATES.flatMap((template) => {
    const some = template.includes("{timestamp}") ? times : [undefined];
    return some.flatMap((time) =>
      (template.includes("{id}") ? ids : [undefined]).map((id) => ({ template, time, id })),
    );
  });

interface Content {
  readonly before: string;
  readonly body: Uint8Array;
  readonly after: string;
}

/** The scheme by which a key makes a signature; undefined if it does not. */
const proves = (
  { encoding, size, signature }: Layout,
  key: Uint8Array,
  content: Content,
): Pick<SignatureRule, "scheme" | "algorithm"> | undefined => {
  const algorithm = HASHES.get(size) as HashName;
  const { before, body, after } = content;
  const digest = createHmac(algorithm, key).update(before).update(body).update(after).digest(encoding);
  if (equal(digest, encoding === "hex" ? signature.toLowerCase() : signature))
    return { scheme: "hmac", algorithm };
  return size === 64 && key.length === 32 && isSignedBy(key, signature, encoding, content)
    ? { scheme: "ed25519" }
    : undefined;
};

/** What stands before the 32 bytes of a public key of Ed25519 in its standard form. */
const SPKI = Buffer.from("302a300506032b6570032100", "hex");

const isSignedBy = (
  key: Uint8Array,
  signature: string,
  encoding: Layout["encoding"],
  { before, body, after }: Content,
): boolean => {
  const bytes = decode(signature, encoding);
  if (!bytes) return false;
  try {
    const publicKey = createPublicKey({ key: Buffer.concat([SPKI, key]), format: "der", type: "spki" });
    return verify(null, joined(before, body, after), publicKey, bytes);
  } catch {
    return false;
  }
};

/** The rules by which a delivery carries one of some secrets, or a token with a hash of its body. */
export const carriedBy = (delivery: SignedDelivery, secrets: readonly string[]): Holds[] => [
  ...[...delivery.headers].flatMap(([name, value]) => [
    ...secretIn(name, value, secrets),
    ...tokenBy(name, value, delivery.body, secrets),
  ]),
  ...inQuery(delivery.url, secrets),
];

const secretIn = (name: string, value: string, secrets: readonly string[]): Holds[] =>
  secrets.flatMap((secret) => {
    const isBearer = name === "authorization" && /^bearer /i.test(value);
    if (value !== secret && !(isBearer && value.slice("bearer ".length) === secret)) return [];
    const prefix = value === secret && name === "authorization" ? { prefix: "", optional: true } : {};
    return [{ rule: { scheme: "secret", header: { name, ...prefix } }, keyBytes: Buffer.byteLength(secret) }];
  });

const inQuery = (url: string | undefined, secrets: readonly string[]): Holds[] => {
  const query = /^[^?#]*(\?[^#]*)/.exec(url ?? "")?.[1];
  return [...new URLSearchParams(query)].flatMap(([name, value]): Holds[] =>
    secrets.includes(value)
      ? [{ rule: { scheme: "secret", query: name }, keyBytes: Buffer.byteLength(value) }]
      : [],
  );
};

const TOKEN_HASHES: ReadonlyMap<unknown, HashName> = new Map([
  ["HS256", "sha256"],
  ["HS384", "sha384"],
  ["HS512", "sha512"],
]);

const tokenBy = (name: string, value: string, body: Uint8Array, secrets: readonly string[]): Holds[] => {
  const { prefix = "", token = "" } = tokenIn(value) ?? {};
  const [head = "", payload = "", signature] = token.split(".");
  const algorithm = jsonIn(head).alg;
  const hash = TOKEN_HASHES.get(algorithm);
  if (!hash) return [];
  const claims = jsonIn(payload);
  return secrets.flatMap((secret) => {
    if (createHmac(hash, secret).update(`${head}.${payload}`).digest("base64url") !== signature) return [];
    return hashesIn(claims, body).map((claim): Holds => {
      const header = { name, ...(prefix !== "" && { prefix, optional: true }) };
      const rule = {
        scheme: "jwt" as const,
        algorithm: algorithm as "HS256",
        header,
        claims: { body: claim },
      };
      return { rule: { ...rule, secret: { encoding: "utf8" } }, keyBytes: Buffer.byteLength(secret) };
    });
  });
};

const jsonIn = (part: string): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
};

/** The claims that hold a hash of the body. */
const hashesIn = (claims: Readonly<Record<string, unknown>>, body: Uint8Array) =>
  Object.entries(claims).flatMap(([claim, value]) =>
    (["sha256", "sha384", "sha512"] as const).flatMap((hash) =>
      (["base64", "base64url", "hex"] as const).flatMap((encoding) =>
        createHash(hash).update(body).digest(encoding) === value ? [{ claim, hash, encoding }] : [],
      ),
    ),
  );
