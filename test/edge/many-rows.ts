import { columns, type SpreadsheetType } from '../../src/spreadsheets/columns.ts';

/** Milestones of one plan. */
const OF_A_PLAN = 10;

/** Names that the region has. */
const SAMPLE = { source: 'koran', organisation: 'dinas', day: '05/01/2026' };

const lines: Record<SpreadsheetType, (i: number, of: typeof SAMPLE) => string> = {
  programmes: (i, { source, organisation, day }) =>
    `banyak-${i};;Program ke-${i};Yang dijanjikan ke-${i}.;;;;;;tidak;${day};${organisation}:implementing;${source};`,
  milestones: (i, { source, day }) =>
    `banyak-${Math.floor(i / OF_A_PLAN)};m${i % OF_A_PLAN};plan;Tonggak ke-${i};delivery;10,0;2027-Q${1 + (i % 4)};;${day};${source};`,
  updates: (i, { source, organisation }) =>
    `kabar-${i};banyak-${i % 500};Kabar ke-${i};Yang terjadi ke-${i}.;46056;${organisation};${source};`,
};

/** A file of as many rows; updates and milestones speak of the programmes of the first one. */
export const many = (type: SpreadsheetType, rows: number, of = SAMPLE) =>
  [columns[type].join(';'), ...Array.from({ length: rows }, (_, i) => lines[type](i, of))].join('\r\n');
