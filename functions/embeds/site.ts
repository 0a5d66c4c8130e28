import { Hono, type MiddlewareHandler } from 'hono';
import { placeOf } from '../../src/embeds/embedded.ts';
import { embedSlots, goneSlots } from '../../src/embeds/embed.tsx';
import { EMBEDS, targetAt } from '../../src/embeds/target.ts';
import { refusals } from '../../src/ui/refusals.ts';
import { localDate } from '../../src/ui/when.ts';
import { shellPage } from '../core/built.ts';
import { compose } from '../core/compose.ts';
import type { App, Request_ } from '../core/http.ts';
import { Moved, page } from '../core/page.ts';
import { asked } from '../core/query.ts';
import { Refusal, refusalStatus } from '../core/refusal.ts';
import { QUESTIONS, questionOf } from './question.ts';
import { readEmbed } from './read-embed.ts';

/** The door of other sites: what they may show in a frame. */
export const embeds = new Hono<App>();

const SHELL = 'embed';
const unknown = new Refusal('not_found', (w) => w.embedUnknown);

embeds.get(`${EMBEDS}/*`, async (c) => {
  try {
    return await embed(c);
  } catch (error) {
    if (error instanceof Refusal) return gone(c, error);
    throw error;
  }
});

function embed(c: Request_): Promise<Response> {
  const target = targetAt(c.req.path.slice(EMBEDS.length));
  if (!target) throw unknown;
  const question = questionOf(target, asked(c, QUESTIONS));
  return page(c, {
    shell: SHELL,
    params: QUESTIONS,
    read: async (db) => {
      const shown = await readEmbed(db, target, question);
      return shown instanceof Moved ? new Moved(EMBEDS + shown.to) : shown;
    },
    slots: embedSlots,
    timeZone: (shown) => placeOf(shown).time_zone,
  });
}

// Said in the frame itself, where the portal's own page of errors would lead nowhere.
async function gone(c: Request_, refusal: Refusal): Promise<Response> {
  const view = { locale: 'id', today: localDate(new Date(), 'Asia/Jakarta'), origin: c.env.SITE } as const;
  // Whatever is missing, it is missing from a frame.
  const say = refusal.code === 'not_found' ? unknown.say : refusal.say;
  const shell = await shellPage(c, SHELL);
  const status = refusalStatus[refusal.code];
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' };
  return compose(new Response(shell?.body, { status, headers }), goneSlots(say(refusals.id), view));
}

const ANYWHERE = 'frame-ancestors *';

/**
 * Before all that secures a page: an embed alone may be framed, by everybody, also by a page that lets in only what agrees
 * to be there (`Cross-Origin-Embedder-Policy`); whatever is asked for below `/semat`.
 */
export const frameable: MiddlewareHandler<App> = async (c, next) => {
  await next();
  c.res.headers.delete('X-Frame-Options');
  c.res.headers.set('Cross-Origin-Resource-Policy', 'cross-origin');
  c.res.headers.set('Cross-Origin-Embedder-Policy', 'require-corp');
  const policy = c.res.headers.get('Content-Security-Policy') ?? '';
  c.res.headers.set('Content-Security-Policy', policy.replace(/frame-ancestors [^;]*/, ANYWHERE));
};
