import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { countObservation, uncountPublished } from '../functions/feedback/tally-writes.ts';
import { rows } from './edge/portal.ts';
import { furnish, REGION } from './edge/sample.ts';

/** Writes an observation down as its submit does, and nothing else. */
async function seen(id: string, of: Record<string, string | null>): Promise<void> {
  const row = {
    id,
    region: REGION,
    kind: 'observation',
    programme_id: null,
    milestone_key: null,
    update_id: null,
    seen: 'there',
    seen_on: '2026-11-03',
    district_code: null,
    village_code: null,
    state: 'published',
    submitted_at: '2026-11-20T01:00:00.000Z',
    received_on: '2026-11-20',
    clocks: '{}',
    next_due_at: '9999-12-31T23:59:59.999Z',
    idempotency: id,
    ...of,
  };
  const names = Object.keys(row);
  const sql = `INSERT INTO feedback (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
  await env.DB.batch([env.DB.prepare(sql).bind(...Object.values(row))]);
}

const count = (id: string, by: 1 | -1) => env.DB.batch(countObservation(env.DB, id, by));
const sums = async () =>
  Object.fromEntries(
    (await rows('SELECT milestone_key || update_id AS of, content FROM observation_sum')).map((row) => [
      row.of as string,
      JSON.parse(row.content as string) as unknown,
    ]),
  );

const VILLAGE = '35.72.01.1001';
let programme_id = '';
beforeAll(async () => {
  await furnish();
  programme_id = (await rows('SELECT id FROM programme'))[0]!.id as string;
  await seen('A', { programme_id, village_code: VILLAGE, district_code: '35.72.01' });
  await seen('B', { programme_id, village_code: '35.72.01.1002', seen: 'absent', seen_on: '2026-10-31' });
  await seen('C', { programme_id, district_code: '35.72.01', seen: 'partly' });
  await seen('D', { programme_id, village_code: VILLAGE, seen: 'there' });
  await seen('E', { programme_id, milestone_key: 't1', seen: 'absent' });
  await seen('F', { programme_id, kind: 'opinion', seen: null, seen_on: null });
});

describe('the tally of what residents saw', () => {
  it('counts by place and month, and sums up beside it: of the whole, and of each milestone', async () => {
    for (const id of ['A', 'B', 'C', 'D', 'E', 'F']) await count(id, 1);
    expect(await sums()).toEqual({
      '': { there: 2, partly: 1, absent: 1, villages: 2 },
      t1: { there: 0, partly: 0, absent: 1, villages: 0 },
    });
    expect(
      await rows(
        `SELECT village_code, month, there, partly, absent FROM observation_tally WHERE milestone_key = ''
         ORDER BY village_code`,
      ),
    ).toEqual([
      { village_code: '35.72.01', month: '2026-11', there: 0, partly: 1, absent: 0 },
      { village_code: VILLAGE, month: '2026-11', there: 2, partly: 0, absent: 0 },
      { village_code: '35.72.01.1002', month: '2026-10', there: 0, partly: 0, absent: 1 },
    ]);
  });

  it('counts out what is no longer published, and a kelurahan in which nobody saw anything any more', async () => {
    await count('B', -1);
    expect((await sums())['']).toEqual({ there: 2, partly: 1, absent: 0, villages: 1 });
  });

  it('refuses to count out what it never counted', async () => {
    await expect(count('B', -1)).rejects.toThrow(/CHECK/);
    expect((await sums())['']).toEqual({ there: 2, partly: 1, absent: 0, villages: 1 });
  });

  it('counts out again after a restore only what is published there', async () => {
    const withdrawn = env.DB.prepare("UPDATE feedback SET state = 'withdrawn' WHERE id = 'A'");
    for (const _ of ['once', 'twice']) await env.DB.batch([...uncountPublished(env.DB, 'A'), withdrawn]);
    expect((await sums())['']).toEqual({ there: 1, partly: 1, absent: 0, villages: 1 });
  });
});
