import { refused, type ProgrammeContent } from '../../src/programmes/schema.ts';
import type { RegionContent } from '../../src/regions/schema.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { inParts } from '../core/portions.ts';
import { nameOf, type Problem } from '../core/problem.ts';
import { Refusal, type FieldProblem } from '../core/refusal.ts';
import { judgeEmployed } from '../assessments/assessment-rules.ts';
import { assessorsOfRegion } from '../assessments/reads.ts';
import { organisationsByKey } from '../organisations/reads.ts';
import { regionMirror } from '../regions/reads.ts';
import { sourcesByKey } from '../sources/reads.ts';
import { says } from '../sources/says.ts';
import { citedKeys, crowded } from './cited-keys.ts';
import { citedByProgrammes, slugHolders } from './reads.ts';
import { anachronisms, byKey } from './resolve.ts';

/** Programmes that are read at once. */
const AT_ONCE = 500;

/**
 * Refuses programmes that name a source, organisation or dimension their region does not have, a taken address,
 * or give a role to who has judged them.
 */
export async function mustKnow(ctx: Ctx, region: string, contents: ProgrammeContent[]): Promise<void> {
  const problems: FieldProblem[] = [];
  for (const part of inParts(contents, AT_ONCE)) {
    const world = await read(ctx, region, part);
    problems.push(...part.flatMap((content) => problemsOf(content, world)));
  }
  if (problems.length > 0) throw new Refusal('invalid', (w) => w.programmeRefused, problems);
}

type Known = Awaited<ReturnType<typeof read>>;

async function read({ db }: Ctx, region: string, contents: ProgrammeContent[]) {
  const named = contents.flatMap((content) => content.organisations.map((o) => o.organisation));
  const [regions = [], sources = [], organisations = [], holders = [], cited = [], judges = []] =
    await readAll(db, [
      regionMirror(db, region),
      sourcesByKey(db, region, unique(contents.flatMap(citedKeys))),
      organisationsByKey(db, region, unique(named)),
      slugHolders(db, region, contents.map(slugOf)),
      citedByProgrammes(
        db,
        region,
        contents.map(({ key }) => key),
      ),
      assessorsOfRegion(db, region),
    ]);
  if (!regions[0]) throw new Refusal('not_found', (w) => w.regionAbsent(region));
  return {
    region: JSON.parse(regions[0].content as string) as RegionContent,
    sources: byKey(sources),
    organisations: byKey(organisations),
    holders: new Map(holders.map((row) => [row.slug, row.key])),
    cited: Map.groupBy(cited, (row) => row.programme),
    judges: judges.filter((row) => row.subject_kind === 'programme'),
  };
}

const unique = (keys: string[]) => [...new Set(keys)];
const slugOf = (content: ProgrammeContent) => content.slug ?? content.key;

function problemsOf(content: ProgrammeContent, known: Known): FieldProblem[] {
  const sources = citedKeys(content);
  const organisations = content.organisations.map((o) => o.organisation);
  const already = (known.cited.get(content.key) ?? []).map((row) => row.key);
  const slug = slugOf(content);
  const holder = known.holders.get(slug) ?? content.key;
  return [
    ...unknown('sources', sources, known.sources),
    ...unknown('organisations', organisations, known.organisations),
    ...crowded(already, sources).map((message) => ({ field: 'sources', message })),
    ...judges(
      organisations,
      known.judges.filter((row) => row.subject_key === content.key),
    ),
    ...refused(content).map(named),
    ...anachronisms(known, says.programmes(content)).map(named),
    ...wrongDimension(content, known.region),
    ...(holder === content.key
      ? []
      : [{ field: 'slug', message: `alamat "${slug}" sudah dipakai program lain` }]),
  ];
}

const named = ({ path, message }: Problem): FieldProblem => ({ field: nameOf(path), message });

const unknown = (field: string, keys: string[], rows: Map<string, unknown>): FieldProblem[] =>
  keys
    .filter((key) => !rows.has(key))
    .map((key) => ({ field, message: `"${key}" belum ada di wilayah ini` }));

const judges = (keys: string[], assessors: { organisation?: unknown }[]): FieldProblem[] =>
  keys
    .filter((key) => assessors.some((row) => row.organisation === key))
    .map((key) => ({ field: 'organisations', message: judgeEmployed(key) }));

function wrongDimension(content: ProgrammeContent, region: RegionContent): FieldProblem[] {
  const known = new Set(region.dimension_sets.flatMap((set) => set.dimensions.map((d) => d.key)));
  if (content.dimension === null || known.has(content.dimension)) return [];
  return [
    {
      field: 'dimension',
      message: `salah satu dari: ${[...known].join(', ') || '(wilayah ini belum punya dimensi)'}`,
    },
  ];
}
