import type { State } from '../service-requests/states.ts';

/** How a report stands, in plain words, where no officer gave a reason in public. */
export const stateNotes: Record<State, string> = {
  received: 'Menunggu diperiksa.',
  returned: 'Menunggu perbaikan dari pelapor.',
  verified: 'Sudah diperiksa, menunggu diteruskan kepada lembaga.',
  referred: 'Diteruskan kepada lembaga.',
  in_progress: 'Sedang ditangani lembaga.',
  awaiting_reporter: 'Menunggu jawaban pelapor.',
  reopened: 'Dibuka kembali, ditangani lagi.',
  done: 'Selesai menurut lembaga.',
  done_by_silence: 'Selesai otomatis, karena pelapor tidak menanggapi jawaban lembaga.',
  rejected: 'Ditolak.',
  not_responsible: 'Bukan wewenang pemerintah daerah ini.',
  duplicate: 'Digabung dengan laporan lain tentang hal yang sama.',
};

/** What a reader should know of a report beside what it says. */
export const serviceNotices = {
  demo: 'Data contoh: wilayah dan laporan ini karangan, untuk pengujian.',
  sensitive: 'Kategori peka: tempatnya hanya kira-kira, dan waktunya hanya harinya.',
};
