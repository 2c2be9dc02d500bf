// Decompression of files that may be damaged. Files often have several members: every append adds one. If a member was cut
// off while it was written, the later members must still be read. So members are found by their headers and decompressed
// one by one.
//
// A header has ten bytes. Enough of them are fixed that compressed data contains one by chance only about once in 200 GB.
// But data that was already compressed is often stored unchanged, with its headers. So at each header it is checked
// whether the open member ends before the header or includes it.
import { type Compression, HEADER_BYTES, nextHeader } from "./compression.js";
import type { Expansion } from "./expansion.js";
import { Member, memberAtOnce } from "./member.js";

/** Bytes of an input, or the message that bytes are lost here. */
export type Chunk = Buffer | Damage;

/** Reports that bytes are lost. */
export interface Damage {
  readonly damage: string;
}

interface Decompression {
  readonly compression: Compression;
  readonly damage: Damage;
  readonly expansion: Expansion;
  /** How many bytes were decompressed. */
  given: number;
  /** The member that is open. */
  member: Member | undefined;
  /** Whether bytes are skipped up to the next header, because the member before it is broken. */
  isSkipping: boolean;
}

/** How many bytes are decompressed at a time. They may become a thousand times as many. */
const INFLATE_BYTES = 1 << 14;

const NO_BYTES = Buffer.alloc(0);

/** The bytes of all members, one after the other. Throws if there are more of them than `expansion` allows. */
export const decompressed = (
  compression: Compression,
  chunks: AsyncIterable<Chunk>,
  expansion: Expansion,
): AsyncGenerator<Chunk> => gathered(decompressedMembers(compression, chunks, expansion));

async function* decompressedMembers(
  compression: Compression,
  chunks: AsyncIterable<Chunk>,
  expansion: Expansion,
): AsyncGenerator<Chunk> {
  const damage = { damage: `a ${compression.name} member is damaged here, the rest of it is lost` };
  const state: Decompression = {
    compression,
    damage,
    expansion,
    given: 0,
    member: undefined,
    isSkipping: false,
  };
  let rest: Buffer = NO_BYTES;
  for await (const chunk of chunks) {
    if ("damage" in chunk) {
      yield* endAtDamage(state, rest, chunk);
      rest = NO_BYTES;
    } else {
      rest = yield* decompressChunk(state, rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk);
    }
  }
  if (isUnfinished(state, rest)) yield* inflate(state, rest, NO_BYTES);
}

/** How many bytes are gathered. */
const GATHERED_BYTES = 1 << 16;

/**
 * The same bytes in larger chunks. A file may have a member for each line, and a decoder uses 16 KB of memory for the few
 * bytes of each.
 */
async function* gathered(chunks: AsyncIterable<Chunk>): AsyncGenerator<Chunk> {
  let buffer = NO_BYTES;
  let size = 0;
  for await (const chunk of chunks) {
    const isSmall = !("damage" in chunk) && chunk.length < GATHERED_BYTES / 4;
    if (size > 0 && (!isSmall || size + chunk.length > buffer.length)) {
      yield buffer.subarray(0, size);
      buffer = NO_BYTES;
      size = 0;
    }
    if (!isSmall) {
      yield chunk;
      continue;
    }
    if (size === 0) buffer = Buffer.allocUnsafeSlow(GATHERED_BYTES);
    chunk.copy(buffer, size);
    size += chunk.length;
  }
  if (size > 0) yield buffer.subarray(0, size);
}

const isUnfinished = ({ member, isSkipping }: Decompression, rest: Buffer): boolean =>
  !isSkipping && (member !== undefined || rest.length > 0);

/** Decompresses bytes. Returns the last bytes, which are not decompressed yet: they may be the beginning of a header. */
async function* decompressChunk(state: Decompression, bytes: Buffer): AsyncGenerator<Chunk, Buffer> {
  const end = Math.max(0, bytes.length - HEADER_BYTES + 1);
  let from = 0;
  while (from < end) {
    const next = nextHeader(state.compression, bytes, from + (state.member || state.isSkipping ? 0 : 1));
    const to = Math.min(next, end);
    const header = next < end ? bytes.subarray(next, next + HEADER_BYTES) : undefined;
    const isIncluded = !state.isSkipping && (yield* inflate(state, bytes.subarray(from, to), header));
    if (header) state.isSkipping = false;
    from = isIncluded ? to + HEADER_BYTES : to;
  }
  return bytes.subarray(from);
}

/**
 * Decompresses bytes of a member.
 *
 * @param header the bytes that look like a header after these bytes; empty at the end of the file, absent if more bytes follow
 * @returns whether the header belongs to the member
 */
async function* inflate(
  state: Decompression,
  bytes: Buffer,
  header?: Buffer,
): AsyncGenerator<Chunk, boolean> {
  const left = state.expansion.allowed - state.given;
  const atOnce = !state.member && header ? memberAtOnce(state.compression, bytes, left) : undefined;
  if (atOnce) {
    state.given += atOnce.length;
    yield atOnce;
    return false;
  }
  const spend = (size: number): boolean => (state.given += size) > state.expansion.allowed;
  const member = (state.member ??= new Member(state.compression, spend));
  for (let offset = 0; offset < bytes.length && !member.isBroken; offset += INFLATE_BYTES) {
    yield* await member.feed(bytes.subarray(offset, offset + INFLATE_BYTES));
    if (member.isTooLarge) throw state.expansion.error();
  }
  if (header && header.length > 0 && (await member.includes(header))) {
    yield* member.takeOutput();
    return true;
  }
  if (header && !member.isBroken) yield* await member.finish();
  if (member.isTooLarge) throw state.expansion.error();
  if (member.isBroken) yield state.damage;
  state.isSkipping = member.isBroken && !header;
  if (member.isBroken || header) state.member = undefined;
  return false;
}

/** Ends the open member at a place where the compressed file itself is damaged. The damage is reported once. */
async function* endAtDamage(state: Decompression, rest: Buffer, damage: Damage): AsyncGenerator<Chunk> {
  let isReported = state.isSkipping;
  if (isUnfinished(state, rest)) {
    for await (const chunk of inflate(state, rest, NO_BYTES)) {
      isReported ||= "damage" in chunk;
      yield chunk;
    }
  }
  if (!isReported) yield damage;
  state.isSkipping = true;
}
