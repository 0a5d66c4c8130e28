import { feedbackLetter, isFeedbackMoot } from '../../src/mail/feedback-letter.ts';
import { isMoot, letter } from '../../src/mail/letter.ts';
import { readAll } from '../core/db.ts';
import { mailsToOfficers } from './concerned-writes.ts';
import { feedbackLettersOf, MODERATING, toNotifiedOfFeedback } from './feedback-letters-reads.ts';
import { drawn, type LettersOf, type OfficersNoun } from './outgoing.ts';
import { ANSWERING, lettersOf, toLeaving } from './reads.ts';

const ASKED = `o.kind GLOB 'service_request.identity_asked:*'`;

// Those of the whole region hear of broken promises and of what is theirs: the check of a new report, and an identity,
// which not every agency may see. Nobody is told of their own asking.
const ofReports: OfficersNoun = {
  insertMails: mailsToOfficers({
    noun: 'service_request',
    roles: ANSWERING,
    agency: `NOT (t.is_anonymous AND ${ASKED})`,
    region: `t.course ->> '$.escalated' <> '[]' OR o.kind = 'service_request.received' OR ${ASKED}`,
    never: `EXISTS (
           SELECT 1 FROM identity_opening AS i
           WHERE i.request_id = t.id AND i.asked_by = p.id AND o.kind = 'service_request.identity_asked:' || i.id
         )`,
  }),
  lettersOf,
  toOutgoing: (row, site) => {
    const mail = toLeaving(row);
    return { id: mail.id, to: isMoot(mail) ? null : mail.to, letter: letter(mail, site) };
  },
};

const ofFeedback: OfficersNoun = {
  insertMails: mailsToOfficers({
    noun: 'feedback',
    roles: MODERATING,
    region: `o.kind GLOB 'feedback.overdue:*'`,
  }),
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
