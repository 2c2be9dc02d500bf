// Generated from schemas/livekit/openapi.yaml by afterword generate. Do not edit.

const words0 = ["WELL_KNOWN_FRAME_ENCODING_UNSPECIFIED", "WELL_KNOWN_FRAME_ENCODING_ROS1", "WELL_KNOWN_FRAME_ENCODING_CDR", "WELL_KNOWN_FRAME_ENCODING_PROTOBUF", "WELL_KNOWN_FRAME_ENCODING_FLATBUFFER", "WELL_KNOWN_FRAME_ENCODING_CBOR", "WELL_KNOWN_FRAME_ENCODING_MSGPACK", "WELL_KNOWN_FRAME_ENCODING_JSON"];
const words1 = ["WELL_KNOWN_SCHEMA_ENCODING_UNSPECIFIED", "WELL_KNOWN_SCHEMA_ENCODING_PROTOBUF", "WELL_KNOWN_SCHEMA_ENCODING_FLATBUFFER", "WELL_KNOWN_SCHEMA_ENCODING_ROS1_MSG", "WELL_KNOWN_SCHEMA_ENCODING_ROS2_MSG", "WELL_KNOWN_SCHEMA_ENCODING_ROS2_IDL", "WELL_KNOWN_SCHEMA_ENCODING_OMG_IDL", "WELL_KNOWN_SCHEMA_ENCODING_JSON_SCHEMA"];
const words2 = ["STANDARD", "INGRESS", "EGRESS", "SIP", "AGENT", "CONNECTOR", "BRIDGE"];
const words3 = ["UNKNOWN_REASON", "CLIENT_INITIATED", "DUPLICATE_IDENTITY", "SERVER_SHUTDOWN", "PARTICIPANT_REMOVED", "ROOM_DELETED", "STATE_MISMATCH", "JOIN_FAILURE", "MIGRATION", "SIGNAL_CLOSE", "ROOM_CLOSED", "USER_UNAVAILABLE", "USER_REJECTED", "SIP_TRUNK_FAILURE", "CONNECTION_TIMEOUT", "MEDIA_FAILURE", "AGENT_ERROR"];
const words4 = ["TF_STEREO", "TF_NO_DTX", "TF_AUTO_GAIN_CONTROL", "TF_ECHO_CANCELLATION", "TF_NOISE_SUPPRESSION", "TF_ENHANCED_NOISE_CANCELLATION", "TF_PRECONNECT_BUFFER"];

export const schema_e52dc46db5 = { type: "object", properties: { mime: { type: "string" }, fmtpLine: { type: "string" } } };

export const schema_33fda0f885 = {
  type: "object",
  properties: {
    sid: { type: "string" },
    name: { type: "string" },
    emptyTimeout: { type: "integer" },
    departureTimeout: { type: "integer" },
    maxParticipants: { type: "integer" },
    creationTime: { type: "string" },
    creationTimeMs: { type: "string" },
    turnPassword: { type: "string" },
    enabledCodecs: { type: "array", items: schema_e52dc46db5 },
    metadata: { type: "string" },
    numParticipants: { type: "integer" },
    numPublishers: { type: "integer" },
    activeRecording: { type: "boolean" },
    version: { type: "object", properties: { unixMicro: { type: "string" }, ticks: { type: "integer" } } },
  },
  required: ["sid"],
};

export const schema_d7183047d0 = {
  type: "object",
  properties: {
    canSubscribe: { type: "boolean" },
    canPublish: { type: "boolean" },
    canPublishData: { type: "boolean" },
    canPublishSources: {
      type: "array",
      items: {
        anyOf: [
          {
            type: "string",
            enum: ["UNKNOWN", "CAMERA", "MICROPHONE", "SCREEN_SHARE", "SCREEN_SHARE_AUDIO"],
          },
          { type: "integer" },
        ],
      },
    },
    hidden: { type: "boolean" },
    recorder: { type: "boolean" },
    canUpdateMetadata: { type: "boolean" },
    agent: { type: "boolean" },
    canSubscribeMetrics: { type: "boolean" },
    canManageAgentSession: { type: "boolean" },
  },
};

