// Generated from schemas/livekit/openapi.yaml by afterword generate. Do not edit.

/** A room was closed: the conversation is over. */
export interface RoomFinished {
  /** The event tag. */
  event: "room_finished";
  /** The room. */
  room: Room;
  /** The id of this event, which begins with EV_. All attempts to deliver it have the same. */
  id?: string;
  /** When the event happened: seconds since 1970, as text. */
  createdAt?: string;
  /**
   * Why the room was closed. Since 2026-09-01.
   * Source: the vendor's SDK or OpenAPI.
   */
  roomEndReason?: RoomEndReason;
  /**
   * Deprecated: how many events were dropped before this one. Servers from 2023-04-15 to 2025-03-07 sent it.
   * Source: the vendor's SDK or OpenAPI.
   */
  numDropped?: number;
}

/** A room. Other events name the room with this; of track events it has the id and the name only, unless the server is set to send all of it. */
export interface Room {
  /** The room's id, which begins with RM_. Each time that a room of the same name is opened it is a new one: this is the conversation. */
  sid: string;
  /** The name that the customer gives to the room. Rooms that follow one another may have the same. */
  name?: string;
  /** How many seconds the room stays open if nobody joins. */
  emptyTimeout?: number;
  /**
   * How many seconds the room stays open after the last participant has left.
   * Source: the vendor's SDK or OpenAPI.
   */
  departureTimeout?: number;
  /**
   * How many participants may join. Absent if there is no limit.
   * Source: the vendor's SDK or OpenAPI.
   */
  maxParticipants?: number;
  /** When the room was opened: seconds since 1970, as text. */
  creationTime?: string;
  /**
   * When the room was opened: milliseconds since 1970, as text. Since 2025-01-23.
   * Source: the vendor's SDK or OpenAPI.
   */
  creationTimeMs?: string;
  /** A credential for the TURN server. */
  turnPassword?: string;
  /** The codecs that may be used in the room. */
  enabledCodecs?: Codec[];
  /**
   * Text that the customer gave to the room, often JSON.
   * Source: the vendor's SDK or OpenAPI.
   */
  metadata?: string;
  /**
   * How many participants there are. Do not rely on it: it may be wrong, or absent.
   * Source: the vendor's SDK or OpenAPI.
   */
  numParticipants?: number;
  /**
   * How many participants publish media.
   * Source: the vendor's SDK or OpenAPI.
   */
  numPublishers?: number;
  /**
   * Whether the room is being recorded. Absent if it is not.
   * Source: the vendor's SDK or OpenAPI.
   */
  activeRecording?: boolean;
  /**
   * The version of this description of the room.
   * Source: the vendor's SDK or OpenAPI.
   */
  version?: TimedVersion;
}

/** A room. Other events name the room with this; of track events it has the id and the name only, unless the server is set to send all of it. */
export interface RoomReference {
  /** The room's id, which begins with RM_. Each time that a room of the same name is opened it is a new one: this is the conversation. */
  sid?: string;
  /** The name that the customer gives to the room. Rooms that follow one another may have the same. */
  name?: string;
  /** How many seconds the room stays open if nobody joins. */
  emptyTimeout?: number;
  /**
   * How many seconds the room stays open after the last participant has left.
   * Source: the vendor's SDK or OpenAPI.
   */
  departureTimeout?: number;
  /**
   * How many participants may join. Absent if there is no limit.
   * Source: the vendor's SDK or OpenAPI.
   */
  maxParticipants?: number;
  /** When the room was opened: seconds since 1970, as text. */
  creationTime?: string;
  /**
   * When the room was opened: milliseconds since 1970, as text. Since 2025-01-23.
   * Source: the vendor's SDK or OpenAPI.
   */
  creationTimeMs?: string;
  /** A credential for the TURN server. */
  turnPassword?: string;
  /** The codecs that may be used in the room. */
  enabledCodecs?: Codec[];
  /**
   * Text that the customer gave to the room, often JSON.
   * Source: the vendor's SDK or OpenAPI.
   */
  metadata?: string;
  /**
   * How many participants there are. Do not rely on it: it may be wrong, or absent.
   * Source: the vendor's SDK or OpenAPI.
   */
  numParticipants?: number;
  /**
   * How many participants publish media.
   * Source: the vendor's SDK or OpenAPI.
   */
  numPublishers?: number;
  /**
   * Whether the room is being recorded. Absent if it is not.
   * Source: the vendor's SDK or OpenAPI.
   */
  activeRecording?: boolean;
  /**
   * The version of this description of the room.
   * Source: the vendor's SDK or OpenAPI.
   */
  version?: TimedVersion;
}

/** A codec that may be used. */
export interface Codec {
  /** The codec, such as audio/opus. */
  mime?: string;
  /**
   * Parameters of the codec, as in SDP.
   * Source: the vendor's SDK or OpenAPI.
   */
  fmtpLine?: string;
}

/**
 * A version that is ordered by time.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface TimedVersion {
  /** Microseconds since 1970, as text. */
  unixMicro?: string;
  /** A counter for versions of the same microsecond. */
  ticks?: number;
}

/**
 * Why a room was closed. Absent for ROOM_END_UNKNOWN, and from servers that do not know this member.
 * Source: the vendor's SDK or OpenAPI.
 */
export type RoomEndReason = ("ROOM_END_UNKNOWN" | "ROOM_END_API_DELETE" | "ROOM_END_IDLE_TIMEOUT" | "ROOM_END_SERVER_SHUTDOWN" | "ROOM_END_SUPERSEDED" | "ROOM_END_OPEN_FAILED" | (string & {})) | NewWord;

/** The number of a word that is newer than the server. Go by the word where there is one. */
export type NewWord = number;

/** A room was opened. */
export interface RoomStarted {
  /** The event tag. */
  event: "room_started";
  /** The room. */
  room: Room;
  /** The id of this event, which begins with EV_. All attempts to deliver it have the same. */
  id?: string;
  /** When the event happened: seconds since 1970, as text. */
  createdAt?: string;
  /**
   * Deprecated: how many events were dropped before this one. Servers from 2023-04-15 to 2025-03-07 sent it.
   * Source: the vendor's SDK or OpenAPI.
   */
  numDropped?: number;
}

/** A participant has joined. */
export interface ParticipantJoined {
  /** The event tag. */
  event: "participant_joined";
  /** The room. */
  room?: Room;
  /** The participant. */
  participant: Participant;
  /** The id of this event, which begins with EV_. All attempts to deliver it have the same. */
  id?: string;
  /** When the event happened: seconds since 1970, as text. */
  createdAt?: string;
  /**
   * Deprecated: how many events were dropped before this one. Servers from 2023-04-15 to 2025-03-07 sent it.
   * Source: the vendor's SDK or OpenAPI.
   */
  numDropped?: number;
}

/**
 * A person, a program, an agent or a telephone call in a room. Of track events it has the sid and the identity only.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface Participant {
  /** The participant's id, which begins with PA_. A new one for each connection. */
  sid?: string;
  /** The customer's own id of the participant. */
  identity?: string;
  /** How far the participant has come. */
  state?: ParticipantState;
  /** The tracks that the participant publishes. */
  tracks?: Track[];
  /** Text that the customer gave to the participant, often JSON. */
  metadata?: string;
  /** When the participant joined: seconds since 1970, as text. */
  joinedAt?: string;
  /** When the participant joined: milliseconds since 1970, as text. Since 2025-01-22. */
  joinedAtMs?: string;
  /** The name to be shown. */
  name?: string;
  /** Grows with each change of this description. */
  version?: number;
  /** What the participant may do. */
  permission?: ParticipantPermission;
  /** The region of the server that the participant is connected to. */
  region?: string;
  /** Whether the participant publishes media. */
  isPublisher?: boolean;
  /** What the participant is. Since 2023-12-14. */
  kind?: ParticipantKind;
  /** Keys and values that the customer or LiveKit gave to the participant. Since 2024-06-20. */
  attributes?: Attributes;
  /** Why the participant was disconnected. Since 2024-08-13. */
  disconnectReason?: DisconnectReason;
  /** More about what the participant is. */
  kindDetails?: ParticipantKindDetail[];
  /** The data tracks that the participant publishes. */
  dataTracks?: DataTrack[];
  /** The version of the protocol between participants. */
  clientProtocol?: number;
  /** What the participant's software can do. */
  capabilities?: Capability[];
}

