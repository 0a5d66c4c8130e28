import type { ImportFile } from '../../src/imports/schema.ts';
import { judgeBound, judgeTurned } from '../assessments/assessment-rules.ts';
import { toJudgedPromise } from '../assessments/reads.ts';
import type { Problem } from '../core/problem.ts';
import { toNamed } from '../organisations/reads.ts';
import { takenNames, type Named } from '../organisations/same-name.ts';
import type { Known } from './read-known.ts';

/** What the verb of organisations would refuse of a file. */
export const organisationProblems = (file: ImportFile, known: Known): Problem[] => {
  const judged = judgedIn(file, known);
  return file.organisations.flatMap((organisation, i) =>
    [
      ...judgeTurned(
        organisation,
        known.judges.some((row) => row.organisation === organisation.key),
      ),
      ...takenNames(organisation, namesBeside(file, known, i)),
      ...judgeBound(organisation, judged),
    ].map(({ path, message }) => ({ path: ['organisations', i, ...path], message })),
  );
};

/** The judged public words of the portal with their judges, each as the file would leave it. */
export const judgedIn = (file: ImportFile, known: Known) =>
  known.judged.map(toJudgedPromise).map(({ judge, promise }) => ({
    judge: file.organisations.find(({ key }) => key === judge.key) ?? judge,
    promise: file.commitments.find(({ key }) => key === promise.key) ?? promise,
  }));

// They are registered one by one: those above have their new names by then, those below still their old ones too.
function namesBeside(file: ImportFile, known: Known, i: number): Named[] {
  const done = new Set(file.organisations.slice(0, i).map(({ key }) => key));
  return [...file.organisations, ...known.names.map(toNamed).filter(({ key }) => !done.has(key))];
}
