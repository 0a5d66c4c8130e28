import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { metered } from '../functions/core/db.ts';
import { readUpdates } from '../functions/request-updates/reads.ts';
import { wantedUpdates } from '../functions/request-updates/wanted.ts';
import { furnishDesk } from './edge/desk.ts';
import { machine } from './edge/machines.ts';
import { says, send, wholeWith } from './edge/posting.ts';
import { REGION } from './edge/sample.ts';

/** Many more moves of the same reports, of this region and of another, and as many supporters in between. */
const grow = (from: number, to: number) =>
  env.DB.prepare(
    `WITH RECURSIVE n (i) AS (SELECT ?1 UNION ALL SELECT i + 1 FROM n WHERE i < ?2)
     INSERT INTO event (at, region, noun, verb, subject_id, subject_version, actor_kind, actor_id, public, data)
     SELECT strftime('%Y-%m-%dT%H:%M:%fZ', '2026-11-20', '+' || i || ' seconds'), iif(i % 4 = 3, 'kota-lain', ?3),
       'service_request', iif(i % 2, 'respond', 'support'), (SELECT id FROM service_request_public LIMIT 1), 1,
       'officer', 'x', 0, '{"to":"in_progress"}'
     FROM n`,
  )
    .bind(from, to, REGION)
    .run();

const asked = (more: [string, string][] = []) => ({
  ...wantedUpdates(
    new Map([['start_date', '2026-11-19'], ['end_date', '2026-11-28'], ...more].map(([a, b]) => [a!, [b!]])),
    new Date(),
  ),
  named: { by: 'slug' as const, name: REGION },
  key: null,
});

async function costOf(which: ReturnType<typeof asked>) {
  const meter = { calls: 0, rowsRead: 0 };
  const { rows } = await readUpdates(metered(env.DB, meter), which);
  return { ...meter, found: rows.length };
}

beforeAll(async () => {
  await furnishDesk();
  const [relay, dinas] = [await machine('relay'), await machine('triage')];
  const { body } = await send(wholeWith(relay)());
  await says(dinas, body[0].service_request_id, 'FOR_TRIAGE', { 'attribute[publicity]': 'whole' });
  await grow(0, 1000);
});

describe('a page of updates', () => {
  it('is one round trip, and costs the same at 1,000 and 20,000 events, near the top and far below', async () => {
    const small = await costOf(asked());
    expect(small).toMatchObject({ calls: 1, found: 201 });
    expect(small.rowsRead).toBeLessThanOrEqual(900);
    const fifty = await costOf(asked([['page_size', '50']]));
    expect(fifty.rowsRead).toBeLessThanOrEqual(240);
    await grow(1001, 20_000);
    expect(await costOf(asked())).toEqual(small);
    expect(await costOf(asked([['page_size', '50']]))).toEqual(fifty);
    expect(await costOf(asked([['after', '2026-11-20T02:00:00.000Z~9']]))).toMatchObject({
      calls: 1,
      found: 201,
    });
    expect((await costOf(asked([['after', '2026-11-20T02:00:00.000Z~9']]))).rowsRead).toBeLessThanOrEqual(
      small.rowsRead,
    );
  });
});
