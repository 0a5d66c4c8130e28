import { beforeAll, describe, expect, it } from 'vitest';
import { bibtex } from '../src/citing/bibtex.ts';
import { ours, type Citable } from '../src/citing/citable.ts';
import { csl } from '../src/citing/csl.ts';
import { citingSlots } from '../src/citing/head.ts';
import { ris } from '../src/citing/ris.ts';
import { robustLink } from '../src/citing/sentences.ts';
import { correctUpdate } from '../functions/updates/correct-update.ts';
import { publishUpdate } from '../functions/updates/publish-update.ts';
import { redactUpdate } from '../functions/updates/redact-update.ts';
import { meta } from './edge/cited.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

const file = async (path: string) => {
  const response = await ask(path);
  return { status: response.status, type: response.headers.get('Content-Type'), text: await response.text() };
};

describe('a version of an update', () => {
  let id = '';
  beforeAll(async () => {
    await furnish();
    // 23.30 in London is the next day in Blitar: the day is the region's.
    id = await publishUpdate(ctxAt('2026-02-09T23:30:00.000Z'), { region: REGION, update: sample.update });
    await correctUpdate(ctxAt('2026-03-01T02:00:00.000Z'), {
      region: REGION,
      update: sample.update.key,
      reason: 'salah hitung',
      body: '**Sembilan** lampu menyala.\n\nSatu padam.',
    });
  });

  it('says in its head how it is cited, and the page of the update cites its newest version', async () => {
    const first = await (await ask(`/u/${id}/v/1/`)).text();
    const newest = await (await ask(`/u/${id}/`)).text();
    expect(meta(first, 'citation_title')).toBe(`${sample.update.title} (versi 1)`);
    expect(meta(first, 'citation_author')).toMatch(/^[^,]+,$/);
    expect(meta(first, 'citation_technical_report_number')).toBe(`U-${id}@v1`);
    expect(meta(first, 'citation_publication_date')).toBe('2026-02-10');
    expect(meta(first, 'citation_public_url')).toMatch(new RegExp(`^http.*/u/${id}/v/1/$`));
    expect(meta(newest, 'citation_public_url')).toMatch(new RegExp(`/u/${id}/v/2/$`));
    expect(meta(newest, 'DCTERMS.abstract')).toBe('Sembilan lampu menyala.');
    expect(newest).toMatch(
      new RegExp(
        `rel="predecessor-version"[^>]*href="[^"]*/v/1/"|href="[^"]*/v/1/"[^>]*rel="predecessor-version"`,
      ),
    );
    expect(first).not.toContain('rel="predecessor-version"');
  });

  it('says in its files what its head says', async () => {
    const page = await (await ask(`/u/${id}/v/2/`)).text();
    const [asRis, asBib, asCsl] = await Promise.all(
      ['ris', 'bib', 'json'].map((end) => file(`/u/${id}/v/2/kutipan.${end}`)),
    );
    const [item] = JSON.parse(asCsl!.text) as Record<string, never>[];
    const author = meta(page, 'citation_author')!.slice(0, -1);
    expect(item).toMatchObject({
      title: meta(page, 'citation_title'),
      author: [{ literal: author }],
      publisher: meta(page, 'citation_technical_report_institution'),
      issued: { 'date-parts': [[2026, 3, 1]] },
      number: meta(page, 'citation_technical_report_number'),
      URL: meta(page, 'citation_public_url'),
    });
    expect(asRis!.text.split('\r\n')).toEqual(
      expect.arrayContaining([
        `AU  - ${author}`,
        'DA  - 2026/03/01/',
        `SN  - U-${id}@v2`,
        `UR  - ${meta(page, 'citation_public_url')}`,
      ]),
    );
    expect(asBib!.text).toContain(`@techreport{U-${id}-v2,`);
    expect([asRis!.type, asBib!.type, asCsl!.type].map((type) => type?.split(';')[0])).toEqual([
      'application/x-research-info-systems',
      'application/x-bibtex',
      'application/vnd.citationstyles.csl+json',
    ]);
  });

  it('leads from its head to its files', async () => {
    const page = await (await ask(`/u/${id}/v/2/`)).text();
    for (const [end, type] of [
      ['ris', 'application/x-research-info-systems'],
      ['bib', 'application/x-bibtex'],
      ['json', 'application/vnd.citationstyles.csl+json'],
    ]) {
      const [link = ''] = page.match(new RegExp(`<link [^>]*/u/${id}/v/2/kutipan\\.${end}"[^>]*>`)) ?? [];
      expect(link, end).toContain('rel="alternate"');
      expect(link, end).toContain(`type="${type}"`);
    }
  });

  it('can be copied from its page, each fact by its own address', async () => {
    const page = await (await ask(`/u/${id}/v/1/`)).text();
    const [claim] = sample.update.claims ?? [];
    expect(page).toContain(`/u/${id}/v/1/#klaim-${claim!.key}`);
    expect(page).toContain(`id="klaim-${claim!.key}"`);
    expect(page).toContain('data-versiondate=');
  });

  it('says that its words were removed, and keeps its hash, where they were', async () => {
    const before = await (await ask(`/u/${id}/v/1/`)).text();
    const [{ content_sha256: hash } = {}] = await rows(
      'SELECT content_sha256 FROM update_version WHERE update_id = ? AND version = 1',
      id,
    );
    await redactUpdate(ctxAt('2026-04-01T02:00:00.000Z'), { id, version: 1, reason: 'memuat nomor telepon' });
    const page = await (await ask(`/u/${id}/v/1/`)).text();
    expect(meta(page, 'citation_title')).toBe('Isi kabar ini telah dihapus (versi 1)');
    for (const same of ['technical_report_number', 'publication_date', 'public_url'])
      expect(meta(page, `citation_${same}`), same).toBe(meta(before, `citation_${same}`));
    const [item] = JSON.parse((await file(`/u/${id}/v/1/kutipan.json`)).text);
    // Its author's name went with its words: what stands there is the portal's.
    expect(meta(page, 'citation_author')).toBe('Pantau Kota,');
    expect(item.author).toEqual([{ literal: 'Pantau Kota' }]);
    expect((await file(`/u/${id}/v/1/kutipan.ris`)).text).toContain('\r\nAU  - Pantau Kota\r\n');
    expect(item.custom.sha256).toBe(hash);
    expect(item.abstract).toBe(
      `Isi versi ini dihapus 1 April 2026 untuk melindungi data pribadi. Alasan: memuat nomor telepon. Sidik SHA-256 isi semula: ${String(hash)}.`,
    );
    const files = await Promise.all(['ris', 'bib', 'json'].map((end) => file(`/u/${id}/v/1/kutipan.${end}`)));
    for (const text of [page, ...files.map((one) => one.text)])
      expect(text).not.toContain(sample.update.body);
  });

  it('has no citation when there is none', async () => {
    for (const path of [
      `/u/${id}/v/9/kutipan.ris`,
      '/u/0000000000/v/1/kutipan.bib',
      `/u/${id}/v/x/kutipan.ris`,
      `/u/${id}/v/2/kutipan.doc`,
    ])
      expect((await file(path)).status, path).toBe(404);
    expect((await file(`/u/${id}/v/2/kutipan.ris`)).status).toBe(200);
  });
});

