import type { Piece } from '../../src/datasets/manifest.ts';

/** What open data is made with, beside the database. */
export interface Stores {
  DATA: R2Bucket;
  /** The portal's own address. */
  site: string;
  hands: Hands;
}

/** What the Worker and the command line do each in their own way. */
export interface Hands {
  /** SHA-256 of pieces one after the other, in hex; no more of them than one is held. */
  digest: (bucket: R2Bucket, pieces: Piece[]) => Promise<string>;
  /** The same pieces as one body of a known length, to be put as one object. */
  joined: (bucket: R2Bucket, pieces: Piece[]) => Promise<ReadableStream | Uint8Array>;
}

/** Opens a piece; one that is missing is an error, never a gap. */
export async function opened(
  bucket: Pick<R2Bucket, 'get'>,
  { key, from, bytes }: Piece,
): Promise<R2ObjectBody> {
  const object = await bucket.get(key, { range: { offset: from, length: bytes } });
  if (!object) throw new Error(`open data: ${key} is missing`);
  return object;
}

// Other libraries declare a `crypto` without it.
const Digest = (crypto as unknown as { DigestStream: typeof DigestStream }).DigestStream;

/** The Worker's: everything streams. */
export const streaming: Hands = {
  digest: async (bucket, pieces) => {
    const stream = new Digest('SHA-256');
    for (const piece of pieces)
      await (await opened(bucket, piece)).body.pipeTo(stream, { preventClose: true });
    await stream.getWriter().close();
    return toHex(await stream.digest);
  },
  joined: async (bucket, pieces) => streamOf(bucket, pieces),
};

/** Pieces as one stream of a known length, each opened when the one before was read. */
export function streamOf(bucket: Pick<R2Bucket, 'get'>, pieces: Piece[]): ReadableStream {
  const { readable, writable } = new FixedLengthStream(pieces.reduce((sum, { bytes }) => sum + bytes, 0));
  const pump = async () => {
    for (const piece of pieces)
      await (await opened(bucket, piece)).body.pipeTo(writable, { preventClose: true });
    await writable.close();
  };
  // Whoever reads sees a stream that broke off: shorter than it was said to be.
  pump().catch((error: unknown) => writable.abort(error).catch(() => {}));
  return readable;
}

export const toHex = (bytes: ArrayBuffer) =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
