import type { IndicatorPoint } from './indicator-schema.ts';

/** An indicator has one value of a kind for a period, so these name it for ever, also when it is corrected. */
export const valueAnchor = (
  indicator: string,
  { kind, from, to }: Pick<IndicatorPoint, 'kind' | 'from' | 'to'>,
) => `nilai-${indicator}-${kind}-${from}-${to}`;
