import type { Locale } from '../ui/view.ts';

const id = {
  heading: 'Kutip versi ini',
  hint: 'Alamatnya selalu menunjukkan versi ini, juga sesudah dikoreksi. Ketuk sebuah teks untuk memilih semuanya.',
  sentence: 'Dalam kalimat',
  list: 'Dalam daftar pustaka (APA)',
  link: 'Dalam halaman web (Robust Links)',
  claims: 'Satu pernyataan saja',
  files: 'Untuk pengelola pustaka',
  format: { ris: 'RIS', bib: 'BibTeX', json: 'CSL-JSON' },
};

/** Words of the panel with which a version is cited. */
export const words: Record<Locale, typeof id> = { id };
