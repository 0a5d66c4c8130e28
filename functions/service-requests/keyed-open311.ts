import { Hono } from 'hono';
import type { AreaList } from '../../src/areas/schema.ts';
import { filterWords } from '../../src/open311/filter-words.ts';
import { one } from '../../src/open311/given.ts';
import { linksOf } from '../../src/open311/next-page.ts';
import { requestTold, type ToldRequest } from '../../src/open311/request.ts';
import { endpoints } from '../../src/open311/resources.ts';
import { IDS } from '../../src/open311/wanted.ts';
import { typedReference } from '../../src/service-requests/private-key.ts';
import type { ServiceList } from '../../src/services/schema.ts';
import { refusals } from '../../src/ui/refusals.ts';
import type { Row } from '../core/db.ts';
import { type App, type Request_, originOf } from '../core/http.ts';
import { keyShownTo } from '../core/key-actor.ts';
import { Refusal } from '../core/refusal.ts';
import { answer, at, given, jurisdictionIn, type Call } from '../open311/door.ts';
import { mustBeRegion } from '../open311/jurisdiction-reads.ts';
import { listIn, wantedFrom } from '../open311/wanted.ts';
import { readNamed, readOpen, readSent, WORK, type Desk } from './keyed-reads.ts';

/** What a key reads beyond what everybody does: an agency's own system its work, a front end what it sent. */
export const keyedRequests = new Hono<App>();

at(keyedRequests, 'GET', 'requests', async (c, call) => {
  const all = given(c);
  const [grant] = (await keyShownTo(c, all))?.actor.grants ?? [];
  if (grant?.role !== 'triage') return undefined;
  const named = jurisdictionIn(all);
  const desk = { region: grant.region ?? '', agency: grant.organisation };
  const numbers = listIn(all, 'service_request_id');
  if (numbers.length > IDS) throw wrong(['service_request_id'], filterWords.ids);
  if (numbers.length > 0) {
    const ids = numbers.flatMap((id) => typedReference(id) ?? []);
    const { region, rows } = await readNamed(c.var.db, named, desk, ids);
    return told(c, call, rows, mustBeDesk(region, desk));
  }
  const isSpan = all.has('start_date') || all.has('end_date');
  const wanted = wantedFrom(all, new Date());
  const others = NARROWING.filter((name) => all.has(name));
  if (others.length > 0) throw wrong(others, refusals.id.workNarrowed);
  if (wanted.isOpen === false) throw wrong(['status'], refusals.id.workOpen);
  if (all.has('page_size') && wanted.size > WORK) throw wrong(['page_size'], refusals.id.workSize(WORK));
  const [size, requested] = [Math.min(wanted.size, WORK), isSpan ? wanted.requested : null];
  const { region, rows } = await readOpen(c.var.db, named, desk, { after: wanted.after, size });
  const home = mustBeDesk(region, desk);
  const page = rows.slice(0, size);
  const last = rows.length > size ? (page.at(-1) as { at: string; id: string } | undefined) : undefined;
  const address = `${originOf(c)}${endpoints[call.endpoint]}/requests.${call.format}`;
  const extensions = one(all, 'extensions') === 'true';
  const link = { jurisdiction: named.name, wanted: { ...wanted, size, requested }, extensions };
  c.header('Link', linksOf(address, { ...link, next: last ?? null }));
  const fits = ({ is_secret, requested_at, service_code }: Row) =>
    is_secret === 0 &&
    (wanted.codes.length === 0 || wanted.codes.includes(service_code as string)) &&
    (!requested || (String(requested_at) >= requested.from && String(requested_at) <= requested.to));
  return told(c, call, page.filter(fits), home);
});

at(keyedRequests, 'GET', 'requests/*', async (c, call) => {
  const all = given(c);
  const ctx = await keyShownTo(c, all);
  const [grant] = ctx?.actor.grants ?? [];
  if (!ctx || !grant) return undefined;
  const [named, id] = [jurisdictionIn(all), typedReference(call.id) ?? ''];
  const desk = { region: grant.region ?? '', agency: grant.organisation };
  const { region, rows } =
    grant.role === 'triage'
      ? await readNamed(c.var.db, named, desk, [id])
      : await readSent(c.var.db, named, ctx.actor.id, id);
  // What it has no part in it reads as everybody does.
  if (rows.length === 0 || region?.slug !== desk.region) return undefined;
  return told(c, call, rows, region);
});

/** Filters of the public list that the list of work has no index for. */
const NARROWING = ['bbox', 'lat', 'long', 'radius', 'updated_after', 'updated_before'];

const wrong = (fields: string[], message: string) =>
  new Refusal(
    'invalid',
    (w) => w.open311FiltersWrong,
    fields.map((field) => ({ field, message })),
  );

function mustBeDesk(region: Row | undefined, desk: Desk): Row {
  if (mustBeRegion(region).slug !== desk.region) throw new Refusal('not_allowed', (w) => w.postKeyElsewhere);
  return region!;
}

function told(c: Request_, call: Call, rows: Row[], region: Row): Response {
  const { services } = JSON.parse((region.services as string | null) ?? '{"services":[]}') as ServiceList;
  const known = {
    region: { name: region.name as string, demo: region.demo === 1 },
    services: new Map(services.map(({ code, name }) => [code, name])),
    organisations: JSON.parse(region.organisation_names as string) as Record<string, string>,
    areas: JSON.parse((region.areas as string | null) ?? '[]') as AreaList,
    origin: originOf(c),
  };
  const extensions = one(given(c), 'extensions') === 'true';
  c.header('X-Robots-Tag', 'noindex, noarchive');
  return answer(
    c,
    call,
    'service_requests',
    rows.map((row) => ({
      ...(requestTold(row as unknown as ToldRequest, known, { extensions }) as object),
      // FixMyStreet's mark of what it must not show.
      non_public: row.shown === 1 ? 0 : 1,
    })),
  );
}
