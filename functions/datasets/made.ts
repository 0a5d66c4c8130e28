import type * as z from 'zod';
import type { Row as RowOf } from '../../src/datasets/column.ts';
import { type DatasetName } from '../../src/datasets/datasets.ts';
import { LICENCE } from '../../src/ui/licence.ts';
import { Figures } from '../../src/datasets/figure-table.ts';
import { writerOf } from '../../src/datasets/lines.ts';
import { packageEnds, toProject } from '../../src/datasets/oc4ids.ts';
import { Commitments, Milestones, OfficeTerms, Programmes } from '../../src/datasets/plan-tables.ts';
import { Reports } from '../../src/datasets/report-table.ts';
import { Feedback, Holidays, Updates, UpdateTrail } from '../../src/datasets/word-tables.ts';
import type { Db } from '../core/db.ts';
import { figures, holidays } from './figure-reads.ts';
import { officeTerms } from './office-term-reads.ts';
import { commitments, milestones, programmes } from './plan-reads.ts';
import { readPages } from './page-portion.ts';
import { readPortion, type Portion, type Texts } from './portion.ts';
import { projects } from './project-reads.ts';
import { reports } from './report-reads.ts';
import type { Source } from './source.ts';
import { feedback, trail, updates } from './word-reads.ts';

/** What of a file stands before its first row and after its last. */
export interface Ends {
  head: Texts;
  tail: Texts;
}

/** What one portion may take. */
export interface Room {
  /** Queries. A table takes two. */
  queries: number;
  /** Rows, when a test wants fewer than the dataset's own number. */
  portion?: number | undefined;
}

interface Made {
  read: (db: Db, region: string, place: string | null, site: string, room: Room) => Promise<Portion>;
  ends: (about: { site: string; region: string; at: string }) => Ends;
}

/** A dataset that is a table: read from its source, written by its own columns. */
function tableMade<S extends Record<string, z.ZodType>>(
  table: z.ZodObject<S>,
  source: Source<RowOf<S>>,
): Made {
  const writer = writerOf(table);
  return {
    ends: () => ({ head: { csv: writer.head.csv }, tail: {} }),
    read: (db, region, place, site, { portion: most = source.portion }) =>
      readPortion(db, source, { region, place, site, most }, (rows) => writer.lines(rows)),
  };
}

// Each item stands behind a comma; the first one of a file loses it when the file is put together.
const oc4ids: Made = {
  ends: ({ site, region, at }) => {
    const { head, tail } = packageEnds({
      uri: `${site}/data/${region}/oc4ids.json`,
      site,
      at,
      licence: LICENCE,
    });
    return { head: { json: head }, tail: { json: tail } };
  },
  read: (db, region, place, site, { portion: most = projects.portion }) =>
    readPortion(db, projects, { region, place, site, most }, (rows) => ({
      json: rows.map((row) => `,\n${JSON.stringify(toProject(row))}`).join(''),
    })),
};

const pages: Made = {
  ends: () => ({ head: {}, tail: {} }),
  read: (db, region, place, _, { queries }) => readPages(db, region, place, queries),
};

/** How each dataset is made. */
export const made: Record<DatasetName, Made> = {
  program: tableMade(Programmes, programmes),
  tonggak: tableMade(Milestones, milestones),
  kabar: tableMade(Updates, updates),
  'jejak-kabar': tableMade(UpdateTrail, trail),
  janji: tableMade(Commitments, commitments),
  jabatan: tableMade(OfficeTerms, officeTerms),
  laporan: tableMade(Reports, reports),
  masukan: tableMade(Feedback, feedback),
  kinerja: tableMade(
    Figures as z.ZodObject<Record<string, z.ZodType>>,
    figures as Source<Record<string, unknown>>,
  ),
  'hari-libur': tableMade(Holidays, holidays),
  halaman: pages,
  oc4ids,
};
