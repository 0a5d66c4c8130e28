import type { Locale } from '../ui/view.ts';
import { longDate } from '../ui/when.ts';
import type { Citation, sourceClasses } from './schema.ts';
import type { RestingKind, UseKind } from './uses.ts';

const classes: Record<(typeof sourceClasses)[number], string> = {
  official_document: 'dokumen resmi',
  official_statement: 'pernyataan resmi',
  press_report: 'berita pers',
  advertorial: 'advertorial',
  resident_observation: 'pengamatan warga',
};

const unissued = (eventDate: string | null) =>
  `tanggal terbit tidak diketahui${eventDate ? ` (peristiwanya ${longDate(eventDate)})` : ''}`;

const id = {
  classes,
  source: 'Sumber',
  /** On which day a source was published, beside its name. */
  issued: ({ published_at, event_date }: Pick<Citation, 'published_at' | 'event_date'>) =>
    published_at ? `terbit ${longDate(published_at.slice(0, 10))}` : unissued(event_date),
  accordingTo: (who: string) => `Menurut ${who}`,
  untitled: '(judul tidak tercantum)',
  heading: 'Catatan sumber',
  lead: 'Catatan lengkap satu sumber, dan apa saja di portal ini yang bersandar padanya.',
  class: 'Jenis',
  publisher: 'Penerbit',
  title: 'Judul',
  byline: 'Penulis',
  editor: 'Penyunting',
  eventDate: 'Tanggal peristiwa',
  publishedAt: 'Tanggal terbit',
  url: 'Alamat web',
  archivedUrl: 'Salinan arsip',
  note: 'Catatan',
  missing: 'tidak tercantum',
  /** What a citation of a source says in the place of what nobody told. */
  unsaid: {
    title: 'judul tidak tercantum',
    byline: 'penulis tidak disebut',
    publishedAt: unissued,
    url: 'alamat web tidak tercantum',
    archivedUrl: 'belum diarsipkan',
  },
  resting: {
    kabar: 'Kabar yang memakai sumber ini',
    program: 'Program yang memakai sumber ini',
    wilayah: 'Keterangan wilayah dari sumber ini',
    lembaga: 'Lembaga yang bersandar pada sumber ini',
    rencana: 'Rencana dan tonggak dari sumber ini',
    anggaran: 'Anggaran dari sumber ini',
    transaksi: 'Transaksi dari sumber ini',
    metode: 'Cara hitung dari sumber ini',
    indikator: 'Indikator dengan nilai dari sumber ini',
    janji: 'Janji dan hasilnya menurut sumber ini',
    penilaian: 'Penilaian pihak luar dari sumber ini',
  } satisfies Record<RestingKind, string>,
  once: 'Pernah menjadi sumber dari',
  onceLead:
    'Yang dahulu dikatakan menurut sumber ini, dan kini menurut sumber lain atau tidak lagi. Angka semula di halaman lain dapat berasal dari sini. Kabar tidak termasuk: tiap versi lamanya masih menyebut sumbernya sendiri.',
  former: {
    program: 'Program',
    wilayah: 'Keterangan wilayah',
    lembaga: 'Lembaga',
    rencana: 'Rencana dan tonggak',
    anggaran: 'Anggaran',
    transaksi: 'Transaksi',
    metode: 'Cara hitung',
    indikator: 'Indikator',
    janji: 'Janji dan hasilnya',
    penilaian: 'Penilaian pihak luar',
  } satisfies Record<UseKind, string>,
  /** From which version on something was said by a source, and which version says it otherwise. */
  span: (since: number, day: string) => `sejak versi ${since}, sampai ${longDate(day)} diganti oleh`,
  none: 'Belum ada yang bersandar pada sumber ini.',
  /** Under a list that goes on elsewhere. */
  newest: (shown: number) => `Yang tampil di sini ${shown}; selebihnya ada di halaman berikutnya.`,
  history: 'Riwayat catatan',
  version: (version: number) => `versi ${version}`,
  created: 'pertama dicatat',
  classNotes: {
    official_document: 'Dokumen yang diterbitkan oleh lembaga pemerintah.',
    official_statement: 'Keterangan dari pemerintah sendiri, belum diperiksa pihak lain.',
    press_report: 'Ditulis wartawan; bobotnya bergantung pada siapa yang dikutip.',
    advertorial:
      'Dipasang oleh atau bagi pihak yang diberitakan. Bacalah sebagai keterangan pihak itu sendiri.',
    resident_observation: 'Yang dilihat warga di lapangan.',
  } satisfies Record<(typeof sourceClasses)[number], string>,
};

export const words: Record<Locale, typeof id> = { id };
