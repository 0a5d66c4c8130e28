import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { actInBulk } from '../functions/triage/bulk-act.ts';
import { hideServiceRequest } from '../functions/triage/hide-service-request.ts';
import { openSecret } from '../functions/triage/open-secret.ts';
import { undoBulk } from '../functions/triage/undo-bulk.ts';
import { verifyServiceRequest } from '../functions/triage/verify-service-request.ts';
import { newId } from '../functions/core/ids.ts';
import { planOf, ticksFrom, tickOf, type Deed, type Standing } from '../src/triage/bulk.ts';
import { states } from '../src/service-requests/states.ts';
import { furnishDesk, publicOf, ROOM, verbsOf } from './edge/desk.ts';
import { askAs, ctxOf, type Signed } from './edge/officers.ts';
import { ask, ORIGIN, rows } from './edge/portal.ts';
import { keys, submitted } from './edge/requests.ts';
import { REGION } from './edge/sample.ts';
import { strict, PAID } from './edge/strict-db.ts';

const MASSAL = `${ROOM}massal/`;
const reason = 'Lampu di jalan provinsi.';
let boss: Signed;
let dinas: Signed;
let other: Signed;

const paid = (): Partial<Env> => ({ DB: strict(env.DB, PAID) as D1Database });

/** Sends a form whose names repeat. */
const send = ({ cookie }: Signed, path: string, pairs: [string, string][], over = paid()) =>
  ask(
    path,
    {
      method: 'POST',
      headers: {
        Cookie: cookie,
        'Content-Type': 'application/x-www-form-urlencoded',
        'Sec-Fetch-Site': 'same-origin',
        Origin: ORIGIN,
      },
      body: new URLSearchParams(pairs).toString(),
    },
    over,
  );
const ticks = (...ids: string[]) => ids.map((id): [string, string] => ['laporan', `${id}.1`]);
const checking: [string, string][] = [
  ['tindakan', 'periksa'],
  ['publikasi', 'whole'],
];
const towards = (lembaga: string): [string, string][] => [
  ['tindakan', 'teruskan'],
  ['lembaga', lembaga],
  ['alasan', reason],
];
const many = async (count: number, over = {}) =>
  Promise.all(Array.from({ length: count }, async () => (await submitted(over)).id));
const row = async (id: string) => (await rows('SELECT * FROM service_request WHERE id = ?', id))[0]!;
const notices = (id: string) =>
  rows(
    "SELECT kind, recipient, due_at FROM outbox WHERE subject_id = ? AND kind <> 'service_request.received' ORDER BY id",
    id,
  );
const bulkIn = (response: Response) =>
  /massal\/([0-9A-Z]{10})\/$/.exec(response.headers.get('Location') ?? '')?.[1] ?? '';
const verified = async (ids: string[]) => {
  for (const id of ids) await verifyServiceRequest(ctxOf(boss), { id, publicity: 'whole', photos: [] });
};

const refer = (ids: string[], version: number, to = 'lain') =>
  send(boss, `${MASSAL}lakukan/`, [
    ...ids.map((id): [string, string] => ['laporan', `${id}.${version}`]),
    ...towards(to),
  ]);
const tally = () => rows('SELECT content FROM service_request_tally WHERE region = ?', REGION);

beforeAll(async () => {
  ({ boss, dinas, other } = await furnishDesk());
});

const standing = (more: Partial<Standing>): Standing => ({
  id: '7K3M9QXT2B',
  service: 'Lampu jalan',
  agency: 'dinas',
  state: 'received',
  version: 4,
  is_secret: false,
  is_withdrawn: false,
  opened: false,
  ...more,
});
const free = () => ({ DB: strict(env.DB) as D1Database });

describe('what a deed does to a report', () => {
  const check: Deed = { name: 'periksa', publicity: 'whole' };
  const sending: Deed = { name: 'teruskan', to: 'lain', reason };

  it.each([
    [check, undefined, 'unknown'],
    [check, standing({ version: 5 }), 'changed'],
    [check, standing({ is_secret: true }), 'unopened'],
    [check, standing({ is_secret: true, opened: true }), 'secret'],
    [check, standing({ is_withdrawn: true }), 'withdrawn'],
    [{ name: 'periksa', publicity: 'none' } as Deed, standing({ is_secret: true, opened: true }), 'verify'],
    [{ name: 'periksa', publicity: 'none' } as Deed, standing({ is_withdrawn: true }), 'verify'],
    [sending, standing({ state: 'verified' }), 'forward'],
    [sending, standing({ state: 'referred' }), 'hand_over'],
    [sending, standing({ state: 'referred', agency: 'lain' }), 'same_agency'],
  ])('%j, %j: %s', (deed, report, result) => {
    expect(Object.values(planOf(deed, report, 4))).toEqual([result]);
  });

  it('is told for every state, and never closes one', () => {
    const told = states.map((state) =>
      [check, sending].map((deed) => Object.values(planOf(deed, standing({ state }), 4))[0]),
    );
    expect(Object.fromEntries(states.map((state, i) => [state, told[i]]))).toEqual({
      received: ['verify', 'state'],
      returned: ['state', 'state'],
      verified: ['state', 'forward'],
      referred: ['state', 'hand_over'],
      in_progress: ['state', 'hand_over'],
      awaiting_reporter: ['state', 'hand_over'],
      reopened: ['state', 'hand_over'],
      done: ['state', 'state'],
      done_by_silence: ['state', 'state'],
      rejected: ['state', 'state'],
      not_responsible: ['state', 'state'],
      duplicate: ['state', 'state'],
    });
  });

  it('reads ticks as they were sent, each once, and nothing else', () => {
    expect(tickOf({ id: '7K3M9QXT2B', version: 4 })).toBe('7K3M9QXT2B.4');
    expect(
      ticksFrom([
        '7K3M9QXT2B.4',
        '7K3M9QXT2B.5',
        'x',
        '7K3M9QXT2C.0',
        "7K3M9QXT2C.1'",
        '7K3M9QXT2C.99999999999',
        '',
      ]),
    ).toEqual([{ id: '7K3M9QXT2B', seen: 4 }]);
  });
});

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
    await verified([fresh, referred]);
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
    await verified([changed]);
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
    await verified([id]);
    const before = await stood(id);
    const told = await notices(id);
    const bulk = bulkIn(await refer([id], 2));
    const waiting = await rows(
      "SELECT id FROM outbox WHERE subject_id = ? AND kind = 'service_request.forwarded' AND recipient = 'officers'",
      id,
    );
    await env.DB.prepare(
      "INSERT INTO mail (id, outbox_id, person_id, state, next_at, made_at) VALUES (?, ?, ?, 'waiting', '2026-01-01', '2026-01-01')",
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
    const bulk = bulkIn(await refer([id], 2));
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
