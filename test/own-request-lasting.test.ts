import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { eraseDue } from '../functions/own-requests/erase-due.ts';
import { replayErasures, type ErasureRow } from '../functions/own-requests/replay.ts';
import { verifyServiceRequest } from '../functions/triage/verify-service-request.ts';
import { askAs, officer, sendAs } from './edge/officers.ts';
import { codesOf, track } from './edge/own.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { submitted, takesReports } from './edge/requests.ts';
import { furnish, REGION } from './edge/sample.ts';

const DESK = `/petugas/${REGION}/laporan/`;
const step2 = { langkah: '2', yakin: 'ya' };
/** Keys of a portal that lost the one under which everything was sealed. */
const LOST = { SEALING_KEYS: `baru.${'A'.repeat(43)}` };
const SHUT = 'tidak dapat dibuka';

const shown = async () => {
  const made = await submitted();
  await verifyServiceRequest(ctxAt(), { id: made.id, publicity: 'whole', photos: [] });
  return made;
};
const bodiesOf = async (id: string) =>
  (await rows('SELECT body FROM service_request_message WHERE request_id = ? ORDER BY at, id', id)).map(
    ({ body }) => body,
  );

beforeAll(async () => {
  await furnish();
  await takesReports();
});

describe('what the reporter took back', () => {
  it('is hidden again after a restore from before, by the ledger, twice without harm', async () => {
    const [taken, restored] = [await shown(), await shown()];
    await track('tarik/', { ...codesOf(taken), ...step2 });
    const ledger = await rows('SELECT * FROM erasure WHERE subject_id = ?', taken.id);
    expect(ledger).toMatchObject([{ noun: 'service_request', what: 'publicity', basis: 'request' }]);
    const rewritten = ledger.map((row) => ({ ...row, subject_id: restored.id })) as unknown as ErasureRow[];
    for (let n = 0; n < 2; n += 1) expect(await replayErasures(ctxAt(), rewritten)).toBe(1);
    expect((await ask(`/laporan/${restored.id}/`)).status).toBe(404);
    const found = 'SELECT is_withdrawn, version, erased_at FROM service_request WHERE id = ?';
    expect(await rows(found, restored.id)).toEqual([{ is_withdrawn: 1, version: 3, erased_at: null }]);
    expect(await rows('SELECT what FROM erasure WHERE subject_id = ?', restored.id)).toHaveLength(1);
  });
});

describe('the exact position of a secret report', () => {
  it('goes when that of an open one does, and its words stay', async () => {
    const texts = { is_secret: 'ya', position: '-8.098317, 112.168142' };
    const made = await submitted({ texts, now: '2026-01-05T01:00:00.000Z' });
    await env.DB.prepare("UPDATE service_request SET state = 'done', closed_at = ? WHERE id = ?")
      .bind('2026-02-01T00:00:00.000Z', made.id)
      .run();
    const words = async () => JSON.parse(await (await track('unduh/', codesOf(made))).text()).words;
    expect(await words()).toMatchObject({ lat: -8.098317, long: 112.168142 });
    for (let n = 0; n < 4; n += 1) await eraseDue(ctxAt('2026-05-03T00:00:00.000Z'));
    expect(await words()).toMatchObject({
      description: 'Tiga lampu padam sejak Senin.',
      lat: null,
      long: null,
    });
  });
});

describe('a message that was edited', () => {
  it('after its first form arrived is another one, of either side, and neither is dropped', async () => {
    const made = await submitted();
    const who = await officer('triager');
    for (const pesan of ['Satu.', 'Dua.', 'Dua.']) {
      expect((await track('tulis/', { ...codesOf(made), tanda: 't', pesan })).status).toBe(200);
      expect((await sendAs(who, `${DESK}${made.id}/balas/`, { tanda: 't', pesan })).status).toBe(303);
    }
    expect((await bodiesOf(made.id)).toSorted()).toEqual(['Dua.', 'Dua.', 'Satu.', 'Satu.']);
  });

  it('is not called sent when the report was erased under it', async () => {
    const made = await submitted();
    const gone = {
      prepare: env.DB.prepare.bind(env.DB),
      batch: async (statements: D1PreparedStatement[]) => {
        const results = await env.DB.batch(statements);
        await env.DB.prepare(
          "UPDATE service_request SET erased_at = 'x', description = NULL, attributes = NULL WHERE id = ?",
        )
          .bind(made.id)
          .run();
        return results;
      },
    };
    const form = { ...codesOf(made), tanda: 't', pesan: 'Jangan hilang.' };
    const response = await track('tulis/', form, { DB: gone as unknown as D1Database });
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('Jangan hilang.');
    expect(await bodiesOf(made.id)).toEqual([]);
  });
});

describe('without the key that sealed it', () => {
  it('a report is shown but for what is shut, to its reporter and to an officer', async () => {
    const made = await submitted({ texts: { is_secret: 'ya', name: 'Sari Kenari' } });
    const own = await track('', codesOf(made), LOST);
    expect([own.status, (await own.text()).includes(SHUT)]).toEqual([200, true]);
    expect((await track('unduh/', codesOf(made), LOST)).status).toBe(200);
    expect(await (await track('', codesOf(made))).text()).not.toContain(SHUT);
    const who = await officer('triager');
    const desk = await sendAs(who, `${DESK}${made.id}/buka/`, {}, LOST);
    expect([desk.status, (await desk.text()).includes(SHUT)]).toEqual([200, true]);
    expect(await (await askAs(who, `${DESK}${made.id}/`)).text()).not.toContain(SHUT);
  });

  it('a report is withdrawn and erased as ever', async () => {
    const made = await submitted({ texts: { name: 'Sari Kenari' } });
    for (const path of ['tarik/', 'hapus/'])
      for (const more of [{}, step2])
        expect((await track(path, { ...codesOf(made), ...more }, LOST)).status).toBe(200);
    expect(await rows('SELECT * FROM service_request_sealed WHERE request_id = ?', made.id)).toEqual([]);
  });
});

describe('the history of a report', () => {
  it('tells what was done with it, however many said "saya juga"', async () => {
    const made = await shown();
    await env.DB.prepare(
      `INSERT INTO event (at, region, noun, verb, subject_id, subject_version, actor_kind, actor_id, public, data)
       SELECT '2026-11-22T00:00:00.000Z', ?1, 'service_request', iif(value % 2, 'support', 'unsupport'), ?2, 1,
         'resident', 'anonymous', 0, '{}'
       FROM json_each(?3)`,
    )
      .bind(REGION, made.id, JSON.stringify(Array.from({ length: 600 }, (_, n) => n)))
      .run();
    await track('tarik/', { ...codesOf(made), ...step2 });
    const { events } = JSON.parse(await (await track('unduh/', codesOf(made))).text());
    expect(events.map(({ verb }: { verb: string }) => verb)).toEqual(['submit', 'verify', 'withdraw']);
  });
});