/**
 * How far a participant has come. Absent for JOINING.
 * Source: the vendor's SDK or OpenAPI.
 */
export type ParticipantState = ("JOINING" | "JOINED" | "ACTIVE" | "DISCONNECTED" | (string & {})) | NewWord;

/**
 * A track: the sound of a microphone, the picture of a camera, a screen, or data.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface Track {
  /** The track's id, which begins with TR_. */
  sid?: string;
  /** What the track carries. */
  type?: TrackType;
  /** The name of the track. */
  name?: string;
  /** Whether it is muted. */
  muted?: boolean;
  /** The width of the picture, in pixels. */
  width?: number;
  /** The height of the picture, in pixels. */
  height?: number;
  /** Whether the picture is sent in several sizes. */
  simulcast?: boolean;
  /** Whether silence is transmitted like sound. */
  disableDtx?: boolean;
  /** Where the media comes from. */
  source?: TrackSource;
  /** The sizes in which the picture is sent. */
  layers?: VideoLayer[];
  /** The media type, such as audio/opus. */
  mimeType?: string;
  /** The id of the media section in SDP. */
  mid?: string;
  /** The codecs in which the track is sent. */
  codecs?: TrackCodec[];
  /** Whether the sound is stereo. audioFeatures has taken its place. */
  stereo?: boolean;
  /** Whether sound is sent without redundancy. */
  disableRed?: boolean;
  /** How the track is encrypted. */
  encryption?: Encryption;
  /** The stream to which the track belongs. */
  stream?: string;
  /** The version of this description of the track. */
  version?: TimedVersion;
  /** Properties of the sound. */
  audioFeatures?: AudioTrackFeature[];
  /** What happens when somebody needs the backup codec. */
  backupCodecPolicy?: BackupCodecPolicy;
  /** What is added to the end of packets. */
  packetTrailerFeatures?: PacketTrailerFeature[];
}

/**
 * What a track carries. Absent for AUDIO.
 * Source: the vendor's SDK or OpenAPI.
 */
export type TrackType = ("AUDIO" | "VIDEO" | "DATA" | (string & {})) | NewWord;

/**
 * Where the media of a track comes from. As a member, absent for UNKNOWN.
 * Source: the vendor's SDK or OpenAPI.
 */
export type TrackSource = ("UNKNOWN" | "CAMERA" | "MICROPHONE" | "SCREEN_SHARE" | "SCREEN_SHARE_AUDIO" | (string & {})) | NewWord;

/**
 * One of the sizes in which a picture is sent.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface VideoLayer {
  /** The quality. */
  quality?: VideoQuality;
  /** In pixels. */
  width?: number;
  /** In pixels. */
  height?: number;
  /** The bit rate, in bits per second. */
  bitrate?: number;
  /** The id of the RTP stream. */
  ssrc?: number;
  /** The number of the spatial layer. */
  spatialLayer?: number;
  /** The name of the layer in RTP. */
  rid?: string;
  /** The id of the RTP stream with repetitions. */
  repairSsrc?: number;
}

/**
 * A quality of video. Absent for LOW.
 * Source: the vendor's SDK or OpenAPI.
 */
export type VideoQuality = ("LOW" | "MEDIUM" | "HIGH" | "OFF" | (string & {})) | NewWord;

/**
 * A codec in which a track is sent.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface TrackCodec {
  /** The media type of the codec. */
  mimeType?: string;
  /** The id of the media section in SDP. */
  mid?: string;
  /** The id of the track in the participant's software. */
  cid?: string;
  /** The sizes in this codec. */
  layers?: VideoLayer[];
  /** How the sizes are divided among streams. */
  videoLayerMode?: VideoLayerMode;
  /** The id of the track in SDP, if it is not cid. */
  sdpCid?: string;
}

/**
 * How layers are divided among streams. Absent for MODE_UNUSED.
 * Source: the vendor's SDK or OpenAPI.
 */
export type VideoLayerMode = ("MODE_UNUSED" | "ONE_SPATIAL_LAYER_PER_STREAM" | "MULTIPLE_SPATIAL_LAYERS_PER_STREAM" | "ONE_SPATIAL_LAYER_PER_STREAM_INCOMPLETE_RTCP_SR" | (string & {})) | NewWord;

/**
 * How media is encrypted from end to end. Absent for NONE.
 * Source: the vendor's SDK or OpenAPI.
 */
export type Encryption = ("NONE" | "GCM" | "CUSTOM" | (string & {})) | NewWord;

/**
 * A property of an audio track.
 * Source: the vendor's SDK or OpenAPI.
 */
export type AudioTrackFeature = ("TF_STEREO" | "TF_NO_DTX" | "TF_AUTO_GAIN_CONTROL" | "TF_ECHO_CANCELLATION" | "TF_NOISE_SUPPRESSION" | "TF_ENHANCED_NOISE_CANCELLATION" | "TF_PRECONNECT_BUFFER" | (string & {})) | NewWord;

/**
 * What happens when somebody needs the backup codec. Absent for PREFER_REGRESSION.
 * Source: the vendor's SDK or OpenAPI.
 */
export type BackupCodecPolicy = ("PREFER_REGRESSION" | "SIMULCAST" | "REGRESSION" | (string & {})) | NewWord;

/**
 * What is added to the end of a track's packets.
 * Source: the vendor's SDK or OpenAPI.
 */
export type PacketTrailerFeature = ("PTF_USER_TIMESTAMP" | "PTF_FRAME_ID" | "PTF_USER_DATA" | (string & {})) | NewWord;

/**
 * What a participant may do. What is absent is not allowed.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface ParticipantPermission {
  /** Receive the tracks of others. */
  canSubscribe?: boolean;
  /** Publish tracks. */
  canPublish?: boolean;
  /** Send data. */
  canPublishData?: boolean;
  /** The sources that may be published. If there is none, all may. */
  canPublishSources?: TrackSource[];
  /** The others do not see this participant. */
  hidden?: boolean;
  /** The participant records the room. */
  recorder?: boolean;
  /** Change its own metadata. */
  canUpdateMetadata?: boolean;
  /** The participant is an agent. */
  agent?: boolean;
  /** Receive measurements. */
  canSubscribeMetrics?: boolean;
  /** Manage the session of an agent. */
  canManageAgentSession?: boolean;
}

/**
 * What a participant is. Absent for STANDARD, which is a person or a program that uses a LiveKit SDK. SIP is a telephone call.
 * Source: the vendor's SDK or OpenAPI.
 */
export type ParticipantKind = ("STANDARD" | "INGRESS" | "EGRESS" | "SIP" | "AGENT" | "CONNECTOR" | "BRIDGE" | (string & {})) | NewWord;

/**
 * Keys and values of a participant. Those that begin with sip. are of telephone calls.
 * Source: the vendor's SDK or OpenAPI.
 */
