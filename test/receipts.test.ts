import { describe, expect, it } from 'vitest';
import { signReceipt } from '../functions/receipts/sign.ts';
import { publicKeys } from '../functions/signing/sign-note.ts';
import { verifyNote } from '../functions/receipts/verify-note.ts';
import type { Checked } from '../src/receipts/check.ts';
import { composeNote, parseNote } from '../src/signing/note.ts';
import { parseReceipt, receiptText } from '../src/receipts/receipt.ts';
import { readVkey, verifierKey, vkeyText } from '../src/signing/vkey.ts';
import { toBase64Url } from '../src/ui/base64.ts';
import { facts, NAME, TEXT } from './edge/received.ts';

const seed = (n: number) => toBase64Url(new Uint8Array(32).fill(n));
const SIGNING = `${seed(7)} ${seed(8)}`;
const check = async (note: string, over: { signing?: string; name?: string; text?: string } = {}) => {
  const name = over.name ?? NAME;
  return verifyNote({
    note,
    text: over.text ?? '',
    name,
    vkeys: await publicKeys(over.signing ?? SIGNING, name),
  });
};
const fault = (checked: Checked) => ('fault' in checked ? checked.fault : null);

describe('a signed note', () => {
  const SPEC_KEY = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
  const SPEC_NOTE =
    'This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n';

  it('of the specification is read, and written again, byte for byte', async () => {
    const note = parseNote(SPEC_NOTE)!;
    expect(note.text).toBe('This is an example message.\n');
    expect(composeNote(note.text, note.signatures[0]!)).toBe(SPEC_NOTE);
    expect(vkeyText((await readVkey(SPEC_KEY))!)).toBe(SPEC_KEY);
    expect(await readVkey(SPEC_KEY.replace('530d903a', '530d903b'))).toBeNull();
  });

  it('has the key id and the signature that other implementations give it', async () => {
    // Key seed 00..1f; id and signature as golang.org/x/mod/sumdb/note writes them.
    const signing = toBase64Url(Uint8Array.from({ length: 32 }, (_, i) => i));
    expect(await publicKeys(signing, 'portal.example/log')).toEqual([
      'portal.example/log+46e6c65c+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4',
    ]);
    const checkpoint = 'portal.example/log\n5\nq2uhu70T51XQqfNHgRc0o+X9jWtqOqQGwY+hwA6AKqU=\n';
    const signature =
      'RubGXILCEdoV1vedSRZUb0W2XqKMpvVG8hGtc/4Uk8G8uLG/wloQ2PBjv11ng/0Dxb82B69700pkyg6qAeHz9c/HLAo=';
    const [vkey] = await publicKeys(signing, 'portal.example/log');
    const { bytes } = (await readVkey(vkey!))!;
    const [signed] = parseNote(`${checkpoint}\n— portal.example/log ${signature}\n`)!.signatures;
    const key = await crypto.subtle.importKey('raw', bytes, 'Ed25519', false, ['verify']);
    expect(
      await crypto.subtle.verify('Ed25519', key, signed!.bytes, new TextEncoder().encode(checkpoint)),
    ).toBe(true);
    expect((await verifierKey('portal.example/log', bytes)).keyId).toBe(signed!.keyId);
  });

  it.each([
    '',
    'x',
    'a\n\nb',
    '\n\n— a b',
    `x\n\n— ${NAME} AAAA`,
    `x\n\n— ${NAME} ${'A'.repeat(91)}`,
    SPEC_NOTE.replace('—', '-'),
    `${SPEC_NOTE}more`,
  ])('is nothing else: %j', (text) => {
    expect(parseNote(text)).toBeNull();
  });
});

describe('a receipt', () => {
  it('says the facts a line each, and they are read again', () => {
    const text = receiptText(NAME, facts);
    expect(text.split('\n')).toEqual([
      NAME,
      'reference 7K3M9QXT2B',
      'received 2026-11-22T01:00:00.000Z',
      'zone Asia/Jakarta',
      `text sha256 ${facts.text_sha256}`,
      'due verify 2026-11-25T16:59:59.999Z',
      'due first_action 2026-11-27T16:59:59.999Z',
      'due final 2026-12-10T16:59:59.999Z',
      'calendar nasional 1, kota-uji 3',
      '',
    ]);
    expect(parseReceipt(NAME, text)).toEqual(facts);
    expect(parseReceipt(NAME, text.replace('reference', 'number'))).toBeNull();
  });

  it('is found genuine however it was pasted, with its text, and without another one', async () => {
    const note = await signReceipt(SIGNING, NAME, facts);
    expect(await check(note)).toEqual({ facts, text: null });
    expect(await check(`\uFEFF \r\n${note.replaceAll('\n', '\r\n')}\r\n\r\n`, { text: `${TEXT}\n` })).toEqual(
      { facts, text: 'same' },
    );
    expect(await check(note, { text: TEXT.replace('mati', 'nyala') })).toEqual({ facts, text: 'other' });
  });

  it('stays genuine after a new key was put in front, and not after its own was taken away', async () => {
    const old = await signReceipt(seed(8), NAME, facts);
    expect(fault(await check(old))).toBeNull();
    expect(parseNote(await signReceipt(SIGNING, NAME, facts))!.signatures[0]!.keyId).not.toBe(
      parseNote(old)!.signatures[0]!.keyId,
    );
    expect(fault(await check(old, { signing: seed(7) }))).toBe('unknownKey');
  });

  it('of another portal is told from a changed one, even under the same key', async () => {
    const other = await signReceipt(SIGNING, 'lain.example/tanda-terima', facts);
    expect(fault(await check(other))).toBe('otherPortal');
    expect(fault(await check(other.replaceAll('lain.example/tanda-terima', NAME)))).toBe('unknownKey');
  });

  it('of which any one letter was changed is never genuine', async () => {
    const note = await signReceipt(SIGNING, NAME, facts);
    const body = note.indexOf('\n\n');
    for (let at = 0; at < note.length - 1; at += 1) {
      const letter = note[at] === '1' ? '2' : '1';
      const found = fault(await check(note.slice(0, at) + letter + note.slice(at + 1)));
      expect(found, `at ${at}`).not.toBeNull();
      if (at < body) expect(found, `at ${at}`).toBe('changed');
    }
  });
});
