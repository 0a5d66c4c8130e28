import { Hono } from 'hono';
import { feedbackSlots } from '../../src/feedback/feedback.tsx';
import { feedbackListSlots } from '../../src/feedback/list.tsx';
import { LIST, type ListAsked } from '../../src/feedback/public.ts';
import { kindFrom, kindsInAddress } from '../../src/feedback/schema.ts';
import type { App, Request_ } from '../core/http.ts';
import { ID } from '../core/ids.ts';
import { page } from '../core/page.ts';
import { asked } from '../core/query.ts';
import { Refusal } from '../core/refusal.ts';
import { readFeedbackList, readFeedbackPage } from './page-reads.ts';

/** The people's door to what residents say, once an officer let it be seen. */
export const publicFeedback = new Hono<App>();

const REGION = '/:region{[a-z][a-z0-9-]{2,59}}/';

publicFeedback.get(`${REGION}masukan/`, (c) => list(c, c.req.param('region'), null));
publicFeedback.get(`${REGION}program/:slug/masukan/`, (c) =>
  list(c, c.req.param('region'), c.req.param('slug')),
);

async function list(c: Request_, region: string, slug: string | null): Promise<Response> {
  const response = await page(c, {
    shell: 'feedback-list',
    params: LIST,
    read: async (db) => readFeedbackList(db, region, slug, filterFrom(c, slug)),
    slots: feedbackListSlots,
    timeZone: (rows) => rows.region.time_zone,
  });
  return unkept(response);
}

// Waiting, refused, hidden, withdrawn and unknown ones answer alike.
publicFeedback.get('/masukan/:id/', async (c) => {
  const id = c.req.param('id');
  try {
    if (!ID.test(id)) throw unknown();
    const response = await page(c, {
      shell: 'feedback',
      read: async (db) => {
        const found = await readFeedbackPage(db, id);
        if (!found) throw unknown();
        return found;
      },
      slots: feedbackSlots,
      timeZone: (rows) => rows.region.time_zone,
    });
    return unkept(response);
  } catch (error) {
    if (error instanceof Refusal) c.header('X-Robots-Tag', 'noindex, noarchive');
    throw error;
  }
});

const unknown = () => new Refusal('not_found', (w) => w.feedbackUnknown);

// What is withdrawn shall be gone, also from what a search engine keeps.
function unkept(response: Response): Response {
  response.headers.set('X-Robots-Tag', 'noindex, noarchive');
  return response;
}

function filterFrom(c: Request_, slug: string | null): ListAsked {
  const { jenis, ...given } = asked(c, LIST);
  if (jenis !== undefined && !kindFrom(jenis))
    throw new Refusal('invalid', (w) => w.kindUnknown(Object.keys(kindsInAddress).join(', ')));
  // A milestone is one of a programme's; an update is found in its region.
  if (slug === null ? given.tonggak : given.kabar)
    throw new Refusal('invalid', (w) => w.feedbackTargetUnknown);
  return { ...given, ...(jenis && { jenis }) } as ListAsked;
}
