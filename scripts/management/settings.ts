// `subscribe` and `unsubscribe` for vendors where a thing has a URL: an agent of Retell, an assistant of Vapi, an application
// of Telnyx.
import {
  createManager,
  type ManagerOptions,
  type Managers,
  type Settings,
  type SettingsPlan,
} from "../../src/manage/index.js";
import type { Vendor } from "../../src/vendor.js";
import { type Call, exit, usageError, type Values } from "../command.js";
import { onlyOptions, requiredOption } from "../options/management.js";
import { printable } from "../text/printable.js";
import { DRY_RUN, settingsInWords } from "./words.js";

/** A vendor whose things have a URL. */
type Setter = Vendor & {
  readonly slug: Exclude<keyof Managers, "ada" | "autocalls" | "elevenlabs" | "intellixent" | "ultravox">;
};

/** A thing as the command line names it. */
interface Named {
  /** The thing in words. */
  readonly called: string;
  readonly plan: () => Promise<SettingsPlan<Settings>>;
  readonly subscribe: () => Promise<Settings>;
  readonly read: () => Promise<Settings>;
  /** Not there if the API cannot take the URL away. */
  readonly unsubscribe?: () => Promise<Settings>;
  /** What is not done yet after `subscribe` or `unsubscribe`. Undefined if that is all. */
  readonly left?: string | undefined;
}

/** Runs `afterword subscribe` for a thing that has a URL. */
export const subscribeThing = async (
  { values, io }: Call,
  vendor: Setter,
  options: ManagerOptions,
  url: string,
): Promise<number> => {
  const { called, plan, subscribe, left } = thingOf(values, vendor, options, url);
  if (values["dry-run"] === true) {
    const { now, changes, refused } = await plan();
    const what =
      Object.keys(changes).length > 0 ? "would be changed" : "sends there already: nothing would change";
    io.stdout(`${DRY_RUN}${called} of ${vendor.name} ${what}\n${settingsInWords(now, changes)}`);
    if (refused) throw refused;
    return exit.clean;
  }
  await subscribe();
  io.stdout(`${called} of ${vendor.name} sends to this URL\n`);
  if (left !== undefined) io.stderr(`afterword: ${left}\n`);
  return exit.clean;
};

/** Runs `afterword unsubscribe` for a thing that has a URL. */
export const unsubscribeThing = async (
  { values, io }: Call,
  vendor: Setter,
  options: ManagerOptions,
): Promise<number> => {
  const { called, read, unsubscribe, left } = thingOf(values, vendor, options, "");
  if (!unsubscribe) {
    throw usageError(
      `${vendor.name} documents no call to unsubscribe: an application must have a URL`,
      "Give it another one with subscribe --replace, or do it in the portal.",
    );
  }
  if (values["dry-run"] === true) {
    const now = await read();
    const what =
      now.url === null ? "has no URL of its own: nothing would change" : "would have no URL of its own";
    io.stdout(`${DRY_RUN}${called} of ${vendor.name} ${what}\n${settingsInWords(now)}`);
    return exit.clean;
  }
  await unsubscribe();
  io.stdout(`${called} of ${vendor.name} has no URL of its own\n`);
  if (vendor.slug === "retell" && left !== undefined) io.stderr(`afterword: ${left}\n`);
  return exit.clean;
};

const thingOf = (values: Values, vendor: Setter, options: ManagerOptions, url: string): Named => {
  const replace = values.replace === true;
  const named = values.events as string | undefined;
  if (named === "all")
    throw usageError(`--events all is not for ${vendor.name}`, "Name the events that you want.");
  const events = named?.split(",").map((event) => event.trim());
  switch (vendor.slug) {
    case "retell": {
      onlyOptions(values, vendor, ["agent", "chat", "events"]);
      const agent = requiredOption(values, "agent", "Give the agent's id: agent_...");
      const of = { agent, chat: values.chat === true };
      const manager = createManager("retell", options);
      const to = { ...of, url, events, replace };
      return {
        called: `${of.chat ? "chat agent" : "agent"} ${printable(agent)}`,
        plan: () => manager.plan(to),
        subscribe: () => manager.subscribe(to),
        read: () => manager.read(of),
        unsubscribe: () => manager.unsubscribe(of),
        left: "this has changed the agent's draft\n  Publish it in the dashboard: until then, the published version counts.",
      };
    }
    case "vapi": {
      onlyOptions(values, vendor, ["assistant", "phone-number", "events", "credential"]);
      const assistant = values.assistant as string | undefined;
      const phoneNumber = values["phone-number"] as string | undefined;
      if ((assistant === undefined) === (phoneNumber === undefined)) {
        throw usageError(
          "either --assistant or --phone-number is needed",
          "Give the id of one of them, as the dashboard has it.",
        );
      }
      const of = assistant !== undefined ? { assistant } : { phoneNumber: phoneNumber as string };
      if (assistant !== undefined && url !== "")
        requiredOption(values, "events", "Name events, such as end-of-call-report.");
      const credential = values.credential as string | undefined;
      const manager = createManager("vapi", options);
      const to = { ...of, url, events, credential, replace };
      return {
        called:
          assistant !== undefined
            ? `assistant ${printable(assistant)}`
            : `phone number ${printable(String(phoneNumber))}`,
        plan: () => manager.plan(to),
        subscribe: () => manager.subscribe(to),
        read: () => manager.read(of),
        unsubscribe: () => manager.unsubscribe(of),
        ...(credential === undefined && {
          left: "Vapi proves nothing unless it has a credential: whoever learns the URL can send to it\n  Make one in the dashboard, and give its id: --credential ID.",
        }),
      };
    }
    default: {
      onlyOptions(values, vendor, ["application"]);
      const application = requiredOption(
        values,
        "application",
        "Give the id of the Call Control application; deliveries have it as connection_id.",
      );
      const manager = createManager("telnyx", options);
      const to = { application, url, replace };
      return {
        called: `application ${printable(application)}`,
        plan: () => manager.plan(to),
        subscribe: () => manager.subscribe(to),
        read: () => manager.read({ application }),
        left: "the public key for checking deliveries is in the portal: Keys & Credentials",
      };
    }
  }
};
