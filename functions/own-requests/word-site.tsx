import { Hono } from 'hono';
import { wordWords } from '../../src/own-requests/word-words.ts';
import { words } from '../../src/own-requests/words.ts';
import { asResident, type App } from '../core/http.ts';
import { insist } from '../core/insist.ts';
import { Refusal } from '../core/refusal.ts';
import { mustNotFlood } from '../core/write-limit.ts';
import { addMessage } from './add-message.ts';
import { addOwnPhotos } from './add-own-photos.ts';
import { confirmSolved } from './confirm-solved.ts';
import { deed, deedWithPhotos, doOrSay } from './door.tsx';
import { objectToAnswer } from './object-to-answer.ts';
import { rateAnswer } from './rate-answer.ts';

/** What reporters say of their own report: messages, photos, and the last word on an answer. */
export const ownWord = new Hono<App>();

// A version as a form carries it; whatever else it carries is none, and no report is at that one.
const versionIn = (text: string) => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0);

deed(ownWord, 'tulis', ['tanda', 'versi', 'pesan'], (c, { codes, claim: own, sent }) =>
  doOrSay(c, own, { codes, typed: { pesan: sent.pesan }, token: sent.tanda }, async () => {
    await mustNotFlood(c);
    const seen = versionIn(sent.versi);
    const note = { text: sent.pesan, token: sent.tanda, seen, sealing: c.env.SEALING_KEYS };
    await insist(() => addMessage(asResident(c), own, note));
    return words.id.sent;
  }),
);

deedWithPhotos(ownWord, 'foto', [], (c, { codes, claim: own, uploads, refusal }) =>
  doOrSay(c, own, { codes }, async () => {
    if (uploads.refusal) throw uploads.refusal;
    if (uploads.kept.length > 0) await insist(() => addOwnPhotos(asResident(c), own, uploads.kept));
    // What was stored is the report's by now; what else was sent is named.
    uploads.mustBeWhole(refusal);
    return words.id.added;
  }),
);

const HOW = { sepenuhnya: 'whole', sebagian: 'part' } as const;

deed(ownWord, 'konfirmasi', ['versi', 'hasil'], (c, { codes, claim: own, sent }) =>
  doOrSay(c, own, { codes }, async () => {
    await mustNotFlood(c);
    const how = Object.hasOwn(HOW, sent.hasil) ? HOW[sent.hasil as keyof typeof HOW] : null;
    if (!how) throw new Refusal('invalid', (w) => w.confirmationUnknown);
    await insist(() => confirmSolved(asResident(c), own, { how, seen: versionIn(sent.versi) }));
    return wordWords.id.confirmedNow[how];
  }),
);

deedWithPhotos(
  ownWord,
  'belum',
  ['tanda', 'versi', 'belum'],
  (c, { codes, claim: own, sent, uploads, refusal }) =>
    doOrSay(c, own, { codes, typed: { belum: sent.belum }, token: sent.tanda }, async () => {
      if (uploads.refusal) throw uploads.refusal;
      // Its end never came, so neither may its words have.
      if (refusal) throw refusal;
      const seen = versionIn(sent.versi);
      const note = { text: sent.belum, token: sent.tanda, seen, sealing: c.env.SEALING_KEYS };
      await insist(() => objectToAnswer(asResident(c), own, { ...note, photos: uploads.kept }));
      uploads.mustHaveStored(null);
      return wordWords.id.objectedNow;
    }),
);

deed(ownWord, 'nilai', ['versi', 'nilai'], (c, { codes, claim: own, sent }) =>
  doOrSay(c, own, { codes, typed: { nilai: sent.nilai } }, async () => {
    await mustNotFlood(c);
    if (!/^[1-5]$/.test(sent.nilai))
      throw new Refusal('invalid', (w) => w.ratingRefused, [
        { field: 'nilai', message: wordWords.id.ratingMissing },
      ]);
    const rating = Number(sent.nilai);
    await insist(() => rateAnswer(asResident(c), own, { rating, seen: versionIn(sent.versi) }));
    return wordWords.id.ratedNow;
  }),
);
