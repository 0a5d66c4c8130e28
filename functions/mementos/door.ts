import { citedAt } from '../../src/citing/citable.ts';
import type { Mementos } from '../../src/mementos/memento.ts';
import { asOf, httpDate } from '../../src/mementos/memento.ts';
import { linksOfMemento, linksOfNow } from '../../src/mementos/links.ts';
import { dayOf, hasBegun, hasCome, isOver, isSecond, Per } from '../../src/mementos/per.ts';
import { notThenSlots, thenSlots } from '../../src/mementos/then-slots.tsx';
import { localDate } from '../../src/ui/when.ts';
import type { Request_ } from '../core/http.ts';
import type { Db } from '../core/db.ts';
import { Moved, page, type LivePage, type Told } from '../core/page.ts';
import { asked } from '../core/query.ts';
import { Refusal } from '../core/refusal.ts';
import { keptAt } from './originals.ts';
import type { Then } from './then.ts';

/** The moment as of which a page is asked for: a day of its region, or a second (UTC) that is over; null: as of now. */
export function perFrom(c: Request_, now = new Date()): string | null {
  const { per } = asked(c, ['per']);
  if (!per) return null;
  if (!Per.safeParse(per).success) throw new Refusal('invalid', (w) => w.perUnknown);
  if (!hasCome(per, now)) throw new Refusal('invalid', (w) => w.perToCome);
  return per;
}

/** Refuses a day that has begun somewhere in Indonesia and not yet in the region that is asked for. */
export function mustHaveBegun(per: string, timeZone: string, now = new Date()): void {
  if (!hasBegun(per, timeZone, now)) throw new Refusal('invalid', (w) => w.perToCome);
}

/** A page that is shown as it is now and, by `?per=`, as it stood at any moment. */
interface LastingPage<P extends object> extends Omit<LivePage<P>, 'told' | 'alone' | 'again'> {
  readThen: (db: Db, per: string) => Promise<Then<P> | Moved | null>;
  /** The page of which this shows the same, otherwise: that one is cited, and has the mementos. */
  original?: string;
}

/** Answers with a page of now or of then; 404 when it was not there yet. */
export function lastingPage<P extends object>(c: Request_, of: LastingPage<P>): Promise<Response> {
  const [{ readThen, original, ...live }, per] = [of, perFrom(c)];
  const path = original ?? c.req.path;
  if (!per)
    return page(c, { ...live, ...(!original && keptAt(path) && { told: toldNow(path, live.timeZone) }) });
  return page<Then<P>>(c, {
    shell: live.shell,
    params: [...(live.params ?? []), 'per'],
    alone: true,
    read: async (db) => {
      const then = await readThen(db, per);
      if (then && !(then instanceof Moved)) mustHaveBegun(per, then.timeZone);
      return then;
    },
    timeZone: ({ timeZone }) => timeZone,
    told: ({ page: there, timeZone, mementos }, origin) =>
      toldThen({ per, timeZone, origin, path, mementos, isThere: there !== null, isOriginal: !original }),
    slots: ({ page: there, name, timeZone, mementos, kept }, view) =>
      there
        ? { ...live.slots(there, view), ...thenSlots({ path, timeZone }, view) }
        : notThenSlots({ path, name, timeZone, first: mementos.first, kept }, view),
  });
}

/** Where a list of then goes on. How it was filtered or sorted then is kept nowhere. */
export function unfiltered(c: Request_, params: readonly string[]): { setelah?: string } {
  const { setelah, ...filters } = asked(c, params);
  if (Object.keys(filters).length > 0) throw new Refusal('invalid', (w) => w.perAlone);
  return setelah ? { setelah } : {};
}

/** What a page as of a moment says of itself. Only what is settled is a memento: to what still runs more may come. */
function toldThen(of: {
  per: string;
  timeZone: string;
  origin: string;
  path: string;
  mementos: Mementos;
  isThere: boolean;
  isOriginal: boolean;
  now?: Date;
}): Told {
  const { per, timeZone, origin, path, mementos, isThere, isOriginal, now = new Date() } = of;
  const frozen = isOver(per, timeZone, now);
  const isMemento = isOriginal && isThere && frozen && mementos.chosen;
  return {
    per,
    today: dayOf(per, timeZone),
    frozen,
    ...(!isThere && { status: 404 }),
    ...(isMemento && {
      headers: headersOf(origin, path, mementos, isSecond(per) ? asOf(path, per) : undefined),
    }),
  };
}

/** Headers of a memento (RFC 7089, 2.2). */
export const headersOf = (
  origin: string,
  path: string,
  mementos: Mementos,
  cited?: string,
): Record<string, string> => ({
  ...(mementos.chosen && { 'Memento-Datetime': httpDate(mementos.chosen.at) }),
  Link: linksOfMemento(origin, path, mementos, cited).join(', '),
  // Programs that travel in time may run on pages of others; nothing here is anybody's own.
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Memento-Datetime, Link',
});

// What a page of now says of its past; of one that knows when it was published last, where what is read today can be cited.
const toldNow =
  <P extends object>(path: string, zoneOf: LivePage<P>['timeZone']) =>
  (rows: P, origin: string): Told => {
    const [zone, at] = [zoneOf?.(rows) ?? 'Asia/Jakarta', 'published_at' in rows ? rows.published_at : null];
    const cited = at ? asOf(path, citedAt(at as string, localDate(new Date(), zone), zone)) : null;
    return { headers: { Link: linksOfNow(origin, path, cited).join(', ') } };
  };
