import * as z from 'zod';
import { yesOrNo } from '../ui/yes-or-no.ts';
import { classes } from './states.ts';

const POSITION = 'Posisi ditulis sebagai lintang, bujur; misalnya -8.0983, 112.1681';
const ABROAD = 'Posisi ini di luar Indonesia. Tulis lintang dahulu, lalu bujur; misalnya -8.0983, 112.1681';
const PHONE = 'Nomor telepon dengan angka, misalnya 0812 3456 7890';
const EMAIL = 'Alamat surel lengkap, misalnya nama@contoh.id';
const LAPOR = 'Nomor LAPOR! berupa angka, misalnya 1234567';
const LAPOR_ZERO = 'Nomor LAPOR! tidak diawali angka 0. Jangan menulis nomor telepon di sini';
const TICKED = 'Jawab ya atau tidak';
const DAY = 'Tanggal kejadian belum benar; misalnya 2026-11-22';

const text = (max: number, name: string) =>
  z
    .string()
    .trim()
    .max(max, `${name}: paling banyak ${max.toLocaleString('id-ID')} huruf`);

const optional = <T>(schema: z.ZodType<T, string>) =>
  z
    .string()
    .trim()
    .default('')
    .transform((typed) => typed || null)
    .pipe(schema.nullable());

const ticked = z
  .string()
  .default('')
  .refine((typed) => yesOrNo(typed) !== null, TICKED)
  .transform((typed) => yesOrNo(typed) === true);

const isPosition = ([lat = NaN, long = NaN]: number[]) => Math.abs(lat) <= 90 && Math.abs(long) <= 180;

// From Pulau Benggala to Merauke and from Miangas to Pulau Ndana, in degrees. Of a region no boundary is known here.
const isInIndonesia = ([lat = NaN, long = NaN]: number[]) =>
  lat >= -11.1 && lat <= 6.1 && long >= 94.9 && long <= 141.1;

/** What a resident may write about what happened, where and when. Place and day of a region are checked beside it. */
export const ServiceRequest = z.object({
  class: z.enum(classes, 'Pilih pengaduan, permintaan informasi, atau aspirasi'),
  /** 10-4,000 characters. */
  description: text(4000, 'Uraian')
    .default('')
    .pipe(z.string().min(10, 'Jelaskan masalahnya, sedikitnya 10 huruf')),
  /** A day in the region, not after today. */
  incident_on: optional(z.iso.date(DAY)),
  /** Code of a kecamatan or kelurahan. */
  area: optional(z.string()),
  /** At most 200 characters. */
  landmark: optional(text(200, 'Patokan')),
  /** WGS 84, within Indonesia; six decimals: about 10 cm. */
  position: optional(
    z
      .string()
      .regex(/^-?\d{1,2}(?:\.\d{1,20})?\s*[,;\s]\s*-?\d{1,3}(?:\.\d{1,20})?$/, POSITION)
      .transform((typed) => typed.split(/\s*[,;\s]\s*/).map((part) => Number(Number(part).toFixed(6))))
      .refine(isPosition, { error: POSITION, abort: true })
      .refine(isInIndonesia, ABROAD),
  ),
  /** At most 100 characters. */
  name: optional(text(100, 'Nama')),
  /** 6-15 digits. */
  phone: optional(text(30, 'Nomor telepon').regex(/^\+?(?:[ ().-]*\d){6,15}[ ().-]*$/, PHONE)),
  email: optional(z.email(EMAIL).max(254, EMAIL)),
  is_anonymous: ticked,
  is_secret: ticked,
  /** Slug or id of a programme of the same region. */
  programme: optional(z.string()),
  /** Ten digits at most and no 0 first: neither a NIK nor most telephone numbers pass, because it may be public. */
  lapor_number: optional(
    z
      .string()
      .regex(/^#?\d{1,10}$/, LAPOR)
      .regex(/^#?[1-9]/, LAPOR_ZERO)
      .transform((typed) => typed.replace('#', '')),
  ),
});
export type ServiceRequest = z.infer<typeof ServiceRequest>;

/** Photos of one report, at most. */
export const PHOTOS = 4;
