import type { Mementos } from '../../src/mementos/memento.ts';
import { httpDate } from '../../src/mementos/memento.ts';
import { linksOfMemento } from '../../src/mementos/links.ts';
import { endOf } from '../../src/api/values.ts';
import { localDate } from '../../src/ui/when.ts';
import type { Request_ } from '../core/http.ts';
import type { Told } from '../core/page.ts';
import { asked } from '../core/query.ts';
import { Refusal } from '../core/refusal.ts';

const SECOND = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The moment as of which a page is asked for: a day of its region, or a second (UTC) that is over; null: as of now. */
export function perFrom(c: Request_, now = new Date()): string | null {
  const { per } = asked(c, ['per']);
  if (!per) return null;
  if (!isDay(per) && !isSecond(per)) throw new Refusal('invalid', (w) => w.perUnknown);
  const isToCome =
    per.length === 10 ? per > localDate(now, 'Asia/Jayapura') : Date.parse(per) + 1000 > now.getTime();
  if (isToCome) throw new Refusal('invalid', (w) => w.perToCome);
  return per;
}

// 30 February has the right shape and is no day.
const isDay = (text: string) => DAY.test(text) && isSecond(`${text}T00:00:00Z`);
const isSecond = (text: string) =>
  SECOND.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().slice(0, 19) === text.slice(0, 19);

/** What a page as of a moment says of itself. Only what is over is a memento: a day that still runs may bring more. */
export function toldThen(of: {
  per: string;
  timeZone: string;
  origin: string;
  path: string;
  mementos: Mementos;
  isThere: boolean;
  now?: Date;
}): Told {
  const { per, timeZone, origin, path, mementos, isThere, now = new Date() } = of;
  const isOver = per.length > 10 || endOf(per, timeZone) < now.toISOString();
  const today = per.length > 10 ? localDate(new Date(per), timeZone) : per;
  const isMemento = isThere && isOver && mementos.chosen;
  return {
    per,
    today,
    frozen: isOver,
    ...(!isThere && { status: 404 }),
    ...(isMemento && { headers: headersOf(origin, path, mementos) }),
  };
}

/** Headers of a memento (RFC 7089, 2.2). */
export const headersOf = (origin: string, path: string, mementos: Mementos): Record<string, string> => ({
  ...(mementos.chosen && { 'Memento-Datetime': httpDate(mementos.chosen.at) }),
  Link: linksOfMemento(origin, path, mementos).join(', '),
});
