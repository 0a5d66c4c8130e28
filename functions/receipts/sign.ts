import { receiptText, type ReceiptFacts } from '../../src/receipts/receipt.ts';
import { signNote } from '../signing/sign-note.ts';

/** Signs a receipt under a name (src/receipts/receipt.ts); whoever has it can show what was promised. */
export const signReceipt = (signing: string, name: string, facts: ReceiptFacts): Promise<string> =>
  signNote(signing, name, receiptText(name, facts));
