// Generated from schemas by afterword generate. Do not edit.
import type { Vendor } from "../vendor.js";
import { ada } from "./ada.js";
import { autocalls } from "./autocalls.js";
import { intellixent } from "./intellixent.js";
import { livekit } from "./livekit.js";
import { phonic } from "./phonic.js";
import { speaknode } from "./speaknode.js";

export { ada, autocalls, intellixent, livekit, phonic, speaknode };

/**
 * Every vendor that this version knows.
 *
 * @example
 * for (const { name, slug } of vendors) console.log(name, slug);
 */
export const vendors: readonly Vendor[] = [ada, autocalls, intellixent, livekit, phonic, speaknode];
