// `subscribe` and `unsubscribe` for vendors that list endpoints: Ada, ElevenLabs, Ultravox.
import { AfterwordError } from "../../src/errors.js";
import {
  createManager,
  type ElevenLabsPlan,
  type ElevenLabsWebhook,
  type ManagerOptions,
  type UltravoxWebhook,
  type Webhook,
} from "../../src/manage/index.js";
import type { Vendor } from "../../src/vendor.js";
import { type Call, exit, usageError } from "../command.js";
import { onlyOptions, requiredOption } from "../options/management.js";
import { secretFile } from "../options/secret-file.js";
import { printable } from "../text/printable.js";
import { DRY_RUN, type Planned, planInWords, type Shown, settingsInWords } from "./words.js";

/** A vendor that lists endpoints. */
type Lister = Vendor & { readonly slug: "ada" | "elevenlabs" | "ultravox" };

/** What the command line wants of an endpoint. */
interface Wanted {
  readonly url: string;
  readonly events: "all" | readonly string[];
  readonly agent: string | undefined;
  readonly endpoint: string | undefined;
  readonly replace: boolean;
}

/** What each vendor's endpoints can do. */
interface Kind {
  /** What the vendor calls an endpoint. */
  readonly noun: string;
  /** What an id looks like. */
  readonly looks: string;
  /** Whether an endpoint may be for one agent. */
  readonly hasAgents: boolean;
  /** What is said if nothing is done with the secret. */
  readonly secretIs: string;
  readonly plan: (to: Wanted) => Promise<Planned>;
  /** Returns the endpoint's id. A secret that is shown only now goes to `keep`. */
  readonly subscribe: (to: Wanted, keep: (secret: string) => void) => Promise<string | undefined>;
  /** Reads the secret; not there if the vendor shows it only when it makes it. */
  readonly readSecret?: (endpoint: string) => Promise<string>;
  /** What would be removed. */
  readonly look: (endpoint: string, agent: string | undefined) => Promise<string>;
  /** Returns what has been done, in words. */
  readonly remove: (endpoint: string, agent: string | undefined) => Promise<string>;
}

/** Runs `afterword subscribe` for an endpoint. */
export const subscribeEndpoint = async (
  { values, io }: Call,
  vendor: Lister,
  options: ManagerOptions,
  url: string,
): Promise<number> => {
  const kind = KINDS[vendor.slug](options);
  onlyOptions(values, vendor, ["endpoint", "events", "secret-file", ...(kind.hasAgents ? ["agent"] : [])]);
  const named = requiredOption(values, "events", `Name events, such as ${exampleOf(vendor)}.`);
  const events = named === "all" ? named : named.split(",").map((event) => event.trim());
  for (const tag of events === "all" ? [] : events) {
    if (!Object.hasOwn(vendor.events, tag) && !(vendor.slug === "elevenlabs" && WORDS.includes(tag)))
      io.stderr(`afterword: ${printable(tag.slice(0, 64))} is not an event that this version knows\n`);
  }
  const path = values["secret-file"] as string | undefined;
  // before an endpoint is made whose secret could not be written
  const file = path === undefined || path === "-" ? undefined : secretFile(path, io);
  const to: Wanted = {
    url,
    events,
    agent: values.agent as string | undefined,
    endpoint: values.endpoint as string | undefined,
    replace: values.replace === true,
  };
  const isOnlyNow = kind.readSecret === undefined;

  const plan = values["dry-run"] === true || isOnlyNow ? await kind.plan(to) : undefined;
  const isNew = plan?.id === null;
  if (plan && values["dry-run"] === true) {
    io.stdout(DRY_RUN + planInWords(vendor.name, plan));
    if (plan.refused) throw plan.refused;
    if (file && (isNew || !isOnlyNow))
      io.stdout(`the ${kind.noun}'s secret would be written to ${printable(String(path))}\n`);
    return exit.clean;
  }
  if (isOnlyNow && isNew && path === undefined) {
    throw usageError(
      "--secret-file is missing",
      `${vendor.name} shows the secret of a new ${kind.noun} only once: name a file for it, or - to print it.`,
    );
  }

  let printed: string | undefined;
  let kept = false;
  const keep = (secret: string): void => {
    if (file) file.add(vendor.slug, secret);
    else printed = secret;
    kept = true;
  };
  let id: string | undefined;
  try {
    id = await kind.subscribe(to, keep);
    io.stdout(
      `${printable(id ?? `${kind.noun === "endpoint" ? "an endpoint" : "a webhook"} without an id`)}\n`,
    );
    if (path !== undefined && kind.readSecret)
      keep(await secretAfterwards(kind.readSecret, String(id), kind.noun));
  } finally {
    // also if something failed after it was made: it is not shown again
    if (printed !== undefined) io.stdout(`${printable(printed)}\n`);
  }
  if (path === undefined || !kept) io.stderr(`afterword: ${kind.secretIs}\n`);
  else if (file) io.stderr(`the ${kind.noun}'s secret is in ${printable(path)}\n`);
  return exit.clean;
};

