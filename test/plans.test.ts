import type { D1Migration } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { AssessmentList } from '../src/assessments/list.tsx';
import type { AssessmentLine } from '../src/assessments/page.ts';
import { scales } from '../src/assessments/schema.ts';
import { Plans } from '../src/regions/plans.tsx';
import { RegionContent } from '../src/regions/schema.ts';
import type { Citation } from '../src/sources/schema.ts';
import { html } from '../src/ui/slots.ts';
import type { View } from '../src/ui/view.ts';
import { rows } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

const view: View = { locale: 'id', today: '2026-11-22', origin: 'http://portal.test' };
const citation: Citation = {
  id: 'S000000001',
  class: 'press_report',
  publisher: 'Koran Uji',
  title: 'Kota uji diuji',
  event_date: '2026-03-01',
  published_at: '2026-03-02',
};
const study: AssessmentLine = {
  amended: [],
  id: 'A000000001',
  key: 'telaah',
  subject: { kind: 'plan', key: 'masterplan' },
  assessor: { name: 'Kampus Uji' },
  scale: 'gmpp',
  rating: 'amber_red',
  statement: 'Perawatan belum dibiayai.',
  quote: 'belum dibiayai',
  date: '2026-03-01',
  source: 'koran',
  citation,
};
const { plans } = RegionContent.parse({
  ...sample.region,
  plans: [
    {
      key: 'masterplan',
      title: 'Masterplan Uji',
      as_of: '2024-05-03',
      source: 'koran',
      legal_forms: [
        { form: 'draft', as_of: '2023-03-01', said_by: 'Sekda', source: 'koran' },
        { form: 'perda', number: 'Perda Nomor 3', as_of: '2024-05-03', source: 'koran' },
      ],
      reviews: [{ state: 'never', statement: 'Belum direviu.', as_of: '2024-05-03', source: 'koran' }],
    },
  ],
});
const drawn = (node: Parameters<typeof html>[0]) =>
  (html(node) as { html: string }).html.replace(/\s+/g, ' ');
const list = (assessments: AssessmentLine[]) =>
  drawn(AssessmentList({ region: 'kota-uji', assessments, view }));
const drawnPlans = (assessments: AssessmentLine[], over = {}) =>
  drawn(
    Plans({
      plans: plans.map((plan) => ({ ...plan, ...over })),
      assessments,
      region: 'kota-uji',
      citations: { koran: citation },
      view,
    }),
  );

describe('a plan', () => {
  it('shows its legal form of today, and every form it had with its day and source', () => {
    const page = drawnPlans([]);
    expect(page).toContain('Bentuk hukum: peraturan daerah, Perda Nomor 3.');
    expect(page).toMatch(
      /rancangan, nomor tidak disebut sumber.*1 Maret 2023.*Menurut Sekda\. Sumber: .*peraturan daerah, Perda Nomor 3.*3 Mei 2024/,
    );
    expect(drawnPlans([], { legal_forms: [] })).toContain('Bentuk hukum tidak disebut sumber.');
  });

  it('says of which day a review is, and how long ago that was', () => {
    expect(drawnPlans([])).toMatch(
      /elum pernah direviu<\/p><p>per <time datetime="2024-05-03">3 Mei 2024<\/time> \(933 hari lalu\)/,
    );
  });

  it('keeps what others think of it apart from what the government says, and each with its own plan', () => {
    const other = {
      ...study,
      assessor: { name: 'Kampus Lain' },
      subject: { kind: 'plan' as const, key: 'lain' },
    };
    const [own, outside] = drawnPlans([study, other]).split('Penilaian pihak luar');
    expect(own).toContain('Perda Nomor 3');
    expect(own).not.toContain('Kampus');
    expect(outside).toContain('Kampus Uji');
    expect(outside).not.toContain('Kampus Lain');
    expect(drawnPlans([])).toContain('Belum ada penilaian pihak luar yang bersumber.');
  });
});

it('that was mirrored while a plan had one legal form keeps it, with its day and source', async () => {
  const { MIGRATIONS } = env as unknown as { MIGRATIONS: D1Migration[] };
  const fill = MIGRATIONS.find(({ name }) => name === '0014_legal_form.sql')!.queries;
  await furnish(REGION, '00.00', { plans });
  const { legal_forms: _, ...plan } = plans[0]!;
  const old = [
    { ...plan, legal_form: 'perda', legal_number: 'Perda Nomor 3' },
    { ...plan, key: 'kedua', legal_form: 'unknown', legal_number: null },
  ];
  await env.DB.batch([
    env.DB.prepare("UPDATE region SET content = json_set(content, '$.plans', json(?))").bind(
      JSON.stringify(old),
    ),
    ...fill.map((sql) => env.DB.prepare(sql)),
  ]);
  const [row] = await rows('SELECT content FROM region');
  const carried = RegionContent.parse(JSON.parse(row!.content as string)).plans;
  expect(carried.map((p) => p.legal_forms)).toEqual([
    [
      {
        form: 'perda',
        number: 'Perda Nomor 3',
        quote: null,
        as_of: '2024-05-03',
        said_by: null,
        source: 'koran',
      },
    ],
    [],
  ]);
});

describe('a judgement from outside', () => {
  it('says who judged, on which day, what the rating means, and where', () => {
    const page = list([study]);
    for (const words of [
      'Menurut Kampus Uji',
      '1 Maret 2026',
      'penilaian: merah-kuning',
      'keberhasilan diragukan',
      '“belum dibiayai”',
      'Koran Uji, <a href="/sumber/S000000001/">Kota uji diuji</a>',
    ])
      expect(page).toContain(words);
  });

  it.each(Object.entries(scales).flatMap(([scale, ratings]) => ratings.map((rating) => [scale, rating])))(
    'has words for %s %s',
    (scale, rating) => {
      const page = list([{ ...study, scale, rating } as AssessmentLine]);
      expect(page).toMatch(/<span class="tag tag-plain">penilaian[^<]+</);
      expect(page).not.toMatch(/undefined|amber|null/);
    },
  );

  it('keeps words that look like markup as words', () => {
    expect(list([{ ...study, quote: '<script>alert(1)</script>' }])).not.toContain('<script');
  });
});
