import { keyed } from '../core/keyed.ts';
import { newId } from '../core/ids.ts';

/** What a link in a mail opens; the letter with which its token begins. */
export const purposes = {
  /** What a subscriber is asked to agree to, until a moment. */
  c: 'confirm',
  /** All that a subscriber follows. */
  k: 'manage',
  /** The end of all that a subscriber follows; older mails call it `h`, or `s` by one of their subscriptions. */
  g: 'leave',
  h: 'leave',
  s: 'leave',
  /** The end of a block: mail may go to an address again. */
  b: 'unblock',
} as const;
export type PurposeSign = keyof typeof purposes;

/** What a token of ours says. Nothing of an address stands in it. */
export interface Opened {
  sign: PurposeSign;
  /** Of a subscription, of a subscriber, or of a block. */
  id: string;
}

const SHAPE = /^([ckshgb])-([0-9A-HJKMNP-TV-Z]{26})(?:-([0-9a-z]{4,9}))?-([0-9a-f]{32})$/;
const MINUTE = 60_000;

/** The signs of a link by which one leaves. */
export const LEAVING = ['g', 'h', 's'] as const satisfies PurposeSign[];

/** An id that nobody guesses: 130 random bits. */
export const longId = () => (newId() + newId() + newId()).slice(0, 26);

/** The token that opens something, for ever or until a moment. */
export async function tokenFor(secret: string, { sign, id }: Opened, until?: Date): Promise<string> {
  const end = until ? Math.floor(until.getTime() / MINUTE).toString(36) : '';
  return [sign, id, ...(end ? [end] : []), await macOf(secret, sign, id, end)].join('-');
}

/** What a token opens; null when we did not make it, or its time is over. */
export async function openToken(secret: string, token: string, now: Date): Promise<Opened | null> {
  const [, sign = '', id = '', end = '', mac] = SHAPE.exec(token) ?? [];
  if (!mac || mac !== (await macOf(secret, sign, id, end))) return null;
  if (end && Number.parseInt(end, 36) * MINUTE <= now.getTime()) return null;
  return { sign: sign as PurposeSign, id };
}

const macOf = async (secret: string, sign: string, id: string, end: string) =>
  (await keyed(secret, 'following', sign, id, end)).slice(0, 32);
