import { beforeAll, expect, it } from 'vitest';
import { localDate, longDate } from '../src/ui/when.ts';
import { furnishAnswered } from './edge/answered.ts';
import { agreed } from './edge/citables.ts';
import * as cited from './edge/cited.ts';
import { ask } from './edge/portal.ts';
import { REGION } from './edge/sample.ts';

const yesterday = localDate(new Date(Date.now() - 86_400_000), 'Asia/Jakarta');
const PAGE = `/${REGION}/kinerja/`;
const text = async (path: string) => {
  const response = await ask(path);
  return [response.status, await response.text()] as const;
};

beforeAll(async () => void (await furnishAnswered()));

it('charts of the statistics are cited by a title that stands alone, and by the day to which they count, with the day of reading', async () => {
  const panel = cited.panelOf(await cited.pageAt(PAGE), 'kutip-bulan');
  const told = await agreed(panel);
  expect(told.number).toBe(`G-${REGION}-kinerja-bulan@${yesterday}`);
  expect(told.date).toBe(yesterday);
  expect(told.title).toBe(`Laporan diterima per bulan, Kota Uji (keadaan ${longDate(yesterday)})`);
  const [, svg] = await text(`${PAGE}bulan.svg`);
  expect(svg).toContain('<title>Laporan diterima per bulan, Kota Uji. ');
  expect(JSON.parse((await text(`${PAGE}bulan.json?lembaga=dinas`))[1])).toMatchObject({
    title: 'Laporan diterima per bulan: Dinas Uji, Kota Uji',
  });
  expect(told.url).toMatch(/\/kinerja\/#bulan$/);
  expect(panel).toContain('Diakses');
  expect((await text(`${PAGE}kutipan/bulan.ris?per=${yesterday}`))[0]).toBe(400);
});
