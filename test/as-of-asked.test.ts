import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { ask } from './edge/portal.ts';
import { HOME, live, PAGE, PAGES, REGION } from './edge/story.ts';

let paths: string[] = [];
beforeAll(async () => {
  const update = await live();
  const api = `/api/v1/regions/${REGION}`;
  paths = [
    ...PAGES,
    `/u/${update}/`,
    `${PAGE}kutipan.ris`,
    `${HOME}janji/kutipan/jembatan.ris`,
    api,
    `${api}/programmes`,
    `${api}/programmes/lampu`,
    `${api}/commitments`,
    `${api}/updates`,
  ];
});
afterEach(() => {
  vi.useRealTimers();
});

it('a day that has begun further east, and not yet in the region, is refused as one to come', async () => {
  // 22.30 in Jakarta, 00.30 of the next day in Jayapura.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-26T15:30:00Z') });
  for (const path of paths) {
    expect((await ask(`${path}?per=2026-11-26`)).status, path).toBeLessThan(400);
    const tomorrow = await ask(`${path}?per=2026-11-27`);
    expect(tomorrow.status, path).toBe(400);
    expect(await tomorrow.text(), path).toContain('belum tiba');
  }
});

it.each([
  `${PAGE}?per=2026-11-24&per=2026-11-25`,
  `${HOME}?per=2026-11-24&per=2020-01-01`,
  `/janji/?wilayah=${REGION}&wilayah=kota-blitar`,
  `/semat/janji/?wilayah=${REGION}&wilayah=kota-blitar`,
  `/semat/${REGION}/janji/?status=selesai&status=terbuka`,
])('what stands twice in an address says two things, and is refused: %s', async (path) => {
  const response = await ask(path);
  expect(response.status).toBe(400);
  expect(await response.text()).toContain('lebih dari satu kali');
});
