import * as z from 'zod';
import { line } from '../ui/schema.ts';
import { roleNames } from './roles.ts';

/** A person's own name, as colleagues know it; 1-80 characters. */
export const personName = line(80, 'Siti Rahma');

/** How somebody tells their passkeys apart; 1-60 characters. */
export const keyLabel = line(60, 'Ponsel saya');

export const role = z.enum(roleNames);

const MAIL = 'Alamat surel lengkap, misalnya siti@contoh.go.id';

/** Where an officer gets notices; at most 254 characters. Empty: nowhere. */
export const ownMail = z
  .string()
  .trim()
  .pipe(z.union([z.literal(''), z.email(MAIL).max(254, MAIL)], MAIL))
  .transform((typed) => typed || null);
