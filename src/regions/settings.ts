import * as z from 'zod';
import { line, oneOf, unsaid, webAddress } from '../ui/schema.ts';

/** How a region can be reached. */
export const channelKinds = ['phone', 'web', 'whatsapp', 'email'] as const;
export type ChannelKind = (typeof channelKinds)[number];

const PHONE = 'nomor telepon dengan angka, misalnya 112';
const WHATSAPP = 'nomor WhatsApp lengkap, misalnya +62 812 0000 0000';
const EMAIL = 'alamat surel, misalnya pengaduan@contoh.go.id';
const WRITTEN = /^\+?[\d ().-]+$/;

const digits = (address: string) => address.replace(/\D/g, '');

/** A number as WhatsApp knows it: with the country, without the zero that stands for it. */
const abroad = (address: string) => digits(address).replace(/^0/, '62');

const numbered = (least: number, message: string) =>
  z.string().refine((typed) => {
    const { length } = digits(typed);
    return WRITTEN.test(typed) && length >= least && length <= 15;
  }, message);

const addresses: Record<ChannelKind, z.ZodType<string>> = {
  phone: numbered(3, PHONE),
  web: webAddress,
  whatsapp: numbered(9, WHATSAPP),
  email: z.email(EMAIL),
};

/** One way to reach a region. The address is what people read; its link is made by `hrefOf`, never typed. */
export const Channel = z
  .strictObject({
    label: line(60, 'Pengaduan warga'),
    kind: oneOf(channelKinds),
    address: line(300, 'https://www.lapor.go.id'),
    note: unsaid(line(160, 'buka setiap hari kerja')),
  })
  .superRefine(({ kind, address }, issues) => {
    const wrong = addresses[kind].safeParse(address).error?.issues[0]?.message;
    if (wrong) issues.addIssue({ code: 'custom', path: ['address'], message: wrong });
  });
export type Channel = z.infer<typeof Channel>;

/** The link of a channel. Only these four schemes ever leave here. */
export const hrefOf = ({ kind, address }: Channel): string =>
  ({
    phone: `tel:${address.startsWith('+') ? '+' : ''}${digits(address)}`,
    web: address,
    whatsapp: `https://wa.me/${abroad(address)}`,
    email: `mailto:${address}`,
  })[kind];

/** At most so many channels. */
export const CHANNELS = 8;

/** A programme, and a region, without a sourced happening for this many days is silent, unless its region says otherwise. */
export const DEFAULT_SILENT_AFTER_DAYS = 180;

const DAYS = 'bilangan bulat dari 30 sampai 730';

/** What the officers of a region set for it. `channels` null: none chosen, the national ones stand. */
export const Settings = z.strictObject({
  /** Nobody publishes their own draft. */
  two_person: z.boolean(),
  /** Seeing who a reporter is takes a second person's word. */
  two_person_identity: z.boolean(),
  /** 30-730 days. */
  silent_after_days: z.int(DAYS).min(30, DAYS).max(730, DAYS),
  channels: z.array(Channel).max(CHANNELS, `paling banyak ${CHANNELS} kanal`).nullable(),
});
export type Settings = z.infer<typeof Settings>;

/** Reached from everywhere in Indonesia; they belong to no region. */
export const nationalChannels: Channel[] = [
  { label: 'Keadaan darurat', kind: 'phone', address: '112', note: 'Nomor darurat nasional.' },
  {
    label: 'SP4N-LAPOR!',
    kind: 'web',
    address: 'https://www.lapor.go.id',
    note: 'Kanal pengaduan nasional.',
  },
];

/** The channels a reader sees. */
export const channelsOf = ({ channels }: Pick<Settings, 'channels'>) => channels ?? nationalChannels;

/** A list that is the national one, word by word, is no choice of the region's. */
export const chosen = (channels: Settings['channels']) =>
  JSON.stringify(channels) === JSON.stringify(nationalChannels) ? null : channels;

/** How many changes the page lists; one more is read, to say that there are others. */
export const SHOWN = 5;

/** A region's settings as its page shows them, with what changed most lately. */
export interface SettingsPage {
  settings: Settings;
  version: number;
  changes: { version: number; changed_at: string; before: Settings; after: Settings }[];
  /** What stood when somebody's form was made, if that was changed meanwhile. */
  before: Settings | null;
}
