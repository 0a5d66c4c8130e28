import * as z from 'zod';
import { count, momentOrNull, textOrNull } from '../api/fields.ts';

/** What became of a number since it was first published. */
export const change = {
  changed_at: momentOrNull('Saat perubahan terakhir terbit; null bila tidak pernah diubah.'),
  change_reason: textOrNull(
    'Alasan yang terbit bersama perubahan terakhir: perubahan dari `previous_value`.',
  ),
  change_count: count('Berapa kali diubah sejak pertama terbit.'),
};

export const ORIGINAL = 'Angkanya saat pertama terbit; null bila tidak pernah diubah sejak itu.';
export const PREVIOUS =
  'Angkanya sebelum perubahan terakhir; null bila waktu itu tidak disebut, atau tidak pernah diubah.';

export const valueOrNull = (description: string) => z.number().nullable().meta({ description, example: 20 });
