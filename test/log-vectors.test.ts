import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { publicKeys, signNote } from '../functions/signing/sign-note.ts';
import { checkpointText, readCheckpoint } from '../src/log/checkpoint.ts';
import { consistencyProof, inclusionProof } from '../src/log/proofs.ts';
import { bundleBytes, tileBytes, tilePath } from '../src/log/tile.ts';
import { emptyRoot, grow, leafHash, rootOf, type Hash, type Subtree } from '../src/log/tree.ts';
import { verifyConsistency, verifyInclusion } from '../src/log/verify.ts';
import { webCrypto } from '../src/signing/ed25519.ts';
import { openNote } from '../src/signing/open-note.ts';
import { fromBase64, toBase64, toBase64Url } from '../src/ui/base64.ts';

// Checked by golang.org/x/mod/sumdb (note, tlog) and by @sigstore/verify; the key's seed is the bytes 00 to 1f.
const SIGNING = toBase64Url(Uint8Array.from({ length: 32 }, (_, i) => i));
const NAME = 'portal.example/log';
const VKEY = 'portal.example/log+46e6c65c+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4';
const LEAVES = [
  'QuzvUqwyBqCDDwGQnCGJtV70k7YvNCvLIAZeKGvAEfY=',
  null,
  '/45P0XlMiekdQikUW20NHYFcQ/Y4o5Pu4DDlwU5AwrM=',
  '7Gub0YJprW89BeLIkNcfOtuZqT5DGGDV0Na7NvS1pPA=',
  'zn6gPwggN7PSR0WXQCkJ2Q/cD1aN7IhSwDCnroc3oY0=',
];
const ROOTS = [
  '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
  LEAVES[0],
  'w8Z8FU1vi1DUEkI0EDNfTfSj419pdk6yHS6RBhxsPt4=',
  'JdcVxuoWy2FrcuPSMM0UF9d+Os3vJyCYnw3gbtzXycg=',
  '+9BPPEbiRElwm9N4GZOhP65qtsCGu2VPVX1P1hpPKx8=',
  'q2uhu70T51XQqfNHgRc0o+X9jWtqOqQGwY+hwA6AKqU=',
];
const CHECKPOINT = `${NAME}\n5\n${ROOTS[5]}\n`;
const SIGNATURE =
  'RubGXILCEdoV1vedSRZUb0W2XqKMpvVG8hGtc/4Uk8G8uLG/wloQ2PBjv11ng/0Dxb82B69700pkyg6qAeHz9c/HLAo=';

const entries = LEAVES.map((_, i) => new TextEncoder().encode(`{"n":${i},"u":"kab-blitar/p1/u${i}","v":1}`));
const leaves = await Promise.all(entries.map(leafHash));
const { completed } = await grow(0, [], leaves);
const read = async (asked: Subtree[]): Promise<Hash[]> =>
  asked.map(({ level, index }) => completed.find((one) => one.level === level && one.index === index)!.hash);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('the vectors of other implementations', () => {
  it('leaves and roots', async () => {
    for (const [i, leaf] of LEAVES.entries()) if (leaf) expect(toBase64(leaves[i]!)).toBe(leaf);
    expect(toBase64(await emptyRoot())).toBe(ROOTS[0]);
    for (let size = 0; size <= 5; size += 1) {
      const { hashes } = await grow(0, [], leaves.slice(0, size));
      expect(toBase64(await rootOf(hashes)), `root ${size}`).toBe(ROOTS[size]);
    }
  });

  it('inclusion of entry 2 in 5', async () => {
    const proof = await inclusionProof(2, 5, read);
    expect(proof.map(toBase64)).toEqual([LEAVES[3], ROOTS[2], LEAVES[4]]);
    const place = { index: 2, size: 5, leaf: leaves[2]!, root: fromBase64(ROOTS[5]!) };
    expect(await verifyInclusion(place, proof)).toBe(true);
  });

  it('consistency from 3 to 5', async () => {
    const proof = await consistencyProof(3, 5, read);
    expect(proof.map(toBase64)).toEqual([LEAVES[2], LEAVES[3], ROOTS[2], LEAVES[4]]);
    const head = (size: number) => ({ size, root: fromBase64(ROOTS[size]!) });
    expect(await verifyConsistency(head(3), head(5), proof)).toBe(true);
  });

  it('the key, the checkpoint and its signature', async () => {
    const root = fromBase64(ROOTS[5]!);
    expect(await publicKeys(SIGNING, NAME)).toEqual([VKEY]);
    expect(checkpointText({ origin: NAME, size: 5, root })).toBe(CHECKPOINT);
    const note = await signNote(SIGNING, NAME, CHECKPOINT);
    expect(note).toBe(`${CHECKPOINT}\n— ${NAME} ${SIGNATURE}\n`);
    expect(await openNote(note, { name: NAME, vkeys: [VKEY] }, webCrypto)).toMatchObject({
      text: CHECKPOINT,
    });
    expect(readCheckpoint(CHECKPOINT)).toEqual({ origin: NAME, size: 5, root });
  });

  it('tiles', () => {
    const tile = tileBytes(leaves);
    expect(tile.length).toBe(160);
    expect(sha256(tile)).toBe('290fb0b1d1c67e643ddbc21da7a7bd76f6baab28e666eda1b68967d93d80f752');
    const bundle = bundleBytes(entries);
    expect(bundle.length).toBe(190);
    expect(sha256(bundle)).toBe('05a712797411f1d72343ce2ad51609c4e3d9699a3364bce6b69b5858301d6118');
    expect(tilePath({ level: 0, index: 0, width: 5 })).toBe('tile/0/000.p/5');
    expect(tilePath({ level: 'entries', index: 0, width: 5 })).toBe('tile/entries/000.p/5');
    expect(tilePath({ level: 0, index: 1_234_067, width: 256 })).toBe('tile/0/x001/x234/067');
  });
});
