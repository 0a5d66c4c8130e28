import * as z from 'zod';
import { isOpen, states, type State } from '../service-requests/states.ts';
import { delimiters } from '../spreadsheets/columns.ts';

/** Reports of one file at most: each portion of them is one query of one request. */
export const MOST = 40_000;

/** Which states are taken: all of them, those that are open or closed, or a single one. */
export const choices = ['all', 'open', 'closed', ...states] as const;
export type StateChoice = (typeof choices)[number];

export const statesOf = (choice: StateChoice): State[] =>
  states.filter((state) =>
    choice === 'all'
      ? true
      : choice === 'open'
        ? isOpen(state)
        : choice === 'closed'
          ? !isOpen(state)
          : state === choice,
  );

/** Names of the fields that the form sends. */
export const FIELDS = ['dari', 'sampai', 'keadaan', 'pemisah'] as const;
export type Typed = Record<(typeof FIELDS)[number], string>;

const DAY = 'Tanggal, misalnya 2026-11-22; kosongkan bila tidak dibatasi';
const day = z.union([z.literal(''), z.iso.date(DAY)], DAY);

/** Which reports are taken along, and how fields are parted. */
export const Asked = z
  .object({
    /** Day of receipt in the region, the first and the last one that is taken; '': no bound. */
    dari: day,
    sampai: day,
    keadaan: z.enum(choices, 'Pilih keadaan dari daftar'),
    pemisah: z.enum(Object.keys(delimiters) as [keyof typeof delimiters], 'Pilih titik koma atau koma'),
  })
  .refine(({ dari, sampai }) => dari === '' || sampai === '' || dari <= sampai, {
    path: ['sampai'],
    error: 'Tanggal terakhir tidak boleh sebelum tanggal pertama',
  });
export type Asked = z.infer<typeof Asked>;

/** The form as it is first shown: everything, as Indonesian Excel reads it. */
export const usual: Typed = { dari: '', sampai: '', keadaan: 'all', pemisah: 'titik_koma' };
