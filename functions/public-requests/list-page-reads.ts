import type { AreaList } from '../../src/areas/schema.ts';
import {
  statusInAddress,
  type Named,
  type RequestListPage,
  type Tally,
} from '../../src/public-requests/list-page.ts';
import { statuses } from '../../src/service-requests/states.ts';
import type { ServiceList } from '../../src/services/schema.ts';
import { areaListOf, toAreaList } from '../areas/reads.ts';
import { readAll, type Db, type Row } from '../core/db.ts';
import { cursorFrom, cut } from '../core/keyset.ts';
import { Refusal } from '../core/refusal.ts';
import { serviceListOf, toServiceList } from '../services/reads.ts';
import {
  listed,
  listedByIds,
  listedOfProgramme,
  orders,
  PAGE,
  programmeOfList,
  regionOfList,
  type Asked,
  type Filters,
  type Order,
} from './list-reads.ts';
import { foundRequests } from './search-reads.ts';
import { toCard } from './to-card.ts';

/**
 * A page of a region's public reports, in one round trip; `asked` was checked by the door. A search asks the index
 * first, which is another database: then it is two, and the public table decides what of it may be shown.
 */
export async function readRequestList(
  db: Db,
  search: Db | null,
  region: string,
  asked: Asked,
  now = new Date(),
  limit = PAGE,
): Promise<RequestListPage | null> {
  const at = now.toISOString();
  const order: Order = asked.terlambat ? 'late' : 'newest';
  const after = asked.q ? null : cursorFrom(asked.setelah, orders[order].shape);
  const filters = filtersOf(asked);
  const found =
    asked.q && search ? await foundRequests(search, region, asked.q, filters, asked.setelah) : null;
  const [[home] = [], [services] = [], [areas] = [], [programme] = [], rows = []] = await readAll(db, [
    regionOfList(db, region),
    serviceListOf(db, region),
    areaListOf(db, region),
    programmeOfList(db, region, asked.program ?? ''),
    found
      ? listedByIds(db, region, found.ids)
      : asked.program
        ? listedOfProgramme(db, region, asked.program, { open: false, after, limit: limit + 1 })
        : listed(db, region, filters, order, after, at, limit),
  ]);
  if (!home) return null;
  if (asked.program && !programme) throw new Refusal('invalid', (w) => w.programmeFilterUnknown);
  const { shown, next } = found
    ? { shown: inOrder(rows, found.ids, asked, at), next: found.next }
    : cut(rows as Listed[], limit, (row) => (order === 'late' ? row.final_due_at : row.received_on));
  const page = {
    ...namesOf(home, services ? toServiceList(services) : null, toAreaList(areas)),
    programme: (programme as RequestListPage['programme']) ?? null,
    requests: shown.map((row) => toCard(row, at)),
    asked,
    next,
  };
  mustBeKnown(page);
  return page;
}

type Listed = Row & { id: string; received_on: string; final_due_at: string };

const filtersOf = ({ kategori, kecamatan, lembaga, keadaan }: Asked): Filters => ({
  ...(kategori && { service_code: kategori }),
  ...(kecamatan && { district_code: kecamatan }),
  ...(lembaga && { agency: lembaga }),
  ...(keadaan && { status: statuses.find((status) => statusInAddress[status] === keadaan) ?? '' }),
});

// The index may be a few minutes behind: what a report says of itself now decides.
function inOrder(rows: Row[], ids: string[], asked: Asked, at: string): Listed[] {
  const filters = Object.entries(filtersOf(asked));
  return (rows as Listed[])
    .filter((row) => filters.every(([column, value]) => row[column] === value))
    .filter((row) => !asked.terlambat || toCard(row, at).late)
    .toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

// Under which the tally counts what has no value.
const NONE = '-';
const NOTHING: Tally = { total: 0, open: 0, status: {}, service: {}, district: {}, agency: {} };

function namesOf(home: Row, services: ServiceList | null, areas: AreaList) {
  const { organisation_names, tally, demo, ...region } = home;
  const counts = tally ? (JSON.parse(tally as string) as Tally) : NOTHING;
  const organisations = JSON.parse(organisation_names as string) as Record<string, string>;
  const answering = Object.keys(counts.agency).filter((key) => key !== NONE);
  return {
    region: { ...region, demo: demo === 1 } as RequestListPage['region'],
    services: (services?.services ?? []).map(({ code, name }) => ({ code, name })),
    districts: areas.map(({ code, name }) => ({ code, name })),
    villages: Object.fromEntries(
      areas.flatMap(({ villages }) => villages.map(({ code, name }) => [code, name])),
    ),
    agencies: answering.map((code) => ({ code, name: organisations[code] ?? code })).toSorted(byName),
    tally: counts,
  };
}

const byName = (a: Named, b: Named) => a.name.localeCompare(b.name, 'id');

// A filter that nothing can ever meet is a slip in an address, not an empty list.
function mustBeKnown({ services, districts, agencies, tally, asked }: RequestListPage): void {
  if (!among(services, asked.kategori, tally.service))
    throw new Refusal('invalid', (w) => w.serviceFilterUnknown);
  if (!among(districts, asked.kecamatan, tally.district))
    throw new Refusal('invalid', (w) => w.districtFilterUnknown);
  if (!among(agencies, asked.lembaga, tally.agency))
    throw new Refusal('invalid', (w) => w.agencyFilterUnknown);
}

const among = (list: Named[], code: string | undefined, counts: Record<string, number>) =>
  !code || (code !== NONE && Object.hasOwn(counts, code)) || list.some((one) => one.code === code);
