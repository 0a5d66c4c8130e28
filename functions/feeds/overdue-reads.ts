import type { LateRequest, OverduePage } from '../../src/feeds/overdue.ts';
import { readAll, type Db, type Row } from '../core/db.ts';
import { cut, type Cursor } from '../core/keyset.ts';
import { listed, PAGE, regionOfList } from '../public-requests/list-reads.ts';
import { serviceListOf, toServiceList } from '../services/reads.ts';
import { regionSince } from './since-reads.ts';

/** A page of the public reports that one agency owes an answer at a moment (UTC, ISO 8601); null without such an agency. */
export async function readOverdue(
  db: Db,
  slug: string,
  key: string,
  after: Cursor | null,
  now: string,
): Promise<OverduePage | null> {
  const [[home] = [], [services] = [], rows = [], [first] = []] = await readAll(db, [
    regionOfList(db, slug),
    serviceListOf(db, slug),
    listed(db, slug, { agency: key }, 'late', after, now),
    regionSince(db, slug),
  ]);
  if (!home) return null;
  const organisations = JSON.parse(home.organisation_names as string) as Record<string, string>;
  if (!Object.hasOwn(organisations, key)) return null;
  const names = new Map(services ? toServiceList(services).services.map((one) => [one.code, one.name]) : []);
  const { shown, next } = cut(rows as Listed[], PAGE, (row) => row.final_due_at);
  return {
    region: { slug, name: home.name as string, time_zone: home.time_zone as string, demo: home.demo === 1 },
    since: String(first?.since),
    agency: { key, name: organisations[key] ?? key },
    late: shown.map((row) => toLate(row, names)),
    next,
  };
}

type Listed = Row & { id: string; received_on: string; final_due_at: string; service_code: string };

const toLate = (
  { id, received_on, final_due_at, service_code }: Listed,
  names: Map<string, string>,
): LateRequest => ({
  id,
  received_on,
  final_due_at,
  service: names.get(service_code) ?? service_code,
});