export type Attributes = {
  /** LiveKit's id of the call, which begins with SCL_. */
  "sip.callID"?: string;
  /** The Call-ID in the SIP messages. */
  "sip.callIDFull"?: string;
  /** How the call is doing. */
  "sip.callStatus"?: "active" | "automation" | "dialing" | "hangup" | "ringing" | (string & {});
  /** The number of the other side, whoever called. Absent if the trunk hides numbers. */
  "sip.phoneNumber"?: string;
  /** The number of the trunk, that is, your own. Absent if the trunk hides numbers. */
  "sip.trunkPhoneNumber"?: string;
  /** The trunk, whose id begins with ST_. */
  "sip.trunkID"?: string;
  /** The dispatch rule that a call was taken by; its id begins with SDR_. Absent or empty for calls that LiveKit made. */
  "sip.ruleID"?: string;
  /** The host of the trunk. */
  "sip.hostname"?: string;
  /** Twilio's id of the account, for trunks of Twilio. */
  "sip.twilio.accountSid"?: string;
  /** Twilio's id of the call, for trunks of Twilio. */
  "sip.twilio.callSid"?: string;
} & {
  [key: string]: string | ("active" | "automation" | "dialing" | "hangup" | "ringing" | (string & {}));
};

/**
 * Why a participant was disconnected. Absent for UNKNOWN_REASON.
 * Source: the vendor's SDK or OpenAPI.
 */
export type DisconnectReason = ("UNKNOWN_REASON" | "CLIENT_INITIATED" | "DUPLICATE_IDENTITY" | "SERVER_SHUTDOWN" | "PARTICIPANT_REMOVED" | "ROOM_DELETED" | "STATE_MISMATCH" | "JOIN_FAILURE" | "MIGRATION" | "SIGNAL_CLOSE" | "ROOM_CLOSED" | "USER_UNAVAILABLE" | "USER_REJECTED" | "SIP_TRUNK_FAILURE" | "CONNECTION_TIMEOUT" | "MEDIA_FAILURE" | "AGENT_ERROR" | (string & {})) | NewWord;

/**
 * More about what a participant is, such as the service that a connector connects to.
 * Source: the vendor's SDK or OpenAPI.
 */
export type ParticipantKindDetail = ("CLOUD_AGENT" | "FORWARDED" | "CONNECTOR_WHATSAPP" | "CONNECTOR_TWILIO" | "BRIDGE_RTSP" | "SIMULATION" | (string & {})) | NewWord;

/**
 * A track that carries data.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface DataTrack {
  /** The number that the publisher uses for the track. */
  pubHandle?: number;
  /** The track's id. */
  sid?: string;
  /** The name of the track. */
  name?: string;
  /** How the track is encrypted. */
  encryption?: Encryption;
  /** How frames are encoded. */
  frameEncoding?: FrameEncoding;
  /** The schema of the frames. */
  schema?: DataSchema;
}

/**
 * How frames are encoded: one of the two members.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface FrameEncoding {
  /** An encoding that LiveKit has a word for. */
  wellKnown?: FrameEncodingWord;
  /** Another encoding, by name. */
  custom?: string;
}

/**
 * An encoding of frames that LiveKit has a word for.
 * Source: the vendor's SDK or OpenAPI.
 */
export type FrameEncodingWord = ("WELL_KNOWN_FRAME_ENCODING_UNSPECIFIED" | "WELL_KNOWN_FRAME_ENCODING_ROS1" | "WELL_KNOWN_FRAME_ENCODING_CDR" | "WELL_KNOWN_FRAME_ENCODING_PROTOBUF" | "WELL_KNOWN_FRAME_ENCODING_FLATBUFFER" | "WELL_KNOWN_FRAME_ENCODING_CBOR" | "WELL_KNOWN_FRAME_ENCODING_MSGPACK" | "WELL_KNOWN_FRAME_ENCODING_JSON" | (string & {})) | NewWord;

/**
 * A schema of data.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface DataSchema {
  /** The name of the schema. */
  name?: string;
  /** The language of the schema. */
  encoding?: SchemaEncoding;
}

/**
 * The language of a schema: one of the two members.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface SchemaEncoding {
  /** A language that LiveKit has a word for. */
  wellKnown?: SchemaEncodingWord;
  /** Another language, by name. */
  custom?: string;
}

/**
 * A language of schemas that LiveKit has a word for.
 * Source: the vendor's SDK or OpenAPI.
 */
export type SchemaEncodingWord = ("WELL_KNOWN_SCHEMA_ENCODING_UNSPECIFIED" | "WELL_KNOWN_SCHEMA_ENCODING_PROTOBUF" | "WELL_KNOWN_SCHEMA_ENCODING_FLATBUFFER" | "WELL_KNOWN_SCHEMA_ENCODING_ROS1_MSG" | "WELL_KNOWN_SCHEMA_ENCODING_ROS2_MSG" | "WELL_KNOWN_SCHEMA_ENCODING_ROS2_IDL" | "WELL_KNOWN_SCHEMA_ENCODING_OMG_IDL" | "WELL_KNOWN_SCHEMA_ENCODING_JSON_SCHEMA" | (string & {})) | NewWord;

/**
 * Something that the participant's software can do.
 * Source: the vendor's SDK or OpenAPI.
 */
export type Capability = ("CAP_UNUSED" | "CAP_PACKET_TRAILER" | "CAP_COMPRESSION_DEFLATE_RAW" | (string & {})) | NewWord;

/** A participant has left. */
export interface ParticipantLeft {
  /** The event tag. */
  event: "participant_left";
  /** The room. */
  room?: Room;
  /** The participant. */
  participant: Participant;
  /** The id of this event, which begins with EV_. All attempts to deliver it have the same. */
  id?: string;
  /** When the event happened: seconds since 1970, as text. */
  createdAt?: string;
  /**
   * Deprecated: how many events were dropped before this one. Servers from 2023-04-15 to 2025-03-07 sent it.
   * Source: the vendor's SDK or OpenAPI.
   */
  numDropped?: number;
}

/** A participant never became active. */
export interface ParticipantConnectionAborted {
  /** The event tag. */
  event: "participant_connection_aborted";
  /** The room. */
  room?: Room;
  /** The participant. */
  participant: Participant;
  /** The id of this event, which begins with EV_. All attempts to deliver it have the same. */
  id?: string;
  /** When the event happened: seconds since 1970, as text. */
  createdAt?: string;
  /**
   * Deprecated: how many events were dropped before this one. Servers from 2023-04-15 to 2025-03-07 sent it.
   * Source: the vendor's SDK or OpenAPI.
   */
  numDropped?: number;
}

/** A track was published. */
export interface TrackPublished {
  /** The event tag. */
  event: "track_published";
  /** The room. Until 2026-02-16 it was sometimes absent. */
  room?: RoomReference;
  /** Who publishes the track: sid and identity. */
  participant?: Participant;
  /** The track. */
  track: Track;
  /** The id of this event, which begins with EV_. All attempts to deliver it have the same. */
  id?: string;
  /** When the event happened: seconds since 1970, as text. */
  createdAt?: string;
  /**
   * Deprecated: how many events were dropped before this one. Servers from 2023-04-15 to 2025-03-07 sent it.
   * Source: the vendor's SDK or OpenAPI.
   */
  numDropped?: number;
}

