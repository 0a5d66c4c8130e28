import type { RequestsOfProgramme } from '../../src/public-requests/list-page.ts';
import type { Db, Row, Statement } from '../core/db.ts';
import { serviceListOf, toServiceList } from '../services/reads.ts';
import { listedOfProgramme } from './list-reads.ts';
import { toCard } from './to-card.ts';

const SHOWN = 5;

/** The open reports about a programme and the names of their categories: two statements for a batch. */
export const requestsOfProgramme = (db: Db, region: string, slug: string): [Statement, Statement] => [
  listedOfProgramme(db, region, slug, { open: true, after: null, limit: SHOWN }),
  serviceListOf(db, region),
];

/** Their rows as a programme's page shows them; the count is kept on the programme's own row. */
export function toRequestsOfProgramme(
  rows: Row[],
  lists: Row[],
  count: number,
  now: string,
): RequestsOfProgramme {
  const services = lists[0] ? toServiceList(lists[0]).services : [];
  const nameOf = (code: unknown) => services.find((service) => service.code === code)?.name ?? String(code);
  return {
    count,
    shown: rows.map((row) => {
      const { description: _, ...card } = toCard(row, now);
      return { ...card, service: nameOf(row.service_code) };
    }),
    taken: services.length > 0,
  };
}
