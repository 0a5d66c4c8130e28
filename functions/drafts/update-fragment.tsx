import type { Draft } from '../../src/drafts/page.ts';
import { Article } from '../../src/updates/article.tsx';
import type { UpdateContent } from '../../src/updates/schema.ts';
import type { View } from '../../src/ui/view.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { idFor } from '../core/ids.ts';
import { Refusal } from '../core/refusal.ts';
import { freeze } from '../updates/freeze.ts';
import type { Judgement } from './judge-draft.ts';

/**
 * The very fragment that the public will see of an update or a correction, with every name as it stands now; null for
 * other kinds, and while a name is unknown.
 */
export async function updateFragment(ctx: Ctx, { kind, region }: Draft, { content, known }: Judgement) {
  if (content === null || (kind !== 'update' && kind !== 'correction')) return null;
  const whole = wholeUpdate(content as Record<string, unknown>, known?.content);
  const version = (known?.version ?? 0) + 1;
  try {
    const id = await idFor(region, 'update', whole.key);
    const [frozen] = await freeze(ctx, region, [{ id, content: whole }]);
    if (!frozen) return null;
    const shown = {
      version,
      change_kind: version === 1 ? ('publish' as const) : ('correct' as const),
      reason: null,
      published_at: instant(ctx),
      redacted_at: null,
      redaction_reason: null,
      content: frozen.content,
      content_sha256: frozen.sha256,
      author_kind: null,
      log_index: null,
    };
    // Until it is published only its own region's officers may see the file.
    const fileAt = (sha256: string) => `/petugas/${region}/bukti/${sha256}/berkas/`;
    return (view: View) => <Article content={frozen.content} shown={shown} fileAt={fileAt} view={view} />;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

// A correction holds the whole of what may be corrected, and its reason.
function wholeUpdate(content: Record<string, unknown>, before: Record<string, unknown> = {}): UpdateContent {
  const { update: _, reason: __, ...fields } = content;
  return { ...before, ...fields } as UpdateContent;
}