/** A track is no longer published. */
export interface TrackUnpublished {
  /** The event tag. */
  event: "track_unpublished";
  /** The room. Until 2026-02-16 it was sometimes absent. */
  room?: RoomReference;
  /** Who publishes the track: sid and identity. */
  participant?: Participant;
  /** The track. */
  track: Track;
  /** The id of this event, which begins with EV_. All attempts to deliver it have the same. */
  id?: string;
  /** When the event happened: seconds since 1970, as text. */
  createdAt?: string;
  /**
   * Deprecated: how many events were dropped before this one. Servers from 2023-04-15 to 2025-03-07 sent it.
   * Source: the vendor's SDK or OpenAPI.
   */
  numDropped?: number;
}

/** An egress has started. */
export interface EgressStarted {
  /** The event tag. */
  event: "egress_started";
  /** The egress. */
  egressInfo: Egress;
  /** The id of this event, which begins with EV_. All attempts to deliver it have the same. */
  id?: string;
  /** When the event happened: seconds since 1970, as text. */
  createdAt?: string;
  /**
   * Deprecated: how many events were dropped before this one. Servers from 2023-04-15 to 2025-03-07 sent it.
   * Source: the vendor's SDK or OpenAPI.
   */
  numDropped?: number;
}

/**
 * An egress: a recording or a stream of a room, a participant, tracks or a web page. What was asked for is in one of egress, replay, roomComposite, web, participant, trackComposite and track; it may contain credentials.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface Egress {
  /** The egress's id, which begins with EG_. */
  egressId?: string;
  /** The room's sid. Absent for a web page. */
  roomId?: string;
  /** The name of the room. */
  roomName?: string;
  /** What is recorded. */
  sourceType?: EgressSourceType;
  /** How far it has come. */
  status?: EgressStatus;
  /** Start, in nanoseconds since 1970, as text. */
  startedAt?: string;
  /** End, in nanoseconds since 1970, as text. */
  endedAt?: string;
  /** Last change, in nanoseconds since 1970, as text. */
  updatedAt?: string;
  /** The request, in its newer form. */
  egress?: EgressRequest;
  /** The request to export a replay. */
  replay?: ReplayRequest;
  /** The request to record a whole room. */
  roomComposite?: RoomCompositeRequest;
  /** The request to record a web page. */
  web?: WebRequest;
  /** The request to record a participant. */
  participant?: ParticipantRequest;
  /** The request to record a track of sound with one of video. */
  trackComposite?: TrackCompositeRequest;
  /** The request to record one track. */
  track?: TrackRequest;
  /** The streams that were sent. */
  streamResults?: StreamResult[];
  /** The files that were written. */
  fileResults?: FileResult[];
  /** The segments that were written. */
  segmentResults?: SegmentsResult[];
  /** The images that were written. */
  imageResults?: ImagesResult[];
  /** Why it failed. */
  error?: string;
  /** The error, as a number like those of HTTP. */
  errorCode?: number;
  /** More about how it went, such as why it ended. */
  details?: string;
  /** Where the manifest is. */
  manifestLocation?: string;
  /** Whether files were written to the backup store, because the first one failed. */
  backupStorageUsed?: boolean;
  /** How often it was tried again. */
  retryCount?: number;
  /** Deprecated, now streamResults. */
  stream?: StreamResults;
  /** Deprecated, now fileResults. */
  file?: FileResult;
  /** Deprecated, now segmentResults. */
  segments?: SegmentsResult;
}

/**
 * What is recorded: a web page, or tracks directly. Absent for EGRESS_SOURCE_TYPE_WEB.
 * Source: the vendor's SDK or OpenAPI.
 */
export type EgressSourceType = ("EGRESS_SOURCE_TYPE_WEB" | "EGRESS_SOURCE_TYPE_SDK" | (string & {})) | NewWord;

/**
 * How far an egress has come. Absent for EGRESS_STARTING.
 * Source: the vendor's SDK or OpenAPI.
 */
export type EgressStatus = ("EGRESS_STARTING" | "EGRESS_ACTIVE" | "EGRESS_ENDING" | "EGRESS_COMPLETE" | "EGRESS_FAILED" | "EGRESS_ABORTED" | "EGRESS_LIMIT_REACHED" | (string & {})) | NewWord;

/**
 * A request for an egress, in its newer form. It has one of template, web and media.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface EgressRequest {
  /** The name of the room. */
  roomName?: string;
  /** A room, arranged by a template. */
  template?: TemplateSource;
  /** A web page. */
  web?: WebSource;
  /** Tracks, as they are. */
  media?: MediaSource;
  /** How media is encoded, by a ready choice. */
  preset?: EncodingPreset;
  /** How media is encoded, in detail. */
  advanced?: EncodingOptions;
  /** What is to be written or sent. */
  outputs?: EgressOutput[];
  /** The store for all outputs that do not name their own. */
  storage?: Storage;
  /** Where else the events of this egress are sent. */
  webhooks?: EgressWebhook[];
}

/**
 * A room that a template arranges.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface TemplateSource {
  /** How participants are arranged. */
  layout?: string;
  /** Sound without pictures. */
  audioOnly?: boolean;
  /** Pictures without sound. */
  videoOnly?: boolean;
  /** The address of the customer's own template. */
  customBaseUrl?: string;
}

/**
 * A web page.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface WebSource {
  /** The address of the page. */
  url?: string;
  /** Sound without pictures. */
  audioOnly?: boolean;
  /** Pictures without sound. */
  videoOnly?: boolean;
  /** Whether recording waits until the page says so. */
  awaitStartSignal?: boolean;
}

/**
 * Tracks, as they are.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface MediaSource {
  /** The sid of a track of video. */
  videoTrackId?: string;
  /** The video of a participant. */
  participantVideo?: ParticipantVideo;
  /** Which sound is recorded. */
  audio?: AudioConfig;
}

/**
 * The video of a participant.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface ParticipantVideo {
  /** The identity of the participant. */
  identity?: string;
  /** Whether a shared screen comes before the camera. */
  preferScreenShare?: boolean;
}

/**
 * Which sound is recorded, and to which channel.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface AudioConfig {
  /** Whether sound that no route matches is recorded too. */
  captureAll?: boolean;
  /** Which sound goes to which channel. */
  routes?: AudioRoute[];
}

/**
 * Which sound goes to which channel. It has one of trackId, participantIdentity and participantKind.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface AudioRoute {
  /** The sid of a track. */
  trackId?: string;
  /** The identity of a participant. */
  participantIdentity?: string;
  /** All participants of this kind. */
  participantKind?: ParticipantKind;
  /** The channel. */
  channel?: AudioChannel;
}

/**
 * The stereo channel that sound goes to. Absent for AUDIO_CHANNEL_BOTH.
 * Source: the vendor's SDK or OpenAPI.
 */
export type AudioChannel = ("AUDIO_CHANNEL_BOTH" | "AUDIO_CHANNEL_LEFT" | "AUDIO_CHANNEL_RIGHT" | (string & {})) | NewWord;

/**
 * A ready choice of size, frame rate and codecs.
 * Source: the vendor's SDK or OpenAPI.
 */
export type EncodingPreset = ("H264_720P_30" | "H264_720P_60" | "H264_1080P_30" | "H264_1080P_60" | "PORTRAIT_H264_720P_30" | "PORTRAIT_H264_720P_60" | "PORTRAIT_H264_1080P_30" | "PORTRAIT_H264_1080P_60" | "PASSTHROUGH" | (string & {})) | NewWord;