describe('what somebody wrote', () => {
  const cited: Citable = {
    ...ours,
    id: 'U-7K3M9QXT2B@v2',
    number: 'U-7K3M9QXT2B@v2',
    version: 2,
    title: 'Rp5 & "10%" {naik} \\ <b>\r\nER  - (versi 2)',
    author: 'Dinas A_B',
    institution: 'Dinas A_B',
    said: 'Dinas A_B',
    per: null,
    read: null,
    genre: 'Kabar program',
    issued: '2026-03-01',
    abstract: 'a\nTI  - b',
    jurisdiction: 'Kota Contoh',
    demo: false,
    address: 'https://pantau.example/u/7K3M9QXT2B/v/2/',
    newest: 'https://pantau.example/u/7K3M9QXT2B/',
    sha256: 'ab',
    files: { path: '/u/7K3M9QXT2B/v/2/kutipan', query: '' },
  };

  it('ends no field of a file early', () => {
    const lines = ris(cited).split('\r\n');
    expect(lines.filter((line) => /^(?:ER|TI) {2}- /.test(line))).toHaveLength(2);
    expect(lines.at(-2)).toBe('ER  - ');
    expect(bibtex(cited)).toContain(
      'title = {{Rp5 \\& "10\\%" \\{naik\\} \\textbackslash{} <b> ER - (versi 2)}},',
    );
    expect(JSON.parse(csl(cited))[0].title).toBe(cited.title);
    expect(robustLink(cited, '2026-11-22')).toContain('&quot;10%&quot; {naik} \\ &lt;b&gt;');
  });

  it('is one author where a comma would divide its name, and whole where a name can be', () => {
    const author = 'Dinas Komunikasi, Informatika, dan Statistik';
    const undivided = 'Dinas Komunikasi Informatika dan Statistik';
    expect(ris({ ...cited, author })).toContain(`\r\nAU  - ${undivided}\r\n`);
    expect(citingSlots({ ...cited, author })['citation_author']).toEqual({
      attrs: { content: `${undivided},` },
    });
    expect(JSON.parse(csl({ ...cited, author }))[0].author).toEqual([{ literal: author }]);
    expect(bibtex({ ...cited, author })).toContain(`author = {{${author}}}`);
  });
});
