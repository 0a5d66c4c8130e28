import type { Db } from '../../functions/core/db.ts';
import type { Ctx } from '../../functions/core/ctx.ts';
import { checkSpreadsheet } from '../../functions/spreadsheets/check-spreadsheet.ts';
import { exported } from '../../functions/spreadsheets/export.ts';
import { uploadSpreadsheet } from '../../functions/spreadsheets/upload-spreadsheet.ts';
import { newId } from '../../functions/core/ids.ts';
import type { SpreadsheetType } from '../../src/spreadsheets/columns.ts';
import type { Spreadsheet } from '../../src/spreadsheets/page.ts';
import { limited } from './load.ts';
import { ask, ctxAt, ORIGIN, rows } from './portal.ts';
import type { Signed } from './officers.ts';
import { REGION } from './sample.ts';

/** A system actor whose every batch keeps production's limits, however many a verb takes. */
export const sheetCtx = (db: Db = limited): Ctx => ctxAt(undefined, db);

/** Uploads a file and checks it to its end, as the door does. */
export async function dryRun(
  type: SpreadsheetType,
  text: string,
  ctx: Ctx = sheetCtx(),
  region = REGION,
): Promise<Spreadsheet> {
  const id = await uploadSpreadsheet(ctx, { region, type, text, key: newId() });
  for (;;) {
    const sheet = await checkSpreadsheet(ctx, { region, id });
    if (sheet.state !== 'checking') return sheet;
  }
}

/** How many rows of a spreadsheet came to what. */
export const counts = ({ created, amended, corrected, unchanged, wrong }: Spreadsheet) => ({
  created,
  amended,
  corrected,
  unchanged,
  wrong,
});

/** What is wrong with a spreadsheet: row, column, message. */
export const wrongOf = async ({ id }: Spreadsheet): Promise<[number, string, string][]> => {
  const found = await rows(
    "SELECT row, problems FROM spreadsheet_row WHERE spreadsheet_id = ? AND outcome = 'wrong' ORDER BY row",
    id,
  );
  return found.flatMap(({ row, problems }) =>
    (JSON.parse(problems as string) as { column: string; message: string }[]).map(
      ({ column, message }): [number, string, string] => [row as number, column, message],
    ),
  );
};

/** The whole text of an export. */
export async function exportOf(type: SpreadsheetType, region = REGION, delimiter = ';'): Promise<string> {
  let text = '';
  for await (const part of exported(limited, region, type, delimiter)) text += part;
  return text;
}

/** Sends the upload form of the console as an officer's browser does. */
export function upload(
  { cookie }: Signed,
  fields: Record<string, string | Uint8Array<ArrayBuffer>>,
  over: Partial<Env> = {},
): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries({ key: newId(), ...fields }))
    body.append(name, typeof value === 'string' ? value : new File([value], 'lembar.csv'));
  const headers = { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin', Origin: ORIGIN };
  return ask(`/petugas/${REGION}/lembar/`, { method: 'POST', headers, body }, over);
}
