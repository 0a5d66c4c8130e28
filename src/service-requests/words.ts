import type { ClockName } from '../clocks/schema.ts';
import type { Grade } from '../own-requests/page.ts';
import type { Locale } from '../ui/view.ts';
import type { RequestClass, Status } from './states.ts';

// What the form, the public pages, the reporter's own page and the officers' desk all say in the same words.
const id = {
  reports: 'Laporan warga',
  class: {
    complaint: 'Pengaduan',
    information_request: 'Permintaan informasi',
    aspiration: 'Aspirasi',
  } satisfies Record<RequestClass, string>,
  status: {
    waiting: 'Menunggu',
    coordination: 'Koordinasi',
    disposition: 'Disposisi',
    process: 'Proses',
    done: 'Selesai',
    rejected: 'Ditolak',
    merged: 'Digabung',
  } satisfies Record<Status | 'merged', string>,
  grade: {
    initial: 'Respon awal',
    substantive: 'Respon substantif',
    question: 'Pertanyaan',
    closing: 'Penutupan',
    objection: 'Belum selesai',
  } satisfies Record<Grade, string>,
  clock: {
    verify: 'Diperiksa dan diteruskan',
    first_action: 'Tindakan pertama',
    final: 'Jawaban akhir',
  } satisfies Record<ClockName, string>,
};

export const words: Record<Locale, typeof id> = { id };
