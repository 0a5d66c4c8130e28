import type { Codes } from '../../src/own-requests/page.ts';
import { words } from '../../src/own-requests/words.ts';
import { typedPrivateKey, typedReference } from '../../src/service-requests/private-key.ts';
import { Refusal, type FieldProblem, type Say } from '../core/refusal.ts';

/** A reference, and its key unless none was typed. */
export interface TypedCodes {
  id: string;
  key: string | null;
}

/**
 * Reads what was typed, also a whole address of the receipt in the first field. What can be no reference or no key at
 * all is refused here, by its shape alone: that tells nothing of any report, and a slip costs nobody one of their tries.
 */
export function codesIn(typed: Codes, say: Say = (w) => w.codesWrong): TypedCodes {
  const [number = '', after = ''] = typed.nomor.replace(/^.*#/s, '').split('.');
  const kunci = typed.kunci.trim() || after.trim();
  const id = typedReference(number);
  const key = kunci ? typedPrivateKey(kunci) : null;
  const problems: FieldProblem[] = [
    ...(id ? [] : [{ field: 'nomor', message: words.id.referenceWrong }]),
    ...(kunci && !key ? [{ field: 'kunci', message: words.id.keyWrong }] : []),
  ];
  if (!id || problems.length > 0) throw new Refusal('invalid', say, problems);
  return { id, key };
}

/** The same where a key must have been typed. */
export function codesWithKey(typed: Codes, say: Say = (w) => w.codesWrong): { id: string; key: string } {
  const { id, key } = codesIn(typed, say);
  if (key) return { id, key };
  throw new Refusal('invalid', say, [{ field: 'kunci', message: words.id.keyWrong }]);
}
