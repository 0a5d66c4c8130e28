import { number } from '../ui/number.ts';
import { BOX_DEGREES, RADIUS_METRES } from './cells.ts';
import { SPAN_DAYS } from './datetime.ts';
import { CODES, FIRST, IDS } from './wanted.ts';

/** What is wrong with a filter of a list, and what the right value looks like. Nothing that was sent is repeated. */
export const filterWords = {
  bbox: 'empat bilangan: barat,selatan,timur,utara dalam derajat, misalnya 112.15,-8.12,112.19,-8.08',
  boxTooLarge: `tiap sisi paling panjang ${number(BOX_DEGREES)} derajat (sekitar 11 km)`,
  both: 'pakai bbox, atau lat, long, dan radius; jangan keduanya',
  code: 'kode kategori dari services.xml, dipisah koma',
  codes: `paling banyak ${CODES} kategori sekali minta`,
  date: 'tanggal dan waktu seperti 2026-11-22T00:00:00Z',
  extensions: 'true atau false',
  ids: `paling banyak ${IDS} nomor sekali minta`,
  order: 'awal tidak boleh sesudah akhir',
  page: `hanya 1. Untuk halaman berikutnya pakai alamat rel="next" pada header Link, yang berisi after`,
  pageSize: `bilangan bulat dari 1 sampai ${FIRST}`,
  place: 'lat dari -90 sampai 90, long dari -180 sampai 180, dan radius, ketiganya bersama',
  radius: `meter, dari 1 sampai ${RADIUS_METRES}`,
  span: `paling lama ${SPAN_DAYS} hari (the span is at most ${SPAN_DAYS} days)`,
  status: 'open, closed, atau keduanya dipisah koma',
};
