import { parse } from 'csv-parse/sync';
import { beforeAll, expect, it } from 'vitest';
import { followEvents } from '../functions/statistics/follow-events.ts';
import { AreaList } from '../src/areas/schema.ts';
import { NONE } from '../src/statistics/sums.ts';
import { key } from '../src/ui/schema.ts';
import { ask, ctxAt } from './edge/portal.ts';
import { submitted, takesReports } from './edge/requests.ts';
import { furnish, REGION } from './edge/sample.ts';

const PAGE = `/${REGION}/kinerja`;
const text = async (path: string) => (await ask(PAGE + path)).text();

beforeAll(async () => {
  await furnish();
  await takesReports();
  await submitted();
  await followEvents(ctxAt());
});

const ofNone = ({ ukuran, nama }: Record<string, unknown>) =>
  ukuran === 'kecamatan' && nama === 'Kecamatan tidak disebut';

it('what has no kecamatan is called the same in the address, in CSV and in JSON', async () => {
  const csv = parse(await text('.csv'), { bom: true, columns: true }) as Record<string, string>[];
  const json = (JSON.parse(await text('.json')) as { lines: Record<string, unknown>[] }).lines;
  for (const lines of [csv, json]) expect(lines.find(ofNone)).toMatchObject({ kode: NONE });
  expect(await text('/')).toContain(`href="${PAGE}/?kecamatan=${NONE}"`);
  expect(await text(`/?kecamatan=${NONE}`)).toContain('<dt>Diterima</dt>');
});

it('by a name that no code has', () => {
  expect(key.safeParse(NONE).success).toBe(false);
  expect(AreaList.element.shape.code.safeParse(NONE).success).toBe(false);
});

it('whoever asks by the name that it had before is told so', async () => {
  const response = await ask(`${PAGE}/?lembaga=-`);
  expect([response.status, await response.text()]).toEqual([
    400,
    expect.stringContaining('Lembaga pada saringan tidak dikenal'),
  ]);
});

it.each([
  ['?lembaga=dinas&kecamatan=00.00.01', 'Pilih satu saja'],
  ['?lembaga=tidak-ada', 'Lembaga pada saringan tidak dikenal'],
  ['?kategori=constructor', 'Kategori pada saringan tidak dikenal'],
  ['?kecamatan=%00', 'Kecamatan pada saringan tidak dikenal'],
  ['?periode=2026-13', 'Periode ditulis sebagai tahun atau bulan'],
  [`?periode=${'9'.repeat(101)}`, 'periode'],
])('refuses %s with what to do', async (query, words) => {
  expect(await text('/' + query)).toContain(words);
  for (const file of ['.csv', '.json']) {
    const response = await ask(PAGE + file + query);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    const told = { status: 400, code: 'invalid', detail: expect.stringContaining(words) };
    expect(await response.json(), file).toMatchObject(told);
  }
});
