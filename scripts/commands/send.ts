// `afterword send`: plays a vendor. It sends genuine deliveries to an endpoint, also with faults, as the vendor sends them.

import { randomInt } from "node:crypto";
import { AfterwordError } from "../../src/errors.js";
import type { Vendor } from "../../src/vendor.js";
import { interruption } from "../at-the-end.js";
import { type Call, choice, exit, type Io, unknownWord, usageError, type Values } from "../command.js";
import { durationOption } from "../options/duration.js";
import { type KnownVendors, knownVendors, schemasOption, schemasUsage } from "../options/known-vendors.js";
import { hasKeyPair, tellPublicKey } from "../options/private-key.js";
import { countOption } from "../options/reading.js";
import { secretVariable, variable } from "../options/secrets.js";
import { signerOptions, signerUsage } from "../options/signature.js";
import { type Clock, processClock } from "../play/clock.js";
import { DRIFTS } from "../play/drift-fault.js";
import { newKey } from "../play/new-key.js";
import { playables } from "../play/playable.js";
import type { Post } from "../play/post.js";
import { targetOf } from "../play/replay/request.js";
import {
  changedBytes,
  deliveryId,
  type Sendable,
  type Sending,
  sendInTurn,
  sendLoadOf,
} from "../play/sending.js";
import { changesOf } from "../play/set-member.js";
import { type Signing, signedPost, signingOf, signsTime } from "../play/signed.js";
import { curlOf } from "../text/curl.js";

/** The help text. */
export const usage = `Usage: afterword send VENDOR [EVENT] --to URL [options]

Plays a vendor: sends a delivery to an endpoint of yours, signed as the vendor signs, and prints each attempt
with its status and time. EVENT is a tag or a short name (default: the vendor's first event). Its first
example is sent as it is, with the ids and times in it. If there is none, a random payload is sent.

What is sent:
  --example NAME     this example of the vendor
  --file CAPTURE     the payload in a file, or in stdin (-); of a capture envelope the body, with a new id
  --random N         N random payloads, which fit the schema and read like conversations. Needs the package
                     yaml
  --seed N           the same payloads and ids each time; without it, a random seed, which is printed
  --set POINTER=JSON changes a member, such as '/data/conversation/id="conv_1"'. May be given several times

How it is sent:
  --retries          again, after the vendor's own pauses, until it is accepted; each attempt is signed anew
  --fast             with --retries: after one second each time
  --duplicate N      N times in all, with the same id
  --out-of-order     the last one first: the payloads of --random N or, without EVENT, all events of one
                     conversation
  --slow TIME        the body in pieces, during this time, such as 5s
  --truncate         only half of the body; then the connection is closed

Load, with a table of statuses and times at the end:
  --count N          N deliveries, each with an id of its own; with --random, its payloads in turn
  --concurrency N    up to N at once (default: 10)
  --rate N           up to N a second

Faults:
  --bad-signature    signed with another secret, which nobody has
  --age TIME         as if it had been signed this long ago, such as 10m
  --drift CHANGE     one change, as vendors make them without notice: new-field or new-word (the verdict of a
                     receiver is drifted), null or type (invalid)

Signing:
  --new-key          with a new secret for tests, or a pair of keys for vendors such as Telnyx. It is printed
                     on stderr, as a line that sets it in a shell, and kept nowhere. Without --to it is only
                     printed
  --secrets FILE     secrets in JSON, { "phonic": "whsec_..." }; otherwise PHONIC_WEBHOOK_SECRET ..., for
                     vendors such as Telnyx TELNYX_PRIVATE_KEY. The first one signs
  --header NAME      the header of the signature, for a vendor that does not document it or signs nothing
${signerUsage}                     (default: the URL of --to)
${schemasUsage}
  --curl             print a curl command instead, for one delivery
  -h, --help

For a vendor that does not sign, your secret is in the URL or in a header. Only --curl prints it.

Exit codes: 0 all were accepted, 1 at least one was not, 2 wrong use, 3 a file that cannot be read.
`;

/** The options of the command line. */
export const options = {
  to: { type: "string" },
  file: { type: "string" },
  example: { type: "string" },
  random: { type: "string" },
  seed: { type: "string" },
  set: { type: "string", multiple: true },
  retries: { type: "boolean" },
  fast: { type: "boolean" },
  duplicate: { type: "string" },
  "out-of-order": { type: "boolean" },
  slow: { type: "string" },
  truncate: { type: "boolean" },
  count: { type: "string" },
  concurrency: { type: "string" },
  rate: { type: "string" },
  "bad-signature": { type: "boolean" },
  age: { type: "string" },
  drift: { type: "string" },
  "new-key": { type: "boolean" },
  secrets: { type: "string" },
  header: { type: "string" },
  ...signerOptions,
  ...schemasOption,
  curl: { type: "boolean" },
} as const;

