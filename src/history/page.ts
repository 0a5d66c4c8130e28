import * as z from 'zod';
import { roleNames, scopeNames } from '../accounts/roles.ts';

/** What the public history of a region can be narrowed to, by the word in the address. */
export const publicKinds = {
  wilayah: 'region',
  sumber: 'source',
  lembaga: 'organisation',
  program: 'programme',
  rencana: 'schedule',
  anggaran: 'budget',
  transaksi: 'transaction',
  metode: 'method',
  indikator: 'indicator',
  janji: 'commitment',
  penilaian: 'assessment',
  kabar: 'update',
  kekeliruan: 'error_report',
  masukan: 'feedback',
  bukti: 'evidence',
  pengaturan: 'setting',
  kategori: 'service_list',
  kalender: 'calendar',
} as const;

/** The same in the console, where people, drafts and spreadsheets have a history too. */
export const consoleKinds = {
  ...publicKinds,
  'laporan-warga': 'service_request',
  draf: 'draft',
  orang: 'person',
  undangan: 'invite',
  lembar: 'spreadsheet',
  kunci: 'api_key',
} as const;

export type HistoryKind = keyof typeof consoleKinds;

const Fact = z.union([z.string(), z.number(), z.null()]);

/** One event as history tells it: ids, dates and names of fields from the event, words from where they can be erased. */
export const HistoryLine = z.object({
  id: z.int(),
  /** UTC. */
  at: z.string(),
  noun: z.string(),
  verb: z.string(),
  subject: z.string(),
  version: z.int(),
  public: z.boolean(),
  /** Who did it: in which role, as it was then, and for which organisation. */
  by: z.object({
    kind: z.enum(['resident', 'officer', 'key', 'system', 'clock']),
    role: z.enum([...roleNames, ...scopeNames]).nullable(),
    organisation: z.string().nullable(),
    /** Of a person, or what a key is for. For colleagues alone; null when the person's data were erased, absent in public. */
    name: z.string().nullable().optional(),
  }),
  /** What the event itself says. */
  data: z.record(z.string(), z.unknown()),
  /** What it was done to, as it is called today; null when it is no longer kept. */
  thing: z.record(z.string(), Fact).nullable(),
  /** What the version says of itself: its public reason, whether its words were removed, where a promise moved, how it was called before. */
  said: z.record(z.string(), Fact).nullable(),
});

/** A region's history, newest first. */
export const HistoryPage = z.object({
  region: z.object({ slug: z.string(), name: z.string(), demo: z.boolean(), time_zone: z.string() }),
  lines: z.array(HistoryLine),
  asked: z.object({ jenis: z.string().optional(), sebelum: z.string().optional() }),
  next: z.string().nullable(),
});

export type HistoryLine = z.infer<typeof HistoryLine>;
export type HistoryPage = z.infer<typeof HistoryPage>;
