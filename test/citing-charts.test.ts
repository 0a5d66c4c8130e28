import { beforeAll, describe, expect, it } from 'vitest';
import { agreed } from './edge/citables.ts';
import * as cited from './edge/cited.ts';
import { contoh } from './edge/contoh.ts';
import { ask, ORIGIN } from './edge/portal.ts';

const TODAY = '2026-11-26';
beforeAll(contoh);

describe('the progress of a region', () => {
  it('is cited as of a moment to which its page is kept, by files that say the same', async () => {
    const said = await agreed(cited.panelOf(await cited.pageAt('/kota-contoh/'), 'kutip-kemajuan'));
    expect(said.number).toMatch(/^G-kota-contoh-kemajuan@\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    const second = said.number.split('@')[1]!;
    expect(said.url).toBe(`${ORIGIN}/kota-contoh/?per=${second}#kemajuan`);
    expect(said.title).toMatch(/^Kemajuan .*, Kota Contoh \(keadaan .* WIB\)$/);
    const then = await cited.pageAt(`/kota-contoh/?per=${second}`);
    expect(await agreed(cited.panelOf(then, 'kutip-kemajuan'))).toEqual(said);
  });
});

describe('the ledger of slippage, whose past is not kept', () => {
  const path = '/pergeseran/?wilayah=kota-contoh';

  it('is cited by the day on which it was read, and says that it goes on', async () => {
    const panel = cited.panelOf(await cited.pageAt(path), 'kutip-garis-pergeseran');
    const said = await agreed(panel);
    expect(said).toMatchObject({
      number: `G-pergeseran-garis-pergeseran-wilayah-kota-contoh@${TODAY}`,
      date: TODAY,
      url: `${ORIGIN}${path}#garis-pergeseran`,
      institution: 'Pantau Kota',
    });
    expect(panel).toContain('keadaan lampaunya tidak disimpan');
    expect(panel).toContain(`Diakses 26 November 2026, dari ${ORIGIN}`);
    expect(panel).not.toContain('data-versionurl');
    const { ris, json } = await cited.filesOf(panel);
    expect(ris).toContain('Y2  - 2026/11/26/');
    expect(JSON.parse(json)[0]).not.toHaveProperty('version');
  });

  it('has no file for a day, another name or another end', async () => {
    const file = '/pergeseran/kutipan/garis-pergeseran';
    for (const [asked, status] of [
      [`${file}.ris?per=2026-11-25`, 400],
      [`${file}.ris?urut=x`, 400],
      [`${file}.doc`, 404],
      ['/pergeseran/kutipan/lain.ris', 404],
      ['/kota-tiada/kutipan/kemajuan.ris', 404],
      ['/kota-contoh/kutipan/kemajuan.ris?per=1990-01-01', 404],
      ['/kota-contoh/kutipan/kemajuan.ris?per=2026-13-01', 400],
      ['/kota-contoh/kinerja/kutipan/bulan.ris', 404],
    ] as const)
      expect((await ask(asked)).status, asked).toBe(status);
  });
});
