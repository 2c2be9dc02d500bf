// What a handler needs to know of its vendor.

import type { Event } from "../../src/check/index.js";
import { idPlaces, type Vendor } from "../../src/vendor.js";
import { signsUrl } from "../generate/secret-docs.js";
import { variable } from "../options/secrets.js";
import { keyOf, text } from "../text/literals.js";

/** What a handler needs to know of its vendor. Texts are code in the style of this package. */
export interface VendorFacts {
  readonly slug: string;
  /** The name for people: `Phonic`. */
  readonly name: string;
  /** The name of the vendor in code: `phonic`. */
  readonly exportName: string;
  /** What it is imported from: `afterword/phonic`, or a path. */
  readonly module: string;
  /** The environment variable with its secret. */
  readonly variable: string;
  /** The path of its webhook. */
  readonly path: string;
  /** The member `on` of the options, and `onUnhandled` where other events may arrive. */
  readonly on: string;
  /** Other options that its deliveries need, one a line. */
  readonly options: readonly string[];
  /** False for a vendor whose tokens are verified with the keys of a server. */
  readonly hasSecret: boolean;
  /** Other variables that the handler reads. */
  readonly variables: readonly string[];
  /** The name of the query's parameter that has the secret, if it is sent so. */
  readonly query: string | undefined;
  /** What only a person can say, in sentences. */
  readonly open: readonly string[];
}

/** The facts of a vendor, but where it is imported from. */
export const factsOf = (vendor: Vendor, exportName: string, module: string, named?: string): VendorFacts => {
  const { slug, name } = vendor;
  const signing = signingOf(vendor);
  const secret = named ?? (signing.isPublicKey ? publicKeyVariable(slug) : variable(slug, "WEBHOOK_SECRET"));
  return {
    slug,
    name,
    exportName,
    module,
    variable: secret,
    path: `/webhooks/${slug}`,
    on: functionsFor(vendor),
    options: signing.options,
    hasSecret: signing.hasSecret,
    variables: signing.variables,
    query: signing.query,
    open: signing.open,
  };
};

/** A public key is no secret, and its variable should not say so. */
const publicKeyVariable = (slug: string): string =>
  variable(slug, "API_KEY").replace(/API_KEY$/, "PUBLIC_KEY");

interface Signing {
  readonly options: readonly string[];
  readonly hasSecret: boolean;
  readonly isPublicKey: boolean;
  readonly variables: readonly string[];
  readonly query: string | undefined;
  readonly open: readonly string[];
}

/** What the options need beside the secret, so that deliveries are verified. */
const signingOf = ({ slug, name, signature }: Vendor): Signing => {
  const plain: Signing = {
    options: [],
    hasSecret: true,
    isPublicKey: signature?.scheme === "ed25519",
    variables: [],
    query: signature?.query ?? signature?.instead?.query,
    open: [],
  };
  if (!signature || (signature.scheme === "none" && !signature.instead))
    return {
      ...plain,
      options: ['signature: { scheme: "secret", query: "token" }, // a token in the URL of the webhook'],
      query: "token",
      open: [`The schemas of ${name} do not say how it signs: a token in the URL stands in for a signature.`],
    };
  if (signature.claims) {
    const issuer = variable(slug, "WEBHOOK_ISSUER");
    return {
      ...plain,
      options: [`signature: { scheme: "jwt", issuer: String(process.env.${issuer}) },`],
      variables: [issuer],
    };
  }
  if (signature.scheme === "jwt")
    return {
      ...plain,
      options: [
        'signature: jwt({ jwks: "https://example.com/jwks.json", issuer: "https://example.com", audience: "afterword" }),',
      ],
      hasSecret: false,
      open: [`Replace jwks, issuer and audience by those of ${name}.`],
    };
  if (signature.header?.name === null)
    return {
      ...plain,
      options: [
        `signature: { scheme: ${text(signature.scheme)}, header: "x-${slug}-signature" }, // look at a delivery: it is not documented`,
      ],
      open: [
        `${name} does not document the header of its signature: write the one that your deliveries have in the place of x-${slug}-signature.`,
      ],
    };
  if (signsUrl(signature.template))
    return {
      ...plain,
      options: [`publicUrl: "https://example.com/webhooks/${slug}",`],
      open: [`${name} signs the URL that it calls: write it as publicUrl, exactly as ${name} has it.`],
    };
  return plain;
};

/** The functions of a handler: one for each event with which a conversation ends. */
const functionsFor = (vendor: Vendor): string => {
  const tags = Object.keys(vendor.events);
  const ends = tags.filter((tag) => vendor.normalize?.(tag, {}).phase === "ended");
  const taken = ends.length > 0 ? ends : tags.slice(0, 1);
  const members = taken.map((tag) => `${keyOf(tag)}: ${functionFor(vendor, tag)}`);
  const [only = ""] = members;
  const on =
    members.length === 1 && only.length < 90
      ? `on: { ${only} }`
      : `on: {\n${members.map((each) => `    ${each},\n`).join("")}  }`;
  return taken.length === tags.length
    ? on
    : `${on},\n  // other events, and payloads that do not fit: without this, they are answered 503 and sent again\n  onUnhandled: ({ event, verdict }) => console.warn(event, verdict)`;
};

/** `async ({ data }) => console.log(data.conversation.id)` */
const functionFor = (vendor: Vendor, tag: string): string => {
  const [place] = idPlaces(vendor.conversationId, tag);
  const keys = place === undefined ? [] : place.slice(1).split("/");
  const [first] = keys;
  if (first !== undefined && keys.every(isPlain) && isAlwaysThere(vendor.events[tag] as Event, keys))
    return `async ({ ${first} }) => console.log(${keys.join(".")})`;
  return vendor.normalize
    ? "async (_payload, { conversation }) => console.log(conversation.id)"
    : "async (_payload, { event }) => console.log(event)";
};

/** Whether a member can be the name of a variable. */
const isPlain = (key: string): boolean => /^[A-Za-z_]\w*$/.test(key) && !RESERVED.has(key);

const RESERVED: ReadonlySet<string> = new Set(
  "arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof var void while with yield console".split(
    " ",
  ),
);

/** Whether the schema requires a member and all above it, as objects: then the types have them without a question. */
const isAlwaysThere = ({ check }: Event, keys: readonly string[]): boolean =>
  keys.every((_, index) => {
    const [above, pointer] = [keys.slice(0, index), `/${keys.slice(0, index + 1).join("/")}`];
    const isRefused = (value: unknown, kind: string, at: string): boolean =>
      check(nested(above, value)).some((found) => found.kind === kind && found.pointer === at);
    return (
      isRefused({}, "missing", pointer) && (index === 0 || isRefused(null, "type", `/${above.join("/")}`))
    );
  });

const nested = (keys: readonly string[], value: unknown): unknown =>
  keys.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
