import { checkWords as w } from '../../src/log/check-words.ts';
import type { LoggedDay } from '../../src/log/entry.ts';
import { timeZones } from '../../src/regions/schema.ts';
import { readAll, type Db, type Row } from '../core/db.ts';
import { checkQuietDays, type ToldDay } from './check-quiet-days.ts';
import { daysAfter } from './check-reads.ts';
import type { SayAside } from './finding.ts';
import { sharesOf } from './days.ts';

const STEP = 500;
type Counted = Pick<LoggedDay, 'received' | 'closed'>;

/** Counts reports of days anew, and holds them against what is kept and what the log says. */
export function checkDays(db: Db, say: SayAside) {
  const counted = new Map<string, Counted>();
  const told = new Map<string, ToldDay>();
  const quiet = checkQuietDays(say);

  const count = (events: Row[]) => {
    // A region whose zone somebody made one that is none has no days; its row is named.
    const dated = events.filter(({ time_zone }) => timeZones.some((one) => one === time_zone));
    for (const { region, day, received, closed } of sharesOf(dated)) {
      const before = counted.get(`${region}/${day}`) ?? { received: 0, closed: 0 };
      counted.set(`${region}/${day}`, {
        received: before.received + received,
        closed: before.closed + closed,
      });
    }
  };

  /** What the log says of days, the oldest entry first. */
  const take = (days: ToldDay[]) => {
    for (const one of days) {
      quiet.take(one);
      told.set(`${one.day.region}/${one.day.day}`, one);
    }
  };

  async function finish(): Promise<void> {
    const before = earlierDays([...counted.keys()]);
    for (let after = ['', '']; ;) {
      const [rows = []] = await readAll(db, [daysAfter(db, after[0]!, after[1]!, STEP)]);
      for (const row of rows) compare(row, before);
      if (rows.length < STEP) break;
      after = [rows.at(-1)!.region as string, rows.at(-1)!.day as string];
    }
    // What is left was counted, or told, and is not kept.
    for (const name of new Set([...counted.keys(), ...told.keys()])) say(w.day(...partsOf(name)));
  }

  function compare(row: Row, before: Map<string, string | null>): void {
    const name = `${row.region as string}/${row.day as string}`;
    const [now, entry] = [counted.get(name), told.get(name)];
    const said = entry?.day;
    if (row.received !== now?.received || row.closed !== now?.closed) say(w.day(...partsOf(name)));
    // A day that is not told yet, or not anew, may differ from its entry, but not in how often it was told.
    const isTold = row.sealed === 0 || (said?.received === row.received && said?.closed === row.closed);
    if (!isTold || row.edition !== (said?.edition ?? 0)) say(w.dayLogged(...partsOf(name)));
    if (entry && row.sealed === 1) quiet.compare(entry, before.get(name) ?? null);
    counted.delete(name);
    told.delete(name);
  }

  return { count, take, finish };
}

/** For each day of a region the one before it; null: none. */
function earlierDays(names: string[]): Map<string, string | null> {
  const days = names.toSorted().map((name) => [name, ...partsOf(name)] as const);
  return new Map(
    days.map(([name, region], i) => {
      const [, other, day = null] = days[i - 1] ?? [];
      return [name, other === region ? day : null];
    }),
  );
}

const partsOf = (name: string) => name.split('/') as [string, string];
