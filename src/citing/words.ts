import type { Locale } from '../ui/view.ts';

const id = {
  /** A made-up thing says so wherever it is cited. */
  genre: (what: string, demo: boolean) => (demo ? `${what}, karangan untuk peragaan` : what),
  /** The same in a sentence or a link that somebody copies, and in a note of a file. */
  fiction: 'Karangan: wilayah contoh',
  versioned: (title: string, version: number) => `${title} (versi ${version})`,
  stood: (title: string, moment: string) => `${title} (keadaan ${moment})`,
  /** What has no title of its own, told by its kind and by who published it: in brackets, as it is no title. */
  untitled: (kind: string, publisher: string) => `[${kind}, ${publisher}]`,
  /** The region is named once, also where what stands before it names it. */
  inRegion: (what: string, region: string) =>
    what.toLowerCase().includes(region.toLowerCase()) ? what : `${what}, ${region}`,
  heading: 'Kutip versi ini',
  headingDay: 'Kutip halaman ini',
  headingSource: 'Kutip sumber ini',
  of: (what: string) => `Kutip: ${what}`,
  hint: 'Alamatnya selalu menunjukkan versi ini, juga sesudah dikoreksi.',
  hintPer: 'Alamatnya menunjukkan keadaan yang Anda baca ini, juga sesudah ada yang berubah.',
  hintFrozen: 'Halaman ini beku, jadi “[tanggal]” Anda isi sendiri dengan hari Anda membacanya.',
  /** What stands in the place of a day where none may stand. */
  anyDay: '[tanggal]',
  hintRunning:
    'Angkanya berjalan terus dan keadaan lampaunya tidak disimpan. Sebutkan hari Anda membacanya, dan simpan berkasnya.',
  hintSource: 'Yang dikutip ialah sumbernya sendiri, bukan catatan kami tentangnya.',
  tap: 'Ketuk sebuah teks untuk memilih semuanya.',
  missing: 'Yang tidak kami ketahui',
  record: 'Catatan sumber di',
  sentence: 'Dalam kalimat',
  list: 'Dalam daftar pustaka (APA)',
  link: 'Dalam halaman web (Robust Links)',
  claims: 'Satu pernyataan saja',
  files: 'Untuk pengelola pustaka',
  format: { ris: 'RIS', bib: 'BibTeX', json: 'CSL-JSON' },
  permanent: 'Alamat tetap',
  permanentOf: (what: string) => `untuk ${what}`,
};

/** Words of the panel with which something is cited. */
export const words: Record<Locale, typeof id> = { id };
