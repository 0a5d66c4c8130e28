import { beforeAll, describe, expect, it } from 'vitest';
import { ask, ORIGIN } from './edge/portal.ts';
import { recordCommitment } from '../functions/commitments/record-commitment.ts';
import { sample } from './edge/sample.ts';
import { HOME, live, on, PAGE, PAGES, REGION, second, STORY, text } from './edge/story.ts';

let update = '';
beforeAll(async () => {
  update = await live();
});

/** The amount of the only budget, as a page tells it. */
const amountOn = (page: string) => /id="anggaran-biaya"><strong class="value">([^<]+)</.exec(page)?.[1];
const plain = (number: number) => `Rp${number.toLocaleString('id-ID')}`;

describe('the story of one number', () => {
  it.each(STORY)(
    'on $day it was the same by its day, by TimeGate, by its version, and by the API',
    async (of) => {
      const byDay = await ask(`${PAGE}?per=${of.day}`);
      const gate = await ask(`/timegate/${ORIGIN}${PAGE}`, {
        headers: { 'Accept-Datetime': new Date(`${of.day}T16:00:00Z`).toUTCString() },
      });
      expect(gate.status).toBe(302);
      const address = gate.headers.get('Location') ?? '';
      expect(address).toBe(`${ORIGIN}${PAGE}?per=${second(of.day)}`);
      const byGate = await ask(address);
      const byVersion = await ask(`${PAGE}?per=${second(of.day)}`);
      for (const response of [byDay, byGate, byVersion]) {
        expect(response.status).toBe(200);
        expect(response.headers.get('Memento-Datetime')).toBe(new Date(second(of.day)).toUTCString());
        expect(amountOn(await response.text())).toBe(plain(of.amount));
      }
      const { data } = await (
        await ask(`/api/v1/regions/${REGION}/programmes/lampu/budgets?per=${of.day}`)
      ).json<{
        data: { amount: number }[];
      }>();
      expect(data.map(({ amount }) => amount)).toEqual([of.amount]);
    },
  );

  it('adds up to the total of its year, and knows how it was amended so far', async () => {
    const [first, moved] = [await text(`${PAGE}?per=2026-11-23`), await text(`${PAGE}?per=2026-11-24`)];
    expect(first).toContain(`<strong class="value">${plain(600_000_000)}</strong>, anggaran awal 2026`);
    expect(moved).toContain(`<strong class="value">${plain(750_000_000)}</strong>, anggaran awal 2026`);
    expect([first, moved].map((page) => page.includes('pergeseran anggaran'))).toEqual([false, true]);
    expect(moved).not.toContain('satu nol');
  });

  it('stood in an update whose version of the day is one address', async () => {
    for (const [day, version, title] of [
      ['2026-11-23', 1, 'Lampu menyala'],
      ['2026-11-24', 1, 'Lampu menyala'],
      ['2026-11-25', 2, 'Sembilan lampu menyala'],
    ] as const) {
      const response = await ask(`/u/${update}/?per=${day}`);
      expect([response.status, response.headers.get('Location')]).toEqual([
        302,
        `/u/${update}/v/${version}/`,
      ]);
      expect(await text(`/u/${update}/v/${version}/`)).toContain(`<h1>${title}</h1>`);
      const { data } = await (
        await ask(`/api/v1/updates/${update}?per=${day}`)
      ).json<{ data: { version: number } }>();
      expect(data.version).toBe(version);
      expect(await text(`${PAGE}?per=${day}`)).toContain(`>${title}</a>`);
    }
  });
});

