import type { Slots } from '../../src/ui/slots.ts';
import type { View } from '../../src/ui/view.ts';
import { words } from '../../src/ui/words.ts';
import { localDate } from '../../src/ui/when.ts';
import { builtPage, shellPage } from './built.ts';
import { compose } from './compose.ts';
import type { Db } from './db.ts';
import { cached, keep } from './edge-cache.ts';
import type { Request_ } from './http.ts';
import { sha256 } from './ids.ts';
import { Refusal } from './refusal.ts';

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
  /** One batch. Null: there is no such thing. */
  read: (db: Db) => Promise<Rows | Moved | null>;
  slots: (rows: Rows, view: View) => Slots;
  /** IANA zone in which "today" is meant; WIB when the page has no region of its own. */
  timeZone?: (rows: Rows) => string;
}

const DEADLINE_MS = 2000;

/**
 * Answers with the built page, its live words filled from one read.
 * When the read fails or is late the built words and their date stay, status 200: a page is true on its own.
 */
export async function page<Rows extends object>(c: Request_, live: LivePage<Rows>): Promise<Response> {
  const params = live.params ?? [];
  const hit = await cached(c, params);
  if (hit) return hit;
  const [built, read] = await Promise.all([builtPage(c, c.req.path), settled(() => live.read(c.var.db))]);
  if (read instanceof Refusal) throw read;
  if (read instanceof Moved) return c.redirect(read.to, 301);
  if (read instanceof Failed) return asBuilt(c, built, read.cause);
  // Built but not (yet) in the database: the built words stand rather than a page that denies them.
  if (read === null && built) return asBuilt(c, built, 'not in the database');
  if (read === null) throw new Refusal('not_found', 'Halaman ini tidak ada.');
  const shell = built ?? (await shellPage(c, live.shell));
  if (!shell) throw new Error(`no shell ${live.shell}`);
  const today = localDate(new Date(), live.timeZone?.(read) ?? 'Asia/Jakarta');
  return fresh(c, shell, params, slotsOf(c, live, read, today), await mark(c, shell, read, today));
}

function slotsOf<Rows>(c: Request_, live: LivePage<Rows>, rows: Rows, today: string): Slots {
  const view: View = { locale: 'id', today, origin: new URL(c.req.url).origin };
  return { ...live.slots(rows, view), 'as-of': { text: words[view.locale].liveOn(today) } };
}

class Failed {
  cause: unknown;
  constructor(cause: unknown) {
    this.cause = cause;
  }
}

// A refusal passes through; any other failure, and a read that is late, leaves the built words standing.
async function settled<T>(read: () => Promise<T>): Promise<T | Failed | Refusal> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Failed>((resolve) => {
    timer = setTimeout(() => resolve(new Failed('deadline')), DEADLINE_MS);
  });
  const done = Promise.try(read).catch((error: unknown) =>
    error instanceof Refusal ? error : new Failed(error),
  );
  return Promise.race([done, late]).finally(() => clearTimeout(timer));
}

function asBuilt(c: Request_, built: Response | null, cause: unknown): Response {
  console.error(JSON.stringify({ id: c.var.requestId, live: 'failed', cause: String(cause) }));
  if (!built)
    throw new Refusal('unavailable', 'Basis data sedang tidak dapat dibaca. Coba lagi sebentar lagi.');
  const response = new Response(built.body, built);
  response.headers.delete('etag');
  response.headers.set('Cache-Control', 'no-store');
  return response;
}

// The tag is made from the rows, so nothing is rendered to know that nothing changed.
async function mark(c: Request_, shell: Response, rows: unknown, today: string): Promise<string> {
  const build = `${shell.headers.get('etag')}${c.env.VERSION?.id ?? ''}`;
  return `W/"${(await sha256(build + today + JSON.stringify(rows))).slice(0, 32)}"`;
}

async function fresh(c: Request_, shell: Response, params: readonly string[], slots: Slots, tag: string) {
  const headers = new Headers(shell.headers);
  headers.set('ETag', tag);
  headers.set('Cache-Control', `public, max-age=0, s-maxage=${c.env.EDGE_CACHE_SECONDS}, must-revalidate`);
  if (c.req.header('If-None-Match')?.includes(tag)) {
    await shell.body?.cancel();
    return new Response(null, { status: 304, headers });
  }
  const response = compose(new Response(shell.body, { headers }), slots);
  return keep(c, params, response);
}
