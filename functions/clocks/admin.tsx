import { calendarPage } from '../../src/clocks/calendar-page.tsx';
import { refusals } from '../../src/ui/refusals.ts';
import { consoleDoor, consolePage, type Desk } from '../core/console.ts';
import { formFields } from '../core/form.ts';
import type { Request_ } from '../core/http.ts';
import { insist } from '../core/insist.ts';
import { Refusal, refusalStatus } from '../core/refusal.ts';
import { Failed, settle } from '../core/settle.ts';
import { changeCalendar } from './change-calendar.ts';
import { readCalendars } from './page-reads.ts';

const { door, at } = consoleDoor();

/** The officers' door to the calendar: on which days their region's offices are closed. */
export const calendarDesk = door;

const ROOM = '/kalender/';
const FORM_BYTES = 4096;
/** How long what was typed waits for what stands beside it. */
const READ_MS = 1000;

at('GET', ROOM, 'console.read', async (c, { ctx, region, officer }) => {
  const page = await readCalendars(ctx.db, region.slug);
  const saved = c.req.query('tersimpan') === 'ya';
  return consolePage(c, (view) => calendarPage({ page, officer, saved, view }));
});

at(
  'POST',
  ROOM,
  'calendar.change',
  async (c, desk) => {
    const { day, name, hapus } = await formFields(c, ['day', 'name', 'hapus'], FORM_BYTES);
    const region = desk.region.slug;
    try {
      await insist(() =>
        changeCalendar(desk.ctx, { region, ...(hapus ? { remove: hapus } : { add: { day, name } }) }),
      );
      return c.redirect(`/petugas/${region}${ROOM}?tersimpan=ya`, 303);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return again(c, desk, { day, name }, error);
    }
  },
  true,
);

async function again(
  c: Request_,
  { ctx, region, officer }: Desk,
  typed: { day: string; name: string },
  refusal: Refusal,
) {
  const read = await settle(() => readCalendars(ctx.db, region.slug), READ_MS);
  const page = read instanceof Failed || read instanceof Refusal ? null : read;
  const refused = { message: refusal.say(refusals.id), problems: refusal.fields, typed };
  return consolePage(
    c,
    (view) => calendarPage({ page, officer, saved: false, refused, view }),
    refusalStatus[refusal.code],
  );
}
