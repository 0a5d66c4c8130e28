import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { fromBase64, toBase64 } from '../src/ui/base64.ts';
import { rewrap, seal, sealingId, unseal, type Sealed } from '../functions/core/seal.ts';

const key = (id: string, byte: number) =>
  `${id}.${toBase64(new Uint8Array(32).fill(byte)).replaceAll('+', '-').replaceAll('/', '_').replace('=', '')}`;
const OLD = key('2025', 1);
const NEW = `${key('2026', 2)} ${OLD}`;
const ABOUT = 'service_request/7K3M9QXT2B/contact';

/** The same text with one bit of one byte turned. */
function bent(text: string, place: number): string {
  const bytes = fromBase64(text);
  bytes[place % bytes.length]! ^= 1;
  return toBase64(bytes);
}

describe('a sealed text', () => {
  it('opens as it was written, is never the same twice, and holds nothing of it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 200 }), async (text) => {
        const [one, two] = await Promise.all([seal(NEW, ABOUT, text), seal(NEW, ABOUT, text)]);
        expect(await unseal(NEW, ABOUT, one)).toBe(text);
        expect(one.box).not.toBe(two.box);
        expect(one.wrapped).not.toBe(two.wrapped);
        if (text.length > 8) expect(atob(one.box)).not.toContain(text);
      }),
      { numRuns: 30 },
    );
  });

  it('opens no more when any byte of it was changed', async () => {
    const sealed = await seal(NEW, ABOUT, 'Sari Kenari');
    const places = Array.from({ length: 60 }, (_, place) => place);
    const changed = places.flatMap((place): Sealed[] => [
      { ...sealed, box: bent(sealed.box, place) },
      { ...sealed, wrapped: bent(sealed.wrapped, place) },
    ]);
    const ended = await Promise.allSettled(changed.map((one) => unseal(NEW, ABOUT, one)));
    expect(ended.filter(({ status }) => status === 'fulfilled')).toEqual([]);
  });

  it.each([
    ['another report', 'service_request/0000000000/contact'],
    ['another field', 'service_request/7K3M9QXT2B/content'],
  ])('opens nowhere else: in %s', async (_, about) => {
    await expect(unseal(NEW, about, await seal(NEW, ABOUT, 'Sari'))).rejects.toThrow();
  });

  it('opens under no other key, and says which one is missing', async () => {
    const sealed = await seal(OLD, ABOUT, 'Sari');
    await expect(unseal(key('2025', 9), ABOUT, sealed)).rejects.toThrow();
    await expect(unseal(key('2026', 1), ABOUT, sealed)).rejects.toThrow('no sealing key "2025"');
    await expect(unseal(NEW, ABOUT, { ...sealed, key_id: '2026' })).rejects.toThrow();
  });

  it('is wrapped anew when keys change, without being opened; then the old key may go', async () => {
    const sealed = await seal(OLD, ABOUT, 'Sari');
    const again = await rewrap(NEW, ABOUT, sealed);
    expect([again.key_id, again.box]).toEqual(['2026', sealed.box]);
    expect(await unseal(key('2026', 2), ABOUT, again)).toBe('Sari');
    await expect(unseal(OLD, ABOUT, again)).rejects.toThrow();
  });

  it('is made by the first key, and only by keys of 32 bytes', async () => {
    expect(sealingId(NEW)).toBe('2026');
    for (const broken of ['', 'a', 'a.', '.AAAA', `a.${toBase64(new Uint8Array(31))}`])
      await expect(seal(broken, ABOUT, 'x')).rejects.toThrow();
  });
});
