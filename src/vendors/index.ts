// Generated from schemas by afterword generate. Do not edit.
import type { Vendor } from "../vendor.js";
import { ada } from "./ada.js";
import { autocalls } from "./autocalls.js";
import { elevenlabs } from "./elevenlabs.js";
import { hume } from "./hume.js";
import { intellixent } from "./intellixent.js";
import { intercom } from "./intercom.js";
import { livekit } from "./livekit.js";
import { phonic } from "./phonic.js";
import { retell } from "./retell.js";
import { speaknode } from "./speaknode.js";
import { telnyx } from "./telnyx.js";
import { ultravox } from "./ultravox.js";
import { vapi } from "./vapi.js";

export {
  ada,
  autocalls,
  elevenlabs,
  hume,
  intellixent,
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
 * Every vendor that this version knows.
 *
 * @example
 * for (const { name, slug } of vendors) console.log(name, slug);
 */
export const vendors: readonly Vendor[] = [
  ada,
  autocalls,
  elevenlabs,
  hume,
  intellixent,
  intercom,
  livekit,
  phonic,
  retell,
  speaknode,
  telnyx,
  ultravox,
  vapi,
];
