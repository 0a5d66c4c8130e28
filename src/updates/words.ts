import { words as citing } from '../citing/words.ts';
import { clause } from '../ui/changes.ts';
import type { Locale } from '../ui/view.ts';
import type { evidenceKinds } from './schema.ts';

const evidence: Record<(typeof evidenceKinds)[number], string> = {
  physicalProgressReport: 'laporan kemajuan fisik',
  financialProgressReport: 'laporan keuangan',
  completionCertificate: 'berita acara selesai',
  illustration: 'gambar',
  other: 'bukti lain',
};

const id = {
  evidence,
  update: 'Kabar',
  genre: 'Kabar program',
  genreRedacted: 'Kabar program yang isinya dihapus',
  redactedTitle: 'Isi kabar ini telah dihapus',
  corrected: (version: number) => `dikoreksi, versi ${version}`,
  version: (version: number) => `versi ${version}`,
  happened: 'Terjadi',
  published: 'Diterbitkan di sini',
  author: 'Dicatat oleh',
  about: 'Tentang',
  sources: 'Sumber',
  proof: 'Bukti',
  noProof: 'Tidak ada bukti yang disertakan.',
  claims: 'Yang dinyatakan sumber',
  otherSays: 'Menurut sumber lain:',
  saysOtherwise: 'Pernyataan lain berbunyi berbeda; keduanya ditampilkan.',
  pinned: (version: number) => `Ini versi ${version}. Isinya tidak berubah lagi; koreksi menjadi versi lain.`,
  pinnedRemoved: (version: number) => `Ini versi ${version}. Isinya telah dihapus; nomor dan sidiknya tetap.`,
  differing: (region: string) => `Keterangan yang tidak sama, ${region}`,
  differingOf: (programme: string, region: string) =>
    `Keterangan yang tidak sama tentang ${citing.id.inRegion(programme, region)}`,
  differingLead:
    'Dua sumber yang berkata lain tentang hal yang sama, berdampingan, dengan tanggalnya. Portal ini tidak memilih yang benar.',
  differingNone: 'Tidak ada keterangan bersumber yang saling berbeda dalam catatan kami.',
  contradictions: 'Keterangan yang tidak sama',
  contradictionsLead: 'Sumber-sumber ini berbeda. Keduanya kami tampilkan; kami tidak memilih.',
  allDiffering: 'Semua keterangan yang tidak sama di wilayah ini',
  allDifferingOf: 'Semua keterangan yang tidak sama tentang program ini',
  onlyOf: 'Hanya tentang program',
  readNewest: 'Baca versi terbaru',
  correction: (version: number) => `Koreksi: versi ${version} menggantikan versi ${version - 1}.`,
  reason: 'Alasan',
  history: 'Riwayat versi',
  historyLead:
    'Versi yang sudah terbit tidak diubah; koreksi menjadi versi berikutnya. Hanya data pribadi yang dapat dihapus, dan itu selalu tampak pada versinya.',
  firstPublished: 'terbit pertama kali',
  permanent: 'Alamat tetap versi ini',
  fingerprint: 'Sidik isi (SHA-256)',
  fingerprintOf: 'Dihitung dari berkas isi versi ini di bawah, bukan dari tampilan halamannya',
  sealed: 'Segel',
  sealedSoon: 'di log, biasanya beberapa menit sesudah versi ini terbit',
  unsealed: 'Menunggu disegel ke log; biasanya beberapa menit.',
  entry: (leaf: number) => `catatan log nomor ${leaf}`,
  sealProof: 'berkas buktinya',
  sealBody: 'berkas isinya',
  redactedOn: 'Isi versi ini dihapus untuk melindungi data pribadi',
  timeline: 'Linimasa',
  timelineLead:
    'Apa yang terjadi menurut sumber, dari yang terbaru. Tanggal ialah tanggal peristiwa, bukan tanggal catat.',
  timelineOf: (region: string) => `Linimasa ${region}`,
  allRegions: 'Semua wilayah',
  none: 'Belum ada kabar pada bagian ini.',
  description: (region: string, day: string) =>
    `Kabar dari ${region}, peristiwa ${day}, dengan sumber dan riwayat koreksinya.`,
  redactedAbstract: (day: string, reason: string, sha256: string) =>
    `Isi versi ini dihapus ${day} untuk melindungi data pribadi. Alasan: ${clause(reason)}. Sidik SHA-256 isi semula: ${sha256}.`,
  redactedDescription: 'Isi kabar ini telah dihapus. Alasan dan riwayatnya tetap tampil.',
};

export const words: Record<Locale, typeof id> = { id };
