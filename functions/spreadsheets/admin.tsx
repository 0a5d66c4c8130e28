import { may } from '../../src/accounts/roles.ts';
import {
  atMost,
  delimiters,
  spreadsheetTypes,
  type SpreadsheetType,
} from '../../src/spreadsheets/columns.ts';
import { decoded } from '../../src/spreadsheets/decode.ts';
import { sheetsPage } from '../../src/spreadsheets/list.tsx';
import { changing } from '../../src/spreadsheets/page.ts';
import { sheetPath } from '../../src/spreadsheets/paths.ts';
import { resultPage } from '../../src/spreadsheets/result.tsx';
import type { Typed } from '../../src/spreadsheets/upload-form.tsx';
import { words } from '../../src/spreadsheets/words.ts';
import { refusals } from '../../src/ui/refusals.ts';
import { consoleDoor, consolePage, type Desk } from '../core/console.ts';
import { readAll } from '../core/db.ts';
import { typed } from '../core/form.ts';
import type { Request_ } from '../core/http.ts';
import { ID, newId } from '../core/ids.ts';
import { insist } from '../core/insist.ts';
import { sentFile } from '../core/multipart.ts';
import { Refusal, refusalStatus } from '../core/refusal.ts';
import { isTwoPerson } from '../regions/reads.ts';
import { checkSpreadsheet, knownSpreadsheet } from './check-spreadsheet.ts';
import { csvAnswer } from './csv-answer.ts';
import { errorFile, exported } from './export.ts';
import { previewOf } from './preview.ts';
import { newestSpreadsheets, SHOWN, toSpreadsheet, toWrongRow, wrongRows } from './reads.ts';
import { runSpreadsheet } from './run-spreadsheet.ts';
import { uploadSpreadsheet } from './upload-spreadsheet.ts';

/** The console's door to spreadsheets. */
const { door, at } = consoleDoor();
export const spreadsheets = door;

/** A file at its limit, and room for the form around it. */
const FORM_BYTES = atMost.bytes + 20_000;
/** Milliseconds for publishing a file of the most rows, which is one batch. */
const RUN_MS = 25_000;

at('GET', '/lembar/', 'spreadsheet.export', (c, desk) => room(c, desk, { type: '', text: '', key: newId() }));

at('GET', '/lembar/unduh/:type/', 'spreadsheet.export', (c, { ctx, region }) => {
  const type = c.req.param('type') as SpreadsheetType;
  if (!spreadsheetTypes.includes(type)) throw new Refusal('not_found', (w) => w.pageUnknown);
  const sign = c.req.query('pemisah') === 'koma' ? 'koma' : 'titik_koma';
  const name = `${words.id.types[type].toLowerCase()}-${region.slug}.csv`;
  return csvAnswer(name, exported(ctx.db, region.slug, type, delimiters[sign]));
});

at('POST', '/lembar/', 'spreadsheet.check', async (c, desk) => {
  const { texts, bytes, isCut } = await sentFile(c.req.raw, FORM_BYTES, atMost.bytes);
  const sent = {
    type: texts.get('type') ?? '',
    text: texts.get('text') ?? '',
    key: texts.get('key') || newId(),
  };
  const { ctx, region } = desk;
  try {
    if (isCut || bytes.byteLength > atMost.bytes)
      throw new Refusal('too_large', (w) => w.spreadsheetTooLarge);
    const upload = { region: region.slug, type: sent.type, text: textOf(bytes, sent.text), key: sent.key };
    const id = await insist(() => uploadSpreadsheet(ctx, upload));
    // The page's script goes on portion by portion; without it everything is checked now.
    if (!texts.get('bertahap')) await checkWhole(desk, id);
    return c.redirect(sheetPath(region.slug, id), 303);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return room(c, desk, sent, error);
  }
});

at('GET', '/lembar/:id/', 'spreadsheet.check', (c, desk) => result(c, desk));

at('POST', '/lembar/:id/periksa/', 'spreadsheet.check', async (c, desk) => {
  const asked = { region: desk.region.slug, id: idOf(c) };
  if (c.req.header('Accept') !== 'application/json') {
    await checkWhole(desk, asked.id);
    return c.redirect(sheetPath(asked.region, asked.id), 303);
  }
  const { checked, portion_count } = await insist(() => checkSpreadsheet(desk.ctx, asked));
  return c.json({ checked, of: portion_count, words: words.id.progress(checked, portion_count) });
});

