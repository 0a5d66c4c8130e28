import { at } from '../../src/api/values.ts';
import { csvLines } from '../../src/spreadsheets/write-csv.ts';
import type { Operation } from './operation.ts';

/** A list as CSV: a column for each of its fields, what stands inside one as `field.part`, lists of things as JSON. */
export function csvOf({ item }: Pick<Operation, 'item'>, fields: string | undefined, data: unknown): string {
  const names = fields?.split(',') ?? Object.keys(item.shape);
  const rows = (data as Record<string, unknown>[]).map(
    (row) =>
      Object.assign({}, ...names.map((name) => cells(name, row[name]))) as Record<string, string | number>,
  );
  // A part that only some rows have is a column of all.
  const columns = names.flatMap((name) => {
    const parts = new Set(
      rows.flatMap((row) => Object.keys(row).filter((one) => one.startsWith(`${name}.`))),
    );
    return parts.size > 0 ? [...parts] : [name];
  });
  return csvLines([columns, ...rows.map((row) => columns.map((one) => row[one] ?? ''))], ',', true);
}

function cells(name: string, value: unknown): Record<string, string | number> {
  if (value === null || value === undefined) return {};
  if (typeof value === 'number') return { [name]: value };
  if (typeof value === 'string') return { [name]: PRECISE.test(value) ? at(value) : value };
  if (typeof value !== 'object') return { [name]: String(value) };
  if (Array.isArray(value)) return { [name]: listed(value) };
  return Object.assign({}, ...Object.entries(value).map(([part, one]) => cells(`${name}.${part}`, one)));
}

const PRECISE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{1,3}Z$/;

const listed = (values: unknown[]) =>
  values.every((one) => typeof one === 'string') ? values.join('; ') : JSON.stringify(values);
