import { beforeAll, describe, expect, it } from 'vitest';
import { furnishDesk, ROOM } from './edge/desk.ts';
import { linesOf } from './edge/history.ts';
import { askAs, officer, sendAs, type Signed } from './edge/officers.ts';
import { submitted } from './edge/requests.ts';
import { REGION } from './edge/sample.ts';

const HISTORY = `/petugas/${REGION}/riwayat/`;
const NOT = '(tidak tampil untuk umum)';

let boss: Signed;

beforeAll(async () => {
  ({ boss } = await furnishDesk());
});

const page = async (path: string) => (await askAs(boss, path)).text();
const lineOf = async (path: string, id: string, did: string) =>
  linesOf(await page(path)).find((line) => line.includes(id) && line.includes(did));

async function forwarded(publikasi: string): Promise<string> {
  const { id } = await submitted();
  await sendAs(boss, `${ROOM}${id}/periksa/`, {
    publikasi,
    versi: '1',
    'lembaga-periksa': 'dinas',
    tanda: 't',
  });
  await sendAs(boss, `${ROOM}${id}/catatan/`, {
    tanda: 'n',
    teks: 'Sudah ditelepon.',
    'teks-catatan': 'Sudah ditelepon.',
  });
  return id;
}

describe('what happened to a report, for officers,', () => {
  it.each(['whole', 'facts'])(
    'says of nothing that the public reads that it does not: %s',
    async (publicity) => {
      const id = await forwarded(publicity);
      for (const path of [`${ROOM}${id}/`, HISTORY]) {
        expect(await lineOf(path, id, 'memeriksa')).not.toContain(NOT);
        expect(await lineOf(path, id, 'meneruskan')).not.toContain(NOT);
        expect(await lineOf(path, id, 'menulis catatan')).toContain(NOT);
        expect(await lineOf(path, id, 'menyampaikan')).toContain(NOT);
      }
    },
  );

  it('says so of everything while nothing of the report is shown', async () => {
    const id = await forwarded('none');
    for (const did of ['memeriksa', 'meneruskan'])
      expect(await lineOf(`${ROOM}${id}/`, id, did), did).toContain(NOT);
  });

  it('names the agency, and no key', async () => {
    const id = await forwarded('facts');
    for (const path of [`${ROOM}${id}/`, HISTORY]) {
      const line = await lineOf(path, id, 'meneruskan');
      expect(line).toContain(`laporan warga ${id} ke Dinas Uji`);
      expect(line).not.toContain('lembaga dinas');
    }
  });

  it('can be looked for among all that happened', async () => {
    const id = await forwarded('facts');
    const all = await page(HISTORY);
    expect(all).toContain('<option value="laporan-warga">Laporan warga</option>');
    const lines = linesOf(await page(`${HISTORY}?jenis=laporan-warga`));
    expect(lines.join()).toContain(id);
    expect(lines.filter((line) => !line.includes('laporan warga'))).toEqual([]);
    const own = await officer('auditor', { organisation: 'dinas' });
    expect(await (await askAs(own, `${HISTORY}?jenis=laporan-warga`)).text()).not.toContain(id);
  });
});
