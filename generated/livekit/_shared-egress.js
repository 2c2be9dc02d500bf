// Generated from schemas/livekit/openapi.yaml by afterword generate. Do not edit.

const words0 = ["STANDARD", "INGRESS", "EGRESS", "SIP", "AGENT", "CONNECTOR", "BRIDGE"];
const words1 = ["H264_720P_30", "H264_720P_60", "H264_1080P_30", "H264_1080P_60", "PORTRAIT_H264_720P_30", "PORTRAIT_H264_720P_60", "PORTRAIT_H264_1080P_30", "PORTRAIT_H264_1080P_60", "PASSTHROUGH"];
const words2 = ["EGRESS_STARTING", "EGRESS_ACTIVE", "EGRESS_ENDING", "EGRESS_COMPLETE", "EGRESS_FAILED", "EGRESS_ABORTED", "EGRESS_LIMIT_REACHED"];

export const schema_17c24cbc06 = {
  type: "object",
  properties: {
    layout: { type: "string" },
    audioOnly: { type: "boolean" },
    videoOnly: { type: "boolean" },
    customBaseUrl: { type: "string" },
  },
};

export const schema_8a36b4b550 = {
  type: "object",
  properties: {
    url: { type: "string" },
    audioOnly: { type: "boolean" },
    videoOnly: { type: "boolean" },
    awaitStartSignal: { type: "boolean" },
  },
};

export const schema_07bf22237b = {
  type: "object",
  properties: { identity: { type: "string" }, preferScreenShare: { type: "boolean" } },
};

export const schema_709c74cddf = {
  type: "object",
  properties: {
    trackId: { type: "string" },
    participantIdentity: { type: "string" },
    participantKind: { anyOf: [{ type: "string", enum: words0 }, { type: "integer" }] },
    channel: {
      anyOf: [
        {
          type: "string",
          enum: ["AUDIO_CHANNEL_BOTH", "AUDIO_CHANNEL_LEFT", "AUDIO_CHANNEL_RIGHT"],
        },
        { type: "integer" },
      ],
    },
  },
};

export const schema_0dbef7acbb = {
  type: "object",
  properties: { captureAll: { type: "boolean" }, routes: { type: "array", items: schema_709c74cddf } },
};

export const schema_675f133447 = {
  type: "object",
  properties: {
    videoTrackId: { type: "string" },
    participantVideo: schema_07bf22237b,
    audio: schema_0dbef7acbb,
  },
};

export const schema_8acc006dda = {
  type: "object",
  properties: { url: { type: "string" }, username: { type: "string" }, password: { type: "string" } },
};

export const schema_0868d0aa7f = {
  type: "object",
  properties: { credentials: { type: "string" }, bucket: { type: "string" }, proxy: schema_8acc006dda },
};

export const schema_7adc8c3aa8 = {
  type: "object",
  properties: {
    accountName: { type: "string" },
    accountKey: { type: "string" },
    containerName: { type: "string" },
  },
};

export const schema_c183315811 = {
  type: "object",
  properties: {
    accessKey: { type: "string" },
    secret: { type: "string" },
    region: { type: "string" },
    endpoint: { type: "string" },
    bucket: { type: "string" },
  },
};

export const schema_4bfb1f178c = {
  type: "object",
  properties: {
    s3: { $ref: "#/$defs/S3Upload" },
    gcp: schema_0868d0aa7f,
    azure: schema_7adc8c3aa8,
    aliOSS: schema_c183315811,
  },
};

export const schema_c9b00fc150 = {
  type: "object",
  properties: {
    includeEvents: { type: "array", items: { type: "string" } },
    excludeEvents: { type: "array", items: { type: "string" } },
  },
};

export const schema_75caf22e5f = {
  type: "object",
  properties: { url: { type: "string" }, signingKey: { type: "string" }, filterParams: schema_c9b00fc150 },
};

export const schema_2bd97fe794 = {
  type: "object",
  properties: {
    roomName: { type: "string" },
    template: schema_17c24cbc06,
    web: schema_8a36b4b550,
    media: schema_675f133447,
    preset: { anyOf: [{ type: "string", enum: words1 }, { type: "integer" }] },
    advanced: { $ref: "#/$defs/EncodingOptions" },
    outputs: { type: "array", items: { $ref: "#/$defs/EgressOutput" } },
    storage: schema_4bfb1f178c,
    webhooks: { type: "array", items: schema_75caf22e5f },
  },
};

export const schema_c8ce5114ab = {
  type: "object",
  properties: {
    replayId: { type: "string" },
    startOffsetMs: { type: "string" },
    endOffsetMs: { type: "string" },
    template: schema_17c24cbc06,
    web: schema_8a36b4b550,
    media: schema_675f133447,
    preset: { anyOf: [{ type: "string", enum: words1 }, { type: "integer" }] },
    advanced: { $ref: "#/$defs/EncodingOptions" },
    outputs: { type: "array", items: { $ref: "#/$defs/EgressOutput" } },
    storage: schema_4bfb1f178c,
    webhooks: { type: "array", items: schema_75caf22e5f },
  },
};

