import * as z from 'zod';
import {
  code,
  codeOrNull,
  count,
  countOrNull,
  dayOf,
  dayOrNull,
  flag,
  momentOf,
  text,
  textOrNull,
} from '../api/fields.ts';
import { id, orNull, page, RegionRef, span } from '../api/schema.ts';
import { roles } from '../organisations/schema.ts';
import { Citation } from '../sources/api-schema.ts';
import { absences } from '../ui/absence.ts';
import { change, ORIGINAL, PREVIOUS, valueOrNull } from './api-change.ts';
import { ApiBudget, ApiTransaction } from './api-money-schema.ts';
import { ApiIndicator } from './api-indicator-schema.ts';
import { milestoneActions, milestoneStates } from './milestone-states.ts';
import { milestoneTypes } from './schedule-schema.ts';
import { statuses } from './schema.ts';

/** A programme in a list. */
export const ApiProgramme = z
  .object({
    id,
    region: text('Nama wilayah dalam alamat.', 'kota-contoh'),
    slug: text('Nama program dalam alamat.', 'command-center'),
    title: text('Judul.'),
    dimension: textOrNull('Kunci dimensi; null bila sumber tidak menyebutnya.', 'governance'),
    status: codeOrNull(statuses, 'Status (OC4IDS projectStatus, dan suspended dari IATI).'),
    quick_win: flag('Disebut quick win.'),
    progress: countOrNull('Persen bobot tonggak yang terpenuhi; null bila tanpa tonggak.'),
    next_due: dayOrNull('Tenggat terdekat dari tonggak yang terbuka.'),
    slip_days: countOrNull('Pergeseran tonggak terbesar, hari terhadap rencana pertama.'),
    update_count: count('Banyaknya kabar.'),
    last_event_date: dayOf('Hari terbaru yang diceritakan sumber; bukan hari sumbernya terbit.'),
    page,
  })
  .meta({ id: 'Programme', description: 'Satu program dalam daftar.' });

const Change = z.object({
  action: code(milestoneActions, 'Apa yang dikatakan.'),
  due: orNull(span).meta({ description: 'Tenggat baru, bila dipindah.' }),
  date: orNull(span).meta({ description: 'Kapan terpenuhi.' }),
  reason: textOrNull('Alasannya.'),
  as_of: text('Hari yang dimaksud.', '2026-05-16'),
  source: orNull(Citation),
});

/** A milestone as its plan tells it, with its slippage against the first published date. */
export const ApiMilestone = z
  .object({
    key: text('Kunci dalam programnya.', 'rancangan'),
    title: text('Judul.'),
    type: code(milestoneTypes, 'Jenis (OC4IDS milestoneType).'),
    status: code(milestoneStates, 'Keadaan (OC4IDS milestoneStatus, dan dropped).'),
    weight: count('Bobot sekarang, persen.'),
    weight_original: count('Bobot pada rencana pertama; 0 bila ditambahkan kemudian.'),
    due_original: span.meta({ description: 'Tenggat yang pertama diumumkan; tidak pernah berubah.' }),
    due: span.meta({ description: 'Tenggat sekarang.' }),
    met: orNull(span).meta({ description: 'Kapan terpenuhi, menurut sumber.' }),
    slip_days: count('Hari dari tenggat pertama ke tenggat sekarang.'),
    late: flag('Belum terpenuhi sesudah tenggatnya.'),
    changes: z.array(Change).meta({ description: 'Semua yang dikatakan sesudah terbit, urut hari.' }),
  })
  .meta({ id: 'Milestone', description: 'Satu tonggak dengan pergeserannya.' });

const originalFigure = {
  original_value: valueOrNull(ORIGINAL),
  original_unit: textOrNull('Satuannya saat itu.'),
  original_as_of: dayOrNull('Hari yang dimaksud saat itu.'),
  previous_value: valueOrNull(PREVIOUS),
  previous_unit: textOrNull('Satuannya saat itu.'),
  previous_as_of: dayOrNull('Hari yang dimaksud saat itu.'),
  ...change,
};

const Figure = z.object({
  key: text('Kunci.'),
  label: text('Sebutan.'),
  value: z.number().nullable().meta({ description: 'Angkanya; null bila tidak ada.' }),
  unit: textOrNull('Satuan.'),
  as_of: dayOrNull('Hari yang dimaksud.'),
  absent: codeOrNull(absences, 'Mengapa angkanya tidak ada.'),
  since: dayOrNull('Sejak kapan angkanya seharusnya dapat diketahui.'),
  source: orNull(Citation),
  note: textOrNull('Catatan.'),
  ...originalFigure,
});

const DroppedFigure = z.object({
  key: text('Kunci.'),
  label: text('Sebutannya yang terakhir.'),
  ...originalFigure,
});

const Role = z.object({
  organisation: text('Kunci lembaga.', 'diskominfo'),
  name: text('Nama lembaga.'),
  role: code(roles, 'Peran (IATI).'),
});

/** A programme, whole, as it stood by the end of a day or stands now. */
export const ApiProgrammeWhole = ApiProgramme.extend({
  region: RegionRef,
  key: text('Kunci dalam wilayahnya.'),
  version: count('Nomor versi.'),
  published_at: momentOf('Saat versi ini terbit.'),
  reason: textOrNull('Alasan perubahan pada versi ini.'),
  description: textOrNull('Apa yang dijanjikan.'),
  quote: textOrNull('Kata-kata sumber.'),
  status_date: dayOrNull('Hari statusnya dikatakan.'),
  status_source: orNull(Citation).meta({
    description: 'Sumber yang menyebut statusnya; null bila tidak diketahui yang mana di antara sumbernya.',
  }),
  known_since: text('Sejak kapan program ini diketahui.', '2026-01-05'),
  roles: z.array(Role).meta({ description: 'Siapa berperan apa.' }),
  figures: z.array(Figure).meta({ description: 'Angka yang terbit, dan yang tidak.' }),
  dropped_figures: z
    .array(DroppedFigure)
    .meta({ description: 'Angka yang pernah terbit dan tidak disebut lagi.' }),
  sources: z.array(Citation).meta({ description: 'Sumbernya.' }),
  schedule_version: countOrNull('Nomor versi rencananya; null bila tanpa rencana.'),
  milestones: z.array(ApiMilestone).meta({ description: 'Tonggak, urut rencana.' }),
  budgets: z.array(ApiBudget).meta({ description: 'Anggaran, tahun terbaru lebih dulu; paling banyak 100.' }),
  transactions: z
    .array(ApiTransaction)
    .meta({ description: 'Transaksi terbaru, paling banyak 20; semuanya pada `/transactions`.' }),
  indicators: z.array(ApiIndicator).meta({ description: 'Indikator dengan nilainya; paling banyak 50.' }),
}).meta({ id: 'ProgrammeWhole', description: 'Satu program, utuh.' });
