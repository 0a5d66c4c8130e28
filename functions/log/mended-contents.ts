import { checkWords as w } from '../../src/log/check-words.ts';
import { stable } from '../../src/ui/stable.ts';
import { readAll, type Db } from '../core/db.ts';
import { sha256 } from '../core/ids.ts';
import type { Finding, Place } from './finding.ts';
import { historyNode } from './reads-of.ts';
import { copiesOf } from './shown-reads.ts';
import type { Subject } from './shown.ts';

/** Things whose row keeps its whole newest content. */
const COPIED = [
  'schedule',
  'budget',
  'transaction',
  'method',
  'indicator',
  'commitment',
  'assessment',
] as const;

type Copied = (typeof COPIED)[number];
const isCopied = (subject: Subject): subject is Copied => COPIED.some((one) => one === subject);

/**
 * What newest versions said when they were sealed, by their things, where somebody changed the version alone: the row of the
 * thing still says it, and its hash proves that. All else is then held against that, so such an edit explains nothing;
 * it is told where it differs.
 */
export async function mendedContents(
  db: Db,
  subject: Subject,
  known: Map<string, Place>,
  wrong: Finding[],
): Promise<Record<string, string>> {
  const newest = wrong.filter(({ about }) => about!.version === known.get(about!.id)?.newest);
  if (!isCopied(subject) || newest.length === 0) return {};
  const ids = [...new Set(newest.map(({ about }) => about!.id))];
  const [rows = []] = await readAll(db, [copiesOf(db, subject, JSON.stringify(ids))]);
  const mended: Record<string, string> = {};
  for (const { id, kept, stored } of rows as unknown as Record<'id' | 'kept' | 'stored', string>[]) {
    const of = newest.filter(({ about }) => about!.id === id);
    const hash = await sha256(stable(JSON.parse(kept)));
    if (!of.some(({ about }) => about!.sealed === hash)) continue;
    mended[id] = kept;
    for (const finding of of) explain(finding, stored, kept);
  }
  return mended;
}

function explain(finding: Finding, stored: string, kept: string): void {
  finding.about!.node = historyNode(finding.about!.noun);
  if (finding.about!.sealed) finding.says = `${String(finding.says)} ${w.sealedSays(stored, kept)}`;
}
