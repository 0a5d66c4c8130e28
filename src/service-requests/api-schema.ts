import * as z from 'zod';
import {
  code,
  codeOrNull,
  count,
  dayOf,
  dayOrNull,
  flag,
  momentOrNull,
  text,
  textOrNull,
} from '../api/fields.ts';
import { id, orNull, page, ProgrammeRef, RegionRef } from '../api/schema.ts';
import { ClocksTold, Pause, Waiting } from '../clocks/api-schema.ts';
import { told } from '../public-requests/timeline.ts';
import { classes, states, statuses } from './states.ts';

const Named = z.object({ code: text('Kode.'), name: text('Sebutan.') });
const coordinate = (description: string) => z.number().nullable().meta({ description, example: -8.095 });

/** A public report in a list. */
export const ApiRequest = z
  .object({
    id,
    region: RegionRef,
    class: code(classes, 'Kelas SP4N.'),
    service: Named.meta({ description: 'Kategori.' }),
    agency: orNull(Named).meta({ description: 'Lembaga yang menjawab; null: belum ada.' }),
    district: orNull(Named).meta({ description: 'Kecamatan.' }),
    village: orNull(Named).meta({ description: 'Kelurahan atau desa.' }),
    description: textOrNull(
      'Isinya, dalam daftar paling banyak 300 huruf pertama; null bila hanya faktanya yang tampil.',
    ),
    lat: coordinate('Lintang (WGS 84), sengaja kasar.'),
    long: coordinate('Bujur (WGS 84), sengaja kasar.'),
    state: code(states, 'Keadaan menurut petugas.'),
    status: code(statuses, 'Keadaan menurut warga.'),
    received_on: dayOf('Hari diterima.'),
    late: flag('Terbuka sesudah saat jawabannya dijanjikan.'),
    answered: flag('Lembaga sudah menjawab dan menunggu kata pelapor.'),
    partly: flag('Selesai sebagian.'),
    supporter_count: count('Banyaknya pendukung.'),
    hand_over_count: count('Berapa kali berpindah lembaga.'),
    page,
  })
  .meta({ id: 'ServiceRequest', description: 'Satu laporan warga yang tampil untuk umum.' });

const Step = z.object({
  verb: code(told, 'Apa yang terjadi.'),
  on: dayOrNull('Harinya; null: tidak diberitahukan.'),
  agency: z.string().nullish().meta({ description: 'Nama lembaga; null: koordinator wilayah.' }),
  from: z.string().nullish().meta({ description: 'Dari lembaga mana.' }),
  days_held: z.int().optional().meta({ description: 'Hari kerja di lembaga sebelumnya.' }),
  how: z.enum(['whole', 'part']).optional().meta({ description: 'Seluruhnya atau sebagian.' }),
  into: z.string().optional().meta({ description: 'Laporan yang melanjutkannya.' }),
  reopened: z.literal(true).optional().meta({ description: 'Dibuka lagi.' }),
  objections: z.int().optional().meta({ description: 'Pendukung yang berkata belum selesai.' }),
});

/** A public report with its clocks and its way. */
export const ApiRequestWhole = ApiRequest.extend({
  landmark: textOrNull('Patokan tempat.'),
  incident_on: dayOrNull('Hari kejadian.'),
  lapor_number: textOrNull('Nomor di SP4N-LAPOR!.'),
  programme: orNull(ProgrammeRef),
  outcome: codeOrNull(['whole', 'part'], 'Hasil menurut lembaga.'),
  confirmed: codeOrNull(['whole', 'part'], 'Hasil menurut pelapor.'),
  reason: textOrNull('Mengapa ditutup.'),
  received_at: momentOrNull('Saat diterima; null pada kategori peka.'),
  closed_at: textOrNull('Saat ditutup.'),
  reopened_count: count('Berapa kali dibuka lagi.'),
  objection_count: count('Pendukung yang berkata belum selesai.'),
  merged_count: count('Laporan yang digabungkan ke sini, paling banyak 20 dihitung.'),
  continued_by: textOrNull('Laporan yang melanjutkannya.'),
  photos: z
    .array(z.object({ url: text('Alamat fotonya.'), width: count('Lebar.'), height: count('Tinggi.') }))
    .meta({ description: 'Foto yang disetujui petugas.' }),
  clocks: ClocksTold,
  pauses: z.array(Pause).meta({ description: 'Jeda yang tidak dihitung, urut waktu.' }),
  paused_since: momentOrNull('Sedang dijeda sejak.'),
  silence: orNull(Waiting).meta({ description: 'Kapan ditutup bila pelapor diam.' }),
  objection: orNull(Waiting).meta({ description: 'Sampai kapan dapat dibuka lagi.' }),
  calendars: z
    .array(z.object({ name: text('Kalender dan versinya.'), address: text('Alamatnya.') }))
    .meta({ description: 'Kalender yang dipakai.' }),
  steps: z.array(Step).meta({ description: 'Langkahnya, urut waktu.' }),
  steps_cut: flag('Ada langkah yang lebih lama.'),
}).meta({ id: 'ServiceRequestWhole', description: 'Satu laporan dengan jam dan langkahnya.' });
