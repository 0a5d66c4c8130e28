import type { FrozenContent, UpdateContent } from '../../src/updates/schema.ts';
import { actOnAll, type NewEvent } from '../core/act.ts';
import { instant, type Ctx, still } from '../core/ctx.ts';
import { idFor } from '../core/ids.ts';
import { keepNews, keepRegion } from '../core/kept.ts';
import { keepPublication } from '../core/publication.ts';
import { freeze } from './freeze.ts';
import { publishPaired } from './claim-writes.ts';
import { changesOf, type UpdateChange } from './update-changes.ts';
import { followUpdates, writeUpdates, type UpdateWrite } from './writes.ts';

/** Publishes and corrects updates of a region, all or none of them, each with its version and its event. */
export async function saveUpdates(
  moving: Ctx,
  region: string,
  changes: UpdateChange[],
): Promise<{ id: string; version: number }[]> {
  const ctx = still(moving);
  const named = await Promise.all(
    changes.map(async ({ content }) => ({ id: await idFor(region, 'update', content.key), content })),
  );
  const frozen = await freeze(ctx, region, named);
  // Compared as they are published: what the portal fills in of a file is no change by who left it out.
  const changed = changes.map((change, i) => changesOf({ ...change, content: written(frozen[i]!.content) }));
  const list = frozen.map((one, i): UpdateWrite => {
    const { before, reason } = changes[i]!;
    const version = (before?.version ?? 0) + 1;
    return { id: named[i]!.id, version, at: instant(ctx), reason, ...one };
  });
  const paired = (some: UpdateWrite[]) =>
    some.length > 0
      ? [
          publishPaired(
            ctx,
            region,
            some.map(({ id }) => id),
          ),
        ]
      : [];
  await actOnAll(
    ctx,
    writeUpdates(ctx.db, region, list),
    [
      ...paired(list.filter(({ version }) => version > 1)),
      ...followUpdates(ctx.db, region, list),
      ...paired(list.filter(({ content }) => content.claims.length > 0)),
      keepNews(ctx.db, newsOf(list)),
      keepRegion(ctx.db, region, { updates: list.filter(({ version }) => version === 1).length }),
      keepPublication(ctx, region, [...newsOf(list).keys()]),
    ],
    list.map((update, i) => eventOf(region, update, changed[i] ?? [])),
  );
  return list.map(({ id, version }) => ({ id, version }));
}

function written(frozen: FrozenContent): UpdateContent {
  const { names: _, ...content } = frozen;
  return content;
}

// How many updates more each programme has.
function newsOf(list: UpdateWrite[]): Map<string, number> {
  const news = new Map<string, number>();
  for (const { programme, version } of list)
    if (programme) news.set(programme, (news.get(programme) ?? 0) + (version === 1 ? 1 : 0));
  return news;
}

function eventOf(region: string, { id, version, sha256, content }: UpdateWrite, changed: string[]): NewEvent {
  const event = { region, noun: 'update', subject: id, version, public: true };
  return version === 1
    ? { ...event, verb: 'publish', data: { event_date: content.event_date, sha256 } }
    : { ...event, verb: 'correct', data: { changed, sha256 } };
}
