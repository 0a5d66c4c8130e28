import { grownPlan, method, VARIANTS } from './grown-plan.ts';
import { sample } from './sample.ts';

const UNLESS = 'ON CONFLICT DO NOTHING';
/** The made programmes that have the plan bound as ?1. */
const OF = `programme AS p WHERE p.id LIKE 'P%' AND substr(p.id, 5, 3) % ${VARIANTS} = ?1`;
const id = (letter: string, n: string) => `'${letter}' || substr(p.id, 2, 6) || printf('%03d', ${n})`;

const MADE_OF =
  'SELECT amount FROM budget WHERE programme_id = t.programme_id AND fiscal_year = t.fiscal_year';

type Step = [sql: string, ...values: unknown[]];

/** Gives every made programme a plan of twelve milestones, money and an indicator, with what verbs keep of them. */
export const promises = (): Step[] => [
  [
    `INSERT INTO method (id, region, key, version, name, content)
    SELECT 'W' || substr(slug, 6) || '000000', slug, json_extract(?1, '$.key'), 1, json_extract(?1, '$.name'), ?1
    FROM region WHERE slug GLOB 'kota-[0-9]*' ${UNLESS}`,
    JSON.stringify(method),
  ],
  ...Array.from({ length: VARIANTS }, (_, variant) => planned(variant)).flat(),
  [
    `INSERT INTO money_year (programme_id, fiscal_year, original, revised, commitment, disbursement, expenditure,
      funds, records, status, said_on, sources)
    SELECT programme_id, fiscal_year, (${MADE_OF} AND kind = 'original'), (${MADE_OF} AND kind = 'revised'),
      sum(amount) FILTER (WHERE type = 'commitment'), sum(amount) FILTER (WHERE type = 'disbursement'),
      sum(amount) FILTER (WHERE type = 'expenditure'), 1, 1, 'committed', '2023-06-01', '["koran"]'
    FROM "transaction" AS t GROUP BY programme_id, fiscal_year
    HAVING true ${UNLESS}`,
  ],
  [
    `INSERT INTO commitment (id, region, demo, key, version, programme_id, office, made_on, open, source_id, content)
    SELECT 'C' || substr(p.id, 2), p.region, 0, p.key, 1, p.id, 'Bupati Uji', date('2020-01-01', substr(p.id, 5, 3) || ' days'),
      1, 'S' || substr(p.id, 2, 3) || '000000', json_set(?1, '$.key', p.key, '$.programme', p.key)
    FROM programme AS p WHERE p.id LIKE 'P%' ${UNLESS}`,
    JSON.stringify(sample.commitment),
  ],
  [
    `UPDATE programme SET citations = (
      SELECT json_group_object(s.key, json_object('id', s.id, 'class', s.class, 'publisher', s.publisher,
        'title', s.title, 'event_date', s.event_date, 'published_at', s.published_at))
      FROM programme_source AS c JOIN source AS s ON s.id = c.source_id WHERE c.programme_id = programme.id
    ) WHERE id LIKE 'P%'`,
  ],
  ['DELETE FROM progress'],
  [
    `INSERT INTO progress (region, dimension, programme_count, scheduled_count, progress_sum)
    SELECT region, coalesce(dimension, ''), count(*), count(progress), coalesce(sum(progress), 0)
    FROM programme GROUP BY region, coalesce(dimension, '')`,
  ],
];

const json = (value: unknown) => JSON.stringify(value);

function planned(variant: number): Step[] {
  const plan = grownPlan(variant);
  return [
    [
      `INSERT INTO schedule (id, region, key, version, programme_id, said_on, content)
      SELECT ${id('H', '0')}, p.region, p.key, ?2, p.id, '2023-06-01', json_set(?3, '$.programme', p.key) FROM ${OF} ${UNLESS}`,
      variant,
      plan.versions,
      json(plan.schedule),
    ],
    [
      `INSERT INTO version (noun, subject_id, version, content, reason, published_at)
      WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?2)
      SELECT 'schedule', ${id('H', '0')}, i, '{}', 'lelang mundur', '2025-01-05T00:00:00.000Z' FROM n, ${OF}
        AND NOT EXISTS (SELECT 1 FROM version WHERE noun = 'schedule' AND subject_id = ${id('H', '0')})`,
      variant,
      plan.versions,
    ],
    [
      `INSERT INTO milestone (id, region, programme_id, key, position, title, type, weight, state,
        original_on, due_on, met_on, slip_days)
      SELECT ${id('M', 'j.key')}, p.region, p.id, value ->> 'key', j.key, value ->> 'title', value ->> 'type',
        value ->> 'weight', value ->> 'state', value ->> 'original_on', value ->> 'due_on', value ->> 'met_on',
        value ->> 'slip_days'
      FROM json_each(?2) AS j, ${OF} ${UNLESS}`,
      variant,
      json(plan.milestones),
    ],
    [
      `INSERT INTO milestone_move (id, region, programme_id, milestone, title, from_due, to_due, days, reason, as_of, source_id)
      SELECT ${id('V', 'j.key')}, p.region, p.id, value ->> 'milestone', value ->> 'title', value ->> 'from', value ->> 'to',
        value ->> 'days', value ->> 'reason', value ->> 'as_of', 'S' || substr(p.id, 2, 3) || '000000'
      FROM json_each(?2) AS j, ${OF} ${UNLESS}`,
      variant,
      json(plan.moves),
    ],
    [
      `INSERT INTO budget (id, region, key, version, programme_id, kind, status, fiscal_year, amount, said_on, content)
      SELECT ${id('B', 'j.key')}, p.region, p.key || '-' || j.key, 1, p.id, value ->> 'kind', 'committed',
        value ->> 'fiscal_year', value ->> 'amount', '2023-06-01', value
      FROM json_each(?2) AS j, ${OF} ${UNLESS}`,
      variant,
      json(plan.budgets),
    ],
    [
      `INSERT INTO "transaction" (id, region, key, version, programme_id, type, day, fiscal_year, amount, content)
      SELECT ${id('N', 'j.key')}, p.region, p.key || '-' || j.key, 1, p.id, value ->> 'type', value ->> 'date',
        value ->> 'fiscal_year', value ->> 'amount', value
      FROM json_each(?2) AS j, ${OF} ${UNLESS}`,
      variant,
      json(plan.transactions),
    ],
    [
      `INSERT INTO indicator (id, region, key, version, programme_id, method_id, title, unit, content)
      SELECT ${id('G', '0')}, p.region, p.key, 1, p.id, 'W' || substr(p.id, 2, 3) || '000000',
        json_extract(?2, '$.title'), json_extract(?2, '$.unit'), ?2
      FROM ${OF} ${UNLESS}`,
      variant,
      json(plan.indicator),
    ],
    [
      `UPDATE programme SET progress = ?2, next_due = ?3, slip_days = ?4, figured = 1
      WHERE id IN (SELECT p.id FROM ${OF})`,
      variant,
      plan.progress,
      plan.next_due,
      plan.slip_days,
    ],
  ];
}
