import {
  monthsUntil,
  narrowingNames,
  narrowings,
  NONE,
  TOP,
  type Asked,
  type BuiltStatistics,
  type Line,
  type StatisticsPage,
} from '../../src/statistics/page.ts';
import { nothing, type Kind, type Sum } from '../../src/statistics/sums.ts';
import { localDate } from '../../src/ui/when.ts';
import { areaListOf, toAreaList } from '../areas/reads.ts';
import { readAll, type Db, type Row } from '../core/db.ts';
import { Refusal } from '../core/refusal.ts';
import { serviceListOf, toServiceList } from '../services/reads.ts';
import { lastMidnight } from './last-midnight.ts';
import { countedNext, firstMonth, monthlySums, mostOf, regionCounted, sumOf } from './sum-reads.ts';

const PARTS = ['agency', 'service', 'district'] as const;

/** The statistics of a region or of one part of it, in one round trip; `asked` was checked by the door. */
export async function readStatistics(
  db: Db,
  region: string,
  asked: Asked,
  now = new Date(),
): Promise<StatisticsPage | null> {
  const narrowing = narrowingNames.find((name) => asked[name]);
  const [kind, key]: [Kind, string] = narrowing ? [narrowings[narrowing], asked[narrowing]!] : ['region', ''];
  const place = { region, kind, key, period: asked.periode ?? '' };
  const months = monthsAt(now);
  const parts = narrowing ? [] : PARTS;
  const [
    [home] = [],
    [services] = [],
    [areas] = [],
    [next] = [],
    [first] = [],
    [own] = [],
    monthly = [],
    ...most
  ] = await readAll(db, [
    regionCounted(db, region),
    serviceListOf(db, region),
    areaListOf(db, region),
    countedNext(db),
    firstMonth(db, place),
    sumOf(db, place),
    monthlySums(db, place, months[0]!),
    ...parts.map((part) => mostOf(db, { region, kind: part, period: place.period }, TOP)),
  ]);
  if (!home) return null;
  const called = namesIn(home, services, areas);
  const since = (first?.period as string | undefined) ?? null;
  if (narrowing && !since && !Object.hasOwn(called[kind as Part], key)) throw unknown(kind as Part);
  const sum = toSum(own);
  return {
    region: { ...pick(home), demo: home.demo === 1 },
    asked,
    kind,
    key,
    name: narrowing ? nameIn(called, kind as Part, key) : null,
    period: place.period,
    sum,
    months: toMonths(months, monthly, since, localDate(now, home.time_zone as string)),
    tables: parts.map((part, i) => toTable(part, most[i] ?? [], sum, called)),
    since,
    until: next ? wholeDay(now, next.at as string | null) : null,
  };
}

/** Of a region's statistics what its pictures are built from, in one round trip; null: there is no such region. */
export async function readBuiltStatistics(
  db: Db,
  region: string,
  now = new Date(),
): Promise<BuiltStatistics | null> {
  const place = { region, kind: 'region', key: '', period: '' } as const;
  const months = monthsAt(now);
  const [[home] = [], [first] = [], monthly = []] = await readAll(db, [
    regionCounted(db, region),
    firstMonth(db, place),
    monthlySums(db, place, months[0]!),
  ]);
  if (!home) return null;
  const since = (first?.period as string | undefined) ?? null;
  const told = toMonths(months, monthly, since, localDate(now, home.time_zone as string));
  return { months: told.map(({ period, sum: { counts } }) => ({ period, sum: { counts } })) };
}

// Indonesia is at most nine hours ahead: the month of the region is among these.
const monthsAt = (now: Date) => monthsUntil(localDate(now, 'Asia/Jayapura').slice(0, 7));

const toMonths = (months: string[], rows: Row[], since: string | null, today: string) =>
  months
    .filter((month) => since !== null && month >= since && month <= today)
    .map((period) => ({ period, sum: toSum(rows.find((row) => row.period === period)) }));

// The last day of western Indonesia of which everything is counted, also while the reader is behind.
function wholeDay(now: Date, next: string | null): string {
  const midnight = lastMidnight(next === null || new Date(next) > now ? now : new Date(next));
  return localDate(new Date(Date.parse(midnight) - 1), 'Asia/Jakarta');
}

type Part = (typeof PARTS)[number];
type Called = Record<Part, Record<string, string>>;

const toSum = (row: Row | undefined): Sum => (row ? (JSON.parse(row.content as string) as Sum) : nothing());
const pick = ({ slug, name, time_zone }: Row) =>
  ({ slug, name, time_zone }) as Omit<StatisticsPage['region'], 'demo'>;

const namesIn = (home: Row, services: Row | undefined, areas: Row | undefined): Called => ({
  agency: { ...(JSON.parse(home.organisation_names as string) as Record<string, string>), [NONE]: '' },
  service: Object.fromEntries(
    (services ? toServiceList(services).services : []).map(({ code, name }) => [code, name]),
  ),
  district: { ...Object.fromEntries(toAreaList(areas).map(({ code, name }) => [code, name])), [NONE]: '' },
});

// A code that left its list is called by itself.
const nameIn = (called: Called, part: Part, key: string) => (key === NONE ? '' : (called[part][key] ?? key));

function toTable(kind: Part, rows: Row[], { counts }: Sum, called: Called): StatisticsPage['tables'][number] {
  const lines = rows.map((row): Line => ({
    key: row.key as string,
    name: nameIn(called, kind, row.key as string),
    sum: toSum(row),
  }));
  const shown = lines.reduce((all, { sum }) => all + (sum.counts.received ?? 0), 0);
  return { kind, lines, rest: (counts.received ?? 0) - shown };
}

const unknown = (part: Part) =>
  new Refusal('invalid', (w) =>
    part === 'agency'
      ? w.agencyFilterUnknown
      : part === 'service'
        ? w.serviceFilterUnknown
        : w.districtFilterUnknown,
  );
