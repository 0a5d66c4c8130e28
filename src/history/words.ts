import { clause } from '../ui/changes.ts';
import type { Locale } from '../ui/view.ts';
import type { HistoryKind } from './page.ts';

const kinds: Record<HistoryKind, string> = {
  wilayah: 'Wilayah',
  sumber: 'Sumber',
  lembaga: 'Lembaga',
  program: 'Program',
  rencana: 'Rencana dan tonggak',
  anggaran: 'Anggaran',
  transaksi: 'Transaksi',
  metode: 'Cara hitung',
  indikator: 'Indikator',
  janji: 'Janji',
  penilaian: 'Penilaian pihak luar',
  kabar: 'Kabar',
  kekeliruan: 'Laporan kekeliruan',
  masukan: 'Masukan warga',
  'laporan-warga': 'Laporan warga',
  bukti: 'Bukti',
  pengaturan: 'Pengaturan',
  kategori: 'Kategori laporan',
  kalender: 'Kalender kerja',
  draf: 'Draf',
  orang: 'Orang',
  undangan: 'Undangan',
  lembar: 'Lembar kerja',
  kunci: 'Kunci API',
};

// A reason stays as it was written: one that is a sentence of its own becomes no clause of ours.
function why(reason: string): string {
  const given = clause(reason);
  return /^\p{Lu}/u.test(given) ? `. Alasan: ${given}` : `, karena ${given}`;
}

const id = {
  kinds,
  title: (region: string) => `Riwayat ${region}`,
  lead: 'Apa yang dicatat, diubah, dan dikoreksi di sini, menurut urutan dicatat, yang terakhir dicatat lebih dulu: kapan, oleh siapa, dan mengapa.',
  roles: 'Yang disebut ialah peran seseorang pada saat itu, bukan namanya.',
  agencyLead:
    'Yang terjadi di wilayah ini, juga yang tidak tampil untuk umum. Peristiwa laporan warga hanya terlihat oleh petugas seluruh wilayah.',
  consoleLead: 'Semua yang terjadi di wilayah ini, juga yang tidak tampil untuk umum.',
  kind: 'Jenis',
  anyKind: 'Semua jenis',
  apply: 'Terapkan',
  clear: 'Hapus saringan',
  none: 'Belum ada yang tercatat di sini.',
  noneLeft: 'Tidak ada catatan yang lebih lama.',
  ofThing: 'Riwayat data ini',
  ofRegion: 'Riwayat semua perubahan di wilayah ini',
  notPublic: 'tidak tampil untuk umum',
  public: 'Yang tampil untuk umum',
  erased: 'orang yang datanya dihapus',
  why,
};

/** Words of the pages of history; those of single lines stand in who.ts, things.ts and deeds.ts. */
export const words: Record<Locale, typeof id> = { id };