/** Runs `afterword send`. */
export const run = (call: Call): Promise<number> => runWith(call, processClock);

/** The same, with a clock that waits for retries. */
export const runWith = async (call: Call, clock: Clock): Promise<number> => {
  const { values, io } = call;
  const { vendor, event, known } = await vendorOf(call);
  checkOptions(values, vendor, event);
  const isOnlyKey = values["new-key"] === true && values.to === undefined;
  const to = isOnlyKey ? "http://localhost/" : targetOf(values, "send");
  const age = durationOption(values, "age") ?? 0;
  const request = { slow: durationOption(values, "slow"), timeout: vendor.delivery?.timeout };
  const sets = changesOf(values);
  const drift = choice(values, "drift", DRIFTS);
  const copies = countOption(values, "duplicate", 1000) ?? 1;
  const pauses = pausesOf(vendor, values);
  const isLoad = LOAD_OPTIONS.some((option) => values[option] !== undefined);
  const load = isLoad ? loadOf(values) : undefined;
  const signing = signingFor(vendor, values, io, to);
  if (isOnlyKey) return exit.clean;

  const found = await playables(vendor, known, { ...wantedOf(values, io), event }, io);
  const seed = countOption(values, "seed", MAX_SEED);
  const sendables = found.map(
    (playable, n): Sendable => ({
      tag: playable.tag,
      bytes: changedBytes(vendor, playable, { sets, drift }),
      id: deliveryId(seed, n),
    }),
  );
  if (values["out-of-order"] === true) sendables.reverse();
  const requestFor = async ({ tag, bytes, id }: Sendable): Promise<Post> => ({
    ...(await signedPost(vendor, bytes, {
      ...{ url: to, ...signing, id, timestamp: Date.now() / 1000 - age },
      ...(tag !== null && { event: tag }),
    })),
    ...(request.slow !== undefined && { slow: request.slow }),
    ...(request.timeout !== undefined && { timeout: request.timeout }),
    ...(values.truncate === true && { cutAfter: Math.floor(bytes.length / 2) }),
  });
  if (values.curl === true) {
    io.stdout(curlOf(await requestFor(sendables[0] as Sendable)));
    return exit.clean;
  }

  const isGenuine = values["bad-signature"] !== true && age === 0;
  const sending: Sending = { vendor, requestFor, clock, io, isGenuine };
  const { signal, forget } = interruption();
  const isAllAccepted = await (load
    ? sendLoadOf(sendables, { ...load, seed, signal, keepsIds: values.file !== undefined }, sending)
    : sendInTurn(
        sendables.flatMap((each) => Array<Sendable>(copies).fill(each)),
        { pauses, signal },
        sending,
      )
  ).finally(forget);
  return isAllAccepted ? exit.clean : exit.findings;
};

/** Seeds are whole numbers up to this. */
const MAX_SEED = 2 ** 31 - 1;

/** The vendor and the event that the command line names. */
const vendorOf = async ({
  values,
  positionals,
  io,
}: Call): Promise<{ vendor: Vendor; event: string | undefined; known: KnownVendors }> => {
  const [slug, event, ...more] = positionals;
  if (slug === undefined || more.length > 0)
    throw usageError(
      "send takes a vendor, and maybe an event of it",
      "As in afterword send phonic conversation.ended.",
    );
  const known = await knownVendors("send", { values: { ...values, vendor: slug }, io });
  const vendor = known.vendors.find((each) => each.slug === slug);
  if (vendor) return { vendor, event, known };
  throw unknownWord(
    "send",
    slug,
    known.vendors.map((each) => each.slug),
  );
};

/** The options of load. */
const LOAD_OPTIONS = ["count", "concurrency", "rate"] as const;

/** How much is sent, and how fast. */
const loadOf = (values: Values): { count: number; concurrency: number; rate?: number } => {
  const count = countOption(values, "count", 10_000_000);
  if (count === undefined)
    throw usageError("--concurrency and --rate need --count", "It says how many deliveries are sent.");
  const rate = countOption(values, "rate", 100_000);
  return {
    ...{ count, concurrency: countOption(values, "concurrency", 1000) ?? 10 },
    ...(rate !== undefined && { rate }),
  };
};

