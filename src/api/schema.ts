import * as z from 'zod';
import { Per } from '../mementos/per.ts';

/** A moment as the API tells it: UTC, whole seconds. */
export const moment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/)
  .meta({ description: 'Waktu UTC tanpa pecahan detik.', example: '2026-11-26T09:30:00Z' });

/** A calendar day of the region. */
export const day = z.iso
  .date()
  .meta({ description: 'Hari, menurut kalender wilayah.', example: '2019-05-16' });

/** A day, a month, a quarter or a year, as the source wrote it. */
export const span = z
  .string()
  .meta({ description: 'Hari, bulan, triwulan, atau tahun, setepat sumbernya.', example: '2027-Q2' });

/**
 * A value or null. `.nullable()` of a schema with a name would be described as one that null can never meet, so null
 * stands beside it.
 */
export const orNull = <T extends z.ZodType>(schema: T) => z.union([schema, z.null()]);

/** The permanent id of a thing. */
export const id = z.string().meta({ description: 'Nomor tetap: sepuluh tanda.', example: '7K3M9QXT2B' });

/** Where people read the same. */
export const page = z
  .string()
  .meta({ description: 'Halaman yang sama untuk manusia.', example: 'https://pantau.example/kota-contoh/' });

export const RegionRef = z
  .object({
    slug: z.string().meta({ description: 'Nama wilayah dalam alamat.', example: 'kota-contoh' }),
    name: z.string().meta({ description: 'Nama wilayah.', example: 'Kota Contoh' }),
  })
  .meta({ id: 'RegionRef', description: 'Wilayah yang disebut.' });

export const ProgrammeRef = z
  .object({
    slug: z.string().meta({ description: 'Nama program dalam alamat.', example: 'command-center' }),
    title: z.string().meta({ description: 'Judul program.', example: 'Command center Dinas Kominfo' }),
  })
  .meta({ id: 'ProgrammeRef', description: 'Program yang disebut.' });

/** A path parameter: the region's slug. */
export const regionInPath = {
  region: z
    .string()
    .regex(/^[a-z][a-z0-9-]{2,59}$/)
    .meta({ description: 'Nama wilayah dalam alamat.', example: 'kota-contoh' }),
};

/** A path parameter: a permanent id. */
export const idInPath = {
  id: z
    .string()
    .regex(/^[0-9A-HJKMNP-TV-Z]{10}$/)
    .meta({ description: 'Nomor tetap: sepuluh tanda.', example: '7K3M9QXT2B' }),
};

/** A path parameter: the slug of a programme. */
export const programmeInPath = {
  ...regionInPath,
  programme: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,80}$/)
    .meta({ description: 'Nama program dalam alamat.', example: 'command-center' }),
};

const LIMIT = 'bilangan bulat 1 sampai 100';
const AFTER = 'penanda dari links.next; mulailah tanpa penanda';
const fieldsWanted = (known: string[]) => `nama kolom, dipisah koma, dari: ${known.join(', ')}`;

/** What every paged list is asked. */
export const paging = {
  limit: z.coerce
    .number(LIMIT)
    .int(LIMIT)
    .min(1, LIMIT)
    .max(100, LIMIT)
    .default(50)
    .meta({ description: 'Banyaknya butir dalam satu jawaban.', example: 50 }),
  after: z
    .string(AFTER)
    .regex(/^[A-Za-z0-9:.~-]{1,80}$/, AFTER)
    .optional()
    .meta({ description: 'Penanda tempat, dari `links.next` jawaban sebelumnya.' }),
};

/** As it was published by the end of a day, or of a second. */
export const per = Per.optional().meta({
  description:
    'Seperti yang sudah terbit pada akhir hari ini menurut zona waktu wilayahnya, atau pada akhir detik ini (UTC, misalnya 2026-11-25T02:00:00Z). Yang belum ada waktu itu dijawab 404.',
  example: '2026-11-25',
});

/** In which form a list is told. */
export const format = z.enum(['json', 'csv'], 'json atau csv').default('json').meta({
  description:
    'Bentuk jawaban. `csv`: satu baris per butir, dengan BOM dan tanpa rumus; halaman berikutnya ada di header `Link`.',
  example: 'json',
});

/** Some columns alone, of those that things of a kind have. */
export const fieldsOf = (known: string[]) =>
  z
    .string(fieldsWanted(known))
    .regex(/^[a-z0-9_]{1,40}(?:,[a-z0-9_]{1,40}){0,39}$/, fieldsWanted(known))
    .optional()
    .meta({
      description:
        'Hanya kolom-kolom ini dari tiap butir, dipisah koma. Kolom lain tidak dikirim, juga yang wajib menurut skemanya.',
    });

export const Problem = z
  .object({
    type: z.string().meta({ description: 'Alamat yang menjelaskan jenis galat ini.' }),
    title: z.string().meta({ description: 'Jenis galat, dalam kata.' }),
    status: z.int().meta({ description: 'Status HTTP.' }),
    code: z.string().meta({ description: 'Jenis galat, sebagai kode.' }),
    detail: z.string().meta({ description: 'Apa yang terjadi, dan apa yang dapat Anda lakukan.' }),
    errors: z
      .array(
        z.object({
          field: z.string().meta({ description: 'Nama parameter atau kolom.' }),
          message: z.string().meta({ description: 'Nilai yang benar.' }),
        }),
      )
      .optional()
      .meta({ description: 'Apa saja yang keliru, bila diketahui.' }),
  })
  .meta({
    id: 'Problem',
    description: 'Galat (RFC 9457). Yang Anda kirim tidak pernah diulang di dalamnya.',
    example: {
      type: 'https://pantau.example/pengembang/antarmuka/#not_found',
      title: 'Tidak ditemukan',
      status: 404,
      code: 'not_found',
      detail: 'Tidak ada yang beralamat ini, atau tidak tampil untuk umum.',
    },
  });

export const Links = z
  .object({
    self: z.string().meta({ description: 'Alamat jawaban ini.' }),
    page: z.string().optional().meta({ description: 'Halaman yang sama untuk manusia.' }),
    next: z.string().optional().meta({ description: 'Halaman berikutnya; tidak ada pada yang terakhir.' }),
  })
  .meta({ id: 'Links', description: 'Alamat yang berkaitan.' });

export type Problem = z.infer<typeof Problem>;
export type Links = z.infer<typeof Links>;