/**
 * How media is encoded.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface EncodingOptions {
  /** In pixels. */
  width?: number;
  /** In pixels. */
  height?: number;
  /** Bits per pixel. */
  depth?: number;
  /** Frames per second. */
  framerate?: number;
  /** The codec for sound. */
  audioCodec?: AudioCodec;
  /** The bit rate of sound, in kbit/s. */
  audioBitrate?: number;
  /** The sample rate, in Hz. */
  audioFrequency?: number;
  /** The codec for video. */
  videoCodec?: VideoCodec;
  /** The bit rate of video, in kbit/s. */
  videoBitrate?: number;
  /** Seconds between key frames. What is not finite is a text, such as Infinity. */
  keyFrameInterval?: number | string;
  /** Deprecated: the quality of sound. */
  audioQuality?: number;
  /** Deprecated: the quality of video. */
  videoQuality?: number;
}

/**
 * A codec for sound. Absent for DEFAULT_AC, which leaves the choice to LiveKit.
 * Source: the vendor's SDK or OpenAPI.
 */
export type AudioCodec = ("DEFAULT_AC" | "OPUS" | "AAC" | "AC_MP3" | (string & {})) | NewWord;

/**
 * A codec for video. Absent for DEFAULT_VC, which leaves the choice to LiveKit.
 * Source: the vendor's SDK or OpenAPI.
 */
export type VideoCodec = ("DEFAULT_VC" | "H264_BASELINE" | "H264_MAIN" | "H264_HIGH" | "VP8" | (string & {})) | NewWord;

/**
 * Something that is to be written or sent. It has one of file, stream, segments and images.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface EgressOutput {
  /** A file. */
  file?: FileOutput;
  /** A stream. */
  stream?: StreamOutput;
  /** Segments. */
  segments?: SegmentedFileOutput;
  /** Images. */
  images?: ImageOutput;
  /** The store of this output. */
  storage?: Storage;
}

/**
 * A file that is to be written.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface FileOutput {
  /** The type of the file. */
  fileType?: EncodedFileType;
  /** The path, which may contain variables in braces. */
  filepath?: string;
  /** Whether there is to be no manifest. */
  disableManifest?: boolean;
}

/**
 * A type of file. Absent for DEFAULT_FILETYPE, which follows from the codecs.
 * Source: the vendor's SDK or OpenAPI.
 */
export type EncodedFileType = ("DEFAULT_FILETYPE" | "MP4" | "OGG" | "MP3" | (string & {})) | NewWord;

/**
 * A stream that is to be sent.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface StreamOutput {
  /** The protocol. */
  protocol?: StreamProtocol;
  /** Where it is sent. The addresses contain stream keys. */
  urls?: string[];
}

/**
 * A protocol for streams. Absent for DEFAULT_PROTOCOL, which follows from the addresses.
 * Source: the vendor's SDK or OpenAPI.
 */
export type StreamProtocol = ("DEFAULT_PROTOCOL" | "RTMP" | "SRT" | "WEBSOCKET" | (string & {})) | NewWord;

/**
 * Segments that are to be written.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface SegmentedFileOutput {
  /** The protocol. */
  protocol?: SegmentedFileProtocol;
  /** How the names of segments begin. */
  filenamePrefix?: string;
  /** The path of the playlist. */
  playlistName?: string;
  /** The path of a playlist of the newest segments. */
  livePlaylistName?: string;
  /** The length of a segment, in seconds. */
  segmentDuration?: number;
  /** How the names of segments end. */
  filenameSuffix?: SegmentedFileSuffix;
  /** Whether there is to be no manifest. */
  disableManifest?: boolean;
  /** Credentials for Amazon S3, or a store that works like it. */
  s3?: S3Upload;
  /** Credentials for Google Cloud Storage. */
  gcp?: GCPUpload;
  /** Credentials for Azure Blob Storage. */
  azure?: AzureUpload;
  /** Credentials for Alibaba Cloud OSS. */
  aliOSS?: AliOSSUpload;
}

/**
 * A protocol for segments. Absent for DEFAULT_SEGMENTED_FILE_PROTOCOL.
 * Source: the vendor's SDK or OpenAPI.
 */
export type SegmentedFileProtocol = ("DEFAULT_SEGMENTED_FILE_PROTOCOL" | "HLS_PROTOCOL" | (string & {})) | NewWord;

/**
 * What ends the name of a segment. Absent for INDEX.
 * Source: the vendor's SDK or OpenAPI.
 */
export type SegmentedFileSuffix = ("INDEX" | "TIMESTAMP" | (string & {})) | NewWord;

/**
 * Amazon S3, or a store that works like it.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface S3Upload {
  /** The access key. */
  accessKey?: string;
  /** The secret of the access key. */
  secret?: string;
  /** The token of a session. */
  sessionToken?: string;
  /** The role that is assumed. */
  assumeRoleArn?: string;
  /** The external id that the role demands. */
  assumeRoleExternalId?: string;
  /** The region. */
  region?: string;
  /** The address of the store, if it is not Amazon's. */
  endpoint?: string;
  /** The bucket. */
  bucket?: string;
  /** Whether the bucket is in the path instead of the host. */
  forcePathStyle?: boolean;
  /** Keys and values that the file gets in the store. */
  metadata?: {
    [key: string]: string;
  };
  /** Tags that the file gets in the store. */
  tagging?: string;
  /** The Content-Disposition that the store answers with. */
  contentDisposition?: string;
  /** The proxy that uploads go through. */
  proxy?: Proxy;
}

/**
 * A proxy.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface Proxy {
  /** Its address. */
  url?: string;
  /** The user name. */
  username?: string;
  /** The password. */
  password?: string;
}

/**
 * Google Cloud Storage.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface GCPUpload {
  /** The key of a service account, as JSON in a text. */
  credentials?: string;
  /** The bucket. */
  bucket?: string;
  /** The proxy that uploads go through. */
  proxy?: Proxy;
}

/**
 * Azure Blob Storage.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface AzureUpload {
  /** The account. */
  accountName?: string;
  /** The key of the account. */
  accountKey?: string;
  /** The container. */
  containerName?: string;
}

/**
 * Alibaba Cloud OSS.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface AliOSSUpload {
  /** The access key. */
  accessKey?: string;
  /** The secret of the access key. */
  secret?: string;
  /** The region. */
  region?: string;
  /** The address of the store. */
  endpoint?: string;
  /** The bucket. */
  bucket?: string;
}

/**
 * Images that are to be written.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface ImageOutput {
  /** Seconds between images. */
  captureInterval?: number;
  /** In pixels. */
  width?: number;
  /** In pixels. */
  height?: number;
  /** How the names of images begin. */
  filenamePrefix?: string;
  /** How the names of images end. */
  filenameSuffix?: ImageFileSuffix;
  /** The codec. */
  imageCodec?: ImageCodec;
  /** Whether there is to be no manifest. */
  disableManifest?: boolean;
  /** Credentials for Amazon S3, or a store that works like it. */
  s3?: S3Upload;
  /** Credentials for Google Cloud Storage. */
  gcp?: GCPUpload;
  /** Credentials for Azure Blob Storage. */
  azure?: AzureUpload;
  /** Credentials for Alibaba Cloud OSS. */
  aliOSS?: AliOSSUpload;
}

/**
 * What ends the name of an image. Absent for IMAGE_SUFFIX_INDEX.
 * Source: the vendor's SDK or OpenAPI.
 */
export type ImageFileSuffix = ("IMAGE_SUFFIX_INDEX" | "IMAGE_SUFFIX_TIMESTAMP" | "IMAGE_SUFFIX_NONE_OVERWRITE" | (string & {})) | NewWord;

/**
 * A codec for images. Absent for IC_DEFAULT.
 * Source: the vendor's SDK or OpenAPI.
 */
export type ImageCodec = ("IC_DEFAULT" | "IC_JPEG" | (string & {})) | NewWord;

