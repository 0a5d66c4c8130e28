import { keyOf, type ImportFile, type List } from '../../src/imports/schema.ts';
import { onlyAdds as addsOutcomes } from '../commitments/commitment-rules.ts';
import type { Problem } from '../core/problem.ts';
import { onlyAdds as addsPoints } from '../programmes/indicator-rules.ts';
import type { Step } from './plan-import.ts';
import { stored, type Item } from './promise-problems.ts';
import type { Known } from './read-known.ts';

const UPDATE = 'kabar ini sudah terbit dan isinya berbeda; terbitkan sebagai koreksi';
const REASON = 'ini sudah ada dan isinya berubah; isi "reason" dengan alasannya';

/** What a file changes of what was published without telling the public why. */
export function unexplained(file: ImportFile, known: Known, { list, index, outcome }: Step): Problem[] {
  const path = [list, index, 'key'];
  if (outcome === 'changed_update') return [{ path, message: UPDATE }];
  const item = file[list][index];
  if (outcome !== 'amended' || !item || ('reason' in item && item.reason) || grew(list, item, known))
    return [];
  return [{ path, message: REASON }];
}

// A plan, an indicator and a promise may grow by what explains itself.
function grew(list: List, item: Item<List>, known: Known): boolean {
  if (list === 'schedules') return true;
  const before = stored(known, list, keyOf(item));
  if (list === 'indicators') return addsPoints(before as Item<'indicators'>, item as Item<'indicators'>);
  if (list === 'commitments') return addsOutcomes(before as Item<'commitments'>, item as Item<'commitments'>);
  return false;
}
