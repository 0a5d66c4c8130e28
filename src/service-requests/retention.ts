import { harmlessOfMail, mailKept } from '../mail/kept.ts';

/**
 * The one schema of personal data in reports: what is kept, what for, on what ground, and when it is erased. The page
 * /privasi/ draws it and the clock carries it out. Periods are product decisions, the same for every region.
 */
export interface Kept {
  /** As residents read it. */
  name: string;
  /** Where it stands, `table.column`. */
  columns: readonly string[];
  purpose: string;
  /** The ground in plain words: UU 27/2022 tentang Pelindungan Data Pribadi. */
  basis: string;
  /** The rule that erases it; null: `gone` says when. */
  erased_by: RuleName | null;
  gone?: string;
}

/** One step of erasing: so many days after a report was closed. */
export interface RetentionRule {
  what: RuleName;
  days: number;
}

export type RuleName = 'contact' | 'position' | 'photos' | 'thread' | 'everything';

/** In the order in which they are carried out: service_request.retention_step counts them, so new ones are inserted nowhere but where all that stands before is due earlier. */
export const rules: readonly RetentionRule[] = [
  { what: 'contact', days: 90 },
  { what: 'position', days: 90 },
  { what: 'photos', days: 90 },
  { what: 'thread', days: 365 },
  { what: 'everything', days: 730 },
];

/** A report that nobody ever closed loses everything so many days after it was submitted. */
export const NEVER_CLOSED_DAYS = 1095;

const consent = 'Persetujuan Anda: Anda memilih mengisinya.';
const service = 'Kewajiban pemerintah melayani dan menjawab laporan warga.';
const interest = 'Kepentingan yang sah: menjaga portal dari penyalahgunaan.';

/** Everything that may hold personal data. */
export const kept: readonly Kept[] = [
  {
    name: 'Kontak: nama, telepon, surel',
    columns: ['service_request_sealed.wrapped', 'service_request_sealed.box'],
    purpose:
      'Menghubungi Anda tentang laporan itu, juga lewat surel otomatis tanpa isi laporan. Disimpan tersegel. Petugas membukanya hanya dengan alasan yang Anda baca pada halaman laporan Anda.',
    basis: consent,
    erased_by: 'contact',
  },
  {
    name: 'Posisi tepat',
    columns: ['service_request.lat', 'service_request.long'],
    purpose:
      'Menemukan tempat kejadian. Umum hanya melihat posisi kasar. Pada laporan rahasia disimpan tersegel.',
    basis: consent,
    erased_by: 'position',
  },
  {
    name: 'Foto yang tidak disetujui',
    columns: ['photo.sha256'],
    purpose: 'Menunjukkan masalahnya kepada petugas.',
    basis: consent,
    erased_by: 'photos',
  },
  {
    name: 'Percakapan',
    columns: [
      'service_request_message.body',
      'service_request_note.body',
      'service_request_referral.reason',
      'service_request_objection.body',
      'service_request_public.reason',
      'identity_opening.reason',
    ],
    purpose:
      'Tanya jawab Anda dengan petugas, catatan dan alasan petugas, dan tulisan pendukung. Pada laporan rahasia disimpan tersegel.',
    basis: service,
    erased_by: 'thread',
  },
  {
    name: 'Uraian, patokan, dan jawaban pertanyaan',
    columns: [
      'service_request.description',
      'service_request.landmark',
      'service_request.attributes',
      'service_request.text_sha256',
      'service_request_public.description',
      'service_request_public.landmark',
    ],
    purpose: 'Menangani laporan. Pada laporan rahasia disimpan tersegel.',
    basis: service,
    erased_by: 'everything',
  },
  {
    name: 'Kelurahan, tanggal kejadian, nomor LAPOR!',
    columns: [
      'service_request.village_code',
      'service_request.incident_on',
      'service_request.lapor_number',
      'service_request_public.village_code',
      'service_request_public.incident_on',
      'service_request_public.lapor_number',
      'service_request_public.lat',
      'service_request_public.long',
    ],
    purpose: 'Menemukan tempat dan waktu kejadian, dan laporan yang sama di SP4N-LAPOR!.',
    basis: service,
    erased_by: 'everything',
  },
  {
    name: 'Sidik kunci pribadi',
    columns: ['service_request.key_mac'],
    purpose: 'Membuka laporan hanya bagi pemegang kunci. Kuncinya sendiri tidak kami simpan.',
    basis: service,
    erased_by: 'everything',
  },
  {
    name: 'Foto yang disetujui',
    columns: ['photo.id', 'service_request_public.photos'],
    purpose: 'Menunjukkan masalahnya kepada umum.',
    basis: consent,
    erased_by: 'everything',
  },
  {
    name: 'Tanda “saya juga”',
    columns: ['service_request_support.supporter', 'service_request_objection.supporter'],
    purpose: 'Menghitung pendukung tanpa akun; isinya sidik angka acak pada peramban.',
    basis: interest,
    erased_by: 'everything',
  },
  mailKept,
  {
    name: 'Penghitung kunci yang salah dan surel per alamat',
    columns: ['attempt.bucket'],
    purpose:
      'Mencegah orang menebak kunci, dan membanjiri alamat orang lain dengan surel. Isinya sidik jaringan atau alamat, yang berganti tiap hari. Sidik alamat yang ditanyai “benarkah Anda ingin mengikuti?” tidak berganti, tetapi dihapus sehari kemudian.',
    basis: interest,
    erased_by: null,
    gone: 'pada akhir hari itu; hitungan surel persetujuan, sehari sesudah surel pertamanya',
  },
];

