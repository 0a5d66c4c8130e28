import { consoleKinds, publicKinds, type HistoryPage } from '../../src/history/page.ts';
import { readAll, type Db, type Row } from '../core/db.ts';
import { Refusal } from '../core/refusal.ts';
import { allEvents, publicEvents, toHistoryLine, type Which } from './reads.ts';

const LIST = 30;

/** A page of a region's public history, newest first. */
export async function readHistory(
  db: Db,
  region: string,
  asked: HistoryPage['asked'],
): Promise<HistoryPage | null> {
  const which = whichOf(region, asked, publicKinds);
  const [regions = [], events = []] = await readAll(db, [
    db.prepare('SELECT slug, name, demo, time_zone FROM region WHERE slug = ? LIMIT 1').bind(region),
    publicEvents(db, which, LIST + 1),
  ]);
  return regions[0] ? paged(toRegion(regions[0]), events, asked) : null;
}

/** Whose reports and photos these were, an event does not say: somebody of one agency is told of none. */
const OF_REPORTS = new Set(['service_request', 'feedback', 'photo']);

/** A page of everything that happened in a region, for officers who may read it; of residents' reports not for `oneAgency`. */
export async function readWholeHistory(
  db: Db,
  region: HistoryPage['region'],
  asked: HistoryPage['asked'],
  oneAgency: boolean,
): Promise<HistoryPage> {
  const which = whichOf(region.slug, asked, consoleKinds);
  const [events = []] = await readAll(db, [allEvents(db, which, LIST + 1)]);
  const page = paged(region, events, asked);
  // Left out after the page was cut: looking for others among a hundred thousand would cost as many rows.
  return oneAgency
    ? { ...page, lines: page.lines.filter((line) => line.public || !OF_REPORTS.has(line.noun)) }
    : page;
}

const toRegion = (row: Row) => ({ ...row, demo: row.demo === 1 }) as HistoryPage['region'];

function paged(region: HistoryPage['region'], events: Row[], asked: HistoryPage['asked']): HistoryPage {
  const lines = events.slice(0, LIST).map(toHistoryLine);
  const last = lines.at(-1);
  return { region, lines, asked, next: events.length > LIST && last ? String(last.id) : null };
}

function whichOf(
  region: string,
  { jenis, sebelum }: HistoryPage['asked'],
  kinds: Record<string, string>,
): Which {
  if (jenis && !Object.hasOwn(kinds, jenis))
    throw new Refusal('invalid', (w) => w.kindUnknown(Object.keys(kinds).join(', ')));
  return { region, noun: jenis ? (kinds[jenis] ?? null) : null, before: eventFrom(sebelum) };
}

// A place in history is the number of an event.
function eventFrom(text: string | undefined): number {
  if (text === undefined) return Number.MAX_SAFE_INTEGER;
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new Refusal('invalid', (w) => w.cursorUnknown);
  return Number(text);
}
