import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { recordCommitment } from '../functions/commitments/record-commitment.ts';
import { runJobs } from '../functions/jobs.ts';
import { lastMidnight } from '../functions/statistics/last-midnight.ts';
import { rebuildStatistics } from '../functions/statistics/rebuild.ts';
import { keptStatistics } from './edge/naive-statistics.ts';
import { ask, ctxAt } from './edge/portal.ts';
import { submitted, takesReports } from './edge/requests.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

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

  it('waits for nothing that is not counted: content that was entered today stands before it', async () => {
    const before = await received('region||');
    const seed = { ...ctxAt('2026-11-24T05:00:00.000Z'), actor: { kind: 'system' as const, id: 'seed' } };
    await recordCommitment(seed, { region: REGION, commitment: sample.commitment });
    await submitted({ now: '2026-11-20T02:00:00.000Z' });
    await submitted({ now: '2026-11-24T05:30:00.000Z' });
    // Older than the one that stops the reader: it waits, and is not passed over.
    await submitted({ now: '2026-11-21T02:00:00.000Z' });
    await tick('2026-11-24T06:00:00.000Z');
    await tick('2026-11-24T06:05:00.000Z');
    expect(await received('region||')).toBe(before + 1);
    // What was entered today is not what is counted.
    const page = await (await ask(`/${REGION}/kinerja/`)).text();
    expect(page).not.toContain('sampai 24 November 2026');
    await tick('2026-11-24T17:03:00.000Z');
    expect(await received('region||')).toBe(before + 3);
    const kept = await keptStatistics(REGION);
    await rebuildStatistics({ db: env.DB }, { before: lastMidnight(new Date('2026-11-24T18:00:00.000Z')) });
    expect(await keptStatistics(REGION)).toEqual(kept);
  });

  it('is counted up to midnight in western Indonesia', () => {
    expect(lastMidnight(new Date('2026-11-22T16:59:59.999Z'))).toBe('2026-11-21T17:00:00.000Z');
    expect(lastMidnight(new Date('2026-11-22T17:00:00.000Z'))).toBe('2026-11-22T17:00:00.000Z');
  });
});