export const schema_0579c5c936 = {
  type: "object",
  additionalProperties: { type: "string" },
  properties: {
    "sip.callID": { type: "string" },
    "sip.callIDFull": { type: "string" },
    "sip.callStatus": { type: "string", enum: ["active", "automation", "dialing", "hangup", "ringing"] },
    "sip.phoneNumber": { type: "string" },
    "sip.trunkPhoneNumber": { type: "string" },
    "sip.trunkID": { type: "string" },
    "sip.ruleID": { type: "string" },
    "sip.hostname": { type: "string" },
    "sip.twilio.accountSid": { type: "string" },
    "sip.twilio.callSid": { type: "string" },
  },
};

export const schema_c8e87a9dd6 = {
  type: "object",
  properties: {
    wellKnown: { anyOf: [{ type: "string", enum: words0 }, { type: "integer" }] },
    custom: { type: "string" },
  },
};

export const schema_1f521a76b0 = {
  type: "object",
  properties: {
    wellKnown: { anyOf: [{ type: "string", enum: words1 }, { type: "integer" }] },
    custom: { type: "string" },
  },
};

export const schema_2c54687f65 = { type: "object", properties: { name: { type: "string" }, encoding: schema_1f521a76b0 } };

export const schema_3d87d8ed13 = {
  type: "object",
  properties: {
    pubHandle: { type: "integer" },
    sid: { type: "string" },
    name: { type: "string" },
    encryption: { anyOf: [{ type: "string", enum: ["NONE", "GCM", "CUSTOM"] }, { type: "integer" }] },
    frameEncoding: schema_c8e87a9dd6,
    schema: schema_2c54687f65,
  },
};

export const schema_2cd95b6180 = {
  type: "object",
  properties: {
    sid: { type: "string" },
    identity: { type: "string" },
    state: {
      anyOf: [
        { type: "string", enum: ["JOINING", "JOINED", "ACTIVE", "DISCONNECTED"] },
        { type: "integer" },
      ],
    },
    tracks: { type: "array", items: { $ref: "#/$defs/Track" } },
    metadata: { type: "string" },
    joinedAt: { type: "string" },
    joinedAtMs: { type: "string" },
    name: { type: "string" },
    version: { type: "integer" },
    permission: schema_d7183047d0,
    region: { type: "string" },
    isPublisher: { type: "boolean" },
    kind: { anyOf: [{ type: "string", enum: words2 }, { type: "integer" }] },
    attributes: schema_0579c5c936,
    disconnectReason: { anyOf: [{ type: "string", enum: words3 }, { type: "integer" }] },
    kindDetails: {
      type: "array",
      items: {
        anyOf: [
          {
            type: "string",
            enum: [
              "CLOUD_AGENT",
              "FORWARDED",
              "CONNECTOR_WHATSAPP",
              "CONNECTOR_TWILIO",
              "BRIDGE_RTSP",
              "SIMULATION",
            ],
          },
          { type: "integer" },
        ],
      },
    },
    dataTracks: { type: "array", items: schema_3d87d8ed13 },
    clientProtocol: { type: "integer" },
    capabilities: {
      type: "array",
      items: {
        anyOf: [
          {
            type: "string",
            enum: ["CAP_UNUSED", "CAP_PACKET_TRAILER", "CAP_COMPRESSION_DEFLATE_RAW"],
          },
          { type: "integer" },
        ],
      },
    },
  },
};

export const schema_223d0bd0f8 = {
  type: "object",
  properties: {
    quality: { anyOf: [{ type: "string", enum: ["LOW", "MEDIUM", "HIGH", "OFF"] }, { type: "integer" }] },
    width: { type: "integer" },
    height: { type: "integer" },
    bitrate: { type: "integer" },
    ssrc: { type: "integer" },
    spatialLayer: { type: "integer" },
    rid: { type: "string" },
    repairSsrc: { type: "integer" },
  },
};

