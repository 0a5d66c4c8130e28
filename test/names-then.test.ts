import { beforeAll, describe, expect, it } from 'vitest';
import { registerOrganisation } from '../functions/organisations/register-organisation.ts';
import { amendProgramme } from '../functions/programmes/amend-programme.ts';
import { publishUpdate } from '../functions/updates/publish-update.ts';
import { correctUpdate } from '../functions/updates/correct-update.ts';
import { namesAt } from '../src/versions/names-then.ts';
import { seal } from './edge/log.ts';
import { ask, ctxAt } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

const { organisation, programme, update } = sample;
const text = async (path: string) =>
  (await (await ask(path)).text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const on = (day: number) => ctxAt(`2026-11-${day}T01:00:00.000Z`);

// Named on the 22nd; a version of an update on the 23rd; renamed on the 24th; another version on the 25th.
beforeAll(async () => {
  await furnish();
  await publishUpdate(on(23), { region: REGION, update });
  await registerOrganisation(on(24), {
    region: REGION,
    organisation: { ...organisation, name: 'Dinas Baru', reason: 'Perda baru' },
  });
  await amendProgramme(on(24), {
    region: REGION,
    programme: { ...programme, title: 'Lampu baru', reason: 'ganti nama' },
  });
  await correctUpdate(on(25), { region: REGION, update: update.key, reason: 'salah', title: 'Dua belas' });
  await seal();
});

describe('a line about a moment', () => {
  it('of history and of the log calls everything as it was called at that moment', async () => {
    for (const page of [`/${REGION}/riwayat/`, '/log/']) {
      const shown = await text(page);
      expect(shown, page).toMatch(/mendaftarkan lembaga Dinas Uji/);
      expect(shown, page).toContain(
        'lembaga Dinas Uji kini bernama Dinas Baru (versi 2). Alasan: Perda baru',
      );
      expect(shown, page).toMatch(/mencatat program Lampu jalan/);
      expect(shown, page).toContain('program Lampu baru');
      expect(shown, page).toContain(`kabar ${update.title}`);
      expect(shown, page).toContain('kabar Dua belas');
    }
  });

  it('of a version names what its contents named by key as the version of then did', async () => {
    const shown = await text(`/${REGION}/riwayat/kabar/${update.key}/`);
    const [second = '', first = ''] = shown.split('Isi versi 1 selengkapnya');
    expect(first).toContain('Lampu jalan');
    expect(first).not.toContain('Lampu baru');
    expect(second).toContain('Lampu baru');
    // A new name of the programme is no change of the update.
    expect(second).not.toMatch(/semula Lampu jalan/);
  });
});

it('a name holds from its moment on, and the first one before', () => {
  const names = [
    { key: 'dinas', label: 'Lama', since: '2026-01-02' },
    { key: 'dinas', label: 'Baru', since: '2026-01-04' },
  ];
  const at = (moment: string) => namesAt({ organisations: names }, moment).organisations?.[0]?.label;
  expect(['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04', '2027'].map(at)).toEqual([
    'Lama',
    'Lama',
    'Lama',
    'Baru',
    'Baru',
  ]);
});