/** Options that exclude each other, and why. */
const EXCLUSIVE: readonly (readonly [option: string, others: readonly string[]])[] = [
  ...LOAD_OPTIONS.map((option) => [option, ["retries", "duplicate", "out-of-order", "curl"]] as const),
  ["file", ["example", "random", "out-of-order"]],
  ["example", ["random", "out-of-order"]],
  ["new-key", ["secrets", "bad-signature"]],
  ["bad-signature", ["secrets"]],
  ["curl", ["retries", "duplicate", "out-of-order", "slow", "truncate"]],
];

/** Checks which options are given together. What is not for the vendor is refused, since nothing would come of it. */
const checkOptions = (values: Values, vendor: Vendor, event: string | undefined): void => {
  for (const [option, others] of EXCLUSIVE) {
    const other =
      values[option] === undefined ? undefined : others.find((each) => values[each] !== undefined);
    if (other !== undefined) throw usageError(`--${option} and --${other} exclude each other`);
  }
  if (values.curl === true && countOption(values, "random", MAX_RANDOM) !== 1 && values.random !== undefined)
    throw usageError("--curl is for one delivery", "Leave out --random, or give --random 1.");
  if (values.fast === true && values.retries !== true) throw usageError("--fast is for --retries");
  if (values.age !== undefined && !signsTime(vendor))
    throw usageError(`${vendor.name} signs no time: --age is not for it`);
  if (
    values["out-of-order"] === true &&
    event !== undefined &&
    (countOption(values, "random", MAX_RANDOM) ?? 1) < 2
  )
    throw usageError(
      "--out-of-order needs several deliveries",
      "Leave out EVENT: then all events of one conversation are sent. Or give --random 2.",
    );
};

/** The pauses before each retry, in seconds. */
const pausesOf = ({ name, delivery }: Vendor, values: Values): readonly number[] => {
  if (values.retries !== true) return [];
  const pauses = delivery?.retries;
  if (!pauses)
    throw usageError(
      `the schemas do not say when ${name} sends a delivery again: --retries is not for it`,
      "Its x-afterword says it, in delivery.retries.",
    );
  return values.fast === true ? pauses.map(() => 1) : pauses;
};

/** What signs, with what is said about it on stderr. */
const signingFor = (vendor: Vendor, values: Values, io: Io, url: string): Signing => {
  const key = values["new-key"] === true || values["bad-signature"] === true ? newKey(vendor) : undefined;
  const signing = orNewKey(() => signingOf(vendor, values, io, url, key?.signs));
  if (signing.secret === null) {
    io.stderr(`afterword: the schemas do not say how ${vendor.name} signs: nothing is signed\n`);
    return signing;
  }
  if (values["bad-signature"] === true) return signing;
  if (!key) {
    tellPublicKey(vendor, signing.secret, io);
    return signing;
  }
  const { slug } = vendor;
  const verifies = `  export ${secretVariable(io, slug)}='${key.verifies}'\n`;
  io.stderr(
    hasKeyPair(vendor)
      ? `afterword: a new public key for tests, which is kept nowhere. Set it where you receive:\n${verifies}afterword: its private key. Set it where you send:\n  export ${variable(slug, "PRIVATE_KEY")}='${key.signs}'\n`
      : `afterword: a new secret for tests, which is kept nowhere. Set it where you receive, and where you send:\n${verifies}`,
  );
  return signing;
};

/** The error for a secret that is missing says also how to make one. */
const orNewKey = <Result>(act: () => Result): Result => {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof AfterwordError) || error.code !== "ERR_NO_SECRET") throw error;
    throw new AfterwordError(error.code, error.message, {
      hint: `${error.hint ?? ""} Or give --new-key: it makes one for tests.`.trimStart(),
    });
  }
};

/** More would not fit into memory. */
const MAX_RANDOM = 100_000;

/** Which payloads the options ask for. A seed that is made up is printed, if it decides what is sent. */
const wantedOf = (values: Values, io: Io) => {
  const given = countOption(values, "seed", MAX_SEED);
  const random = countOption(values, "random", MAX_RANDOM);
  const all = values["out-of-order"] === true;
  const isRandom = random !== undefined || all;
  const seed = given ?? (isRandom ? randomInt(1, MAX_SEED) : 1);
  if (given === undefined && isRandom) io.stderr(`afterword: --seed ${seed} makes the same payloads again\n`);
  return {
    file: values.file as string | undefined,
    example: values.example as string | undefined,
    ...{ random, seed, all },
  };
};