export const schema_2aafe27bb2 = {
  type: "object",
  properties: {
    fileType: {
      anyOf: [{ type: "string", enum: ["DEFAULT_FILETYPE", "MP4", "OGG", "MP3"] }, { type: "integer" }],
    },
    filepath: { type: "string" },
    disableManifest: { type: "boolean" },
    s3: { $ref: "#/$defs/S3Upload" },
    gcp: schema_0868d0aa7f,
    azure: schema_7adc8c3aa8,
    aliOSS: schema_c183315811,
  },
};

export const schema_d0bc1e8459 = {
  type: "object",
  properties: {
    protocol: {
      anyOf: [
        { type: "string", enum: ["DEFAULT_PROTOCOL", "RTMP", "SRT", "WEBSOCKET"] },
        { type: "integer" },
      ],
    },
    urls: { type: "array", items: { type: "string" } },
  },
};

export const schema_ff96bb4101 = {
  type: "object",
  properties: {
    roomName: { type: "string" },
    layout: { type: "string" },
    audioOnly: { type: "boolean" },
    audioMixing: {
      anyOf: [
        {
          type: "string",
          enum: ["DEFAULT_MIXING", "DUAL_CHANNEL_AGENT", "DUAL_CHANNEL_ALTERNATE"],
        },
        { type: "integer" },
      ],
    },
    videoOnly: { type: "boolean" },
    customBaseUrl: { type: "string" },
    file: schema_2aafe27bb2,
    stream: schema_d0bc1e8459,
    segments: { $ref: "#/$defs/SegmentedFileOutput" },
    preset: { anyOf: [{ type: "string", enum: words1 }, { type: "integer" }] },
    advanced: { $ref: "#/$defs/EncodingOptions" },
    fileOutputs: { type: "array", items: schema_2aafe27bb2 },
    streamOutputs: { type: "array", items: schema_d0bc1e8459 },
    segmentOutputs: { type: "array", items: { $ref: "#/$defs/SegmentedFileOutput" } },
    imageOutputs: { type: "array", items: { $ref: "#/$defs/ImageOutput" } },
    webhooks: { type: "array", items: schema_75caf22e5f },
  },
};

export const schema_ffd51e6902 = {
  type: "object",
  properties: {
    url: { type: "string" },
    audioOnly: { type: "boolean" },
    videoOnly: { type: "boolean" },
    awaitStartSignal: { type: "boolean" },
    file: schema_2aafe27bb2,
    stream: schema_d0bc1e8459,
    segments: { $ref: "#/$defs/SegmentedFileOutput" },
    preset: { anyOf: [{ type: "string", enum: words1 }, { type: "integer" }] },
    advanced: { $ref: "#/$defs/EncodingOptions" },
    fileOutputs: { type: "array", items: schema_2aafe27bb2 },
    streamOutputs: { type: "array", items: schema_d0bc1e8459 },
    segmentOutputs: { type: "array", items: { $ref: "#/$defs/SegmentedFileOutput" } },
    imageOutputs: { type: "array", items: { $ref: "#/$defs/ImageOutput" } },
    webhooks: { type: "array", items: schema_75caf22e5f },
  },
};

export const schema_defa92c6fd = {
  type: "object",
  properties: {
    roomName: { type: "string" },
    identity: { type: "string" },
    screenShare: { type: "boolean" },
    preset: { anyOf: [{ type: "string", enum: words1 }, { type: "integer" }] },
    advanced: { $ref: "#/$defs/EncodingOptions" },
    fileOutputs: { type: "array", items: schema_2aafe27bb2 },
    streamOutputs: { type: "array", items: schema_d0bc1e8459 },
    segmentOutputs: { type: "array", items: { $ref: "#/$defs/SegmentedFileOutput" } },
    imageOutputs: { type: "array", items: { $ref: "#/$defs/ImageOutput" } },
    webhooks: { type: "array", items: schema_75caf22e5f },
  },
};

export const schema_c94b8103a0 = {
  type: "object",
  properties: {
    roomName: { type: "string" },
    audioTrackId: { type: "string" },
    videoTrackId: { type: "string" },
    file: schema_2aafe27bb2,
    stream: schema_d0bc1e8459,
    segments: { $ref: "#/$defs/SegmentedFileOutput" },
    preset: { anyOf: [{ type: "string", enum: words1 }, { type: "integer" }] },
    advanced: { $ref: "#/$defs/EncodingOptions" },
    fileOutputs: { type: "array", items: schema_2aafe27bb2 },
    streamOutputs: { type: "array", items: schema_d0bc1e8459 },
    segmentOutputs: { type: "array", items: { $ref: "#/$defs/SegmentedFileOutput" } },
    imageOutputs: { type: "array", items: { $ref: "#/$defs/ImageOutput" } },
    webhooks: { type: "array", items: schema_75caf22e5f },
  },
};

export const schema_0c10c4f419 = {
  type: "object",
  properties: {
    filepath: { type: "string" },
    disableManifest: { type: "boolean" },
    s3: { $ref: "#/$defs/S3Upload" },
    gcp: schema_0868d0aa7f,
    azure: schema_7adc8c3aa8,
    aliOSS: schema_c183315811,
  },
};

export const schema_44ad9dfaef = {
  type: "object",
  properties: {
    roomName: { type: "string" },
    trackId: { type: "string" },
    file: schema_0c10c4f419,
    websocketUrl: { type: "string" },
    webhooks: { type: "array", items: schema_75caf22e5f },
  },
};

