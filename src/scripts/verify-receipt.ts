import { checkReceipt } from '../receipts/check.ts';
import { told } from '../receipts/told.ts';
import { words } from '../receipts/words.ts';
import { answerHere, fileOf, publishedIn, valueOf, verify } from './found.ts';

/** Checks a receipt in the browser. */
answerHere(async (form) => {
  const note = valueOf(form, 'note').trim() || ((await fileOf(form, 'file')?.text()) ?? '');
  if (note.trim() === '') return words.id.nothing;
  const text = valueOf(form, 'text');
  return told(await checkReceipt({ note, text, ...publishedIn(form) }, verify), 'id');
});
