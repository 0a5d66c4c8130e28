import * as z from 'zod';
import { line } from '../ui/schema.ts';
import { roleNames } from './roles.ts';

/** A person's own name, as colleagues know it; 1-80 characters. */
export const personName = line(80, 'Siti Rahma');

/** How somebody tells their passkeys apart; 1-60 characters. */
export const keyLabel = line(60, 'Ponsel saya');

export const role = z.enum(roleNames);
