// Generated from schemas/livekit/openapi.yaml by afterword generate. Do not edit.
import type { Normalize } from "afterword/mapping";
import type { BodyTokens } from "afterword/token";
import { roomFinished } from "./room-finished.js";
import { roomStarted } from "./room-started.js";
import { participantJoined } from "./participant-joined.js";
import { participantLeft } from "./participant-left.js";
import { participantConnectionAborted } from "./participant-connection-aborted.js";
import { trackPublished } from "./track-published.js";
import { trackUnpublished } from "./track-unpublished.js";
import { egressStarted } from "./egress-started.js";
import { egressUpdated } from "./egress-updated.js";
import { egressEnded } from "./egress-ended.js";
import { ingressStarted } from "./ingress-started.js";
import { ingressEnded } from "./ingress-ended.js";
import { agentJobStarted } from "./agent-job-started.js";
import { agentJobEnded } from "./agent-job-ended.js";

export type * from "./types.js";
export { roomFinished, roomStarted, participantJoined, participantLeft, participantConnectionAborted, trackPublished, trackUnpublished, egressStarted, egressUpdated, egressEnded, ingressStarted, ingressEnded, agentJobStarted, agentJobEnded };

/** The type of `livekit`. */
export interface LivekitVendor {
  readonly slug: "livekit";
  readonly name: "LiveKit";
  readonly docs: readonly [{
    readonly url: "https://docs.livekit.io/intro/basics/rooms-participants-tracks/webhooks-events/";
    readonly read: "2026-11-29";
  }, {
    readonly url: "https://github.com/livekit/protocol/blob/d74e7cdb/protobufs/livekit_webhook.proto";
    readonly read: "2026-11-29";
  }, {
    readonly url: "https://github.com/livekit/livekit/blob/788d4c35/pkg/telemetry/events.go";
    readonly read: "2026-11-29";
  }, {
    readonly url: "https://www.npmjs.com/package/@livekit/protocol/v/1.52.1";
    readonly read: "2026-11-29";
  }];
  readonly event: "/event";
  readonly tagForm: "^[a-z_]+$";
  readonly conversationId: {
    readonly room_started: "/room/sid";
    readonly room_finished: "/room/sid";
    readonly participant_joined: "/room/sid";
    readonly participant_left: "/room/sid";
    readonly participant_connection_aborted: "/room/sid";
    readonly track_published: "/room/sid";
    readonly track_unpublished: "/room/sid";
    readonly egress_started: "/egressInfo/roomId";
    readonly egress_updated: "/egressInfo/roomId";
    readonly egress_ended: "/egressInfo/roomId";
    readonly ingress_started: "/ingressInfo/state/roomId";
    readonly ingress_ended: "/ingressInfo/state/roomId";
    readonly agent_job_started: "/job/room/sid";
    readonly agent_job_ended: "/job/room/sid";
  };
  readonly signature: {
    readonly scheme: "jwt";
    readonly algorithm: "HS256";
    readonly header: { readonly name: "authorization"; readonly prefix: "Bearer "; readonly optional: true; };
    readonly claims: {
      readonly body: { readonly claim: "sha256"; readonly hash: "sha256"; readonly encoding: "base64"; };
      readonly tolerance: { readonly past: 60; readonly future: 60; };
    };
    readonly secret: { readonly encoding: "utf8"; readonly minBytes: 6; };
  };
  readonly delivery: {
    readonly id: { readonly at: "/id"; };
    readonly dedupe: readonly ["/id"];
    readonly retries: readonly [1, 2, 4, 8];
    readonly success: "2xx";
    readonly ordering: "none";
    readonly source: "sdk";
  };
  readonly events: {
    readonly "room_finished": typeof roomFinished;
    readonly "room_started": typeof roomStarted;
    readonly "participant_joined": typeof participantJoined;
    readonly "participant_left": typeof participantLeft;
    readonly "participant_connection_aborted": typeof participantConnectionAborted;
    readonly "track_published": typeof trackPublished;
    readonly "track_unpublished": typeof trackUnpublished;
    readonly "egress_started": typeof egressStarted;
    readonly "egress_updated": typeof egressUpdated;
    readonly "egress_ended": typeof egressEnded;
    readonly "ingress_started": typeof ingressStarted;
    readonly "ingress_ended": typeof ingressEnded;
    readonly "agent_job_started": typeof agentJobStarted;
    readonly "agent_job_ended": typeof agentJobEnded;
  };
  readonly normalize: Normalize;
  readonly tokens: BodyTokens;
}

/**
 * LiveKit: what afterword needs to verify, check and normalise its deliveries.
 *
 * Its deliveries carry a token that vouches for the body. `secret` signs it, and `issuer` is who signs, such as your API key.
 *
 * Documentation:
 * - https://docs.livekit.io/intro/basics/rooms-participants-tracks/webhooks-events/
 * - https://github.com/livekit/protocol/blob/d74e7cdb/protobufs/livekit_webhook.proto
 * - https://github.com/livekit/livekit/blob/788d4c35/pkg/telemetry/events.go
 * - https://www.npmjs.com/package/@ livekit/protocol/v/1.52.1
 *
 * @example
 * const receipt = await receive(livekit, request, { secret, signature: { scheme: "jwt", issuer: key } });
 */
export declare const livekit: LivekitVendor;
