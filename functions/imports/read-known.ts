import type { ImportFile, List } from '../../src/imports/schema.ts';
import type { RegionContent } from '../../src/regions/schema.ts';
import { localDate } from '../../src/ui/when.ts';
import { assessorsOfRegion } from '../assessments/reads.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll, type Db, type Row, type Statement } from '../core/db.ts';
import { Refusal } from '../core/refusal.ts';
import { facesByKey, versionedByKey, type VersionedNoun } from '../core/versioned-reads.ts';
import { organisationsByKey } from '../organisations/reads.ts';
import {
  citedByProgrammes,
  countedByMethods,
  programmeFaces,
  programmesByKey,
  slugHolders,
} from '../programmes/reads.ts';
import { regionMirror } from '../regions/reads.ts';
import { sourceFaces, sourcesByKey } from '../sources/reads.ts';
import { authorsOfProgrammes, claimHolders, updatesByKey } from '../updates/reads.ts';
import { claimsNamedBy, namedBy } from './named-by.ts';

/** What stands in the database of everything a file speaks of. */
export interface Known {
  region: RegionContent;
  /** The calendar day where the region is. */
  today: string;
  rows: Record<List, Row[]>;
  /** Every face that those things ever had; of plans and updates their own rows tell. */
  faces: Partial<Record<List, Row[]>>;
  claims: Row[];
  slugs: Row[];
  /** Sources that the programmes of the file cite already. */
  cited: Row[];
  /** Who has judged what in this region. */
  judges: Row[];
  /** The span of time that each method of the file has counted already. */
  counted: Row[];
  /** Who writes of the programmes that the file names. */
  authors: Row[];
}

/** The lists whose things are kept whole, version by version, and the noun of each. */
export const versioned = {
  methods: 'method',
  schedules: 'schedule',
  budgets: 'budget',
  transactions: 'transaction',
  indicators: 'indicator',
  commitments: 'commitment',
  assessments: 'assessment',
} as const satisfies Partial<Record<List, VersionedNoun>>;

const byKey = {
  sources: sourcesByKey,
  organisations: organisationsByKey,
  programmes: programmesByKey,
  updates: updatesByKey,
};

const faces = {
  sources: sourceFaces,
  organisations: (db: Db, region: string, keys: string[]) => facesByKey(db, 'organisation', region, keys),
  programmes: programmeFaces,
} as const;
const told = ['methods', 'budgets', 'transactions', 'indicators', 'commitments', 'assessments'] as const;

const facesOf = (db: Db, file: ImportFile): [List, Statement][] => [
  ...(['sources', 'organisations', 'programmes'] as const).map((list): [List, Statement] => [
    list,
    faces[list](db, file.region, namedBy(file, list)),
  ]),
  ...told.map((list): [List, Statement] => [
    list,
    facesByKey(db, versioned[list], file.region, namedBy(file, list)),
  ]),
];

/** Reads in one round trip what a file will be compared with. */
export async function readKnown({ db, now }: Ctx, file: ImportFile): Promise<Known> {
  const { region } = file;
  const plain = Object.keys(byKey) as (keyof typeof byKey)[];
  const whole = Object.keys(versioned) as (keyof typeof versioned)[];
  const older = facesOf(db, file);
  const [
    regions = [],
    claims = [],
    slugs = [],
    cited = [],
    judges = [],
    counted = [],
    authors = [],
    ...found
  ] = await readAll(db, [
    regionMirror(db, region),
    claimHolders(db, region, claimsNamedBy(file)),
    slugHolders(
      db,
      region,
      file.programmes.map((p) => p.slug ?? p.key),
    ),
    citedByProgrammes(db, region, namedBy(file, 'programmes')),
    assessorsOfRegion(db, region),
    countedByMethods(db, region, namedBy(file, 'methods')),
    authorsOfProgrammes(db, region, namedBy(file, 'programmes')),
    ...plain.map((list) => byKey[list](db, region, namedBy(file, list))),
    ...whole.map((list) => versionedByKey(db, versioned[list], region, namedBy(file, list))),
    ...older.map(([, statement]) => statement),
  ]);
  const home = regions[0];
  if (!home) throw new Refusal('not_found', (w) => w.regionAbsent(region));
  const current = [...plain, ...whole];
  const rows = Object.fromEntries(current.map((list, i) => [list, found[i] ?? []]));
  const before = Object.fromEntries(older.map(([list], i) => [list, found[current.length + i] ?? []]));
  return {
    region: JSON.parse(home.content as string) as RegionContent,
    today: localDate(now(), home.time_zone as string),
    rows: rows as Known['rows'],
    faces: before,
    claims,
    slugs,
    cited,
    judges,
    counted,
    authors,
  };
}
