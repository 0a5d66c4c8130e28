import { describe, expect, it } from 'vitest';
import { MilestoneLine, type LineItem } from '../src/charts/milestone-line.tsx';
import { SCurve, type CurvePoint } from '../src/charts/s-curve.tsx';
import type { View } from '../src/ui/view.ts';
import { daysBetween } from '../src/ui/when.ts';
import { all, cells, corners, drawn, first, ruler } from './edge/markup.ts';

const view: View = { locale: 'id', today: '2026-11-22', origin: 'http://portal.test' };
const curve = (points: CurvePoint[]) => String(SCurve({ points, view, id: 'kurva' }));
const milestones = (items: LineItem[]) => String(MilestoneLine({ items, view, id: 'tonggak' }));

const point = (day: string, baseline: number, current: number, actual: number | null): CurvePoint => ({
  day,
  baseline,
  current,
  actual,
});
const points = [
  point('2026-03-31', 10, 10, 10),
  point('2026-06-30', 40, 25, 25),
  point('2026-09-30', 70, 45, 40),
  point('2026-12-31', 100, 80, null),
  point('2027-06-30', 100, 100, null),
];

/** Where the name of a percentage stands. */
const heightOf = (html: string, percent: number) =>
  Number(first(html, new RegExp(`y="([\\d.]+)" text-anchor="end">${percent}%`)));
const strokeOf = (html: string, kind: string) =>
  first(drawn(html), new RegExp(`class="${kind}"[^>]*?(stroke-width="[^>]*?) vector`));

