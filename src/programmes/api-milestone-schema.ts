import * as z from 'zod';
import { code, count, dayOf, dayOrNull, flag, text } from '../api/fields.ts';
import { id, orNull, page, ProgrammeRef, span } from '../api/schema.ts';
import { Citation } from '../sources/api-schema.ts';
import { milestoneStates } from './milestone-states.ts';
import { milestoneTypes } from './schedule-schema.ts';

/** A milestone in a list of its region. */
export const ApiMilestoneLine = z
  .object({
    key: text('Kunci dalam programnya.', 'rancangan'),
    programme: ProgrammeRef,
    title: text('Judul.'),
    type: code(milestoneTypes, 'Jenis (OC4IDS milestoneType).'),
    status: code(milestoneStates, 'Keadaan (OC4IDS milestoneStatus, dan dropped).'),
    weight: count('Bobot dalam programnya, persen.'),
    due_original: span.meta({ description: 'Tenggat yang pertama diumumkan.' }),
    due_original_on: dayOf('Hari terakhir tenggat pertama itu.'),
    due: span.meta({ description: 'Tenggat sekarang.' }),
    due_on: dayOf('Hari terakhir tenggat sekarang.'),
    met: orNull(span).meta({ description: 'Kapan terpenuhi, menurut sumber.' }),
    met_on: dayOrNull('Hari terpenuhi, paling lambat: hari terakhir `met`, atau hari sumber mengatakannya.'),
    slip_days: count('Hari dari tenggat pertama ke tenggat sekarang.'),
    late: flag('Belum terpenuhi sesudah tenggatnya.'),
    page,
  })
  .meta({ id: 'MilestoneLine', description: 'Satu tonggak dalam daftar wilayahnya.' });

/** A line of the ledger of moved dates. */
export const ApiMove = z
  .object({
    id,
    programme: ProgrammeRef,
    title: text('Judul tonggak.'),
    from: span.meta({ description: 'Tenggat sebelumnya.' }),
    to: span.meta({ description: 'Tenggat sesudahnya.' }),
    days: count('Hari antara keduanya; negatif bila dimajukan.'),
    reason: text('Alasannya.'),
    as_of: dayOf('Hari pemindahan itu dikatakan.'),
    source: Citation,
  })
  .meta({ id: 'MilestoneMove', description: 'Satu pemindahan tenggat.' });
