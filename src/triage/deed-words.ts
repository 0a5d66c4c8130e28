import { number } from '../ui/number.ts';
import type { Locale } from '../ui/view.ts';
import type { Deed, Outcome } from './deeds.ts';

interface DeedWords {
  /** On the form and on its button. */
  name: string;
  lead: string;
  /** Of the box; nothing where there is none. */
  box?: string;
  done: string;
}

const toReporter = 'Pesan untuk pelapor';
const reason = 'Alasan, untuk pelapor';

const deeds: Record<Deed, DeedWords> = {
  teruskan: {
    name: 'Teruskan ke lembaga',
    lead: 'Lembaga itu menjawab laporan ini. Batas waktunya tidak berubah.',
    done: 'Laporan sudah diteruskan.',
  },
  'respon-awal': {
    name: 'Kirim respon awal',
    lead: 'Katakan siapa yang menangani dan apa langkah berikutnya.',
    box: toReporter,
    done: 'Respon awal sudah terkirim.',
  },
  'respon-akhir': {
    name: 'Kirim respon substantif',
    lead: 'Katakan apa yang sudah dilakukan. Pelapor lalu menyatakan selesai atau belum selesai.',
    box: toReporter,
    done: 'Respon substantif sudah terkirim. Pelapor yang menentukan selesai atau belum.',
  },
  tanya: {
    name: 'Tanya pelapor',
    lead: 'Untuk keterangan yang benar-benar perlu. Selama menunggu jawaban, batas waktu berhenti.',
    box: 'Pertanyaan untuk pelapor',
    done: 'Pertanyaan sudah terkirim. Batas waktu berhenti sampai pelapor menjawab.',
  },
  selesai: {
    name: 'Tutup sebagai selesai',
    lead: 'Untuk laporan yang selesai tanpa menunggu kata pelapor. Pelapor tetap dapat menyatakan belum selesai.',
    box: reason,
    done: 'Laporan sudah ditutup sebagai selesai.',
  },
  oper: {
    name: 'Oper ke lembaga lain',
    lead: 'Semua orang dapat melihat berapa kali laporan dioper. Batas waktunya tidak berubah.',
    done: 'Laporan sudah dioper.',
  },
  gabung: {
    name: 'Gabungkan dengan laporan lain',
    lead: 'Untuk laporan tentang hal yang sama. Laporan ini ditutup, pendukungnya pindah ke laporan yang lain.',
    box: reason,
    done: 'Laporan sudah digabung.',
  },
  'bukan-wewenang': {
    name: 'Tutup sebagai bukan wewenang',
    lead: 'Untuk urusan yang bukan milik pemerintah daerah ini. Sebutkan ke mana pelapor sebaiknya melapor.',
    box: reason,
    done: 'Laporan sudah ditutup sebagai bukan wewenang.',
  },
  tolak: {
    name: 'Tolak laporan',
    lead: 'Untuk laporan yang tidak dapat ditangani, misalnya isinya tidak jelas sampai akhir.',
    box: reason,
    done: 'Laporan sudah ditolak.',
  },
  'buka-kembali': {
    name: 'Buka kembali',
    lead: 'Pendukung benar, masalahnya belum selesai; atau laporan ini keliru digabung. Jawaban akhir menjadi utang lagi.',
    box: toReporter,
    done: 'Laporan sudah dibuka kembali.',
  },
  tanggapi: {
    name: 'Jawab pendukung, tetap ditutup',
    lead: 'Jelaskan mengapa laporan ini tetap ditutup. Pelapor dan pendukung membaca jawaban Anda.',
    box: 'Jawaban Anda',
    done: 'Jawaban sudah tersimpan. Laporan tetap ditutup.',
  },
};

