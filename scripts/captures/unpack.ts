// Decompression that survives a damaged file. Concatenated members are normal (every append makes one), and one that
// was cut off while being written must not take the later ones with it: so members are found by their headers and
// inflated one by one. A header is ten bytes of which enough are fixed that compressed data holds one by chance about
// once in 200 GB.
import zlib from "node:zlib";
import { ZstdFrame } from "./zstd.js";

/** Bytes, or the news that some are lost here. */
export type Stretch = Buffer | Damage;

export interface Damage {
  readonly damage: string;
}

interface Packing {
  readonly name: string;
  /** Whether a member begins at `at`. */
  begins(bytes: Buffer, at: number): boolean;
  readonly magic: Buffer;
  /** Undefined where this Node cannot. */
  readonly stream: (() => zlib.Gunzip) | undefined;
  readonly whole: ((bytes: Buffer, options: { maxOutputLength: number }) => Buffer) | undefined;
  /** Tells whether a member is complete, where the decoder does not. */
  readonly follow?: () => ZstdFrame;
}

/** Node has zstd from 22.15 on. */
const { createZstdDecompress, zstdDecompressSync } = zlib as unknown as {
  createZstdDecompress?: Packing["stream"];
  zstdDecompressSync?: Packing["whole"];
};

const PACKINGS: readonly Packing[] = [
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
const HEADER = 10;

/** How a file that begins with these bytes is compressed; undefined where it is not. */
export const packingOf = (head: Buffer): Packing | undefined =>
  PACKINGS.find(({ magic }) => head.subarray(0, magic.length).equals(magic));

/** Whether this Node can decompress it. */
export const canUnpack = ({ stream }: Packing): boolean => stream !== undefined;

/** The bytes of all members, one after the other. */
export async function* unpacked(packing: Packing, chunks: AsyncIterable<Buffer>): AsyncGenerator<Stretch> {
  const damage: Damage = { damage: `a ${packing.name} member is damaged here, the rest of it is lost` };
  let member: Member | undefined;
  let skipping = false;

  async function* inflate(segment: Buffer, complete: boolean): AsyncGenerator<Stretch> {
    const whole = !member && complete ? atOnce(packing, segment) : undefined;
    if (whole) yield whole;
    else {
      member ??= new Member((packing.stream as () => zlib.Gunzip)(), packing.follow?.());
      for (let at = 0; at < segment.length && !member.broken; at += STEP) {
        yield* await member.feed(segment.subarray(at, at + STEP));
      }
      if (complete && !member.broken) yield* await member.finish();
      if (member.broken) yield damage;
      skipping = member.broken && !complete;
      if (member.broken || complete) member = undefined;
    }
  }

  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    // the last bytes may be the beginning of a header
    const end = Math.max(0, bytes.length - HEADER + 1);
    let from = 0;
    while (from < end) {
      const next = headerIn(packing, bytes, from + (member || skipping ? 0 : 1));
      if (!skipping) yield* inflate(bytes.subarray(from, Math.min(next, end)), next < end);
      if (next < end) skipping = false;
      from = Math.min(next, end);
    }
    rest = bytes.subarray(from);
  }
  if (!skipping && (member || rest.length > 0)) yield* inflate(rest, true);
}

/** Little goes in at a time: a bomb swells a thousandfold. */
const STEP = 1 << 14;
const SMALL = 1 << 20;

/** Where the next header stands. */
const headerIn = ({ magic, begins }: Packing, bytes: Buffer, from: number): number => {
  for (let at = bytes.indexOf(magic, from); at !== -1; at = bytes.indexOf(magic, at + 1)) {
    if (at + HEADER <= bytes.length && begins(bytes, at)) return at;
  }
  return Number.POSITIVE_INFINITY;
};

/** A small member in one go: files of one member a line have hundreds of thousands. */
const atOnce = ({ whole, follow }: Packing, segment: Buffer): Buffer | undefined => {
  if (segment.length > SMALL) return undefined;
  const frame = follow?.();
  frame?.feed(segment);
  if (frame?.complete === false) return undefined;
  try {
    return whole?.(segment, { maxOutputLength: 8 * SMALL });
  } catch {
    return undefined; // as a stream it tells how far it is whole
  }
};

/** One member being inflated. */
class Member {
  broken = false;
  readonly #stream: zlib.Gunzip;
  readonly #frame: ZstdFrame | undefined;
  readonly #ended: Promise<void>;
  #out: Buffer[] = [];

  constructor(stream: zlib.Gunzip, frame: ZstdFrame | undefined) {
    this.#stream = stream;
    this.#frame = frame;
    stream.on("data", (bytes: Buffer) => this.#out.push(bytes));
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
    this.#frame?.feed(bytes);
    // behind the end of a member nothing is written any more
    if (open) await Promise.race([new Promise((done) => this.#stream.write(bytes, done)), this.#ended]);
    return this.#taken();
  }

  /** What came out last. */
  async finish(): Promise<Buffer[]> {
    this.#stream.end();
    await this.#ended;
    if (this.#frame?.complete === false) this.broken = true;
    return this.#taken();
  }

  #taken(): Buffer[] {
    const out = this.#out;
    this.#out = [];
    return out;
  }
}
