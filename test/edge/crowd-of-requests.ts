import { env } from 'cloudflare:workers';
import { ServiceList } from '../../src/services/schema.ts';
import { begin, keep, type Course } from '../../src/clocks/course.ts';
import { clockNames, type Clocks } from '../../src/clocks/schema.ts';
import { isOpen, type State } from '../../src/service-requests/states.ts';
import { clocksFor } from './clocks-for.ts';
import { rows } from './portal.ts';
import { REGION } from './sample.ts';

const rule = (working_days: number) => ({ term: { working_days }, source: 'Aturan uji' });

/** What can be reported in the region of the tests: an ordinary category and a sensitive one. */
export const services = ServiceList.parse({
  clocks: {
    verify: rule(3),
    first_action: rule(5),
    final: {
      complaint: rule(14),
      supervisory: rule(60),
      information_request: rule(5),
      aspiration: rule(14),
    },
    silence: rule(10),
    objection: rule(10),
  },
  services: [
    {
      code: 'lampu-jalan',
      name: 'Lampu jalan',
      description: 'Lampu padam.',
      group: 'Jalan',
      agency: 'dinas',
    },
    { code: 'kekerasan', name: 'Kekerasan', description: 'Kekerasan.', group: 'Aman', sensitive: true },
  ],
});

export const areas = [
  { code: '35.72.01', name: 'Kecamatan Uji', villages: [{ code: '35.72.01.1001', name: 'Kelurahan Uji' }] },
  { code: '35.72.02', name: 'Kecamatan Lain', villages: [] },
];

/** Mirrors both into a region. */
export const furnishRequests = (region = REGION) =>
  env.DB.batch([
    env.DB.prepare('INSERT INTO service_list (region, content, version) VALUES (?, ?, 1)').bind(
      region,
      JSON.stringify(services),
    ),
    env.DB.prepare('INSERT INTO area_list (region, content, version) VALUES (?, ?, 1)').bind(
      region,
      JSON.stringify(areas),
    ),
  ]);

const promises = clocksFor(['2026-11-25', '2026-11-27', '2026-12-10']);

const whole = {
  region: REGION,
  class: 'complaint',
  service_code: 'lampu-jalan',
  agency: 'dinas' as string | null,
  district_code: '35.72.01' as string | null,
  village_code: '35.72.01.1001' as string | null,
  description: 'Lampu di depan pasar padam sejak tiga hari.' as string | null,
  landmark: 'Depan pasar uji' as string | null,
  attributes: '{}' as string | null,
  lat: -8.0983456 as number | null,
  long: 112.1654321 as number | null,
  incident_on: '2026-11-18' as string | null,
  programme_id: null as string | null,
  lapor_number: '12345678' as string | null,
  is_anonymous: 0,
  is_secret: 0,
  is_withdrawn: 0,
  state: 'verified',
  submitted_at: '2026-11-20T02:03:04.567Z',
  received_on: '2026-11-20',
  clocks: JSON.stringify(promises),
  final_due_at: '2026-12-10T17:00:00.000Z',
  text_sha256: '0'.repeat(64),
  key_mac: 'mac',
  closed_at: null as string | null,
};

// What its state tells of its promises.
function courseOf({ state, clocks }: Pick<typeof whole, 'state' | 'clocks'>): Course {
  const kept = { received: 0, returned: 0, verified: 0, referred: 1 }[state] ?? 2;
  const begun = begin(JSON.parse(clocks) as Clocks);
  return keep(begun, clockNames.slice(0, isOpen(state as State) ? kept : 3), '2026-01-01T00:00:00.000Z');
}

/** Writes a report down as if it had been sent, whatever its state; gives its reference. */
export async function reported(id: string, over: Partial<typeof whole> = {}): Promise<string> {
  const told = { ...whole, ...over };
  const row = { id, idempotency: `key ${id}`, ...told, course: JSON.stringify(courseOf(told)) };
  const names = Object.keys(row);
  await env.DB.prepare(
    `INSERT INTO service_request (${names.join()}) VALUES (${names.map(() => '?').join()})`,
  )
    .bind(...Object.values(row))
    .run();
  return id;
}

/** The public row of a report, if it has one. */
export const publicRow = async (id: string) =>
  (await rows('SELECT * FROM service_request_public WHERE id = ?', id))[0];

/** What is kept of a region's public reports. */
export async function tally(region = REGION): Promise<Record<string, unknown> | null> {
  const [row] = await rows('SELECT content FROM service_request_tally WHERE region = ?', region);
  return row ? (JSON.parse(row.content as string) as Record<string, unknown>) : null;
}
