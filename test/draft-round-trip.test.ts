import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readYaml } from '../functions/imports/read-yaml.ts';
import { bareSchedule } from '../functions/programmes/schedule-steps.ts';
import { kinds, type Kind } from '../src/drafts/kinds.ts';
import { parse } from '../src/drafts/parse.ts';
import { fieldsOf } from '../src/drafts/unparse.ts';
import { ImportFile, type List } from '../src/imports/schema.ts';
import { contentsOf } from './edge/draft-contents.ts';

const files = import.meta.glob<string>('../src/content/imports/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** What comes back when a content is written into its form and read again. */
const again = (kind: Kind, content: unknown) => parse(kind, fieldsOf(kind, content as never));

describe('a content, written into its form and read again, is the same', () => {
  it.each(Object.keys(kinds) as Kind[])('%s, whatever it holds', (kind) => {
    let seen = 0;
    fc.assert(
      fc.property(contentsOf(kind), (content) => {
        seen += 1;
        expect(again(kind, content)).toEqual({ content });
      }),
      { numRuns: 60 },
    );
    expect(seen).toBeGreaterThanOrEqual(60);
  });

  const kindOf: Record<List, Kind> = {
    sources: 'source',
    organisations: 'organisation',
    methods: 'method',
    programmes: 'programme',
    schedules: 'schedule',
    budgets: 'budget',
    transactions: 'transaction',
    indicators: 'indicator',
    commitments: 'commitment',
    assessments: 'assessment',
    updates: 'update',
  };

  it.each(Object.keys(files))('everything in %s', (path) => {
    const { data } = readYaml(files[path] ?? '', ImportFile);
    let items = 0;
    for (const [list, kind] of Object.entries(kindOf) as [List, Kind][])
      for (const item of data[list]) {
        const content = 'milestones' in item ? bareSchedule(item) : item;
        expect(again(kind, content)).toEqual({ content });
        items += 1;
      }
    expect(items).toBeGreaterThan(5);
  });

  it('every change of a plan, and every change of a milestone', () => {
    const plans = Object.values(files).flatMap((text) => readYaml(text, ImportFile).data.schedules);
    const steps = plans.flatMap((plan): [Kind, unknown][] => [
      ...plan.revisions.map((one): [Kind, unknown] => ['revision', { programme: plan.programme, ...one }]),
      ...plan.milestones.flatMap((m) =>
        m.changes.map((change): [Kind, unknown] => [
          'milestone',
          { programme: plan.programme, milestone: m.key, ...change },
        ]),
      ),
    ]);
    for (const [kind, content] of steps) expect(again(kind, content)).toEqual({ content });
    expect(steps.length).toBeGreaterThan(10);
  });
});
