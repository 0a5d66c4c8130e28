import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { sealLog } from '../functions/log/seal.ts';
import { words } from '../src/log/words.ts';
import { composeNote, parseNote, type NoteSignature } from '../src/signing/note.ts';
import { verifierKey } from '../src/signing/vkey.ts';
import { publishMany } from './edge/grow-log.ts';
import { NAME, seal, SEAL } from './edge/log.ts';
import { ask, ORIGIN, rows } from './edge/portal.ts';
import { furnish } from './edge/sample.ts';
import { cosigned, signs, textOf, WITNESS, witness } from './edge/witness.ts';

const NOW = Math.floor(Date.now() / 1000);
const today = () => seal(new Date(NOW * 1000).toISOString());

const over = { WITNESS_KEYS: `  ${WITNESS}\n` };
const checkpoint = async () => (await ask('/log/checkpoint')).text();
const send = async (body: string, bindings: Partial<Env> = over) =>
  (await ask('/log/saksi', { method: 'POST', body }, bindings)).status;
const kept = () => rows('SELECT size, witness, seen_at FROM log_cosignature ORDER BY size LIMIT 10');

beforeAll(async () => {
  await furnish();
  await publishMany(env.DB, 3);
  await today();
}, 60_000);

describe('a witness', () => {
  it('that nobody asked, or whose word is of another head, is not listened to', async () => {
    const note = await checkpoint();
    const whole = await cosigned(note, NOW);
    const other = textOf(note).replace(/\n\d+\n/, '\n99\n');
    const foreign = (sign: NoteSignature) => composeNote(textOf(note), sign);
    const stranger = await verifierKey('orang.example/w', witness.bytes, 'cosignature');
    const wrong: [status: number, body: string][] = [
      [400, ''],
      [400, 'halo'],
      [400, whole.replaceAll(NAME, 'lain.example/log')],
      [400, whole.replace('\n\n', '\nlagi\n\n')],
      [403, note],
      [403, foreign(await signs(textOf(note), NOW, stranger))],
      [403, await cosigned(note, NOW, other)],
      [403, await cosigned(note, NOW + 3600)],
      [403, await cosigned(note, NOW - 3600)],
      [403, await cosigned(note, 2 ** 52)],
      [409, composeNote(other, await signs(other, NOW))],
      [413, whole + ' '.repeat(17_000)],
    ];
    for (const [status, body] of wrong) expect(await send(body), body.slice(0, 80)).toBe(status);
    expect(await send(whole, {})).toBe(403);
    expect((await ask('/log/saksi', { method: 'PUT' })).status).toBe(405);
    expect(await kept()).toEqual([]);
  });

  it('stands under the head that it saw, once, in the checkpoint, in proofs and on the page', async () => {
    const whole = await cosigned(await checkpoint(), NOW);
    expect(await send(whole)).toBe(204);
    expect(await send(await cosigned(await checkpoint(), NOW + 60))).toBe(204);
    const seen_at = new Date(NOW * 1000).toISOString();
    expect(await kept()).toEqual([{ size: 6, witness: `saksi.example/w1+${witness.keyId}`, seen_at }]);
    expect(await checkpoint()).toBe(whole);
    expect(await (await ask('/log/')).text()).toContain('saksi.example/w1, ');
    const proof = await (await ask('/log/bukti/0.tlog-proof')).text();
    expect(proof.endsWith(whole)).toBe(true);
    const body = new FormData();
    body.set('proof', new File([proof], 'x.tlog-proof'));
    const headers = { Origin: ORIGIN, 'Sec-Fetch-Site': 'same-origin' };
    const check = async (bindings: Partial<Env>) =>
      (await ask('/log/', { method: 'POST', body, headers }, bindings)).text();
    expect(await check(over)).toContain(words.id.facts.seen);
    // Whose key the portal does not know says nothing.
    const unknown = await check({});
    expect(unknown).toContain(words.id.valid);
    expect(unknown).not.toContain(words.id.facts.seen);
  });

  it('may speak of an older head too, and of a newer one anew', async () => {
    const old = await checkpoint();
    await publishMany(env.DB, 1, 3);
    await today();
    expect(parseNote(await checkpoint())!.signatures).toHaveLength(1);
    expect(await send(await cosigned(old, NOW))).toBe(204);
    expect(await send(await cosigned(await checkpoint(), NOW))).toBe(204);
    expect((await kept()).map(({ size }) => size)).toEqual([6, 7]);
    expect(parseNote(await checkpoint())!.signatures).toHaveLength(2);
  });

  it('is published with its key', async () => {
    const answer = await ask('/log/saksi', {}, over);
    expect(await answer.text()).toBe(`${WITNESS}\n`);
    const held = { headers: { 'If-None-Match': answer.headers.get('ETag')! } };
    expect((await ask('/log/saksi', held, over)).status).toBe(304);
    const none = await (await ask('/log/saksi')).text();
    expect(none).toContain('Belum ada saksi');
    for (const line of none.trimEnd().split('\n')) expect(line).toMatch(/^# /);
  });
  it('that saw the log under its former name says nothing of the new one, until it sees that too', async () => {
    const before = await checkpoint();
    const moved = { SITE: 'https://pindah.example' };
    await sealLog({ db: env.DB, now: () => new Date(NOW * 1000) }, { ...SEAL, site: moved.SITE });
    const after = await checkpoint();
    expect([textOf(before).split('\n')[0], textOf(after).split('\n')[0]]).toEqual([
      NAME,
      'pindah.example/log',
    ]);
    expect(textOf(after).split('\n').slice(1)).toEqual(textOf(before).split('\n').slice(1));
    expect(parseNote(after)!.signatures).toHaveLength(1);
    expect(await (await ask('/log/')).text()).not.toContain('saksi.example/w1, ');
    expect(await send(await cosigned(after, NOW), { ...over, ...moved })).toBe(204);
    expect(await checkpoint()).toBe(await cosigned(after, NOW));
  });
});
