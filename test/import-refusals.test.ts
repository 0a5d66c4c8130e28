import { beforeAll, describe, expect, it } from 'vitest';
import { publishUpdate } from '../functions/updates/publish-update.ts';
import { lineWith, problemsOf } from './edge/load.ts';
import { ctxAt } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

// The region already has source "koran", organisation "dinas", programme "lampu" and claim "c1" of update "lampu-menyala".
const FILE = `region: ${REGION}
sources:
  - key: radio
    class: press_report
    publisher: Radio Uji
    published_at: '2026-02-03'
    url: https://radio.example.org/
programmes:
  - key: taman
    title: Taman kota
    dimension: living
    status: preparation
    known_since: '2026-01-05'
    organisations:
      - { organisation: dinas, role: funding }
    figures:
      - { key: pohon, label: Pohon, value: 1200, unit: batang, as_of: '2026-01-05', source: koran }
    sources: [koran]
updates:
  - key: dibuka
    programme: taman
    title: Taman dibuka
    body: Taman dibuka untuk umum.
    event_date: '2026-02-03'
    author: dinas
    sources: [radio]
    claims:
      - { key: c9, topic: Luas, statement: Dua hektare., as_of: '2026-02-03', source: radio }
`;

beforeAll(async () => {
  await furnish();
  await publishUpdate(ctxAt(), { region: REGION, update: sample.update });
});

describe('a file is refused whole, naming line, field and the right value', () => {
  it.each([
    ['a class that is not one', 'class: press_report', 'class: koran', 'sources[1].class', 'advertorial'],
    [
      'a day in words',
      "published_at: '2026-02-03'",
      'published_at: 3 Februari',
      'sources[1].published_at',
      '2019-05-16',
    ],
    ['a link that is no web address', 'https://radio', 'javascript:alert(1)//', 'sources[1].url', 'https://'],
    [
      'a status that is not one',
      'status: preparation',
      'status: jalan',
      'programmes[1].status',
      'implementation',
    ],
    [
      'a role that is not one',
      'role: funding',
      'role: ketua',
      'programmes[1].organisations[1].role',
      'accountable',
    ],
    [
      'a figure in words',
      'value: 1200',
      'value: seribu dua ratus',
      'programmes[1].figures[1].value',
      '600000000',
    ],
    [
      'money among the figures',
      'unit: batang',
      'unit: IDR',
      'programmes[1].figures[1].unit',
      'dicatat pada "budgets"',
    ],
    [
      'a figure without its source',
      ', source: koran }',
      ', note: null }',
      'programmes[1].figures[1].source',
      'wajib diisi',
    ],
    [
      'a column nobody knows',
      'title: Taman kota',
      'title: Taman kota\n    ketua: Budi',
      'programmes[1].ketua',
      'tidak dikenal',
    ],
    ['no source', 'sources: [koran]', 'sources: []', 'programmes[1].sources', 'sedikitnya satu sumber'],
    ['no title', 'title: Taman dibuka', "title: ''", 'updates[1].title', 'tidak boleh kosong'],
    ['a key with spaces', 'key: dibuka', 'key: Taman Dibuka', 'updates[1].key', 'command-center'],
    ['an unknown source', 'sources: [radio]', 'sources: [gosip]', 'updates[1].sources[1]', 'gosip'],
    ['an unknown author', 'author: dinas', 'author: siapa', 'updates[1].author', 'siapa'],
    ['an unknown programme', 'programme: taman', 'programme: kolam', 'updates[1].programme', 'kolam'],
    [
      'an unknown role holder',
      'organisation: dinas',
      'organisation: siapa',
      'programmes[1].organisations[1]',
      'siapa',
    ],
    [
      'a dimension of another region',
      'dimension: living',
      'dimension: branding',
      'programmes[1].dimension',
      'governance, living',
    ],
    [
      'an address that is taken',
      'key: taman',
      'key: taman\n    slug: lampu',
      'programmes[1].slug',
      'sudah dipakai',
    ],
    ['a claim key of another update', 'key: c9', 'key: c1', 'updates[1].claims[1].key', 'sudah dipakai'],
    [
      'a contradiction of nothing',
      'statement: Dua',
      'contradicts: c404, statement: Dua',
      'updates[1].claims[1].contradicts',
      'c404',
    ],
  ])('with %s', async (_, right, wrong, field, value) => {
    const text = FILE.replace(right, wrong);
    const problems = await problemsOf(text);
    expect(problems).toContainEqual({
      field,
      message: expect.stringContaining(value),
      line: lineWith(text, wrong.trim().split('\n').at(-1)!),
    });
  });

  it('with a key that stands twice, at the second one', async () => {
    const again = '  - { key: radio, class: press_report, publisher: Radio Lain }\nprogrammes:';
    const text = FILE.replace('programmes:', again);
    expect(await problemsOf(text)).toEqual([
      {
        field: 'sources[2].key',
        message: expect.stringContaining('"radio" sudah dipakai'),
        line: lineWith(text, 'Radio Lain'),
      },
    ]);
  });

  it('with two claims of one key in one update', async () => {
    const twin =
      "      - { key: c9, topic: Luas, statement: Tiga hektare., as_of: '2026-02-03', source: radio }\n";
    const problems = await problemsOf(FILE + twin);
    expect(problems).toMatchObject([
      { field: 'updates[1].claims[2].key', line: lineWith(FILE + twin, 'Tiga') },
    ]);
  });

  it('with every mistake named at once, so that its author mends it in one go', async () => {
    const text = FILE.replace('author: dinas', 'author: siapa').replace(
      'dimension: living',
      'dimension: branding',
    );
    expect(await problemsOf(text)).toHaveLength(2);
  });
});
