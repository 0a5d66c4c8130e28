import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addCosignatures } from '../functions/log/cosign-writes.ts';
import { keptCosignatures, servedCosignatures } from '../functions/log/check-cosignatures.ts';
import { composeNote, parseNote } from '../src/signing/note.ts';
import { verifierKey, vkeyText } from '../src/signing/vkey.ts';
import { publishMany } from './edge/grow-log.ts';
import { head, LATER, NAME, seal } from './edge/log.ts';
import { furnish } from './edge/sample.ts';
import { cosigned, signs, textOf, WITNESS, witness } from './edge/witness.ts';

const AT = Date.parse(LATER) / 1000;
const known = { vkeys: [WITNESS], now: new Date(LATER) };
const who = `Tanda tangan saksi saksi.example/w1+${witness.keyId} atas 6 catatan`;

beforeAll(async () => {
  await furnish();
  await publishMany(env.DB, 3);
  await seal();
}, 60_000);
beforeEach(() => env.DB.exec('DELETE FROM log_cosignature'));

/** What the check says once this is kept of what the witness said of the newest head. */
async function saysOf(
  { at = AT, of, root, vkeys = known.vkeys }: { at?: number; of?: string; root?: string; vkeys?: string[] },
  change = 'SELECT 1',
) {
  const newest = await head();
  const signature = await signs(of ?? textOf(newest.note), at);
  const place = { size: newest.size, root: root ?? newest.root, origin: NAME };
  await env.DB.batch([...addCosignatures(env.DB, place, [{ signature, at }]), env.DB.prepare(change)]);
  const found: string[] = [];
  await keptCosignatures(env.DB, { ...known, vkeys }, (difference) => found.push(difference));
  return found;
}

describe('a cosignature that a database keeps', () => {
  it('is good when a known witness signed that head after it was', async () => {
    expect(await saysOf({})).toEqual([]);
    expect(await keptCosignatures(env.DB, known, () => {})).toBe(1);
  });

  it.each([
    ['of another text', { of: `${NAME}\n5\n${'A'.repeat(43)}=\n` }, 'tidak cocok dengan segel itu.'],
    ['of a head that was never signed', { root: '0'.repeat(64) }, 'untuk segel yang tidak pernah'],
    ['of nobody known', { vkeys: [] }, 'dibuat dengan kunci yang tidak dikenal'],
    [
      'from before the head was there',
      { at: AT - 301 },
      'bertanggal sebelum segelnya ada, atau di masa depan.',
    ],
    ['from the future', { at: AT + 301 }, 'bertanggal sebelum segelnya ada, atau di masa depan.'],
  ])('is named when it is %s', async (_, kept, says) => {
    const [found = '', ...more] = await saysOf(kept);
    expect(found.startsWith(`${who} ${says}`), found).toBe(true);
    expect(more).toEqual([]);
  });

  it.each([
    ['time', "seen_at = '2027-03-03T01:00:01.000Z'", 'menyebut waktu yang lain'],
    ['line', "line = 'halo'", 'bukan dari saksi yang disebut bersamanya.'],
    ['name of the log', "origin = 'lain.example/log'", 'untuk segel yang tidak pernah'],
  ])('is named when another %s stands beside it', async (_, change, says) => {
    const [found = ''] = await saysOf({}, `UPDATE log_cosignature SET ${change}`);
    expect(found.startsWith(`${who} ${says}`), found).toBe(true);
  });

  it('is looked at in every portion of them', async () => {
    const { note, size, root } = await head();
    const signature = await signs(textOf(note), AT);
    const rows = Array.from({ length: 501 }, (_, n) => ({ size, root, origin: `${NAME}/${n}` }));
    await env.DB.batch(rows.flatMap((place) => addCosignatures(env.DB, place, [{ signature, at: AT }])));
    const found: string[] = [];
    expect(await keptCosignatures(env.DB, known, (one) => found.push(one))).toBe(501);
    expect(found).toHaveLength(501);
  });
});

const saysOfServed = async (served: string) => {
  const found: string[] = [];
  const count = await servedCosignatures(served, known, (difference) => found.push(difference));
  return { count, found };
};

describe('a cosignature under a checkpoint that a portal serves', () => {
  it('is good of a known witness, and no business of ours of another', async () => {
    const { note } = await head();
    expect(await saysOfServed(note)).toEqual({ count: 0, found: [] });
    expect(await saysOfServed(await cosigned(note, AT))).toEqual({ count: 1, found: [] });
    const other = await verifierKey('orang.example/w', witness.bytes, 'cosignature');
    expect(vkeyText(other)).not.toBe(WITNESS);
    const foreign = composeNote(textOf(note), ...parseNote(note)!.signatures, await signs('x\n', AT, other));
    expect(await saysOfServed(foreign)).toEqual({ count: 0, found: [] });
  });

  it('is named when it is of another head, or from the future', async () => {
    const { note } = await head();
    expect((await saysOfServed(await cosigned(note, AT, 'x\n'))).found).toEqual([
      `${who} tidak cocok dengan segel itu.`,
    ]);
    expect((await saysOfServed(await cosigned(note, AT + 301))).found).toEqual([
      `${who} bertanggal sebelum segelnya ada, atau di masa depan.`,
    ]);
  });
});
