import { lettersToFollowers } from '../following/letters.ts';
import { officersLetters } from './officers.ts';
import { reportersLettersOf } from './reporters.ts';
import type { LettersOf } from './outgoing.ts';

/** As `mail.kind` holds them. */
export type MailKind = 'officer' | 'reporter' | 'confirmation' | 'news';

/** The kinds of mail: all that the loop of send-mail.ts knows of them. */
export const kinds: Record<MailKind, LettersOf> = {
  officer: officersLetters,
  reporter: reportersLettersOf,
  confirmation: lettersToFollowers,
  news: lettersToFollowers,
};
