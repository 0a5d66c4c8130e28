import { beforeAll, describe, expect, it } from 'vitest';
import { approvePhotos } from '../functions/triage/approve-photos.ts';
import { mergeRequest } from '../functions/triage/merge-request.ts';
import { undoBulk } from '../functions/triage/undo-bulk.ts';
import { verifyServiceRequest } from '../functions/triage/verify-service-request.ts';
import { MASSAL, bulkIn, checking, many, refer, row, send, ticks, verified } from './edge/bulk.ts';
import { deedsOf, tickAt } from './edge/clockwork.ts';
import { furnishDesk, leadsTo, ROOM, verbsOf } from './edge/desk.ts';
import { ctxOf, sendAs, type Signed } from './edge/officers.ts';
import { codesOf, trackPhotos } from './edge/own.ts';
import { photo } from './edge/pictures.ts';
import { ask, rows } from './edge/portal.ts';
import { submitted } from './edge/requests.ts';
import { REGION } from './edge/sample.ts';
import { word } from './edge/triage-verbs.ts';

let boss: Signed;
let dinas: Signed;
beforeAll(async () => {
  ({ boss, dinas } = await furnishDesk());
});
const checkedNow = async (id: string, version = 1) =>
  bulkIn(await send(boss, `${MASSAL}lakukan/`, [['laporan', `${id}.${version}`], ...checking]));
const undone = (bulk: string) => send(boss, `${MASSAL}${bulk}/urung/`, []);

describe('after a deed on many reports was undone', () => {
  it('a single form from before is not taken for done', async () => {
    const [id, other] = (await many(2)) as [string, string];
    await undone(await checkedNow(id));
    const again = await sendAs(boss, `${ROOM}${id}/periksa/`, { versi: '1', publikasi: 'whole' });
    expect([again.status, (await row(id)).state]).toEqual([409, 'received']);
    await verified(boss, [other]);
    await undone(bulkIn(await refer(boss, [other], 2)));
    const away = { versi: '2', 'lembaga-teruskan': 'lain', 'alasan-teruskan': 'Lampu milik dinas lain.' };
    expect((await sendAs(boss, `${ROOM}${other}/teruskan/`, away)).status).toBe(409);
    expect(await verbsOf(other)).toEqual(['submit', 'verify', 'forward', 'undo']);
  });

  it('no photo is public that somebody approved meanwhile', async () => {
    const made = await submitted();
    await trackPhotos(codesOf(made), [photo()]);
    const [stored] = await rows('SELECT id FROM photo WHERE request_id = ?', made.id);
    const id = stored?.id as string;
    const bulk = await checkedNow(made.id, (await row(made.id)).version as number);
    await approvePhotos(ctxOf(dinas), { id: made.id, photos: [id] });
    expect((await ask(`/foto/${id}/`)).status).toBe(200);
    await undone(bulk);
    await verifyServiceRequest(ctxOf(boss), { id: made.id, publicity: 'facts', photos: [] });
    expect((await ask(`/foto/${id}/`)).status).toBe(404);
  });
});

describe('undoing', () => {
  it('leaves alone a report into which another one was merged meanwhile', async () => {
    const [into, other] = (await many(2)) as [string, string];
    await verified(boss, [other]);
    const bulk = bulkIn(await send(boss, `${MASSAL}lakukan/`, [...ticks(into), ...checking]));
    await mergeRequest(ctxOf(dinas), { ...word(other), into });
    await undone(bulk);
    expect((await row(into)).state).toBe('verified');
    expect(await leadsTo(other)).toBe(into);
  });

  it('goes on although the clock noted something meanwhile, and so does an open form', async () => {
    const old = { now: '2026-11-09T01:00:00.000Z' };
    const [id, form] = [(await submitted(old)).id, (await submitted(old)).id];
    await verified(boss, [id, form]);
    const bulk = bulkIn(await refer(boss, [id], 2));
    await tickAt('2026-11-18T01:00:00.000Z');
    expect(await deedsOf(form)).toContain('escalate verify');
    await undoBulk(ctxOf(boss, new Date().toISOString()), { region: REGION, id: bulk });
    expect((await row(id)).state).toBe('verified');
    const sent = { versi: '2', tanda: 't', 'teks-respon-awal': 'Petugas berangkat besok.' };
    expect((await sendAs(boss, `${ROOM}${form}/respon-awal/`, sent)).status).toBe(303);
  });
});
