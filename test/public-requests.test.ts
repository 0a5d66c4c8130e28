import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { narrowed } from '../src/public-requests/narrowed.ts';
import type { PublicRequest } from '../src/service-requests/public.ts';
import { states } from '../src/service-requests/states.ts';
import {
  publishStatements,
  restateStatements,
  unpublishStatements,
} from '../functions/public-requests/publish.ts';
import { clocksFor } from './edge/clocks-for.ts';
import { furnishRequests, publicRow, reported, tally } from './edge/crowd-of-requests.ts';
import { rows } from './edge/portal.ts';
import { furnish } from './edge/sample.ts';

const AT = '2026-11-22T01:00:00.000Z';
const whole = { words: 'whole', sensitive: false, at: AT } as const;
const publish = (id: string, how: Parameters<typeof publishStatements>[2] = whole) =>
  env.DB.batch(publishStatements(env.DB, id, how));
const set = (id: string, change: string) =>
  env.DB.exec(`UPDATE service_request SET ${change} WHERE id = '${id}'`);

beforeAll(async () => {
  await furnish();
  await furnishRequests();
});

describe('what becomes public', () => {
  it('is the whole report, with a coarse place, or its facts alone', async () => {
    await reported('PUBWHA0001');
    await publish('PUBWHA0001');
    expect(await publicRow('PUBWHA0001')).toMatchObject({
      description: 'Lampu di depan pasar padam sejak tiga hari.',
      landmark: 'Depan pasar uji',
      lat: -8.098,
      long: 112.165,
      status: 'coordination',
      is_open: 1,
      received_at: '2026-11-20T02:03:04.567Z',
      published_at: AT,
    });
    await publish('PUBWHA0001', { ...whole, words: 'facts' });
    expect(await publicRow('PUBWHA0001')).toMatchObject({
      description: null,
      landmark: null,
      lapor_number: null,
      lat: -8.098,
    });
  });

  it('tells of a sensitive category only the day and about a kilometre, also where a term runs in hours', async () => {
    const clocks = clocksFor(['2026-11-20', '2026-11-21', '2026-11-23'], { hours: 3 });
    await reported('PUBSEN0001', { service_code: 'kekerasan', clocks: JSON.stringify(clocks) });
    await publish('PUBSEN0001', { ...whole, sensitive: true });
    const row = await publicRow('PUBSEN0001');
    expect(row).toMatchObject({
      lat: -8.1,
      long: 112.17,
      landmark: null,
      lapor_number: null,
      received_at: null,
    });
    expect(row?.final_due_at).toBe('2026-11-23T16:59:59.999Z');
    expect(JSON.stringify(row)).not.toMatch(/02:03:04|03:04:05|8\.098|112\.165/);
  });

  it('is what the resident was shown beforehand', async () => {
    for (const [id, sensitive] of [
      ['PUBPRE0001', false],
      ['PUBPRE0002', true],
    ] as const) {
      await reported(id);
      const [sent] = await rows(
        'SELECT *, submitted_at AS received_at FROM service_request WHERE id = ?',
        id,
      );
      await publish(id, { ...whole, sensitive });
      const { landmark, lapor_number, lat, long, received_at } = narrowed(
        sent as unknown as PublicRequest,
        sensitive,
      );
      expect(await publicRow(id)).toMatchObject({ landmark, lapor_number, lat, long, received_at });
    }
  });

  it.each([
    ['untriaged', { state: 'received' }],
    ['sent back before triage', { state: 'returned' }],
    ['secret', { is_secret: 1, description: null, landmark: null, attributes: null, lat: null, long: null }],
  ] as const)('is never one that is %s', async (name, over) => {
    const id = await reported(
      `PUBN${name
        .slice(0, 6)
        .replace(/[^a-z]/g, '')
        .toUpperCase()
        .padEnd(6, '0')}`,
      over,
    );
    await publish(id);
    expect(await publicRow(id)).toBeUndefined();
  });

  it('is never again one that was withdrawn or erased, whoever publishes it', async () => {
    for (const [id, change] of [
      ['PUBGNE0001', 'is_withdrawn = 1'],
      [
        'PUBGNE0002',
        `description = NULL, landmark = NULL, attributes = NULL, lat = NULL, long = NULL, erased_at = '${AT}'`,
      ],
    ] as const) {
      await reported(id);
      await publish(id);
      await set(id, change);
      await publish(id);
      expect(await publicRow(id)).toBeUndefined();
    }
  });

  it('follows the state, for all of them', async () => {
    await reported('PUBSTA0001');
    await publish('PUBSTA0001');
    for (const state of states) {
      const closed = ['done', 'done_by_silence', 'rejected', 'not_responsible', 'duplicate'].includes(state);
      await set('PUBSTA0001', `state = '${state}', closed_at = ${closed ? `'${AT}'` : 'NULL'}`);
      await env.DB.batch(restateStatements(env.DB, 'PUBSTA0001', AT));
      expect(await publicRow('PUBSTA0001')).toMatchObject({ state, is_open: closed ? 0 : 1 });
    }
  });
});

describe('the kept counts', () => {
  it('are what counting finds, after any of these in any order and twice', async () => {
    const programme = (await rows('SELECT id FROM programme'))[0]?.id as string;
    const ids = await Promise.all(
      [1, 2, 3].map((i) =>
        reported(`PUBCNT000${i}`, { programme_id: programme, agency: i === 1 ? null : 'dinas' }),
      ),
    );
    const acts = [
      (id: string) => publish(id),
      (id: string) => set(id, `state = 'done', closed_at = '${AT}', agency = 'dinas'`),
      (id: string) => env.DB.batch(restateStatements(env.DB, id, AT)),
      (id: string) => env.DB.batch(unpublishStatements(env.DB, id)),
      (id: string) => set(id, "state = 'reopened', closed_at = NULL, agency = NULL"),
    ];
    let seed = 7;
    for (let step = 0; step < 60; step += 1) {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      await acts[seed % acts.length]?.(ids[(seed >> 8) % ids.length] ?? '');
      if (step % 10 === 9) expect(await kept(programme)).toEqual(await counted(programme));
    }
  });
});

// Zeros are left in the tally by what went away; nobody counts them.
const kept = async (programme: string) => {
  const [row] = await rows('SELECT open_request_count AS n FROM programme WHERE id = ?', programme);
  return { ...sheer(await tally()), programme: row?.n };
};

const sheer = (content: unknown): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(content as Record<string, unknown>)
      .map(([key, value]) => [key, typeof value === 'object' ? sheer(value) : value] as const)
      .filter(([, value]) => value !== 0),
  );

type Row = Awaited<ReturnType<typeof rows>>[number];

async function counted(programme: string) {
  const all = await rows('SELECT * FROM service_request_public');
  const by = (column: string, of = (row: Row): unknown => row[column]) => {
    const counts: Record<string, number> = {};
    for (const row of all) {
      const key = String(of(row) ?? '-');
      counts[key] = (counts[key] ?? 0) + 1;
    }
    return counts;
  };
  const open = all.filter((row) => row.is_open === 1);
  return {
    total: all.length,
    open: open.length,
    status: by('status', (row) => (row.state === 'duplicate' ? 'merged' : row.status)),
    service: by('service_code'),
    district: by('district_code'),
    agency: by('agency'),
    programme: open.filter((row) => row.programme_id === programme).length,
  };
}
