import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { open, openPart, withheld, withheldOf, type Row } from '../src/datasets/column.ts';
import { columnsSchema } from '../src/datasets/columns-schema.ts';
import { datasetNames, datasetOf } from '../src/datasets/datasets.ts';
import { writerOf } from '../src/datasets/lines.ts';
import { Reports } from '../src/datasets/report-table.ts';

const Planted = z.object({
  id: open(z.string(), 'Nomor.'),
  email: withheld('private', 'Surel pelapor.'),
  draft: withheld('embargoed', 'Belum terbit.'),
});
const writer = writerOf(Planted);

describe('a column that is withheld', () => {
  it('is no column of any format', () => {
    expect(writer.columns).toEqual(['id']);
    expect(writer.lines([{ id: '1' }])).toEqual({ csv: '"1"\r\n', jsonl: '{"id":"1"}\n' });
  });

  it('cannot be given by a program that the compiler accepts', () => {
    // @ts-expect-error: it is private
    const one: Row<typeof Planted.shape> = { id: '1', email: 'a@b.example' };
    // @ts-expect-error: it is embargoed
    const other: Row<typeof Planted.shape> = { id: '1', draft: 'nanti' };
    for (const row of [one, other]) expect(() => writer.lines([row])).toThrow();
  });

  it('is refused when it comes past the compiler, and nothing is written', () => {
    for (const name of ['email', 'draft', 'never_heard_of'])
      expect(() => writer.lines([{ id: '1' }, { id: '2', [name]: 'x' } as never])).toThrow(name);
  });

  it('is refused when nobody said what it is', () => {
    expect(() => writerOf(z.object({ id: z.string() }) as never)).toThrow('says nothing of itself');
  });
});

describe('every dataset', () => {
  const tables = datasetNames.flatMap((name) => {
    const { table } = datasetOf(name);
    return table ? [{ name, table }] : [];
  });

  it.each(tables)('$name: each column says what it means, in one full sentence', ({ table }) => {
    for (const [name, schema] of Object.entries(openPart(table).shape))
      expect(String((schema as z.ZodType).meta()?.description), name).toMatch(/^["A-Z].{5,}[.]$/);
  });

  it.each(tables)('$name: its schema lists the columns in their order, and no other', ({ name, table }) => {
    const schema = columnsSchema(name, 'https://x.example/') as { required: string[]; properties: object };
    expect(schema.required).toEqual(writerOf(table).columns);
    expect(Object.keys(schema.properties)).toEqual(schema.required);
    expect(JSON.stringify(schema)).not.toContain('"access"');
  });

  it('reports begin with the columns of GeoReport Bulk, in its order', () => {
    expect(writerOf(Reports).columns.slice(0, 14).join(', ')).toBe(
      'service_request_id, requested_datetime, updated_datetime, closed_date, status_description, status_notes, source, service_name, service_subtype, description, agency_responsible, address, lat, long',
    );
    expect(withheldOf(Reports).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['name', 'phone', 'email', 'anonim', 'rahasia']),
    );
  });

  it('reports have every column of SP4N-LAPOR! that is public, under its name or the standard’s', async () => {
    const { columns } = await import('../src/sp4n/columns.ts');
    const said = Object.entries(openPart(Reports).shape).map(
      ([name, schema]) => ((schema as z.ZodType).meta()?.sp4n as string | undefined) ?? name,
    );
    expect(columns.filter((name) => !said.includes(name))).toEqual(['anonim', 'rahasia']);
    const own = said.slice(said.indexOf('klasifikasi'), said.indexOf('nomor_lapor') + 1);
    expect(own).toEqual(columns.filter((name) => own.includes(name)));
  });
});
