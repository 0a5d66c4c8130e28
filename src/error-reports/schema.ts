import * as z from 'zod';

const SHAPE = /^(?:\/[A-Za-z0-9][A-Za-z0-9-]*)+\/(?:#[A-Za-z0-9][A-Za-z0-9-]*)?$/;
const ADDRESS = 'Tulis alamat halaman di portal ini, misalnya /kota-blitar/program/wifi-rt-rw/';

// Pages that gather several regions: nobody could tell whose figure is meant, nor who should answer.
const GATHERS = /^\/(?:(?:janji|linimasa|cari)\/)?(?:[?#].*)?$/;
const GATHERING =
  'Halaman itu memuat beberapa wilayah. Buka dulu wilayah, program, atau kabarnya, lalu salin alamat halaman itu';

const text = (max: number, name: string) =>
  z
    .string()
    .trim()
    .max(max, `${name}: paling banyak ${max.toLocaleString('id-ID')} huruf`);

const optional = (max: number, name: string) => text(max, name).transform((typed) => typed || null);

/** An error in a figure, as a resident reports it. Nothing of it but the address is ever shown in public. */
export const ErrorReport = z.object({
  /** Path of a page of this portal, with the anchor of a figure or claim on it; at most 300 characters. */
  address: z
    .string()
    .trim()
    .max(300, ADDRESS)
    .refine((address) => !GATHERS.test(address), { error: GATHERING, abort: true })
    .regex(SHAPE, ADDRESS),
  /** 10-2000 characters. */
  what_is_wrong: text(2000, 'Apa yang keliru').min(10, 'Jelaskan apa yang keliru, sedikitnya 10 huruf'),
  /** What it should say, at most 200 characters. */
  right_value: optional(200, 'Yang benar'),
  /** A link, a document, a newspaper; at most 500 characters. */
  where_to_see: optional(500, 'Di mana Anda melihatnya'),
});

/** The public answer to a report, 1-2000 characters. */
export const ANSWER_LIMIT = 2000;

export type ErrorReport = z.infer<typeof ErrorReport>;

/** True for a text that has the shape of an address on this portal; whether there is such a page only the verb knows. */
export const isAddress = (address: string) => ErrorReport.shape.address.safeParse(address).success;