/**
 * A store. It has one of the four members.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface Storage {
  /** Credentials for Amazon S3, or a store that works like it. */
  s3?: S3Upload;
  /** Credentials for Google Cloud Storage. */
  gcp?: GCPUpload;
  /** Credentials for Azure Blob Storage. */
  azure?: AzureUpload;
  /** Credentials for Alibaba Cloud OSS. */
  aliOSS?: AliOSSUpload;
}

/**
 * An address that gets the events of one egress. They may be signed with another key than those of the project.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface EgressWebhook {
  /** The address. */
  url?: string;
  /** The API key whose secret signs. */
  signingKey?: string;
  /** Which events are sent. */
  filterParams?: WebhookFilter;
}

/**
 * Which events are sent.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface WebhookFilter {
  /** The events that are sent. */
  includeEvents?: string[];
  /** The events that are not sent. */
  excludeEvents?: string[];
}

/**
 * A request to export a replay. It has one of template, web and media.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface ReplayRequest {
  /** The replay's id. */
  replayId?: string;
  /** Where the export begins: milliseconds from the start of the replay, as text. */
  startOffsetMs?: string;
  /** Where the export ends: milliseconds from the start of the replay, as text. */
  endOffsetMs?: string;
  /** A room, arranged by a template. */
  template?: TemplateSource;
  /** A web page. */
  web?: WebSource;
  /** Tracks, as they are. */
  media?: MediaSource;
  /** How media is encoded, by a ready choice. */
  preset?: EncodingPreset;
  /** How media is encoded, in detail. */
  advanced?: EncodingOptions;
  /** What is to be written or sent. */
  outputs?: EgressOutput[];
  /** The store for all outputs that do not name their own. */
  storage?: Storage;
  /** Where else the events of this egress are sent. */
  webhooks?: EgressWebhook[];
}

/**
 * A request to record a whole room.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface RoomCompositeRequest {
  /** The name of the room. */
  roomName?: string;
  /** How participants are arranged. */
  layout?: string;
  /** Sound without pictures. */
  audioOnly?: boolean;
  /** How voices are divided between the channels. */
  audioMixing?: AudioMixing;
  /** Pictures without sound. */
  videoOnly?: boolean;
  /** The address of the customer's own template. */
  customBaseUrl?: string;
  /** Deprecated: the file to be written. */
  file?: EncodedFileOutput;
  /** Deprecated: the stream to be sent. */
  stream?: StreamOutput;
  /** Deprecated: the segments to be written. */
  segments?: SegmentedFileOutput;
  /** How media is encoded, by a ready choice. */
  preset?: EncodingPreset;
  /** How media is encoded, in detail. */
  advanced?: EncodingOptions;
  /** The files to be written. */
  fileOutputs?: EncodedFileOutput[];
  /** The streams to be sent. */
  streamOutputs?: StreamOutput[];
  /** The segments to be written. */
  segmentOutputs?: SegmentedFileOutput[];
  /** The images to be written. */
  imageOutputs?: ImageOutput[];
  /** Where else the events of this egress are sent. */
  webhooks?: EgressWebhook[];
}

/**
 * How voices are divided between the two channels. Absent for DEFAULT_MIXING.
 * Source: the vendor's SDK or OpenAPI.
 */
export type AudioMixing = ("DEFAULT_MIXING" | "DUAL_CHANNEL_AGENT" | "DUAL_CHANNEL_ALTERNATE" | (string & {})) | NewWord;

/**
 * A file that is to be written.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface EncodedFileOutput {
  /** The type of the file. */
  fileType?: EncodedFileType;
  /** The path, which may contain variables in braces. */
  filepath?: string;
  /** Whether there is to be no manifest. */
  disableManifest?: boolean;
  /** Credentials for Amazon S3, or a store that works like it. */
  s3?: S3Upload;
  /** Credentials for Google Cloud Storage. */
  gcp?: GCPUpload;
  /** Credentials for Azure Blob Storage. */
  azure?: AzureUpload;
  /** Credentials for Alibaba Cloud OSS. */
  aliOSS?: AliOSSUpload;
}

/**
 * A request to record a web page.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface WebRequest {
  /** The address of the page. */
  url?: string;
  /** Sound without pictures. */
  audioOnly?: boolean;
  /** Pictures without sound. */
  videoOnly?: boolean;
  /** Whether recording waits until the page says so. */
  awaitStartSignal?: boolean;
  /** Deprecated: the file to be written. */
  file?: EncodedFileOutput;
  /** Deprecated: the stream to be sent. */
  stream?: StreamOutput;
  /** Deprecated: the segments to be written. */
  segments?: SegmentedFileOutput;
  /** How media is encoded, by a ready choice. */
  preset?: EncodingPreset;
  /** How media is encoded, in detail. */
  advanced?: EncodingOptions;
  /** The files to be written. */
  fileOutputs?: EncodedFileOutput[];
  /** The streams to be sent. */
  streamOutputs?: StreamOutput[];
  /** The segments to be written. */
  segmentOutputs?: SegmentedFileOutput[];
  /** The images to be written. */
  imageOutputs?: ImageOutput[];
  /** Where else the events of this egress are sent. */
  webhooks?: EgressWebhook[];
}

/**
 * A request to record a participant.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface ParticipantRequest {
  /** The name of the room. */
  roomName?: string;
  /** The identity of the participant. */
  identity?: string;
  /** Whether the shared screen is recorded instead of camera and microphone. */
  screenShare?: boolean;
  /** How media is encoded, by a ready choice. */
  preset?: EncodingPreset;
  /** How media is encoded, in detail. */
  advanced?: EncodingOptions;
  /** The files to be written. */
  fileOutputs?: EncodedFileOutput[];
  /** The streams to be sent. */
  streamOutputs?: StreamOutput[];
  /** The segments to be written. */
  segmentOutputs?: SegmentedFileOutput[];
  /** The images to be written. */
  imageOutputs?: ImageOutput[];
  /** Where else the events of this egress are sent. */
  webhooks?: EgressWebhook[];
}

/**
 * A request to record a track of sound with one of video.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface TrackCompositeRequest {
  /** The name of the room. */
  roomName?: string;
  /** The sid of the track of sound. */
  audioTrackId?: string;
  /** The sid of the track of video. */
  videoTrackId?: string;
  /** Deprecated: the file to be written. */
  file?: EncodedFileOutput;
  /** Deprecated: the stream to be sent. */
  stream?: StreamOutput;
  /** Deprecated: the segments to be written. */
  segments?: SegmentedFileOutput;
  /** How media is encoded, by a ready choice. */
  preset?: EncodingPreset;
  /** How media is encoded, in detail. */
  advanced?: EncodingOptions;
  /** The files to be written. */
  fileOutputs?: EncodedFileOutput[];
  /** The streams to be sent. */
  streamOutputs?: StreamOutput[];
  /** The segments to be written. */
  segmentOutputs?: SegmentedFileOutput[];
  /** The images to be written. */
  imageOutputs?: ImageOutput[];
  /** Where else the events of this egress are sent. */
  webhooks?: EgressWebhook[];
}

/**
 * A request to record one track. It has one of file and websocketUrl.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface TrackRequest {
  /** The name of the room. */
  roomName?: string;
  /** The sid of the track. */
  trackId?: string;
  /** The file to be written. */
  file?: DirectFileOutput;
  /** The WebSocket that gets the track. The address may contain a token. */
  websocketUrl?: string;
  /** Where else the events of this egress are sent. */
  webhooks?: EgressWebhook[];
}

