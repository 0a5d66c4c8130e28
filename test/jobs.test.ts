import { createScheduledController } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import worker from '../functions/index.ts';
import toml from '../wrangler.toml?raw';
import { faulty } from './edge/faulty-db.ts';
import { ask, rows } from './edge/portal.ts';
import { strict } from './edge/strict-db.ts';
import { settle } from './edge/town.ts';

const crons = [...toml.matchAll(/"([\d/*-]+(?: \S+){4})"/g)].map(([, cron = '']) => cron);
const at = (minute: string, cron: string) =>
  createScheduledController({ scheduledTime: new Date(`2026-11-22T01:${minute}:00.000Z`), cron });
/** Every round of the clock, each in a request of its own. */
const tick = async (minute: string, over: Partial<Env> = {}) => {
  for (const cron of crons) await worker.scheduled(at(minute, cron), { ...env, ...over });
};
const marks = () => rows('SELECT job, ran_at FROM clock ORDER BY job');
const JOBS = [
  'accounts',
  'closings',
  'datasets',
  'deadlines',
  'evidence',
  'feedback',
  'followers',
  'ledger',
  'log',
  'mail',
  'news',
  'photos',
  'retention',
  'search',
  'spreadsheets',
  'statistics',
  'tick',
];
const marksOf = (minute: string) => JOBS.map((job) => ({ job, ran_at: `2026-11-22T01:${minute}:00.000Z` }));
const health = async (over: Partial<Env> = {}) => {
  const response = await ask('/healthz', {}, over);
  return { code: response.status, ...((await response.json()) as Record<string, unknown>) };
};
const securityText = async (over: Partial<Env> = {}) =>
  (await ask('/.well-known/security.txt', {}, over)).text();
const down = { DB: faulty(env.DB, 'before') as D1Database };

describe('the clock', () => {
  it('that never ticked says so, and the portal is well', async () => {
    expect(await marks()).toEqual([]);
    expect(await health()).toMatchObject({
      code: 200,
      status: 'ok',
      database: 'ok',
      secret: 'ok',
      clock: {},
    });
  });

  it.each([
    ['05', 1],
    ['10', 2],
    ['15', 10],
  ])('at minute %s, started %i times at once, leaves one mark for each job', async (minute, times) => {
    await Promise.all(Array.from({ length: times }, () => tick(minute)));
    expect(await marks()).toEqual(marksOf(minute));
    expect(await health()).toMatchObject({ clock: { tick: `2026-11-22T01:${minute}:00.000Z` } });
  });

  it("leaves no event: a tick on its own is nobody's news", async () => {
    expect(await rows('SELECT * FROM event')).toEqual([]);
  });

  it('survives a database that fails, and catches up at the next tick', async () => {
    await expect(tick('20', down)).resolves.toBeUndefined();
    expect(await marks()).toEqual(marksOf('15'));
    await tick('25');
    expect(await marks()).toEqual(marksOf('25'));
  });

  it('ticks on, and says that search stands still, when only the index fails', async () => {
    await tick('30', { SEARCH: faulty(env.SEARCH, 'before') as D1Database });
    expect(await marks()).toEqual(
      marksOf('30').map((mark, i) => (mark.job === 'search' ? marksOf('25')[i] : mark)),
    );
  });

  it('brings what happened into the search, with the queries that one request may run', async () => {
    await settle('kota-satu', '35.01');
    for (const cron of crons)
      await worker.scheduled(at('35', cron), {
        ...env,
        DB: strict(env.DB) as D1Database,
        SEARCH: strict(env.SEARCH) as D1Database,
      });
    expect(await (await ask('/cari/?q=wifi')).text()).toContain('/kota-satu/program/wifi/');
  });
});

describe('a tick that names no round', () => {
  it('such as one by hand runs all of them', async () => {
    await worker.scheduled(at('37', ''), { ...env });
    expect(await marks()).toEqual(marksOf('37'));
  });
});

describe('health', () => {
  it('says 503 when the database fails or the secret is missing, and is never stored', async () => {
    expect(await health(down)).toMatchObject({ code: 503, status: 'failing', database: 'failing' });
    expect(await health({ PORTAL_SECRET: '' })).toMatchObject({
      code: 503,
      status: 'failing',
      secret: 'missing',
    });
    expect((await ask('/healthz')).headers.get('Cache-Control')).toBe('no-store');
  });

  it('says so within 5 seconds when the database never answers', { timeout: 10_000 }, async () => {
    const silent = { prepare: (sql: string) => env.DB.prepare(sql), batch: () => new Promise(() => {}) };
    const late = new Promise((resolve) => setTimeout(() => resolve('no answer'), 5000));
    expect(await Promise.race([health({ DB: silent as unknown as D1Database }), late])).toMatchObject({
      code: 503,
    });
  });

  it('tells nobody the secret, nor what the database said', async () => {
    const body = JSON.stringify([await health(), await health(down)]);
    expect(body).not.toContain(env.PORTAL_SECRET);
    expect(body).not.toContain('D1_ERROR');
  });
});

describe('somebody who found a weakness', () => {
  it('finds whom to tell, and a date that has not passed and is at most a year away', async () => {
    const said = await securityText();
    expect(said).toMatch(/^Contact: (https?:|mailto:)\S+$/m);
    const expires = Date.parse(/^Expires: (\S+)$/m.exec(said)?.[1] ?? '');
    expect(expires).toBeGreaterThan(Date.now() + 30 * 86_400_000);
    expect(expires).toBeLessThanOrEqual(Date.now() + 366 * 86_400_000);
  });

  it('is given the mail address of whoever deployed the portal', async () => {
    expect(await securityText({ CONTACT_EMAIL: 'lapor@portal.example' })).toContain(
      'Contact: mailto:lapor@portal.example\n',
    );
  });
});