export const schema_15562ab3b2 = {
  type: "object",
  properties: {
    url: { type: "string" },
    startedAt: { type: "string" },
    endedAt: { type: "string" },
    duration: { type: "string" },
    status: { anyOf: [{ type: "string", enum: ["ACTIVE", "FINISHED", "FAILED"] }, { type: "integer" }] },
    error: { type: "string" },
    lastRetryAt: { type: "string" },
    retries: { type: "integer" },
  },
};

export const schema_d82c85314c = {
  type: "object",
  properties: {
    filename: { type: "string" },
    startedAt: { type: "string" },
    endedAt: { type: "string" },
    duration: { type: "string" },
    size: { type: "string" },
    location: { type: "string" },
  },
};

export const schema_c7453372f9 = {
  type: "object",
  properties: {
    playlistName: { type: "string" },
    livePlaylistName: { type: "string" },
    duration: { type: "string" },
    size: { type: "string" },
    playlistLocation: { type: "string" },
    livePlaylistLocation: { type: "string" },
    segmentCount: { type: "string" },
    startedAt: { type: "string" },
    endedAt: { type: "string" },
  },
};

export const schema_31dea48ef7 = {
  type: "object",
  properties: {
    filenamePrefix: { type: "string" },
    imageCount: { type: "string" },
    startedAt: { type: "string" },
    endedAt: { type: "string" },
  },
};

export const schema_c87a953be0 = { type: "object", properties: { info: { type: "array", items: schema_15562ab3b2 } } };

export const schema_3e19ccb03e = {
  type: "object",
  properties: {
    egressId: { type: "string" },
    roomId: { type: "string" },
    roomName: { type: "string" },
    sourceType: {
      anyOf: [
        { type: "string", enum: ["EGRESS_SOURCE_TYPE_WEB", "EGRESS_SOURCE_TYPE_SDK"] },
        { type: "integer" },
      ],
    },
    status: { anyOf: [{ type: "string", enum: words2 }, { type: "integer" }] },
    startedAt: { type: "string" },
    endedAt: { type: "string" },
    updatedAt: { type: "string" },
    egress: schema_2bd97fe794,
    replay: schema_c8ce5114ab,
    roomComposite: schema_ff96bb4101,
    web: schema_ffd51e6902,
    participant: schema_defa92c6fd,
    trackComposite: schema_c94b8103a0,
    track: schema_44ad9dfaef,
    streamResults: { type: "array", items: schema_15562ab3b2 },
    fileResults: { type: "array", items: schema_d82c85314c },
    segmentResults: { type: "array", items: schema_c7453372f9 },
    imageResults: { type: "array", items: schema_31dea48ef7 },
    error: { type: "string" },
    errorCode: { type: "integer" },
    details: { type: "string" },
    manifestLocation: { type: "string" },
    backupStorageUsed: { type: "boolean" },
    retryCount: { type: "integer" },
    stream: schema_c87a953be0,
    file: schema_d82c85314c,
    segments: schema_c7453372f9,
  },
};

export const schema_63df1eb4bd = {
  type: "object",
  properties: {
    width: { type: "integer" },
    height: { type: "integer" },
    depth: { type: "integer" },
    framerate: { type: "integer" },
    audioCodec: {
      anyOf: [{ type: "string", enum: ["DEFAULT_AC", "OPUS", "AAC", "AC_MP3"] }, { type: "integer" }],
    },
    audioBitrate: { type: "integer" },
    audioFrequency: { type: "integer" },
    videoCodec: {
      anyOf: [
        { type: "string", enum: ["DEFAULT_VC", "H264_BASELINE", "H264_MAIN", "H264_HIGH", "VP8"] },
        { type: "integer" },
      ],
    },
    videoBitrate: { type: "integer" },
    keyFrameInterval: { type: ["number", "string"] },
    audioQuality: { type: "integer" },
    videoQuality: { type: "integer" },
  },
};

export const schema_d1b66257fe = {
  type: "object",
  properties: {
    fileType: {
      anyOf: [{ type: "string", enum: ["DEFAULT_FILETYPE", "MP4", "OGG", "MP3"] }, { type: "integer" }],
    },
    filepath: { type: "string" },
    disableManifest: { type: "boolean" },
  },
};

export const schema_66cc877a3e = {
  type: "object",
  properties: {
    file: schema_d1b66257fe,
    stream: schema_d0bc1e8459,
    segments: { $ref: "#/$defs/SegmentedFileOutput" },
    images: { $ref: "#/$defs/ImageOutput" },
    storage: schema_4bfb1f178c,
  },
};

export const schema_2fd7a07ba5 = {
  type: "object",
  properties: {
    protocol: {
      anyOf: [
        { type: "string", enum: ["DEFAULT_SEGMENTED_FILE_PROTOCOL", "HLS_PROTOCOL"] },
        { type: "integer" },
      ],
    },
    filenamePrefix: { type: "string" },
    playlistName: { type: "string" },
    livePlaylistName: { type: "string" },
    segmentDuration: { type: "integer" },
    filenameSuffix: { anyOf: [{ type: "string", enum: ["INDEX", "TIMESTAMP"] }, { type: "integer" }] },
    disableManifest: { type: "boolean" },
    s3: { $ref: "#/$defs/S3Upload" },
    gcp: schema_0868d0aa7f,
    azure: schema_7adc8c3aa8,
    aliOSS: schema_c183315811,
  },
};

