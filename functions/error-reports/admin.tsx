import { may } from '../../src/accounts/roles.ts';
import { deskListPage } from '../../src/error-reports/desk-list.tsx';
import {
  ANSWER_FIELDS,
  KEEPER,
  type DeskReportPage,
  type TypedAnswer,
} from '../../src/error-reports/desk-page.ts';
import { deskReportPage } from '../../src/error-reports/desk-report.tsx';
import { refusals } from '../../src/ui/refusals.ts';
import { consoleDoor, consolePage, type Desk } from '../core/console.ts';
import { formFields } from '../core/form.ts';
import type { Request_ } from '../core/http.ts';
import { ID } from '../core/ids.ts';
import { insist } from '../core/insist.ts';
import { asked } from '../core/query.ts';
import { Refusal, refusalStatus } from '../core/refusal.ts';
import { Failed, settle } from '../core/settle.ts';
import { answerErrorReport } from './answer-error-report.ts';
import { readDeskList, readDeskReport } from './desk-reads.ts';
import { eraseErrorReport } from './erase-error-report.ts';

const { door, at } = consoleDoor();

/** The officers' door to error reports: what residents wrote, and the answers. */
export const errorReportDesk = door;

const ROOM = '/kekeliruan/';
const LIST = ['halaman', 'setelah', 'sebelum'] as const;
/** An answer at its limit, in a script whose letters take nine bytes each when sent, and some room. */
const FORM_BYTES = 32_768;
/** How long what was typed waits for what stands beside it. */
const READ_MS = 1000;

at('GET', ROOM, 'error_report.answer', async (c, { ctx, region }) => {
  const page = await readDeskList(ctx.db, region.slug, asked(c, LIST));
  return consolePage(c, (view) => deskListPage({ page, region, view }));
});

at('GET', `${ROOM}:id/`, 'error_report.answer', async (c, desk) => {
  const page = await found(c, desk);
  return consolePage(c, (view) => deskReportPage({ ...common(c, desk), page, view }));
});

at('POST', `${ROOM}:id/`, 'error_report.answer', async (c, desk) => {
  const typed = await formFields(c, ANSWER_FIELDS, FORM_BYTES);
  const organisation = typed.organisation === KEEPER ? null : typed.organisation;
  try {
    await insist(() => answerErrorReport(desk.ctx, { id: idOf(c), answer: typed.answer, organisation }));
    return c.redirect(pathOf(c, desk), 303);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return again(c, desk, typed, error);
  }
});

at(
  'POST',
  `${ROOM}:id/hapus/`,
  'error_report.erase',
  async (c, desk) => {
    await insist(() => eraseErrorReport(desk.ctx, { id: idOf(c) }));
    return c.redirect(pathOf(c, desk), 303);
  },
  true,
);

// What was typed comes back whatever the refusal was, also when somebody else has answered or nothing can be read.
async function again(c: Request_, desk: Desk, typed: TypedAnswer, refusal: Refusal) {
  const read = await settle(() => found(c, desk), READ_MS);
  if (read instanceof Refusal) throw read;
  const page = read instanceof Failed ? null : read;
  const refused = { message: refusal.say(refusals.id), problems: refusal.fields, typed };
  return consolePage(
    c,
    (view) => deskReportPage({ ...common(c, desk), page, refused, view }),
    refusalStatus[refusal.code],
  );
}

async function found(c: Request_, { ctx, officer, region }: Desk): Promise<DeskReportPage> {
  const page = await readDeskReport(ctx.db, region.slug, idOf(c), officer.grants);
  if (!page) throw new Refusal('not_found', (w) => w.errorReportUnknown);
  return page;
}

const common = (c: Request_, { officer, region }: Desk) => ({
  id: idOf(c),
  region,
  mayErase: may(officer.grants, 'error_report.erase', { region: region.slug }),
});

const pathOf = (c: Request_, { region }: Desk) => `/petugas/${region.slug}${ROOM}${idOf(c)}/`;

function idOf(c: Request_): string {
  const id = c.req.param('id') ?? '';
  if (!ID.test(id)) throw new Refusal('not_found', (w) => w.errorReportUnknown);
  return id;
}
