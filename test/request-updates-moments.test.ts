import { beforeAll, expect, it } from 'vitest';
import { furnishDesk } from './edge/desk.ts';
import { lived } from './edge/lived.ts';
import type { Signed } from './edge/officers.ts';
import { ask311, BASE } from './edge/open311.ts';
import { REGION } from './edge/sample.ts';

let boss: Signed;
beforeAll(async () => {
  ({ boss } = await furnishDesk());
});

const HERE = `jurisdiction_id=${REGION}`;
const updates = async () =>
  (
    await ask311(
      `${BASE}/servicerequestupdates.json?${HERE}&start_date=2026-10-01&end_date=2026-11-20&page_size=200`,
    )
  ).body as Record<string, string>[];
const report = async (id: string) =>
  (await ask311(`${BASE}/requests/${id}.json?${HERE}&extensions=true`)).body[0] as Record<string, string>;

it('what the reporter of an ordinary report did is told at no moment that the report itself does not tell', async () => {
  const { id } = await lived(boss, '2026-10-05', [
    ['2026-10-07', 'verify'],
    ['2026-10-08', 'forward', 'dinas'],
    ['2026-10-14', 'respond'],
    ['2026-10-19', 'ask'],
    ['2026-10-22T04:05:06.789Z', 'answer'],
  ]);
  const newest = (await updates()).findLast(({ service_request_id }) => service_request_id === id);
  expect(newest?.updated_datetime).toBe('2026-10-22T04:05:06Z');
  expect((await report(id)).changed_datetime).toBe(newest?.updated_datetime);
});