export const schema_3fd515a9ba = {
  type: "object",
  properties: {
    mimeType: { type: "string" },
    mid: { type: "string" },
    cid: { type: "string" },
    layers: { type: "array", items: schema_223d0bd0f8 },
    videoLayerMode: {
      anyOf: [
        {
          type: "string",
          enum: [
            "MODE_UNUSED",
            "ONE_SPATIAL_LAYER_PER_STREAM",
            "MULTIPLE_SPATIAL_LAYERS_PER_STREAM",
            "ONE_SPATIAL_LAYER_PER_STREAM_INCOMPLETE_RTCP_SR",
          ],
        },
        { type: "integer" },
      ],
    },
    sdpCid: { type: "string" },
  },
};

export const schema_d6d6821008 = {
  type: "object",
  properties: {
    sid: { type: "string" },
    type: { anyOf: [{ type: "string", enum: ["AUDIO", "VIDEO", "DATA"] }, { type: "integer" }] },
    name: { type: "string" },
    muted: { type: "boolean" },
    width: { type: "integer" },
    height: { type: "integer" },
    simulcast: { type: "boolean" },
    disableDtx: { type: "boolean" },
    source: {
      anyOf: [
        {
          type: "string",
          enum: ["UNKNOWN", "CAMERA", "MICROPHONE", "SCREEN_SHARE", "SCREEN_SHARE_AUDIO"],
        },
        { type: "integer" },
      ],
    },
    layers: { type: "array", items: schema_223d0bd0f8 },
    mimeType: { type: "string" },
    mid: { type: "string" },
    codecs: { type: "array", items: schema_3fd515a9ba },
    stereo: { type: "boolean" },
    disableRed: { type: "boolean" },
    encryption: { anyOf: [{ type: "string", enum: ["NONE", "GCM", "CUSTOM"] }, { type: "integer" }] },
    stream: { type: "string" },
    version: { type: "object", properties: { unixMicro: { type: "string" }, ticks: { type: "integer" } } },
    audioFeatures: { type: "array", items: { anyOf: [{ type: "string", enum: words4 }, { type: "integer" }] } },
    backupCodecPolicy: {
      anyOf: [
        { type: "string", enum: ["PREFER_REGRESSION", "SIMULCAST", "REGRESSION"] },
        { type: "integer" },
      ],
    },
    packetTrailerFeatures: {
      type: "array",
      items: {
        anyOf: [
          { type: "string", enum: ["PTF_USER_TIMESTAMP", "PTF_FRAME_ID", "PTF_USER_DATA"] },
          { type: "integer" },
        ],
      },
    },
  },
};

export const schema_1207fe2d15 = {
  type: "object",
  properties: {
    sid: { type: "string" },
    name: { type: "string" },
    emptyTimeout: { type: "integer" },
    departureTimeout: { type: "integer" },
    maxParticipants: { type: "integer" },
    creationTime: { type: "string" },
    creationTimeMs: { type: "string" },
    turnPassword: { type: "string" },
    enabledCodecs: { type: "array", items: schema_e52dc46db5 },
    metadata: { type: "string" },
    numParticipants: { type: "integer" },
    numPublishers: { type: "integer" },
    activeRecording: { type: "boolean" },
    version: { type: "object", properties: { unixMicro: { type: "string" }, ticks: { type: "integer" } } },
  },
};

export const passes_e52dc46db5 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "mime" || key0 === "fmtpLine"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