export const schema_144f1698d4 = {
  type: "object",
  properties: {
    accessKey: { type: "string" },
    secret: { type: "string" },
    sessionToken: { type: "string" },
    assumeRoleArn: { type: "string" },
    assumeRoleExternalId: { type: "string" },
    region: { type: "string" },
    endpoint: { type: "string" },
    bucket: { type: "string" },
    forcePathStyle: { type: "boolean" },
    metadata: { type: "object", additionalProperties: { type: "string" } },
    tagging: { type: "string" },
    contentDisposition: { type: "string" },
    proxy: schema_8acc006dda,
  },
};

export const schema_3d47cf9479 = {
  type: "object",
  properties: {
    captureInterval: { type: "integer" },
    width: { type: "integer" },
    height: { type: "integer" },
    filenamePrefix: { type: "string" },
    filenameSuffix: {
      anyOf: [
        {
          type: "string",
          enum: ["IMAGE_SUFFIX_INDEX", "IMAGE_SUFFIX_TIMESTAMP", "IMAGE_SUFFIX_NONE_OVERWRITE"],
        },
        { type: "integer" },
      ],
    },
    imageCodec: { anyOf: [{ type: "string", enum: ["IC_DEFAULT", "IC_JPEG"] }, { type: "integer" }] },
    disableManifest: { type: "boolean" },
    s3: { $ref: "#/$defs/S3Upload" },
    gcp: schema_0868d0aa7f,
    azure: schema_7adc8c3aa8,
    aliOSS: schema_c183315811,
  },
};

