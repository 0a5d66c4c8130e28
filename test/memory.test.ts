import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { answerErrorReport } from '../functions/error-reports/answer-error-report.ts';
import { submitErrorReport } from '../functions/error-reports/submit-error-report.ts';
import { registerOrganisation } from '../functions/organisations/register-organisation.ts';
import { amendProgramme } from '../functions/programmes/amend-programme.ts';
import { recordSource } from '../functions/sources/record-source.ts';
import { correctUpdate } from '../functions/updates/correct-update.ts';
import { publishUpdate } from '../functions/updates/publish-update.ts';
import { redactUpdate } from '../functions/updates/redact-update.ts';
import { ctxAt, rows } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

// Nobody would type this by chance; any trace of it in an event came from a person's text.
const CANARY = 'Kenari7Qz';
const { update, programme, organisation, source } = sample;

const EVENT = '(id, at, region, noun, verb, subject_id, subject_version, actor_kind, actor_id, public, data)';
const FORGED = "(1, '', 'x', 'x', 'x', 'x', 1, 'system', 'x', 1, '{}')";
const U = '(update_id, version, change_kind, content, content_sha256, published_at)';
const P = '(programme_id, version, content, published_at)';

/** Every way in which somebody with the database open might rewrite what was published. */
const rewrites: Record<string, [what: string, sql: string][]> = {
  event: [
    ['UPDATE', "UPDATE event SET data = '{}', at = ''"],
    ['DELETE', 'DELETE FROM event'],
    ['INSERT OR REPLACE', `INSERT OR REPLACE INTO event ${EVENT} VALUES ${FORGED}`],
    ['REPLACE', `REPLACE INTO event ${EVENT} VALUES ${FORGED}`],
    [
      'upsert',
      `INSERT INTO event ${EVENT} VALUES ${FORGED} ON CONFLICT (id) DO UPDATE SET data = excluded.data`,
    ],
    ['UPDATE OR REPLACE', 'UPDATE OR REPLACE event SET id = 1 WHERE id = 2'],
  ],
  update_version: [
    ['UPDATE of the words', "UPDATE update_version SET content = '{}' WHERE content IS NOT NULL"],
    ['UPDATE of the reason', "UPDATE update_version SET reason = 'lain' WHERE reason IS NOT NULL"],
    ['UPDATE of a redaction', "UPDATE update_version SET redaction_reason = 'lain' WHERE content IS NULL"],
    [
      'redaction that also changes the hash',
      "UPDATE update_version SET content = NULL, redacted_at = 'x', redaction_reason = 'x', content_sha256 = 'x' WHERE content IS NOT NULL",
    ],
    ['DELETE', 'DELETE FROM update_version'],
    [
      'INSERT OR REPLACE',
      `INSERT OR REPLACE INTO update_version ${U} SELECT update_id, version, 'publish', '{}', '', '' FROM update_version`,
    ],
    [
      'upsert',
      `INSERT INTO update_version ${U} SELECT update_id, version, 'publish', '{}', '', '' FROM update_version WHERE true
       ON CONFLICT DO UPDATE SET content = excluded.content`,
    ],
  ],
  programme_version: [
    ['UPDATE', "UPDATE programme_version SET content = '{}'"],
    ['DELETE', 'DELETE FROM programme_version'],
    [
      'INSERT OR REPLACE',
      `INSERT OR REPLACE INTO programme_version ${P} SELECT programme_id, version, '{}', '' FROM programme_version`,
    ],
    [
      'upsert',
      `INSERT INTO programme_version ${P} SELECT programme_id, version, '{}', '' FROM programme_version WHERE true
       ON CONFLICT DO UPDATE SET content = excluded.content`,
    ],
  ],
};

beforeAll(async () => {
  await furnish();
  await recordSource(ctxAt(), {
    region: REGION,
    source: { ...source, title: CANARY, note: CANARY, reason: CANARY },
  });
  await registerOrganisation(ctxAt(), {
    region: REGION,
    organisation: { ...organisation, name: CANARY, reason: CANARY },
  });
  await amendProgramme(ctxAt(), {
    region: REGION,
    programme: { ...programme, title: CANARY, description: CANARY, reason: CANARY },
  });
  const id = await publishUpdate(ctxAt(), {
    region: REGION,
    update: { ...update, title: CANARY, body: CANARY },
  });
  const correction = { region: REGION, update: update.key, reason: CANARY, body: `${CANARY} lagi` };
  await correctUpdate(ctxAt(), correction);
  await redactUpdate(ctxAt(), { id, version: 1, reason: CANARY });
  const typed = { address: `/${REGION}/`, what_is_wrong: `${CANARY} ${CANARY}`, right_value: CANARY };
  const report = { typed: { ...typed, where_to_see: CANARY }, secret: 'rahasia' };
  const reported = await submitErrorReport(ctxAt(), report);
  await answerErrorReport(ctxAt(), { id: reported, answer: CANARY, organisation: 'dinas' });
});

describe('what the portal remembers for ever', () => {
  it('holds no word that a person typed', async () => {
    const events = await rows('SELECT * FROM event');
    expect(new Set(events.map((e) => `${String(e.noun)}.${String(e.verb)}`))).toEqual(
      new Set([
        'region.create',
        'source.record',
        'source.amend',
        'organisation.register',
        'organisation.amend',
        'programme.create',
        'programme.amend',
        'update.publish',
        'update.correct',
        'update.redact',
        'error_report.submit',
        'error_report.answer',
      ]),
    );
    expect(JSON.stringify(events).toLowerCase()).not.toContain(CANARY.toLowerCase());
    // The canary did reach the tables that can be erased, or this test would prove nothing.
    for (const table of ['update_version', 'error_report'])
      expect(JSON.stringify(await rows(`SELECT * FROM ${table}`))).toContain(CANARY);
  });

  for (const [table, attempts] of Object.entries(rewrites))
    it.each(attempts)(`${table} resists %s`, async (_, sql) => {
      const before = await rows(`SELECT * FROM ${table} ORDER BY 1, 2`);
      expect(before.length).toBeGreaterThan(1);
      await expect(env.DB.prepare(sql).run()).rejects.toThrow(/append-only|never changed/);
      expect(await rows(`SELECT * FROM ${table} ORDER BY 1, 2`)).toEqual(before);
    });
});