/**
 * A file that is written without encoding.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface DirectFileOutput {
  /** The path, which may contain variables in braces. */
  filepath?: string;
  /** Whether there is to be no manifest. */
  disableManifest?: boolean;
  /** Credentials for Amazon S3, or a store that works like it. */
  s3?: S3Upload;
  /** Credentials for Google Cloud Storage. */
  gcp?: GCPUpload;
  /** Credentials for Azure Blob Storage. */
  azure?: AzureUpload;
  /** Credentials for Alibaba Cloud OSS. */
  aliOSS?: AliOSSUpload;
}

/**
 * A stream that was sent.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface StreamResult {
  /** Where it was sent. The address may contain a stream key. */
  url?: string;
  /** Start, in nanoseconds since 1970, as text. */
  startedAt?: string;
  /** End, in nanoseconds since 1970, as text. */
  endedAt?: string;
  /** Length in nanoseconds, as text. */
  duration?: string;
  /** How the stream is doing. */
  status?: StreamStatus;
  /** Why it failed. */
  error?: string;
  /** When it was last tried again, in nanoseconds since 1970, as text. */
  lastRetryAt?: string;
  /** How often it was tried again. */
  retries?: number;
}

/**
 * How a stream is doing. Absent for ACTIVE.
 * Source: the vendor's SDK or OpenAPI.
 */
export type StreamStatus = ("ACTIVE" | "FINISHED" | "FAILED" | (string & {})) | NewWord;

/**
 * A file that was written.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface FileResult {
  /** The name of the file. */
  filename?: string;
  /** Start, in nanoseconds since 1970, as text. */
  startedAt?: string;
  /** End, in nanoseconds since 1970, as text. */
  endedAt?: string;
  /** Length in nanoseconds, as text. */
  duration?: string;
  /** Size in bytes, as text. */
  size?: string;
  /** Where the file is. */
  location?: string;
}

/**
 * Segments that were written.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface SegmentsResult {
  /** The name of the playlist. */
  playlistName?: string;
  /** The name of the playlist of the newest segments. */
  livePlaylistName?: string;
  /** Length in nanoseconds, as text. */
  duration?: string;
  /** Size in bytes, as text. */
  size?: string;
  /** Where the playlist is. */
  playlistLocation?: string;
  /** Where the playlist of the newest segments is. */
  livePlaylistLocation?: string;
  /** How many segments there are, as text. */
  segmentCount?: string;
  /** Start, in nanoseconds since 1970, as text. */
  startedAt?: string;
  /** End, in nanoseconds since 1970, as text. */
  endedAt?: string;
}

/**
 * Images that were written.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface ImagesResult {
  /** How the names of the images begin. */
  filenamePrefix?: string;
  /** How many images there are, as text. */
  imageCount?: string;
  /** Start, in nanoseconds since 1970, as text. */
  startedAt?: string;
  /** End, in nanoseconds since 1970, as text. */
  endedAt?: string;
}

/**
 * Deprecated: streams that were sent.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface StreamResults {
  /** The streams. */
  info?: StreamResult[];
}

/** An egress has changed. */
export interface EgressUpdated {
  /** The event tag. */
  event: "egress_updated";
  /** The egress. */
  egressInfo: Egress;
  /** The id of this event, which begins with EV_. All attempts to deliver it have the same. */
  id?: string;
  /** When the event happened: seconds since 1970, as text. */
  createdAt?: string;
  /**
   * Deprecated: how many events were dropped before this one. Servers from 2023-04-15 to 2025-03-07 sent it.
   * Source: the vendor's SDK or OpenAPI.
   */
  numDropped?: number;
}

/** An egress has ended. */
export interface EgressEnded {
  /** The event tag. */
  event: "egress_ended";
  /** The egress. */
  egressInfo: Egress;
  /** The id of this event, which begins with EV_. All attempts to deliver it have the same. */
  id?: string;
  /** When the event happened: seconds since 1970, as text. */
  createdAt?: string;
  /**
   * Deprecated: how many events were dropped before this one. Servers from 2023-04-15 to 2025-03-07 sent it.
   * Source: the vendor's SDK or OpenAPI.
   */
  numDropped?: number;
}

/** An ingress has started. */
export interface IngressStarted {
  /** The event tag. */
  event: "ingress_started";
  /** The ingress. */
  ingressInfo: Ingress;
  /** The id of this event, which begins with EV_. All attempts to deliver it have the same. */
  id?: string;
  /** When the event happened: seconds since 1970, as text. */
  createdAt?: string;
  /**
   * Deprecated: how many events were dropped before this one. Servers from 2023-04-15 to 2025-03-07 sent it.
   * Source: the vendor's SDK or OpenAPI.
   */
  numDropped?: number;
}

/**
 * An ingress: media that comes into a room from outside.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface Ingress {
  /** The ingress's id, which begins with IN_. */
  ingressId?: string;
  /** The name of the ingress. */
  name?: string;
  /** The key with which media may be sent. */
  streamKey?: string;
  /** Where media is sent to, or where LiveKit gets it from. */
  url?: string;
  /** How media comes in. */
  inputType?: IngressInputType;
  /** Deprecated: whether media is passed on as it is. enableTranscoding has taken its place. */
  bypassTranscoding?: boolean;
  /** Whether media is encoded again. */
  enableTranscoding?: boolean;
  /** What becomes of the sound. */
  audio?: IngressAudio;
  /** What becomes of the picture. */
  video?: IngressVideo;
  /** The name of the room. */
  roomName?: string;
  /** The identity that the media has in the room. */
  participantIdentity?: string;
  /** The name that the media has in the room. */
  participantName?: string;
  /** Text that the customer gave to the participant. */
  participantMetadata?: string;
  /** Whether it can be used again after its end. */
  reusable?: boolean;
  /** How the ingress is doing. */
  state?: IngressState;
  /** Whether it may be used. */
  enabled?: boolean;
}

/**
 * How media comes in. Absent for RTMP_INPUT.
 * Source: the vendor's SDK or OpenAPI.
 */
export type IngressInputType = ("RTMP_INPUT" | "WHIP_INPUT" | "URL_INPUT" | (string & {})) | NewWord;

/**
 * What becomes of the sound. It has one of preset and options.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface IngressAudio {
  /** The name of the track. */
  name?: string;
  /** The source that the track names. */
  source?: TrackSource;
  /** A ready choice. */
  preset?: IngressAudioPreset;
  /** The encoding in detail. */
  options?: IngressAudioEncoding;
}

/**
 * A ready choice for the encoding of sound.
 * Source: the vendor's SDK or OpenAPI.
 */
export type IngressAudioPreset = ("OPUS_STEREO_96KBPS" | "OPUS_MONO_64KBS" | (string & {})) | NewWord;

/**
 * How sound is encoded.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface IngressAudioEncoding {
  /** The codec. */
  audioCodec?: AudioCodec;
  /** The bit rate, in bits per second. */
  bitrate?: number;
  /** Whether silence is transmitted like sound. */
  disableDtx?: boolean;
  /** How many channels there are. */
  channels?: number;
}

/**
 * What becomes of the picture. It has one of preset and options.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface IngressVideo {
  /** The name of the track. */
  name?: string;
  /** The source that the track names. */
  source?: TrackSource;
  /** A ready choice. */
  preset?: IngressVideoPreset;
  /** The encoding in detail. */
  options?: IngressVideoEncoding;
}

/**
 * A ready choice for the encoding of video.
 * Source: the vendor's SDK or OpenAPI.
 */
