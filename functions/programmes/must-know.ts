import { moneyFigures, type ProgrammeContent } from '../../src/programmes/schema.ts';
import type { RegionContent } from '../../src/regions/schema.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { nameOf, type Problem } from '../core/problem.ts';
import { Refusal, type FieldProblem } from '../core/refusal.ts';
import { judgeEmployed } from '../assessments/assessment-rules.ts';
import { assessorsOfProgramme } from '../assessments/reads.ts';
import { organisationsByKey } from '../organisations/reads.ts';
import { regionMirror } from '../regions/reads.ts';
import { sourcesByKey } from '../sources/reads.ts';
import { says } from '../sources/says.ts';
import { citedKeys, crowded } from './cited-keys.ts';
import { citedByProgrammes, slugHolders } from './reads.ts';
import { anachronisms, byKey } from './resolve.ts';

/**
 * Refuses a programme that names a source, organisation or dimension its region does not have, a taken address,
 * or gives a role to who has judged it.
 */
export async function mustKnow(ctx: Ctx, region: string, content: ProgrammeContent): Promise<void> {
  const sources = citedKeys(content);
  const organisations = content.organisations.map((o) => o.organisation);
  const slug = content.slug ?? content.key;
  const [regions = [], knownSources = [], knownOrganisations = [], holders = [], cited = [], assessors = []] =
    await readAll(ctx.db, [
      regionMirror(ctx.db, region),
      sourcesByKey(ctx.db, region, sources),
      organisationsByKey(ctx.db, region, organisations),
      slugHolders(ctx.db, region, [slug]),
      citedByProgrammes(ctx.db, region, [content.key]),
      assessorsOfProgramme(ctx.db, region, content.key),
    ]);
  if (!regions[0]) throw new Refusal('not_found', (w) => w.regionAbsent(region));
  const already = cited.map((row) => row.key);
  const problems = [
    ...unknown('sources', sources, knownSources),
    ...unknown('organisations', organisations, knownOrganisations),
    ...crowded(already, sources).map((message) => ({ field: 'sources', message })),
    ...judges(organisations, assessors),
    ...moneyFigures(content).map(named),
    ...anachronisms({ sources: byKey(knownSources) }, says.programmes(content)).map(named),
    ...wrongDimension(content, JSON.parse(regions[0].content as string) as RegionContent),
  ];
  if (holders[0] && holders[0].key !== content.key)
    problems.push({ field: 'slug', message: `alamat "${slug}" sudah dipakai program lain` });
  if (problems.length > 0) throw new Refusal('invalid', (w) => w.programmeRefused, problems);
}

const named = ({ path, message }: Problem): FieldProblem => ({ field: nameOf(path), message });

const unknown = (field: string, keys: string[], rows: { key?: unknown }[]): FieldProblem[] =>
  keys
    .filter((key) => !rows.some((row) => row.key === key))
    .map((key) => ({ field, message: `"${key}" belum ada di wilayah ini` }));

const judges = (keys: string[], assessors: { key?: unknown }[]): FieldProblem[] =>
  keys
    .filter((key) => assessors.some((row) => row.key === key))
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
