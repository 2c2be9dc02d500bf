// Decompression that survives a damaged file. Concatenated members are normal (every append makes one), and one that
// was cut off while being written must not take the later ones with it: so members are found by their headers and
// inflated one by one. A header is ten bytes of which enough are fixed that compressed data holds one by chance about
// once in 200 GB. What was compressed before is often stored as it is, headers and all: so it is asked whether the
// member that is open ends before the header, or goes on with it.
import zlib from "node:zlib";
import { ZstdFrame } from "./zstd-frame.js";

/** Knows of a member what the decoder does not tell. */
interface MemberEnd {
  feed(bytes: Buffer): void;
  /** What came out of it. */
  give?(bytes: Buffer): void;
  /** Whether it ends with the bytes that were fed. */
  readonly complete: boolean;
  /** Whether the bytes that come next are stored in it as they are; undefined where only the decoder can tell. */
  readonly stores?: boolean;
}

/** Bytes, or the news that some are lost here. */
export type Chunk = Buffer | Damage;

export interface Damage {
  readonly damage: string;
}

interface Compression {
  readonly name: string;
  /** Whether a member begins at `at`. */
  begins(bytes: Buffer, at: number): boolean;
  readonly magic: Buffer;
  /** Undefined where this Node cannot. */
  readonly stream: (() => zlib.Gunzip) | undefined;
  readonly whole: ((bytes: Buffer, options: { maxOutputLength: number }) => Buffer) | undefined;
  readonly follow: () => MemberEnd;
}

/** A gzip member ends with the checksum and the size of what it holds (RFC 1952, section 2.3.1). */
class GzipTrailer implements MemberEnd {
  #tail: Buffer = Buffer.alloc(0);
  #sum = 0;
  #size = 0;

  feed(bytes: Buffer): void {
    this.#tail = Buffer.concat([this.#tail, bytes.subarray(-8)]).subarray(-8);
  }

  give(bytes: Buffer): void {
    this.#sum = crc32(bytes, this.#sum);
    this.#size = (this.#size + bytes.length) >>> 0;
  }

  get complete(): boolean {
    const tail = this.#tail;
    return tail.length === 8 && tail.readUInt32LE(0) === this.#sum && tail.readUInt32LE(4) === this.#size;
  }
}

/** Node has zstd from 22.15 on. */
const { crc32, createZstdDecompress, zstdDecompressSync } = zlib as unknown as {
  crc32(bytes: Buffer, sum: number): number;
  createZstdDecompress?: Compression["stream"];
  zstdDecompressSync?: Compression["whole"];
};

const COMPRESSIONS: readonly Compression[] = [
  {
    name: "gzip",
    magic: Buffer.from([0x1f, 0x8b, 8]),
    begins: (bytes, at) => {
      const [flags, level, system] = [bytes[at + 3], bytes[at + 8], bytes[at + 9]] as [
        number,
        number,
        number,
      ];
      return flags < 0x20 && (level === 0 || level === 2 || level === 4) && (system < 14 || system === 255);
    },
    stream: () => zlib.createGunzip(),
    whole: zlib.gunzipSync,
    follow: () => new GzipTrailer(),
  },
  {
    name: "zstd",
    magic: Buffer.from([0x28, 0xb5, 0x2f, 0xfd]),
    // the reserved bit of the frame's descriptor
    begins: (bytes, at) => ((bytes[at + 4] as number) & 8) === 0,
    stream: createZstdDecompress,
    whole: zstdDecompressSync,
    follow: () => new ZstdFrame(),
  },
];

/** So many bytes tell a header. */
const HEADER_BYTES = 10;

/** How a file that begins with these bytes is compressed; undefined where it is not. */
export const compressionOf = (head: Buffer): Compression | undefined =>
  COMPRESSIONS.find(({ magic }) => head.subarray(0, magic.length).equals(magic));

/** Whether this Node can decompress it. */
export const canDecompress = ({ stream }: Compression): boolean => stream !== undefined;