at('GET', '/lembar/:id/galat/', 'spreadsheet.check', async (c, { ctx, region }) => {
  const sheet = await knownSpreadsheet(ctx, { region: region.slug, id: idOf(c) });
  return csvAnswer(`galat-${sheet.id}.csv`, errorFile(ctx.db, sheet));
});

at('POST', '/lembar/:id/terbitkan/', 'spreadsheet.run', async (c, desk) => {
  const sheet = await knownSpreadsheet(desk.ctx, { region: desk.region.slug, id: idOf(c) });
  // What corrects goes through the door that asks for a passkey.
  if (sheet.corrected > 0) throw new Refusal('not_allowed', (w) => w.roleMissing);
  return run(c, desk);
});

at('POST', '/lembar/:id/terbitkan-koreksi/', 'spreadsheet.run', (c, desk) => run(c, desk), true);

async function run(c: Request_, desk: Desk): Promise<Response> {
  const asked = { region: desk.region.slug, id: idOf(c) };
  try {
    await insist(() => runSpreadsheet(desk.ctx, asked), RUN_MS);
    return c.redirect(sheetPath(asked.region, asked.id), 303);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'not_found') throw error;
    return result(c, desk, error);
  }
}

function idOf(c: Request_): string {
  const id = c.req.param('id') ?? '';
  if (!ID.test(id)) throw new Refusal('not_found', (w) => w.spreadsheetUnknown);
  return id;
}

// Each portion on its own: a file of ten takes longer than one write may.
async function checkWhole({ ctx, region }: Desk, id: string): Promise<void> {
  for (;;) {
    const { state } = await insist(() => checkSpreadsheet(ctx, { region: region.slug, id }));
    if (state !== 'checking') return;
  }
}

const wrongFile = (message: string) =>
  new Refusal('invalid', (w) => w.spreadsheetRefused, [{ field: 'file', message }]);

function textOf(bytes: Uint8Array, pasted: string): string {
  if (bytes.byteLength === 0) return pasted;
  if (pasted.trim() !== '') throw wrongFile(words.id.fileTwice);
  const read = decoded(bytes);
  if ('wrong' in read) throw wrongFile(read.wrong);
  return typed(read.text);
}

async function room(c: Request_, { ctx, officer, region }: Desk, sent: Typed, refusal?: Refusal) {
  const [recent = []] = await readAll(ctx.db, [newestSpreadsheets(ctx.db, region.slug)]);
  const uploads = may(officer.grants, 'spreadsheet.check', { region: region.slug });
  const refused = refusal && { message: refusal.say(refusals.id), problems: refusal.fields };
  return consolePage(
    c,
    sheetsPage({
      region,
      recent: recent.map(toSpreadsheet),
      form: uploads ? { typed: sent, refused } : null,
    }),
    refusal ? refusalStatus[refusal.code] : 200,
  );
}

function rowAfter(c: Request_): number {
  const row = c.req.query('setelah') ?? '0';
  if (!/^\d{1,7}$/.test(row)) throw new Refusal('invalid', (w) => w.cursorUnknown);
  return Number(row);
}

async function result(c: Request_, { ctx, officer, region }: Desk, refusal?: Refusal) {
  const id = idOf(c);
  const sheet = await knownSpreadsheet(ctx, { region: region.slug, id });
  const [wrong = []] = await readAll(ctx.db, [wrongRows(ctx.db, id, 0, SHOWN)]);
  const publishable = sheet.state === 'checked' && sheet.wrong === 0 && changing(sheet) > 0;
  const preview = publishable ? await previewOf(ctx.db, region.slug, sheet, rowAfter(c)) : null;
  const runs = may(officer.grants, 'spreadsheet.run', { region: region.slug });
  const own = sheet.uploaded_by === officer.id && (await isTwoPerson(ctx.db, region.slug));
  return consolePage(
    c,
    resultPage({
      region,
      sheet,
      wrong: wrong.map(toWrongRow),
      preview,
      run: !runs ? 'no_role' : own ? 'two_person' : 'may',
      refused: refusal?.say(refusals.id),
    }),
    refusal ? refusalStatus[refusal.code] : 200,
  );
}
