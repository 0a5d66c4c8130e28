import { RegionContent } from '../../src/regions/schema.ts';
import { SLUG } from '../../src/regions/slug.ts';
import { correctedParts } from '../../src/versions/parts.ts';
import { regionParts } from '../../src/versions/region-parts.ts';
import { act } from '../core/act.ts';
import { instant, type Ctx, still } from '../core/ctx.ts';
import { readAll, type Row } from '../core/db.ts';
import type { Outcome } from '../core/outcome.ts';
import { keepEverywhere } from '../core/publication.ts';
import { Refusal } from '../core/refusal.ts';
import { codeHolder, hostHolder, lastReason, regionMirror } from './reads.ts';
import { addProvince, insertRegion, keepFace, keepUses, reindex, replaceRegion } from './writes.ts';

/** Brings a region file from Git into the database; the same content a second time changes nothing. */
export async function mirrorRegion(
  moving: Ctx,
  input: { slug: string; content: RegionContent },
): Promise<Outcome> {
  const ctx = still(moving);
  if (!ADDRESS.test(input.slug)) throw new Refusal('invalid', (w) => w.regionSlugUnfit);
  // What residents can report is mirrored on its own: no page of a region carries it along.
  const { reason, ...said } = input.content;
  const [slug, content] = [input.slug, { ...said, reporting: undefined }];
  const [rows = [], [last] = [], holders = [], [host] = []] = await readAll(ctx.db, [
    regionMirror(ctx.db, slug),
    lastReason(ctx.db, slug),
    codeHolder(ctx.db, content.code),
    hostHolder(ctx.db, slug, content.hosts ?? []),
  ]);
  const [known, holder] = [rows[0], holders[0]];
  if (holder && holder.slug !== slug) throw codeTaken(content.code, holder.slug as string);
  if (host) throw hostTaken(host.host as string, host.region as string);
  if (known?.content === JSON.stringify(content)) return 'unchanged';
  const corrected = known ? correctedIn(known, content) : [];
  if (corrected.length > 0 && (reason === undefined || reason === last?.reason))
    throw new Refusal('invalid', (w) => w.reasonMissing, [newReasonFor(corrected)]);
  const version = known ? (known.version as number) + 1 : 1;
  const change = known
    ? replaceRegion(ctx.db, slug, content, version - 1)
    : insertRegion(ctx.db, slug, content);
  const face = { version, at: instant(ctx), reason: corrected.length > 0 ? (reason ?? null) : null };
  const follows = [
    addProvince(ctx.db, content.province),
    keepFace(ctx.db, slug, content, face),
    keepUses(ctx.db, slug, content, face),
    ...reindex(ctx.db, slug, content),
    keepEverywhere(ctx, slug),
  ];
  await act(ctx, [change, ...follows], {
    region: slug,
    noun: 'region',
    verb: known ? 'amend' : 'create',
    subject: slug,
    version,
    public: true,
    data: { code: content.code },
  });
  return known ? 'amended' : 'created';
}

/** What was published and is said otherwise now. A vision that another follows, a rung, a plan or a last day more is not. */
function correctedIn(known: Row, content: RegionContent): string[] {
  const before = RegionContent.safeParse(JSON.parse(known.content as string));
  // What a newer code no longer reads was not changed by whoever wrote the file.
  return before.success ? correctedParts(regionParts(before.data, {}), regionParts(content, {})) : [];
}

const newReasonFor = (corrected: string[]) => ({
  field: 'reason',
  message: `alasan baru, sebab yang sudah terbit berubah: ${corrected.join('; ')}`,
});

const ADDRESS = new RegExp(`^${SLUG}$`);

const codeTaken = (code: string, slug: string) =>
  new Refusal('invalid', (w) => w.regionCodeTaken(code, slug), [
    { field: 'code', message: 'kode Kemendagri wilayah ini sendiri' },
  ]);

const hostTaken = (host: string, slug: string) =>
  new Refusal('invalid', (w) => w.regionHostTaken(host, slug), [
    { field: 'hosts', message: 'host wilayah ini sendiri' },
  ]);
