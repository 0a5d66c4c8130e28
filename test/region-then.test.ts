import { beforeAll, describe, expect, it } from 'vitest';
import { mirrorRegion } from '../functions/regions/mirror-region.ts';
import { told } from './edge/api.ts';
import { plain } from './edge/plain.ts';
import { ask } from './edge/portal.ts';
import { furnish, sample } from './edge/sample.ts';
import { HOME, on, REGION } from './edge/story.ts';

const mirror = (day: string, over: object) =>
  mirrorRegion(on(day), { slug: REGION, content: { ...sample.region, ...over } });

beforeAll(async () => {
  await furnish(REGION);
  const before = { province: { code: '00', name: 'Provinsi Dahulu' }, time_zone: 'Asia/Jayapura' };
  await mirror('2026-11-23', { ...before, reason: 'salah tulis' });
  const after = { province: { code: '00', name: 'Provinsi Kini' }, time_zone: 'Asia/Jakarta' };
  await mirror('2026-11-25', { ...after, kind: 'kabupaten', reason: 'provinsi berganti nama' });
});

describe('what a region belongs to', () => {
  it.each([
    ['?per=2026-11-24', 'Provinsi Dahulu', 'Asia/Jayapura'],
    ['?per=2026-11-23T02:00:00Z', 'Provinsi Dahulu', 'Asia/Jayapura'],
    ['?per=2026-11-25', 'Provinsi Kini', 'Asia/Jakarta'],
    ['', 'Provinsi Kini', 'Asia/Jakarta'],
  ])('is on its page and in the API %s that of then: %s', async (query, province, time_zone) => {
    const page = await (await ask(HOME + query)).text();
    expect(page).toContain(`"containedInPlace":{"@type":"AdministrativeArea","name":"${province}"`);
    const { body } = await told(`/api/v1/regions/${REGION}${query}`);
    expect(body).toMatchObject({ data: { province, time_zone } });
  });

  it('is told from what to what, with its reason, where the region is', async () => {
    const page = plain(await (await ask(`${HOME}riwayat/wilayah/${REGION}/`)).text());
    expect(page).toContain('Jenis: semula kota, menjadi kabupaten');
    expect(page).toContain('Provinsi: semula Provinsi Dahulu, menjadi Provinsi Kini');
    expect(page).toContain('karena provinsi berganti nama');
  });
});
