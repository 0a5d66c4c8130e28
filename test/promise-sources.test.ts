import { beforeAll, describe, expect, it } from 'vitest';
import { recordCommitment } from '../functions/commitments/record-commitment.ts';
import { recordSource } from '../functions/sources/record-source.ts';
import { ask, ctxAt } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

const PATH = `/${REGION}/janji/jembatan/`;
const [AT, RENAMED] = ['2026-11-23T02:00:00.500Z', '2026-11-24T02:00:00.500Z'];
const source = (at: string, key: string, title: string, reason?: string) =>
  recordSource(ctxAt(at), { region: REGION, source: { ...sample.source, key, title, reason } });
const record = (over: Partial<typeof sample.commitment>) =>
  recordCommitment(ctxAt(AT), { region: REGION, commitment: { ...sample.commitment, ...over } });
const move = (due: string, as_of: string, reason: string, by: string) => ({ due, reason, as_of, source: by });
const read = async (path: string) => (await ask(path)).text();
const cited = (html: string) =>
  [...html.matchAll(/<p class="cited">(.*?)<\/p>/gs)].map(([, line]) => line!.replace(/<[^>]+>/g, ''));

beforeAll(async () => {
  await furnish();
  await source(AT, 'pindah', 'Jembatan diundur');
  await source(AT, 'hasil', 'Jembatan baru digambar');
  const due = { due: '2026-12-31' };
  await record(due);
  await record({
    ...due,
    moves: [{ due: '2027-06-30', reason: 'banjir', as_of: '2026-11-21', source: 'pindah' }],
    outcomes: [
      { value: 'limited' as const, statement: 'Baru gambar.', as_of: '2026-11-22', source: 'hasil' },
    ],
    reason: 'diundur',
  });
  await source(RENAMED, 'hasil', 'Jembatan tinggal gambar', 'judul diralat');
});

describe('three documents of one publisher', () => {
  it.each([PATH, `/${REGION}/janji/`])('are told apart by their titles on %s', async (path) => {
    const lines = cited(await read(path)).map((line) => line.trim());
    for (const title of ['Kota uji diuji', 'Jembatan diundur', 'Jembatan tinggal gambar'])
      expect(lines.filter((line) => line.includes(`Sumber: Koran Uji, ${title}`))).toHaveLength(1);
  });

  it('bear on a day the titles of that day', async () => {
    const then = cited(await read(`${PATH}?per=2026-11-23`)).join('\n');
    expect(then).toContain('Jembatan baru digambar');
    expect(then).not.toContain('tinggal gambar');
  });
});

it('leads once to what changed in it', async () => {
  expect(await read(PATH).then((html) => html.split('Apa yang berubah').length - 1)).toBe(1);
});

it('that was moved twice in one publication moved from the date that stood, not from one that nobody ever saw', async () => {
  const kept = { ...sample.commitment, key: 'taman', statement: 'Taman dibangun.', due: '2026-12-31' };
  await recordCommitment(ctxAt(AT), { region: REGION, commitment: kept });
  const moves = [
    move('2027-03-31', '2026-11-21', 'audit', 'pindah'),
    move('2027-06-30', '2026-11-22', 'banjir', 'hasil'),
  ];
  await recordCommitment(ctxAt(AT), { region: REGION, commitment: { ...kept, moves } });
  const history = (await read(`/${REGION}/riwayat/?jenis=janji`)).replace(/<[^>]+>/g, '');
  expect(history).toContain('pergeseran tenggat dari 31 Desember 2026 ke 30 Juni 2027');
  expect(history).not.toContain('dari 31 Maret 2027');
  // Every reason and every source counts, not only the last.
  expect(history).toContain('audit; lalu: banjir');
  expect(history).toMatch(/Pergeseran menurut Koran Uji, “Jembatan diundur”, dan Koran Uji, “Jembatan .*”/);
});
