import { createHash } from 'node:crypto';
import type { Piece } from '../../src/datasets/manifest.ts';
import { opened, type Hands } from '../datasets/hands.ts';

/** Node's own: what Workers stream is held here, one piece at a time. */
export const hands: Hands = {
  digest: async (bucket, pieces) => {
    const hash = createHash('sha256');
    for (const piece of pieces) hash.update(await bytesOf(bucket, piece));
    return hash.digest('hex');
  },
  joined: async (bucket, pieces) => {
    const all: Uint8Array[] = [];
    for (const piece of pieces) all.push(await bytesOf(bucket, piece));
    return Buffer.concat(all);
  },
};

const bytesOf = async (bucket: R2Bucket, piece: Piece) =>
  new Uint8Array(await (await opened(bucket, piece)).arrayBuffer());
