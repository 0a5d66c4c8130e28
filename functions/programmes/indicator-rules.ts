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

/** Values of a time for which their method was not made: they may not stand beside those it did count. */
export const outsideMethod = (
  { points }: Indicator,
  method: Pick<Method, 'valid_from' | 'valid_to'> | undefined,
): Problem[] =>
  points.flatMap(({ from, to }, i) =>
    method && !holds(method, from, to)
      ? [{ path: ['points', i, from < method.valid_from ? 'from' : 'to'], message: OUTSIDE(method) }]
      : [],
  );

const holds = ({ valid_from, valid_to }: Pick<Method, 'valid_from' | 'valid_to'>, from: string, to: string) =>
  valid_from <= from && (valid_to === null || to <= valid_to);

const OUTSIDE = ({ valid_from, valid_to }: Pick<Method, 'valid_from' | 'valid_to'>) =>
  `metodenya berlaku ${valid_from} sampai ${valid_to ?? 'sekarang'}; nilai masa lain masuk indikator lain`;

/** The first and the last day of all values that a method has counted; undefined while it counted none. */
export interface Counted {
  from: string;
  to: string;
}

/** What is wrong with a method that may be known already, and by which something was counted. */
export function methodProblems(
  method: Method,
  before: Method | undefined,
  counted: Counted | undefined,
): Problem[] {
  const weights =
    before && stable(before.weights) !== stable(method.weights)
      ? [{ path: ['weights'], message: 'bobot lain berarti metode lain; catat sebagai metode baru' }]
      : [];
  if (!counted || holds(method, counted.from, counted.to)) return weights;
  const { from, to } = counted;
  const field = from < method.valid_from ? 'valid_from' : 'valid_to';
  return [
    ...weights,
    { path: [field], message: `metode ini sudah dipakai untuk nilai ${from} sampai ${to}` },
  ];
}
