import type { Locale } from '../ui/view.ts';

const perhaps = (provisional: boolean) => (provisional ? ' (sementara)' : '');

const id = {
  asked: 'Petugas bertanya',
  askedWords: 'Penanganan menunggu jawaban Anda.',
  askedLink: 'Jawab di bawah',
  answered: 'Lembaga menjawab. Sudah selesai?',
  answeredWords: (day: string, provisional: boolean) =>
    `Belum selesai? Anda dapat menanggapi sampai ${day}${perhaps(provisional)}; sesudah itu laporan tertutup sendiri.`,
  word: 'Kata Anda tentang jawabannya',
  parted: 'Menurut Anda bukan hal yang sama?',
  objectUntil: (day: string, provisional: boolean) =>
    `Belum selesai? Anda dapat membuka kembali laporan ini sampai ${day}${perhaps(provisional)}.`,
  partUntil: (day: string, provisional: boolean) =>
    `Bukan hal yang sama, atau belum selesai? Nyatakan sampai ${day}${perhaps(provisional)}: laporan Anda dipisah dan dibuka kembali.`,
  objectOver: (day: string) =>
    `Waktu untuk membuka kembali laporan ini berakhir pada ${day}. Bila belum selesai, buat laporan baru dan sebutkan nomor ini.`,
  spent: 'Anda sudah tiga kali membuka kembali laporan ini; lebih dari itu tidak dapat dari sini.',
  ombudsman:
    'Menurut UU 25/2009 pasal 46, Anda berhak mengadu kepada Ombudsman Republik Indonesia bila penyelenggara tidak menyelesaikannya:',
  lapor: 'Anda juga dapat melapor lewat SP4N-LAPOR!:',
  confirmAsk: 'Sudah selesai? Katakan menurut Anda.',
  confirmCloses:
    'Keduanya menutup laporan. Bila penanganannya harus dilanjutkan, pilih “Belum selesai” di bawah.',
  confirmWhole: 'Ya, selesai sepenuhnya',
  confirmPart: 'Baru sebagian',
  confirmed: {
    whole: 'Anda menyatakan: selesai sepenuhnya.',
    part: 'Anda menyatakan: selesai sebagian.',
  },
  confirmedNow: {
    whole: 'Terima kasih. Tercatat: menurut Anda selesai sepenuhnya. Laporan ditutup.',
    part: 'Terima kasih. Tercatat: menurut Anda selesai sebagian. Laporan ditutup.',
  },
  unsolved: 'Apa yang belum selesai?',
  unsolvedHint: 'Hanya Anda dan petugas yang membacanya. Foto boleh disertakan.',
  unsolvedSend: 'Belum selesai',
  objectedNow: 'Tercatat: belum selesai. Lembaga berutang jawaban lagi kepada Anda.',
  rate: 'Seberapa baik jawabannya?',
  rateHint: 'Boleh dilewati. Dipakai untuk hitungan, tanpa nama Anda.',
  ratings: ['sangat buruk', 'buruk', 'cukup', 'baik', 'sangat baik'],
  rated: (n: number, called: string) => `Nilai Anda sekarang: ${n}, ${called}.`,
  rateSend: 'Kirim nilai',
  rateAgain: 'Ganti nilai',
  ratedNow: 'Terima kasih, nilai Anda tersimpan.',
  ratingMissing: 'Pilih satu nilai dari 1 sampai 5',
};

/** Words with which the reporter is asked for their word on an answer, and thanked for it. */
export const wordWords: Record<Locale, typeof id> = { id };
