import type { Assessment } from '../../src/assessments/schema.ts';
import type { Commitment } from '../../src/commitments/schema.ts';
import type { ProgrammeContent } from '../../src/programmes/schema.ts';
import { stable } from '../core/changed-fields.ts';
import type { Problem } from '../core/problem.ts';
import { goesBy, type Named } from '../organisations/same-name.ts';

/** The keys that an assessment names. */
export const namedByAssessment = ({ source, assessor, subject }: Assessment) => ({
  sources: [source],
  organisations: [assessor],
  programmes: subject.kind === 'programme' ? [subject.key] : [],
});

/** What is wrong with an assessment on a day, and against what was published of it before. */
export const assessmentProblems = (
  assessment: Assessment,
  before: Assessment | undefined,
  today: string,
): Problem[] => [
  ...(assessment.date > today ? [{ path: ['date'], message: 'tidak boleh di masa depan' }] : []),
  ...(['subject', 'assessor', 'scale'] as const).flatMap((field) =>
    before && stable(before[field]) !== stable(assessment[field])
      ? [
          {
            path: [field],
            message: 'penilaian yang sudah terbit tidak dipindahkan; catat sebagai penilaian baru',
          },
        ]
      : [],
  ),
];

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

/** Refuses an update of a programme by who has judged it. */
export const judgeWrites = ({ author }: { author: string }, hasJudged: boolean): Problem[] =>
  hasJudged
    ? [
        {
          path: ['author'],
          message: `"${author}" sudah menilai program ini sebagai pihak luar, jadi tidak dapat menulis kabarnya`,
        },
      ]
    : [];

/**
 * Refuses a judge in its own cause: the government itself, whoever has a role in the programme, or an author of its
 * updates. Of a plan only the government is refused: who was asked to review it is the view from outside.
 */
export function ownJudge(
  { assessor }: Pick<Assessment, 'assessor'>,
  organisation: { kind?: unknown } | undefined,
  programme: Pick<ProgrammeContent, 'organisations'> | undefined,
  authors: unknown[],
): Problem[] {
  const involved =
    authors.includes(assessor) || programme?.organisations.some((o) => o.organisation === assessor);
  return involved || OWN.has(String(organisation?.kind))
    ? [
        {
          path: ['assessor'],
          message:
            'penilai harus pihak luar, bukan pelaku program, penulis kabarnya, atau pemerintah daerah itu sendiri',
        },
      ]
    : [];
}

type Bound = Pick<Commitment, 'key' | 'office' | 'holder' | 'signatories' | 'witnesses'>;

// Whoever gave a public word, signed it or stood by it is named in plain words there, not by a key.
const partiesOf = ({ office, holder, signatories, witnesses }: Bound) => [
  { path: ['office'], name: office },
  ...(holder ? [{ path: ['holder'], name: holder }] : []),
  ...signatories.map((name, i) => ({ path: ['signatories', i], name })),
  ...witnesses.map((name, i) => ({ path: ['witnesses', i], name })),
];

const isParty = (organisation: Omit<Named, 'key'>, promise: Bound) =>
  partiesOf(promise).some(({ name }) => goesBy(organisation, name));

/** Refuses a judge that gave the judged public word itself, signed it or witnessed it. */
export const boundJudge = (judge: Omit<Named, 'key'> | undefined, promise: Bound | undefined): Problem[] =>
  judge && promise && isParty(judge, promise)
    ? [
        {
          path: ['assessor'],
          message:
            'penilai harus pihak luar; namanya sama dengan jabatan, pemegang jabatan, penanda tangan, atau saksi janji ini',
        },
      ]
    : [];

interface Judged {
  judge: Named;
  promise: Bound;
}

/** Refuses to name in a public word whoever has judged it from outside. */
export const boundToJudged = (promise: Bound, judged: Judged[]): Problem[] =>
  partiesOf(promise).flatMap(({ path, name }) => {
    const held = judged.find((one) => one.promise.key === promise.key && goesBy(one.judge, name));
    const message = `"${held?.judge.key}" sudah menilai janji ini sebagai pihak luar, jadi tidak dapat disebut di sini`;
    return held ? [{ path, message }] : [];
  });

/** Refuses a judge a new name by which it would be party to a public word that it has judged. */
export const judgeBound = (organisation: Named, judged: Judged[]): Problem[] =>
  judged.some(({ judge, promise }) => judge.key === organisation.key && isParty(organisation, promise))
    ? [
        {
          path: ['name'],
          message:
            'lembaga ini sudah menilai sebuah janji sebagai pihak luar; namanya tidak dapat sama dengan pihak dalam janji itu',
        },
      ]
    : [];
