import type { FrozenContent, UpdateContent } from '../../src/updates/schema.ts';
import type { Citation } from '../../src/sources/schema.ts';
import { judgeWrites } from '../assessments/assessment-rules.ts';
import { assessorsOfProgramme } from '../assessments/reads.ts';
import { stable } from '../core/changed-fields.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { sha256 } from '../core/ids.ts';
import { Refusal, type FieldProblem } from '../core/refusal.ts';
import { evidenceByHash } from '../evidence/reads.ts';
import { organisationsByKey } from '../organisations/reads.ts';
import { programmesByKey } from '../programmes/reads.ts';
import { regionMirror } from '../regions/reads.ts';
import { sourcesByKey } from '../sources/reads.ts';
import { filesNamed, frozenProof } from './frozen-proof.ts';
import { claimHolders } from './reads.ts';

/** An update whose every name is resolved, ready to be written. */
export interface Frozen {
  content: FrozenContent;
  programme: string | null;
  demo: boolean;
  sha256: string;
}

/** Resolves every name an update rests on and freezes it as it stands today; refuses what the region does not know. */
export async function freeze(ctx: Ctx, region: string, id: string, content: UpdateContent): Promise<Frozen> {
  const known = await readNames(ctx, region, content);
  if (!known.home) throw new Refusal('not_found', (w) => w.regionAbsent(region));
  const problems = problemsOf(known, id, content);
  if (problems.length > 0) throw new Refusal('invalid', (w) => w.updateRefused, problems);
  const evidence = content.evidence.map((item) => frozenProof(item, known.files));
  const frozen: FrozenContent = { ...content, evidence, names: namesOf(known, region) };
  return {
    content: frozen,
    programme: (known.programme?.id as string | undefined) ?? null,
    demo: known.home.demo === 1,
    sha256: await sha256(stable(frozen)),
  };
}

type Known = Awaited<ReturnType<typeof readNames>>;

async function readNames({ db }: Ctx, region: string, content: UpdateContent) {
  const claimKeys = content.claims.map((claim) => claim.key);
  const [regions = [], authors = [], programmes = [], sources = [], holders = [], judges = [], files = []] =
    await readAll(db, [
      regionMirror(db, region),
      organisationsByKey(db, region, [content.author]),
      programmesByKey(db, region, content.programme ? [content.programme] : []),
      sourcesByKey(db, region, citedKeys(content)),
      claimHolders(db, region, claimKeys),
      assessorsOfProgramme(db, region, content.programme ?? ''),
      evidenceByHash(db, region, filesNamed(content.evidence)),
    ]);
  return { home: regions[0], author: authors[0], programme: programmes[0], sources, holders, judges, files };
}

function problemsOf(
  { author, programme, sources, holders, judges, files }: Known,
  id: string,
  content: UpdateContent,
): FieldProblem[] {
  const keys = content.claims.map((claim) => claim.key);
  const taken = [
    ...keys.filter((key, i) => keys.indexOf(key) < i),
    ...holders.filter((holder) => holder.update_id !== id).map((holder) => String(holder.key)),
  ];
  const hasJudged = judges.some((judge) => judge.key === content.author);
  return [
    ...judgeWrites(content, hasJudged).map(({ message }) => ({ field: 'author', message })),
    ...(author ? [] : [missing('author', content.author)]),
    ...(content.programme && !programme ? [missing('programme', content.programme)] : []),
    ...citedKeys(content)
      .filter((key) => !sources.some((source) => source.key === key))
      .map((key) => missing('sources', key)),
    ...filesNamed(content.evidence)
      .filter((hash) => !files.some((file) => file.sha256 === hash))
      .map((hash) => missing('evidence', hash)),
    ...taken.map((key) => ({ field: 'claims', message: `kunci "${key}" sudah dipakai pernyataan lain` })),
  ];
}

const namesOf = ({ home, author, programme, sources }: Known, region: string): FrozenContent['names'] => ({
  region: { slug: region, name: home?.name as string, time_zone: home?.time_zone as string },
  programme: programme ? { slug: programme.slug as string, title: titleOf(programme.content) } : null,
  author: author?.name as string,
  sources: Object.fromEntries(sources.map((source) => [source.key as string, cite(source)])),
});

/** Every source key that an update's content rests on. */
export const citedKeys = (content: UpdateContent) => [
  ...new Set([...content.sources, ...content.claims.map((c) => c.source)]),
];

const missing = (field: string, key: string): FieldProblem => ({
  field,
  message: `"${key}" belum ada di wilayah ini`,
});
const titleOf = (content: unknown) => (JSON.parse(content as string) as { title: string }).title;
const cite = ({ id, class: kind, publisher, title, event_date, published_at }: Record<string, unknown>) =>
  ({ id, class: kind, publisher, title, event_date, published_at }) as Citation;
