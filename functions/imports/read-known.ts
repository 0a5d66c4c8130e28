import { lists, type ImportFile, type List } from '../../src/imports/schema.ts';
import type { RegionContent } from '../../src/regions/schema.ts';
import { localDate } from '../../src/ui/when.ts';
import { assessorsOfRegion, judgedPromises } from '../assessments/reads.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll, type Db, type Row, type Statement } from '../core/db.ts';
import { Refusal } from '../core/refusal.ts';
import { facesByKey, versionedByKey, type VersionedNoun } from '../core/versioned-reads.ts';
import { namesOfRegion, organisationsByKey } from '../organisations/reads.ts';
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
  /** Its public words that somebody has judged, each with its judge. */
  judged: Row[];
  /** Every name that its organisations go by. */
  names: Row[];
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

type Names = Record<List, string[]>;

// Of a list that a file does not speak of, nothing is asked.
const facesOf = (db: Db, region: string, names: Names): [List, Statement][] => [
  ...(['sources', 'organisations', 'programmes'] as const)
    .filter((list) => names[list].length > 0)
    .map((list): [List, Statement] => [list, faces[list](db, region, names[list])]),
  ...told
    .filter((list) => names[list].length > 0)
    .map((list): [List, Statement] => [list, facesByKey(db, versioned[list], region, names[list])]),
];

const currentOf = (db: Db, region: string, names: Names): [List, Statement][] => [
  ...(Object.keys(byKey) as (keyof typeof byKey)[])
    .filter((list) => names[list].length > 0)
    .map((list): [List, Statement] => [list, byKey[list](db, region, names[list])]),
  ...(Object.keys(versioned) as (keyof typeof versioned)[])
    .filter((list) => names[list].length > 0)
    .map((list): [List, Statement] => [list, versionedByKey(db, versioned[list], region, names[list])]),
];

// Names are compared only where a file may give one to another.
const besidesOf = (db: Db, { region, organisations, commitments, assessments }: ImportFile) => {
  const isJudged = [organisations, commitments, assessments].some((list) => list.length > 0);
  return [
    ...(isJudged ? [['judged', judgedPromises(db, region)] as const] : []),
    ...(organisations.length > 0 ? [['names', namesOfRegion(db, region)] as const] : []),
  ];
};

/** Reads in one round trip what a file will be compared with. */
export async function readKnown({ db, now }: Ctx, file: ImportFile): Promise<Known> {
  const { region } = file;
  const names = Object.fromEntries(lists.map((list) => [list, namedBy(file, list)])) as Names;
  const [current, older] = [currentOf(db, region, names), facesOf(db, region, names)];
  const besides = besidesOf(db, file);
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
    citedByProgrammes(db, region, names.programmes),
    assessorsOfRegion(db, region),
    countedByMethods(db, region, names.methods),
    authorsOfProgrammes(db, region, names.programmes),
    ...[...current, ...older, ...besides].map(([, statement]) => statement),
  ]);
  const home = regions[0];
  if (!home) throw new Refusal('not_found', (w) => w.regionAbsent(region));
  const rows = Object.fromEntries(lists.map((list) => [list, [] as Row[]]));
  for (const [i, [list]] of current.entries()) rows[list] = found[i] ?? [];
  const before = Object.fromEntries(older.map(([list], i) => [list, found[current.length + i] ?? []]));
  const beside = Object.fromEntries(
    besides.map(([name], i) => [name, found[current.length + older.length + i] ?? []]),
  );
  return {
    region: JSON.parse(home.content as string) as RegionContent,
    today: localDate(now(), home.time_zone as string),
    rows: rows as Known['rows'],
    faces: before,
    claims,
    slugs,
    cited,
    judges,
    judged: beside.judged ?? [],
    names: beside.names ?? [],
    counted,
    authors,
  };
}
