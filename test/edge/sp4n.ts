import { expect } from 'vitest';
import { columns } from '../../src/sp4n/columns.ts';
import { ROOM } from './desk.ts';
import { handRead } from './hand-csv.ts';
import { sendAs, type Signed } from './officers.ts';

/** Where the table for SP4N-LAPOR! is taken along, and the form as it is first shown. */
export const FILE = `${ROOM}sp4n.csv`;
export const all = { dari: '', sampai: '', keadaan: 'all', pemisah: 'titik_koma' };

/** A line of it, by the names of its columns. */
export type Line = Record<(typeof columns)[number], string>;

/** The file as it comes, without its mark. */
export async function download(who: Signed, fields: Partial<typeof all> = {}): Promise<string> {
  const answer = await sendAs(who, FILE, { ...all, ...fields });
  expect([answer.status, answer.headers.get('Content-Type'), answer.headers.get('Cache-Control')]).toEqual([
    200,
    'text/csv; charset=utf-8',
    'private, no-store',
  ]);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  expect(Array.from(bytes.slice(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
  return new TextDecoder().decode(bytes);
}

/** Its lines by the reference of each report. */
export function linesIn(text: string, delimiter = ';'): Map<string, Line> {
  const [names = [], ...lines] = handRead(text, delimiter);
  expect(names).toEqual([...columns]);
  expect(lines.filter((line) => line.length !== names.length)).toEqual([]);
  const named = lines.map((line) => Object.fromEntries(line.map((cell, i) => [names[i], cell])) as Line);
  return new Map(named.map((line) => [line.nomor, line]));
}
