// Generated from schemas/vapi/openapi.yaml by afterword generate. Do not edit.
import type { Event } from "afterword/check";
import type { CampaignPredial } from "./types.js";

/**
 * The event `campaign.predial` of Vapi: `is`, `check` and `schema` of its payload.
 *
 * May this contact be called?
 *
 * Waits for an answer: do not subscribe to it here. Vapi awaits whether the contact is to be dialled. Sent to the server of a campaign that asks for it, before there is a call.
 *
 * @example
 * if (campaignPredial.is(payload)) console.log(payload);
 */
export declare const campaignPredial: Event<CampaignPredial, "campaign.predial">;
