import type { FrozenContent, UpdateContent } from '../../src/updates/schema.ts';
import type { Citation } from '../../src/sources/schema.ts';
import { localDate } from '../../src/ui/when.ts';
import { judgeWrites } from '../assessments/assessment-rules.ts';
import { assessorsOfRegion } from '../assessments/reads.ts';
import { stable } from '../core/changed-fields.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll, type Row } from '../core/db.ts';
import { sha256 } from '../core/ids.ts';
import { inParts } from '../core/portions.ts';
import { Refusal, type FieldProblem } from '../core/refusal.ts';
import { evidenceByHash } from '../evidence/reads.ts';
import { organisationsByKey } from '../organisations/reads.ts';
import { programmesByKey } from '../programmes/reads.ts';
import { regionMirror } from '../regions/reads.ts';
import { sourcesByKey } from '../sources/reads.ts';
import { filesNamed, frozenProof } from './frozen-proof.ts';
import { futureDays } from './future.ts';
import { unreached } from './reached.ts';
import { claimHolders } from './reads.ts';

/** An update whose every name is resolved, ready to be written. */
export interface Frozen {
  content: FrozenContent;
  programme: string | null;
  demo: boolean;
  sha256: string;
}

/** Updates that are read at once. */
const AT_ONCE = 500;

/** Resolves every name that updates rest on and freezes them as they stand today; refuses what the region does not know. */
export async function freeze(
  ctx: Ctx,
  region: string,
  updates: { id: string; content: UpdateContent }[],
): Promise<Frozen[]> {
  const frozen: Frozen[] = [];
  for (const part of inParts(updates, AT_ONCE)) {
    const known = await readNames(
      ctx,
      region,
      part.map(({ content }) => content),
    );
    const problems = [
      ...part.flatMap(({ id, content }) => problemsOf(known, id, content)),
      ...twice(part.flatMap(({ content }) => content.claims.map((claim) => claim.key))).map(taken),
    ];
    if (problems.length > 0) throw new Refusal('invalid', (w) => w.updateRefused, problems);
    frozen.push(...(await Promise.all(part.map(({ content }) => freezeOne(known, region, content)))));
  }
  return frozen;
}

async function freezeOne(known: Known, region: string, update: UpdateContent): Promise<Frozen> {
  const evidence = update.evidence.map((item) => frozenProof(item, known.files));
  const content: FrozenContent = { ...update, evidence, names: namesOf(known, region, update) };
  const programme = known.programmes.get(update.programme ?? '');
  return {
    content,
    programme: (programme?.id as string | undefined) ?? null,
    demo: known.home.demo === 1,
    sha256: await sha256(stable(content)),
  };
}

type Known = Awaited<ReturnType<typeof readNames>>;

async function readNames({ db, now }: Ctx, region: string, contents: UpdateContent[]) {
  const programmeKeys = unique(contents.flatMap(({ programme }) => programme ?? []));
  const [regions = [], authors = [], programmes = [], sources = [], holders = [], judges = [], files = []] =
    await readAll(db, [
      regionMirror(db, region),
      organisationsByKey(db, region, unique(contents.map(({ author }) => author))),
      programmesByKey(db, region, programmeKeys),
      sourcesByKey(db, region, unique(contents.flatMap(citedKeys))),
      claimHolders(
        db,
        region,
        contents.flatMap(({ claims }) => claims.map((claim) => claim.key)),
      ),
      assessorsOfRegion(db, region),
      evidenceByHash(db, region, unique(contents.flatMap(({ evidence }) => filesNamed(evidence)))),
    ]);
  if (!regions[0]) throw new Refusal('not_found', (w) => w.regionAbsent(region));
  return {
    home: regions[0],
    today: localDate(now(), regions[0].time_zone as string),
    authors: byKey(authors),
    programmes: byKey(programmes),
    sources: byKey(sources),
    files,
    holders: new Map(holders.map((row) => [row.key as string, row.update_id])),
    judged: new Set(
      judges.flatMap((row) =>
        row.subject_kind === 'programme' ? [pair(row.organisation, row.subject_key)] : [],
      ),
    ),
  };
}

const byKey = (rows: Row[]) => new Map(rows.map((row) => [row.key as string, row]));
const unique = (keys: string[]) => [...new Set(keys)];
const pair = (organisation: unknown, programme: unknown) => `${String(organisation)}/${String(programme)}`;

function problemsOf(known: Known, id: string, content: UpdateContent): FieldProblem[] {
  const { author, programme, claims } = content;
  return [
    ...futureDays(content, known.today).map(({ path, message }) => ({ field: path.join('.'), message })),
    ...judgeWrites(content, known.judged.has(pair(author, programme))).map(({ message }) => ({
      field: 'author',
      message,
    })),
    ...(known.authors.has(author) ? [] : [missing('author', author)]),
    ...(programme && !known.programmes.has(programme) ? [missing('programme', programme)] : []),
    ...unreached(content, known.sources),
    ...citedKeys(content)
      .filter((key) => !known.sources.has(key))
      .map((key) => missing('sources', key)),
    ...filesNamed(content.evidence)
      .filter((hash) => !known.files.some((file) => file.sha256 === hash))
      .map((hash) => missing('evidence', hash)),
    ...claims
      .map((claim) => claim.key)
      .filter((key) => (known.holders.get(key) ?? id) !== id)
      .map(taken),
  ];
}

const twice = (keys: string[]) => {
  const seen = new Set<string>();
  return keys.filter((key) => seen.size === seen.add(key).size);
};

const taken = (key: string): FieldProblem => ({
  field: 'claims',
  message: `kunci "${key}" sudah dipakai pernyataan lain`,
});

function namesOf(known: Known, region: string, content: UpdateContent): FrozenContent['names'] {
  const programme = known.programmes.get(content.programme ?? '');
  const sources = citedKeys(content).flatMap((key): Row[] => {
    const source = known.sources.get(key);
    return source ? [source] : [];
  });
  return {
    region: { slug: region, name: known.home.name as string, time_zone: known.home.time_zone as string },
    programme: programme ? { slug: programme.slug as string, title: titleOf(programme.content) } : null,
    author: known.authors.get(content.author)?.name as string,
    sources: Object.fromEntries(sources.map((source) => [source.key as string, cite(source)])),
  };
}

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
