import { toMoment } from '../../src/datasets/column.ts';
import type { Commitments, Milestones, Programmes } from '../../src/datasets/plan-tables.ts';
import type { Row as RowOf } from '../../src/datasets/column.ts';
import {
  dueOf,
  movesOf,
  outcomeOf,
  slipOf,
  type Commitment,
  type OutcomeValue,
} from '../../src/commitments/schema.ts';
import { holderOn } from '../../src/office-terms/schema.ts';
import type { OrganisationCard } from '../../src/organisations/page.ts';
import {
  milestonesOf,
  movesOf as movesOfMilestone,
  slipOf as slipOfMilestone,
} from '../../src/programmes/schedule.ts';
import type { Schedule } from '../../src/programmes/schedule-schema.ts';
import type { ProgrammeContent } from '../../src/programmes/schema.ts';
import { lastDay } from '../../src/ui/period.ts';
import { termsIn } from '../commitments/reads.ts';
import { ofPlace, parsed, type Source } from './source.ts';

/** Programmes of a region by their key. */
export const programmes: Source<RowOf<typeof Programmes.shape>> = {
  portion: 500,
  start: [''],
  statement: (db, region, [key], limit) =>
    db
      .prepare(
        `SELECT p.key, p.id, p.slug, p.title, p.dimension, p.status, p.quick_win, p.progress, p.next_due, p.slip_days,
           p.update_count, p.last_event_date, p.version, p.amended_at, p.participants, v.content
         FROM programme AS p JOIN programme_version AS v ON v.programme_id = p.id AND v.version = p.version
         WHERE p.region = ? AND p.key > ?
         ORDER BY p.key
         LIMIT ?`,
      )
      .bind(region, key, limit),
  placeOfRow: (row) => [row.key as string],
  toRows: (rows, place) =>
    rows.map((row) => {
      const content = parsed<ProgrammeContent>(row.content);
      const takes = parsed<(OrganisationCard & { role: string })[]>(row.participants);
      return {
        ...ofPlace(place),
        programme_id: row.id as string,
        programme_title: row.title as string,
        url: `${place.site}/${place.slug}/program/${String(row.slug)}/`,
        description: content.description,
        dimension: row.dimension as string | null,
        status: content.status,
        status_date: content.status_date,
        quick_win: row.quick_win === 1,
        known_since: content.known_since,
        organisations: takes.map(({ name, role }) => ({ name, role })),
        progress_percent: row.progress as number | null,
        next_due_on: row.next_due as string | null,
        slip_days: row.slip_days as number | null,
        update_count: row.update_count as number,
        last_event_date: row.last_event_date as string,
        version: row.version as number,
        amended_at: toMoment(row.amended_at as string),
      };
    }),
};

/** The milestones of programmes, by the key of the programme: a plan is read whole. */
export const milestones: Source<RowOf<typeof Milestones.shape>> = {
  portion: 100,
  start: [''],
  statement: (db, region, [key], limit) =>
    db
      .prepare(
        `SELECT p.key, p.id, p.title, s.content
         FROM programme AS p JOIN schedule AS s ON s.programme_id = p.id
         WHERE p.region = ? AND p.key > ?
         ORDER BY p.key
         LIMIT ?`,
      )
      .bind(region, key, limit),
  placeOfRow: (row) => [row.key as string],
  toRows: (rows, place) =>
    rows.flatMap((row) =>
      milestonesOf(parsed<Schedule>(row.content)).map((milestone) => ({
        ...ofPlace(place),
        programme_id: row.id as string,
        programme_title: row.title as string,
        milestone_key: milestone.key,
        title: milestone.title,
        type: milestone.type,
        weight: milestone.weight,
        status: milestone.state,
        original_due: milestone.original,
        original_due_on: lastDay(milestone.original),
        due: milestone.due,
        due_on: lastDay(milestone.due),
        met: milestone.metAs,
        met_on: milestone.metOn,
        slip_days: slipOfMilestone(milestone),
        moves: movesOfMilestone(milestone).map(({ from, to, days, reason, as_of }) => ({
          from,
          to,
          days,
          reason,
          as_of,
        })),
      })),
    ),
};

/** Public words of a region by their key. */
export const commitments: Source<RowOf<typeof Commitments.shape>> = {
  portion: 500,
  start: [''],
  statement: (db, region, [key], limit) =>
    db
      .prepare(
        `SELECT c.key, c.id, c.version, c.programme_id, c.open, c.source_id, c.content, s.publisher,
           (SELECT content -> '$.office_terms' FROM region WHERE slug = ?1) AS office_terms,
           (
             SELECT json_group_array(json(value))
             FROM (
               SELECT json_object('assessor', o.name, 'scale', a.content ->> '$.scale',
                 'rating', a.content ->> '$.rating', 'date', a.day, 'source', a.source_id) AS value
               FROM assessment AS a CROSS JOIN organisation AS o ON o.id = a.assessor_id
               WHERE a.region = c.region AND a.subject_kind = 'commitment' AND a.subject_key = c.key
               ORDER BY a.day DESC, a.id DESC
               LIMIT 20
             )
           ) AS judged
         FROM commitment AS c JOIN source AS s ON s.id = c.source_id
         WHERE c.region = ?1 AND c.key > ?2
         ORDER BY c.key
         LIMIT ?3`,
      )
      .bind(region, key, limit),
  placeOfRow: (row) => [row.key as string],
  toRows: (rows, place) =>
    rows.map((row) => {
      const content = parsed<Commitment>(row.content);
      const outcome = outcomeOf(content);
      const judged = parsed<Record<'assessor' | 'scale' | 'rating' | 'date' | 'source', string>[]>(
        row.judged,
      );
      const { kind, statement, quote, office, holder, made_on } = content;
      return {
        ...ofPlace(place),
        commitment_id: row.id as string,
        version: row.version as number,
        kind,
        statement,
        quote,
        office,
        holder,
        held_by: holderOn(termsIn(row), office, made_on)?.person_name ?? null,
        made_on,
        original_due: content.due,
        due: dueOf(content),
        slip_days: slipOf(content),
        moves: movesOf(content).map(({ from, to, days, reason, as_of }) => ({
          from,
          to,
          days,
          reason,
          as_of,
        })),
        outcome: outcome?.value ?? null,
        outcome_statement: outcome?.statement ?? null,
        outcome_as_of: outcome?.as_of ?? null,
        assessed_outcome: (judged.find(({ scale }) => scale === 'ogp')?.rating ??
          null) as OutcomeValue | null,
        assessments: judged.map(({ source, ...note }) => ({
          ...note,
          source_url: `${place.site}/sumber/${source}/`,
        })),
        is_open: row.open === 1,
        programme_id: row.programme_id as string | null,
        source_publisher: row.publisher as string,
        source_url: `${place.site}/sumber/${String(row.source_id)}/`,
      };
    }),
};
