import type { Kept } from '../service-requests/retention.ts';

/** Words that were refused, hidden or taken back are erased so many days afterwards. */
export const KEPT_DAYS = 90;

const consent = 'Persetujuan Anda: Anda memilih mengirimnya.';
const taken = 'begitu Anda menariknya';

/** What is kept of feedback; the page /privasi/ draws it beside what reports hold. */
export const keptOfFeedback: readonly Kept[] = [
  {
    name: 'Tulisan: pertanyaan, pengamatan, pendapat',
    columns: ['feedback.body'],
    purpose: 'Ditampilkan untuk umum setelah diperiksa, dan pertanyaan dijawab. Tanpa nama dan tanpa kontak.',
    basis: consent,
    erased_by: null,
    gone: `${taken}; yang tidak ditampilkan, paling lambat ${KEPT_DAYS} hari sesudah ditolak atau disembunyikan`,
  },
  {
    name: 'Tempat dan tanggal pengamatan',
    columns: ['feedback.district_code', 'feedback.village_code', 'feedback.seen_on', 'feedback.seen'],
    purpose: 'Menghitung pengamatan menurut kelurahan dan bulan, di samping keterangan kantor.',
    basis: consent,
    erased_by: null,
    gone: `${taken}; tanggal dan pilihan ada, sebagian, atau belum ada tersisa tanpa tempat`,
  },
  {
    name: 'Foto pengamatan',
    columns: ['photo.feedback_id'],
    purpose: 'Menunjukkan yang Anda lihat. Tampil hanya bila disetujui petugas.',
    basis: consent,
    erased_by: null,
    gone: taken,
  },
  {
    name: 'Jawaban lembaga atas pertanyaan Anda',
    columns: ['feedback.answer', 'feedback_answer.answer', 'feedback_answer.reason'],
    purpose: 'Menjawab Anda di depan umum; yang dikoreksi tetap terbaca, dengan alasannya.',
    basis: 'Kewajiban pemerintah melayani dan menjawab warga.',
    erased_by: null,
    gone: taken,
  },
  {
    name: 'Sidik kunci masukan',
    columns: ['feedback.key_mac'],
    purpose: 'Membuka masukan hanya bagi pemegang kunci. Kuncinya sendiri tidak kami simpan.',
    basis: consent,
    erased_by: null,
    gone: taken,
  },
];

/** Text columns of these tables that hold codes, dates, states and other things that tell of nobody. */
export const harmlessOfFeedback: readonly string[] = [
  ...columnsOf('feedback_answer', ['feedback_id', 'answered_by', 'said_at', 'corrected_at']),
  ...columnsOf('feedback', [
    'id',
    'region',
    'kind',
    'programme_id',
    'milestone_key',
    'update_id',
    'agency',
    'state',
    'refusal',
    'submitted_at',
    'received_on',
    'clocks',
    'next_due_at',
    'published_at',
    'answered_at',
    'answered_by',
    'corrected_at',
    'ended_at',
    'erased_at',
    // HMAC of a random number: without it a form that is sent once more would make what was withdrawn anew.
    'idempotency',
  ]),
];

function columnsOf(table: string, names: string[]): string[] {
  return names.map((name) => `${table}.${name}`);
}
