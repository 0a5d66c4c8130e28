import { env } from 'cloudflare:workers';
import { mailer } from '../../functions/core/mail.ts';
import { sendMail } from '../../functions/mail/send-mail.ts';
import { spreadNotices } from '../../functions/mail/spread-notices.ts';
import { postOffice, type Sent } from './clockwork.ts';
import { ctxAt, rows } from './portal.ts';
import { keys } from './requests.ts';

export const SITE = 'https://portal.uji.example';

/** Makes and sends what mail there is at a moment: the letters that left. */
export async function lettersAt(now: string, office = postOffice()): Promise<Sent[]> {
  await spreadNotices(ctxAt(now));
  const send = mailer({ ...env, MAIL: office.MAIL, MAIL_FROM: 'p@uji.example', SITE });
  await sendMail(ctxAt(now), { send, site: SITE, keys, most: 12 });
  return office.sent;
}

/** The first paragraphs of a letter, without those that every one has. */
export const gist = ({ text }: Sent) => text.split('\n\nLihat dengan')[0]!.split('\n\n');

/** What stands of a report's mails, by what they are about. */
export const mailsTo = async (id: string) =>
  (
    await rows(
      `SELECT o.kind, m.state, m.next_at FROM mail AS m JOIN outbox AS o ON o.id = m.outbox_id
       WHERE m.kind = 'reporter' AND o.subject_id = ? ORDER BY o.id`,
      id,
    )
  ).map(({ kind, state }) => `${String(kind).replace(/^service_request\.(\w+).*/, '$1')} ${state}`);