export const passes_33fda0f885 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 1;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "sid"){
        need0--;
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "name" || key0 === "creationTime" || key0 === "creationTimeMs" || key0 === "turnPassword" || key0 === "metadata"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "emptyTimeout" || key0 === "departureTimeout" || key0 === "maxParticipants" || key0 === "numParticipants" || key0 === "numPublishers"){
        if(typeof value0 != "number" || value0 % 1 !== 0){
          return false;
        }
      } else if(key0 === "enabledCodecs"){
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!passes_e52dc46db5(value0[i0])){
              return false;
            }
          }
        } else {
          return false;
        }
      } else if(key0 === "activeRecording"){
        if(typeof value0 !== "boolean"){
          return false;
        }
      } else if(key0 === "version"){
        if(!part0(value0)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

export const passes_d7183047d0 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "canSubscribe" || key0 === "canPublish" || key0 === "canPublishData" || key0 === "hidden" || key0 === "recorder" || key0 === "canUpdateMetadata" || key0 === "agent" || key0 === "canSubscribeMetrics" || key0 === "canManageAgentSession"){
        if(typeof value0 !== "boolean"){
          return false;
        }
      } else if(key0 === "canPublishSources"){
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            let data0 = value0[i0];
            if(!(part1(data0) || part2(data0))){
              return false;
            }
          }
        } else {
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

export const passes_0579c5c936 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "sip.callID" || key0 === "sip.callIDFull" || key0 === "sip.phoneNumber" || key0 === "sip.trunkPhoneNumber" || key0 === "sip.trunkID" || key0 === "sip.ruleID" || key0 === "sip.hostname" || key0 === "sip.twilio.accountSid" || key0 === "sip.twilio.callSid"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "sip.callStatus"){
        if(typeof value0 !== "string"){
          return false;
        }
        if(!(((((value0 === "active") || (value0 === "automation")) || (value0 === "dialing")) || (value0 === "hangup")) || (value0 === "ringing"))){
          return false;
        }
      } else {
        if(typeof value0 !== "string"){
          return false;
        }
      }
    }
    if(need0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

export const passes_c8e87a9dd6 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "wellKnown"){
        if(!(part3(value0) || part2(value0))){
          return false;
        }
      } else if(key0 === "custom"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

export const passes_1f521a76b0 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "wellKnown"){
        if(!(part4(value0) || part2(value0))){
          return false;
        }
      } else if(key0 === "custom"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

export const passes_2c54687f65 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "name"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "encoding"){
        if(!passes_1f521a76b0(value0)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

export const passes_3d87d8ed13 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "pubHandle"){
        if(typeof value0 != "number" || value0 % 1 !== 0){
          return false;
        }
      } else if(key0 === "sid" || key0 === "name"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "encryption"){
        if(!(part5(value0) || part2(value0))){
          return false;
        }
      } else if(key0 === "frameEncoding"){
        if(!passes_c8e87a9dd6(value0)){
          return false;
        }
      } else if(key0 === "schema"){
        if(!passes_2c54687f65(value0)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

export const passes_2cd95b6180 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "sid" || key0 === "identity" || key0 === "metadata" || key0 === "joinedAt" || key0 === "joinedAtMs" || key0 === "name" || key0 === "region"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "state"){
        if(!(part6(value0) || part2(value0))){
          return false;
        }
      } else if(key0 === "tracks"){
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!passes_d6d6821008(value0[i0])){
              return false;
            }
          }
        } else {
          return false;
        }
      } else if(key0 === "version" || key0 === "clientProtocol"){
        if(typeof value0 != "number" || value0 % 1 !== 0){
          return false;
        }
      } else if(key0 === "permission"){
        if(!passes_d7183047d0(value0)){
          return false;
        }
      } else if(key0 === "isPublisher"){
        if(typeof value0 !== "boolean"){
          return false;
        }
      } else if(key0 === "kind"){
        if(!(part7(value0) || part2(value0))){
          return false;
        }
      } else if(key0 === "attributes"){
        if(!passes_0579c5c936(value0)){
          return false;
        }
      } else if(key0 === "disconnectReason"){
        if(!(part8(value0) || part2(value0))){
          return false;
        }
      } else if(key0 === "kindDetails"){
        if(Array.isArray(value0)){
          const len1 = value0.length;
          for(let i1=0; i1<len1; i1++){
            let data1 = value0[i1];
            if(!(part9(data1) || part2(data1))){
              return false;
            }
          }
        } else {
          return false;
        }
      } else if(key0 === "dataTracks"){
        if(Array.isArray(value0)){
          const len2 = value0.length;
          for(let i2=0; i2<len2; i2++){
            if(!passes_3d87d8ed13(value0[i2])){
              return false;
            }
          }
        } else {
          return false;
        }
      } else if(key0 === "capabilities"){
        if(Array.isArray(value0)){
          const len3 = value0.length;
          for(let i3=0; i3<len3; i3++){
            let data3 = value0[i3];
            if(!(part10(data3) || part2(data3))){
              return false;
            }
          }
        } else {
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

export const passes_223d0bd0f8 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "quality"){
        if(!(part11(value0) || part2(value0))){
          return false;
        }
      } else if(key0 === "width" || key0 === "height" || key0 === "bitrate" || key0 === "ssrc" || key0 === "spatialLayer" || key0 === "repairSsrc"){
        if(typeof value0 != "number" || value0 % 1 !== 0){
          return false;
        }
      } else if(key0 === "rid"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

export const passes_3fd515a9ba = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "mimeType" || key0 === "mid" || key0 === "cid" || key0 === "sdpCid"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "layers"){
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!passes_223d0bd0f8(value0[i0])){
              return false;
            }
          }
        } else {
          return false;
        }
      } else if(key0 === "videoLayerMode"){
        if(!(part12(value0) || part2(value0))){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

export const passes_d6d6821008 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "sid" || key0 === "name" || key0 === "mimeType" || key0 === "mid" || key0 === "stream"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "type"){
        if(!(part13(value0) || part2(value0))){
          return false;
        }
      } else if(key0 === "muted" || key0 === "simulcast" || key0 === "disableDtx" || key0 === "stereo" || key0 === "disableRed"){
        if(typeof value0 !== "boolean"){
          return false;
        }
      } else if(key0 === "width" || key0 === "height"){
        if(typeof value0 != "number" || value0 % 1 !== 0){
          return false;
        }
      } else if(key0 === "source"){
        if(!(part1(value0) || part2(value0))){
          return false;
        }
      } else if(key0 === "layers"){
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!passes_223d0bd0f8(value0[i0])){
              return false;
            }
          }
        } else {
          return false;
        }
      } else if(key0 === "codecs"){
        if(Array.isArray(value0)){
          const len1 = value0.length;
          for(let i1=0; i1<len1; i1++){
            if(!passes_3fd515a9ba(value0[i1])){
              return false;
            }
          }
        } else {
          return false;
        }
      } else if(key0 === "encryption"){
        if(!(part5(value0) || part2(value0))){
          return false;
        }
      } else if(key0 === "version"){
        if(!part0(value0)){
          return false;
        }
      } else if(key0 === "audioFeatures"){
        if(Array.isArray(value0)){
          const len2 = value0.length;
          for(let i2=0; i2<len2; i2++){
            let data2 = value0[i2];
            if(!(part14(data2) || part2(data2))){
              return false;
            }
          }
        } else {
          return false;
        }
      } else if(key0 === "backupCodecPolicy"){
        if(!(part15(value0) || part2(value0))){
          return false;
        }
      } else if(key0 === "packetTrailerFeatures"){
        if(Array.isArray(value0)){
          const len3 = value0.length;
          for(let i3=0; i3<len3; i3++){
            let data3 = value0[i3];
            if(!(part16(data3) || part2(data3))){
              return false;
            }
          }
        } else {
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

export const passes_1207fe2d15 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "sid" || key0 === "name" || key0 === "creationTime" || key0 === "creationTimeMs" || key0 === "turnPassword" || key0 === "metadata"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "emptyTimeout" || key0 === "departureTimeout" || key0 === "maxParticipants" || key0 === "numParticipants" || key0 === "numPublishers"){
        if(typeof value0 != "number" || value0 % 1 !== 0){
          return false;
        }
      } else if(key0 === "enabledCodecs"){
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!passes_e52dc46db5(value0[i0])){
              return false;
            }
          }
        } else {
          return false;
        }
      } else if(key0 === "activeRecording"){
        if(typeof value0 !== "boolean"){
          return false;
        }
      } else if(key0 === "version"){
        if(!part0(value0)){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

const part0 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "unixMicro"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "ticks"){
        if(typeof value0 != "number" || value0 % 1 !== 0){
          return false;
        }
      } else {
        return false;
      }
    }
    if(need0 !== 0){
      return false;
    }
  } else {
    return false;
  }
  return true;
};

