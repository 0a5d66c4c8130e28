import { recordIndicator } from '../../functions/programmes/record-indicator.ts';
import { Indicator } from '../../src/programmes/indicator-schema.ts';
import { ctxAt } from './portal.ts';
import { REGION } from './sample.ts';

const point = { kind: 'actual' as const, comment: null, value: 3, source: 'arsip' };
/** An indicator with two values of a source. */
export const valuesOf = (key: string, source: string) =>
  Indicator.parse({
    key,
    programme: 'lampu',
    title: `Ukuran ${key}`,
    unit: 'kind',
    points: ['2024', '2025'].map((year) => ({
      ...point,
      from: `${year}-01-01`,
      to: `${year}-12-31`,
      source,
    })),
  });

/** Records one, or amends it. */
export const recordValues = (key: string, source: string, over = {}) =>
  recordIndicator(ctxAt(), { region: REGION, indicator: { ...valuesOf(key, source), ...over } });
