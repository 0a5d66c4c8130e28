import type { FrozenContent, UpdateContent } from '../../src/updates/schema.ts';
import type { Citation } from '../../src/sources/schema.ts';
import { stable } from '../core/changed-fields.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { sha256 } from '../core/ids.ts';
import { Refusal, type FieldProblem } from '../core/refusal.ts';
import { organisationsByKey } from '../organisations/reads.ts';
import { programmesByKey } from '../programmes/reads.ts';
import { regionMirror } from '../regions/reads.ts';
import { sourcesByKey } from '../sources/reads.ts';
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
  const sourceKeys = citedKeys(content);
  const [regions = [], authors = [], programmes = [], sources = [], holders = []] = await readAll(ctx.db, [
    regionMirror(ctx.db, region),
    organisationsByKey(ctx.db, region, [content.author]),
    programmesByKey(ctx.db, region, content.programme ? [content.programme] : []),
    sourcesByKey(ctx.db, region, sourceKeys),
    claimHolders(
      ctx.db,
      region,
      content.claims.map((c) => c.key),
    ),
  ]);
  const home = regions[0];
  if (!home) throw new Refusal('not_found', 'Wilayah ini belum ada.');
  const [author, programme] = [authors[0], programmes[0]];
  const problems: FieldProblem[] = [
    ...(author ? [] : [missing('author', content.author)]),
    ...(content.programme && !programme ? [missing('programme', content.programme)] : []),
    ...sourceKeys.filter((key) => !sources.some((s) => s.key === key)).map((key) => missing('sources', key)),
    ...holders
      .filter((h) => h.update_id !== id)
      .map((h) => ({ field: 'claims', message: `kunci "${String(h.key)}" sudah dipakai kabar lain` })),
  ];
  if (problems.length > 0 || !author)
    throw new Refusal('invalid', 'Kabar ini menyebut nama yang belum ada.', problems);
  const frozen: FrozenContent = {
    ...content,
    names: {
      region: { slug: region, name: home.name as string, time_zone: home.time_zone as string },
      programme: programme ? { slug: programme.slug as string, title: titleOf(programme.content) } : null,
      author: author.name as string,
      sources: Object.fromEntries(sources.map((s) => [s.key as string, cite(s)])),
    },
  };
  return {
    content: frozen,
    programme: (programme?.id as string | undefined) ?? null,
    demo: home.demo === 1,
    sha256: await sha256(stable(frozen)),
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
