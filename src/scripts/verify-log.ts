import { checkProof } from '../log/check.ts';
import { told } from '../log/told.ts';
import { words } from '../log/words.ts';
import { answerHere, fileOf, listIn, publishedIn, verify } from './found.ts';

/** Checks a proof of the log in the browser. */
answerHere(async (form) => {
  const proof = (await fileOf(form, 'proof')?.text()) ?? '';
  if (proof.trim() === '') return words.id.nothing;
  const bytes = await fileOf(form, 'content')?.arrayBuffer();
  const content = bytes ? new Uint8Array(bytes) : null;
  const witnesses = listIn(form.dataset.witnesses);
  return told(await checkProof({ proof, content, witnesses, ...publishedIn(form) }, verify), 'id');
});
