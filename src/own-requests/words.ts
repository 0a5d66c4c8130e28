import type { State } from '../service-requests/states.ts';
import type { Locale } from '../ui/view.ts';

const id = {
  track: 'Lacak laporan',
  trackLead: 'Lihat sampai di mana laporan Anda. Nomor dan kuncinya ada pada tanda terima.',
  mended: (title: string) => `Perlu diperbaiki: ${title}`,
  reference: 'Nomor laporan',
  referenceHint: 'Sepuluh huruf dan angka, misalnya 7K3M9QXT2B. Huruf kecil, spasi, dan tanda hubung boleh.',
  key: 'Kunci pribadi',
  keyHint:
    'Dua puluh empat huruf dan angka. Dengan kunci, Anda dapat menulis pesan, mengunduh, dan menghapus data.',
  keyless: 'Tanpa kunci, Anda hanya melihat yang tampil untuk umum.',
  referenceWrong: 'Nomor terdiri dari 10 huruf dan angka, misalnya 7K3M9QXT2B',
  keyWrong:
    'Kunci terdiri dari 24 huruf dan angka. Salin lagi dari tanda terima; satu huruf salah pun terlihat',
  open: 'Lihat laporan',

  title: (ref: string) => `Laporan Anda ${ref}`,
  private: 'Halaman ini hanya untuk pemegang kunci. Jangan bagikan tangkapan layarnya.',
  told: {
    received: 'Laporan Anda sudah diterima dan menunggu diperiksa petugas.',
    returned: 'Petugas memerlukan keterangan lagi. Laporan diperiksa setelah Anda menjawab.',
    verified: 'Laporan Anda sudah diperiksa dan sedang dikoordinasikan.',
    referred: 'Laporan Anda sudah diteruskan kepada yang menanganinya.',
    in_progress: 'Laporan Anda sedang ditangani.',
    awaiting_reporter: 'Petugas menunggu jawaban Anda. Selama itu waktunya berhenti.',
    reopened: 'Laporan Anda dibuka kembali dan ditangani lagi.',
    done: 'Laporan Anda sudah selesai.',
    done_by_silence: 'Laporan Anda selesai otomatis karena tidak ada tanggapan.',
    rejected: 'Laporan Anda ditolak. Alasannya ada dalam percakapan.',
    not_responsible: 'Laporan ini bukan wewenang pemerintah daerah ini. Penjelasannya ada dalam percakapan.',
    duplicate: 'Laporan Anda digabung dengan laporan lain tentang hal yang sama.',
  } satisfies Record<State, string>,
  toldPart: 'Laporan Anda ditutup sebagai selesai sebagian.',
  toldDisputed: 'Anda menyatakan belum selesai. Lembaga berutang jawaban lagi kepada Anda.',
  toldAnswered: 'Lembaga sudah menjawab dan menunggu tanggapan Anda.',
  continued: (ref: string) => `Lanjutannya: laporan ${ref}.`,
  continuedThere:
    'Tekan “Saya juga” di sana selama laporan itu terbuka. Bila ditutup, Anda dapat menyatakan belum selesai.',
  continuedHidden:
    'Laporan lanjutannya tidak tampil untuk umum, jadi tidak ada tautannya. Tanyakan kabarnya lewat pesan di bawah.',
  state: 'Status',

  objections: (n: number) =>
    `${n} pendukung menyatakan laporan ini belum selesai, dan menunggu ditinjau petugas.`,
  agency: 'Ditangani oleh',
  since: (day: string) => `sejak ${day}`,
  meantFor: (agency: string, isOpen: boolean) =>
    `Ditujukan kepada ${agency}; ${isOpen ? 'belum diteruskan petugas' : 'tidak sempat diteruskan'}.`,
  notSent: (coordinator: string) => `Belum diteruskan kepada lembaga; ada pada ${coordinator}.`,
  coordinator: (region: string) => `Koordinator ${region}`,

  promises: 'Yang dijanjikan',
  lateHelp:
    'Ada janji yang sudah lewat. Tanyakan lewat pesan di bawah. Bila tetap tidak dijawab, Anda berhak mengadu kepada Ombudsman Republik Indonesia.',

  public: 'Yang dilihat umum',
  shown: {
    whole:
      'Isi laporan, perjalanannya, dan alasan penutupannya tampil untuk umum, tanpa kontak dan tanpa percakapan.',
    facts: 'Umum melihat kategori, wilayah, tanggal, dan perjalanannya, tanpa tulisan siapa pun.',
  },
  seePublic: 'Lihat halaman umumnya',
  hidden: {
    secret: 'Tidak ada. Anda memilih laporan rahasia.',
    withdrawn: 'Tidak ada. Anda sudah menarik laporan ini dari tampilan umum.',
    waiting: 'Belum ada. Laporan tampil untuk umum hanya setelah diperiksa petugas.',
    kept: 'Tidak ada. Petugas memutuskan laporan ini tidak ditampilkan.',
  },
  anonymous:
    'Anda memilih anonim. Umum, petugas lembaga yang menangani, dan salinan data tidak pernah memuat nama dan kontak Anda. Koordinator wilayah dapat membukanya dengan alasan; pada laporan tentang perilaku petugas tidak seorang pun.',

  written: 'Yang Anda tulis',
  class: 'Jenis',
  service: 'Kategori',
  description: 'Uraian',
  landmark: 'Patokan',
  area: 'Wilayah kejadian',
  position: 'Posisi',
  incidentOn: 'Tanggal kejadian',
  programme: 'Program terkait',
  laporNumber: 'Nomor LAPOR!',
  received: 'Diterima',
  notGiven: 'tidak disebut',
  erasedText: 'sudah dihapus karena masa simpannya habis',
  shut: 'Sebagian isi tersegel tidak dapat dibuka sekarang. Anda tetap dapat menarik atau menghapus laporan ini.',
  shutText: 'tersegel dan tidak dapat dibuka',
  contact: 'Kontak Anda',
  contactLead:
    'Disimpan tersegel. Petugas bekerja tanpa melihatnya. Membukanya perlu alasan, dan tercatat di sini.',
  openings: 'Yang meminta membuka kontak Anda',
  openingsNone: 'Belum ada petugas yang meminta membukanya.',
  officer: 'Petugas',
  openedBy: (role: string, organisation: string) =>
    `Diminta ${role.charAt(0).toLowerCase()}${role.slice(1)}, ${organisation}.`,
  agreedAt: (at: string) => `Disetujui petugas kedua ${at}.`,
  openedAt: (at: string) => `Dibuka ${at}.`,
  notOpened: 'Belum dibuka.',
  because: 'Alasannya:',
  reasonGone: 'Alasannya sudah dihapus atau tersegel.',
  contactNone: 'Anda tidak meninggalkan kontak.',
  name: 'Nama',
  phone: 'Telepon',
  email: 'Surel',

  photos: 'Foto',
  photosNone: 'Tidak ada foto.',
  photosAbove: 'Foto baru dapat dikirim bersama pernyataan “belum selesai” di atas.',
  photo: (n: number) => `Foto ${n} dari laporan ini`,
  photoState: { ready: 'belum tampil untuk umum', approved: 'disetujui petugas' },

  thread: 'Percakapan',
  threadLead: 'Hanya Anda dan petugas yang membacanya; hanya alasan penutupan dapat tampil untuk umum.',
  threadNone: 'Belum ada pesan.',
  you: 'Anda',
  message: 'Pesan Anda',
  messageHint: 'Paling banyak 4.000 huruf. Jangan menulis NIK atau nomor kartu.',
  messageObjects: 'Pesan Anda berarti belum selesai, dan laporan tidak tertutup sendiri.',
  answer: 'Jawaban Anda',
  sendAnswer: 'Kirim jawaban',
  send: 'Kirim pesan',
  sent: 'Pesan Anda sudah terkirim.',

  history: 'Riwayat',
  erasures: {
    contact: 'Kontak Anda dihapus karena masa simpannya habis',
    position: 'Posisi tepat dihapus karena masa simpannya habis',
    photos: 'Foto yang tidak disetujui dihapus karena masa simpannya habis',
    thread: 'Isi percakapan dihapus karena masa simpannya habis',
  } as Record<string, string>,
  otherDeed: 'Laporan diperbarui',

  rights: 'Data Anda',
  stopMail: 'Hentikan surel',
  stopMailLead:
    'Kabar penting laporan ini kami kirim ke alamat surel Anda. Isinya hanya nomor laporan dan yang perlu Anda ketahui.',
  mailStopped: 'Surel tentang laporan ini sudah dihentikan. Ikuti kabarnya di halaman ini.',
  stopMailHeading: (ref: string) => `Hentikan surel tentang laporan ${ref}?`,
  stopMailWarning:
    'Laporan tetap ditangani. Setelah ini tidak ada surel lagi tentang laporan itu, dan pilihan ini tidak dapat dibatalkan.',
  stopMailYes: 'Ya, hentikan surel',
  mailStoppedNow: 'Surel dihentikan',
  mailStoppedLead: (ref: string) =>
    `Tidak ada surel lagi tentang laporan ${ref}. Pelapornya tetap dapat melihat kabarnya dengan nomor dan kunci.`,
  stoppedByPage: 'Surel tentang laporan ini dihentikan.',
  toTrack: 'Lacak laporan',
  download: 'Unduh data saya',
  downloadLead: 'Satu berkas JSON berisi semua yang kami simpan tentang laporan ini.',
  withdraw: 'Tarik dari tampilan umum',
  withdrawLead: 'Laporan tetap ditangani, tetapi umum tidak melihatnya lagi.',
  withdrawHeading: (ref: string) => `Tarik laporan ${ref} dari tampilan umum?`,
  withdrawWarning: 'Ini tidak dapat dibatalkan. Laporan tetap ditangani, dan kunci Anda tetap berlaku.',
  withdrawYes: 'Ya, tarik dari tampilan umum',
  withdrawn: 'Laporan ini tidak lagi tampil untuk umum.',
  erase: 'Hapus data saya',
  eraseLead: 'Tulisan, foto, kontak, dan percakapan dihapus. Laporan tidak lagi ditangani.',
  eraseHeading: (ref: string) => `Hapus semua data laporan ${ref}?`,
  eraseWarning:
    'Ini tidak dapat dibatalkan. Uraian, tempat, foto, kontak, percakapan, dan kuncinya dihapus. Petugas tidak dapat menangani laporan ini lagi.',
  eraseTick: 'Saya mengerti; hapus semua data laporan ini',
  eraseTickMissing: 'Beri centang bila Anda yakin',
  eraseYes: 'Hapus data saya',
  eraseRefused: 'Data belum dihapus.',
  back: 'Kembali ke laporan',
  erased: 'Data laporan ini sudah dihapus',
  erasedLead: (ref: string) => `Yang Anda tulis dalam laporan ${ref} sudah tidak ada di basis data kami.`,
  leftHeading: 'Yang tersisa',
  left: [
    'Satu baris tanpa kata-kata Anda: nomor, jenis, kategori, lembaga, kecamatan, waktu, batas waktu, status, dan pilihan anonim atau rahasia.',
    'Catatan bahwa laporan ini diterima, ditangani, dan dihapus, tanpa isinya.',
    'Berkas foto hilang dari penyimpanan dalam beberapa menit.',
    'Salinan cadangan lama mungkin masih memuatnya. Bila dipulihkan, penghapusan ini diulang.',
  ],
  leftKey: 'Kunci pribadi Anda tidak membuka apa pun lagi.',

  upload: 'Unggah foto',
  added: 'Foto Anda sudah diterima.',
  someRefused: 'Sebagian foto belum diterima. Yang lain sudah tersimpan.',
};

/** Words of the pages on which reporters follow their own report. */
export const words: Record<Locale, typeof id> = { id };
