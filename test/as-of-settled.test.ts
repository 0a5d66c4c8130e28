import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { publishUpdate } from '../functions/updates/publish-update.ts';
import { ask } from './edge/portal.ts';
import { furnish, sample } from './edge/sample.ts';
import { HOME, on, REGION } from './edge/story.ts';

const DAY = '2026-11-24';
const publish = (key: string, time: string) =>
  publishUpdate(on(DAY, time), { region: REGION, update: { ...sample.update, key, title: key, claims: [] } });

/** What is answered for a moment, asked at another. */
async function asked(per: string, now: string) {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) });
  const response = await ask(`${HOME}?per=${per}`);
  const page = response.status === 400 ? '' : await response.text();
  return {
    status: response.status,
    isMemento: response.headers.has('Memento-Datetime'),
    mayChange: page.includes('masih dapat berubah'),
    shown: ['kabar-satu', 'kabar-dua'].filter((title) => page.includes(title)),
  };
}

beforeAll(async () => {
  await furnish(REGION);
  await publish('kabar-satu', '02:00:00.100');
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a second in which something was published', () => {
  const SECOND = `${DAY}T02:00:00Z`;

  it('is asked for in vain until it is over', async () => {
    expect(await asked(SECOND, `${DAY}T02:00:00.500Z`)).toMatchObject({ status: 400 });
  });

  it('may grow while what began in it is still being written, and says so', async () => {
    const open = { status: 200, isMemento: false, mayChange: true };
    expect(await asked(SECOND, `${DAY}T02:00:02Z`)).toEqual({ ...open, shown: ['kabar-satu'] });
    // Began in that second, and was committed after the page was read.
    await publish('kabar-dua', '02:00:00.900');
    expect(await asked(SECOND, `${DAY}T02:00:03Z`)).toEqual({ ...open, shown: ['kabar-satu', 'kabar-dua'] });
  });

  it('is a memento a minute later, and stays one', async () => {
    const settled = { status: 200, isMemento: true, mayChange: false, shown: ['kabar-satu', 'kabar-dua'] };
    expect(await asked(SECOND, `${DAY}T02:01:00.999Z`)).toMatchObject({ isMemento: false });
    expect(await asked(SECOND, `${DAY}T02:01:01Z`)).toEqual(settled);
    expect(await asked(SECOND, '2027-08-17T05:00:00Z')).toEqual(settled);
  });

  it('does for the last of a day what it does for itself', async () => {
    expect(await asked(DAY, `${DAY}T17:00:30Z`)).toMatchObject({ isMemento: false, mayChange: true });
    expect(await asked(DAY, `${DAY}T17:01:00Z`)).toMatchObject({ isMemento: true, mayChange: false });
  });
});
