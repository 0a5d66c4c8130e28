import { Hono } from 'hono';
import type { AreaList } from '../../src/areas/schema.ts';
import { one, type Given } from '../../src/open311/given.ts';
import { filterWords } from '../../src/open311/filter-words.ts';
import { linksOf } from '../../src/open311/next-page.ts';
import { requestTold, type Known, type Note, type ToldRequest } from '../../src/open311/request.ts';
import { endpoints } from '../../src/open311/resources.ts';
import { IDS } from '../../src/open311/wanted.ts';
import { typedReference } from '../../src/service-requests/private-key.ts';
import type { ServiceList } from '../../src/services/schema.ts';
import type { Row } from '../core/db.ts';
import { type App, type Request_, originOf } from '../core/http.ts';
import { Refusal } from '../core/refusal.ts';
import { answer, at, given, jurisdictionIn, type Call } from './door.ts';
import { readRequests } from './list-reads.ts';
import { readByIds, readWithNotes } from './one-reads.ts';
import { listIn, wantedFrom } from './wanted.ts';

/** The door of machines that read reports by Open311. */
export const open311Requests = new Hono<App>();

at(open311Requests, 'GET', 'requests', async (c, call) => {
  const all = given(c);
  const named = jurisdictionIn(all);
  const extensions = isExtended(all);
  const numbers = listIn(all, 'service_request_id');
  // Numbers override every other argument.
  if (all.has('service_request_id')) {
    if (numbers.length > IDS) throw wrong('service_request_id', filterWords.ids);
    const { region, rows } = await readByIds(c.var.db, named, [
      ...new Set(numbers.flatMap((id) => typedReference(id) ?? [])),
    ]);
    return told(c, call, rows, { region, extensions });
  }
  const wanted = wantedFrom(all, new Date());
  const { region, rows, next } = await readRequests(c.var.db, named, wanted);
  mustBeServices(region, wanted.codes);
  const address = `${originOf(c)}${endpoints[call.endpoint]}/requests.${call.format}`;
  c.header('Link', linksOf(address, { jurisdiction: named.name, wanted, extensions, next }));
  return told(c, call, rows, { region, extensions });
});

at(open311Requests, 'GET', 'requests/*', async (c, call) => {
  const all = given(c);
  const [named, extensions] = [jurisdictionIn(all), isExtended(all)];
  // What can be no number is looked for as well, so that it takes as long as one that nobody may see.
  const id = typedReference(call.id) ?? '';
  const { region, row, notes } = await readWithNotes(c.var.db, named, id);
  if (!row) throw new Refusal('not_found', (w) => w.requestUnknown);
  return told(c, call, [row], { region, extensions, notes });
});

const wrong = (field: string, message: string) =>
  new Refusal('invalid', (w) => w.open311FiltersWrong, [{ field, message }]);

function isExtended(all: Given): boolean {
  const asked = one(all, 'extensions')?.toLowerCase() ?? 'false';
  if (asked !== 'true' && asked !== 'false') throw wrong('extensions', filterWords.extensions);
  return asked === 'true';
}

function mustBeServices(region: Row, codes: string[]): void {
  const known = servicesOf(region);
  if (codes.some((code) => !known.has(code))) throw new Refusal('not_found', (w) => w.serviceUnknown);
}

const servicesOf = ({ services }: Row): Map<string, string> =>
  new Map(
    services
      ? (JSON.parse(services as string) as ServiceList).services.map(({ code, name }) => [code, name])
      : [],
  );

function told(
  c: Request_,
  call: Call,
  rows: Row[],
  { region, ...how }: { region: Row; extensions: boolean; notes?: Note[] },
): Response {
  const known: Known = {
    region: { name: region.name as string, demo: region.demo === 1 },
    services: servicesOf(region),
    organisations: JSON.parse(region.organisation_names as string) as Record<string, string>,
    areas: region.areas ? (JSON.parse(region.areas as string) as AreaList) : [],
    origin: originOf(c),
  };
  // Reports are in it: what is withdrawn shall be gone.
  c.header('X-Robots-Tag', 'noindex, noarchive');
  return answer(
    c,
    call,
    'service_requests',
    rows.map((row) => requestTold(row as unknown as ToldRequest, known, how)),
  );
}
