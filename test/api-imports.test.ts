import { beforeAll, describe, expect, it } from 'vitest';
import { IMPORT } from '../src/imports/limits.ts';
import {
  budget,
  events,
  fieldsOf,
  furnishImports,
  indicator,
  post,
  schedule,
  source,
  update,
} from './edge/importing.ts';
import type { Machine } from './edge/machines.ts';
import { ask, rows } from './edge/portal.ts';
import { REGION, sample } from './edge/sample.ts';
import { PAID } from './edge/strict-db.ts';

let whole: Machine;
let dinas: Machine;
beforeAll(async () => void ({ whole, dinas } = await furnishImports()));

const send = (what: string, body: unknown, who = whole, queries?: (more: number) => void) =>
  post(what, body, who, queries);

const named = (i: number) => `banyak-${i}`;

describe('an import with a key', () => {
  it('says first what it would do, does it, and does nothing a second time', async () => {
    const file = { sources: [source('satu'), source('dua')], updates: [update('a', { sources: ['satu'] })] };
    const before = await events();
    const tried = await send('imports?rehearsal=true', file);
    expect([tried.status, await events()]).toEqual([200, before]);
    expect(tried.body.data).toEqual({
      created: 3,
      amended: 0,
      unchanged: 0,
      rehearsal: true,
      lists: [
        { list: 'sources', created: 2, amended: 0, unchanged: 0 },
        { list: 'updates', created: 1, amended: 0, unchanged: 0 },
      ],
    });
    const done = await send('imports', { region: REGION, ...file });
    expect(done.body.data).toEqual({ ...tried.body.data, rehearsal: false });
    const again = await send('imports', file);
    expect(again.body.data).toMatchObject({ created: 0, amended: 0, unchanged: 3 });
    expect(await events()).toBe(before + 3);
    const written = await rows("SELECT actor_id FROM event WHERE actor_kind = 'key'");
    expect(written.map(({ actor_id }) => actor_id)).toEqual([whole.id, whole.id, whole.id]);
  });

  it('names all that is wrong by its JSON path, keeps nothing, and repeats nothing', async () => {
    const before = await events();
    const wrong = {
      sources: [source('tiga')],
      updates: [update('b', { sources: ['kenaripantul'], author: 'kenariauthor' }), update('b')],
    };
    for (const way of ['imports', 'imports?rehearsal=true']) {
      const answer = await send(way, wrong);
      expect([answer.status, fieldsOf(answer).toSorted()]).toEqual([
        400,
        ['$.updates[0].author', '$.updates[0].sources[0]', '$.updates[1].key'],
      ]);
      expect(answer.text).not.toContain('kenari');
    }
    const shape = { sources: [source('satu'), { ...source('x'), kenari: 1, class: 'kenari' }], kenari: [] };
    const answer = await send('imports', shape);
    expect([answer.status, fieldsOf(answer).toSorted()]).toEqual([
      400,
      ['$', '$.sources[1]', '$.sources[1].class'],
    ]);
    expect(answer.text).toContain('urutan ke-5');
    expect(answer.text).not.toContain('kenari');
    expect(fieldsOf(await send('imports', { region: 'kota-lain' }))).toEqual(['$.region']);
    expect(await events()).toBe(before);
  });

  it('takes so many things at once, within the queries of one request', async () => {
    const many = Array.from({ length: IMPORT.things }, (_, i) => update(named(i)));
    const kinds = {
      sources: many.map((_, i) => source(named(i))),
      updates: many,
      programmes: many.map((_, i) => ({ ...sample.programme, key: named(i), slug: named(i) })),
      schedules: many.map((_, i) => schedule(named(i))),
      budgets: many.map((_, i) => budget(`uang-${i}`, 'milik-dinas')),
      indicators: many.map((_, i) => ({ ...indicator('milik-dinas'), key: named(i) })),
    };
    for (const [list, things] of Object.entries(kinds)) {
      // Who speaks for one organisation is asked first, which costs as much again as reading.
      const who = ['budgets', 'indicators', 'updates'].includes(list) ? dinas : whole;
      let queries = 0;
      const done = await send('imports', { [list]: things }, who, (more) => (queries += more));
      expect([list, done.body.data?.created ?? done.text]).toEqual([list, IMPORT.things]);
      expect(queries).toBeLessThan(PAID);
    }
    const over = await send('imports', { updates: [...many, update('lebih')] });
    expect([over.status, over.body.code]).toEqual([413, 'too_large']);
  });
});

describe('one update with a key', () => {
  it('is published, is the same again, and is never changed by a machine', async () => {
    const first = await send('updates', update('satuan'));
    expect([first.status, first.headers.get('Location')]).toEqual([
      201,
      `http://portal.test/api/v1/updates/${first.body.data.id}`,
    ]);
    const read = await ask(`/api/v1/updates/${first.body.data.id}`);
    expect((await read.json<{ data: { title: string } }>()).data.title).toBe('Kabar satuan');
    const again = await send('updates', update('satuan'));
    expect([again.status, again.body.data]).toEqual([200, { ...first.body.data, created: false }]);
    const other = await send('updates', update('satuan', { title: 'Kenari lain' }));
    expect([other.status, other.body.code]).toEqual([409, 'conflict']);
    expect(other.text).toContain('petugas');
    expect(other.text).not.toContain('Kenari');
    const racers = await Promise.all([1, 2, 3].map(() => send('updates', update('serentak'))));
    expect(racers.map(({ status }) => status).toSorted()).toEqual([200, 200, 201]);
    expect(await (await ask(`/${REGION}/riwayat/`)).text()).toContain('sistem penerbitan');
  });

  it('says at its own path what is wrong', async () => {
    const answer = await send('updates', update('salah', { sources: ['kenari'], title: '' }));
    expect([answer.status, fieldsOf(answer)]).toEqual([400, ['$.title']]);
    expect(fieldsOf(await send('updates', update('salah', { sources: ['kenari'] })))).toEqual([
      '$.sources[0]',
    ]);
    // No source of that day could know it: the verb's own word, at the field that it is about.
    const early = { ...source('pagi'), event_date: '2026-02-02' };
    await send('imports', { sources: [early] });
    expect(fieldsOf(await send('updates', update('salah', { sources: ['pagi'] })))).toEqual(['$.sources']);
    expect(fieldsOf(await send('imports', { updates: [update('salah', { sources: ['pagi'] })] }))).toEqual([
      '$.updates[0].sources',
    ]);
    const missing = { kind: 'other', title: 'Berkas', file: 'a'.repeat(64) };
    const proof = await send('updates', update('salah', { evidence: [missing] }));
    expect([proof.status, proof.text.includes('aaaa')]).toEqual([400, false]);
  });
});
