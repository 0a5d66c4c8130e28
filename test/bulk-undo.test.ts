import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../functions/core/ids.ts';
import { actInBulk } from '../functions/triage/bulk-act.ts';
import { hideServiceRequest } from '../functions/triage/hide-service-request.ts';
import { openSecret } from '../functions/triage/open-secret.ts';
import { undoBulk } from '../functions/triage/undo-bulk.ts';
import { verifyServiceRequest } from '../functions/triage/verify-service-request.ts';
import type { Deed } from '../src/triage/bulk.ts';
import {
  MASSAL,
  bulkIn,
  checking,
  many,
  notices,
  refer,
  row,
  send,
  tally,
  ticks,
  verified,
} from './edge/bulk.ts';
import { furnishDesk, publicOf, verbsOf } from './edge/desk.ts';
import { askAs, ctxOf, type Signed } from './edge/officers.ts';
import { rows } from './edge/portal.ts';
import { keys, submitted } from './edge/requests.ts';
import { REGION } from './edge/sample.ts';

let boss: Signed;
let dinas: Signed;
let other: Signed;
beforeAll(async () => {
  ({ boss, dinas, other } = await furnishDesk());
});

describe('undoing', () => {
  const stable = [
    'state',
    'agency',
    'course',
    'next_due_at',
    'final_due_at',
    'wake_at',
    'closed_at',
    'hand_over_count',
  ];
  const stood = async (id: string) => {
    const found = await row(id);
    return {
      ...Object.fromEntries(stable.map((column) => [column, found[column]])),
      public: await publicOf(id),
    };
  };

  it('puts every report back as it stood, tells nobody, and leaves one event for each', async () => {
    // So that there is something to count.
    await verified(boss, await many(1));
    const ids = await many(2);
    const [before, counted] = [await Promise.all(ids.map(stood)), await tally()];
    const response = await send(boss, `${MASSAL}lakukan/`, [...ticks(...ids), ...checking]);
    expect(await notices(ids[0]!)).toMatchObject([{ kind: 'service_request.verified' }]);
    const path = `${MASSAL}${bulkIn(response)}/`;
    const undone = await Promise.all([1, 2].map(() => send(boss, `${path}urung/`, [])));
    expect(undone.map(({ status }) => status)).toEqual([303, 303]);
    expect(await Promise.all(ids.map(stood))).toEqual(before);
    expect(await tally()).toEqual(counted);
    for (const id of ids) {
      expect(await verbsOf(id)).toEqual(['submit', 'verify', 'undo']);
      expect(await notices(id)).toEqual([]);
    }
    const page = await (await askAs(boss, path)).text();
    expect(page).toContain('Sudah diurungkan');
    expect(page.match(/: diurungkan/g)).toHaveLength(2);
    // And then it can be done again, and is told.
    await send(boss, `${MASSAL}lakukan/`, [
      ...ids.map((id): [string, string] => ['laporan', `${id}.3`]),
      ...checking,
    ]);
    expect(await notices(ids[0]!)).toHaveLength(1);
  });

  it('takes a report back from the agency, with its line in the ledger and the mail that still waits', async () => {
    const [id] = (await many(1)) as [string];
    await verified(boss, [id]);
    const before = await stood(id);
    const told = await notices(id);
    const bulk = bulkIn(await refer(boss, [id], 2));
    const waiting = await rows(
      "SELECT id FROM outbox WHERE subject_id = ? AND kind = 'service_request.forwarded' AND recipient = 'officers'",
      id,
    );
    await env.DB.prepare(
      `INSERT INTO mail (id, kind, cause, outbox_id, person_id, state, next_at, made_at)
       VALUES (?, 'officer', 'outbox', ?, ?, 'waiting', '2026-01-01', '2026-01-01')`,
    )
      .bind(newId(), waiting[0]!.id, other.id)
      .run();
    expect(await rows('SELECT 1 FROM service_request_referral WHERE request_id = ?', id)).toHaveLength(1);
    await undoBulk(ctxOf(boss, new Date().toISOString()), { region: REGION, id: bulk });
    const after = await stood(id);
    expect({ ...after, public: [] }).toEqual({ ...before, public: [] });
    expect(after.public).toMatchObject([{ state: 'verified', agency: 'dinas' }]);
    expect(await rows('SELECT 1 FROM service_request_referral WHERE request_id = ?', id)).toEqual([]);
    expect(await rows('SELECT 1 FROM mail')).toEqual([]);
    expect(await notices(id)).toEqual(told);
  });

  it('takes the sealed reason of a secret report back too', async () => {
    const { id } = await submitted({ texts: { is_secret: 'ya' } });
    await openSecret(ctxOf(boss), { id });
    await verifyServiceRequest(ctxOf(boss), { id, publicity: 'none', photos: [] });
    const bulk = bulkIn(await refer(boss, [id], 2));
    const sealed = () =>
      rows("SELECT field FROM service_request_sealed WHERE request_id = ? AND field GLOB 'referral:*'", id);
    expect(await sealed()).toHaveLength(1);
    await undoBulk(ctxOf(boss, new Date().toISOString()), { region: REGION, id: bulk });
    expect(await sealed()).toEqual([]);
  });

  it('leaves alone and names what moved on, and never shows again what was hidden', async () => {
    const [moved, stays] = (await many(2)) as [string, string];
    const bulk = bulkIn(await send(boss, `${MASSAL}lakukan/`, [...ticks(moved, stays), ...checking]));
    await hideServiceRequest(ctxOf(boss), { id: moved, to: 'none' });
    await send(boss, `${MASSAL}${bulk}/urung/`, []);
    expect([(await row(moved)).state, (await row(stays)).state]).toEqual(['verified', 'received']);
    expect(await publicOf(moved)).toEqual([]);
    expect(await verbsOf(moved)).toEqual(['submit', 'verify', 'hide']);
    const page = await (await askAs(boss, `${MASSAL}${bulk}/`)).text();
    expect(page).toMatch(new RegExp(`${moved}</a>: sudah diperiksa; berubah lagi sesudahnya`));
    expect(page).toMatch(new RegExp(`${stays}</a>: diurungkan`));
    expect(page).toContain('1 diurungkan, 1 tidak');
    expect(page).not.toContain('Laporan kembali seperti sebelumnya');
  });

  it('is for ten minutes, and for whoever did it', async () => {
    const [id] = (await many(1)) as [string];
    const bulk = newId();
    const deed: Deed = { name: 'periksa', publicity: 'facts' };
    const wish = { bulk, region: REGION, deed, ticks: [{ id, seen: 1 }], sealing: keys.sealing };
    await actInBulk(ctxOf(boss, '2026-11-20T03:00:00.000Z'), wish);
    for (const who of [dinas, other]) {
      expect((await askAs(who, `${MASSAL}${bulk}/`)).status).toBe(404);
      expect((await send(who, `${MASSAL}${bulk}/urung/`, [])).status).toBe(404);
    }
    // The name of a deed is nobody else's to take.
    await expect(actInBulk(ctxOf(dinas), wish)).rejects.toMatchObject({ code: 'not_found' });
    const late = ctxOf(boss, '2026-11-20T03:10:00.000Z');
    await expect(undoBulk(late, { region: REGION, id: bulk })).rejects.toMatchObject({ code: 'conflict' });
    const page = await (await askAs(boss, `${MASSAL}${bulk}/`)).text();
    expect(page).toContain('Waktu untuk mengurungkan sudah lewat.');
    expect(page).not.toContain('Urungkan semuanya');
    expect((await send(boss, `${MASSAL}${bulk}/urung/`, [])).status).toBe(409);
    await undoBulk(ctxOf(boss, '2026-11-20T03:09:59.000Z'), { region: REGION, id: bulk });
    expect((await row(id)).state).toBe('received');
    expect((await askAs(boss, `${MASSAL}0000000000/`)).status).toBe(404);
    expect((await askAs(boss, `${MASSAL}xyz/`)).status).toBe(404);
  });
});
