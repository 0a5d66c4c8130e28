import * as z from 'zod';
import { idInPath, regionInPath } from '../../src/api/schema.ts';
import { at } from '../../src/api/values.ts';
import { addressOf } from '../../src/commitments/address.ts';
import { ApiCommitment, ApiCommitmentWhole } from '../../src/commitments/api-schema.ts';
import { ages, type RegisterState } from '../../src/commitments/page.ts';
import { noteOf } from '../../src/assessments/outside.tsx';
import { movesOf } from '../../src/commitments/schema.ts';
import { dayOf } from '../../src/mementos/per.ts';
import { timeZones } from '../../src/regions/schema.ts';
import { toCited } from '../../src/sources/api-schema.ts';
import { localDate } from '../../src/ui/when.ts';
import { toApiAssessment } from '../assessments/api-shape.ts';
import { list, NOT_THEN, one, type World } from '../api/operation.ts';
import { Refusal } from '../core/refusal.ts';
import { readCommitmentList, readCommitmentWhole } from './api-reads.ts';
import { untilOf } from './page-reads.ts';
import { about, heldIn, namesOf, toListed, toNote } from './api-shape.ts';
import { termsIn } from './reads.ts';

const states = {
  open: 'terbuka',
  closed: 'selesai',
  overdue: 'lewat',
  noOutcome: 'tanpa-hasil',
  noEvidence: 'tanpa-bukti',
  notStarted: 'belum-dimulai',
  limited: 'terbatas',
  substantial: 'sebagian-besar',
  complete: 'hasil-selesai',
  withdrawn: 'ditarik',
} as const satisfies Record<string, RegisterState>;
const names = Object.keys(states) as [keyof typeof states];
const STATE = `salah satu dari: ${names.join(', ')}`;

const query = {
  state: z.enum(names, STATE).optional().meta({
    description:
      'Hanya yang terbuka, yang selesai, yang lewat tenggat, atau yang hasilnya ini (OGP). Tidak bersama `per`.',
    example: 'open',
  }),
  min_years: z
    .enum(ages, `salah satu dari: ${ages.join(', ')}`)
    .optional()
    .meta({
      description: 'Hanya yang sudah diucapkan sekian tahun atau lebih. Tidak bersama `per` atau `overdue`.',
      example: '1',
    }),
};

/** The machines' door to public words. */
export const commitmentsApi = [
  list({
    path: '/commitments',
    id: 'listCommitments',
    tag: 'Janji',
    summary: 'Janji semua wilayah menurut hari diucapkan, yang lewat tenggat menurut tenggatnya.',
    query,
    per: true,
    item: ApiCommitment,
    read: (world, asked) => listed(world, null, asked),
  }),
  list({
    path: '/regions/{region}/commitments',
    id: 'listRegionCommitments',
    tag: 'Janji',
    summary: 'Janji satu wilayah.',
    params: regionInPath,
    query,
    per: true,
    item: ApiCommitment,
    read: (world, asked) => listed(world, asked.region, asked),
  }),
  one({
    path: '/commitments/{id}',
    id: 'getCommitment',
    tag: 'Janji',
    summary: 'Satu janji, dengan segala yang dikatakan sesudahnya.',
    params: idInPath,
    per: true,
    item: ApiCommitmentWhole,
    read: async ({ db, now, origin }, { id, per }) => {
      const found = await readCommitmentWhole(db, id, per ?? null);
      if (!found) return null;
      const { row, content, sources, judged } = found;
      if (!row || !content) return NOT_THEN;
      const timeZone = row.time_zone as string;
      const today = per ? dayOf(per, timeZone) : localDate(now, timeZone);
      const cite = (key: string) => (sources[key] ? toCited(sources[key], origin) : null);
      return {
        data: {
          ...about(content, today),
          ...heldIn(termsIn(row), content, today),
          ...namesOf(row),
          id,
          version: row.version as number,
          reason: row.reason as string | null,
          source: cite(content.source),
          signatories: content.signatories,
          witnesses: content.witnesses,
          note: content.note,
          assessed: toNote(noteOf(judged[0]), origin),
          assessments: judged.map((line) => toApiAssessment(line, origin)),
          outcomes: content.outcomes.map((outcome) => ({ ...outcome, source: cite(outcome.source) })),
          moves: movesOf(content).map((move) => ({ ...move, source: cite(move.source) })),
          published_at: at(row.published_at as string),
          page: origin + addressOf(row.region as string, content),
        },
        page: addressOf(row.region as string, content),
        timeZone,
      };
    },
  }),
];

interface ListAsked {
  state?: keyof typeof states | undefined;
  min_years?: string | undefined;
  after?: string | undefined;
  limit: number;
  per?: string;
}

async function listed({ db, now, origin }: World, region: string | null, asked: ListAsked) {
  const { state, min_years, after, limit, per } = asked;
  if (min_years && (per || state === 'overdue')) throw new Refusal('invalid', (w) => w.apiAlone, [AGE]);
  if (state && per) throw new Refusal('invalid', (w) => w.apiAlone, [ALONE]);
  const today = Object.fromEntries(timeZones.map((zone) => [zone, localDate(now, zone)]));
  const wanted = state && states[state];
  const until = untilOf(min_years, now);
  const found = await readCommitmentList(db, { region, state: wanted, after, limit, per, today, until });
  if (!found) return null;
  const { rows, next, timeZone } = found;
  const zone = timeZone ?? 'Asia/Jakarta';
  const day = per ? dayOf(per, zone) : localDate(now, zone);
  return {
    data: rows.map((row) => toListed(row, day, origin)),
    next,
    page: region ? `/${region}/janji/` : '/janji/',
    ...(timeZone && { timeZone }),
  };
}

const AGE = { field: 'min_years', message: 'tidak bersama per atau overdue' };
const ALONE = { field: 'state', message: 'tidak bersama per' };
