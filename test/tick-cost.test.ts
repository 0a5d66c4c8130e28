import { env } from 'cloudflare:workers';
import { beforeAll, expect, it } from 'vitest';
import { refuseFeedback } from '../functions/feedback/refuse-feedback.ts';
import { recordCommitment } from '../functions/commitments/record-commitment.ts';
import { addPhotos } from '../functions/photos/add-photos.ts';
import { recordIndicator } from '../functions/programmes/record-indicator.ts';
import { publishStatements } from '../functions/public-requests/publish.ts';
import { Indicator } from '../src/programmes/indicator-schema.ts';
import { answered } from './edge/clockwork.ts';
import { furnishDesk } from './edge/desk.ts';
import { follower } from './edge/following.ts';
import { photographed, waiting } from './edge/moderation.ts';
import { ctxOf } from './edge/officers.ts';
import { photo } from './edge/pictures.ts';
import { publish as plan } from './edge/plans.ts';
import { ctxAt, rows } from './edge/portal.ts';
import { add, publish } from './edge/proof.ts';
import { submitted } from './edge/requests.ts';
import { costOf } from './edge/round.ts';
import { REGION, sample } from './edge/sample.ts';
import { dryRun } from './edge/sheets.ts';

const indicator = Indicator.parse({
  key: 'surat',
  programme: 'lampu',
  title: 'Jenis surat',
  unit: 'kind',
  points: [{ kind: 'actual', from: '2026-01-01', to: '2026-06-30', value: 12, source: 'koran' }],
});
/** Queries that one request may run on the free plan. */
const FREE = 50;
const OLD = '2026-11-03T01:00:00.000Z';
const NOW = '2027-03-01T01:00:00.000Z';

const show = (id: string) => publishStatements(env.DB, id, { words: 'whole', sensitive: false, at: OLD });
/** How many events of these verbs a round left. */
const left = async (...verbs: string[]) =>
  (
    await rows(
      'SELECT noun, verb, count(*) AS n FROM event WHERE at = ? AND verb IN (SELECT value FROM json_each(?)) GROUP BY 1, 2 ORDER BY 1, 2',
      NOW,
      JSON.stringify(verbs),
    )
  ).map(({ noun, verb, n }) => `${n} ${noun} ${verb}`);

// Everything that the four rounds can find to do; that of mail has a test of its own.
beforeAll(async () => {
  const { boss } = await furnishDesk();
  const { id } = await submitted({ now: '2020-01-05T01:00:00.000Z' });
  await env.DB.batch(show(id));
  await addPhotos(ctxAt(OLD), env.PHOTOS, { region: REGION, files: [photo(), photo()] });
  await add(photo(3), REGION, OLD);
  await dryRun('programmes', 'key;title;known_since;sources\nbaru;Baru;2026-01-05;koran');
  await env.DB.prepare("INSERT INTO attempt (bucket, count, until) VALUES ('lama', 1, ?)").bind(OLD).run();
  for (let n = 0; n < 5; n += 1) await env.DB.batch(show(await answered(OLD)));
  await publish('kabar');
  await recordCommitment(ctxAt(), { region: REGION, commitment: sample.commitment });
  await recordIndicator(ctxAt(), { region: REGION, indicator });
  await plan();
  await feedback(ctxOf(boss, OLD));
  await follower('ikut@uji.example', {}, { topic: 'programme', subject: 'x', rhythm: 'daily' });
  await follower('lama@uji.example', { confirmed_at: null });
}, 60_000);

/** Promises near and broken, and words whose time is over. */
async function feedback(officer: Parameters<typeof refuseFeedback>[0]) {
  await waiting({ at: OLD });
  await waiting({ at: '2027-02-20T01:00:00.000Z' });
  const refused = await waiting({ kind: 'observation', at: OLD });
  await photographed(refused);
  await refuseFeedback(officer, { id: refused, seen: 1, reason: 'insult' });
}

it('the round of retention', async () => {
  expect(await costOf('*/5 * * * *', NOW)).toSatisfy(within(40));
  expect(await left('erase', 'remove')).toEqual([
    '1 evidence remove',
    '2 photo remove',
    '1 service_request erase',
    '1 spreadsheet erase',
  ]);
});

it('the round of search and feedback', async () => {
  expect(await costOf('2-59/5 * * * *', NOW)).toSatisfy(within(36));
  expect(await left('remind', 'escalate', 'erase')).toContain('1 feedback erase');
});

it('the round that closes reports', async () => {
  expect(await costOf('3-59/5 * * * *', NOW)).toSatisfy(within(43));
  expect(await left('auto_close')).toEqual(['4 service_request auto_close']);
});

it('the round of statistics, news and open data', async () => {
  // A demonstration has no open data.
  await env.DB.prepare('UPDATE region SET demo = 0').run();
  const cost = await costOf('4-59/5 * * * *', NOW);
  expect(cost).toSatisfy(within(35));
  expect(await rows("SELECT 1 AS one FROM dataset_run WHERE state = 'finished' LIMIT 1")).toHaveLength(1);
  expect(await rows("SELECT 1 AS one FROM mail WHERE kind = 'news' LIMIT 1")).toHaveLength(1);
  expect(await rows('SELECT 1 AS one FROM statistic LIMIT 1')).toHaveLength(1);
  expect(await rows('SELECT 1 AS one FROM subscription WHERE confirmed_at IS NULL')).toEqual([]);
});

/** As much as there is to do, and no more than one request may. */
const within = (least: number) => (cost: number) => cost >= least && cost <= FREE;
