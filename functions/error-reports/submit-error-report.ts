import { ErrorReport } from '../../src/error-reports/schema.ts';
import { localDate } from '../../src/ui/when.ts';
import { act } from '../core/act.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { idFor } from '../core/ids.ts';
import { keyed } from '../core/keyed.ts';
import { refusals } from '../../src/ui/refusals.ts';
import { Refusal, type FieldProblem } from '../core/refusal.ts';
import { placeOf } from './place.ts';
import { insertErrorReport } from './writes.ts';

/** What was typed, and the portal's secret: an id made with it tells nobody whether a guess at the words is right. */
export interface Submission {
  typed: Record<keyof ErrorReport, string>;
  secret: string;
}

/**
 * Takes a resident's report of an error in a figure and gives its public id. The same words about the same address
 * on the same day are one report, so that a double click or a retry meets the receipt it already has.
 */
export async function submitErrorReport(ctx: Ctx, { typed, secret }: Submission): Promise<string> {
  const report = checked(typed);
  const place = await placeOf(ctx.db, report.address);
  if (!place) throw refused([{ field: 'address', message: refusals[ctx.locale].addressUnknown }]);
  const { region, address, time_zone } = place;
  const received_on = localDate(ctx.now(), time_zone);
  const words = [report.what_is_wrong, report.right_value ?? '', report.where_to_see ?? ''];
  const key = await keyed(secret, 'error_report', received_on, address, ...words);
  const id = await idFor(region, 'error_report', key);
  const written = { ...report, id, region, address, received_on, at: instant(ctx) };
  const event = { region, noun: 'error_report', verb: 'submit', subject: id, version: 1, public: true };
  try {
    await act(ctx, [insertErrorReport(ctx.db, written)], { ...event, data: { address } });
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'conflict')) throw error;
  }
  return id;
}

function checked(typed: Submission['typed']): ErrorReport {
  const { success, data, error } = ErrorReport.safeParse(typed);
  if (success) return data;
  throw refused(error.issues.map(({ path, message }) => ({ field: String(path[0]), message })));
}

const refused = (problems: FieldProblem[]) => new Refusal('invalid', (w) => w.errorReportRefused, problems);