const part1 = (data) => {
  if(typeof data !== "string"){
    return false;
  }
  if(!(((((data === "UNKNOWN") || (data === "CAMERA")) || (data === "MICROPHONE")) || (data === "SCREEN_SHARE")) || (data === "SCREEN_SHARE_AUDIO"))){
    return false;
  }
  return true;
};

const part2 = (data) => {
  if(typeof data != "number" || data % 1 !== 0){
    return false;
  }
  return true;
};

const part3 = (data) => {
  if(typeof data !== "string"){
    return false;
  }
  if(!words0.includes(data)){
    return false;
  }
  return true;
};

const part4 = (data) => {
  if(typeof data !== "string"){
    return false;
  }
  if(!words1.includes(data)){
    return false;
  }
  return true;
};

const part5 = (data) => {
  if(typeof data !== "string"){
    return false;
  }
  if(!(((data === "NONE") || (data === "GCM")) || (data === "CUSTOM"))){
    return false;
  }
  return true;
};

const part6 = (data) => {
  if(typeof data !== "string"){
    return false;
  }
  if(!((((data === "JOINING") || (data === "JOINED")) || (data === "ACTIVE")) || (data === "DISCONNECTED"))){
    return false;
  }
  return true;
};

const part7 = (data) => {
  if(typeof data !== "string"){
    return false;
  }
  if(!words2.includes(data)){
    return false;
  }
  return true;
};

