/** One mail to one person, in plain text. */
export interface Letter {
  /** The same whenever it is sent again. */
  id: string;
  to: string;
  subject: string;
  text: string;
}

/** Sends a letter, or throws. */
export type Mailer = (letter: Letter) => Promise<void>;

/** Who sends mail on one's own machine, where it becomes a file. */
const LOCAL = 'pantau-kota@localhost';

/** The portal's mailer. Encoding, Date and Message-ID are the mail service's own; our id goes along in a header. */
export const mailer =
  ({ MAIL, MAIL_FROM, SITE }: Pick<Env, 'MAIL' | 'MAIL_FROM' | 'SITE'>): Mailer =>
  async ({ id, to, subject, text }) => {
    const email = MAIL_FROM || (SITE ? '' : LOCAL);
    if (!email) throw new Error('MAIL_FROM is empty');
    await MAIL.send({
      from: { name: 'Pantau Kota', email },
      to,
      subject,
      text,
      // The second asks for no answer of a machine, such as that of somebody on leave.
      headers: { 'X-Pantau-Kota-Id': id, 'X-Auto-Response-Suppress': 'All' },
    });
  };
