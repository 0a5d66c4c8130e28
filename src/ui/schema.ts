import * as z from 'zod';

/** The message of a field: what the right value is, and that it must be there when it is missing. */
const wanted = (right: string) => (issue: { input: unknown }) =>
  issue.input === undefined ? `wajib diisi: ${right}` : right;

const KEY = 'huruf kecil, angka, dan tanda hubung, misalnya "command-center"';

/** A stable name an author gives a thing inside one region; identity is region + key. 1-60 characters. */
export const key = z.string({ error: wanted(KEY) }).regex(/^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/, KEY);

/** A calendar day, ISO 8601, without a time. */
export const isoDate = z.iso.date('tanggal berbentuk TTTT-BB-HH, misalnya "2019-05-16"');

/** A day, or a local time as the publisher printed it, ISO 8601 without a zone. */
export const printedTime = z
  .string()
  .regex(
    /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3]):[0-5]\d)?$/,
    'tanggal atau waktu setempat, misalnya "2019-05-16" atau "2019-05-16T13:01"',
  );

/** One line of text, `max` characters at most. */
export const line = (max: number, example: string) =>
  z
    .string({ error: wanted(`satu baris teks, misalnya "${example}"`) })
    .trim()
    .min(1, `tidak boleh kosong, misalnya "${example}"`)
    .max(max, `paling banyak ${max} huruf`)
    .regex(/^[^\n\r]*$/, 'satu baris saja, tanpa ganti baris');

/** Several lines of text, `max` characters at most. */
export const prose = (max: number, example: string) =>
  z
    .string({ error: wanted(`teks, misalnya "${example}"`) })
    .trim()
    .min(1, `tidak boleh kosong, misalnya "${example}"`)
    .max(max, `paling banyak ${max} huruf`);

/** A public web address; nothing but http and https may become a link. */
export const webAddress = z
  .url({
    protocol: /^https?$/,
    hostname: z.regexes.domain,
    error: 'alamat lengkap, misalnya "https://contoh.go.id/berita"',
  })
  .max(500, 'paling banyak 500 huruf')
  // A text that is no address is asked this too, and is refused for what it is.
  .refine(
    (address) => !URL.canParse(address) || new URL(address).username === '',
    'tanpa nama pengguna di depan nama situs',
  );

/** One of a closed set; the message lists the set. */
export const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: wanted(`salah satu dari: ${values.join(', ')}`) });

/** A thing the source does not say: written `null` or left out, never an empty string. */
export const unsaid = <T extends z.ZodType>(schema: T) => schema.nullable().default(null);

const kinds: Record<string, string> = {
  string: 'teks',
  number: 'angka',
  int: 'bilangan bulat',
  boolean: 'true atau false',
  array: 'daftar, tiap butir diawali "- "',
  object: 'kumpulan kolom "nama: isi"',
};

// What our own messages leave unsaid is said here, so that no reader ever meets a library's English.
z.config({
  customError: (issue) => {
    if (issue.code === 'unrecognized_keys') return `kolom tidak dikenal: ${issue.keys.join(', ')}`;
    if (issue.code !== 'invalid_type') return 'di luar batas yang diterima; lihat panduan berkas impor';
    const kind = kinds[issue.expected] ?? issue.expected;
    return issue.input === undefined ? `wajib diisi: ${kind}` : `harus berupa ${kind}`;
  },
});
