import { Hono } from 'hono';
import { receiptName } from '../../src/receipts/receipt.ts';
import { verifySlots, type VerifyPage } from '../../src/receipts/verify-page.tsx';
import { words } from '../../src/receipts/words.ts';
import { drawn } from '../core/drawn.ts';
import { wrongMethod } from '../core/errors.ts';
import { type App, type Request_, originOf } from '../core/http.ts';
import { sentFile } from '../core/multipart.ts';
import { mustComeFromHere } from '../core/same-origin.ts';
import { publicKeys } from '../signing/sign-note.ts';
import { verifyNote } from './verify-note.ts';

/** The people's door to receipts. */
export const receipts = new Hono<App>();

const PAGE = '/tanda-terima/';
/** A receipt has some 600 letters, the text of the longest report some ten thousand; in two fields or a file. */
const FORM_BYTES = 131_072;
const LETTERS = 40_000;

receipts.get(PAGE, async (c) => answer(c, { typed: { note: '', text: '' } }));

// Nothing is written here, so that a reader may ask as often as they like.
receipts.post(PAGE, async (c) => {
  mustComeFromHere(c);
  const { texts, bytes, isCut } = await sentFile(c.req.raw, FORM_BYTES, LETTERS);
  const typed = { note: texts.get('note') ?? '', text: texts.get('text') ?? '' };
  const note = typed.note.trim() === '' ? new TextDecoder().decode(bytes) : typed.note;
  const { id: w } = words;
  if (isCut) return answer(c, { typed, problems: [{ field: 'note', message: w.tooLarge }] }, 413);
  if (note.trim() === '') return answer(c, { typed, problems: [{ field: 'note', message: w.nothing }] }, 400);
  const { name, vkeys } = await published(c);
  return answer(c, { typed, checked: await verifyNote({ ...typed, note, name, vkeys }) });
});

receipts.all(PAGE, (c) => wrongMethod(c, 'GET, HEAD, POST'));

receipts.get(`${PAGE}kunci.txt`, async (c) => {
  const { vkeys } = await published(c);
  c.header('Cache-Control', 'public, max-age=3600');
  return c.text(`${vkeys.join('\n')}\n`);
});

const answer = async (
  c: Request_,
  page: Omit<VerifyPage, 'name' | 'vkeys'>,
  status: 200 | 400 | 413 = 200,
) => {
  const keys = await published(c);
  return drawn(c, PAGE, (view) => verifySlots({ ...page, ...keys }, view), status);
};

async function published(c: Request_) {
  const name = receiptName(originOf(c));
  return { name, vkeys: await publicKeys(c.env.SIGNING_KEYS, name) };
}
