import { beforeAll, describe, expect, it } from 'vitest';
import { closeRequest } from '../functions/triage/close-request.ts';
import { furnishDesk } from './edge/desk.ts';
import { live, lived, type LifeStep } from './edge/lived.ts';
import { ctxOf, type Signed } from './edge/officers.ts';
import { ask } from './edge/portal.ts';
import { word } from './edge/triage-verbs.ts';

let boss: Signed;
beforeAll(async () => {
  ({ boss } = await furnishDesk());
});

const OPEN: LifeStep[] = [
  ['2026-11-18', 'verify'],
  ['2026-11-19', 'forward'],
];
const ANSWERED: LifeStep[] = [...OPEN, ['2026-11-20', 'follow_up']];
const text = async (path: string) => (await ask(path)).text();
/** What a page says, without its markup. */
const read = async (path: string) => (await text(path)).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const pageOf = async (life: LifeStep[], texts = {}) =>
  read(`/laporan/${(await lived(boss, '2026-11-17', life, texts)).id}/`);
const cardOf = (page: string, id: string) =>
  page.split('<li').find((card) => card.includes(`href="/laporan/${id}/"`));
const tagsOf = async (id: string) =>
  [...(cardOf(await text('/kota-uji/laporan/'), id) ?? '').matchAll(/<span class="tag[^>]*>([^<]*)</g)].map(
    ([, tag]) => tag,
  );

describe('how a public report stands', () => {
  it('is said of one that was answered, and of one whose reporter did not accept it', async () => {
    expect(await pageOf(OPEN)).toContain('Sudah diteruskan kepada lembaga yang menangani.');
    expect(await pageOf(ANSWERED)).toContain('Proses Lembaga sudah menjawab; menunggu kata pelapor.');
    const disputed = await pageOf([...ANSWERED, ['2026-11-23', 'object']]);
    expect(disputed).toContain('Masih ditangani: menurut pelapor belum selesai.');
    expect(disputed).toContain('23 November 2026 Pelapor menyatakan belum selesai. ');
  });

  it('names who has it and since when, and before that for whom it is meant', async () => {
    expect(await pageOf([['2026-11-18', 'verify']])).toContain('Lembaga yang dituju Dinas Uji Tempat');
    expect(await pageOf(OPEN)).toContain('Ditangani oleh Dinas Uji, sejak 19 November 2026 Tempat');
  });
});

describe('how a public report ended', () => {
  it('keeps the last word of its reporter and the answer of its agency', async () => {
    const again = await pageOf([
      ...OPEN,
      ['2026-11-20', 'close'],
      ['2026-11-23', 'object'],
      ['2026-11-24', 'close', 'lagi'],
    ]);
    expect(again).toContain(
      'Menurut lembaga selesai sepenuhnya Menurut pelapor terakhir menyatakan belum selesai, 23 November 2026',
    );
    expect(again).toContain('23 November 2026 Pelapor menyatakan belum selesai; laporan dibuka kembali.');
    expect(again).toContain('Ditutup lembaga, sesudah pelapor menyatakan belum selesai.');
    const confirmed = await pageOf([...ANSWERED, ['2026-11-23', 'confirm']]);
    expect(confirmed).toContain(
      'Menurut lembaga sudah menjawab 20 November 2026 Menurut pelapor selesai sepenuhnya',
    );
    expect(confirmed).toContain('Selesai ditangani.');
  });

  it('tells of a sensitive one no day of its reporter', async () => {
    const life: LifeStep[] = [
      ...OPEN,
      ['2026-11-20', 'close'],
      ['2026-11-23', 'object'],
      ['2026-11-24', 'close', 'lagi'],
    ];
    const page = await pageOf(life, { service_code: 'pungutan-liar' });
    expect(page).toContain('Menurut pelapor terakhir menyatakan belum selesai Alasan');
    expect(page).not.toContain('23 November 2026');
  });

  it('is in part where its agency says so, until its reporter says another thing', async () => {
    const made = await lived(boss, '2026-11-17', OPEN);
    const part = { ...word(made.id), outcome: 'part' as const };
    await closeRequest(ctxOf(boss, '2026-11-20T03:00:00.000Z'), part);
    expect(await read(`/laporan/${made.id}/`)).toContain('Selesai sebagian.');
    expect(await tagsOf(made.id)).toEqual(['Selesai', 'Sebagian']);
  });
});

describe('the list of public reports', () => {
  it('says what was handed over, waits for its reporter, is answered, or open again; none of them is late', async () => {
    const lives: [LifeStep[], string][] = [
      [
        [
          ['2026-09-02', 'verify'],
          ['2026-09-03', 'ask'],
        ],
        'Menunggu pelapor',
      ],
      [
        [
          ['2026-09-02', 'verify'],
          ['2026-09-03', 'forward'],
          ['2026-09-04', 'follow_up'],
        ],
        'Sudah dijawab',
      ],
    ];
    for (const [life, said] of lives) {
      const { id } = await lived(boss, '2026-09-01', life);
      const card = cardOf(await text('/kota-uji/laporan/'), id);
      expect(card).toContain(said);
      expect(card).not.toContain('Jawaban akhir terlambat');
      expect(await text('/kota-uji/laporan/?terlambat=ya')).not.toContain(id);
    }
    const late = await lived(boss, '2026-09-01', [
      ['2026-09-02', 'verify'],
      ['2026-09-03', 'forward'],
      ['2026-09-04', 'hand_over'],
    ]);
    expect(await text('/kota-uji/laporan/?terlambat=ya')).toContain(late.id);
    expect(cardOf(await text('/kota-uji/laporan/'), late.id)).toContain('Dioper 1 kali');
    const again = await lived(boss, '2026-09-01', [
      ['2026-09-02', 'verify'],
      ['2026-09-03', 'close'],
      ['2026-09-04', 'object'],
    ]);
    expect(cardOf(await text('/kota-uji/laporan/'), again.id)).toContain('Dibuka kembali');
  });
});

describe('a report that was merged', () => {
  it('is not called solved, and is not counted so; where it goes on says how many came', async () => {
    const into = await lived(boss, '2026-11-17', OPEN);
    const [one, two, hidden] = await Promise.all(
      ['whole', 'facts', 'none'].map((how) => lived(boss, '2026-11-17', [['2026-11-18', 'verify', how]])),
    );
    const before = await counted();
    for (const made of [one, two, hidden]) await live(boss, made!, [['2026-11-19', 'merge', into.id]]);
    expect(await tagsOf(one!.id)).toEqual(['Digabung']);
    expect(await read(`/laporan/${one!.id}/`)).toContain('Digabung Digabung dengan laporan lain');
    const after = await counted();
    expect(after).toEqual({ done: before.done, merged: before.merged + 2 });
    // Of one that nobody sees nobody hears.
    expect(await read(`/laporan/${into.id}/`)).toContain(
      '2 laporan lain tentang hal yang sama digabung ke sini',
    );
    expect(await read('/kota-uji/laporan/?keadaan=selesai')).toContain(
      'Termasuk yang digabung dengan laporan lain',
    );
  });
});

/** How many are solved and how many were merged, as the page of the list says it. */
async function counted() {
  const page = await read('/kota-uji/laporan/');
  const table = page.slice(page.indexOf('Jumlah menurut keadaan'));
  const of = (name: string) => Number(new RegExp(`${name} (\\d+)`).exec(table)?.[1] ?? 0);
  return { done: of('Selesai'), merged: of('Digabung') };
}