describe('a page as of a day', () => {
  it('says so, leads to the one of now, and is cited by its own address', async () => {
    for (const path of PAGES) {
      const response = await ask(`${path}?per=2026-11-24`);
      const page = await response.text();
      expect(response.status, path).toBe(200);
      expect(page, path).toContain('Seperti yang terbit sampai 24 November 2026');
      expect(page, path).toContain(`<a href="${path}" rel="latest-version">Lihat yang kini</a>`);
      expect(page, path).toContain('Isi halaman ini per 24 November 2026.');
      for (const tag of ['canonical', 'og-url', 'cite-as'])
        expect(page, `${path} ${tag}`).toMatch(
          new RegExp(`data-live="${tag}"[^>]*"${ORIGIN}${path}\\?per=2026-11-24"`),
        );
      expect(page, path).toContain('type="date"');
      expect(response.headers.get('Memento-Datetime'), path).toBe('Tue, 24 Nov 2026 02:00:00 GMT');
    }
  });

  it('has dates instead of words that a later reader takes for his own day, and calls nobody to act', async () => {
    for (const path of [...PAGES, `${HOME}janji/jembatan/`])
      for (const per of ['2026-11-24', second('2026-11-24')])
        expect(await text(`${path}?per=${per}`), path).not.toMatch(
          /hari ini|hari lalu|Ikuti lewat|Saya sudah lihat|Laporkan kekeliruan|<summary>Sematkan/,
        );
    const now = await text(PAGE);
    for (const word of ['hari lalu', 'Ikuti lewat', 'Saya sudah lihat', 'Laporkan kekeliruan'])
      expect(now).toContain(word);
    const then = await text(`${PAGE}?per=2026-11-24`);
    expect(then).toContain('>per 24 Nov 2026</text>');
    expect(then).toContain('pada 24 November 2026 seharusnya');
    expect(then).toMatch(/\d hari sebelum 24 November 2026\)/);
    expect(await text(`${HOME}program/?per=2026-11-24`)).toContain('sampai 24 November 2026.</p>');
  });

  it('tells plan, dates and promises of then', async () => {
    const [before, after] = [await text(`${PAGE}?per=2026-11-23`), await text(`${PAGE}?per=2026-11-24`)];
    expect([before, after].map((page) => page.includes('sebab yang diumumkan'))).toEqual([false, true]);
    expect([before, after].map((page) => page.includes('akan kami bangun'))).toEqual([false, true]);
    const register = [await text(`${HOME}janji/?per=2026-11-23`), await text(`${HOME}janji/?per=2026-11-24`)];
    expect(register.map((page) => page.includes('akan kami bangun'))).toEqual([false, true]);
    expect(await text(`${HOME}?per=2026-11-22`)).toContain('0 dari 1 program tercatat punya angka');
    expect(await text(`${HOME}?per=2026-11-24`)).toContain('1 dari 1 program tercatat punya angka');
  });

  it('says of what was not there that it was not', async () => {
    const page = await text(`${PAGE}?per=2026-11-22`);
    expect(page.match(/Belum ada pada hari itu\./g)?.length).toBeGreaterThanOrEqual(5);
    for (const path of PAGES) {
      const early = await ask(`${path}?per=2026-11-21`);
      const words = await early.text();
      expect(early.status, path).toBe(404);
      expect(words, path).toContain('<h1>Belum ada pada hari itu</h1>');
      expect(words, path).toContain(`?per=2026-11-22T01:00:00Z`);
      expect(early.headers.get('Memento-Datetime'), path).toBeNull();
    }
    expect((await ask(`/u/${update}/?per=2026-11-22`)).status).toBe(404);
  });

  it('ends with the day where the region is: 17.00 UTC is the next one in Jakarta', async () => {
    const late = {
      region: REGION,
      commitment: { ...sample.commitment, key: 'malam', statement: 'Malam itu.' },
    };
    await recordCommitment(on('2026-11-24', '16:59:59.999'), late);
    const early = {
      region: REGION,
      commitment: { ...sample.commitment, key: 'pagi', statement: 'Pagi itu.' },
    };
    await recordCommitment(on('2026-11-24', '17:00:00.000'), early);
    const [that, next] = [
      await text(`${HOME}janji/?per=2026-11-24`),
      await text(`${HOME}janji/?per=2026-11-25`),
    ];
    expect([that.includes('Malam itu.'), that.includes('Pagi itu.'), next.includes('Pagi itu.')]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('of a day that still runs says that it may change, and is no memento yet', async () => {
    const response = await ask(`${PAGE}?per=2026-11-26`);
    expect(await response.text()).toContain('Saat itu belum berakhir');
    expect(response.headers.get('Memento-Datetime')).toBeNull();
  });
});
