import { Hono } from 'hono';
import { about, placeOf } from '../../src/embeds/embedded.ts';
import { framedOf } from '../../src/embeds/embed.tsx';
import { oembedOf, oembedXml, type Most } from '../../src/embeds/oembed.ts';
import { embedPathOf, targetAt, type Target } from '../../src/embeds/target.ts';
import { refusals } from '../../src/ui/refusals.ts';
import { localDate } from '../../src/ui/when.ts';
import { type App, originOf, type Request_ } from '../core/http.ts';
import { inTime } from '../core/in-time.ts';
import { Moved } from '../core/page.ts';
import { problemJson } from '../core/problem-json.ts';
import { publicly } from '../core/publicly.ts';
import { Refusal, refusalStatus, type Say } from '../core/refusal.ts';
import { everywhere } from '../pictures/door.ts';
import { QUESTIONS, questionOf, type Question } from './question.ts';
import { readEmbed } from './read-embed.ts';

/** The door of programs that ask how an address of the portal is embedded (oEmbed 1.0). */
export const oembed = new Hono<App>();

const PARAMS = ['url', 'maxwidth', 'maxheight', 'format'] as const;

oembed.get('/oembed', async (c) => {
  try {
    return (await publicly(c, PARAMS, () => answer(c)))!;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return problem(c, refusalStatus[error.code], error.code, error.say);
  }
});

const problem = (
  c: Request_,
  status: Parameters<typeof problemJson>[1]['status'],
  code: string,
  say: Say,
) => {
  const response = problemJson(c, { status, code, detail: say(refusals.id) });
  response.headers.set('Access-Control-Allow-Origin', '*');
  return response;
};

async function answer(c: Request_): Promise<Response> {
  const format = one(c, 'format') ?? 'json';
  if (format !== 'json' && format !== 'xml') return problem(c, 501, 'not_implemented', (w) => w.oembedFormat);
  const most = { width: size(c, 'maxwidth'), height: size(c, 'maxheight') };
  const address = one(c, 'url');
  if (address === undefined) throw new Refusal('invalid', (w) => w.oembedUrlMissing);
  return found(c, format, most, ownAddress(c, address));
}

async function found(c: Request_, format: 'json' | 'xml', most: Most, url: URL): Promise<Response> {
  const path = embedPathOf(url);
  const target = path && targetAt(path);
  if (!target) throw unknown();
  const shown = await inTime(() => readEmbed(c.var.db, target, questionIn(url, target)));
  if (!shown) throw unknown();
  // An address of before: whoever asks for it is told of the thing where it is now.
  if (shown instanceof Moved) return found(c, format, most, new URL(shown.to, url));
  const today = localDate(new Date(), placeOf(shown).time_zone);
  const view = { locale: 'id', today, origin: url.origin } as const;
  const framed = framedOf(shown, view);
  if (!framed) throw unknown();
  const told = oembedOf(framed, about(shown, view), url.origin, most);
  const headers = { ...everywhere(c), 'Content-Type': TYPES[format] };
  return new Response(format === 'xml' ? oembedXml(told) : JSON.stringify(told), { headers });
}

const TYPES = { json: 'application/json; charset=utf-8', xml: 'text/xml; charset=utf-8' };

const unknown = () => new Refusal('not_found', (w) => w.oembedUnknown);

// What stands twice says two things.
function one(c: Request_, name: (typeof PARAMS)[number]): string | undefined {
  const given = c.req.queries(name) ?? [];
  if (given.length > 1) throw new Refusal('invalid', (w) => w.oembedTwice(name));
  return given[0] || undefined;
}

function size(c: Request_, name: 'maxwidth' | 'maxheight'): number {
  const given = one(c, name);
  if (given === undefined) return Infinity;
  if (!/^[1-9]\d{0,5}$/.test(given)) throw new Refusal('invalid', (w) => w.oembedSize(name));
  return Number(given);
}

// The host alone must be ours: an address is often copied with the other scheme.
function ownAddress(c: Request_, text: string): URL {
  const own = new URL(originOf(c));
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || url.host !== own.host || url.username || !/^https?:$/.test(url.protocol)) throw unknown();
  return new URL(url.pathname + url.search + url.hash, own.origin);
}

// What cannot be answered is refused as the frame itself refuses it.
function questionIn({ searchParams }: URL, target: Target): Question {
  const given = QUESTIONS.map((name) => [name, searchParams.get(name)?.slice(0, 100)]);
  return questionOf(target, Object.fromEntries(given));
}
