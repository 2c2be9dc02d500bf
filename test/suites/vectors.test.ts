// Deliveries that vendors' own libraries signed or judged, with the clock of each. What is accepted must not be, once it is
// broken in one place.
import { readdirSync, readFileSync } from "node:fs";
import type { AfterwordError, SignatureOption, SignatureRule, Vendor } from "afterword";
import { vendors } from "afterword/vendors";
import { describe, expect, test } from "vitest";
import { platforms } from "../support/platforms.js";

interface Vector {
  readonly note: string;
  readonly signature?: SignatureOption;
  readonly secret: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly now: number;
  /** `accepted`, or the code of the refusal. */
  readonly want: string;
}
interface VectorFile {
  readonly vendor: string;
  readonly about: string;
  readonly vectors: readonly Vector[];
}

const folder = new URL("../payloads/vectors/", import.meta.url);
const files = readdirSync(folder).map((name): VectorFile => {
  const file: VectorFile = JSON.parse(readFileSync(new URL(name, folder), "utf8"));
  expect(`${file.vendor}.json`).toBe(name);
  return file;
});

type Headers = readonly (readonly [name: string, value: string])[];
type Scheme = "hmac" | "ed25519" | "jwt" | "secret";

/** The codes for what is broken in one place, by scheme. */
const CODES: Readonly<Record<"signature" | "missing" | "secret", Record<Scheme, RegExp>>> = {
  signature: {
    hmac: /^ERR_SIGNATURE_MISMATCH$/,
    ed25519: /^ERR_SIGNATURE_MISMATCH$/,
    jwt: /^ERR_TOKEN_(?:INVALID|MALFORMED)$/,
    secret: /^ERR_SECRET_MISMATCH$/,
  },
  missing: {
    hmac: /^ERR_SIGNATURE_MISSING$/,
    ed25519: /^ERR_SIGNATURE_MISSING$/,
    jwt: /^ERR_TOKEN_MISSING$/,
    secret: /^ERR_SECRET_MISSING$/,
  },
  secret: {
    hmac: /^ERR_SIGNATURE_MISMATCH$/,
    ed25519: /^ERR_SIGNATURE_MISMATCH$/,
    jwt: /^ERR_TOKEN_INVALID$/,
    secret: /^ERR_SECRET_MISMATCH$/,
  },
};

/** A text with one character changed: another digit for a digit, another letter for a letter. */
const changedAt = (text: string, at: number): string => {
  const other =
    { 0: "1", a: "b", A: "B" }[text[at] ?? ""] ??
    (/\d/.test(text[at] ?? "") ? "0" : /[a-z]/.test(text[at] ?? "") ? "a" : "A");
  return text.slice(0, at) + other + text.slice(at + 1);
};

/** A key of the same kind that is not the one. */
const otherSecret = (secret: string, scheme: Scheme): string =>
  scheme === "ed25519"
    ? "PUAXw+hDiVqStwqnTRt+vJyYLM8uxJaMwM1V8Sr0Zgw=" // RFC 8032, test 2
    : changedAt(secret, 0);

