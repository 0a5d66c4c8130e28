import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { metered, type Db } from '../functions/core/db.ts';
import { findOnDesk } from '../functions/search/desk-reads.ts';
import { readFound, readInbox } from '../functions/triage/inbox-reads.ts';
import { inboxQuestions } from './bench/inbox-questions.ts';
import { growInbox } from './edge/grow-inbox.ts';
import { takesReports } from './edge/requests.ts';
import { furnish, REGION } from './edge/sample.ts';

const NOW = '2026-11-26T03:00:00.000Z';
const questions = inboxQuestions(REGION);

async function costs(): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const question of questions) {
    const meter = { calls: 0, rowsRead: 0 };
    const { shown } = await readInbox(metered(env.DB, meter), question.scope, question.asked, NOW);
    expect(meter.calls, question.name).toBe(1);
    // Those of no agency have neither category nor kecamatan in common, and are not late.
    if (question.asked.lembaga !== '-') expect(shown.length, question.name).toBe(20);
    found.set(question.name, meter.rowsRead);
  }
  return found;
}

async function searchCosts(agencies: (string | undefined)[]) {
  const spent: [string, number, number, number, number][] = [];
  for (const agency of agencies)
    for (const setelah of [undefined, '900']) {
      const meters = [0, 1].map(() => ({ calls: 0, rowsRead: 0 }));
      const search: Db = metered(env.SEARCH, meters[0]!);
      const { ids } = await findOnDesk(search, { region: REGION, agency, words: 'laporan nomor', setelah });
      const asked = { daftar: 'semua', akhir: 'selesai', lembaga: agency } as const;
      const scope = { region: REGION, agencies: agency ? [agency] : null };
      const { shown } = await readFound(metered(env.DB, meters[1]!), scope, asked, {
        ids,
        reference: 'G000000001',
        now: NOW,
      });
      expect(shown).toHaveLength(15);
      spent.push([
        `${agency} ${setelah}`,
        ...(meters.flatMap(({ calls, rowsRead }) => [calls, rowsRead]) as [number, number, number, number]),
      ]);
    }
  return spent;
}

describe('a page of the inbox costs the same however many reports there are', () => {
  let small: Map<string, number>;
  let large: Map<string, number>;
  let smallSearch: unknown;
  let largeSearch: Awaited<ReturnType<typeof searchCosts>>;

  beforeAll(async () => {
    await furnish();
    await takesReports();
    await growInbox(1, 1000);
    small = await costs();
    smallSearch = await searchCosts([undefined, 'dinas']);
    await growInbox(1001, 20_000);
    large = await costs();
    largeSearch = await searchCosts([undefined, 'dinas']);
  }, 180_000);

  it('for every list, filter and scope, first page and later: one round trip and at most 100 rows', () => {
    expect(questions.length).toBeGreaterThan(200);
    const full = questions.filter(({ asked }) => asked.lembaga !== '-');
    for (const question of questions) {
      expect(large.get(question.name), question.name).toBeLessThanOrEqual(100);
    }
    for (const question of full)
      expect(large.get(question.name), question.name).toBe(small.get(question.name));
    const counts = [...large.values()];
    process.stdout.write(
      `  ${questions.length} lists: ${Math.min(...counts)} to ${Math.max(...counts)} rows read\n`,
    );
  });

  it('for words too: one round trip to each database', () => {
    process.stdout.write(`  words: ${JSON.stringify(largeSearch)}\n`);
    expect(largeSearch).toEqual(smallSearch);
    for (const [name, ...spent] of largeSearch) {
      expect([spent[0], spent[2]], name).toEqual([1, 1]);
      expect(spent[1] + spent[3], name).toBeLessThanOrEqual(100);
    }
  });

  it('and the measure is real: without its index a list reads them all', async () => {
    const { meta } = await env.DB.prepare(
      `SELECT id FROM service_request NOT INDEXED WHERE region = ? AND state = 'returned' AND agency = 'dinas-1' LIMIT 21`,
    )
      .bind(REGION)
      .all();
    expect(meta.rows_read).toBeGreaterThan(100);
  });
});