const secretAfterwards = async (
  read: (endpoint: string) => Promise<string>,
  id: string,
  noun: string,
): Promise<string> => {
  try {
    return await read(id);
  } catch (error) {
    if (!(error instanceof AfterwordError)) throw error;
    throw new AfterwordError(error.code, error.message, {
      hint: `The ${noun} is there; only its secret was not written. Run the command again.`,
    });
  }
};

/** Runs `afterword unsubscribe` for an endpoint. */
export const removeEndpoint = async (
  { values, io }: Call,
  vendor: Lister,
  options: ManagerOptions,
): Promise<number> => {
  const kind = KINDS[vendor.slug](options);
  onlyOptions(values, vendor, ["endpoint", ...(vendor.slug === "elevenlabs" ? ["agent"] : [])]);
  const endpoint = requiredOption(values, "endpoint", `Give the ${kind.noun}'s id: ${kind.looks}`);
  const agent = values.agent as string | undefined;
  io.stdout(
    values["dry-run"] === true
      ? `${DRY_RUN}${await kind.look(endpoint, agent)}`
      : `${await kind.remove(endpoint, agent)}\n`,
  );
  return exit.clean;
};

/** An event of a vendor, as an example. */
const exampleOf = ({ events }: Vendor): string =>
  Object.keys(events).find((tag) => /ended|transcription/.test(tag)) ?? "all";

/** What settings of ElevenLabs call events. */
const WORDS: readonly string[] = [
  "transcript",
  "audio",
  "call_initiation_failure",
  "answering_machine_detection",
  "unredacted_transcript",
  "unredacted_audio",
];

const ada = (options: ManagerOptions): Kind => {
  const manager = createManager("ada", options);
  const shown = ({ url, event_filters, enabled }: Webhook): Shown => ({
    ...(url !== undefined && { url }),
    ...(event_filters !== undefined && { events: event_filters }),
    ...(enabled !== undefined && { enabled }),
  });
  return {
    noun: "endpoint",
    looks: "ep_...",
    hasAgents: false,
    secretIs:
      "this endpoint has a secret of its own, with which Ada signs\n  --secret-file FILE writes it to a file; the dashboard shows it too.",
    plan: async ({ agent: _, ...to }) => {
      const { now, changes, others, refused } = await manager.plan(to);
      return {
        noun: "endpoint",
        id: now && String(now.id),
        now: now && shown(now),
        changes: shown(changes),
        others: others.map((each) => [String(each.id), shown(each)]),
        refused,
      };
    },
    subscribe: async ({ agent: _, ...to }) => (await manager.subscribe(to)).id,
    readSecret: (endpoint) => manager.readSecret({ endpoint }),
    look: async (endpoint) =>
      `endpoint ${endpoint} of Ada would be removed\n${settingsInWords(shown(await manager.read({ endpoint })))}`,
    remove: async (endpoint) => {
      await manager.unsubscribe({ endpoint });
      return `${endpoint} is removed`;
    },
  };
};

/** The events by name; no vendor but Ada sends all. */
const namedEvents = (name: string, { events }: Wanted): readonly string[] => {
  if (events !== "all") return events;
  throw usageError(`--events all is not for ${name}`, "Name the events that you want.");
};

