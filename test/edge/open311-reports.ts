import { env } from 'cloudflare:workers';
import { publishStatements } from '../../functions/public-requests/publish.ts';
import { reported } from './crowd-of-requests.ts';

/** Public reports with something to tell them apart by: made on 1 to 20 November 2026, the odd ones closed. */
export async function publicReports(count = 20): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 1; i <= count; i += 1) {
    const day = `2026-11-${String(i).padStart(2, '0')}`;
    const id = await reported(`EPEN${String(i).padStart(6, '0')}`, {
      service_code: i % 4 === 0 ? 'kekerasan' : 'lampu-jalan',
      submitted_at: `${day}T02:03:04.567Z`,
      received_on: day,
      state: i % 2 ? 'done' : 'in_progress',
      closed_at: i % 2 ? `${day}T09:00:00.123Z` : null,
      lat: -8.1 - i / 1000,
      long: 112.1 + i / 1000,
    });
    const at = `${day}T03:00:00.000Z`;
    await env.DB.batch(publishStatements(env.DB, id, { words: 'whole', sensitive: i % 4 === 0, at }));
    ids.push(id);
  }
  return ids;
}
