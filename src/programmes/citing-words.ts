import type { Locale } from '../ui/view.ts';

const id = {
  programme: 'Catatan program',
  indicator: 'Indikator program',
  chart: 'Grafik program',
  programmeTitle: (title: string, region: string) => `Program ${title}, ${region}`,
  indicatorTitle: (title: string, programme: string, region: string) =>
    `Indikator ${title}, program ${programme}, ${region}`,
  chartTitle: (chart: string, programme: string, region: string) =>
    `${chart}, program ${programme}, ${region}`,
  /** By the part of the page where it stands. */
  charts: {
    'kurva-s': 'Kurva S rencana',
    'garis-tonggak': 'Garis waktu tonggak',
    uang: 'Anggaran per tahun',
  },
};
export type ChartName = keyof typeof id.charts;

/** Words with which a programme and its parts are cited. */
export const citingWords: Record<Locale, typeof id> = { id };
