import { beforeAll, describe, expect, it } from 'vitest';
import { everything } from './edge/left.ts';
import { load } from './edge/load.ts';
import { rows } from './edge/portal.ts';
import { furnish, REGION } from './edge/sample.ts';

interface Said {
  status: string;
  name: string;
  amount: number;
  publisher: string;
  reason?: string;
}

/** A file as an author holds it; its reasons stay in it for good. */
const file = ({ status, name, amount, publisher, reason }: Said) => `
region: ${REGION}
sources:
  - { key: apbd, class: official_document, publisher: ${publisher}${reason ? `, reason: ${reason}` : ''} }
organisations:
  - key: pupr
    name: ${name}
    kind: agency
    ${reason ? `reason: ${reason}` : ''}
programmes:
  - key: taman
    title: Taman kota
    status: ${status}
    known_since: '2026-01-05'
    sources: [apbd]
    ${reason ? `reason: ${reason}` : ''}
budgets:
  - key: taman-biaya
    programme: taman
    fiscal_year: 2026
    amount: ${amount}
    funds: APBD
    as_of: '2026-01-05'
    source: apbd
    ${reason ? `reason: ${reason}` : ''}
`;

const seed: Said = {
  status: 'preparation',
  name: 'Dinas PUPR',
  amount: 600,
  publisher: 'Pemkot',
  reason: 'angka dipindahkan',
};
const officers: Said = {
  status: 'implementation',
  name: 'Dinas Pekerjaan Umum',
  amount: 720,
  publisher: 'Bappeda',
  reason: 'laporan triwulan',
};

const stands = async () => [
  (await rows("SELECT status, version FROM programme WHERE key = 'taman'"))[0],
  (await rows("SELECT name FROM organisation WHERE key = 'pupr'"))[0],
  (await rows("SELECT amount FROM budget WHERE key = 'taman-biaya'"))[0],
  (await rows("SELECT publisher FROM source WHERE key = 'apbd'"))[0],
];
const amended = [
  { status: 'implementation', version: 2 },
  { name: 'Dinas Pekerjaan Umum' },
  { amount: 720 },
  { publisher: 'Bappeda' },
];

/** The officers' file with a promise in it, and what became of that. */
const promise = (more: string) => `${file(officers)}
commitments:
  - key: jalan
    kind: commitment
    statement: Jalan akan diperbaiki.
    office: Wali Kota Uji
    made_on: '2026-01-05'
    source: apbd
${more}`;

beforeAll(async () => {
  await furnish();
  await load(file(seed));
  await load(file(officers));
});

describe('a file that lags behind what officers changed since', () => {
  it('was followed by an amendment of everything in it', async () => {
    expect(await stands()).toEqual(amended);
  });

  it('undoes nothing, though its old reasons still stand in it', async () => {
    const before = await everything();
    expect(await load(file(seed))).toEqual({ created: 0, amended: 0, unchanged: 4 });
    expect(await everything()).toEqual(before);
  });

  it('that also says something new is told to give a reason', async () => {
    const { reason: _, ...plain } = seed;
    await expect(load(file({ ...plain, amount: 601 }))).rejects.toMatchObject({ code: 'invalid' });
    expect(await stands()).toEqual(amended);
  });

  it('does not know of an outcome, or of a source that was dated since, and is no reason to refuse the file', async () => {
    await load(promise(''));
    await load(
      promise(
        "    outcomes: [{ value: limited, statement: Baru sebagian., as_of: '2026-03-01', source: apbd }]",
      ),
    );
    const dated =
      "{ key: apbd, class: official_document, publisher: Bappeda, published_at: '2025-12-31', reason: tanggal ditemukan }";
    await load(`region: ${REGION}\nsources:\n  - ${dated}\n`);
    const before = await everything();
    expect(await load(promise(''))).toEqual({ created: 0, amended: 0, unchanged: 5 });
    expect(await everything()).toEqual(before);
  });

  it('takes things back to what they were when it says why, in new words', async () => {
    expect(await load(file({ ...seed, reason: 'laporan ternyata keliru' }))).toMatchObject({ amended: 4 });
    expect((await stands())[0]).toEqual({ status: 'preparation', version: 3 });
  });
});
