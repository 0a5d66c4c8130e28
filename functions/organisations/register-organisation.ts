import type { OrganisationContent } from '../../src/organisations/schema.ts';
import { judgeBound, judgeTurned } from '../assessments/assessment-rules.ts';
import { assessorsOfRegion, judgedPromises, toJudgedPromise } from '../assessments/reads.ts';
import { act } from '../core/act.ts';
import { changedFields } from '../core/changed-fields.ts';
import { type Ctx, still } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { idFor } from '../core/ids.ts';
import { keepParticipating } from '../core/kept.ts';
import { mustMay } from '../core/may.ts';
import type { Outcome } from '../core/outcome.ts';
import { mustHold } from '../core/problem.ts';
import { keepEverywhere, keepPublication } from '../core/publication.ts';
import { Refusal } from '../core/refusal.ts';
import { keepFaces } from '../core/versioned.ts';
import { regionMirror } from '../regions/reads.ts';
import { sourcesByKey } from '../sources/reads.ts';
import { namesOfRegion, organisationsByKey, toNamed, toOrganisation } from './reads.ts';
import { takenNames } from './same-name.ts';
import { insertOrganisation, keepName, replaceOrganisation } from './writes.ts';

/** Registers an organisation with a region, or amends the record that has its key, with a public reason. */
export async function registerOrganisation(
  moving: Ctx,
  input: { region: string; organisation: OrganisationContent },
): Promise<Outcome> {
  const ctx = still(moving);
  const { region, organisation } = input;
  mustMay(ctx, 'content.publish', { region, organisation: null });
  const [rows = [], regions = [], sources = [], judges = [], names = [], judged = []] = await readAll(
    ctx.db,
    [
      organisationsByKey(ctx.db, region, [organisation.key]),
      regionMirror(ctx.db, region),
      sourcesByKey(ctx.db, region, organisation.source ? [organisation.source] : []),
      assessorsOfRegion(ctx.db, region),
      namesOfRegion(ctx.db, region),
      judgedPromises(ctx.db, region),
    ],
  );
  if (!regions[0]) throw new Refusal('not_found', (w) => w.regionAbsent(region));
  if (organisation.source && !sources[0]) throw unknownSource(organisation.source);
  const hasJudged = judges.some((row) => row.organisation === organisation.key);
  mustHold(judgeTurned(organisation, hasJudged), (w) => w.organisationJudged);
  const known = rows[0];
  const changed = known
    ? changedFields(toOrganisation(known), organisation).filter((field) => field !== 'reason')
    : [];
  if (known && changed.length === 0) return 'unchanged';
  mustHold(
    [
      ...takenNames(organisation, names.map(toNamed)),
      ...judgeBound(organisation, judged.map(toJudgedPromise)),
    ],
    (w) => w.organisationRefused,
  );
  if (known && !organisation.reason) throw new Refusal('invalid', (w) => w.reasonMissing);
  const id = await idFor(region, 'organisation', organisation.key);
  const version = known ? (known.version as number) + 1 : 1;
  const seen = names.reduce((sum, row) => sum + (row.version as number), 0);
  const change = known
    ? replaceOrganisation(ctx.db, id, region, organisation, version - 1, seen)
    : insertOrganisation(ctx.db, id, region, organisation, seen);
  const reason = known ? (organisation.reason ?? null) : null;
  const faces = keepFaces(ctx, 'organisation', region, [{ id, version, content: organisation, reason }]);
  const kept = [
    keepParticipating(ctx.db, id),
    keepName(ctx.db, region, organisation),
    known ? keepEverywhere(ctx, region) : keepPublication(ctx, region, []),
  ];
  await act(ctx, [change, ...faces, ...kept], {
    region,
    noun: 'organisation',
    verb: known ? 'amend' : 'register',
    subject: id,
    version,
    public: true,
    data: known ? { changed } : { kind: organisation.kind },
  });
  return known ? 'amended' : 'created';
}

const unknownSource = (key: string) =>
  new Refusal('invalid', (w) => w.organisationRefused, [
    { field: 'source', message: `"${key}" belum ada di wilayah ini` },
  ]);
