import * as z from 'zod';
import { code, codeOrNull, count, countOrNull, dayOf, dayOrNull, text } from '../api/fields.ts';
import { orNull, page, ProgrammeRef, RegionRef, span } from '../api/schema.ts';
import { milestoneStates } from '../programmes/milestone-states.ts';
import { Citation } from '../sources/api-schema.ts';

/** What the API sorts, and by what; the values stand for those of a page, in the same order. */
export const sorts = [
  'milestone-slip',
  'programme-slip',
  'programme-total',
  'programme-silence',
  'region-slip',
  'region-total',
  'region-silence',
] as const;

const ADDED = 'null pada satu tonggak.';

/** A milestone that moved, or what is added up of a programme or a region. */
export const ApiSlippage = z
  .object({
    level: code(['milestone', 'programme', 'region'], 'Apa yang dijumlahkan.'),
    title: text('Namanya.'),
    region: RegionRef,
    programme: orNull(ProgrammeRef),
    slip_days: countOrNull(
      'Hari dari tenggat pertama ke tenggat sekarang; dari banyak tonggak, yang terbesar.',
    ),
    slip_total: countOrNull(`Jumlah hari semua tonggak; ${ADDED}`),
    move_count: count('Banyaknya pemindahan.'),
    moved_count: countOrNull(`Banyaknya tonggak yang pernah dipindah; ${ADDED}`),
    milestone_count: countOrNull(`Banyaknya tonggak; ${ADDED}`),
    status: codeOrNull(milestoneStates, 'Keadaan tonggak; null pada program dan wilayah.'),
    due_original: orNull(span).meta({ description: 'Tenggat pertama satu tonggak.' }),
    due_original_on: dayOrNull('Hari terakhir tenggat pertama itu.'),
    due: orNull(span).meta({ description: 'Tenggat sekarang satu tonggak.' }),
    due_on: dayOrNull('Hari terakhir tenggat sekarang itu.'),
    met: orNull(span).meta({ description: 'Kapan satu tonggak terpenuhi, menurut sumber.' }),
    moves: z
      .array(
        z.object({
          from: span,
          to: span,
          days: count('Hari antara keduanya.'),
          reason: text('Alasannya.'),
          as_of: dayOf('Hari pemindahan itu dikatakan.'),
          source: Citation,
        }),
      )
      .meta({ description: 'Tiga pemindahan terbaru satu tonggak.' }),
    late_days: countOrNull(
      'Hari sejak tenggat terlewat yang paling lama, dari tonggak yang terbuka; null bila tidak ada yang terlambat.',
    ),
    last_event_date: dayOrNull('Hari terbaru yang diceritakan sumber; null pada satu tonggak.'),
    last_proof_date: dayOrNull('Hari kabar terbaru yang menyertakan bukti.'),
    silent_days: countOrNull('Hari sejak kabar terbaru yang bersumber, sampai hari ini.'),
    unproved_days: countOrNull('Hari sejak kabar terbaru yang berbukti; null bila belum pernah ada.'),
    page,
  })
  .meta({ id: 'Slippage', description: 'Satu baris urutan pergeseran.' });