const part8 = (data) => {
  if(typeof data !== "string"){
    return false;
  }
  if(!words3.includes(data)){
    return false;
  }
  return true;
};

const part9 = (data) => {
  if(typeof data !== "string"){
    return false;
  }
  if(!((((((data === "CLOUD_AGENT") || (data === "FORWARDED")) || (data === "CONNECTOR_WHATSAPP")) || (data === "CONNECTOR_TWILIO")) || (data === "BRIDGE_RTSP")) || (data === "SIMULATION"))){
    return false;
  }
  return true;
};

const part10 = (data) => {
  if(typeof data !== "string"){
    return false;
  }
  if(!(((data === "CAP_UNUSED") || (data === "CAP_PACKET_TRAILER")) || (data === "CAP_COMPRESSION_DEFLATE_RAW"))){
    return false;
  }
  return true;
};

const part11 = (data) => {
  if(typeof data !== "string"){
    return false;
  }
  if(!((((data === "LOW") || (data === "MEDIUM")) || (data === "HIGH")) || (data === "OFF"))){
    return false;
  }
  return true;
};

const part12 = (data) => {
  if(typeof data !== "string"){
    return false;
  }
  if(!((((data === "MODE_UNUSED") || (data === "ONE_SPATIAL_LAYER_PER_STREAM")) || (data === "MULTIPLE_SPATIAL_LAYERS_PER_STREAM")) || (data === "ONE_SPATIAL_LAYER_PER_STREAM_INCOMPLETE_RTCP_SR"))){
    return false;
  }
  return true;
};

const part13 = (data) => {
  if(typeof data !== "string"){
    return false;
  }
  if(!(((data === "AUDIO") || (data === "VIDEO")) || (data === "DATA"))){
    return false;
  }
  return true;
};

const part14 = (data) => {
  if(typeof data !== "string"){
    return false;
  }
  if(!words4.includes(data)){
    return false;
  }
  return true;
};

const part15 = (data) => {
  if(typeof data !== "string"){
    return false;
  }
  if(!(((data === "PREFER_REGRESSION") || (data === "SIMULCAST")) || (data === "REGRESSION"))){
    return false;
  }
  return true;
};

const part16 = (data) => {
  if(typeof data !== "string"){
    return false;
  }
  if(!(((data === "PTF_USER_TIMESTAMP") || (data === "PTF_FRAME_ID")) || (data === "PTF_USER_DATA"))){
    return false;
  }
  return true;
};
