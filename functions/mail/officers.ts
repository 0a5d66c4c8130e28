import { feedbackLetter, isFeedbackMoot } from '../../src/mail/feedback-letter.ts';
import { isMoot, letter } from '../../src/mail/letter.ts';
import { readAll } from '../core/db.ts';
import { insertFeedbackMails, insertReportMails } from './concerned-writes.ts';
import { feedbackLettersOf, toNotifiedOfFeedback } from './feedback-letters-reads.ts';
import { drawn, type LettersOf, type OfficersNoun } from './outgoing.ts';
import { lettersOf, toLeaving } from './reads.ts';

const ofReports: OfficersNoun = {
  insertMails: insertReportMails,
  lettersOf,
  toOutgoing: (row, site) => {
    const mail = toLeaving(row);
    return { id: mail.id, to: isMoot(mail) ? null : mail.to, letter: letter(mail, site) };
  },
};

const ofFeedback: OfficersNoun = {
  insertMails: insertFeedbackMails,
  lettersOf: feedbackLettersOf,
  toOutgoing: (row, site) => {
    const mail = toNotifiedOfFeedback(row);
    return { id: mail.id, to: isFeedbackMoot(mail) ? null : mail.to, letter: feedbackLetter(mail, site) };
  },
};

/** What officers get mail about. Each mail is about one of these, and is found by its noun alone. */
export const officersNouns: OfficersNoun[] = [ofReports, ofFeedback];

/** Mail to officers, of notices. */
export const officersLetters: LettersOf = async ({ db }, ids, { site }) => {
  const found = await readAll(
    db,
    officersNouns.map((noun) => noun.lettersOf(db, ids)),
  );
  return Promise.all(
    found.flatMap((rows, i) =>
      rows.map((row) => drawn(row.id, () => officersNouns[i]!.toOutgoing(row, site))),
    ),
  );
};
