import { Asked, MOST, type Typed } from '../../src/sp4n/asked.ts';
import { columns, lineOf } from '../../src/sp4n/columns.ts';
import { delimiters } from '../../src/spreadsheets/columns.ts';
import { csvLines } from '../../src/spreadsheets/write-csv.ts';
import { act } from '../core/act.ts';
import type { Ctx } from '../core/ctx.ts';
import { mustMay } from '../core/may.ts';
import { inParts } from '../core/portions.ts';
import { Refusal } from '../core/refusal.ts';
import { PORTION, readChosen, readReports } from './reads.ts';
import { touchRegion } from './writes.ts';

/**
 * Takes a region's reports along for SP4N-LAPOR!: first it is written down how many, then they come, portion by portion.
 * What is held at once is their references and one portion.
 */
export async function exportReports(
  ctx: Ctx,
  { region, typed, origin }: { region: string; typed: Typed; origin: string },
): Promise<AsyncGenerator<string>> {
  mustMay(ctx, 'service_request.export', { region, organisation: null });
  const asked = checked(typed);
  const found = await readChosen(ctx.db, region, asked);
  if (!found) throw new Refusal('not_found', (w) => w.regionAbsent(region));
  if (found.ids.length > MOST)
    throw wrong([{ field: 'dari', message: 'Terlalu banyak laporan untuk satu berkas. Persempit waktunya' }]);
  const { dari, sampai, keadaan, pemisah } = asked;
  await act(ctx, [touchRegion(ctx.db, region)], {
    region,
    noun: 'service_request',
    verb: 'export',
    subject: region,
    version: 1,
    public: false,
    data: { from: dari || null, to: sampai || null, state: keadaan, rows: found.ids.length },
  });
  return parts(ctx, found.ids, { ...found.meanings, origin }, delimiters[pemisah]);
}

async function* parts(
  ctx: Ctx,
  ids: string[],
  meanings: Parameters<typeof lineOf>[1],
  delimiter: string,
): AsyncGenerator<string> {
  yield csvLines([[...columns]], delimiter, true);
  for (const portion of inParts(ids, PORTION)) {
    const reports = await readReports(ctx.db, portion);
    const lines = reports.map((report) => lineOf(report, meanings));
    if (lines.length > 0) yield csvLines(lines, delimiter, false);
  }
}

function checked(typed: Typed): Asked {
  const { data, error } = Asked.safeParse(typed);
  if (data) return data;
  throw wrong(error.issues.map(({ path, message }) => ({ field: String(path[0]), message })));
}

const wrong = (fields: { field: string; message: string }[]) =>
  new Refusal('invalid', (w) => w.exportRefused, fields);
