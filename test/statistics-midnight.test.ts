import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { runJobs } from '../functions/jobs.ts';
import { lastMidnight } from '../functions/statistics/follow-events.ts';
import { keptStatistics } from './edge/naive-statistics.ts';
import { submitted, takesReports } from './edge/requests.ts';
import { furnish, REGION } from './edge/sample.ts';

beforeAll(async () => {
  await furnish();
  await takesReports();
});

const tick = (now: string) => runJobs(env, new Date(now), '4-59/5 * * * *');
const received = async (place: string) => (await keptStatistics(REGION))[place]?.counts.received ?? 0;

describe('what the public is told of reports', () => {
  it('moves once a day, so that nobody sees a single report come', async () => {
    await submitted({ now: '2026-11-22T16:30:00.000Z' });
    await submitted({ now: '2026-11-22T17:30:00.000Z', texts: { is_secret: 'ya' } });
    // 23.58 of the day on which the first one came.
    await tick('2026-11-22T16:58:00.000Z');
    expect(await received('region||')).toBe(0);
    // Past midnight: the second one came today.
    await tick('2026-11-22T18:00:00.000Z');
    expect(await received('region||')).toBe(1);
    await tick('2026-11-23T16:58:00.000Z');
    expect(await received('region||')).toBe(1);
    await tick('2026-11-23T17:03:00.000Z');
    expect(await received('region||')).toBe(2);
    // Of the secret one nobody is told of what and where it is.
    expect(await received('agency|dinas|')).toBe(2);
    expect(await received('service|lampu-jalan|')).toBe(1);
    expect(await received('district|_tanpa|')).toBe(1);
  });

  it('is counted up to midnight in western Indonesia', () => {
    expect(lastMidnight(new Date('2026-11-22T16:59:59.999Z'))).toBe('2026-11-21T17:00:00.000Z');
    expect(lastMidnight(new Date('2026-11-22T17:00:00.000Z'))).toBe('2026-11-22T17:00:00.000Z');
  });
});
