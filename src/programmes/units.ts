import type { Locale } from '../ui/view.ts';

const id = {
  percent: 'persen',
  index: 'indeks',
  person: 'orang',
  household: 'keluarga',
  unit: 'unit',
  point: 'titik',
  kind: 'jenis',
  document: 'dokumen',
  service: 'layanan',
  report: 'laporan',
  stop: 'halte',
  school: 'sekolah',
  village: 'kelurahan atau desa',
  hour: 'jam',
  day: 'hari',
  minute: 'menit',
  metre: 'meter',
  kilometre: 'kilometer',
  square_metre: 'meter persegi',
  hectare: 'hektare',
  tonne: 'ton',
  litre: 'liter',
  kilowatt_hour: 'kWh',
  megabit_per_second: 'Mbps',
};

/** Units in which an indicator may be counted. Two values are compared only within one unit. */
export const units = Object.keys(id) as [keyof typeof id, ...(keyof typeof id)[]];
export const unitNames: Record<Locale, typeof id> = { id };

/** Units that are counted one by one: half a person is a slip of the pen. */
export const wholeUnits: ReadonlySet<string> = new Set<keyof typeof id>([
  'person',
  'household',
  'unit',
  'point',
  'kind',
  'document',
  'service',
  'report',
  'stop',
  'school',
  'village',
]);
