import type { RegionContent } from '../../src/regions/schema.ts';
import type { ProgrammeContent } from '../../src/programmes/schema.ts';
import type { SourceContent } from '../../src/sources/schema.ts';
import { localDate } from '../../src/ui/when.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll, type Row } from '../core/db.ts';
import { mustMayFor } from '../core/may.ts';
import type { Problem } from '../core/problem.ts';
import { Refusal } from '../core/refusal.ts';
import { versionedByKey, type VersionedNoun } from '../core/versioned-reads.ts';
import { organisationsByKey } from '../organisations/reads.ts';
import { regionMirror } from '../regions/reads.ts';
import { sourcesByKey } from '../sources/reads.ts';
import { tooLate, type Saying } from '../sources/says.ts';
import { crowded } from './cited-keys.ts';
import { citedByProgrammes, programmesByKey } from './reads.ts';

/** The keys that a content names, list by list. */
export interface Named {
  sources: string[];
  programmes?: string[];
  organisations?: string[];
  methods?: string[];
}

/** What stands behind those names, and the world in which a content is judged. */
export interface World {
  /** The calendar day where the region is: what lies after it has not happened. */
  today: string;
  demo: boolean;
  region: RegionContent;
  sources: Map<string, Row>;
  programmes: Map<string, Row>;
  organisations: Map<string, Row>;
  methods: Map<string, Row>;
  /** Sources that the named programmes cite already. */
  cited: Row[];
  /** The thing itself when it is there already. */
  known: Row | undefined;
}

/** Reads in one round trip what a content of a region rests on; a region that is not there refuses it. */
export async function resolve(
  ctx: Ctx,
  region: string,
  noun: VersionedNoun,
  key: string,
  named: Named,
): Promise<World> {
  const world = await resolveAll(ctx, region, noun, [key], named);
  return { ...world, known: world.known.get(key) };
}

/** Reads in one round trip what some contents of a region rest on, and those that are there already by their keys. */
export async function resolveAll(
  { db, now }: Ctx,
  region: string,
  noun: VersionedNoun,
  keys: string[],
  named: Named,
): Promise<Omit<World, 'known'> & { known: Map<string, Row> }> {
  const { sources, programmes = [], organisations = [], methods = [] } = named;
  const [regions = [], known = [], ...lists] = await readAll(db, [
    regionMirror(db, region),
    versionedByKey(db, noun, region, keys),
    sourcesByKey(db, region, sources),
    programmesByKey(db, region, programmes),
    organisationsByKey(db, region, organisations),
    versionedByKey(db, 'method', region, methods),
    citedByProgrammes(db, region, programmes),
  ]);
  const home = regions[0];
  if (!home) throw new Refusal('not_found', (w) => w.regionAbsent(region));
  return {
    today: localDate(now(), home.time_zone as string),
    demo: home.demo === 1,
    region: JSON.parse(home.content as string) as RegionContent,
    sources: byKey(lists[0]),
    programmes: byKey(lists[1]),
    organisations: byKey(lists[2]),
    methods: byKey(lists[3]),
    cited: lists[4] ?? [],
    known: byKey(known),
  };
}

/** Refuses an officer of an agency that takes no part in the programme that a content is about. */
export const mustMayPublish = (ctx: Ctx, region: string, world: World, programme: string): void =>
  mustMayFor(ctx, 'content.publish', region, participantsOf(world.programmes.get(programme)));

/** The organisations that have a role in a programme. */
export const participantsOf = (programme: Row | undefined): string[] =>
  programme
    ? (JSON.parse(programme.content as string) as ProgrammeContent).organisations.map((o) => o.organisation)
    : [];

/** Rows by the key that their region gave them. */
export const byKey = (rows: Row[] = []) => new Map(rows.map((row) => [row.key as string, row]));

/** Every name that its region does not have. */
export function unknownNames(world: World, named: Named): Problem[] {
  const lists = ['sources', 'programmes', 'organisations', 'methods'] as const;
  return lists.flatMap((list) =>
    (named[list] ?? []).flatMap((key) =>
      world[list].has(key)
        ? []
        : [{ path: [list.slice(0, -1)], message: `"${key}" belum ada di wilayah ini` }],
    ),
  );
}

/** A programme that would cite more sources than its page can show. */
export const tooManySources = ({ cited }: World, sources: string[]): Problem[] =>
  crowded(
    cited.map((row) => row.key),
    sources,
  ).map((message) => ({ path: ['source'], message }));

/** Days on which a source is made to speak although it is older; `says` tells what a content makes its sources say. */
export const anachronisms = ({ sources }: Pick<World, 'sources'>, sayings: Saying[]): Problem[] =>
  sayings.flatMap(({ path, source, day }) => {
    const known = sources.get(source) as Pick<SourceContent, 'event_date' | 'published_at'> | undefined;
    const message = known ? tooLate(day, known) : null;
    return message ? [{ path, message }] : [];
  });

/** The id behind a key that `unknownNames` has let through. */
export const idOf = (rows: Map<string, Row>, key: string) => rows.get(key)?.id as string;

/** A thing that is known under another programme: its sums and pages stand there, so it is recorded anew. */
export function otherProgramme({ known }: World, programme: string | null): Problem[] {
  const before = known && (JSON.parse(known.content as string) as { programme: string | null }).programme;
  return known && before !== programme
    ? [{ path: ['programme'], message: 'sudah dicatat pada program lain; pakai kunci baru' }]
    : [];
}
