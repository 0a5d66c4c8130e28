import { perTick } from './per-tick.ts';

/** One mail to one person, in plain text. */
export interface Letter {
  /** The same whenever it is sent again. */
  id: string;
  to: string;
  subject: string;
  text: string;
  headers?: Record<string, string> | undefined;
}

/** Sends a letter, or throws. */
export type Mailer = (letter: Letter) => Promise<void>;

/** Who sends mail on one's own machine, where it becomes a file. */
const LOCAL = 'pantau-kota@localhost';

/** The portal's mailer. Encoding, Date and Message-ID are the mail service's own; our id goes along in a header. */
export const mailer =
  ({ MAIL, MAIL_FROM, SITE }: Pick<Env, 'MAIL' | 'MAIL_FROM' | 'SITE'>): Mailer =>
  async ({ id, to, subject, text, headers }) => {
    const email = MAIL_FROM || (SITE ? '' : LOCAL);
    if (!email) throw new Error('MAIL_FROM is empty');
    await MAIL.send({
      from: { name: 'Pantau Kota', email },
      to,
      subject,
      text,
      headers: {
        // By it a copy is known as one.
        'X-Pantau-Kota-Id': id,
        // Both ask for no answer of a machine, such as that of somebody on leave.
        'Auto-Submitted': 'auto-generated',
        'X-Auto-Response-Suppress': 'All',
        ...headers,
      },
    });
  };

/** Mails of one tick: a quarter of the fewest is still one, then on the free plan, and on a paid one. */
const PER_TICK = { fewest: 4, free: 8, most: 200 };

/** How many mails leave in one tick, by MAILS_PER_TICK. */
export const mailsPerTick = ({ MAILS_PER_TICK: set = '' }: Partial<Pick<Env, 'MAILS_PER_TICK'>>): number =>
  perTick('MAILS_PER_TICK', set, PER_TICK);

/** The headers by which a mail program leaves at one click (RFC 8058); those are allowed with an https address alone. */
export const leaveHeaders = (href: string): Record<string, string> =>
  href.startsWith('https://')
    ? { 'List-Unsubscribe': `<${href}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
    : {};

/**
 * What the mail service will say again whenever this mail is tried: it never takes the address. Whatever may be the fault of
 * the portal's own set-up is tried again, so that its mails still leave once somebody has mended it.
 */
const FINAL = new Set(['E_RECIPIENT_SUPPRESSED', 'E_VALIDATION_ERROR', 'E_CONTENT_TOO_LARGE']);

export const isFinal = (error: unknown): boolean =>
  error instanceof Error && FINAL.has(String((error as { code?: unknown }).code));
