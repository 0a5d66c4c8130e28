import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { restateStatements } from '../functions/public-requests/publish.ts';
import { furnishRequests } from './edge/crowd-of-requests.ts';
import { ask311, BASE } from './edge/open311.ts';
import { publicReports } from './edge/open311-reports.ts';
import { furnish, REGION } from './edge/sample.ts';

beforeAll(async () => {
  await furnish();
  await furnishRequests();
  await publicReports();
});

const changed = async (id: string) =>
  (await ask311(`${BASE}/requests/${id}.json?jurisdiction_id=${REGION}&extensions=true`)).body[0]
    .changed_datetime;

describe('when a report changed', () => {
  const at = '2026-11-24T08:00:00.000Z';

  it('is the moment, or of a sensitive one its day', async () => {
    for (const [id, moment] of [
      ['EPEN000010', '2026-11-24T08:00:00Z'],
      ['EPEN000012', '2026-11-23T17:00:00Z'],
    ] as const) {
      await env.DB.batch(restateStatements(env.DB, id, at));
      expect(await changed(id)).toBe(moment);
    }
  });

  it('is not told of a sensitive one when its reporter wrote', async () => {
    await env.DB.batch(restateStatements(env.DB, 'EPEN000016', at, { isReporter: true }));
    expect(await changed('EPEN000016')).toBe('2026-11-15T17:00:00Z');
    await env.DB.batch(restateStatements(env.DB, 'EPEN000014', at, { isReporter: true }));
    expect(await changed('EPEN000014')).toBe('2026-11-24T08:00:00Z');
  });
});
