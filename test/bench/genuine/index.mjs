// Genuine payloads of many vendors, the same ones at every run: of built-in vendors, whose events are made up as their
// pages and examples describe them, and of vendors that do not exist. Members that nearly all payloads have, rare words,
// rare nulls and rare fractions are there on purpose: what is inferred from few payloads must not refuse later ones.
import { dice } from "../payloads.mjs";
import { factsOf } from "./model.mjs";
import { ada } from "./vendors/ada.mjs";
import { autocalls } from "./vendors/autocalls.mjs";
import { elevenlabs } from "./vendors/elevenlabs.mjs";
import { hume } from "./vendors/hume.mjs";
import { intercom } from "./vendors/intercom.mjs";
import { invented } from "./vendors/invented.mjs";
import { livekit } from "./vendors/livekit.mjs";
import { phonic } from "./vendors/phonic.mjs";
import { retell } from "./vendors/retell.mjs";
import { speaknode } from "./vendors/speaknode.mjs";
import { telnyx } from "./vendors/telnyx.mjs";
import { ultravox } from "./vendors/ultravox.mjs";
import { vapi } from "./vendors/vapi.mjs";

const builtIn = {
  ada,
  autocalls,
  elevenlabs,
  hume,
  intercom,
  livekit,
  phonic,
  retell,
  speaknode,
  telnyx,
  ultravox,
  vapi,
};

/**
 * The vendors by name. Of each: where its tag is (a pointer, a header, or null), where the id of the conversation is (a
 * pointer, or those that are right for each event; null where there is none), and its events.
 */
export const genuine = { ...builtIn, ...invented };

/** Those that do not exist. */
export const madeUp = Object.keys(invented);

/** Some payloads of one event. Another `seed` gives others. */
export const payloadsOf = (vendor, tag, count, seed) => {
  const place = Object.keys(genuine[vendor].events).indexOf(tag);
  const d = dice(seed * 1000 + place + vendor.length * 31 + vendor.charCodeAt(0), place % 2 === 0);
  return Array.from({ length: count }, () => genuine[vendor].events[tag](d));
};

/** What a person would find in payloads of the event; see `factsOf`. */
export const factsAbout = (vendor, tag) => factsOf(genuine[vendor].events[tag]);

/** Where the conversation's id may be said to be in an event; null stands for nowhere. */
export const idsOf = (vendor, tag) => {
  const { id } = genuine[vendor];
  return id === null || typeof id === "string" ? [id] : id[tag];
};

/**
 * Captures of a vendor: so many payloads of each event, mixed. Those of a vendor whose tag is in a header are envelopes.
 *
 * @returns lines of NDJSON
 */
export const capturesOf = (vendor, count, seed) => {
  const { tag, events } = genuine[vendor];
  const all = Object.keys(events).map((event) =>
    payloadsOf(vendor, event, count, seed).map((payload) =>
      typeof tag === "object" && tag !== null
        ? envelope(payload, [[tag.header, event]])
        : JSON.stringify(payload),
    ),
  );
  return Array.from({ length: count }, (_, at) => all.map((each) => each[at])).flat();
};

/** A capture of a delivery with some headers. */
export const envelope = (payload, headers) =>
  JSON.stringify({
    v: 1,
    receivedAt: "2026-07-01T00:00:00Z",
    method: "POST",
    url: "/",
    headers: [["content-type", "application/json"], ...headers],
    body: JSON.stringify(payload),
  });