/** The bytes of all members, one after the other. */
export async function* decompressed(
  packing: Compression,
  chunks: AsyncIterable<Chunk>,
): AsyncGenerator<Chunk> {
  const damage: Damage = { damage: `a ${packing.name} member is damaged here, the rest of it is lost` };
  let member: Member | undefined;
  let skipping = false;

  /**
   * @param behind what looks like a header behind the segment, nothing at the end of all
   * @returns whether that belongs to the member
   */
  async function* inflate(segment: Buffer, behind?: Buffer): AsyncGenerator<Chunk, boolean> {
    const whole = !member && behind ? atOnce(packing, segment) : undefined;
    if (whole) {
      yield whole;
      return false;
    }
    member ??= new Member((packing.stream as () => zlib.Gunzip)(), packing.follow());
    for (let at = 0; at < segment.length && !member.broken; at += INFLATE_BYTES) {
      yield* await member.feed(segment.subarray(at, at + INFLATE_BYTES));
    }
    if (behind && behind.length > 0 && (await member.holds(behind))) {
      yield* member.taken();
      return true;
    }
    if (behind && !member.broken) yield* await member.finish();
    if (member.broken) yield damage;
    skipping = member.broken && !behind;
    if (member.broken || behind) member = undefined;
    return false;
  }

  const NOTHING = Buffer.alloc(0);
  let rest: Buffer = NOTHING;
  for await (const chunk of chunks) {
    if ("damage" in chunk) {
      let told = skipping;
      if (!skipping && (member || rest.length > 0)) {
        for await (const stretch of inflate(rest, NOTHING)) {
          told ||= "damage" in stretch;
          yield stretch;
        }
      }
      if (!told) yield chunk;
      rest = NOTHING;
      skipping = true;
      continue;
    }
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    // the last bytes may be the beginning of a header
    const end = Math.max(0, bytes.length - HEADER_BYTES + 1);
    let from = 0;
    while (from < end) {
      const next = headerIn(packing, bytes, from + (member || skipping ? 0 : 1));
      const to = Math.min(next, end);
      const behind = next < end ? bytes.subarray(next, next + HEADER_BYTES) : undefined;
      const goesOn = !skipping && (yield* inflate(bytes.subarray(from, to), behind));
      if (behind) skipping = false;
      from = goesOn ? to + HEADER_BYTES : to;
    }
    rest = bytes.subarray(from);
  }
  if (!skipping && (member || rest.length > 0)) yield* inflate(rest, NOTHING);
}

/** Little goes in at a time: a bomb swells a thousandfold. */
const INFLATE_BYTES = 1 << 14;
const MAX_MEMBER_AT_ONCE = 1 << 20;

/** Where the next header stands. */
const headerIn = ({ magic, begins }: Compression, bytes: Buffer, from: number): number => {
  for (let at = bytes.indexOf(magic, from); at !== -1; at = bytes.indexOf(magic, at + 1)) {
    if (at + HEADER_BYTES <= bytes.length && begins(bytes, at)) return at;
  }
  return Number.POSITIVE_INFINITY;
};

/** A small member in one go: files of one member a line have hundreds of thousands. */
const atOnce = ({ whole, follow }: Compression, segment: Buffer): Buffer | undefined => {
  if (segment.length > MAX_MEMBER_AT_ONCE) return undefined;
  try {
    const bytes = whole?.(segment, { maxOutputLength: 8 * MAX_MEMBER_AT_ONCE });
    // decoders take some that were cut off for whole ones
    const follower = follow();
    follower.feed(segment);
    if (bytes) follower.give?.(bytes);
    return follower.complete ? bytes : undefined;
  } catch {
    return undefined; // as a stream it tells how far it is whole
  }
};

/** One member being inflated. */
class Member {
  broken = false;
  readonly #stream: zlib.Gunzip;
  readonly #follower: MemberEnd;
  readonly #ended: Promise<void>;
  #out: Buffer[] = [];

  constructor(stream: zlib.Gunzip, follower: MemberEnd) {
    this.#stream = stream;
    this.#follower = follower;
    stream.on("data", (bytes: Buffer) => {
      follower.give?.(bytes);
      this.#out.push(bytes);
    });
    this.#ended = new Promise((done) => {
      stream.on("error", () => {
        this.broken = true;
        done();
      });
      stream.on("end", done);
      stream.on("close", done);
    });
  }

  /** What comes out of it. */
  async feed(bytes: Buffer): Promise<Buffer[]> {
    const open = !this.#stream.readableEnded && !this.#stream.destroyed;
    this.#follower.feed(bytes);
    // behind the end of a member nothing is written any more
    if (open) await Promise.race([new Promise((done) => this.#stream.write(bytes, done)), this.#ended]);
    return this.taken();
  }

  /** Whether bytes belong to it, which are fed to it then. If they do not, it is at its end, or broken. */
  async holds(bytes: Buffer): Promise<boolean> {
    const { complete, stores } = this.#follower;
    if (this.broken || complete) return false;
    const out = await this.feed(bytes);
    // what is stored as it is comes out as it went in
    const isStored = stores ?? Buffer.concat(out).equals(bytes);
    if (isStored) this.#out = out;
    else this.broken = true;
    return isStored;
  }

  /** What came out last. */
  async finish(): Promise<Buffer[]> {
    this.#stream.end();
    await this.#ended;
    if (!this.#follower.complete) this.broken = true;
    return this.taken();
  }

  taken(): Buffer[] {
    const out = this.#out;
    this.#out = [];
    return out;
  }
}