describe.each(platforms)("on %s", (_platform, library) => {
  const vendorOf = ({ vendor }: VectorFile): Vendor => {
    const found = vendors.find(({ slug }) => slug === vendor) ?? expect.fail(vendor);
    // each platform with its own crypto
    return { ...found, ...(found.signature?.claims && { tokens: library.bodyTokens }) };
  };

  describe.each(files)("$vendor", (file) => {
    const vendor = vendorOf(file);
    const { signature: own } = vendor;
    const codeOf = ({
      headers,
      body,
      secret,
      signature,
      now,
    }: Omit<Vector, "headers" | "note" | "want"> & {
      readonly headers: Vector["headers"] | Headers;
    }): Promise<string> =>
      library.verify(vendor, { headers, body }, { secret, now, ...(signature && { signature }) }).then(
        () => "accepted",
        (error: AfterwordError) => error.code ?? Promise.reject(error),
      );

    test.each(file.vectors)("$note: $want", async (vector) => {
      expect(await codeOf(vector)).toBe(vector.want);
    });

    const accepted = file.vectors.filter(({ want }) => want === "accepted");

    test.each(accepted)("$note: broken in one place, it is refused", async (vector) => {
      const { headers, body, secret, signature } = vector;
      const scheme = (signature?.scheme ?? own?.instead?.scheme ?? own?.scheme) as Scheme;
      const rule: Partial<SignatureRule> = {
        ...own,
        ...(signature as Partial<SignatureRule>),
        ...(own?.scheme === "none" && !signature && { header: { name: own.instead?.header ?? "" } }),
      };
      const header = (signature?.header ?? rule.header) as string | { readonly name: string };
      const names = Object.keys(headers);
      const named = (wanted: string | undefined) => names.find((name) => name.toLowerCase() === wanted);
      const place = named(typeof header === "string" ? header : header.name) as string;
      const value = headers[place] as string;
      const brokenAs = (part: "signature" | "missing" | "secret", at: Partial<Vector>) =>
        codeOf({ ...vector, ...at }).then((code) => expect(code).toMatch(CODES[part][scheme]));
      const without = (name: string) =>
        Object.fromEntries(Object.entries(headers).filter(([each]) => each !== name));

      // a byte of the body, at its ends and in it; a secret alone does not vouch for the body
      for (const at of [0, Math.floor(body.length / 2), body.length - 1]) {
        const code = await codeOf({ ...vector, body: `${body.slice(0, at)}~${body.slice(at + 1)}` });
        expect(code).toBe(scheme === "secret" ? "accepted" : "ERR_SIGNATURE_MISMATCH");
      }

      // a character of every signature
      const isList = typeof rule.header === "object" && rule.header?.items !== undefined;
      const items = isList ? value.split(/(, *)/) : [value];
      const isTime = (item: string) =>
        rule.timestamp?.key !== undefined && item.startsWith(`${rule.timestamp.key}=`);
      const changed = items.map((item) =>
        /^, *$/.test(item) || isTime(item) ? item : changedAt(item, item.length - 6),
      );
      await brokenAs("signature", { headers: { ...headers, [place]: changed.join("") } });
      await brokenAs("missing", { headers: without(place) });
      await brokenAs("secret", { secret: otherSecret(secret, scheme) });

      // the signed time
      const { key, header: time } = rule.timestamp ?? {};
      if (key !== undefined) {
        const [, before, digits, after] = new RegExp(`^(.*${key}=)(\\d+)(.*)$`).exec(
          value,
        ) as unknown as string[];
        const later = `${before}${changedAt(digits as string, (digits as string).length - 1)}${after}`;
        expect(await codeOf({ ...vector, headers: { ...headers, [place]: later } })).toMatch(
          /^ERR_(?:SIGNATURE_MISMATCH|TIMESTAMP_TOO_OLD|TIMESTAMP_TOO_NEW)$/,
        );
      }
      if (time !== undefined) {
        const timePlace = named(time) as string;
        const sent = headers[timePlace] as string;
        const at = sent.search(/\d(?!\d)(?=[.Z+]|$)/);
        expect(
          await codeOf({ ...vector, headers: { ...headers, [timePlace]: changedAt(sent, at) } }),
        ).toMatch(/^ERR_(?:SIGNATURE_MISMATCH|TIMESTAMP_TOO_OLD|TIMESTAMP_TOO_NEW)$/);
        expect(await codeOf({ ...vector, headers: without(timePlace) })).toBe("ERR_TIMESTAMP_MALFORMED");
      }
      const idPlace = named(rule.id?.header);
      if (idPlace !== undefined) {
        expect(await codeOf({ ...vector, headers: without(idPlace) })).toBe("ERR_ID_MALFORMED");
        const id = changedAt(headers[idPlace] as string, 5);
        expect(await codeOf({ ...vector, headers: { ...headers, [idPlace]: id } })).toBe(
          "ERR_SIGNATURE_MISMATCH",
        );
      }

      // every header twice, in two spellings
      for (const name of names) {
        const twice: Headers = [...Object.entries(headers), [name.toUpperCase(), headers[name] as string]];
        expect(await codeOf({ ...vector, headers: twice }), name).toBe("ERR_HEADER_REPEATED");
      }
    });
  });
});