const ultravox = (options: ManagerOptions): Kind => {
  const manager = createManager("ultravox", options);
  const shown = ({ url, events, agentId }: UltravoxWebhook): Shown => ({
    ...(url !== undefined && { url }),
    ...(events !== undefined && { events }),
    ...(agentId !== undefined && { agent: agentId }),
  });
  const wanted = (to: Wanted) => ({ ...to, events: namedEvents("Ultravox", to) });
  return {
    noun: "webhook",
    looks: "the console and subscribe --dry-run show it.",
    hasAgents: true,
    secretIs:
      "this webhook has a secret of its own, with which Ultravox signs\n  --secret-file FILE writes it to a file.",
    plan: async (to) => {
      const { now, changes, others, refused } = await manager.plan(wanted(to));
      return {
        noun: "webhook",
        id: now && String(now.webhookId),
        now: now && shown(now),
        changes: shown(changes),
        others: others.map((each) => [String(each.webhookId), shown(each)]),
        refused,
      };
    },
    subscribe: async (to) => (await manager.subscribe(wanted(to))).webhookId,
    readSecret: (endpoint) => manager.readSecret({ endpoint }),
    look: async (endpoint) =>
      `webhook ${endpoint} of Ultravox would be removed\n${settingsInWords(shown(await manager.read({ endpoint })))}`,
    remove: async (endpoint) => {
      await manager.unsubscribe({ endpoint });
      return `${endpoint} is removed`;
    },
  };
};

const elevenlabs = (options: ManagerOptions): Kind => {
  const manager = createManager("elevenlabs", options);
  const shown = ({
    webhook_url,
    is_disabled,
    is_auto_disabled,
    retry_enabled,
  }: ElevenLabsWebhook): Shown => ({
    ...(webhook_url !== undefined && { url: webhook_url }),
    ...(is_disabled !== undefined && { enabled: !is_disabled && is_auto_disabled !== true }),
    ...(retry_enabled !== undefined && { retries: retry_enabled }),
  });
  const wanted = (to: Wanted) => ({ ...to, events: namedEvents("ElevenLabs", to) });
  const whose = (agent: string | undefined): string =>
    agent === undefined ? "all agents" : `agent ${printable(agent)}`;
  return {
    noun: "webhook",
    looks: "subscribe --dry-run shows it.",
    hasAgents: true,
    secretIs: "ElevenLabs showed the webhook's secret when it was made, and shows it to nobody again",
    plan: async (to) => {
      const plan = await manager.plan(wanted(to));
      const { now, changes, others, refused } = plan;
      return {
        noun: "webhook",
        id: now && String(now.webhook_id),
        now: now && shown(now),
        changes: shown(changes.webhook),
        ...(Object.keys(changes.agents).length > 0 && { users: usersInWords(whose(to.agent), plan) }),
        others: others.map((each) => [String(each.webhook_id), shown(each)]),
        refused,
      };
    },
    subscribe: async (to, keep) => (await manager.subscribe({ ...wanted(to), onSecret: keep })).webhook_id,
    look: async (endpoint, agent) => {
      const { post_call_webhook_id: used } = await manager.readAttached({ agent });
      const webhook = (await manager.list()).find((each) => each.webhook_id === endpoint);
      return [
        `webhook ${printable(endpoint)} of ElevenLabs would be used by ${whose(agent)} no more, and removed if nothing else uses it\n`,
        settingsInWords(webhook ? shown(webhook) : null),
        used === endpoint ? "" : `${whose(agent)} ${agent === undefined ? "do" : "does"} not use it now\n`,
      ].join("");
    },
    remove: async (endpoint, agent) => {
      const { removed } = await manager.unsubscribe({ endpoint, agent });
      return removed
        ? `${endpoint} is removed`
        : `${whose(agent)} ${agent === undefined ? "use" : "uses"} ${endpoint} no more; it stays, because something else uses it`;
    },
  };
};

const usersInWords = (whose: string, { attached, changes }: ElevenLabsPlan): string => {
  const { post_call_webhook_id: id, events, transcript_format } = changes.agents;
  const now = { webhook: attached.post_call_webhook_id ?? null, events: attached.events ?? null };
  return `${whose} would use it\n${settingsInWords(now, {
    ...(id !== undefined && { webhook: id ?? "the new one" }),
    ...(events !== undefined && { events }),
    ...(transcript_format !== undefined && { transcripts: transcript_format }),
  })}`;
};

const KINDS: Readonly<Record<Lister["slug"], (options: ManagerOptions) => Kind>> = {
  ada,
  elevenlabs,
  ultravox,
};
