import type { Locale } from '../ui/view.ts';
import type { Kind, RefusalCode, Sight, State } from './schema.ts';

const id = {
  kind: {
    question: 'Pertanyaan',
    observation: 'Pengamatan',
    opinion: 'Pendapat',
  } satisfies Record<Kind, string>,
  sight: { there: 'sudah ada', partly: 'baru sebagian', absent: 'belum ada' } satisfies Record<Sight, string>,
  state: {
    waiting: 'Menunggu diperiksa petugas',
    published: 'Tampil untuk umum',
    refused: 'Tidak ditampilkan',
    hidden: 'Tidak tampil lagi',
    withdrawn: 'Ditarik penulisnya',
  } satisfies Record<State, string>,
  refusal: {
    personal_data: 'memuat data pribadi, seperti nama, nomor telepon, atau alamat rumah',
    insult: 'menghina atau menyerang orang',
    unlawful: 'melanggar hukum',
    advertisement: 'berisi iklan',
    not_about_this: 'tidak tentang program atau kabar ini',
    belongs_in_a_report: 'lebih tepat menjadi laporan, supaya ditangani',
    unreadable: 'tidak dapat dipahami',
  } satisfies Record<RefusalCode, string>,
};

/** Words for feedback that residents and officers both read. */
export const words: Record<Locale, typeof id> = { id };
