import { Hono } from 'hono';
import { discovered } from '../../src/open311/discovery.ts';
import { definitionOf, listedServices } from '../../src/open311/services.ts';
import { type App, originOf } from '../core/http.ts';
import { Refusal } from '../core/refusal.ts';
import { answer, at, given, jurisdictionIn } from './door.ts';
import { readServices } from './service-reads.ts';

/** The door of machines that speak Open311 GeoReport v2: where it is, and what can be reported. */
export const open311 = new Hono<App>();

at(open311, 'GET', 'discovery', (c, call) =>
  answer(c, call, 'discovery', discovered(originOf(c), c.env.CONTACT_EMAIL)),
);

at(open311, 'GET', 'services', async (c, call) => {
  const { services } = await readServices(c.var.db, jurisdictionIn(given(c)));
  return answer(c, call, 'services', listedServices(services));
});

at(open311, 'GET', 'services/*', async (c, call) => {
  const { services } = await readServices(c.var.db, jurisdictionIn(given(c)));
  const service = services.find(({ code }) => code === call.id);
  if (!service) throw new Refusal('not_found', (w) => w.serviceUnknown);
  return answer(c, call, 'service_definition', definitionOf(service));
});
