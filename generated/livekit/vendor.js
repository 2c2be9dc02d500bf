// Generated from schemas/livekit/openapi.yaml by afterword generate. Do not edit.
import { mapped } from "afterword/mapping";
import { bodyTokens } from "afterword/token";
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
import { mappings } from "./normalize.js";

export { roomFinished, roomStarted, participantJoined, participantLeft, participantConnectionAborted, trackPublished, trackUnpublished, egressStarted, egressUpdated, egressEnded, ingressStarted, ingressEnded, agentJobStarted, agentJobEnded };

export const livekit = /* @__PURE__ */ mapped({
  slug: "livekit",
  name: "LiveKit",
  docs: [
    {
      url: "https://docs.livekit.io/intro/basics/rooms-participants-tracks/webhooks-events/",
      read: "2026-11-29",
    },
    {
      url: "https://github.com/livekit/protocol/blob/d74e7cdb/protobufs/livekit_webhook.proto",
      read: "2026-11-29",
    },
    {
      url: "https://github.com/livekit/livekit/blob/788d4c35/pkg/telemetry/events.go",
      read: "2026-11-29",
    },
    { url: "https://www.npmjs.com/package/@livekit/protocol/v/1.52.1", read: "2026-11-29" },
  ],
  event: "/event",
  tagForm: "^[a-z_]+$",
  conversationId: {
    room_started: "/room/sid",
    room_finished: "/room/sid",
    participant_joined: "/room/sid",
    participant_left: "/room/sid",
    participant_connection_aborted: "/room/sid",
    track_published: "/room/sid",
    track_unpublished: "/room/sid",
    egress_started: "/egressInfo/roomId",
    egress_updated: "/egressInfo/roomId",
    egress_ended: "/egressInfo/roomId",
    ingress_started: "/ingressInfo/state/roomId",
    ingress_ended: "/ingressInfo/state/roomId",
    agent_job_started: "/job/room/sid",
    agent_job_ended: "/job/room/sid",
  },
  signature: {
    scheme: "jwt",
    algorithm: "HS256",
    header: { name: "authorization", prefix: "Bearer ", optional: true },
    claims: {
      body: { claim: "sha256", hash: "sha256", encoding: "base64" },
      tolerance: { past: 60, future: 60 },
    },
    secret: { encoding: "utf8", minBytes: 6 },
  },
  delivery: {
    id: { at: "/id" },
    dedupe: ["/id"],
    retries: [1, 2, 4, 8],
    success: "2xx",
    ordering: "none",
    source: "sdk",
  },
  events: {
    "room_finished": roomFinished,
    "room_started": roomStarted,
    "participant_joined": participantJoined,
    "participant_left": participantLeft,
    "participant_connection_aborted": participantConnectionAborted,
    "track_published": trackPublished,
    "track_unpublished": trackUnpublished,
    "egress_started": egressStarted,
    "egress_updated": egressUpdated,
    "egress_ended": egressEnded,
    "ingress_started": ingressStarted,
    "ingress_ended": ingressEnded,
    "agent_job_started": agentJobStarted,
    "agent_job_ended": agentJobEnded,
  },
  tokens: bodyTokens,
}, mappings);
