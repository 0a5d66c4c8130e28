import type { Indicator, IndicatorPoint, Method } from '../../src/programmes/indicator-schema.ts';
import { stable } from '../core/changed-fields.ts';
import type { Problem } from '../core/problem.ts';

/** The keys that an indicator names. */
export const namedByIndicator = ({ points, programme, method }: Indicator) => ({
  sources: [...new Set(points.map((p) => p.source))],
  programmes: [programme],
  methods: method ? [method] : [],
});

/** What is wrong with an indicator on a day: a value of a time to come, or another way of counting under an old name. */
export function indicatorProblems(
  indicator: Indicator,
  before: Indicator | undefined,
  today: string,
): Problem[] {
  const ahead = indicator.points.flatMap((p, i) =>
    p.kind !== 'target' && p.to > today
      ? [{ path: ['points', i, 'to'], message: 'nilai nyata tidak boleh dari masa depan' }]
      : [],
  );
  const moved = (['programme', 'method', 'unit'] as const).flatMap((field) =>
    before && before[field] !== indicator[field]
      ? [{ path: [field], message: 'cara hitung lain tidak dapat disandingkan; buat indikator baru' }]
      : [],
  );
  return [...ahead, ...moved];
}

/** True when every known value stands as it was and nothing but new values came. */
export function onlyAdds(before: Indicator, after: Indicator): boolean {
  const held = (p: IndicatorPoint) => after.points.some((other) => stable(other) === stable(p));
  return stable({ ...before, points: [] }) === stable({ ...after, points: [] }) && before.points.every(held);
}

/** What is wrong with a method that may be known already. */
export const methodProblems = (method: Method, before: Method | undefined): Problem[] =>
  before && stable(before.weights) !== stable(method.weights)
    ? [{ path: ['weights'], message: 'bobot lain berarti metode lain; catat sebagai metode baru' }]
    : [];