export type IngressVideoPreset = ("H264_720P_30FPS_3_LAYERS" | "H264_1080P_30FPS_3_LAYERS" | "H264_540P_25FPS_2_LAYERS" | "H264_720P_30FPS_1_LAYER" | "H264_1080P_30FPS_1_LAYER" | "H264_720P_30FPS_3_LAYERS_HIGH_MOTION" | "H264_1080P_30FPS_3_LAYERS_HIGH_MOTION" | "H264_540P_25FPS_2_LAYERS_HIGH_MOTION" | "H264_720P_30FPS_1_LAYER_HIGH_MOTION" | "H264_1080P_30FPS_1_LAYER_HIGH_MOTION" | (string & {})) | NewWord;

/**
 * How the picture is encoded.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface IngressVideoEncoding {
  /** The codec. */
  videoCodec?: VideoCodec;
  /** Frames per second. What is not finite is a text, such as Infinity. */
  frameRate?: number | string;
  /** The sizes in which the picture is sent. */
  layers?: VideoLayer[];
}

/**
 * How an ingress is doing.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface IngressState {
  /** The state in a word. */
  status?: IngressStatus;
  /** Why it failed. */
  error?: string;
  /** The picture that comes in. */
  video?: IngressVideoState;
  /** The sound that comes in. */
  audio?: IngressAudioState;
  /** The room's sid. */
  roomId?: string;
  /** Start, in nanoseconds since 1970, as text. */
  startedAt?: string;
  /** End, in nanoseconds since 1970, as text. */
  endedAt?: string;
  /** Last change, in nanoseconds since 1970, as text. */
  updatedAt?: string;
  /** The id of this use of the ingress. */
  resourceId?: string;
  /** The tracks that the media became. */
  tracks?: Track[];
}

/**
 * How an ingress is doing. Absent for ENDPOINT_INACTIVE.
 * Source: the vendor's SDK or OpenAPI.
 */
export type IngressStatus = ("ENDPOINT_INACTIVE" | "ENDPOINT_BUFFERING" | "ENDPOINT_PUBLISHING" | "ENDPOINT_ERROR" | "ENDPOINT_COMPLETE" | (string & {})) | NewWord;

/**
 * The picture that comes in.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface IngressVideoState {
  /** The media type. */
  mimeType?: string;
  /** The average bit rate, in bits per second. */
  averageBitrate?: number;
  /** In pixels. */
  width?: number;
  /** In pixels. */
  height?: number;
  /** Frames per second. What is not finite is a text, such as Infinity. */
  framerate?: number | string;
}

/**
 * The sound that comes in.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface IngressAudioState {
  /** The media type. */
  mimeType?: string;
  /** The average bit rate, in bits per second. */
  averageBitrate?: number;
  /** How many channels there are. */
  channels?: number;
  /** Samples per second. */
  sampleRate?: number;
}

/** An ingress has ended. */
export interface IngressEnded {
  /** The event tag. */
  event: "ingress_ended";
  /** The ingress. */
  ingressInfo: Ingress;
  /** The id of this event, which begins with EV_. All attempts to deliver it have the same. */
  id?: string;
  /** When the event happened: seconds since 1970, as text. */
  createdAt?: string;
  /**
   * Deprecated: how many events were dropped before this one. Servers from 2023-04-15 to 2025-03-07 sent it.
   * Source: the vendor's SDK or OpenAPI.
   */
  numDropped?: number;
}

/**
 * An agent has begun a job.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface AgentJobStarted {
  /** The event tag. */
  event: "agent_job_started";
  /** The job, with its room. */
  job: Job;
  /** The id of this event, which begins with EV_. All attempts to deliver it have the same. */
  id?: string;
  /** When the event happened: seconds since 1970, as text. */
  createdAt?: string;
  /**
   * Deprecated: how many events were dropped before this one. Servers from 2023-04-15 to 2025-03-07 sent it.
   * Source: the vendor's SDK or OpenAPI.
   */
  numDropped?: number;
}

/**
 * The work of one agent in one room. A room may have several jobs.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface Job {
  /** The job's id, which begins with AJ_. */
  id?: string;
  /** The dispatch that led to the job; its id begins with AD_. */
  dispatchId?: string;
  /** What the agent was called for. */
  type?: JobType;
  /** The room. */
  room?: RoomReference;
  /** The participant that the agent was called for. */
  participant?: Participant;
  /** Deprecated: the namespace of the agent. */
  namespace?: string;
  /** Text that the customer gave to the dispatch, often JSON. */
  metadata?: string;
  /** The name under which the agent's workers registered. */
  agentName?: string;
  /** How far the job has come. */
  state?: JobState;
  /** Whether the session of the agent is recorded. */
  enableRecording?: boolean;
  /** The deployment of the agent. */
  deployment?: string;
  /** Keys and values that the customer gave to the job. */
  attributes?: {
    [key: string]: string;
  };
  /** Whether personal data is taken out of what is recorded. */
  enableRedaction?: boolean;
}

/**
 * What an agent was called for: a room, a participant who publishes, or any participant. Absent for JT_ROOM.
 * Source: the vendor's SDK or OpenAPI.
 */
export type JobType = ("JT_ROOM" | "JT_PUBLISHER" | "JT_PARTICIPANT" | (string & {})) | NewWord;

/**
 * How far a job has come.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface JobState {
  /** The state in a word. */
  status?: JobStatus;
  /** Why it failed. */
  error?: string;
  /** Start, in nanoseconds since 1970, as text. */
  startedAt?: string;
  /** End, in nanoseconds since 1970, as text. */
  endedAt?: string;
  /** Last change, in nanoseconds since 1970, as text. */
  updatedAt?: string;
  /** The identity that the agent has in the room. */
  participantIdentity?: string;
  /** The worker that did the job; its id begins with AW_. */
  workerId?: string;
  /** The id of an agent on LiveKit Cloud, which begins with CA_. */
  agentId?: string;
}

/**
 * How far a job has come. Absent for JS_PENDING.
 * Source: the vendor's SDK or OpenAPI.
 */
export type JobStatus = ("JS_PENDING" | "JS_RUNNING" | "JS_SUCCESS" | "JS_FAILED" | (string & {})) | NewWord;

/**
 * An agent has ended a job.
 * Source: the vendor's SDK or OpenAPI.
 */
export interface AgentJobEnded {
  /** The event tag. */
  event: "agent_job_ended";
  /** The job, with its room. */
  job: Job;
  /** The id of this event, which begins with EV_. All attempts to deliver it have the same. */
  id?: string;
  /** When the event happened: seconds since 1970, as text. */
  createdAt?: string;
  /**
   * Deprecated: how many events were dropped before this one. Servers from 2023-04-15 to 2025-03-07 sent it.
   * Source: the vendor's SDK or OpenAPI.
   */
  numDropped?: number;
}

/** Payloads by the tag that the vendor sends. */
export interface LivekitEvents {
  "room_finished": RoomFinished;
  "room_started": RoomStarted;
  "participant_joined": ParticipantJoined;
  "participant_left": ParticipantLeft;
  "participant_connection_aborted": ParticipantConnectionAborted;
  "track_published": TrackPublished;
  "track_unpublished": TrackUnpublished;
  "egress_started": EgressStarted;
  "egress_updated": EgressUpdated;
  "egress_ended": EgressEnded;
  "ingress_started": IngressStarted;
  "ingress_ended": IngressEnded;
  "agent_job_started": AgentJobStarted;
  "agent_job_ended": AgentJobEnded;
}

/** Any payload of this vendor. */
export type LivekitEvent = RoomFinished | RoomStarted | ParticipantJoined | ParticipantLeft | ParticipantConnectionAborted | TrackPublished | TrackUnpublished | EgressStarted | EgressUpdated | EgressEnded | IngressStarted | IngressEnded | AgentJobStarted | AgentJobEnded;
