import { Hono } from 'hono';
import { fixedPage } from './built.ts';
import { clockMarks } from './clock.ts';
import { readAll } from './db.ts';
import { notFound } from './errors.ts';
import { type App, originOf } from './http.ts';
import { settle } from './settle.ts';
import { unsentMail } from './unsent.ts';

/** Paths that belong to no noun: health, contact for security, and pages of fixed words. */
export const core = new Hono<App>();

core.get('/healthz', async (c) => {
  const read = await settle(
    () => readAll(c.var.db, [clockMarks(c.var.db), unsentMail(c.var.db, new Date())]),
    3000,
  );
  const marks = Array.isArray(read) ? read : null;
  const [jobs = [], [mail] = []] = marks ?? [];
  const body = {
    status: marks && c.env.PORTAL_SECRET ? 'ok' : 'failing',
    database: marks ? 'ok' : 'failing',
    secret: c.env.PORTAL_SECRET ? 'ok' : 'missing',
    clock: Object.fromEntries(jobs.map((row) => [row.job, row.ran_at])),
    // Counted up to a hundred.
    mail: mail ?? null,
    version: c.env.VERSION?.id ?? null,
  };
  return c.json(body, body.status === 'ok' ? 200 : 503, { 'Cache-Control': 'no-store' });
});

// RFC 9116. It expires a year after the request, so it never goes stale while the portal runs.
core.get('/.well-known/security.txt', (c) => {
  const contact = c.env.CONTACT_EMAIL ? `mailto:${c.env.CONTACT_EMAIL}` : `${originOf(c)}/tentang/#kontak`;
  const expires = new Date(Date.now() + 365 * 86_400_000).toISOString().replace(/\.\d+Z/, 'Z');
  return c.text(`Contact: ${contact}\nExpires: ${expires}\nPreferred-Languages: id, en\n`);
});

// A shell without its words is nobody's page.
core.get('/shell/*', (c) => notFound(c));

for (const path of ['/tentang/', '/privasi/', '/pengembang/*', '/sitemap.xml'] as const)
  core.get(path, async (c) => (await fixedPage(c)) ?? notFound(c));
