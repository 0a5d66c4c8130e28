import { keyOf, type ImportFile, type List } from '../../src/imports/schema.ts';
import {
  assessmentProblems,
  boundJudge,
  boundToJudged,
  judgeEmployed,
  judgeWrites,
  ownJudge,
} from '../assessments/assessment-rules.ts';
import { commitmentProblems } from '../commitments/commitment-rules.ts';
import type { Problem } from '../core/problem.ts';
import {
  indicatorProblems,
  methodProblems,
  outsideMethod,
  type Counted,
} from '../programmes/indicator-rules.ts';
import { budgetProblems, transactionProblems } from '../programmes/money-rules.ts';
import { scheduleProblems } from '../programmes/schedule-rules.ts';
import { contradictions } from '../programmes/schedule-steps.ts';
import { judgedIn, organisationProblems } from './organisation-problems.ts';
import { written } from './plan-import.ts';
import type { Known } from './read-known.ts';

/** What the verbs of plans, money, indicators, promises and assessments would refuse, told before anything is written. */
export const promiseProblems = (file: ImportFile, known: Known): Problem[] => {
  const { today } = known;
  return [
    ...organisationProblems(file, known),
    ...each(file, known, 'programmes', (programme) => employedJudges(programme, known)),
    ...each(file, known, 'methods', (method, before) =>
      methodProblems(
        method,
        before,
        known.counted.find((row) => row.method === method.key) as Counted | undefined,
      ),
    ),
    ...each(file, known, 'schedules', (schedule, before) => [
      ...scheduleProblems(schedule, today),
      ...(before ? contradictions(before, schedule) : []),
    ]),
    ...each(file, known, 'budgets', (budget, before) => [
      ...budgetProblems(budget, today),
      ...sameProgramme(budget, before),
    ]),
    ...each(file, known, 'transactions', (transaction, before) => [
      ...transactionProblems(transaction, today),
      ...sameProgramme(transaction, before),
    ]),
    ...each(file, known, 'indicators', (indicator, before) => [
      ...indicatorProblems(indicator, before, today),
      ...outsideMethod(
        indicator,
        indicator.method ? thing(file, known, 'methods', indicator.method) : undefined,
      ),
    ]),
    ...each(file, known, 'commitments', (commitment, before) => [
      ...commitmentProblems(commitment, before, today),
      ...boundToJudged(commitment, judgedIn(file, known)),
    ]),
    ...each(file, known, 'assessments', (assessment, before) => [
      ...assessmentProblems(assessment, before, today),
      ...ownJudge(
        assessment,
        thing(file, known, 'organisations', assessment.assessor),
        subjectOf(assessment, file, known),
        authorsOf(assessment, file, known),
      ),
      ...boundJudge(
        thing(file, known, 'organisations', assessment.assessor),
        promiseOf(assessment, file, known),
      ),
      ...unknownPlan(assessment, known),
    ]),
    ...each(file, known, 'updates', (update) =>
      judgeWrites(update, update.programme !== null && hasJudged(update.author, update.programme, known)),
    ),
  ];
};

export type Item<L extends List> = ImportFile[L][number];

const each = <L extends List>(
  file: ImportFile,
  known: Known,
  list: L,
  check: (item: Item<L>, before: Item<L> | undefined) => Problem[],
): Problem[] =>
  (file[list] as Item<L>[]).flatMap((item, i) =>
    check(item, stored(known, list, keyOf(item))).map(({ path, message }) => ({
      path: [list, i, ...path],
      message,
    })),
  );

/** The thing of a list as the portal knows it. */
export function stored<L extends List>(known: Known, list: L, key: string): Item<L> | undefined {
  const row = known.rows[list].find((r) => r.key === key);
  return row && (written(list, row) as Item<L>);
}

const thing = <L extends List>(file: ImportFile, known: Known, list: L, key: string): Item<L> | undefined =>
  (file[list] as Item<L>[]).find((item) => keyOf(item) === key) ?? stored(known, list, key);

const subjectOf = ({ subject }: Item<'assessments'>, file: ImportFile, known: Known) =>
  subject.kind === 'programme' ? thing(file, known, 'programmes', subject.key) : undefined;

const promiseOf = ({ subject }: Item<'assessments'>, file: ImportFile, known: Known) =>
  subject.kind === 'commitment' ? thing(file, known, 'commitments', subject.key) : undefined;

const authorsOf = ({ subject }: Item<'assessments'>, file: ImportFile, known: Known) =>
  subject.kind !== 'programme'
    ? []
    : [...file.updates, ...known.authors].flatMap((one) =>
        one.programme === subject.key ? [one.author] : [],
      );

const hasJudged = (organisation: string, programme: string, { judges }: Known) =>
  judges.some(
    (j) => j.organisation === organisation && j.subject_kind === 'programme' && j.subject_key === programme,
  );

const employedJudges = ({ key, organisations }: Item<'programmes'>, known: Known): Problem[] =>
  organisations.flatMap(({ organisation }, i) =>
    hasJudged(organisation, key, known)
      ? [{ path: ['organisations', i], message: judgeEmployed(organisation) }]
      : [],
  );

const unknownPlan = ({ subject }: Item<'assessments'>, { region }: Known): Problem[] =>
  subject.kind === 'plan' && !region.plans.some((plan) => plan.key === subject.key)
    ? [{ path: ['subject', 'key'], message: `rencana "${subject.key}" tidak ada di berkas wilayah` }]
    : [];

const sameProgramme = (item: { programme: string }, before: { programme: string } | undefined): Problem[] =>
  before && before.programme !== item.programme
    ? [{ path: ['programme'], message: 'sudah dicatat pada program lain; pakai kunci baru' }]
    : [];
