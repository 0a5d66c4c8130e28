import { asOf, momentOf, ofMoment, ours, PORTAL, type Citable } from '../citing/citable.ts';
import { words as citing } from '../citing/words.ts';
import type { View } from '../ui/view.ts';
import { addressOf } from './address.ts';
import type { CommitmentLine } from './page.ts';
import { words } from './words.ts';

/** How a public word is cited: as its page stood at a moment; its age is counted to a day. */
export function citableCommitment(commitment: CommitmentLine, view: View): Citable {
  const { id, key, region, published_at } = commitment;
  const w = words.id;
  const at = momentOf(published_at, view, region.time_zone);
  const newest = view.origin + addressOf(region.slug, commitment);
  return {
    ...ours,
    ...ofMoment(`J-${id}`, w.citedAs(commitment), at, region.time_zone),
    author: PORTAL,
    institution: PORTAL,
    said: w.saidBy(commitment),
    genre: citing.id.genre(w.genre, region.demo),
    read: null,
    abstract: commitment.quote ? `“${commitment.quote}” ${commitment.statement}` : commitment.statement,
    jurisdiction: region.name,
    demo: region.demo,
    address: asOf(newest, at),
    newest,
    sha256: null,
    files: { path: `/${region.slug}/janji/kutipan/${key}`, query: view.per ? `?per=${at}` : '' },
  };
}
