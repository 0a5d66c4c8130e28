import type { RequestsOfProgramme } from '../../src/public-requests/list-page.ts';
import type { Db, Row } from '../core/db.ts';
import { serviceListOf, toServiceList } from '../services/reads.ts';
import { listedOfProgramme } from './list-reads.ts';
import { toCard } from './to-card.ts';

const SHOWN = 5;

/** The open reports about a programme and the names of their categories: lists for its batch. */
export const requestsOfProgramme = (db: Db, region: string, slug: string) => ({
  requests: listedOfProgramme(db, region, slug, { open: true, after: null, limit: SHOWN }),
  services: serviceListOf(db, region),
});

/** Their rows as a programme's page shows them; the count is kept on the programme's own row. */
export function toRequestsOfProgramme(
  rows: Record<keyof ReturnType<typeof requestsOfProgramme>, Row[]>,
  count: number,
  now: string,
): RequestsOfProgramme {
  const services = rows.services[0] ? toServiceList(rows.services[0]).services : [];
  const nameOf = (code: unknown) => services.find((service) => service.code === code)?.name ?? String(code);
  return {
    count,
    shown: rows.requests.map((row) => {
      const { description: _, ...card } = toCard(row, now);
      return { ...card, service: nameOf(row.service_code) };
    }),
    taken: services.length > 0,
  };
}
