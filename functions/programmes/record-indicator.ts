import type { Indicator, Method } from '../../src/programmes/indicator-schema.ts';
import { instant, type Ctx, still } from '../core/ctx.ts';
import { keepSaid } from '../core/kept.ts';
import { keepNumber } from '../core/kept-amendments.ts';
import { mustMay } from '../core/may.ts';
import type { Outcome } from '../core/outcome.ts';
import { mustHold } from '../core/problem.ts';
import { keepPublication } from '../core/publication.ts';
import { recordVersion } from '../core/versioned.ts';
import { says } from '../sources/says.ts';
import { indicatorProblems, namedByIndicator, onlyAdds, outsideMethod } from './indicator-rules.ts';
import { keepOriginals } from './original-writes.ts';
import {
  anachronisms,
  idOf,
  resolve,
  tooManySources,
  unknownNames,
  type World,
  mustMayPublish,
} from './resolve.ts';

/** Records an indicator with its values. A new value needs no reason; changing or dropping one does. */
export async function recordIndicator(
  moving: Ctx,
  input: { region: string; indicator: Indicator },
): Promise<Outcome> {
  const ctx = still(moving);
  const { region, indicator } = input;
  mustMay(ctx, 'content.publish', { region });
  const named = namedByIndicator(indicator);
  const world = await resolve(ctx, region, 'indicator', indicator.key, named);
  mustMayPublish(ctx, region, world, indicator.programme);
  const before = world.known && (JSON.parse(world.known.content as string) as Indicator);
  mustHold(
    [
      ...unknownNames(world, named),
      ...tooManySources(world, named.sources),
      ...indicatorProblems(indicator, before, world.today),
      ...outsideMethod(indicator, methodOf(world, indicator)),
      ...anachronisms(world, says.indicators(indicator)),
    ],
    (w) => w.indicatorRefused,
  );
  const programme = idOf(world.programmes, indicator.programme);
  const { title, unit, method } = indicator;
  return recordVersion(ctx, {
    noun: 'indicator',
    region,
    content: indicator,
    known: world.known,
    columns: {
      published_at: instant(ctx),
      programme_id: programme,
      method_id: method && idOf(world.methods, method),
      title,
      unit,
      said_on: lastReal(indicator),
    },
    adds: (old) => onlyAdds(old, indicator),
    also: (id) => [
      ...keepSaid(ctx.db, region, [
        { programme, sources: named.sources.map((key) => idOf(world.sources, key)) },
      ]),
      ...keepOriginals(ctx.db, id),
      keepNumber(ctx.db, 'indicator', programme, id),
      keepPublication(ctx, region, [programme]),
    ],
  });
}

function methodOf({ methods }: World, { method }: Indicator): Method | undefined {
  const row = method === null ? undefined : methods.get(method);
  return row && (JSON.parse(row.content as string) as Method);
}

const lastReal = ({ points }: Indicator) =>
  points
    .filter((point) => point.kind !== 'target')
    .map((point) => point.to)
    .toSorted()
    .at(-1) ?? null;