export const passes_17c24cbc06 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "layout" || key0 === "customBaseUrl"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "audioOnly" || key0 === "videoOnly"){
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

export const passes_8a36b4b550 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "url"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "audioOnly" || key0 === "videoOnly" || key0 === "awaitStartSignal"){
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

export const passes_07bf22237b = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "identity"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "preferScreenShare"){
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

export const passes_709c74cddf = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "trackId" || key0 === "participantIdentity"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "participantKind"){
        if(!(part0(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "channel"){
        if(!(part2(value0) || part1(value0))){
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

export const passes_0dbef7acbb = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "captureAll"){
        if(typeof value0 !== "boolean"){
          return false;
        }
      } else if(key0 === "routes"){
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!passes_709c74cddf(value0[i0])){
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

export const passes_675f133447 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "videoTrackId"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "participantVideo"){
        if(!passes_07bf22237b(value0)){
          return false;
        }
      } else if(key0 === "audio"){
        if(!passes_0dbef7acbb(value0)){
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

export const passes_8acc006dda = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "url" || key0 === "username" || key0 === "password"){
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

export const passes_0868d0aa7f = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "credentials" || key0 === "bucket"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "proxy"){
        if(!passes_8acc006dda(value0)){
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

export const passes_7adc8c3aa8 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "accountName" || key0 === "accountKey" || key0 === "containerName"){
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

export const passes_c183315811 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "accessKey" || key0 === "secret" || key0 === "region" || key0 === "endpoint" || key0 === "bucket"){
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

export const passes_4bfb1f178c = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "s3"){
        if(!passes_144f1698d4(value0)){
          return false;
        }
      } else if(key0 === "gcp"){
        if(!passes_0868d0aa7f(value0)){
          return false;
        }
      } else if(key0 === "azure"){
        if(!passes_7adc8c3aa8(value0)){
          return false;
        }
      } else if(key0 === "aliOSS"){
        if(!passes_c183315811(value0)){
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

export const passes_c9b00fc150 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "includeEvents" || key0 === "excludeEvents"){
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(typeof value0[i0] !== "string"){
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

export const passes_75caf22e5f = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "url" || key0 === "signingKey"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "filterParams"){
        if(!passes_c9b00fc150(value0)){
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

export const passes_2bd97fe794 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "roomName"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "template"){
        if(!passes_17c24cbc06(value0)){
          return false;
        }
      } else if(key0 === "web"){
        if(!passes_8a36b4b550(value0)){
          return false;
        }
      } else if(key0 === "media"){
        if(!passes_675f133447(value0)){
          return false;
        }
      } else if(key0 === "preset"){
        if(!(part3(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "advanced"){
        if(!passes_63df1eb4bd(value0)){
          return false;
        }
      } else if(key0 === "outputs"){
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!passes_66cc877a3e(value0[i0])){
              return false;
            }
          }
        } else {
          return false;
        }
      } else if(key0 === "storage"){
        if(!passes_4bfb1f178c(value0)){
          return false;
        }
      } else if(key0 === "webhooks"){
        if(Array.isArray(value0)){
          const len1 = value0.length;
          for(let i1=0; i1<len1; i1++){
            if(!passes_75caf22e5f(value0[i1])){
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

export const passes_c8ce5114ab = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "replayId" || key0 === "startOffsetMs" || key0 === "endOffsetMs"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "template"){
        if(!passes_17c24cbc06(value0)){
          return false;
        }
      } else if(key0 === "web"){
        if(!passes_8a36b4b550(value0)){
          return false;
        }
      } else if(key0 === "media"){
        if(!passes_675f133447(value0)){
          return false;
        }
      } else if(key0 === "preset"){
        if(!(part3(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "advanced"){
        if(!passes_63df1eb4bd(value0)){
          return false;
        }
      } else if(key0 === "outputs"){
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!passes_66cc877a3e(value0[i0])){
              return false;
            }
          }
        } else {
          return false;
        }
      } else if(key0 === "storage"){
        if(!passes_4bfb1f178c(value0)){
          return false;
        }
      } else if(key0 === "webhooks"){
        if(Array.isArray(value0)){
          const len1 = value0.length;
          for(let i1=0; i1<len1; i1++){
            if(!passes_75caf22e5f(value0[i1])){
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

export const passes_2aafe27bb2 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "fileType"){
        if(!(part4(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "filepath"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "disableManifest"){
        if(typeof value0 !== "boolean"){
          return false;
        }
      } else if(key0 === "s3"){
        if(!passes_144f1698d4(value0)){
          return false;
        }
      } else if(key0 === "gcp"){
        if(!passes_0868d0aa7f(value0)){
          return false;
        }
      } else if(key0 === "azure"){
        if(!passes_7adc8c3aa8(value0)){
          return false;
        }
      } else if(key0 === "aliOSS"){
        if(!passes_c183315811(value0)){
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

export const passes_d0bc1e8459 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "protocol"){
        if(!(part5(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "urls"){
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(typeof value0[i0] !== "string"){
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

export const passes_ff96bb4101 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "roomName" || key0 === "layout" || key0 === "customBaseUrl"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "audioOnly" || key0 === "videoOnly"){
        if(typeof value0 !== "boolean"){
          return false;
        }
      } else if(key0 === "audioMixing"){
        if(!(part6(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "file"){
        if(!passes_2aafe27bb2(value0)){
          return false;
        }
      } else if(key0 === "stream"){
        if(!passes_d0bc1e8459(value0)){
          return false;
        }
      } else if(key0 === "segments"){
        if(!passes_2fd7a07ba5(value0)){
          return false;
        }
      } else if(key0 === "preset"){
        if(!(part3(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "advanced"){
        if(!passes_63df1eb4bd(value0)){
          return false;
        }
      } else if(key0 === "fileOutputs"){
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!passes_2aafe27bb2(value0[i0])){
              return false;
            }
          }
        } else {
          return false;
        }
      } else if(key0 === "streamOutputs"){
        if(Array.isArray(value0)){
          const len1 = value0.length;
          for(let i1=0; i1<len1; i1++){
            if(!passes_d0bc1e8459(value0[i1])){
              return false;
            }
          }
        } else {
          return false;
        }
      } else if(key0 === "segmentOutputs"){
        if(Array.isArray(value0)){
          const len2 = value0.length;
          for(let i2=0; i2<len2; i2++){
            if(!passes_2fd7a07ba5(value0[i2])){
              return false;
            }
          }
        } else {
          return false;
        }
      } else if(key0 === "imageOutputs"){
        if(Array.isArray(value0)){
          const len3 = value0.length;
          for(let i3=0; i3<len3; i3++){
            if(!passes_3d47cf9479(value0[i3])){
              return false;
            }
          }
        } else {
          return false;
        }
      } else if(key0 === "webhooks"){
        if(Array.isArray(value0)){
          const len4 = value0.length;
          for(let i4=0; i4<len4; i4++){
            if(!passes_75caf22e5f(value0[i4])){
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

export const passes_ffd51e6902 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "url"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "audioOnly" || key0 === "videoOnly" || key0 === "awaitStartSignal"){
        if(typeof value0 !== "boolean"){
          return false;
        }
      } else if(key0 === "file"){
        if(!passes_2aafe27bb2(value0)){
          return false;
        }
      } else if(key0 === "stream"){
        if(!passes_d0bc1e8459(value0)){
          return false;
        }
      } else if(key0 === "segments"){
        if(!passes_2fd7a07ba5(value0)){
          return false;
        }
      } else if(key0 === "preset"){
        if(!(part3(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "advanced"){
        if(!passes_63df1eb4bd(value0)){
          return false;
        }
      } else if(key0 === "fileOutputs"){
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!passes_2aafe27bb2(value0[i0])){
              return false;
            }
          }
        } else {
          return false;
        }
      } else if(key0 === "streamOutputs"){
        if(Array.isArray(value0)){
          const len1 = value0.length;
          for(let i1=0; i1<len1; i1++){
            if(!passes_d0bc1e8459(value0[i1])){
              return false;
            }
          }
        } else {
          return false;
        }
      } else if(key0 === "segmentOutputs"){
        if(Array.isArray(value0)){
          const len2 = value0.length;
          for(let i2=0; i2<len2; i2++){
            if(!passes_2fd7a07ba5(value0[i2])){
              return false;
            }
          }
        } else {
          return false;
        }
      } else if(key0 === "imageOutputs"){
        if(Array.isArray(value0)){
          const len3 = value0.length;
          for(let i3=0; i3<len3; i3++){
            if(!passes_3d47cf9479(value0[i3])){
              return false;
            }
          }
        } else {
          return false;
        }
      } else if(key0 === "webhooks"){
        if(Array.isArray(value0)){
          const len4 = value0.length;
          for(let i4=0; i4<len4; i4++){
            if(!passes_75caf22e5f(value0[i4])){
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

export const passes_defa92c6fd = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "roomName" || key0 === "identity"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "screenShare"){
        if(typeof value0 !== "boolean"){
          return false;
        }
      } else if(key0 === "preset"){
        if(!(part3(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "advanced"){
        if(!passes_63df1eb4bd(value0)){
          return false;
        }
      } else if(key0 === "fileOutputs"){
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!passes_2aafe27bb2(value0[i0])){
              return false;
            }
          }
        } else {
          return false;
        }
      } else if(key0 === "streamOutputs"){
        if(Array.isArray(value0)){
          const len1 = value0.length;
          for(let i1=0; i1<len1; i1++){
            if(!passes_d0bc1e8459(value0[i1])){
              return false;
            }
          }
        } else {
          return false;
        }
      } else if(key0 === "segmentOutputs"){
        if(Array.isArray(value0)){
          const len2 = value0.length;
          for(let i2=0; i2<len2; i2++){
            if(!passes_2fd7a07ba5(value0[i2])){
              return false;
            }
          }
        } else {
          return false;
        }
      } else if(key0 === "imageOutputs"){
        if(Array.isArray(value0)){
          const len3 = value0.length;
          for(let i3=0; i3<len3; i3++){
            if(!passes_3d47cf9479(value0[i3])){
              return false;
            }
          }
        } else {
          return false;
        }
      } else if(key0 === "webhooks"){
        if(Array.isArray(value0)){
          const len4 = value0.length;
          for(let i4=0; i4<len4; i4++){
            if(!passes_75caf22e5f(value0[i4])){
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

export const passes_c94b8103a0 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "roomName" || key0 === "audioTrackId" || key0 === "videoTrackId"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "file"){
        if(!passes_2aafe27bb2(value0)){
          return false;
        }
      } else if(key0 === "stream"){
        if(!passes_d0bc1e8459(value0)){
          return false;
        }
      } else if(key0 === "segments"){
        if(!passes_2fd7a07ba5(value0)){
          return false;
        }
      } else if(key0 === "preset"){
        if(!(part3(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "advanced"){
        if(!passes_63df1eb4bd(value0)){
          return false;
        }
      } else if(key0 === "fileOutputs"){
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!passes_2aafe27bb2(value0[i0])){
              return false;
            }
          }
        } else {
          return false;
        }
      } else if(key0 === "streamOutputs"){
        if(Array.isArray(value0)){
          const len1 = value0.length;
          for(let i1=0; i1<len1; i1++){
            if(!passes_d0bc1e8459(value0[i1])){
              return false;
            }
          }
        } else {
          return false;
        }
      } else if(key0 === "segmentOutputs"){
        if(Array.isArray(value0)){
          const len2 = value0.length;
          for(let i2=0; i2<len2; i2++){
            if(!passes_2fd7a07ba5(value0[i2])){
              return false;
            }
          }
        } else {
          return false;
        }
      } else if(key0 === "imageOutputs"){
        if(Array.isArray(value0)){
          const len3 = value0.length;
          for(let i3=0; i3<len3; i3++){
            if(!passes_3d47cf9479(value0[i3])){
              return false;
            }
          }
        } else {
          return false;
        }
      } else if(key0 === "webhooks"){
        if(Array.isArray(value0)){
          const len4 = value0.length;
          for(let i4=0; i4<len4; i4++){
            if(!passes_75caf22e5f(value0[i4])){
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

export const passes_0c10c4f419 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "filepath"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "disableManifest"){
        if(typeof value0 !== "boolean"){
          return false;
        }
      } else if(key0 === "s3"){
        if(!passes_144f1698d4(value0)){
          return false;
        }
      } else if(key0 === "gcp"){
        if(!passes_0868d0aa7f(value0)){
          return false;
        }
      } else if(key0 === "azure"){
        if(!passes_7adc8c3aa8(value0)){
          return false;
        }
      } else if(key0 === "aliOSS"){
        if(!passes_c183315811(value0)){
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

export const passes_44ad9dfaef = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "roomName" || key0 === "trackId" || key0 === "websocketUrl"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "file"){
        if(!passes_0c10c4f419(value0)){
          return false;
        }
      } else if(key0 === "webhooks"){
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!passes_75caf22e5f(value0[i0])){
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

export const passes_15562ab3b2 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "url" || key0 === "startedAt" || key0 === "endedAt" || key0 === "duration" || key0 === "error" || key0 === "lastRetryAt"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "status"){
        if(!(part7(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "retries"){
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

export const passes_d82c85314c = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "filename" || key0 === "startedAt" || key0 === "endedAt" || key0 === "duration" || key0 === "size" || key0 === "location"){
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

export const passes_c7453372f9 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "playlistName" || key0 === "livePlaylistName" || key0 === "duration" || key0 === "size" || key0 === "playlistLocation" || key0 === "livePlaylistLocation" || key0 === "segmentCount" || key0 === "startedAt" || key0 === "endedAt"){
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

export const passes_31dea48ef7 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "filenamePrefix" || key0 === "imageCount" || key0 === "startedAt" || key0 === "endedAt"){
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

export const passes_c87a953be0 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "info"){
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!passes_15562ab3b2(value0[i0])){
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

export const passes_3e19ccb03e = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "egressId" || key0 === "roomId" || key0 === "roomName" || key0 === "startedAt" || key0 === "endedAt" || key0 === "updatedAt" || key0 === "error" || key0 === "details" || key0 === "manifestLocation"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "sourceType"){
        if(!(part8(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "status"){
        if(!(part9(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "egress"){
        if(!passes_2bd97fe794(value0)){
          return false;
        }
      } else if(key0 === "replay"){
        if(!passes_c8ce5114ab(value0)){
          return false;
        }
      } else if(key0 === "roomComposite"){
        if(!passes_ff96bb4101(value0)){
          return false;
        }
      } else if(key0 === "web"){
        if(!passes_ffd51e6902(value0)){
          return false;
        }
      } else if(key0 === "participant"){
        if(!passes_defa92c6fd(value0)){
          return false;
        }
      } else if(key0 === "trackComposite"){
        if(!passes_c94b8103a0(value0)){
          return false;
        }
      } else if(key0 === "track"){
        if(!passes_44ad9dfaef(value0)){
          return false;
        }
      } else if(key0 === "streamResults"){
        if(Array.isArray(value0)){
          const len0 = value0.length;
          for(let i0=0; i0<len0; i0++){
            if(!passes_15562ab3b2(value0[i0])){
              return false;
            }
          }
        } else {
          return false;
        }
      } else if(key0 === "fileResults"){
        if(Array.isArray(value0)){
          const len1 = value0.length;
          for(let i1=0; i1<len1; i1++){
            if(!passes_d82c85314c(value0[i1])){
              return false;
            }
          }
        } else {
          return false;
        }
      } else if(key0 === "segmentResults"){
        if(Array.isArray(value0)){
          const len2 = value0.length;
          for(let i2=0; i2<len2; i2++){
            if(!passes_c7453372f9(value0[i2])){
              return false;
            }
          }
        } else {
          return false;
        }
      } else if(key0 === "imageResults"){
        if(Array.isArray(value0)){
          const len3 = value0.length;
          for(let i3=0; i3<len3; i3++){
            if(!passes_31dea48ef7(value0[i3])){
              return false;
            }
          }
        } else {
          return false;
        }
      } else if(key0 === "errorCode" || key0 === "retryCount"){
        if(typeof value0 != "number" || value0 % 1 !== 0){
          return false;
        }
      } else if(key0 === "backupStorageUsed"){
        if(typeof value0 !== "boolean"){
          return false;
        }
      } else if(key0 === "stream"){
        if(!passes_c87a953be0(value0)){
          return false;
        }
      } else if(key0 === "file"){
        if(!passes_d82c85314c(value0)){
          return false;
        }
      } else if(key0 === "segments"){
        if(!passes_c7453372f9(value0)){
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

export const passes_63df1eb4bd = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "width" || key0 === "height" || key0 === "depth" || key0 === "framerate" || key0 === "audioBitrate" || key0 === "audioFrequency" || key0 === "videoBitrate" || key0 === "audioQuality" || key0 === "videoQuality"){
        if(typeof value0 != "number" || value0 % 1 !== 0){
          return false;
        }
      } else if(key0 === "audioCodec"){
        if(!(part10(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "videoCodec"){
        if(!(part11(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "keyFrameInterval"){
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

export const passes_d1b66257fe = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "fileType"){
        if(!(part4(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "filepath"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "disableManifest"){
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

export const passes_66cc877a3e = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "file"){
        if(!passes_d1b66257fe(value0)){
          return false;
        }
      } else if(key0 === "stream"){
        if(!passes_d0bc1e8459(value0)){
          return false;
        }
      } else if(key0 === "segments"){
        if(!passes_2fd7a07ba5(value0)){
          return false;
        }
      } else if(key0 === "images"){
        if(!passes_3d47cf9479(value0)){
          return false;
        }
      } else if(key0 === "storage"){
        if(!passes_4bfb1f178c(value0)){
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

export const passes_2fd7a07ba5 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "protocol"){
        if(!(part12(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "filenamePrefix" || key0 === "playlistName" || key0 === "livePlaylistName"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "segmentDuration"){
        if(typeof value0 != "number" || value0 % 1 !== 0){
          return false;
        }
      } else if(key0 === "filenameSuffix"){
        if(!(part13(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "disableManifest"){
        if(typeof value0 !== "boolean"){
          return false;
        }
      } else if(key0 === "s3"){
        if(!passes_144f1698d4(value0)){
          return false;
        }
      } else if(key0 === "gcp"){
        if(!passes_0868d0aa7f(value0)){
          return false;
        }
      } else if(key0 === "azure"){
        if(!passes_7adc8c3aa8(value0)){
          return false;
        }
      } else if(key0 === "aliOSS"){
        if(!passes_c183315811(value0)){
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

export const passes_144f1698d4 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "accessKey" || key0 === "secret" || key0 === "sessionToken" || key0 === "assumeRoleArn" || key0 === "assumeRoleExternalId" || key0 === "region" || key0 === "endpoint" || key0 === "bucket" || key0 === "tagging" || key0 === "contentDisposition"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "forcePathStyle"){
        if(typeof value0 !== "boolean"){
          return false;
        }
      } else if(key0 === "metadata"){
        if(!part14(value0)){
          return false;
        }
      } else if(key0 === "proxy"){
        if(!passes_8acc006dda(value0)){
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

export const passes_3d47cf9479 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(key0 === "captureInterval" || key0 === "width" || key0 === "height"){
        if(typeof value0 != "number" || value0 % 1 !== 0){
          return false;
        }
      } else if(key0 === "filenamePrefix"){
        if(typeof value0 !== "string"){
          return false;
        }
      } else if(key0 === "filenameSuffix"){
        if(!(part15(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "imageCodec"){
        if(!(part16(value0) || part1(value0))){
          return false;
        }
      } else if(key0 === "disableManifest"){
        if(typeof value0 !== "boolean"){
          return false;
        }
      } else if(key0 === "s3"){
        if(!passes_144f1698d4(value0)){
          return false;
        }
      } else if(key0 === "gcp"){
        if(!passes_0868d0aa7f(value0)){
          return false;
        }
      } else if(key0 === "azure"){
        if(!passes_7adc8c3aa8(value0)){
          return false;
        }
      } else if(key0 === "aliOSS"){
        if(!passes_c183315811(value0)){
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
  if(!words0.includes(data)){
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
  if(!(((data === "AUDIO_CHANNEL_BOTH") || (data === "AUDIO_CHANNEL_LEFT")) || (data === "AUDIO_CHANNEL_RIGHT"))){
    return false;
  }
  return true;
};

const part3 = (data) => {
  if(typeof data !== "string"){
    return false;
  }
  if(!words1.includes(data)){
    return false;
  }
  return true;
};

const part4 = (data) => {
  if(typeof data !== "string"){
    return false;
  }
  if(!((((data === "DEFAULT_FILETYPE") || (data === "MP4")) || (data === "OGG")) || (data === "MP3"))){
    return false;
  }
  return true;
};

const part5 = (data) => {
  if(typeof data !== "string"){
    return false;
  }
  if(!((((data === "DEFAULT_PROTOCOL") || (data === "RTMP")) || (data === "SRT")) || (data === "WEBSOCKET"))){
    return false;
  }
  return true;
};

const part6 = (data) => {
  if(typeof data !== "string"){
    return false;
  }
  if(!(((data === "DEFAULT_MIXING") || (data === "DUAL_CHANNEL_AGENT")) || (data === "DUAL_CHANNEL_ALTERNATE"))){
    return false;
  }
  return true;
};

const part7 = (data) => {
  if(typeof data !== "string"){
    return false;
  }
  if(!(((data === "ACTIVE") || (data === "FINISHED")) || (data === "FAILED"))){
    return false;
  }
  return true;
};

const part8 = (data) => {
  if(typeof data !== "string"){
    return false;
  }
  if(!((data === "EGRESS_SOURCE_TYPE_WEB") || (data === "EGRESS_SOURCE_TYPE_SDK"))){
    return false;
  }
  return true;
};

const part9 = (data) => {
  if(typeof data !== "string"){
    return false;
  }
  if(!words2.includes(data)){
    return false;
  }
  return true;
};

const part10 = (data) => {
  if(typeof data !== "string"){
    return false;
  }
  if(!((((data === "DEFAULT_AC") || (data === "OPUS")) || (data === "AAC")) || (data === "AC_MP3"))){
    return false;
  }
  return true;
};

const part11 = (data) => {
  if(typeof data !== "string"){
    return false;
  }
  if(!(((((data === "DEFAULT_VC") || (data === "H264_BASELINE")) || (data === "H264_MAIN")) || (data === "H264_HIGH")) || (data === "VP8"))){
    return false;
  }
  return true;
};

const part12 = (data) => {
  if(typeof data !== "string"){
    return false;
  }
  if(!((data === "DEFAULT_SEGMENTED_FILE_PROTOCOL") || (data === "HLS_PROTOCOL"))){
    return false;
  }
  return true;
};

const part13 = (data) => {
  if(typeof data !== "string"){
    return false;
  }
  if(!((data === "INDEX") || (data === "TIMESTAMP"))){
    return false;
  }
  return true;
};

const part14 = (data) => {
  if(data && typeof data == "object" && !Array.isArray(data)){
    let need0 = 0;
    for(const key0 in data){
      const value0 = data[key0];
      if(value0 === undefined){
        continue;
      }
      if(typeof value0 !== "string"){
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

const part15 = (data) => {
  if(typeof data !== "string"){
    return false;
  }
  if(!(((data === "IMAGE_SUFFIX_INDEX") || (data === "IMAGE_SUFFIX_TIMESTAMP")) || (data === "IMAGE_SUFFIX_NONE_OVERWRITE"))){
    return false;
  }
  return true;
};

const part16 = (data) => {
  if(typeof data !== "string"){
    return false;
  }
  if(!((data === "IC_DEFAULT") || (data === "IC_JPEG"))){
    return false;
  }
  return true;
};
