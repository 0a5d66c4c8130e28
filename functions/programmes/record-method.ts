import type { Method } from '../../src/programmes/indicator-schema.ts';
import { type Ctx, still } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { mustMay } from '../core/may.ts';
import type { Outcome } from '../core/outcome.ts';
import { mustHold } from '../core/problem.ts';
import { keepShown } from '../core/publication.ts';
import { recordVersion } from '../core/versioned.ts';
import { methodProblems, type Counted } from './indicator-rules.ts';
import { countedByMethods } from './reads.ts';
import { resolve, unknownNames } from './resolve.ts';

/** Records a way of counting. Its weights never change: other weights are another method. */
export async function recordMethod(moving: Ctx, input: { region: string; method: Method }): Promise<Outcome> {
  const ctx = still(moving);
  const { region, method } = input;
  mustMay(ctx, 'content.publish', { region, organisation: null });
  const named = { sources: [method.source] };
  const world = await resolve(ctx, region, 'method', method.key, named);
  const before = world.known && (JSON.parse(world.known.content as string) as Method);
  const [counted = []] = await readAll(ctx.db, [countedByMethods(ctx.db, region, [method.key])]);
  mustHold(
    [...unknownNames(world, named), ...methodProblems(method, before, counted[0] as Counted | undefined)],
    (w) => w.methodRefused,
  );
  return recordVersion(ctx, {
    noun: 'method',
    region,
    content: method,
    known: world.known,
    columns: { name: method.name },
    also: (id) => (world.known ? [keepShown(ctx, region, 'method', id)] : []),
  });
}
