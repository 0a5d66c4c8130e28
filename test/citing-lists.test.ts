import { beforeAll, describe, expect, it } from 'vitest';
import { publishUpdate } from '../functions/updates/publish-update.ts';
import { agreed, citables, PROGRAMME, REGISTER } from './edge/citables.ts';
import * as cited from './edge/cited.ts';
import { ctxAt, rows } from './edge/portal.ts';
import { REGION, sample } from './edge/sample.ts';

let update = '';
beforeAll(async () => {
  ({ update } = await citables());
});

describe('a list', () => {
  it.each([
    ['programmes', `/${REGION}/program/`, () => cited.pageAt(PROGRAMME)],
    ['updates', `/linimasa/?wilayah=${REGION}`, () => cited.pageAt(`/u/${update}/`)],
  ])('of %s offers each to reference managers, as its own page is cited', async (_, list, page) => {
    const shown = await cited.pageAt(list);
    expect(cited.fromList(shown)).toEqual([cited.fromHead(await page())]);
    // Books have no kind of document that could say it.
    expect(shown).toContain('rft.description=Karangan%3A+wilayah+contoh');
  });

  it('of public words offers each as its file cites it', async () => {
    const page = await cited.pageAt(REGISTER);
    const [word] = await rows('SELECT id FROM commitment');
    const said = await agreed(cited.panelOf(page, `kutip-${String(word?.id)}`));
    expect(cited.fromList(page)).toEqual([said]);
  });
});

const types = async (path: string) =>
  cited.structured(await cited.pageAt(path)).map((thing) => thing['@type']);

describe('search engines', () => {
  it('read what each page is about, and the way to it', async () => {
    expect(await types(`/u/${update}/v/1/`)).toEqual(['BreadcrumbList', 'Report']);
    expect(await types(PROGRAMME)).toEqual(['BreadcrumbList', 'Report']);
    expect(await types(`/${REGION}/`)).toEqual([
      'BreadcrumbList',
      'AdministrativeArea',
      'GovernmentOrganization',
    ]);
    expect(await types(REGISTER)).toEqual(['BreadcrumbList', 'CollectionPage']);
  });

  it('read of a region its one government, and the way to it', async () => {
    const [way, area, government] = cited.structured(await cited.pageAt(`/${REGION}/`));
    const address = `http://portal.test/${REGION}/`;
    expect(way?.itemListElement).toMatchObject([
      { position: 1 },
      { position: 2, name: 'Kota Uji', item: address },
    ]);
    expect(government).toMatchObject({ name: 'Pemerintah Kota Uji', areaServed: { '@id': area?.['@id'] } });
  });

  it('read of an update what its head says', async () => {
    const page = await cited.pageAt(`/u/${update}/v/1/`);
    const [way, report] = cited.structured(page);
    const said = cited.fromHead(page);
    expect(report).toMatchObject({
      headline: said.title,
      reportNumber: said.number,
      datePublished: said.date,
      url: said.url,
      version: 1,
      author: { '@type': 'GovernmentOrganization', name: said.creators[0] },
      publisher: { '@type': 'GovernmentOrganization', name: said.institution },
      isPartOf: { name: 'Pantau Kota' },
      isBasedOn: [{ '@type': 'CreativeWork', name: 'Kota uji diuji' }],
    });
    expect(way?.itemListElement).toMatchObject([
      { position: 1, item: 'http://portal.test/' },
      { position: 2, name: 'Kota Uji', item: `http://portal.test/${REGION}/` },
      { position: 3, item: `http://portal.test${PROGRAMME}` },
    ]);
  });

  it('read no element that somebody wrote into a title', async () => {
    const evil = '</script><script>alert(1)</script><!--';
    const id = await publishUpdate(ctxAt(), {
      region: REGION,
      update: { ...sample.update, key: 'jahat', title: evil, claims: [] },
    });
    const page = await cited.pageAt(`/u/${id}/v/1/`);
    // The element ends where it should, or what is in it could not be read.
    expect(cited.structured(page)[1]?.headline).toBe(`${evil} (versi 1)`);
  });
});
