import { describe, expect, it } from 'vitest';
import { publicKeys, signNote } from '../functions/signing/sign-note.ts';
import { checkpointText, logOrigin, readCheckpoint } from '../src/log/checkpoint.ts';
import { cosign, cosignedAt } from '../src/log/cosignature.ts';
import { proofFileText, readProofFile, verifyProofFile } from '../src/log/proof-file.ts';
import { inclusionProof } from '../src/log/proofs.ts';
import { grow, leafHash, rootOf, type Subtree } from '../src/log/tree.ts';
import { webCrypto } from '../src/signing/ed25519.ts';
import { composeNote, parseNote } from '../src/signing/note.ts';
import { readVkey, verifierKey, vkeyText } from '../src/signing/vkey.ts';
import { toBase64, toBase64Url } from '../src/ui/base64.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const ROOT = new Uint8Array(32).fill(7);

describe('a checkpoint', () => {
  it('is read as it is written', () => {
    const checkpoint = { origin: logOrigin('https://pantau.example'), size: 20_852_163, root: ROOT };
    expect(checkpoint.origin).toBe('pantau.example/log');
    expect(readCheckpoint(checkpointText(checkpoint))).toEqual(checkpoint);
    expect(readCheckpoint(checkpointText({ ...checkpoint, size: 0 }))).toEqual({ ...checkpoint, size: 0 });
  });

  const hash = toBase64(ROOT);
  it.each([
    '',
    'a\n5\n',
    `a\n5\n${hash}`,
    `\n5\n${hash}\n`,
    `a\n05\n${hash}\n`,
    `a\n-5\n${hash}\n`,
    `a\n5.0\n${hash}\n`,
    `a\n\n${hash}\n`,
    `a\n9007199254740993\n${hash}\n`,
    `a\n99999999999999999999\n${hash}\n`,
    `a\n5\n${hash.slice(0, 40)}\n`,
    `a\n5\n${hash.replace('=', '')}\n`,
    `a\n5\n${hash.replace('c=', 'd=')}\n`,
    `a\n5\n${hash}\n\n`,
    `a\n5\n${hash}\nmore\n`,
    `a\r\n5\r\n${hash}\r\n`,
  ])('is not %j', (text) => {
    expect(readCheckpoint(text)).toBeNull();
  });
});

const SIGNING = toBase64Url(new Uint8Array(32).fill(5));
const NAME = 'pantau.example/log';
const vkeys = await publicKeys(SIGNING, NAME);

/** A log of five entries, and the proof of each. */
const entries = ['a', 'b', 'c', 'd', 'e'].map(bytes);
const grown = await grow(0, [], await Promise.all(entries.map(leafHash)));
const read = async (asked: Subtree[]) =>
  asked.map(
    ({ level, index }) => grown.completed.find((one) => one.level === level && one.index === index)!.hash,
  );
const text = checkpointText({ origin: NAME, size: 5, root: await rootOf(grown.hashes) });
const checkpoint = await signNote(SIGNING, NAME, text);
const fileOf = async (index: number) =>
  proofFileText({ index, hashes: await inclusionProof(index, 5, read), checkpoint });
const prove = (file: string, entry: Uint8Array, over = {}) =>
  verifyProofFile({ file, entry, name: NAME, vkeys, ...over }, webCrypto);

// The key of the seed 00 to 1f, as other implementations have it.
const VKEY = 'portal.example/log+46e6c65c+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4';
const RAW = (await readVkey(VKEY))!.bytes;

