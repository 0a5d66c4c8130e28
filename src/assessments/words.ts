import { words as commitmentWords } from '../commitments/words.ts';
import type { Locale } from '../ui/view.ts';
import type { amendable as amendableFields, scales } from './schema.ts';

type Gmpp = (typeof scales.gmpp)[number];

const gmpp: Record<Gmpp, { name: string; means: string }> = {
  red: {
    name: 'merah',
    means: 'Menurut penilai, tujuan tampak tidak tercapai; masalah besarnya belum terlihat jalan keluarnya.',
  },
  amber_red: {
    name: 'merah-kuning',
    means:
      'Menurut penilai, keberhasilan diragukan; ada risiko besar di beberapa bagian, perlu tindakan segera.',
  },
  amber: {
    name: 'kuning',
    means:
      'Menurut penilai, keberhasilan mungkin tercapai; sudah ada masalah penting yang masih dapat diatasi.',
  },
  amber_green: {
    name: 'kuning-hijau',
    means: 'Menurut penilai, keberhasilan tampak mungkin, asal risikonya terus diawasi.',
  },
  green: {
    name: 'hijau',
    means: 'Menurut penilai, keberhasilan sangat mungkin tercapai; tidak ada masalah besar yang tersisa.',
  },
};

const amendable: Record<(typeof amendableFields)[number], string> = {
  rating: 'Penilaian',
  statement: 'Kesimpulan',
  quote: 'Kata-kata penilai',
  date: 'Tanggal',
  source: 'Sumber (kunci)',
};

const id = {
  gmpp,
  ogp: commitmentWords.id.outcomes,
  heading: 'Penilaian pihak luar',
  lead: 'Dari luar pemerintah daerah dan pelaku programnya. Dipisahkan dari keterangan pemerintah sendiri.',
  none: 'Belum ada penilaian pihak luar yang bersumber.',
  rating: (name: string) => `penilaian: ${name}`,
  inWords: 'penilaian dengan kata-kata',
  gmppScale: 'Skala lima warna dari merah sampai hijau.',
  ogpScale: 'Skala hasil Open Government Partnership.',
  amendable,
  outside: 'Menurut pihak luar,',
  notAssessed: 'Belum dinilai pihak luar; yang tertulis ialah keterangan pemerintah dan sumbernya.',
  readIn: 'Sumber:',
};

export const words: Record<Locale, typeof id> = { id };
