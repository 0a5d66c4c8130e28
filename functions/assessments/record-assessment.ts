import { amendable, type Assessment } from '../../src/assessments/schema.ts';
import type { Commitment } from '../../src/commitments/schema.ts';
import type { ProgrammeContent } from '../../src/programmes/schema.ts';
import { type Ctx, still } from '../core/ctx.ts';
import { readAll, type Row } from '../core/db.ts';
import { idFor } from '../core/ids.ts';
import { keepWords } from '../core/kept-amendments.ts';
import { keepHeard, keepPromise } from '../core/kept.ts';
import { mustMay } from '../core/may.ts';
import type { Outcome } from '../core/outcome.ts';
import { mustHold, type Problem } from '../core/problem.ts';
import { keepFirst, keepPublication } from '../core/publication.ts';
import { recordVersion } from '../core/versioned.ts';
import { versionedByKey } from '../core/versioned-reads.ts';
import { anachronisms, idOf, resolve, unknownNames, type World } from '../programmes/resolve.ts';
import { toNamed } from '../organisations/reads.ts';
import { says } from '../sources/says.ts';
import { authorsOfProgrammes } from '../updates/reads.ts';
import { assessmentProblems, boundJudge, namedByAssessment, ownJudge } from './assessment-rules.ts';

/** Records what somebody else thinks of a programme, a promise or a plan. */
export async function recordAssessment(
  moving: Ctx,
  input: { region: string; assessment: Assessment },
): Promise<Outcome> {
  const ctx = still(moving);
  const { region, assessment } = input;
  mustMay(ctx, 'content.publish', { region, organisation: null });
  const named = namedByAssessment(assessment);
  const world = await resolve(ctx, region, 'assessment', assessment.key, named);
  const before = world.known && (JSON.parse(world.known.content as string) as Assessment);
  const { commitments, authors } = await subjectOf(ctx, region, assessment);
  mustHold(
    [
      ...unknownNames(world, named),
      ...unknownSubject(assessment, world, commitments),
      ...assessmentProblems(assessment, before, world.today),
      ...anachronisms(world, says.assessments(assessment)),
      ...ownJudge(
        assessment,
        world.organisations.get(assessment.assessor),
        contentOf(assessment, world),
        authors.map((row) => row.author),
      ),
      ...boundJudge(judgeOf(assessment, world), promiseIn(commitments)),
    ],
    (w) => w.assessmentRefused,
  );
  const { subject, assessor, date, source } = assessment;
  const programme = await programmeOf(region, assessment, promiseIn(commitments));
  return recordVersion(ctx, {
    noun: 'assessment',
    region,
    content: assessment,
    known: world.known,
    columns: {
      subject_kind: subject.kind,
      subject_key: subject.key,
      assessor_id: idOf(world.organisations, assessor),
      day: date,
      source_id: idOf(world.sources, source),
    },
    also: (id) => [
      keepWords(ctx.db, { noun: 'assessment', fields: amendable }, id),
      ...(world.known ? [] : [keepFirst(ctx, region, 'assessment', id)]),
      // A judgement breaks the silence of what it judges.
      ...(subject.kind === 'commitment'
        ? keepPromise(ctx.db, region, subject.key, programme)
        : keepHeard(ctx.db, region, programme)),
      keepPublication(ctx, region, programme ? [programme] : []),
    ],
  });
}

// The id of the judged programme, or of the one that the judged public word is about.
const programmeOf = async (region: string, { subject }: Assessment, promise: Commitment | undefined) => {
  const key = subject.kind === 'programme' ? subject.key : promise?.programme;
  return key ? await idFor(region, 'programme', key) : null;
};

// The judged public word when it is there, and who writes of the judged programme.
async function subjectOf({ db }: Ctx, region: string, { subject: { kind, key } }: Assessment) {
  const [commitments = [], authors = []] = await readAll(db, [
    versionedByKey(db, 'commitment', region, kind === 'commitment' ? [key] : []),
    authorsOfProgrammes(db, region, kind === 'programme' ? [key] : []),
  ]);
  return { commitments, authors };
}

function unknownSubject({ subject }: Assessment, world: World, commitments: Row[]): Problem[] {
  const known =
    subject.kind === 'programme' ||
    (subject.kind === 'plan' && world.region.plans.some((plan) => plan.key === subject.key)) ||
    commitments.length > 0;
  return known ? [] : [{ path: ['subject', 'key'], message: `"${subject.key}" belum ada di wilayah ini` }];
}

const judgeOf = ({ assessor }: Assessment, { organisations }: World) => {
  const row = organisations.get(assessor);
  return row && toNamed(row);
};

const promiseIn = ([row]: Row[]) => row && (JSON.parse(row.content as string) as Commitment);

const contentOf = ({ subject }: Assessment, world: World) => {
  const row = world.programmes.get(subject.key);
  return row && (JSON.parse(row.content as string) as ProgrammeContent);
};