describe('a proof file', () => {
  it('holds for its entry alone, however its lines break', async () => {
    for (const [index, entry] of entries.entries()) {
      const file = await fileOf(index);
      expect(await prove(file, entry)).toMatchObject({ index, size: 5, root: await rootOf(grown.hashes) });
      expect(await prove(`\uFEFF${file.replaceAll('\n', '\r\n')}`, entry)).toMatchObject({ index });
      expect(await prove(file, bytes('f'))).toEqual({ fault: 'notInLog' });
      expect(await prove(file, entries[(index + 1) % 5]!)).toEqual({ fault: 'notInLog' });
    }
  });

  it('is written as the specification has it, and read again', async () => {
    const file = { extra: bytes('more'), index: 10, hashes: [ROOT], checkpoint };
    const written = proofFileText(file);
    expect(written).toBe(
      `c2sp.org/tlog-proof@v1\nextra bW9yZQ==\nindex 10\n${toBase64(ROOT)}\n\n${checkpoint}`,
    );
    expect(readProofFile(written)).toEqual(file);
    expect(readProofFile(proofFileText({ index: 0, hashes: [], checkpoint }))).toEqual({
      index: 0,
      hashes: [],
      checkpoint,
    });
  });

  it('is nothing else', async () => {
    const file = await fileOf(2);
    const wrong = [
      '',
      'halo',
      checkpoint,
      file.replace('@v1', '@v2'),
      file.replace('index 2', 'index 02'),
      file.replace('index 2', 'index -2'),
      file.replace('index 2', 'indeks 2'),
      file.replace('index 2\n', ''),
      file.replace('index 2', '2'),
      file.replace('index', 'extra !\nindex'),
      file.replace('index', 'extra QQ\nindex'),
      file.replace('index 2\n', 'index 2\nQUJD\n'),
      file.replace('index 2\n', 'index 2\n \n'),
      file.slice(0, file.indexOf('\n\n')),
    ];
    for (const one of wrong) expect(await prove(one, entries[2]!), one).toEqual({ fault: 'notAProof' });
  });

  it('of which any one letter was changed proves nothing', async () => {
    const file = await fileOf(2);
    for (let at = 0; at < file.length - 1; at += 1) {
      const letter = file[at] === 'B' ? 'D' : 'B';
      const found = await prove(file.slice(0, at) + letter + file.slice(at + 1), entries[2]!);
      expect(found, `at ${at}`).toHaveProperty('fault');
    }
  });

  it('of another log, with another key, or with a text that is no checkpoint is told apart', async () => {
    const file = await fileOf(2);
    const foreign = toBase64Url(new Uint8Array(32).fill(6));
    expect(await prove(file, entries[2]!, { name: 'lain.example/log' })).toEqual({ fault: 'otherPortal' });
    const other = await publicKeys(foreign, NAME);
    expect(await prove(file, entries[2]!, { vkeys: other })).toEqual({ fault: 'unknownKey' });
    // A rotated log: its older checkpoints hold as long as their key is published.
    expect(await prove(file, entries[2]!, { vkeys: [...other, ...vkeys] })).toMatchObject({ index: 2 });
    const lies = await signNote(SIGNING, NAME, text.replace(NAME, 'lain.example/log'));
    expect(await prove(file.replace(checkpoint, lies), entries[2]!)).toEqual({ fault: 'otherPortal' });
    const receipt = await signNote(SIGNING, NAME, 'halo\n');
    expect(await prove(file.replace(checkpoint, receipt), entries[2]!)).toEqual({ fault: 'notANote' });
  });
});

describe('a witness', () => {
  const seed = Uint8Array.from({ length: 32 }, (_, i) => i);
  const AT = 1_679_315_147;

  it('has a key of its own kind, by which what it saw is known', async () => {
    const witness = await verifierKey('saksi.example/w1', RAW, 'cosignature');
    expect(vkeyText(witness)).toMatch(/^saksi\.example\/w1\+[0-9a-f]{8}\+B/);
    expect(await readVkey(vkeyText(witness), 'cosignature')).toEqual(witness);
    expect(await readVkey(vkeyText(witness))).toBeNull();
    expect(await readVkey(vkeys[0]!, 'cosignature')).toBeNull();
  });

  it('signs a checkpoint that stays the log`s own, and is known by it', async () => {
    const witness = await verifierKey('saksi.example/w1', RAW, 'cosignature');
    const signature = await cosign(seed, witness, text, AT);
    expect(signature.bytes).toHaveLength(72);
    expect(await cosignedAt(signature, text, witness, webCrypto)).toBe(AT);
    const both = composeNote(text, ...parseNote(checkpoint)!.signatures, signature);
    const again = parseNote(both)!.signatures[1]!;
    expect(await cosignedAt(again, text, witness, webCrypto)).toBe(AT);
    const proof = proofFileText({ index: 2, hashes: await inclusionProof(2, 5, read), checkpoint: both });
    expect(await prove(proof, entries[2]!)).toMatchObject({ index: 2, note: parseNote(both)! });
  });

  it('is not believed about another text, time, name or kind of key', async () => {
    const witness = await verifierKey('saksi.example/w1', RAW, 'cosignature');
    const signature = await cosign(seed, witness, text, AT);
    const seen = (over: object, of = text, by = witness) =>
      cosignedAt({ ...signature, ...over }, of, by, webCrypto);
    expect(await seen({}, text.replace('5', '6'))).toBeNull();
    expect(await seen({ name: 'saksi.example/w2' })).toBeNull();
    expect(await seen({ keyId: '00000000' })).toBeNull();
    const at = (time: number[]) => Uint8Array.of(...time, ...signature.bytes.slice(8));
    expect(await seen({ bytes: at([0, 0, 0, 0, 1, 1, 1, 1]) })).toBeNull();
    expect(await seen({ bytes: at([255, 0, 0, 0, 0, 0, 0, 0]) })).toBeNull();
    expect(await seen({ bytes: signature.bytes.slice(8) })).toBeNull();
    expect(await seen({}, text, await verifierKey('saksi.example/w1', RAW))).toBeNull();
  });
});
