import * as z from 'zod';
import { code, count, countOrNull, dayOf, dayOrNull, flag, text, textOrNull } from '../api/fields.ts';
import { orNull, page } from '../api/schema.ts';
import { Citation } from '../sources/api-schema.ts';
import { timeZones } from './schema.ts';
import { stages } from './stages.ts';

/** A region in a list. */
export const ApiRegion = z
  .object({
    slug: text('Nama wilayah dalam alamat.', 'kota-contoh'),
    code: text('Kode Kemendagri.', '00.00'),
    name: text('Nama wilayah.', 'Kota Contoh'),
    province: text('Nama provinsi.', 'Jawa Timur'),
    demo: flag('True: wilayah contoh, segala isinya rekaan.'),
    time_zone: code(timeZones, 'Zona waktu (IANA).'),
    programme_count: count('Banyaknya program.'),
    figured_programme_count: count('Banyaknya program yang menyebut angka.'),
    update_count: count('Banyaknya kabar.'),
    last_event_date: dayOrNull('Hari terbaru yang diceritakan sumber; bukan hari sumbernya terbit.'),
    page,
  })
  .meta({ id: 'Region', description: 'Satu wilayah.' });

const said = {
  as_of: dayOf('Hari yang dimaksud sumber.'),
  said_by: textOrNull('Siapa yang mengatakannya.'),
  source: orNull(Citation),
};
const valid = {
  valid_from: dayOf('Berlaku sejak.'),
  valid_to: dayOrNull('Berlaku sampai; null: sampai sekarang.'),
};
const quote = textOrNull('Kata-kata sumber, apa adanya.');

export const ApiVision = z
  .object({
    ...valid,
    statement: text('Visi.'),
    quote,
    terms: z
      .array(z.object({ term: text('Istilah.'), definition: text('Artinya.') }))
      .meta({ description: 'Istilah di dalamnya.' }),
    note: textOrNull('Catatan.'),
    ...said,
  })
  .meta({ id: 'Vision', description: 'Satu versi visi wilayah.' });

export const ApiDimensionSet = z
  .object({
    ...valid,
    dimensions: z
      .array(z.object({ key: text('Kunci.', 'governance'), label: text('Sebutan.', 'Smart Governance') }))
      .meta({ description: 'Dimensi-dimensinya.' }),
    ...said,
  })
  .meta({ id: 'DimensionSet', description: 'Satu versi himpunan dimensi.' });

export const ApiRung = z
  .object({ stage: code(stages, 'Tahap tangga nasional.'), statement: text('Isinya.'), quote, ...said })
  .meta({ id: 'StageNote', description: 'Catatan tentang satu tahap Gerakan Menuju 100 Smart City.' });

const LegalForm = z.object({
  form: code(['draft', 'perbup_perwali', 'perda', 'other'], 'Bentuk hukum.'),
  number: textOrNull('Nomor peraturan.'),
  quote,
  ...said,
});

const Review = z.object({
  state: code(['never', 'planned', 'under_way', 'done'], 'Keadaan reviu.'),
  statement: text('Isinya.'),
  quote,
  organisation: textOrNull('Kunci lembaga yang mereviu.'),
  ...said,
});

export const ApiPlan = z
  .object({
    key: text('Kunci.', 'masterplan'),
    title: text('Judul.'),
    period_start: countOrNull('Tahun mulai.'),
    period_end: countOrNull('Tahun selesai.'),
    legal_forms: z
      .array(LegalForm)
      .meta({ description: 'Bentuk hukumnya, urut hari; yang terakhir berlaku.' }),
    reviews: z.array(Review).meta({ description: 'Reviu.' }),
    quote,
    ...said,
  })
  .meta({ id: 'Plan', description: 'Rencana induk, dengan bentuk hukum dan reviunya.' });

/** A region with how its own people are reached. */
export const ApiRegionWhole = ApiRegion.extend({
  silent_after_days: count('Hari tanpa peristiwa bersumber sebelum sebuah program disebut tanpa kabar.'),
  channels: orNull(
    z.array(
      z.object({
        label: text('Sebutan.'),
        kind: code(['phone', 'web', 'whatsapp', 'email'], 'Jenis saluran.'),
        address: text('Nomor atau alamatnya.', '112'),
        note: textOrNull('Catatan.'),
      }),
    ),
  ).meta({ description: 'Saluran warga; null bila wilayah belum menentukannya.' }),
}).meta({ id: 'RegionWhole', description: 'Satu wilayah dengan salurannya.' });
