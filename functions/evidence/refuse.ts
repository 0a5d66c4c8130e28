import { words } from '../../src/evidence/words.ts';
import { Refusal, type RefusalCode } from '../core/refusal.ts';

/** Why a file is not taken. */
export type Why = keyof typeof words.id.refused;

/** Says no to a file, in words that stand beside its field. */
export const refuse = (why: Why, code: RefusalCode = 'invalid') =>
  new Refusal(code, (w) => w.evidenceRefused, [{ field: 'file', message: words.id.refused[why] }]);
