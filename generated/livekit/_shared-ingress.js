// Generated from schemas/livekit/openapi.yaml by afterword generate. Do not edit.
import { passes_223d0bd0f8, passes_d6d6821008, schema_223d0bd0f8 } from "./_shared.js";

const words0 = ["H264_720P_30FPS_3_LAYERS", "H264_1080P_30FPS_3_LAYERS", "H264_540P_25FPS_2_LAYERS", "H264_720P_30FPS_1_LAYER", "H264_1080P_30FPS_1_LAYER", "H264_720P_30FPS_3_LAYERS_HIGH_MOTION", "H264_1080P_30FPS_3_LAYERS_HIGH_MOTION", "H264_540P_25FPS_2_LAYERS_HIGH_MOTION", "H264_720P_30FPS_1_LAYER_HIGH_MOTION", "H264_1080P_30FPS_1_LAYER_HIGH_MOTION"];

export const schema_7c16299af4 = {
  type: "object",
  properties: {
    audioCodec: {
      anyOf: [{ type: "string", enum: ["DEFAULT_AC", "OPUS", "AAC", "AC_MP3"] }, { type: "integer" }],
    },
    bitrate: { type: "integer" },
    disableDtx: { type: "boolean" },
    channels: { type: "integer" },
  },
};

export const schema_adaa8f38d4 = {
  type: "object",
  properties: {
    name: { type: "string" },
    source: {
      anyOf: [
        {
          type: "string",
          enum: ["UNKNOWN", "CAMERA", "MICROPHONE", "SCREEN_SHARE", "SCREEN_SHARE_AUDIO"],
        },
        { type: "integer" },
      ],
    },
    preset: {
      anyOf: [{ type: "string", enum: ["OPUS_STEREO_96KBPS", "OPUS_MONO_64KBS"] }, { type: "integer" }],
    },
    options: schema_7c16299af4,
  },
};

export const schema_46f4844a1d = {
  type: "object",
  properties: {
    videoCodec: {
      anyOf: [
        { type: "string", enum: ["DEFAULT_VC", "H264_BASELINE", "H264_MAIN", "H264_HIGH", "VP8"] },
        { type: "integer" },
      ],
    },
    frameRate: { type: ["number", "string"] },
    layers: { type: "array", items: schema_223d0bd0f8 },
  },
};

export const schema_64a1368bdc = {
  type: "object",
  properties: {
    name: { type: "string" },
    source: {
      anyOf: [
        {
          type: "string",
          enum: ["UNKNOWN", "CAMERA", "MICROPHONE", "SCREEN_SHARE", "SCREEN_SHARE_AUDIO"],
        },
        { type: "integer" },
      ],
    },
    preset: { anyOf: [{ type: "string", enum: words0 }, { type: "integer" }] },
    options: schema_46f4844a1d,
  },
};

export const schema_67c60c4332 = {
  type: "object",
  properties: {
    mimeType: { type: "string" },
    averageBitrate: { type: "integer" },
    width: { type: "integer" },
    height: { type: "integer" },
    framerate: { type: ["number", "string"] },
  },
};

export const schema_789ef778c9 = {
  type: "object",
  properties: {
    mimeType: { type: "string" },
    averageBitrate: { type: "integer" },
    channels: { type: "integer" },
    sampleRate: { type: "integer" },
  },
};

export const schema_5dd1a07e5c = {
  type: "object",
  properties: {
    status: {
      anyOf: [
        {
          type: "string",
          enum: [
            "ENDPOINT_INACTIVE",
            "ENDPOINT_BUFFERING",
            "ENDPOINT_PUBLISHING",
            "ENDPOINT_ERROR",
            "ENDPOINT_COMPLETE",
          ],
        },
        { type: "integer" },
      ],
    },
    error: { type: "string" },
    video: schema_67c60c4332,
    audio: schema_789ef778c9,
    roomId: { type: "string" },
    startedAt: { type: "string" },
    endedAt: { type: "string" },
    updatedAt: { type: "string" },
    resourceId: { type: "string" },
    tracks: { type: "array", items: { $ref: "#/$defs/Track" } },
  },
};

export const schema_96ce4f03e0 = {
  type: "object",
  properties: {
    ingressId: { type: "string" },
    name: { type: "string" },
    streamKey: { type: "string" },
    url: { type: "string" },
    inputType: {
      anyOf: [{ type: "string", enum: ["RTMP_INPUT", "WHIP_INPUT", "URL_INPUT"] }, { type: "integer" }],
    },
    bypassTranscoding: { type: "boolean" },
    enableTranscoding: { type: "boolean" },
    audio: schema_adaa8f38d4,
    video: schema_64a1368bdc,
    roomName: { type: "string" },
    participantIdentity: { type: "string" },
    participantName: { type: "string" },
    participantMetadata: { type: "string" },
    reusable: { type: "boolean" },
    state: schema_5dd1a07e5c,
    enabled: { type: "boolean" },
  },
};

