import { asOf, ours, PORTAL, secondOf, type Citable } from '../citing/citable.ts';
import { words as citing } from '../citing/words.ts';
import type { View } from '../ui/view.ts';
import { localDate } from '../ui/when.ts';
import { addressOf } from './address.ts';
import type { CommitmentLine } from './page.ts';
import { words } from './words.ts';

/** How a public word is cited: as its page stood when its present version was published. */
export function citableCommitment(commitment: CommitmentLine, { origin, per }: View): Citable {
  const { id, key, version, region, published_at } = commitment;
  const w = words.id;
  const number = `J-${id}@v${version}`;
  const issued = localDate(new Date(published_at), region.time_zone);
  const newest = origin + addressOf(region.slug, commitment);
  return {
    ...ours,
    id: number,
    number,
    version,
    title: citing.id.versioned(w.citedAs(commitment), version),
    author: PORTAL,
    institution: PORTAL,
    said: w.saidBy(commitment),
    genre: citing.id.genre(w.genre, region.demo),
    issued,
    per: secondOf(published_at),
    read: null,
    abstract: commitment.quote ? `“${commitment.quote}” ${commitment.statement}` : commitment.statement,
    jurisdiction: region.name,
    address: asOf(newest, secondOf(published_at)),
    newest,
    sha256: null,
    files: { path: `/${region.slug}/janji/kutipan/${key}`, query: per ? `?per=${per}` : '' },
  };
}
