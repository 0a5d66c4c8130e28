import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  MASSAL,
  bulkIn,
  checking,
  many,
  notices,
  reason,
  row,
  send,
  ticks,
  towards,
  verified,
} from './edge/bulk.ts';
import { furnishDesk, publicOf, ROOM, verbsOf } from './edge/desk.ts';
import { askAs, type Signed } from './edge/officers.ts';
import { rows } from './edge/portal.ts';
import { submitted } from './edge/requests.ts';
import { strict } from './edge/strict-db.ts';

let boss: Signed;
let dinas: Signed;
beforeAll(async () => {
  ({ boss, dinas } = await furnishDesk());
});
const free = () => ({ DB: strict(env.DB) as D1Database });

describe('many reports', () => {
  it('are checked after one page that says what happens to each, each with its own event', async () => {
    const ids = await many(3);
    const secret = (await submitted({ texts: { is_secret: 'ya' } })).id;
    const list = await (await askAs(boss, ROOM)).text();
    expect(list).toContain(`name="laporan" value="${ids[0]}.1"`);
    const page = await (await send(boss, MASSAL, [...ticks(...ids, secret), ...checking])).text();
    expect(page).toContain('Lakukan pada 3 laporan');
    expect(page).toContain('rahasia dan isinya belum dibuka');
    expect(await verbsOf(ids[0]!)).toEqual(['submit']);
    const bulk = /name="massal" value="(\w+)"/.exec(page)?.[1] ?? '';
    const form: [string, string][] = [...ticks(...ids, secret), ...checking, ['massal', bulk]];
    const twice = await Promise.all([1, 2].map(() => send(boss, `${MASSAL}lakukan/`, form)));
    const third = await send(boss, `${MASSAL}lakukan/`, form);
    for (const response of [...twice, third])
      expect([response.status, bulkIn(response)]).toEqual([303, bulk]);
    for (const id of ids) {
      expect(await verbsOf(id)).toEqual(['submit', 'verify']);
      expect(await publicOf(id)).toHaveLength(1);
    }
    expect(await verbsOf(secret)).toEqual(['submit']);
    const done = await (await askAs(boss, `${MASSAL}${bulk}/`)).text();
    expect(done.match(/sudah diperiksa/g)).toHaveLength(3);
    expect(done).toContain('rahasia dan isinya belum dibuka');
    expect(done).toContain('Urungkan semuanya');
  });

  it('are forwarded and handed over by one deed, and nobody is told for ten minutes', async () => {
    const [fresh, referred] = (await many(2)) as [string, string];
    await verified(boss, [fresh, referred]);
    const first = await send(boss, `${MASSAL}lakukan/`, [['laporan', `${referred}.2`], ...towards('dinas')]);
    expect(first.status).toBe(303);
    const pairs: [string, string][] = [
      ['laporan', `${fresh}.2`],
      ['laporan', `${referred}.3`],
      ...towards('lain'),
    ];
    const page = await (await send(boss, MASSAL, pairs)).text();
    expect(page).toContain('diteruskan ke Dinas Lain');
    expect(page).toContain('dioper dari Dinas Uji ke Dinas Lain');
    expect(page).toContain(reason);
    const bulk = bulkIn(await send(boss, `${MASSAL}lakukan/`, pairs));
    expect(await row(fresh)).toMatchObject({
      agency: 'lain',
      state: 'referred',
      hand_over_count: 0,
      version: 3,
    });
    expect(await row(referred)).toMatchObject({
      agency: 'lain',
      state: 'referred',
      hand_over_count: 1,
      version: 4,
    });
    const [kept] = await rows('SELECT at FROM bulk_action WHERE id = ?', bulk);
    const later = new Date(Date.parse(kept!.at as string) + 600_000).toISOString();
    for (const { due_at, kind } of await notices(fresh))
      if (kind === 'service_request.forwarded') expect(due_at).toBe(later);
    expect((await notices(fresh)).filter(({ kind }) => kind === 'service_request.forwarded')).toHaveLength(2);
  });

  it('name and leave alone what another officer changed meanwhile, what is gone and what is not theirs', async () => {
    const [mine, changed, gone] = (await many(3)) as [string, string, string];
    const foreign = (await submitted({ texts: { service_code: 'pungutan-liar' }, answers: {} })).id;
    await verified(boss, [changed]);
    await env.DB.prepare(
      "UPDATE service_request SET erased_at = '2026-11-01', description = NULL, landmark = NULL, attributes = NULL WHERE id = ?",
    )
      .bind(gone)
      .run();
    const pairs: [string, string][] = [...ticks(mine, changed, gone, foreign), ...checking];
    const page = await (await send(dinas, MASSAL, pairs)).text();
    expect(page).toContain('Lakukan pada 1 laporan');
    expect(page).toContain('diubah orang lain');
    // Of another agency's it is not even told what it is about.
    expect(page.match(/bukan untuk lembaga Anda/g)).toHaveLength(2);
    expect(page).not.toContain('Pungutan liar');
    await send(dinas, `${MASSAL}lakukan/`, pairs);
    expect(await Promise.all([mine, changed, foreign].map(async (id) => (await row(id)).version))).toEqual([
      2, 2, 1,
    ]);
    expect(await verbsOf(changed)).toEqual(['submit', 'verify']);
  });

  it('lose nothing that was typed when something is missing', async () => {
    const [id] = (await many(1)) as [string];
    const short = await send(boss, MASSAL, [
      ...ticks(id),
      ['tindakan', 'teruskan'],
      ['lembaga', 'lain'],
      ['alasan', 'pendek'],
    ]);
    expect(short.status).toBe(400);
    const page = await short.text();
    for (const kept of ['Tulis alasannya', '>pendek<', 'value="lain" selected', `value="${id}.1"`])
      expect(page).toContain(kept);
    const unsaid = await send(boss, `${MASSAL}lakukan/`, [...ticks(id), ['tindakan', 'periksa']]);
    expect([unsaid.status, await verbsOf(id)]).toEqual([400, ['submit']]);
    const nowhere = await (await send(boss, MASSAL, [...ticks(id), ...towards('tidak-ada')])).text();
    expect(nowhere).toContain('Pilih lembaga tujuan dari daftar');
    expect(await (await send(boss, MASSAL, checking)).text()).toContain('Belum ada laporan yang dipilih');
    const crowd = Array.from({ length: 51 }, (_, n): [string, string] => ['laporan', `0000000${100 + n}.1`]);
    expect(await (await send(boss, MASSAL, [...crowd, ...checking])).text()).toContain(
      'Paling banyak 50 laporan',
    );
    const odd = await send(boss, MASSAL, [
      ['laporan', '\u0000"><script>'],
      ['tindakan', '__proto__'],
      ['massal', '<'],
    ]);
    expect(odd.status).toBe(400);
    expect((await send(boss, MASSAL, [['alasan', 'a'.repeat(20_000)]])).status).toBe(413);
    expect((await askAs(boss, MASSAL)).status).toBe(303);
  });

  it('take fifty, within the queries that a paid plan has', { timeout: 60_000 }, async () => {
    const ids = await many(50);
    const response = await send(boss, `${MASSAL}lakukan/`, [...ticks(...ids), ...checking]);
    expect(response.status).toBe(303);
    const [{ n } = { n: 0 }] = await rows(
      "SELECT count(*) AS n FROM service_request WHERE state = 'verified' AND id IN (SELECT value FROM json_each(?))",
      JSON.stringify(ids),
    );
    expect(n).toBe(50);
    const undone = await send(boss, `${MASSAL}${bulkIn(response)}/urung/`, []);
    expect(undone.status).toBe(303);
    expect(
      await rows(
        "SELECT id FROM service_request WHERE state = 'verified' AND id IN (SELECT value FROM json_each(?))",
        JSON.stringify(ids),
      ),
    ).toEqual([]);
  });

  it('stop where a free plan has no queries left, and say what was not done; an undo goes on when it is pressed again', async () => {
    const ids = await many(8);
    const response = await send(boss, `${MASSAL}lakukan/`, [...ticks(...ids), ...checking], free());
    expect(response.status).toBe(303);
    const path = `${MASSAL}${bulkIn(response)}/`;
    const page = await (await askAs(boss, path)).text();
    const [done, left] = [page.match(/: sudah diperiksa/g) ?? [], page.match(/: belum tersimpan/g) ?? []];
    expect(done.length).toBeGreaterThan(0);
    expect(done.length + left.length).toBe(8);
    for (let press = 0; press < 8; press += 1)
      expect((await send(boss, `${path}urung/`, [], free())).status).toBe(303);
    expect(await (await askAs(boss, path)).text()).toContain('Sudah diurungkan');
    for (const id of ids) expect((await row(id)).state).toBe('received');
  });
});