export const passes_7c16299af4 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "audioCodec"){
        if(!(part0(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "bitrate" || key0 === "channels"){
        if(typeof value0 != "number" || value0 % 1 !== 0){
          return false;
        }
      } else if(key0 === "disableDtx"){
        if(typeof value0 !== "boolean"){
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

export const passes_adaa8f38d4 = (data) => {
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
      } else if(key0 === "source"){
        if(!(part2(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "preset"){
        if(!(part3(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "options"){
        if(!passes_7c16299af4(value0)){
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

export const passes_46f4844a1d = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "videoCodec"){
        if(!(part4(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "frameRate"){
        if((!(typeof value0 == "number")) && (typeof value0 !== "string")){
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

export const passes_64a1368bdc = (data) => {
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
      } else if(key0 === "source"){
        if(!(part2(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "preset"){
        if(!(part5(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "options"){
        if(!passes_46f4844a1d(value0)){
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

export const passes_67c60c4332 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "mimeType"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "averageBitrate" || key0 === "width" || key0 === "height"){
        if(typeof value0 != "number" || value0 % 1 !== 0){
          return false;
        }
      } else if(key0 === "framerate"){
        if((!(typeof value0 == "number")) && (typeof value0 !== "string")){
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

export const passes_789ef778c9 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "mimeType"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "averageBitrate" || key0 === "channels" || key0 === "sampleRate"){
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

export const passes_5dd1a07e5c = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "status"){
        if(!(part6(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "error" || key0 === "roomId" || key0 === "startedAt" || key0 === "endedAt" || key0 === "updatedAt" || key0 === "resourceId"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "video"){
        if(!passes_67c60c4332(value0)){
          return false;
        }
      } else if(key0 === "audio"){
        if(!passes_789ef778c9(value0)){
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

export const passes_96ce4f03e0 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "ingressId" || key0 === "name" || key0 === "streamKey" || key0 === "url" || key0 === "roomName" || key0 === "participantIdentity" || key0 === "participantName" || key0 === "participantMetadata"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "inputType"){
        if(!(part7(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "bypassTranscoding" || key0 === "enableTranscoding" || key0 === "reusable" || key0 === "enabled"){
        if(typeof value0 !== "boolean"){
          return false;
        }
      } else if(key0 === "audio"){
        if(!passes_adaa8f38d4(value0)){
          return false;
        }
      } else if(key0 === "video"){
        if(!passes_64a1368bdc(value0)){
          return false;
        }
      } else if(key0 === "state"){
        if(!passes_5dd1a07e5c(value0)){
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
  if(typeof data !== "string"){
    return false;
  }
  if(!((((data === "DEFAULT_AC") || (data === "OPUS")) || (data === "AAC")) || (data === "AC_MP3"))){
    return false;
  }
  return true;
};

const part1 = (data) => {
  if(typeof data != "number" || data % 1 !== 0){
    return false;
  }
  return true;
};

const part2 = (data) => {
  if(typeof data !== "string"){
    return false;
  }
  if(!(((((data === "UNKNOWN") || (data === "CAMERA")) || (data === "MICROPHONE")) || (data === "SCREEN_SHARE")) || (data === "SCREEN_SHARE_AUDIO"))){
    return false;
  }
  return true;
};

const part3 = (data) => {
  if(typeof data !== "string"){
    return false;
  }
  if(!((data === "OPUS_STEREO_96KBPS") || (data === "OPUS_MONO_64KBS"))){
    return false;
  }
  return true;
};

const part4 = (data) => {
  if(typeof data !== "string"){
    return false;
  }
  if(!(((((data === "DEFAULT_VC") || (data === "H264_BASELINE")) || (data === "H264_MAIN")) || (data === "H264_HIGH")) || (data === "VP8"))){
    return false;
  }
  return true;
};

const part5 = (data) => {
  if(typeof data !== "string"){
    return false;
  }
  if(!words0.includes(data)){
    return false;
  }
  return true;
};

const part6 = (data) => {
  if(typeof data !== "string"){
    return false;
  }
  if(!(((((data === "ENDPOINT_INACTIVE") || (data === "ENDPOINT_BUFFERING")) || (data === "ENDPOINT_PUBLISHING")) || (data === "ENDPOINT_ERROR")) || (data === "ENDPOINT_COMPLETE"))){
    return false;
  }
  return true;
};

const part7 = (data) => {
  if(typeof data !== "string"){
    return false;
  }
  if(!(((data === "RTMP_INPUT") || (data === "WHIP_INPUT")) || (data === "URL_INPUT"))){
    return false;
  }
  return true;
};
