import * as z from 'zod';

/** What feeds tell of; what has a name in an address below can be followed by mail too. */
export const topics = [
  'region',
  'programme',
  'service_request',
  'service_area',
  'feedback',
  'dimension',
  'corrections',
] as const;
export type TopicName = (typeof topics)[number];

/** In which form a feed is asked for, by the end of its address. */
export const feedFormats = ['atom', 'json'] as const;
export type FeedFormat = (typeof feedFormats)[number];

/** The same as words of an address. */
export const topicsInAddress = {
  wilayah: 'region',
  program: 'programme',
  laporan: 'service_request',
  'laporan-di': 'service_area',
  masukan: 'feedback',
} as const satisfies Record<string, TopicName>;

/** How often somebody wants to hear of it. */
export const rhythms = ['at_once', 'daily'] as const;
export type Rhythm = (typeof rhythms)[number];

/** The same as words of a form. */
export const rhythmsInForm = { harian: 'daily', segera: 'at_once' } as const satisfies Record<string, Rhythm>;

/** How long a request to follow waits for whoever owns the address. */
export const UNCONFIRMED_HOURS = 48;
/** How many things one address may follow, and for how many it may be asked at the same time. */
export const FOLLOWED = 200;
export const PENDING = 20;

/** One thing that can be followed. */
export interface Topic {
  region: string;
  topic: TopicName;
  /** The id of a programme, report or feedback; 'service_code/district_code' of an area, either may be empty; the key of a dimension; else ''. */
  subject: string;
}

const ADDRESS = 'Tulis alamat surel yang lengkap, misalnya nama@contoh.id';

/** An address of mail, at most 254 characters; its domain in small letters, for nobody means another one by them. */
export const MailAddress = z
  .string()
  .trim()
  .max(254, 'Alamat surel terlalu panjang: paling banyak 254 huruf')
  .pipe(z.email(ADDRESS))
  .transform((address) => address.replace(/[^@]+$/, (domain) => domain.toLowerCase()));