const id = {
  deeds,
  elsewhereSaid: (where: string) => `Anda dapat melapor ke: ${where}`,
  secret: 'Rahasia',
  enter: 'Catat laporan untuk warga',
  act: 'Tindakan',
  toAct: 'Langsung ke tindakan',
  others: 'Tindakan lain',
  nothing: 'Tidak ada tindakan yang menunggu Anda.',
  waits: 'Sekarang giliran pelapor. Anda tidak perlu melakukan apa-apa.',
  verifyDone: 'Laporan sudah diperiksa.',
  verifyOnly: 'Laporan sudah diperiksa, tetapi belum diteruskan. Sebabnya ada di bawah.',
  forwardAfter: 'Lalu teruskan ke',
  forwardLater: 'Jangan teruskan dulu',
  boxHint: 'Paling banyak 4.000 huruf. Hanya pelapor dan petugas yang membacanya.',
  boxSealed: 'Paling banyak 4.000 huruf. Disimpan tersegel, karena laporan ini rahasia.',
  boxPublic:
    'Paling banyak 4.000 huruf. Umum ikut membacanya, karena isi laporan ini tampil. Jangan menulis nama orang.',
  sure: 'Tulisan ini boleh dibaca umum',
  outcome: 'Selesai',
  outcomes: { whole: 'Sepenuhnya', part: 'Sebagian' } satisfies Record<Outcome, string>,
  elsewhere: 'Ke mana pelapor sebaiknya melapor',
  elsewhereHint: 'Misalnya: PLN, telepon 123.',
  into: 'Nomor laporan yang tetap berjalan',
  intoHint: 'Sepuluh huruf dan angka. Laporan itu harus masih terbuka.',
  agency: 'Lembaga',
  chooseAgency: 'Pilih lembaga',
  forwardReason: 'Keterangan untuk lembaga itu',
  handOverReason: 'Alasan dioper, 10 sampai 500 huruf',
  reasonSealed: 'Disimpan tersegel, karena laporan ini rahasia.',
  reasonKept: 'Petugas wilayah ini dapat membacanya.',
  templates: 'Templat',
  templatesHint: 'Memilih templat mengganti isi kotak.',
  leftOver: 'Tulisan Anda belum terkirim',
  unsent: 'Tulisan Anda yang belum terkirim',
  unsentHint: 'Salin bila masih perlu. Tindakannya tidak dapat lagi dilakukan di sini.',
  lapor: 'Nomor di SP4N-LAPOR!',
  laporHint: 'Hanya angka. Kosongkan bila tidak ada.',
  laporSave: 'Simpan nomor LAPOR!',
  laporDone: 'Nomor LAPOR! sudah tersimpan.',
  replyDone: 'Pesan sudah terkirim.',
  noteDone: 'Catatan sudah tersimpan.',
  photosDone: 'Foto yang tampil sudah diperbarui.',
  hideDone: 'Yang tampil sudah dikurangi.',
  changed: 'Yang berubah sejak Anda membuka halaman ini',
  gone: 'Laporan ini baru saja berubah, dan tindakan itu tidak dapat lagi dilakukan. Lihat yang baru di bawah.',
  referredDone: {
    teruskan: (ref: string, agency: string) => `Laporan ${ref} sudah diteruskan ke ${agency}.`,
    oper: (ref: string, agency: string) => `Laporan ${ref} sudah dioper ke ${agency}.`,
  },
  changedNothing: 'Tidak ada keterangan tentang perubahannya.',
  changedAgain: 'Tulisan Anda masih ada di bawah. Mengirim lagi berarti Anda sudah melihat perubahan ini.',

  clocks: 'Batas waktu',
  due: (when: string) => `paling lambat ${when}`,
  keptOn: (day: string) => `ditepati ${day}`,
  lapsed: 'Tidak berlaku lagi: laporan berakhir sebelum ini dilakukan.',
  keptLate: (day: string) => `dipenuhi ${day}, terlambat`,
  late: (days: number) => (days > 0 ? `terlambat ${number(days)} hari kerja` : 'terlambat'),
  moved: (day: string) => `Semula ${day}; mundur karena menunggu pelapor.`,
  stands: (day: string) => `Batas waktu berhenti sejak ${day}, karena menunggu pelapor.`,
  pause: (from: string, to: string, days: number) =>
    `Berhenti ${from} sampai ${to}: ${number(days)} hari kerja.`,
  silence: (day: string) => `Bila pelapor tidak menanggapi, laporan selesai otomatis setelah ${day}.`,
  objection: (day: string) => `Pelapor dapat menyatakan belum selesai sampai ${day}.`,
  provisional: 'Sementara: hari libur tahun itu belum ditetapkan.',

  ledger: 'Perjalanan antarlembaga',
  handedOver: (times: number) => (times > 0 ? `Dioper ${number(times)}x.` : 'Belum pernah dioper.'),
  referral: (from: string, to: string) => `Dari ${from} ke ${to}`,
  held: (days: number) => `dipegang ${number(days)} hari kerja`,
  coordinator: 'koordinator wilayah',
  duplicates: 'Laporan yang digabung ke sini',
  duplicateOf: 'Laporan ini digabung dengan',
  objections: 'Pendukung yang menyatakan belum selesai',
  objectionNoWords: 'Tanpa keterangan.',
  notes: 'Catatan internal',
  notesLead: 'Hanya petugas yang membacanya. Pelapor dan umum tidak.',
  notesNone: 'Belum ada catatan.',
  notesSealed: 'Catatan laporan rahasia tampil setelah isinya dibuka.',
  note: 'Catatan untuk rekan petugas',
  noteSave: 'Simpan catatan',
  formerOfficer: 'petugas yang datanya sudah dihapus',
  hidePhoto: (n: number) => `Sembunyikan foto ${n} dari umum`,
  hidePhotos: 'Sembunyikan foto untuk seterusnya',
  hidePhotosLead: 'Foto ini tidak akan pernah tampil lagi untuk umum. Pelapor tetap melihatnya.',
  photoHidden: 'disembunyikan dari umum untuk seterusnya',
  channel: {
    web: 'Lewat portal',
    phone: 'Lewat telepon',
    counter: 'Datang langsung',
    whatsapp: 'Lewat WhatsApp',
    open311: 'Lewat kanal lain (Open311)',
    letter: 'Lewat surat',
  },
  channelName: 'Cara masuk',
  toConfirm: (how: string) => `Menurut pelapor: selesai ${how}.`,
  rated: (stars: number) => `Penilaian pelapor: ${number(stars)} dari 5.`,
};

/** Words of the forms in which officers act on a report. */
export const words: Record<Locale, typeof id> = { id };
