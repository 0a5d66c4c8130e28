import type { Assessment } from '../../src/assessments/schema.ts';
import type { ProgrammeContent } from '../../src/programmes/schema.ts';
import type { Problem } from '../core/problem.ts';

/** The keys that an assessment names. */
export const namedByAssessment = ({ source, assessor, subject }: Assessment) => ({
  sources: [source],
  organisations: [assessor],
  programmes: subject.kind === 'programme' ? [subject.key] : [],
});

/** What is wrong with an assessment on a day. */
export const assessmentProblems = ({ date }: Assessment, today: string): Problem[] =>
  date > today ? [{ path: ['date'], message: 'tidak boleh di masa depan' }] : [];

/** Who belongs to the region's own government, or keeps this portal: their word is a report, not an assessment. */
const OWN = new Set(['government', 'agency', 'council', 'team', 'portal']);

/** Refuses to make a judge part of the government that it has judged. */
export const judgeTurned = ({ kind }: { kind: string }, hasJudged: boolean): Problem[] =>
  hasJudged && OWN.has(kind)
    ? [
        {
          path: ['kind'],
          message: 'lembaga ini sudah menilai sebagai pihak luar; jenisnya tidak dapat menjadi ini',
        },
      ]
    : [];

/** What a programme is told that gives a role to its judge. */
export const judgeEmployed = (key: string) =>
  `"${key}" sudah menilai program ini sebagai pihak luar, jadi tidak dapat diberi peran di dalamnya`;

/** Refuses a judge in its own cause: the government itself, or whoever has a role in the programme. */
export function ownJudge(
  { assessor }: Pick<Assessment, 'assessor'>,
  organisation: { kind?: unknown } | undefined,
  programme: Pick<ProgrammeContent, 'organisations'> | undefined,
): Problem[] {
  const involved = programme?.organisations.some((o) => o.organisation === assessor) ?? false;
  return involved || OWN.has(String(organisation?.kind))
    ? [
        {
          path: ['assessor'],
          message: 'penilai harus pihak luar, bukan pelaku program atau pemerintah daerah itu sendiri',
        },
      ]
    : [];
}
