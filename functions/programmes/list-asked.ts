import * as z from 'zod';
import type { ProgrammeFilter } from '../../src/programmes/page.ts';
import { statuses } from '../../src/programmes/schema.ts';

const sorts = { silence: 'kabar', due: 'tenggat', slip: 'geser' } as const;
const names = Object.keys(sorts) as [keyof typeof sorts];
const KEY = 'kunci dimensi, huruf kecil, angka, dan tanda hubung';
const YES = 'hanya true';

const flag = (description: string) =>
  z.enum(['true'], YES).optional().meta({ description: description, example: 'true' });

/** What a list of programmes is narrowed to, as machines ask. */
export const queryOfList = {
  dimension: z
    .string(KEY)
    .regex(/^[a-z0-9][a-z0-9-]{0,59}$/, KEY)
    .optional()
    .meta({ description: 'Hanya dimensi ini (kunci).', example: 'governance' }),
  status: z
    .enum(statuses, `salah satu dari: ${statuses.join(', ')}`)
    .optional()
    .meta({ description: 'Hanya status ini.', example: 'implementation' }),
  quick_win: flag('Hanya quick win.'),
  silent: flag('Hanya yang tanpa kabar lebih lama dari batas wilayahnya.'),
  late: flag('Hanya yang tonggaknya lewat tenggat.'),
  sort: z
    .enum(names, `salah satu dari: ${names.join(', ')}`)
    .optional()
    .meta({
      description: 'Urutan: terlama tanpa kabar, tenggat terdekat, atau pergeseran terbesar.',
      example: 'silence',
    }),
};

export type ListAsked = z.output<z.ZodObject<typeof queryOfList>> & {
  region: string;
  limit: number;
  after?: string | undefined;
  per?: string;
};

/** The same as the page asks it. */
export function listFilter(asked: ListAsked): ProgrammeFilter {
  const { dimension, status, quick_win, silent, late, sort, after } = asked;
  return {
    ...(dimension && { dimensi: dimension }),
    ...(status && { status }),
    ...(quick_win && { quick_win: 'ya' as const }),
    ...(silent && { tanpa_kabar: 'ya' as const }),
    ...(late && { terlambat: 'ya' as const }),
    ...(sort && { urut: sorts[sort] }),
    ...(after && { setelah: after }),
  };
}