describe('the S curve', () => {
  const html = curve(points);
  const sentence = 'Sampai 22 November 2026 terpenuhi 40 persen, menurut rencana awal seharusnya 70 persen.';

  it('is one sentence, the same for the eye and for a screen reader', () => {
    expect(first(html, /<title id="kurva-judul">(.*?)<\/title>/)).toBe(sentence);
    expect(first(html, /<figcaption>(.*?)<\/figcaption>/)).toBe(sentence);
    expect(html).toContain('role="img" aria-labelledby="kurva-judul" aria-describedby="kurva-uraian"');
    expect(first(html, /<desc id="kurva-uraian">(.*?)<\/desc>/)).toMatch(
      /pada \d+ \w+ \d{4} seharusnya 45 persen\./,
    );
  });

  it('has a table with a row for each point', () => {
    expect(cells(html).slice(1)).toEqual([
      ['31 Mar 2026', '10', '10', '10'],
      ['30 Jun 2026', '40', '25', '25'],
      ['30 Sep 2026', '70', '45', '40'],
      ['31 Des 2026', '100', '80', 'belum tiba'],
      ['30 Jun 2027', '100', '100', 'belum tiba'],
    ]);
  });

  it('draws each line at the height and on the day of its numbers', () => {
    const percent = ruler([0, heightOf(html, 0)], [100, heightOf(html, 100)]);
    const place = ruler(
      [corners(drawn(html), 'baseline')[0]![0], 0],
      [306, daysBetween('2026-03-31', '2027-06-30')],
    );
    for (const kind of ['baseline', 'current', 'actual'] as const)
      for (const { day, [kind]: said } of points) {
        if (said === null) continue;
        // The last corner on that day or before it: a step has risen on its own day, and stays.
        const until = place(daysBetween('2026-03-31', day)) + 0.5;
        const [, y = 0] = corners(drawn(html), kind).findLast(([x]) => x <= until) ?? [];
        expect(percent(y + 4), `${kind} ${day}`).toBeCloseTo(said, 0);
      }
  });

  it('carries the actual line until today and no further', () => {
    const end = corners(drawn(html), 'actual').at(-1)?.[0];
    expect(first(html, /<path class="now" d="M([\d.]+),/)).toBe(String(end));
  });

  it('tells its lines apart without colour', () => {
    expect([strokeOf(html, 'actual'), strokeOf(html, 'baseline'), strokeOf(html, 'current')]).toEqual([
      'stroke-width="5"',
      'stroke-width="2.5" stroke-dasharray="7 4"',
      'stroke-width="1.25"',
    ]);
  });

  it('never rounds up to what is not reached, and says what is not known', () => {
    expect(curve([point('2026-01-31', 100, 100, 99.96)])).toContain('terpenuhi 99,9 persen');
    expect(curve([point('2026-01-31', 100, 100, 29.999999999)])).toContain('terpenuhi 30 persen');
    expect(curve([point('2027-01-31', 100, 100, null)])).toContain('kenyataan belum tercatat');
    expect(curve([])).toBe(
      '<p class="absent">Kurva S belum dapat digambar, karena belum ada tonggak yang berbobot.</p>',
    );
  });
});

const item = (
  title: string,
  original: string,
  current: string,
  { met = null, ...rest }: Partial<LineItem> = {},
): LineItem => ({
  title,
  original,
  current,
  met,
  metOn: met,
  addedOn: null,
  state: 'scheduled',
  late: false,
  ...rest,
});
const items = [
  item('Rancangan', '2026-03-31', '2026-03-31', { met: '2026-03-20', state: 'met' }),
  item('Pengadaan', '2026-06-30', '2026-09-30', { met: '2026-10-20', state: 'met' }),
  item('Pemasangan <awal>', '2026-06-30', '2026-09-30', { state: 'partiallyMet', late: true }),
  item('Pelatihan', '2026-12-31', '2026-12-21'),
  item('Aplikasi', '2026-09-30', '2026-09-30', { state: 'dropped' }),
];

/** Where a mark of a row stands. */
const placeOf = (row: string, mark: string) =>
  Number(first(row, new RegExp(`${mark}[^>]*?(?:cx="|d="M)([\\d.]+)`)));

describe('the line of milestones', () => {
  const html = milestones(items);

  it('is one sentence with the counts', () => {
    const sentence =
      '5 tonggak: 2 terpenuhi, 1 terpenuhi sebagian, 1 belum terpenuhi, 1 dibatalkan. Di antaranya 1 terlambat, 3 bergeser dari tenggat pertamanya, 1 baru terpenuhi sesudah tenggat pertamanya.';
    expect(first(html, /<title id="tonggak-judul">(.*?)<\/title>/)).toBe(sentence);
    expect(first(html, /<desc[^>]*>(.*?)<\/desc>/)).toContain('Pergeseran terjauh 92 hari.');
    expect(milestones([item('Satu', '2026-01-31', '2026-01-31')])).toContain('Tidak ada yang bergeser.');
  });

  it('has a table with the same days, numbered like its rows', () => {
    const rows = cells(html).slice(1);
    expect(rows.filter((_, i) => i % 2)).toEqual([
      ['31 Mar 2026', '31 Mar 2026', '20 Mar 2026', 'tidak bergeser'],
      ['30 Jun 2026', '30 Sep 2026', '20 Okt 2026', 'mundur 92 hari'],
      ['30 Jun 2026', '30 Sep 2026', 'terpenuhi sebagian, terlambat', 'mundur 92 hari'],
      ['31 Des 2026', '21 Des 2026', 'belum', 'maju 10 hari'],
      ['30 Sep 2026', '30 Sep 2026', 'dibatalkan', 'tidak bergeser'],
    ]);
    expect(rows[4]).toEqual(['3. Pemasangan &lt;awal&gt;']);
    expect(all(drawn(html), /<g class="row">.*?<text[^>]*>(\d+)<\/text>/gs)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
    ]);
  });

  it('puts each mark on its day, and a mark of another shape where it was met or dropped', () => {
    const rows = all(drawn(html), /<g class="row">(.*?)<\/g>/gs);
    const day = ruler(
      [0, placeOf(rows[0]!, 'original')],
      [daysBetween('2026-03-31', '2026-12-31'), placeOf(rows[3]!, 'original')],
    );
    for (const [i, { original, current, met }] of items.entries()) {
      const row = rows[i]!;
      const places: [string, string | null][] = [
        ['original', original],
        ['current', current],
        ['met', met],
      ];
      for (const [mark, at] of places)
        if (at === null) expect(row).not.toContain(`class="${mark}"`);
        else
          expect(Math.abs(day(placeOf(row, `class="${mark}"`)) - daysBetween('2026-03-31', at))).toBeLessThan(
            0.5,
          );
      expect(row.includes('class="slip"')).toBe(original !== current);
      expect(row.includes('class="overdue"')).toBe(i === 2);
    }
    expect(rows[4]).toContain('<path class="current"');
    expect(rows[3]).toContain('<circle class="current"');
  });
});
