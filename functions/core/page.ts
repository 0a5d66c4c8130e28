import { twinSlots, type AskedOf } from '../../src/api/twins.ts';
import { oembedLink } from '../../src/embeds/oembed-address.ts';
import { altOfPortal, toldBy, type Preview } from '../../src/pictures/told-preview.ts';
import { refusals } from '../../src/ui/refusals.ts';
import type { Slots } from '../../src/ui/slots.ts';
import type { View } from '../../src/ui/view.ts';
import { localDate } from '../../src/ui/when.ts';
import { words } from '../../src/ui/words.ts';
import { builtPage, pictureBuilt, shellPage } from './built.ts';
import { compose } from './compose.ts';
import type { Db } from './db.ts';
import { cached, keep } from './edge-cache.ts';
import { type Request_, originOf } from './http.ts';
import { sha256 } from './ids.ts';
import { asked, mustBeOfNow } from './query.ts';
import { Refusal, refusalStatus } from './refusal.ts';
import { Failed, settle } from './settle.ts';
import { isHeld } from './held.ts';

/** A thing that lives at another address now. */
export class Moved {
  to: string;
  constructor(to: string) {
    this.to = to;
  }
}

/** How one kind of page is made live. */
export interface LivePage<Rows> {
  /** Shell for a thing that did not exist when the site was built. */
  shell: string;
  /** Query parameters that change the page; all others are ignored and share one cache entry. */
  params?: readonly string[];
  /** One batch, on the portal's database or on that of search. Null: there is no such thing. */
  read: (db: Db, search: Db) => Promise<Rows | Moved | null>;
  slots: (rows: Rows, view: View) => Slots;
  /** What a messenger shows of it; none, or null: it has no picture of its own. */
  preview?: (rows: Rows, view: View) => Preview | null;
  /** IANA zone in which "today" is meant; WIB when the page has no region of its own. */
  timeZone?: (rows: Rows) => string;
  /** What it says of itself besides its words. */
  told?: (rows: Rows, origin: string) => Told;
  /** True when no built page says the same: then none stands in for what cannot be read. */
  alone?: boolean;
  /** A form as it was sent, with the sentence that refused it; null when it could not be answered now. */
  again?: (refused: string | null, view: View) => Slots;
}

/** What a page says of itself besides its words. */
export interface Told {
  /** The moment as of which it tells, as its address calls it. */
  per?: string;
  /** ISO day to which it counts; left out: the day of asking. */
  today?: string;
  /** True when nothing of it may change any more. */
  frozen?: boolean;
  /** Left out: 200. */
  status?: 404;
  headers?: Record<string, string>;
}

const DEADLINE_MS = 2000;

/**
 * Answers with the built page, its live words filled from one read.
 * When the read fails or is late the built words and their date stay, status 200: a page is true on its own.
 */
export async function page<Rows extends object>(c: Request_, live: LivePage<Rows>): Promise<Response> {
  mustBeOfNow(c, live.params);
  const hit = await cached(c, live.params ?? []);
  if (hit) return hit;
  const read = settle(() => live.read(c.var.db, c.var.search), DEADLINE_MS);
  const [built, rows] = await Promise.all([live.alone ? null : builtPage(c, c.req.path), read]);
  if (rows instanceof Refusal) return refused(c, live, built, rows);
  if (rows instanceof Moved) return c.redirect(rows.to, 301);
  if (rows instanceof Failed) return asBuilt(c, live, built, rows.cause);
  // Built but not (yet) in the database: the built words stand rather than a page that denies them.
  if (rows === null && built) return asBuilt(c, live, built, 'not in the database');
  if (rows === null) throw new Refusal('not_found', (w) => w.pageUnknown);
  return fresh(c, live, built ?? (await shellPage(c, live.shell)), rows);
}

async function fresh<Rows>(c: Request_, live: LivePage<Rows>, shell: Response | null, rows: Rows) {
  if (!shell) throw new Error(`no shell ${live.shell}`);
  const { today: then, per, frozen, status = 200, headers: more } = live.told?.(rows, originOf(c)) ?? {};
  const today = then ?? localDate(new Date(), live.timeZone?.(rows) ?? 'Asia/Jakarta');
  const headers = new Headers([...shell.headers, ...Object.entries(more ?? {})]);
  headers.set('ETag', await mark(c, shell, rows, today));
  headers.set('Cache-Control', `public, max-age=0, s-maxage=${c.env.EDGE_CACHE_SECONDS}, must-revalidate`);
  if (status === 200 && isHeld(c.req.raw, headers.get('ETag'))) {
    await shell.body?.cancel();
    return new Response(null, { status: 304, headers });
  }
  const view = { ...viewOf(c, today), ...(per && { per }), ...(frozen && { frozen }) };
  const frame = words[view.locale];
  const slots = {
    'as-of': { text: then ? frame.builtOn(today) : frame.liveOn(today) },
    ...twinSlots(c.req.path, asked(c, live.params ?? []) as AskedOf),
    ...live.slots(rows, view),
    ...(await undrawn(c, live.preview?.(rows, view), view)),
  };
  const link = oembedLink(slots);
  if (link) headers.append('Link', link);
  return keep(c, live.params ?? [], compose(new Response(shell.body, { status, headers }), slots));
}

// What changed after the build has no picture yet: its words tell of the one that stands in.
async function undrawn(c: Request_, preview: Preview | null | undefined, view: View): Promise<Slots> {
  const drawn = preview && (await pictureBuilt(c, toldBy(preview)));
  await drawn?.body?.cancel();
  return preview && !drawn ? { 'og-image-alt': altOfPortal(preview, view) } : {};
}

const viewOf = (c: Request_, today: string): View => ({
  locale: 'id',
  today,
  origin: originOf(c),
});

// The tag is made from the rows, so nothing is drawn to know that nothing changed.
async function mark(c: Request_, shell: Response, rows: unknown, today: string): Promise<string> {
  const build = `${shell.headers.get('etag')}${c.env.VERSION?.id ?? ''}`;
  return `W/"${(await sha256(build + today + JSON.stringify(rows))).slice(0, 32)}"`;
}

function asBuilt<Rows>(c: Request_, live: LivePage<Rows>, built: Response | null, cause: unknown): Response {
  console.error(JSON.stringify({ id: c.var.requestId, live: 'failed', cause: String(cause) }));
  if (!built) throw new Refusal('unavailable', (w) => w.databaseSilent);
  const isNarrowed = live.params?.some((name) => c.req.query(name));
  const caution = words.id.caution + (isNarrowed ? ` ${words.id.notFiltered}` : '');
  const slots = { ...asSent(c, live, null), caution: { text: caution } };
  return compose(new Response(built.body, { headers: unkept(built) }), slots);
}

// A page with a form shows the refusal beside what was typed; every other one makes way for the error page.
function refused<Rows>(
  c: Request_,
  live: LivePage<Rows>,
  built: Response | null,
  refusal: Refusal,
): Response {
  if (!live.again || !built) throw refusal;
  const [status, headers] = [refusalStatus[refusal.code], unkept(built)];
  const slots = asSent(c, live, refusal.say(refusals.id));
  return compose(new Response(built.body, { status, headers }), slots);
}

const asSent = <Rows>(c: Request_, live: LivePage<Rows>, problem: string | null): Slots =>
  live.again?.(problem, viewOf(c, localDate(new Date(), 'Asia/Jakarta'))) ?? {};

function unkept(built: Response): Headers {
  const headers = new Headers(built.headers);
  headers.delete('etag');
  headers.set('Cache-Control', 'no-store');
  return headers;
}
