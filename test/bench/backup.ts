import { performance } from 'node:perf_hooks';
import type { Db } from '../../functions/core/db.ts';
import { restoreBackup } from '../../functions/cli/restore.ts';
import { writeBackup } from '../../functions/cli/backup.ts';
import { emptyStores } from '../cli/stores.ts';

// Run by hand: node test/bench/backup.ts. A backup and its restore must end, and agree, whatever the portal has grown to.
const REPORTS = Number(process.env.REPORTS ?? 100_000);
const STEP = 10_000;

const numbers = 'WITH RECURSIVE n (i) AS (SELECT ?1 UNION ALL SELECT i + 1 FROM n WHERE i < ?2)';
const promised = '2026-11-25T16:59:59.999Z';

/** Reports of about 300 letters, each with two events. */
async function fill(db: Db): Promise<void> {
  await db.batch([
    db.prepare("INSERT INTO province (code, name) VALUES ('00', 'Uji')"),
    db.prepare(
      `INSERT INTO region (slug, code, name, kind, province_code, time_zone, demo, content, version)
       VALUES ('kota-uji', '00.00', 'Kota Uji', 'kota', '00', 'Asia/Jakarta', 1, '{}', 1)`,
    ),
  ]);
  for (let from = 1; from <= REPORTS; from += STEP) {
    const to = Math.min(from + STEP - 1, REPORTS);
    await db.batch([
      db
        .prepare(
          `INSERT INTO service_request (id, region, class, service_code, description, is_anonymous, is_secret, state,
             submitted_at, received_on, clocks, final_due_at, text_sha256,
             idempotency, key_mac)
           ${numbers}
           SELECT printf('%010d', i), 'kota-uji', 'complaint', 'jalan', printf('%.*c %d', 300, 'x', i), 0, 0, 'received',
             '2026-11-20T02:00:00.000Z', '2026-11-20', '{}', '${promised}', '', i, i
           FROM n`,
        )
        .bind(from, to),
      ...['submit', 'verify'].map((verb) =>
        db
          .prepare(
            `INSERT INTO event (at, region, noun, verb, subject_id, subject_version, actor_kind, actor_id, public, data)
             ${numbers}
             SELECT '2026-11-20T02:00:00.000Z', 'kota-uji', 'service_request', '${verb}', printf('%010d', i), 1,
               'resident', 'anonymous', 0, '{}'
             FROM n`,
          )
          .bind(from, to),
      ),
    ]);
  }
}

const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
  const began = performance.now();
  const found = await work();
  console.log(`${name}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return found;
};

const [full, empty] = [await emptyStores('bench-backup'), await emptyStores('bench-restore')];
await timed(`fill ${REPORTS} reports, ${2 * REPORTS} events`, () => fill(full.ctx.db));
const folder = `${full.folder}/cadangan`;
const first = await timed('backup', () => writeBackup(full.ctx, full.buckets, folder, true));
await timed('restore, with both comparisons', () => restoreBackup(empty.ctx, empty.buckets, folder));
const again = await timed('backup of what was restored', () =>
  writeBackup(empty.ctx, empty.buckets, `${empty.folder}/cadangan`, true),
);
console.log(first.sha256 === again.sha256 ? `equal: ${again.sha256}` : 'NOT equal');
console.log(`memory: ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
await full.dispose();
await empty.dispose();
