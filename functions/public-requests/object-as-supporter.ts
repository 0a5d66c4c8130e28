import { OBJECTION } from '../../src/public-requests/objection.ts';
import { localDate, longDate } from '../../src/ui/when.ts';
import { refusals } from '../../src/ui/refusals.ts';
import { actOnAll } from '../core/act.ts';
import { attemptsOf, countAttempt } from '../core/attempts.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { readAll, type Row } from '../core/db.ts';
import { newId } from '../core/ids.ts';
import { enqueue } from '../core/outbox.ts';
import { Refusal, type Say } from '../core/refusal.ts';
import { countObjection, insertObjection } from './objection-writes.ts';
import { objectable } from './support-reads.ts';
import { objectionAllowance, supporterMarks, type Supporter } from './supporter.ts';

/** A supporter of a report that was closed, and what they say is not solved: officers alone read it. */
export interface SupportersWord {
  id: string;
  supporter: Supporter;
  text: string;
}

/**
 * Says "belum selesai" as somebody who met the same problem. It opens nothing by itself: it waits for an officer. Each
 * supporter says it once of each closing.
 */
export async function objectAsSupporter(
  ctx: Ctx,
  word: SupportersWord,
): Promise<'objected' | 'objected_before' | 'objection_answered'> {
  const { id, supporter } = word;
  const marks = await supporterMarks(ctx.db, supporter, id);
  const allowance = await objectionAllowance(supporter, id, ctx.now());
  const [[known] = [], [tried] = []] = await readAll(ctx.db, [
    objectable(ctx.db, id, marks),
    attemptsOf(ctx.db, allowance),
  ]);
  if (!known) throw new Refusal('not_found', (w) => w.requestUnknown);
  const at = instant(ctx);
  mustBeOpenTo(known, at);
  if (known.is_said === 1) return known.waiting === 0 ? 'objection_answered' : 'objected_before';
  const body = checked(word.text);
  if (((tried?.count as number) ?? 0) >= allowance.most)
    throw new Refusal('too_many', (w) => w.objectionTooMany);
  const subject = { region: known.region as string, noun: 'service_request', subject: id };
  const statements = [
    insertObjection(ctx.db, { id: newId(), request: id, marks, at, body }),
    countAttempt(ctx.db, allowance),
    countObjection(ctx.db, id),
  ];
  await actOnAll(
    ctx,
    statements.map((statement) => ({ statement, rows: 1 })),
    // Told once of each closing, however many say it.
    [
      enqueue(ctx.db, {
        ...subject,
        at,
        kind: `service_request.objected:${String(known.closed_at)}`,
        recipients: ['officers'],
      }),
    ],
    [
      {
        ...subject,
        verb: 'object_as_supporter',
        version: (known.version as number) + 1,
        public: false,
      },
    ],
  );
  return 'objected';
}

function mustBeOpenTo(known: Row, now: string): void {
  if (known.is_mine !== 1) throw new Refusal('not_allowed', (w) => w.objectionNotYours);
  const until = known.until as string | null;
  if (known.is_open === 1 || until === null) throw new Refusal('conflict', (w) => w.requestActionRefused);
  if (now > until)
    throw new Refusal('conflict', (w) =>
      w.objectionOver(longDate(localDate(new Date(until), known.time_zone as string))),
    );
}

function checked(typed: string): string {
  const text = typed.trim();
  if (text.length < OBJECTION.least) throw wrong((w) => w.objectionShort);
  if (text.length > OBJECTION.most) throw wrong((w) => w.objectionLong);
  return text;
}

const wrong = (say: Say) =>
  new Refusal('invalid', (w) => w.objectionRefused, [{ field: 'belum', message: say(refusals.id) }]);
