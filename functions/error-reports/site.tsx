import { Hono } from 'hono';
import { errorReportFormSlots, FIELDS, type Asked } from '../../src/error-reports/form.tsx';
import { errorReportListSlots } from '../../src/error-reports/list.tsx';
import { errorReportSlots } from '../../src/error-reports/receipt.tsx';
import { isAddress } from '../../src/error-reports/schema.ts';
import { refusals } from '../../src/ui/refusals.ts';
import { TRAP } from '../../src/ui/trap.tsx';
import { drawn } from '../core/drawn.ts';
import { wrongMethod } from '../core/errors.ts';
import { formFields } from '../core/form.ts';
import { asResident, type App, type Request_ } from '../core/http.ts';
import { ID } from '../core/ids.ts';
import { insist } from '../core/insist.ts';
import { page } from '../core/page.ts';
import { asked } from '../core/query.ts';
import { Refusal, refusalStatus } from '../core/refusal.ts';
import { mustComeFromHere, ownOrigins } from '../core/same-origin.ts';
import { mustNotFlood } from '../core/write-limit.ts';
import { readErrorReport, readErrorReportList } from './page-reads.ts';
import { submitErrorReport } from './submit-error-report.ts';

/** The people's door to error reports. */
export const errorReports = new Hono<App>();

const FORM = '/laporan/keliru/';
/** Every field at its limit, in a script whose letters take nine bytes each when sent, and some room. */
const FORM_BYTES = 32_768;

errorReports.get(FORM, (c) => {
  const address = pathOf(c, c.req.query('angka') ?? '');
  return form(c, { typed: { address: isAddress(address) ? address : '' } });
});

errorReports.post(FORM, async (c) => {
  mustComeFromHere(c);
  const sent = await formFields(c, FIELDS, FORM_BYTES);
  const typed = { ...sent, address: pathOf(c, sent.address) };
  try {
    await mustNotFlood(c);
    // Refused openly: a receipt for what is not kept would be a lie to a person whose browser filled the field.
    if (sent[TRAP]) throw new Refusal('invalid', (w) => w.trapFilled);
    const id = await insist(() => submitErrorReport(asResident(c), { typed, secret: c.env.PORTAL_SECRET }));
    c.header('Cache-Control', 'no-store');
    return c.redirect(`${FORM}${id}/`, 303);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return form(
      c,
      { typed, refused: { message: error.say(refusals.id), problems: error.fields } },
      error.code,
    );
  }
});

errorReports.all(FORM, (c) => wrongMethod(c, 'GET, HEAD, POST'));

errorReports.get(`${FORM}:id/`, (c) => {
  const id = c.req.param('id');
  if (!ID.test(id)) throw new Refusal('not_found', (w) => w.errorReportUnknown);
  return page(c, {
    shell: 'error-report',
    read: (db) => readErrorReport(db, id),
    slots: errorReportSlots,
    timeZone: (rows) => rows.region.time_zone,
  });
});

const LIST = ['halaman', 'setelah', 'sebelum'] as const;

errorReports.get('/:region{[a-z][a-z0-9-]{2,59}}/kekeliruan/', (c) =>
  page(c, {
    shell: 'error-reports',
    params: LIST,
    read: async (db) => readErrorReportList(db, c.req.param('region'), asked(c, LIST)),
    slots: errorReportListSlots,
    timeZone: (rows) => rows.region.time_zone,
  }),
);

const form = (c: Request_, filled: Asked, code?: keyof typeof refusalStatus) =>
  drawn(c, FORM, (view) => errorReportFormSlots(filled, view), code ? refusalStatus[code] : 200);

// People copy whole addresses; those of this portal lose what comes before the path.
function pathOf(c: Request_, address: string): string {
  const own = ownOrigins(c).find((origin) => address.startsWith(`${origin}/`));
  return own ? address.slice(own.length) : address;
}
