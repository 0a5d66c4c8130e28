import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NEVER } from '../src/clocks/alarms.ts';
import { metered } from '../functions/core/db.ts';
import { wokenReports } from '../functions/deadlines/woken-reads.ts';
import { answered, deedsOf, done, requestOf, tickAt } from './edge/clockwork.ts';
import { furnishDesk } from './edge/desk.ts';
import { codesOf, track, trackPhotos } from './edge/own.ts';
import { photo } from './edge/pictures.ts';
import { submitted } from './edge/requests.ts';

beforeAll(() => furnishDesk());
beforeEach(() => env.DB.prepare('UPDATE service_request SET wake_at = ?').bind(NEVER).run());

/** What it costs the clock to find that there is nothing to do. */
async function found() {
  const meter = { calls: 0, rowsRead: 0 };
  for (const waiting of ['owed', 'silent'] as const)
    expect(await wokenReports(metered(env.DB, meter), waiting, '2027-03-01T00:00:00.000Z', 40)).toEqual([]);
  return meter;
}

describe('closing by silence', () => {
  it('keeps no reminder waiting, however many reports are to be closed', async () => {
    for (let n = 0; n < 45; n += 1) await answered('2026-10-26T01:00:00.000Z');
    const { id } = await submitted({ now: '2026-11-09T01:00:00.000Z' });
    await tickAt('2026-11-10T17:05:00.000Z');
    expect(await deedsOf(id)).toEqual(['submit', 'remind verify']);
  });

  it('waits for a photo’s words: a photo alone is refused while the answer waits for the reporter', async () => {
    const made = await submitted({ now: '2026-10-26T01:00:00.000Z' });
    for (const action of ['verify', 'follow_up'] as const)
      await done(made.id, '2026-10-26T02:00:00.000Z', { action });
    const response = await trackPhotos(codesOf(made), [photo()]);
    expect([response.status, await response.text()]).toEqual([409, expect.stringContaining('belum')]);
    const said = { ...codesOf(made), tanda: 't', belum: 'Lihat foto ini.' };
    const version = String((await requestOf(made.id)).version);
    expect((await track('belum/', { ...said, versi: version })).status).toBe(200);
    await tickAt('2026-11-20T00:00:00.000Z');
    expect((await requestOf(made.id)).state).toBe('in_progress');
  });

  it('never comes before ten working days, though a holiday was decided after the answer', async () => {
    const made = await submitted({ now: '2026-12-18T01:00:00.000Z' });
    for (const action of ['verify', 'follow_up'] as const)
      await done(made.id, '2026-12-21T02:00:00.000Z', { action });
    expect((await requestOf(made.id)).course.silence).toMatchObject({
      due_on: '2027-01-06',
      provisional: true,
    });
    await env.DB.prepare(
      `UPDATE calendar
       SET version = version + 1, content = json_set(content, '$.years[#]', json('{"year":2027,"source":"Aturan uji"}'),
         '$.days[#]', json('{"day":"2027-01-01","kind":"national_holiday","name":"Tahun Baru"}'))
       WHERE scope = ''`,
    ).run();
    await tickAt('2027-01-06T17:05:00.000Z');
    expect((await requestOf(made.id)).state).toBe('in_progress');
    expect((await requestOf(made.id)).course.silence).toMatchObject({
      due_on: '2027-01-07',
      provisional: false,
    });
    await tickAt('2027-01-07T17:05:00.000Z');
    expect((await requestOf(made.id)).state).toBe('done_by_silence');
  });
});

describe('a report that was erased', () => {
  it('is none of the clock’s any more', async () => {
    const before = await found();
    for (let n = 0; n < 5; n += 1) {
      const made = await submitted({ now: '2026-11-09T01:00:00.000Z' });
      const response = await track('hapus/', { ...codesOf(made), langkah: '2', yakin: 'ya' });
      expect(await response.text()).toContain('sudah dihapus');
    }
    expect(await found()).toEqual(before);
  });
});

describe('a conversation that is full', () => {
  it('still takes the answer to a question', async () => {
    const made = await submitted({ now: '2026-11-09T01:00:00.000Z' });
    await env.DB.batch(
      Array.from({ length: 100 }, (_, n) =>
        env.DB.prepare(
          `INSERT INTO service_request_message (id, request_id, at, sender, body)
           VALUES (?, ?, '2026-11-09T02:00:00.000Z', 'reporter', 'Pesan.')`,
        ).bind(`FULL${n}`, made.id),
      ),
    );
    const write = (tanda: string) =>
      track('tulis/', { ...codesOf(made), tanda, pesan: 'Tiang nomor tujuh.' });
    expect((await write('a')).status).toBe(400);
    await done(made.id, '2026-11-10T02:00:00.000Z', { action: 'ask' });
    expect((await requestOf(made.id)).state).toBe('returned');
    expect((await write('b')).status).toBe(200);
    expect((await requestOf(made.id)).state).toBe('received');
  });
});
