import { FIELDS, usual, type Typed } from '../../src/sp4n/asked.ts';
import { sp4nPage } from '../../src/sp4n/page.tsx';
import { refusals } from '../../src/ui/refusals.ts';
import { consoleDoor, consolePage, type Desk } from '../core/console.ts';
import { formFields } from '../core/form.ts';
import type { Request_ } from '../core/http.ts';
import { insist } from '../core/insist.ts';
import { Refusal, refusalStatus } from '../core/refusal.ts';
import { relyingParty } from '../accounts/relying-party.ts';
import { csvAnswer } from '../spreadsheets/csv-answer.ts';
import { exportReports } from './export-reports.ts';

const { door, at } = consoleDoor();

/** The officers' door to the table for SP4N-LAPOR!. */
export const sp4nDesk = door;

const FORM_BYTES = 4096;

at('GET', '/laporan/sp4n/', 'service_request.export', (c, desk) => draw(c, desk, usual));

at(
  'POST',
  '/laporan/sp4n.csv',
  'service_request.export',
  async (c, desk) => {
    const typed = await formFields(c, FIELDS, FORM_BYTES);
    const region = desk.region.slug;
    const { origin } = relyingParty(c.env);
    try {
      const parts = await insist(() => exportReports(desk.ctx, { region, typed, origin }));
      const days = [typed.dari, typed.sampai].filter(Boolean).map((day) => `-${day}`);
      return await csvAnswer(`sp4n-${region}${days.join('')}.csv`, parts);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return draw(c, desk, typed, error);
    }
  },
  true,
);

const draw = (c: Request_, { region }: Desk, typed: Typed, refusal?: Refusal) => {
  const refused = refusal && { message: refusal.say(refusals.id), problems: refusal.fields };
  const status = refusal ? refusalStatus[refusal.code] : 200;
  return consolePage(c, (view) => sp4nPage({ region, typed, refused, view }), status);
};
