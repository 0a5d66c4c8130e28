import { beforeAll, describe, expect, it } from 'vitest';
import { recordCommitment } from '../functions/commitments/record-commitment.ts';
import { placeOf } from '../functions/error-reports/place.ts';
import { recordIndicator } from '../functions/programmes/record-indicator.ts';
import { Indicator } from '../src/programmes/indicator-schema.ts';
import { pay, setAside } from './edge/money.ts';
import { publish, said, tell } from './edge/plans.ts';
import { ask, ctxAt } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

const P = `/${REGION}/program/lampu/`;
const J = `/${REGION}/janji/`;

const wrong = (address: string) => `?angka=${encodeURIComponent(address)}"`;
const ledgerOf = async (path: string) =>
  /<ol class="claims ledger">.*?<\/ol>/s.exec(await (await ask(path)).text())?.[0];

beforeAll(async () => {
  await furnish();
  await publish();
  await tell('tiang', said('move'));
  await setAside();
  await pay();
  const points = [{ kind: 'actual', from: '2026-01-01', to: '2026-08-31', value: 3, source: 'koran' }];
  const indicator = Indicator.parse({
    key: 'titik',
    programme: 'lampu',
    title: 'Titik',
    unit: 'point',
    points,
  });
  await recordIndicator(ctxAt(), { region: REGION, indicator });
  await recordCommitment(ctxAt(), { region: REGION, commitment: sample.commitment });
});

describe('every figure', () => {
  it.each([
    [P, '#rencana'],
    [P, '#tonggak-rancangan'],
    [P, '#anggaran-biaya'],
    [P, '#transaksi-termin-1'],
    [P, '#indikator-titik'],
    [J, '#jembatan'],
    [`/${REGION}/`, '#kemajuan'],
    [`/${REGION}/`, '#visi'],
    [`/${REGION}/`, '#tahap'],
    [`/${REGION}/`, '#dimensi'],
    [`/${REGION}/`, '#rencana'],
    [`/${REGION}/visi/`, '#visi'],
    [`/${REGION}/visi/`, '#dimensi'],
  ])(
    '%s%s has an address of its own, which its link to the form carries and the form keeps',
    async (path, anchor) => {
      const page = await (await ask(path)).text();
      expect(page).toContain(`id="${anchor.slice(1)}"`);
      expect(page).toContain(wrong(path + anchor));
      expect(await placeOf(ctxAt().db, path + anchor)).toMatchObject({
        region: REGION,
        address: path + anchor,
      });
    },
  );

  it('that was moved can be reported in the ledger itself, at its milestone or at its programme', async () => {
    expect(await ledgerOf(P)).toContain(wrong(`${P}#tonggak-tiang`));
    for (const path of [`/${REGION}/`, `/${REGION}/pergeseran/`])
      expect(await ledgerOf(path)).toContain(wrong(`${P}#pergeseran`));
    expect(await placeOf(ctxAt().db, `${P}#pergeseran`)).toMatchObject({ address: `${P}#pergeseran` });
  });

  it.each([P, `/${REGION}/`])(
    'stands on a page, like %s, that leads to what was reported and answered',
    async (path) => {
      expect(await (await ask(path)).text()).toContain(
        `<a href="/${REGION}/kekeliruan/">Laporan kekeliruan dan jawabannya</a>`,
      );
    },
  );

  it.each([
    '#tonggak-hilang',
    '#anggaran-hilang',
    '#transaksi-x',
    '#indikator-x',
    '#angka-x',
    '#pesan-dari-saya',
  ])(
    'an address that the page does not have, %s, is cut to the page: nobody writes a message there',
    async (anchor) => {
      expect(await placeOf(ctxAt().db, P + anchor)).toMatchObject({ address: P });
      expect(await placeOf(ctxAt().db, J + anchor)).toMatchObject({ address: J });
    },
  );
});
