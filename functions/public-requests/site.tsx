import { Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import { filters, statusInAddress } from '../../src/public-requests/list-page.ts';
import { requestListSlots } from '../../src/public-requests/list.tsx';
import { pathOf, requestSlots } from '../../src/public-requests/request.tsx';
import type { Pressed } from '../../src/public-requests/support.tsx';
import { unknownSlots } from '../../src/public-requests/unknown.tsx';
import { typedReference } from '../../src/service-requests/private-key.ts';
import { drawn } from '../core/drawn.ts';
import { wrongMethod } from '../core/errors.ts';
import { policyWithImagesOf } from '../core/frame.ts';
import { asResident, type App, type Request_ } from '../core/http.ts';
import { insist } from '../core/insist.ts';
import { page } from '../core/page.ts';
import { asked } from '../core/query.ts';
import { Refusal } from '../core/refusal.ts';
import { mustComeFromHere } from '../core/same-origin.ts';
import { mustNotFlood, network } from '../core/write-limit.ts';
import { readRequestList } from './list-page-reads.ts';
import type { Asked } from './list-reads.ts';
import { readRequest } from './page-reads.ts';
import { supportRequest } from './support-request.ts';
import { JUGA, jugaCookie, newSupporterToken, soundToken } from './supporter-cookie.ts';
import { tilesOf } from './tiles.ts';
import { unsupportRequest } from './unsupport-request.ts';

/** The people's door to the reports of residents that everybody may see. */
export const publicRequests = new Hono<App>();

publicRequests.get('/:region{[a-z][a-z0-9-]{2,59}}/laporan/', async (c) => {
  const tiles = tilesOf(c.env);
  const response = await page(c, {
    shell: 'requests',
    params: filters,
    read: async (db, search) => readRequestList(db, search, c.req.param('region'), filterFrom(c)),
    slots: (rows, view) => requestListSlots(rows, view, tiles),
    timeZone: (rows) => rows.region.time_zone,
  });
  unkept(response);
  if (!tiles) return response;
  const mapped = new Response(response.body, response);
  mapped.headers.set('Content-Security-Policy', policyWithImagesOf(new URL(tiles.url).origin));
  return mapped;
});

publicRequests.get('/laporan/:ref/', (c) =>
  orUnknown(c, async () => {
    const id = referenceIn(c);
    if (id !== c.req.param('ref')) return c.redirect(pathOf(id), 301);
    const response = await page(c, {
      shell: 'request',
      read: (db) => readRequest(db, id),
      slots: requestSlots,
      timeZone: (rows) => rows.region.time_zone,
    });
    return unkept(response);
  }),
);

publicRequests.post('/laporan/:ref/saya-juga/', (c) =>
  orUnknown(c, async () => {
    mustComeFromHere(c);
    const id = referenceIn(c);
    await mustNotFlood(c);
    const token = soundToken(getCookie(c, JUGA)) ?? newSupporterToken();
    const pressed = await insist(() =>
      supportRequest(asResident(c), { id, supporter: supporterOf(c, token) }),
    );
    const answer = await own(c, id, pressed);
    answer.headers.append('Set-Cookie', jugaCookie(token));
    return answer;
  }),
);

publicRequests.post('/laporan/:ref/saya-juga/urungkan/', (c) =>
  orUnknown(c, async () => {
    mustComeFromHere(c);
    const id = referenceIn(c);
    await mustNotFlood(c);
    // Who has no token never said it, and is told the same as who took it back.
    const token = soundToken(getCookie(c, JUGA)) ?? '';
    await insist(() => unsupportRequest(asResident(c), { id, supporter: supporterOf(c, token) }));
    return own(c, id, 'undone');
  }),
);

for (const path of ['/laporan/:ref/saya-juga/', '/laporan/:ref/saya-juga/urungkan/'] as const)
  publicRequests.all(path, (c) => wrongMethod(c, 'POST'));

// What is withdrawn shall be gone, also from what a search engine keeps.
function unkept(response: Response): Response {
  response.headers.set('X-Robots-Tag', 'noindex, noarchive');
  return response;
}

const supporterOf = (c: Request_, token: string) => ({
  token,
  network: network(c.req.header('CF-Connecting-IP') ?? ''),
  secret: c.env.PORTAL_SECRET,
});

// The page as it stands after what this visitor did, for them alone.
async function own(c: Request_, id: string, pressed: Pressed): Promise<Response> {
  const found = await readRequest(c.var.db, id);
  if (!found) throw new Refusal('not_found', (w) => w.requestUnknown);
  const slots = (view: Parameters<typeof requestSlots>[1]) => requestSlots(found, view, pressed);
  return drawn(c, '/shell/request/', slots, 200, found.region.time_zone);
}

function referenceIn(c: Request_): string {
  const id = typedReference(c.req.param('ref') ?? '');
  if (!id) throw new Refusal('not_found', (w) => w.requestUnknown);
  return id;
}

// Unknown, not yet checked, secret, withdrawn, erased: for the public all of them are the same nothing.
async function orUnknown(c: Request_, answer: () => Response | Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'not_found') throw error;
    return drawn(c, '/shell/request/', unknownSlots, 404);
  }
}

function filterFrom(c: Request_): Asked {
  const given: Asked = asked(c, filters);
  const known = Object.values(statusInAddress);
  if (given.keadaan && !known.includes(given.keadaan))
    throw new Refusal('invalid', (w) => w.statusUnknown(known.join(', ')));
  if (given.terlambat && given.terlambat !== 'ya') throw new Refusal('invalid', (w) => w.flagUnknown);
  const { program, setelah: _, ...others } = given;
  if (program && Object.keys(others).length > 0) throw new Refusal('invalid', (w) => w.programmeFilterAlone);
  return given;
}
