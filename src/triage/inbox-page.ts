import type { Course } from '../clocks/course.ts';
import type { Calendars, Clocks } from '../clocks/schema.ts';
import type { RequestClass, State } from '../service-requests/states.ts';

/** The lists of the inbox, by the word in the address: everything that is open, what is in one state, what ended, what supporters doubt. */
export const inboxLists = {
  semua: 'open',
  baru: 'received',
  dikembalikan: 'returned',
  diperiksa: 'verified',
  'di-lembaga': 'referred',
  dikerjakan: 'in_progress',
  'menunggu-pelapor': 'awaiting_reporter',
  'dibuka-kembali': 'reopened',
  ditutup: 'closed',
  keberatan: 'objected',
} as const satisfies Record<string, State | 'open' | 'closed' | 'objected'>;
export type InboxList = keyof typeof inboxLists;

/** How a report ended, by the word in the address. */
export const inboxEnds = {
  selesai: 'done',
  otomatis: 'done_by_silence',
  ditolak: 'rejected',
  'bukan-wewenang': 'not_responsible',
  digabung: 'duplicate',
} as const satisfies Record<string, State>;
export type InboxEnd = keyof typeof inboxEnds;

/** In an address: reports of no agency yet. */
export const NO_AGENCY = '-';

/** What somebody asked of the inbox, as it stands in the address. */
export interface InboxAsked {
  daftar: InboxList;
  /** With `ditutup`. */
  akhir: InboxEnd;
  kategori?: string | undefined;
  kecamatan?: string | undefined;
  /** Key of an agency, or NO_AGENCY; left out: those of the whole region. */
  lembaga?: string | undefined;
  terlambat?: 'ya' | undefined;
  /** Words to look for, in every list. */
  cari?: string | undefined;
  setelah?: string | undefined;
}

/** One report in a list. */
export interface InboxLine {
  id: string;
  version: number;
  class: RequestClass;
  service: string;
  /** How its kecamatan and its agency are called; null: not said, and not decided. */
  district: string | null;
  agency: string | null;
  state: State;
  received_on: string;
  clocks: Clocks;
  course: Course;
  is_secret: boolean;
  next_due_at: string;
  /** UTC. */
  closed_at: string | null;
  hand_over_count: number;
  objection_count: number;
  /** The newest message is its reporter's. */
  is_asked: boolean;
  /** Null: secret. */
  beginning: string | null;
}

interface Named {
  code: string;
  name: string;
}

/** A page of the inbox. */
export interface InboxPage {
  shown: InboxLine[];
  next: string | null;
  /** What whoever looks did to many reports, and can still undo; `at` in UTC. */
  undoable: { id: string; at: string }[];
  /** By which lateness is counted; null where there is no report. */
  calendars: Calendars | null;
  services: Named[];
  districts: Named[];
  /** Those whose reports the officer sees. */
  agencies: Named[];
  /** Everyone to whom a report can go. */
  organisations: Named[];
}

/** True where a list can be narrowed to a category or a kecamatan: everything has an index but these. */
export const narrows = ({ daftar, lembaga }: Pick<InboxAsked, 'daftar' | 'lembaga'>): boolean =>
  daftar !== 'keberatan' && !((daftar === 'semua' || daftar === 'baru') && lembaga !== undefined);

/** True where something can be late. */
export const runsLate = ({ daftar }: Pick<InboxAsked, 'daftar'>): boolean =>
  daftar !== 'ditutup' && daftar !== 'keberatan';

/** The address of a list; what does not go with it is left out. */
export function inboxAddress(region: string, asked: Partial<InboxAsked>): string {
  const { daftar = 'semua', akhir, kategori, kecamatan, lembaga, terlambat } = asked;
  const list = { daftar, lembaga };
  const said = {
    daftar: daftar === 'semua' ? undefined : daftar,
    akhir: daftar === 'ditutup' ? akhir : undefined,
    lembaga,
    kategori: narrows(list) ? kategori : undefined,
    kecamatan: narrows(list) ? kecamatan : undefined,
    terlambat: runsLate(list) ? terlambat : undefined,
  };
  const query = new URLSearchParams(
    Object.entries(said).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  return `/petugas/${region}/laporan/${query.size > 0 ? `?${query}` : ''}`;
}
