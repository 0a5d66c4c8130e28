import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../functions/core/ids.ts';
import { actInBulk } from '../functions/triage/bulk-act.ts';
import { bulkIn, checking, many, MASSAL, send, ticks } from './edge/bulk.ts';
import { furnishDesk, ROOM } from './edge/desk.ts';
import { askAs, ctxOf, officer, type Signed } from './edge/officers.ts';
import { keys } from './edge/requests.ts';
import { REGION } from './edge/sample.ts';

let boss: Signed;

beforeAll(async () => {
  ({ boss } = await furnishDesk());
});

const page = async (who: Signed, query = '') => (await askAs(who, ROOM + query)).text();

describe('the inbox remembers', () => {
  it('for ten minutes what its officer did to many reports, and leads back to it', async () => {
    const bulk = bulkIn(await send(boss, `${MASSAL}lakukan/`, [...ticks(...(await many(2))), ...checking]));
    const link = `href="${MASSAL}${bulk}/"`;
    for (const query of ['', '?daftar=diperiksa', '?daftar=keberatan']) {
      const text = await page(boss, query);
      expect(text, query).toContain(link);
      expect(text).toMatch(/Tindakan massal Anda dapat diurungkan sampai .* \d\d\.\d\d WIB\./);
    }
    expect(await page(await officer('region_admin'))).not.toContain(link);
    await send(boss, `${MASSAL}${bulk}/urung/`, []);
    expect(await page(boss)).not.toContain(link);
  });

  it('neither a deed that is too old to be undone, nor one that did nothing', async () => {
    const old = newId();
    const [id] = (await many(1)) as [string];
    const deed = { name: 'periksa', publicity: 'facts' } as const;
    const wish = { bulk: old, region: REGION, deed, ticks: [{ id, seen: 1 }], sealing: keys.sealing };
    await actInBulk(ctxOf(boss, new Date(Date.now() - 11 * 60_000).toISOString()), wish);
    const idle = bulkIn(await send(boss, `${MASSAL}lakukan/`, [...ticks(id), ...checking]));
    expect(await page(boss)).not.toMatch(new RegExp(`${old}|${idle}`));
  });

  it.each([
    ['?daftar=diperiksa&kategori=lampu-jalan&kecamatan=00.00.02&lembaga=dinas', 'jangan keduanya'],
    ['?kategori=lampu-jalan&kecamatan=00.00.02&lembaga=dinas', 'jangan keduanya'],
    ['?daftar=keberatan&kategori=lampu-jalan&kecamatan=00.00.02&lembaga=dinas&terlambat=ya', ''],
  ])(
    'what was chosen where it has no answer, and all that could be chosen instead: %s',
    async (query, said) => {
      const answer = await askAs(boss, ROOM + query);
      expect(answer.status).toBe(400);
      const text = await answer.text();
      expect(text).toContain('id="galat"');
      expect(text).toContain(said);
      for (const chosen of ['lampu-jalan', '00.00.02', 'dinas'])
        expect(text).toMatch(new RegExp(`<option value="${chosen}" selected`));
      for (const other of ['pungutan-liar', '00.00.01', 'lain'])
        expect(text).toContain(`<option value="${other}"`);
      if (query.includes('terlambat')) expect(text).toMatch(/value="ya" checked/);
    },
  );
});
