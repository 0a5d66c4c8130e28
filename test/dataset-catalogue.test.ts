import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeAll, SITE } from './edge/open-data.ts';
import { ask } from './edge/portal.ts';
import { furnish, REGION } from './edge/sample.ts';

// In the test's own words: what a reader of either standard cannot do without.
const language = { type: 'object', required: ['@value', '@language'] };
const linked = { type: 'object', required: ['@id', '@type'] };
const Catalog = {
  type: 'object',
  required: ['@context', '@id', '@type', 'dct:title', 'dct:description', 'dct:publisher', 'dcat:dataset'],
  properties: {
    '@context': { type: 'object', additionalProperties: { type: 'string', format: 'uri' } },
    '@type': { const: 'dcat:Catalog' },
    'dct:title': language,
    'dct:description': language,
    'dct:publisher': { type: 'object', required: ['foaf:name'] },
    'dcat:dataset': { type: 'array', minItems: 1, items: { $ref: '#/$defs/dataset' } },
  },
  $defs: {
    dataset: {
      type: 'object',
      required: [
        '@id',
        'dct:title',
        'dct:description',
        'dcat:distribution',
        'satudata:produsen_data',
        'satudata:walidata',
        'satudata:frekuensi',
        'satudata:satuan',
        'satudata:definisi',
      ],
      properties: {
        '@id': { type: 'string', format: 'uri' },
        'dct:title': language,
        'dcat:distribution': { type: 'array', minItems: 1, items: { $ref: '#/$defs/distribution' } },
      },
    },
    distribution: {
      type: 'object',
      required: ['dcat:accessURL', 'dcat:downloadURL', 'dct:license', 'spdx:checksum'],
      properties: {
        'dct:license': linked,
        'spdx:checksum': {
          type: 'object',
          required: ['spdx:algorithm', 'spdx:checksumValue'],
          properties: {
            'spdx:algorithm': { ...linked, properties: { '@type': { const: 'spdx:ChecksumAlgorithm' } } },
            'spdx:checksumValue': {
              properties: { '@value': { pattern: '^[0-9a-f]{64}$' }, '@type': { const: 'xsd:hexBinary' } },
            },
          },
        },
      },
    },
  },
};
const ajv = addFormats.default(new Ajv({ allErrors: true, strictTypes: false }));
const isCatalog = ajv.compile(Catalog);
const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
/* eslint-disable-next-line @typescript-eslint/no-explicit-any */
type Any = any;

const read = async () => (await (await ask('/data/catalog.jsonld', {}, { SITE })).json()) as Any;

beforeAll(async () => {
  await furnish(REGION, '11.01', { demo: false });
  await furnish('kota-contoh', '00.00', { demo: true });
  await makeAll('2026-11-24T02:00:00.000Z');
}, 60_000);

describe('the catalogue', () => {
  it('is DCAT, with everything that it means in it, and nothing of a demonstration', async () => {
    const catalog = await read();
    expect(isCatalog(catalog), JSON.stringify(isCatalog.errors)).toBe(true);
    expect(catalog['dcat:dataset']).toHaveLength(24);
    expect(JSON.stringify(catalog)).not.toContain('kota-contoh');
  });

  it.each([
    ['a title without its language', (c: Any) => (c['dct:title'] = 'Data')],
    [
      'an algorithm that is not said to be one',
      (c: Any) =>
        delete c['dcat:dataset'][0]['dcat:distribution'][0]['spdx:checksum']['spdx:algorithm']['@type'],
    ],
    ['a context from elsewhere', (c: Any) => (c['@context'] = 'https://x.example/context')],
    [
      'a dataset of which nobody says who keeps it',
      (c: Any) => delete c['dcat:dataset'][0]['satudata:walidata'],
    ],
  ])('would be refused with %s', async (_, spoil) => {
    const catalog = copy(await read());
    spoil(catalog);
    expect(isCatalog(catalog)).toBe(false);
  });

  it('leads to files that have the digests it names', async () => {
    const catalog = await read();
    for (const dataset of catalog['dcat:dataset'].slice(0, 4))
      for (const one of dataset['dcat:distribution']) {
        const response = await ask(one['dcat:downloadURL']['@id'].replace(SITE, ''), {}, { SITE });
        expect(response.headers.get('ETag')).toBe(
          `"${one['spdx:checksum']['spdx:checksumValue']['@value']}"`,
        );
        await response.body?.cancel();
      }
  });

  it('is told as a page, with each file, its size and its licence', async () => {
    for (const path of ['/data/', `/data/${REGION}/`]) {
      const response = await ask(path);
      const page = await response.text();
      expect([response.status, page.includes('/laporan.csv"'), page.includes('CC BY 4.0')], path).toEqual([
        200,
        true,
        true,
      ]);
      expect(response.headers.get('ETag'), path).toMatch(/^W/);
    }
    expect((await ask('/data/kota-contoh/')).status).toBe(404);
    expect((await ask('/data/semua/')).headers.get('Location')).toBe('/data/');
  });
});
