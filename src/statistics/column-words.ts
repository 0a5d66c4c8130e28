import type { Count } from './sums.ts';
import { words as questionWords } from './question-words.ts';
import { words } from './words.ts';

const w = words.id;
const q = questionWords.id;

/** What each number of the data means; the page says the same. */
export const countMeans: Record<Count, string> = {
  received: w.receivedMeans,
  open: w.openMeans,
  overdue: 'Masih terbuka dan satu janji atau lebih sudah lewat.',
  unchecked: 'Di antara overdue: belum diperiksa siapa pun.',
  in_time: 'Jawaban akhirnya diberikan sebelum janjinya lewat. Penolakan dan bukan wewenang ikut.',
  late: 'Janji jawaban akhirnya lewat: dijawab sesudahnya, belum dijawab, atau berakhir tanpa jawaban.',
  merged: w.mergedMeans,
  not_responsible: w.notResponsibleMeans,
  erased: w.erasedMeans,
  rejected: w.rejectedMeans,
  done_whole: 'Ditutup lembaga sebagai selesai sepenuhnya.',
  done_part: 'Ditutup lembaga sebagai selesai sebagian, atau dijawab lalu diterima pelapor sebagian.',
  done_accepted: 'Dijawab lembaga, lalu ditutup oleh pelapor, tidak sebagai selesai sebagian.',
  done_silent: 'Dijawab lembaga, lalu tertutup karena pelapor diam.',
  said_whole: 'Kata terakhir pelapor: selesai sepenuhnya.',
  said_part: 'Kata terakhir pelapor: selesai sebagian.',
  said_not: 'Kata terakhir pelapor: belum selesai.',
  ended: 'Pernah ditutup, termasuk yang digabung.',
  reopened: w.reopenedMeans,
  hand_overs: 'Berapa kali dioper antarlembaga sesudah diteruskan pertama kali.',
  handed: 'Laporan yang pernah dioper.',
  given_away: w.givenAwayMeans,
  questions: q.receivedMeans,
  questions_open: q.openMeans,
  questions_overdue: q.overdueMeans,
  questions_in_time: 'Dijawab sebelum batas waktunya lewat.',
  questions_late:
    'Batas waktunya lewat: dijawab sesudahnya, belum dijawab, atau tidak tampil lagi tanpa jawaban.',
};

export const shareMeans = {
  answered: w.answeredMeans,
  agency: w.agencyMeans,
  residents: w.residentsMeans,
  reopened_share: w.reopenedMeans,
  questions_answered: q.answeredMeans,
} as const;
