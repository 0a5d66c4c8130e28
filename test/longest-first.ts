import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, longest first: one that begins late would be waited for by an idle core. */
const LONG = [
  'browser/pages',
  'cli/start',
  'browser/publish',
  'browser/inbox',
  'browser/report',
  'cli/commands',
  'browser/sign-in',
  'browser/',
  'cli/',
  'house.test',
  'service-request-properties',
];

const rank = ({ moduleId }: TestSpecification): number => {
  const found = LONG.findIndex((name) => moduleId.includes(`/test/${name}`));
  return found < 0 ? LONG.length : found;
};

/** Orders the files so: first what takes long, last the many short ones of the Worker, which fill what is left of both cores. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((a, b) => rank(a) - rank(b) || a.moduleId.localeCompare(b.moduleId));
  }
}
