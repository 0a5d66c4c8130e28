import type { Step, Timeline } from './timeline.ts';

/** A report's steps for machines: codes, days and names of agencies, and no word that anybody wrote. */
export const stepsTold = ({ steps, cut }: Timeline) => ({
  steps: steps.map(stepTold),
  /** There are older ones. */
  steps_cut: cut,
});

// An agency that is null is the region's coordinator; one that is not known is left out.
const stepTold = (step: Step) => {
  const { verb, on, agency, from, days_held, how, into, reopened, objections } = step;
  return { verb, on, agency, from, days_held, how, into, reopened, objections };
};
