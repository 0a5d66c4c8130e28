import * as z from 'zod';
import { count, countOrNull, flag, momentOf, momentOrNull, text, textOrNull } from '../api/fields.ts';
import { orNull } from '../api/schema.ts';
import { clockNames } from './schema.ts';

const Term = z
  .union([
    z.object({ working_days: count('Hari kerja sesudah hari diterima.') }),
    z.object({ hours: count('Jam sejak diterima.') }),
  ])
  .meta({ description: 'Lamanya.' });

/** A term with where it comes from. */
export const ApiRule = z
  .object({
    term: Term,
    source: text('Siapa yang berkata begitu.', 'Keterangan aplikasi SP4N-LAPOR!'),
    caution: textOrNull('Yang perlu diketahui: teks peraturannya belum dibaca, misalnya.'),
  })
  .meta({ id: 'ClockRule', description: 'Satu tenggat dan asalnya.' });

const due = {
  due_on: text('Hari terakhirnya di wilayah itu.', '2026-11-30'),
  due_at: momentOf('Saat sesudahnya terlambat.'),
  provisional: flag('Hari libur tahun itu belum ditetapkan.'),
};

/** By when something is owed. */
export const Due = z.object(due).meta({ id: 'Due', description: 'Sampai kapan.' });

/** A term that began after the report. */
export const Waiting = z
  .object({
    rule: ApiRule,
    ...due,
    started_at: momentOf('Mulai dihitung.'),
    calendar: text('Kalender dan versinya.', 'nasional 1'),
  })
  .meta({ id: 'Waiting', description: 'Tenggat yang mulai di tengah jalan.' });

/** Time that counts against nobody. */
export const Pause = z
  .object({
    from: momentOrNull('Mulai; null pada kategori peka.'),
    to: momentOrNull('Selesai; null pada kategori peka.'),
    from_on: textOrNull('Hari mulai.'),
    to_on: textOrNull('Hari selesai.'),
    days: count('Hari kerja.'),
    extended: z.array(z.enum(clockNames)).meta({ description: 'Jam yang diperpanjangnya.' }),
    calendar: text('Kalender dan versinya.', 'nasional 1'),
  })
  .meta({ id: 'Pause', description: 'Jeda yang tidak dihitung.' });

const Clock = z
  .object({
    rule: ApiRule,
    calendar: text('Kalender dan versinya.', 'nasional 1'),
    promised: Due.meta({ description: 'Yang dijanjikan ketika diterima.' }),
    extended_by: z.array(z.int()).meta({ description: 'Urutan jeda yang memperpanjangnya, dalam `pauses`.' }),
    due: Due.meta({ description: 'Yang berlaku sekarang.' }),
    kept_at: momentOrNull('Ditepati.'),
    lapsed: flag('Berakhir bersama laporannya tanpa ditepati.'),
    late: flag('Terlambat.'),
    late_working_days: countOrNull('Hari kerja terlambat.'),
    late_without: z
      .array(z.int())
      .meta({ description: 'Urutan jeda yang tidak masuk hitungan itu, dalam `pauses`.' }),
  })
  .meta({ id: 'Clock', description: 'Satu jam laporan.' });

/** Every clock of a report. */
export const ClocksTold = z
  .object(
    Object.fromEntries(clockNames.map((name) => [name, Clock])) as Record<
      (typeof clockNames)[number],
      typeof Clock
    >,
  )
  .meta({ id: 'Clocks', description: 'Jam-jam laporan, dengan semua yang perlu untuk menghitungnya lagi.' });

const Final = z.object({
  complaint: ApiRule,
  supervisory: ApiRule,
  information_request: ApiRule,
  aspiration: ApiRule,
});

/** The rules under which reports of a region are answered. */
export const ApiClockRules = z
  .object({
    verify: ApiRule,
    first_action: ApiRule,
    final: Final.meta({ description: 'Menurut kelasnya.' }),
    silence: ApiRule,
    objection: ApiRule,
    services: z
      .array(
        z.object({
          code: text('Kode kategori.', 'lampu-jalan'),
          name: text('Sebutan.'),
          verify: ApiRule.optional(),
          first_action: ApiRule.optional(),
          final: Final.partial().optional(),
          silence: ApiRule.optional(),
          objection: ApiRule.optional(),
        }),
      )
      .meta({ description: 'Kategori yang tenggatnya lain, dengan yang lain itu saja.' }),
    counting: z.array(z.string()).meta({ description: 'Bagaimana hari kerja dihitung.' }),
    pausing: z.array(z.string()).meta({ description: 'Kapan jam berhenti.' }),
  })
  .meta({ id: 'ClockRules', description: 'Aturan tenggat laporan satu wilayah.' });

const Days = z.object({
  version: count('Nomor versi kalender.'),
  working_week: z
    .array(z.int())
    .nullable()
    .meta({ description: 'Hari kerja: 1 Senin sampai 7 Minggu; null: seperti nasional.' }),
  years: z
    .array(z.object({ year: count('Tahun.'), source: text('Dasarnya.') }))
    .meta({ description: 'Tahun yang hari liburnya sudah ditetapkan.' }),
  days: z
    .array(
      z.object({
        day: text('Harinya.', '2026-12-25'),
        kind: z
          .enum(['national_holiday', 'collective_leave', 'local'])
          .meta({ description: 'Libur nasional, cuti bersama, atau libur daerah.' }),
        name: text('Namanya.'),
      }),
    )
    .meta({ description: 'Hari libur.' }),
});

/** On which days nobody works. */
export const ApiCalendar = z
  .object({ national: Days, local: orNull(Days).meta({ description: 'Libur daerahnya sendiri.' }) })
  .meta({ id: 'Calendar', description: 'Hari libur nasional dan daerah.' });
