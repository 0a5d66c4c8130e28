import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { idFor } from '../functions/core/ids.ts';
import { registerOrganisation } from '../functions/organisations/register-organisation.ts';
import type { OrganisationContent } from '../src/organisations/schema.ts';
import { told } from './edge/api.ts';
import { feedAt } from './edge/feeds.ts';
import { readAllNews } from './edge/following.ts';
import { versionsOf } from './edge/left.ts';
import { load } from './edge/load.ts';
import { ask, ctxAt } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

const NOW = '2026-11-24T01:00:00.000Z';
const dinas: OrganisationContent = { ...sample.organisation, source: 'koran' };
const register = (over: Partial<OrganisationContent>) =>
  registerOrganisation(ctxAt(NOW), { region: REGION, organisation: { ...dinas, ...over } });
const corrections = async (format: string) => (await feedAt(`/feeds/${REGION}/koreksi.${format}`)).items;

// First a new alias and the source that says it, then a new name and another task.
beforeAll(async () => {
  await furnish();
  await env.DB.prepare('UPDATE region SET demo = 0 WHERE slug = ?').bind(REGION).run();
  await register({ aliases: ['DU'], reason: 'singkatan resmi' });
  await register({ aliases: ['DU'], name: 'Dinas Anyar', mandate: 'Menguji.', reason: 'dipecah oleh Perda' });
  await readAllNews(NOW);
}, 60_000);

describe('an organisation that was renamed', () => {
  const TOLD =
    /mencatat bahwa lembaga Dinas Uji kini bernama Dinas Anyar; yang juga berubah: tugas \(versi 3\), karena dipecah oleh Perda/;

  it('keeps the reason with each version, and none with the first', async () => {
    const reasons = (await versionsOf('organisation', 'dinas')).map(({ reason }) => reason);
    expect(reasons).toEqual([null, 'singkatan resmi', 'dipecah oleh Perda']);
  });

  it('is told in the history of its region by both names, and why', async () => {
    const shown = (await (await ask(`/${REGION}/riwayat/`)).text())
      .replace(/<[^>]+>/g, '')
      .replace(/\s+/g, ' ');
    expect(shown).toMatch(TOLD);
    expect(shown).toContain(
      'mengubah nama lain dan sumber pada lembaga Dinas Uji (versi 2), karena singkatan resmi',
    );
    expect(shown).toContain('mendaftarkan lembaga Dinas Uji');
  });

  it.each(['atom', 'json'])(
    'stands in the feed of corrections as %s, with its source and its moment',
    async (format) => {
      const items = await corrections(format);
      expect(items).toHaveLength(2);
      expect(items[0]!.text).toMatch(TOLD);
      expect(items[0]!.text).toMatch(/Sumber: Koran Uji, .*\/sumber\/\w{10}\/.* Dicatat 24 November 2026/);
    },
  );

  it('stands in the feed of all regions too', async () => {
    const { items } = await feedAt('/feeds/koreksi.json');
    expect(items).toEqual(await corrections('json'));
  });

  it('says its version and the reason of it to machines', async () => {
    const list = await told(`/api/v1/regions/${REGION}/organisations`);
    expect(list.body.data).toContainEqual(
      expect.objectContaining({ key: 'dinas', version: 3, reason: 'dipecah oleh Perda' }),
    );
    const subject = `organisation:${await idFor(REGION, 'organisation', 'dinas')}`;
    const events = await told(`/api/v1/regions/${REGION}/events?subject=${subject}`);
    expect(events.body.data.map(({ reason }: { reason: string | null }) => reason)).toEqual([
      'dipecah oleh Perda',
      'singkatan resmi',
      null,
    ]);
  });

  it('is left alone by a file that still calls it as it was called first', async () => {
    const file = JSON.stringify({ region: REGION, organisations: [sample.organisation] });
    expect(await load(file)).toMatchObject({ amended: 0, unchanged: 1 });
  });
});