/** Text columns of these tables that hold codes, dates, states and other things that tell of nobody. */
export const harmless: readonly string[] = [
  ...['id', 'region', 'class', 'service_code', 'agency', 'district_code', 'programme_id', 'state'].flatMap(
    (column) => [`service_request.${column}`, `service_request_public.${column}`],
  ),
  ...['received_on', 'clocks', 'course', 'final_due_at', 'outcome', 'confirmed', 'closed_at'].flatMap(
    (column) => [`service_request.${column}`, `service_request_public.${column}`],
  ),
  ...['submitted_at', 'channel', 'key_id', 'next_due_at', 'wake_at', 'duplicate_of'].map(
    (column) => `service_request.${column}`,
  ),
  // HMAC of a random number: without it a form that is sent once more would make an erased report anew.
  'service_request.idempotency',
  'service_request.erased_at',
  ...['status', 'received_at', 'published_at', 'updated_at', 'day_began'].map(
    (column) => `service_request_public.${column}`,
  ),
  ...['id', 'request_id', 'at', 'sender', 'organisation', 'grade'].map(
    (column) => `service_request_message.${column}`,
  ),
  ...['request_id', 'field', 'key_id'].map((column) => `service_request_sealed.${column}`),
  ...['request_id', 'at'].map((column) => `service_request_support.${column}`),
  ...['region', 'request_id', 'state', 'type', 'uploaded_at', 'hidden_at'].map((column) => `photo.${column}`),
  ...['at', 'region', 'noun', 'subject_id', 'kind', 'recipient', 'due_at'].map(
    (column) => `outbox.${column}`,
  ),
  ...['request_id', 'at', 'from_agency', 'to_agency'].map((column) => `service_request_referral.${column}`),
  ...['id', 'request_id', 'at', 'person_id'].map((column) => `service_request_note.${column}`),
  ...['id', 'request_id', 'at', 'reviewed_at'].map((column) => `service_request_objection.${column}`),
  ...['id', 'request_id', 'asked_at', 'asked_by', 'organisation', 'agreed_at', 'agreed_by'].map(
    (column) => `identity_opening.${column}`,
  ),
  ...harmlessOfMail,
  'attempt.until',
  ...['at', 'noun', 'subject_id', 'what', 'basis'].map((column) => `erasure.${column}`),
];
