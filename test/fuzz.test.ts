import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { publishUpdate } from '../functions/updates/publish-update.ts';
import { ask, ctxAt, ORIGIN } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

beforeAll(async () => {
  await furnish();
  await publishUpdate(ctxAt(), { region: REGION, update: sample.update });
});

describe('whatever is asked', () => {
  const known = [
    'kota-uji',
    'kota-contoh',
    'program',
    'lampu',
    'visi',
    'u',
    'v',
    '1',
    'sumber',
    'linimasa',
    'janji',
    'laporan',
    'keliru',
    'kekeliruan',
    'riwayat',
    'cari',
    'shell',
    'healthz',
  ];
  const names = [
    'cari',
    'q',
    'jenis',
    'provinsi',
    'setelah',
    'sebelum',
    'wilayah',
    'dimensi',
    'status',
    'quick_win',
    'tanpa_kabar',
    'angka',
  ];
  const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
  const raw = fc.oneof(
    text,
    text.map((s) => encodeURIComponent(s.toWellFormed())),
    fc.stringMatching(/^(%[0-9A-Fa-f]{0,2}){0,4}$/),
  );
  const segment = fc.oneof(fc.constantFrom(...known), raw);
  const parameter = fc.tuple(fc.oneof(fc.constantFrom(...names), raw), raw).map((pair) => pair.join('='));
  const address = fc
    .tuple(
      fc.array(segment, { maxLength: 5 }),
      fc.constantFrom('', '/'),
      fc.array(parameter, { maxLength: 4 }),
    )
    .map(([path, slash, query]) => `/${path.join('/')}${slash}?${query.join('&')}`)
    .filter((path) => URL.canParse(ORIGIN + path));

  it('is never answered with a fault of ours', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(address, async (path) => {
        const response = await ask(ORIGIN + path);
        await response.text();
        expect(response.status).toBeLessThan(500);
      }),
      { numRuns: 200 },
    );
  });
});
