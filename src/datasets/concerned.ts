import { datasetNames, type DatasetName } from './datasets.ts';

/** What happened, as far as open data must know it. */
export interface Happening {
  id: number;
  /** UTC. */
  at: string;
  region: string;
  noun: string;
  verb: string;
}

/** A dataset of a region that an event makes stale. */
export interface Stale {
  region: string;
  name: DatasetName;
  event: number;
  /** Not before, UTC. */
  from: string;
  urgent: boolean;
}

const BY_NOUN: Record<string, readonly DatasetName[]> = {
  programme: ['halaman', 'program', 'tonggak', 'oc4ids'],
  schedule: ['halaman', 'program', 'tonggak', 'oc4ids'],
  budget: ['halaman', 'program', 'oc4ids'],
  transaction: ['halaman', 'program', 'oc4ids'],
  indicator: ['halaman', 'program'],
  organisation: ['halaman', 'program', 'laporan', 'masukan', 'kinerja', 'oc4ids'],
  source: ['halaman', 'janji', 'jabatan', 'oc4ids'],
  update: ['halaman', 'program', 'kabar', 'jejak-kabar'],
  commitment: ['halaman', 'janji'],
  assessment: ['halaman', 'janji'],
  method: ['halaman'],
  // How many errors were reported stands beside each figure.
  error_report: ['halaman'],
  setting: ['halaman'],
  service_request: ['laporan', 'kinerja'],
  photo: ['laporan'],
  feedback: ['masukan', 'kinerja'],
  service_list: ['laporan', 'kinerja'],
  area_list: ['laporan', 'masukan', 'kinerja'],
  calendar: ['hari-libur'],
  region: datasetNames,
};

/** By these something that was public leaves: whoever took it back does not wait for tomorrow. */
const LEAVING = new Set(['withdraw', 'erase', 'hide', 'redact', 'undo', 'hide_photos', 'remove']);

/** The datasets that events make stale, each once; '' stands for every region. */
export function staleBy(events: Happening[]): Stale[] {
  const all = new Map<string, Stale>();
  for (const { id, at, region, noun, verb } of events)
    for (const name of BY_NOUN[noun] ?? []) {
      const urgent = LEAVING.has(verb) && name !== 'kinerja';
      // Reports are counted up to the last midnight: sooner there is nothing new to tell.
      const from = name === 'kinerja' ? afterMidnight(at) : at;
      const known = all.get(`${region} ${name}`);
      all.set(`${region} ${name}`, {
        region,
        name,
        event: id,
        from: known && known.from < from ? known.from : from,
        urgent: urgent || known?.urgent === true,
      });
    }
  return [...all.values()];
}

const HOUR = 3_600_000;
const WIB = 7 * HOUR;
const DAY = 24 * HOUR;

/** Half an hour after the next midnight in western Indonesia, when the reader of events has counted the day. */
export function afterMidnight(at: string): string {
  const midnight = (Math.floor((Date.parse(at) + WIB) / DAY) + 1) * DAY - WIB;
  return new Date(midnight + HOUR / 2).toISOString();
}

/** The month in western Indonesia, and the one before it: 'YYYY-MM'. */
export const monthOf = (at: string) => new Date(Date.parse(at) + WIB).toISOString().slice(0, 7);
export function monthBefore(at: string): string {
  const [year = 0, month = 0] = monthOf(at).split('-').map(Number);
  return new Date(Date.UTC(year, month - 2, 1)).toISOString().slice(0, 7);
}
